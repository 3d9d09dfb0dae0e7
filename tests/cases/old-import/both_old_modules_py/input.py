from services import mailer, run_id_service, unified_run_id_service  # expect: RID101@30, RID101@46


def tidy(run_id):
    mailer.send(run_id)
    return run_id_service.strip_client_suffix(unified_run_id_service.strip_client_suffix(run_id))  # expect: RID102@12, RID102@47
