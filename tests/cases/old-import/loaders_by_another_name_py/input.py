import importlib
from importlib import import_module as load
from unittest.mock import patch as double

again = importlib.import_module

load("services.run_id_service").strip_client_suffix("a")  # expect: RID101@6, RID102@1
again("services.run_id_service").strip_client_suffix("a")  # expect: RID101@7, RID102@1


def run(kind):
    return load(f"services.{kind}_service")  # expect: RID104@17


@double("services.run_id_service.clear_cache")  # expect: RID101@10, RID103@10
def test_run(): ...
