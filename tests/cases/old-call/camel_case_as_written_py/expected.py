from services import run_id_system as ids


def tidy(run_id):
    ids.getBaseRunId(run_id)
    return ids.get_base_run_id(run_id)
