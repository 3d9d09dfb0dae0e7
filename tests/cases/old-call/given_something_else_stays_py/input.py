import sys
from contextlib import contextmanager
from functools import partial
from types import SimpleNamespace

from services import run_id_service as ids  # expect: RID101@22


@contextmanager
def held():
    yield object()


def each():
    got = yield None
    yield got


with held() as one:
    one.strip("a")
for two in each():
    two.strip("a")
names = SimpleNamespace(ids=None, other=ids)  # expect: RID103@41
names.ids.strip("a")
form = dict(fields=[ids])  # expect: RID103@21
form["other"].strip("a")
strip = partial(ids.strip_client_suffix, "a")  # expect: RID103@17
strip()
sys.modules.get("services.mailer").strip("a")
match (ids, 1):  # expect: RID103@8
    case (_, three):
        three.strip("a")
    case (*_, four):
        four.strip("a")


def shadowed(ids):
    return locals()["ids"].strip("a"), globals()["other"].strip("a")


class Form:
    ids = field(label="a", default=None)

    def run(self):
        return self.ids.strip("a")
