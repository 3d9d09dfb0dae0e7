from services import run_id_service, unified_run_id_service as unified  # expect: RID101@22, RID101@38


def tidy(run_id, client_id, record_id):
    run_id_service.register_run_record(run_id=run_id, client_id=client_id, record_id=record_id)  # expect: RID102@5
    run_id_service.register_run_record(record_id=record_id, client_id=client_id, run_id=run_id)  # expect: RID102@5
    unified.add_client_suffix(client_id=client_id, base_run_id=run_id)  # expect: RID102@5
    return unified.strip_client_suffix(client_run_id=run_id)  # expect: RID102@12
