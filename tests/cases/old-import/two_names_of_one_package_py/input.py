from services import run_id_service as first, unified_run_id_service as second, mailer  # expect: RID101@22, RID101@47


def tidy(run_id):
    mailer.send(run_id)
    return first.strip_client_suffix(second.strip_client_suffix(run_id))  # expect: RID102@12, RID102@38
