from services import run_id_service  # expect: RID101@22
from services.run_id_service import clear_cache, strip_client_suffix  # expect: RID101@6


class Jobs:
    run_id_service = None
    run_id_service = run_id_service
    base = run_id_service.strip_client_suffix("a")

    def strip_client_suffix(self, run_id):
        return run_id

    also = staticmethod(strip_client_suffix)
    strip_client_suffix("a")

    def run(self, run_id):
        self.run_id_service.strip_client_suffix(run_id)  # expect: RID102@9 likely
        return self.also(run_id), self.strip_client_suffix(run_id)


class Typed:
    clear_cache: int = 0
    count = clear_cache


def staticmethod_(fn):
    return None


class Wrapped:
    tidy = staticmethod_(strip_client_suffix)  # expect: RID103@26

    def run(self, run_id):
        return self.tidy(run_id)
