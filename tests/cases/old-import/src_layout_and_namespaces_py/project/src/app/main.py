from services import run_id_service  # expect: RID101@22
from app.tools import helper


def tidy(run_id):
    return run_id_service.strip_client_suffix(helper(run_id))  # expect: RID102@12
