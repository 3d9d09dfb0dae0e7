from . import run_id_service  # expect: RID101@15

tidy = run_id_service.strip_client_suffix  # expect: RID103@8
