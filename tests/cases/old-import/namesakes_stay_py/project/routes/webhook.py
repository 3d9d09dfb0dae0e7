from legacy import run_id_service
from legacy.run_id_service import strip_client_suffix
import legacy.run_id_service as ids


def tidy(run_id):
    ids.strip_client_suffix(run_id)
    return run_id_service.strip_client_suffix(strip_client_suffix(run_id))
