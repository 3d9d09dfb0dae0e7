import services.run_id_service as ids  # expect: RID101@8 safe

BASE = ids.strip_client_suffix("250131-093000-acme")  # expect: RID102@8 safe
