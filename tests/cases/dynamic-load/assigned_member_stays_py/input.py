from services import run_id_service, unified_run_id_service  # expect: RID101@22, RID101@38

run_id_service.helper = unified_run_id_service.get_base_run_id  # expect: RID103@1, RID103@25


def base(name):
    found = getattr(run_id_service, name)  # expect: RID104
    log(found)
    return found("1")
