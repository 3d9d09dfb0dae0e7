from services.run_id_service import strip_client_suffix  # expect: RID101@6
from services import run_id_service as ids  # expect: RID101@22

BEFORE = ids.strip_client_suffix("a")  # expect: RID102@10
ids = object()
AFTER = ids.strip_client_suffix("a")


def strip_client_suffix(run_id):
    return run_id


def tidy(run_id):
    return strip_client_suffix(ids.strip_client_suffix(run_id))
