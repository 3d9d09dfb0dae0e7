def register(app, svc):
    return svc.strip_client_suffix("1")  # expect: RID102@12 likely


def keyed(a, *, ids):
    return ids.clear_cache()  # expect: RID102@12 likely


class Runner:
    def __init__(self, ids):
        self.ids = ids

    def run(self, run_id):
        return self.ids.strip_client_suffix(run_id)  # expect: RID102@16 likely

    @classmethod
    def made(cls, maker):
        maker.clear_cache()  # expect: RID102@9 likely


def starred(a, *rest):
    rest.clear_cache()


def free(a, ids):
    ids.clear_cache()


def in_dict(deps):
    return deps["ids"].clear_cache()  # expect: RID102@12 likely


def never(ids):
    ids.clear_cache()
