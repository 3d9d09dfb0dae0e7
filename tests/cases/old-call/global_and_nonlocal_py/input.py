ids = None


def start():
    global ids
    from services import run_id_service  # expect: RID101@26

    ids = run_id_service  # expect: RID103@11


def tidy(run_id):
    return ids.strip_client_suffix(run_id)  # expect: RID102@12


def outer(run_id):
    svc = None

    def inner():
        nonlocal svc
        import services.run_id_service as svc  # expect: RID101@16

    inner()
    return svc.strip_client_suffix(run_id)  # expect: RID102@12
