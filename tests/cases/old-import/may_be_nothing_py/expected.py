import importlib

from services import run_id_system

run_id_system2 = importlib.import_module("services.run_id_system") if FLAG else None


def base(run_id):
    if run_id_system2 is None:
        return run_id_system.get_client_id(run_id)
    return run_id_system2.get_base_run_id(run_id)
