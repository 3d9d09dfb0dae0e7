from services import run_id_service  # expect: RID101@22
from services.run_id_service import clear_cache, strip_client_suffix  # expect: RID101@6


class Jobs:
    run_id_service = run_id_service  # expect: RID103@22
    strip = staticmethod(run_id_service.strip_client_suffix)  # expect: RID103@26
    strip_client_suffix = staticmethod(strip_client_suffix)  # expect: RID103@40
    ids = property(lambda self: self.run_id_service)  # expect: RID103@33

    def _held(self):
        return self.run_id_service  # expect: RID103@16

    held = property(_held)

    def run(self, run_id):
        self.run_id_service.strip_client_suffix(run_id)  # expect: RID102@9
        self.ids.strip_client_suffix(run_id)  # expect: RID102@9
        self.held.strip_client_suffix(run_id)  # expect: RID102@9
        return self.strip(run_id), self.strip_client_suffix(run_id)  # expect: RID102@16, RID102@36


class Defaults:
    def clear_cache(self, by=clear_cache):  # expect: RID103@30
        return clear_cache()  # expect: RID102@16

    if clear_cache:
        pass


def make():
    run_id_service = None

    class Inner:
        run_id_service = run_id_service  # expect: RID103@26
        base = run_id_service.strip_client_suffix("a")  # expect: RID102@16

    return Inner, run_id_service


class strip_client_suffix(strip_client_suffix):  # expect: RID103@27
    pass


strip_client_suffix("a")
