import importlib

ids = importlib.import_module("..services.run_id_service", package=__package__)  # expect: RID101@31
unified = importlib.import_module(".unified_run_id_service", "services")  # expect: RID101@35


def tidy(run_id):
    return ids.strip_client_suffix(unified.strip_client_suffix(run_id))  # expect: RID102@12, RID102@36
