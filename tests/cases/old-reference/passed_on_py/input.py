import functools

from services import run_id_service as ids  # expect: RID101@22


def tidy(run_ids):
    list(map(ids.strip_client_suffix, run_ids))  # expect: RID103@14
    handler = functools.partial(ids.strip_client_suffix, "a")  # expect: RID103@33
    ids.strip_client_suffix = str  # expect: RID103@5
    ids.record_id_cache = {}  # expect: RID103@5 manual
    return handler


@ids.strip_client_suffix  # expect: RID103@2
def decorated():
    pass
