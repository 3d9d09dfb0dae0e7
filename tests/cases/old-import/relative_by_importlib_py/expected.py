import importlib

ids = importlib.import_module("..services.run_id_system", package=__package__)
unified = importlib.import_module("services.run_id_system", "services")


def tidy(run_id):
    return ids.get_base_run_id(unified.get_base_run_id(run_id))
