from services import strip_client_suffix, unified
import services


def tidy(run_id):
    unified.get_base_run_id(run_id)
    services.unified.get_base_run_id(run_id)
    services.strip_client_suffix(run_id)
    return strip_client_suffix(run_id)
