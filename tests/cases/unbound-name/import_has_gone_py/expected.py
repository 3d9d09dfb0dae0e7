import json
from services import run_id_system


def tidy(run_id):
    run_id_system.validate_and_standardize_run_id(run_id)
    run_id_system.get_base_run_id(run_id)
    return run_id_system.get_base_run_id(run_id)


def bound(ids, run_id):
    return ids.strip_client_suffix(run_id)
