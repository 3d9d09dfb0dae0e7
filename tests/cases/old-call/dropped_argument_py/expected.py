from services import run_id_system as ids


def tidy(run_id, client_id):
    ids.generate_run_id()
    return ids.validate_and_standardize_run_id(run_id)
