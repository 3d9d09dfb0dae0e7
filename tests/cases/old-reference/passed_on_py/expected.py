import functools

from services import run_id_service as ids  # expect: RID101@22 manual
from services import run_id_system


def tidy(run_ids):
    list(map(run_id_system.get_base_run_id, run_ids))
    handler = functools.partial(run_id_system.get_base_run_id, "a")
    run_id_system.get_base_run_id = str
    ids.record_id_cache = {}  # expect: RID103@5 manual
    return handler


@run_id_system.get_base_run_id
def decorated():
    pass
