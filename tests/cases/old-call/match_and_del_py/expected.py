from services import run_id_service as ids  # expect: RID101@22 manual
from services import run_id_system


def tidy(run_id, thing):
    match run_id_system.get_base_run_id(run_id):
        case ids.EMPTY:  # expect: RID103@14 manual
            return None
        case str(text) if run_id_system.get_base_run_id(text):
            return text
        case {"ids": svc, **rest}:
            return svc.strip_client_suffix(rest)
    svc = ids  # expect: RID103@11
    del svc
    return thing


def captured(thing, run_id):
    match thing:
        case [ids]:
            return ids.strip_client_suffix(run_id)
