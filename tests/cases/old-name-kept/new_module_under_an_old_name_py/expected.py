from services import run_id_system


def tidy(run_id):
    return run_id_system.get_base_run_id(run_id_system.get_base_run_id(run_id))
