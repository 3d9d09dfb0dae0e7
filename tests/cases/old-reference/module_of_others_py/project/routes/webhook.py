import lib.ids
from lib.ids import run_id_service, strip  # expect: RID103@21, RID103@37
from lib import ids


def tidy(run_id):
    run_id_service.strip_client_suffix(run_id)  # expect: RID102@5
    lib.ids.run_id_service.strip_client_suffix(run_id)  # expect: RID102@5
    ids.strip(run_id)  # expect: RID102@5
    return strip(run_id)  # expect: RID102@12
