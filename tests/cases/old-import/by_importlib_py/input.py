import importlib
from importlib import import_module

ids = importlib.import_module("services.run_id_service")  # expect: RID101@31
unified = import_module('services.unified_run_id_service')  # expect: RID101@25
same = __import__("services.run_id_service", fromlist=["x"])  # expect: RID101@19
package = __import__("services.run_id_service")  # expect: RID101@22


def tidy(run_id):
    ids.strip_client_suffix(run_id)  # expect: RID102@5
    package.run_id_service.strip_client_suffix(run_id)  # expect: RID102@5
    same.strip_client_suffix(run_id)  # expect: RID102@5
    return unified.strip_client_suffix(run_id)  # expect: RID102@12
