from services import run_id_service  # expect: RID101@22


class Cache:
    def clear_cache(self):
        return None


def other(ids, service):
    ids.clear_cache()
    service.strip_client_suffix("1")  # expect: RID102@5


def starred(*ids, **more):
    ids.clear_cache()
    more.strip_client_suffix("1")


def after(first, *rest, ids):
    rest.clear_cache()
    ids.clear_cache()


class Runner:
    def __init__(self, cache, ids):
        self.cache = cache
        self.kept = ids

    def run(self):
        self.cache.clear_cache()
        self.missing.clear_cache()


class Apart:
    def __init__(self, cache):
        self.cache = cache

    def run(self):
        return self.cache.clear_cache()


def shadowed(ids):
    ids = Cache()
    ids.clear_cache()


other(Cache(), run_id_service)  # expect: RID103@16
starred(run_id_service, a=run_id_service)  # expect: RID103@9, RID103@27
after(1, run_id_service, ids=Cache())  # expect: RID103@10
Runner(Cache(), run_id_service)  # expect: RID103@17
Apart(Cache())
shadowed(run_id_service)  # expect: RID103@10
other(*[run_id_service])  # expect: RID103@9
