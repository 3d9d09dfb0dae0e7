from services import run_id_service as ids  # expect: RID101@22


def tidy(run_id):
    ids.stripClientSuffix(run_id)  # expect: RID102@5
    return ids.strip_client_suffix(run_id)  # expect: RID102@12
