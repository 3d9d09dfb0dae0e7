def helper(run_id):
    return run_id
