try:
    from services import run_id_service  # expect: RID101@26
except ImportError:
    run_id_service = None

HAS_IDS = run_id_service is not None


def base(run_id):
    if run_id_service is None or not run_id_service:
        return run_id
    elif run_id_service == run_id:
        return None
    while run_id_service:
        run_id = run_id_service and run_id_service.strip_client_suffix(run_id)  # expect: RID102@37
    return run_id_service.strip_client_suffix(run_id)  # expect: RID102@12


def other(run_id):
    assert run_id_service is not None, "no ids"
    assert run_id_service
    return run_id_service.clear_cache() if run_id_service else run_id  # expect: RID102@12


def more(run_ids):
    assert bool(run_id_service) and callable(run_id_service.clear_cache)  # expect: RID103@46
    if isinstance(run_id_service, type(base)):
        return [each for each in run_ids if run_id_service]
    match run_id_service:
        case None:
            return run_ids
        case _ if run_id_service:
            return None


def captured():
    match run_id_service:  # expect: RID103@11
        case None:
            return None
        case ids:
            ids.clear_cache()  # expect: RID102@13
    either = run_id_service or None  # expect: RID103@14
    return either and either.clear_cache()  # expect: RID102@23


class Kept:
    ids = run_id_service  # expect: RID103@11

    def run(self):
        if self.ids is not None:
            self.ids.clear_cache()  # expect: RID102@13
        return self.ids  # expect: RID103@16
