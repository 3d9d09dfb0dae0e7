from services import run_id_system as run_id_service  # expect: RID204@39
import services.run_id_system as unified_run_id_service  # expect: RID204@34


def tidy(run_id):
    return run_id_service.get_base_run_id(unified_run_id_service.get_base_run_id(run_id))
