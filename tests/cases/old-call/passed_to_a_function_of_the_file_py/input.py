import functools
from dataclasses import dataclass

from services import run_id_service  # expect: RID101@22


def base(ids, run_id):
    return ids.strip_client_suffix(run_id)  # expect: RID102@12


def _only_here(run_id, *, ids=None):
    return ids.strip_client_suffix(run_id)  # expect: RID102@12 certain


def _default(ids=run_id_service):  # expect: RID103@18
    return ids.clear_cache()  # expect: RID102@12 certain


def _partly(ids, run_id):
    return ids.strip_client_suffix(run_id)  # expect: RID102@12 likely


class Runner:
    def __init__(self, ids):
        self.ids = ids

    def run(self, run_id):
        return self.ids.strip_client_suffix(run_id)  # expect: RID102@16

    def other(self, service):
        service.clear_cache()  # expect: RID102@9 likely

    @classmethod
    def made(cls, maker):
        maker.clear_cache()  # expect: RID102@9 likely
        cls(run_id_service).other(run_id_service)  # expect: RID103@13, RID103@35

    @staticmethod
    def free(given):
        given.clear_cache()  # expect: RID102@9 likely


class Special(Runner):
    def go(self, run_id):
        return self.ids.clear_cache(run_id)  # expect: RID102@16


class Careful(Runner):
    def __init__(self, strict, service):
        super().__init__(service)
        self.strict = strict


@dataclass
class Data:
    kind: str
    ids: object = None

    def go(self):
        return self.ids.clear_cache()  # expect: RID102@16 likely


base(run_id_service, "1")  # expect: RID103@6
_only_here("1", ids=run_id_service)  # expect: RID103@21
Special(run_id_service).go("1")  # expect: RID103@9
Runner(ids=run_id_service).ids.clear_cache()  # expect: RID103@12, RID102@1
Runner.made(run_id_service)  # expect: RID103@13
Runner.free(run_id_service)  # expect: RID103@13
Careful(True, run_id_service).ids.clear_cache()  # expect: RID103@15, RID102@1
Data("k", run_id_service).go()  # expect: RID103@11
PARTLY = functools.partial(_partly, run_id_service)  # expect: RID103@37
