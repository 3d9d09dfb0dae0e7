from other import run_id_service
from other.services.run_id_service import normalize_run_id


def tidy(run_id):
    return run_id_service.strip_client_suffix(normalize_run_id(run_id))
