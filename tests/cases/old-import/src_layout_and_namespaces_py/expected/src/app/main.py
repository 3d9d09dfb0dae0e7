from services import run_id_system  # expect: RID107@22 manual
from app.tools import helper


def tidy(run_id):
    return run_id_system.get_base_run_id(helper(run_id))
