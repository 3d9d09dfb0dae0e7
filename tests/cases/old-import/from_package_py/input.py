from services import run_id_service  # expect: RID101@22 safe


def tidy(run_id):
    return run_id_service.strip_client_suffix(run_id)  # expect: RID102@12 safe
