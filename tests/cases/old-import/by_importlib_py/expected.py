import importlib
from importlib import import_module

ids = importlib.import_module("services.run_id_system")
unified = import_module('services.run_id_system')
same = __import__("services.run_id_system", fromlist=["x"])
package = __import__("services.run_id_service")  # expect: RID101@22


def tidy(run_id):
    ids.get_base_run_id(run_id)
    package.run_id_service.strip_client_suffix(run_id)  # expect: RID102@5
    same.get_base_run_id(run_id)
    return unified.get_base_run_id(run_id)
