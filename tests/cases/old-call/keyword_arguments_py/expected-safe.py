from services import run_id_service, run_id_system as unified  # expect: RID101@22


def tidy(run_id, client_id, record_id):
    run_id_service.register_run_record(run_id=run_id, client_id=client_id, record_id=record_id)  # expect: RID102@5
    run_id_service.register_run_record(record_id=record_id, client_id=client_id, run_id=run_id)  # expect: RID102@5
    unified.create_client_run_id(client_id=client_id, base_run_id=run_id)
    return unified.get_base_run_id(run_id=run_id)
