from services import run_id_system


def base(run_id, run_id_service=run_id_system):
    return run_id_service.get_base_run_id(run_id)


base("x", run_id_service=run_id_system)
