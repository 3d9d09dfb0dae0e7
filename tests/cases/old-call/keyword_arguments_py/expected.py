from services import run_id_system, run_id_system as unified


def tidy(run_id, client_id, record_id):
    run_id_system.register_run_record(run_id=run_id, client_id=client_id, record_id=record_id)
    run_id_system.register_run_record(record_id=record_id, client_id=client_id, run_id=run_id)
    unified.create_client_run_id(client_id=client_id, base_run_id=run_id)
    return unified.get_base_run_id(run_id=run_id)
