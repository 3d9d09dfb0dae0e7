ids = None


def start():
    global ids
    from services import run_id_system

    ids = run_id_system


def tidy(run_id):
    return ids.get_base_run_id(run_id)


def outer(run_id):
    svc = None

    def inner():
        nonlocal svc
        import services.run_id_system as svc

    inner()
    return svc.get_base_run_id(run_id)
