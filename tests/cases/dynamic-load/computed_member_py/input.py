from services import run_id_service  # expect: RID101@22


def call(name, run_id):
    getattr(run_id_service, "strip_client_suffix")(run_id)  # expect: RID102@5
    if hasattr(run_id_service, "strip_client_suffix"):  # expect: RID103@32
        pass
    return getattr(run_id_service, name)(run_id)  # expect: RID104@12
