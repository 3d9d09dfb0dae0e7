from services import unified_run_id_service as ids  # expect: RID101@22 manual


def save(run_id, client_id, record_id):
    ids.cache_record_id(run_id, record_id)  # expect: RID102@5 manual
    ids.strip_client_suffix(run_id)  # expect: RID102@5 safe
    return ids.get_cached_record_id(run_id)  # expect: RID102@12 manual
