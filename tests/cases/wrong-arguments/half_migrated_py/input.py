from services import run_id_system as ids


def tidy(run_id, client_id, record_id, args):
    ids.get_run_record_id(run_id)  # expect: RID202@5
    ids.get_run_record_id(run_id, None)  # expect: RID202@5
    ids.get_run_record_id(run_id, client_id=client_id)
    ids.get_run_record_id(client_id=client_id, run_id=run_id)
    ids.get_run_record_id(*args)
    ids.register_run_record(run_id, record_id)  # expect: RID202@5
    return ids.get_run_record_id(run_id, client_id, record_id)  # expect: RID202@12
