import importlib
import sys
from unittest.mock import patch

FOLDER = "services"


def load(name, kind):
    importlib.import_module(f"services.{name}")  # expect: RID104@29
    importlib.import_module("services." + name)  # expect: RID104@29
    importlib.import_module("services.%s" % name)  # expect: RID104@29
    importlib.import_module("services.{}_service".format(name))  # expect: RID104@29
    importlib.import_module(".".join([FOLDER, name]))  # expect: RID104@29
    importlib.import_module(f"{FOLDER}.run_id_{name}")  # expect: RID104@29
    __import__(f"services.{kind}_{name}")  # expect: RID104@16
    sys.modules[f"services.{name}"]  # expect: RID104@17
    with patch(f"services.run_id_service.{name}"):  # expect: RID104@16
        pass


def out_of_reach(name):
    importlib.import_module(name)
    importlib.import_module(f"plugins.{name}")
    importlib.import_module(f"services.mail_{name}")
    importlib.import_module(f"{name}.{name}")
