from services import run_id_service, unified_run_id_service  # expect: RID101@22, RID101@38

BY_NAME = {"old": run_id_service, "unified": unified_run_id_service}  # expect: RID103@19, RID103@46
LISTED = [run_id_service, unified_run_id_service]  # expect: RID103@11, RID103@27


def base(run_id, kind):
    BY_NAME[kind].strip_client_suffix(run_id)  # expect: RID102@5
    BY_NAME.get("old").clear_cache()  # expect: RID102@5
    LISTED[0].get_cached_run_info(run_id, "c")  # expect: RID102@5
    for name, service in BY_NAME.items():
        service.strip_client_suffix(run_id)  # expect: RID102@9
        name.strip_client_suffix(run_id)
    for service in BY_NAME.values():
        service.strip_client_suffix(run_id)  # expect: RID102@9
    for service in BY_NAME:
        service.strip_client_suffix(run_id)
    first, second = LISTED
    first.strip_client_suffix(run_id)  # expect: RID102@5
    _, *others = LISTED
    others.strip_client_suffix(run_id)
    return [service.strip_client_suffix(run_id) for service in LISTED]  # expect: RID102@13


def data(run_id, others):
    kinds = {"a": 1, "old": dict()}
    kinds["old"].clear_cache()
    for each in others:
        each.clear_cache()
    one, two = others
    one.clear_cache()
    others[0].clear_cache()
    others[run_id].clear_cache()
