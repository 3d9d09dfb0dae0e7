from ..services import run_id_service  # expect: RID101@24
from ..services.run_id_service import strip_client_suffix as strip  # expect: RID101@6


def tidy(run_id):
    return strip(run_id) == run_id_service.strip_client_suffix(run_id)  # expect: RID102@12, RID102@29
