from services import run_id_service  # expect: RID101@22

from lib import other as ids


def __getattr__(name):
    if name == "ids":
        return run_id_service  # expect: RID103@16
    if name in NAMES:
        return run_id_service  # expect: RID103@16
    return object()


class Holder:
    def __getattr__(self, name):
        return run_id_service  # expect: RID103@16
