from services import run_id_service  # expect: RID101@22


def __getattr__(name):
    return getattr(run_id_service, name)  # expect: RID104@12
