from services import run_id_system
from services.run_id_system import get_base_run_id


def tidy(run_id):
    run_id_system.get_base_run_id(run_id)
    return run_id_system.get_base_run_id(run_id)
