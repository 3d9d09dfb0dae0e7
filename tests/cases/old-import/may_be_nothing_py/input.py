import importlib

from services import run_id_system

run_id_service = importlib.import_module("services.run_id_service") if FLAG else None  # expect: RID101


def base(run_id):
    if run_id_service is None:
        return run_id_system.get_client_id(run_id)
    return run_id_service.strip_client_suffix(run_id)  # expect: RID102
