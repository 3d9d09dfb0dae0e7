try:
    from services import unified_run_id_service as ids  # expect: RID101@26
except ImportError:
    from services import run_id_service as ids  # expect: RID101@26

try:
    from services.run_id_service import strip_client_suffix  # expect: RID101@10
except ImportError:
    strip_client_suffix = None


def tidy(run_id):
    return ids.strip_client_suffix(run_id)  # expect: RID102@12
