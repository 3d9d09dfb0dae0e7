import json


def tidy(run_id):
    run_id_service.normalize_run_id(run_id)  # expect: RID206@5
    ids.strip_client_suffix(run_id)  # expect: RID206@5
    return strip_client_suffix(run_id)  # expect: RID206@12


def bound(ids, run_id):
    return ids.strip_client_suffix(run_id)
