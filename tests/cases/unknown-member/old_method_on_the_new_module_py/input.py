from services import run_id_system
from services.run_id_system import get_base_run_id, strip_client_suffix  # expect: RID201@53


def tidy(run_id):
    run_id_system.get_base_run_id(run_id)
    return run_id_system.strip_client_suffix(run_id)  # expect: RID201@12
