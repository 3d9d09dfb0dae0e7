from services import strip_client_suffix  # expect: RID103@22
from services import run_id_system  # expect: RID107@22 manual


def tidy(run_id):
    return run_id_system.get_base_run_id(run_id)
