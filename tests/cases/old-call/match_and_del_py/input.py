from services import run_id_service as ids  # expect: RID101@22


def tidy(run_id, thing):
    match ids.strip_client_suffix(run_id):  # expect: RID102@11
        case ids.EMPTY:  # expect: RID103@14
            return None
        case str(text) if ids.strip_client_suffix(text):  # expect: RID102@27
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
