try:
    from services import run_id_system as ids
except ImportError:
    from services import unified_run_id_service as ids  # expect: RID101@26 manual


def base(run_id):
    return ids.strip_client_suffix(run_id)  # expect: RID102@12 likely warning manual


def checked(run_id):
    return ids.validate_and_standardize_run_id(run_id)
