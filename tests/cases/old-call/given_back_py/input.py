import sys
from contextlib import asynccontextmanager, contextmanager, nullcontext
from dataclasses import dataclass, field
from functools import partial
from types import SimpleNamespace

from services import run_id_service as ids  # expect: RID101@22


@contextmanager
def held():
    yield ids  # expect: RID103@11


@asynccontextmanager
async def held_later():
    yield ids  # expect: RID103@11


def each():
    yield None
    yield ids  # expect: RID103@11
    yield from (ids, None)  # expect: RID103@17


with held() as one, nullcontext(ids) as same:  # expect: RID103@33
    one.strip_client_suffix("a")  # expect: RID102@5
    same.strip_client_suffix("a")  # expect: RID102@5
for two in each():
    two.strip_client_suffix("a")  # expect: RID102@5


async def later():
    async with held_later() as one:
        one.strip_client_suffix("a")  # expect: RID102@9


@dataclass
class Jobs:
    svc: object = field(default=ids)  # expect: RID103@33
    made: object = field(default_factory=lambda: ids)  # expect: RID103@50

    def run(self):
        self.svc.strip_client_suffix("a")  # expect: RID102@9
        self.made.strip_client_suffix("a")  # expect: RID102@9


names = SimpleNamespace(ids=ids)  # expect: RID103@29
names.ids.strip_client_suffix("a")  # expect: RID102@1
dict(ids=ids)["ids"].strip_client_suffix("a")  # expect: RID102@1, RID103@10
globals()["ids"].strip_client_suffix("a")  # expect: RID102@1
sys.modules.get("services.run_id_service").strip_client_suffix("a")  # expect: RID101@17, RID102@1
strip = partial(ids.strip_client_suffix)  # expect: RID103@17
strip("a")  # expect: RID102@1
list(map(lambda svc: svc.strip_client_suffix("a"), [ids]))  # expect: RID102@22, RID103@53
match (1, ids):  # expect: RID103@11
    case (1, three):
        three.strip_client_suffix("a")  # expect: RID102@9
