from services import run_id_service  # expect: RID101@22
from services import run_id_system


def call(name, run_id):
    getattr(run_id_system, "get_base_run_id")(run_id)
    if hasattr(run_id_system, "get_base_run_id"):
        pass
    return getattr(run_id_service, name)(run_id)  # expect: RID104@12 manual
