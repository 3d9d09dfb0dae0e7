from services import unified_run_id_service as ids  # expect: RID101@22 unsafe


def tidy(run_id, client_id):
    ids.generate_timestamp_run_id(client_id)  # expect: RID102@5 unsafe
    return ids.normalize_run_id(run_id, client_id=client_id, source="web")  # expect: RID102@12 unsafe
