from services.run_id_system import get_base_run_id as strip_client_suffix
from services import run_id_system as ids

BEFORE = ids.get_base_run_id("a")
ids = object()
AFTER = ids.strip_client_suffix("a")


def strip_client_suffix(run_id):
    return run_id


def tidy(run_id):
    return strip_client_suffix(ids.strip_client_suffix(run_id))
