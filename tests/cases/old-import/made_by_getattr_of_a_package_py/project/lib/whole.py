from services import run_id_service  # expect: RID101@22


def __getattr__(name):
    if name != "held":
        raise AttributeError(name)
    return run_id_service  # expect: RID103@12
