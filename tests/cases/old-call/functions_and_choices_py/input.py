from services import run_id_service, unified_run_id_service  # expect: RID101@22, RID101@38


def service():
    return run_id_service  # expect: RID103@12


def either(flag, run_id):
    chosen = run_id_service if flag else unified_run_id_service  # expect: RID103@14, RID103@42
    chosen.strip_client_suffix(run_id)  # expect: RID102@5
    (None or run_id_service).strip_client_suffix(run_id)  # expect: RID102@5
    service().strip_client_suffix(run_id)  # expect: RID102@5
    for each in (run_id_service, unified_run_id_service):  # expect: RID103@18, RID103@34
        each.strip_client_suffix(run_id)  # expect: RID102@9
    first, second = run_id_service, run_id  # expect: RID103@21
    first.strip_client_suffix(second)  # expect: RID102@5
    deps = {"ids": run_id_service}  # expect: RID103@20
    return deps["ids"].strip_client_suffix(run_id)  # expect: RID102@12
