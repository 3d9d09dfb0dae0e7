def strip_client_suffix(run_id):
    return run_id
