try:
    from services import run_id_system
except ImportError:
    run_id_system = None

HAS_IDS = run_id_system is not None


def base(run_id):
    if run_id_system is None or not run_id_system:
        return run_id
    elif run_id_system == run_id:
        return None
    while run_id_system:
        run_id = run_id_system and run_id_system.get_base_run_id(run_id)
    return run_id_system.get_base_run_id(run_id)


def other(run_id):
    assert run_id_system is not None, "no ids"
    assert run_id_system
    return run_id_system.clear_cache() if run_id_system else run_id


def more(run_ids):
    assert bool(run_id_system) and callable(run_id_system.clear_cache)
    if isinstance(run_id_system, type(base)):
        return [each for each in run_ids if run_id_system]
    match run_id_system:
        case None:
            return run_ids
        case _ if run_id_system:
            return None


def captured():
    match run_id_system:
        case None:
            return None
        case ids:
            ids.clear_cache()
    either = run_id_system or None
    return either and either.clear_cache()


class Kept:
    ids = run_id_system

    def run(self):
        if self.ids is not None:
            self.ids.clear_cache()
        return self.ids
