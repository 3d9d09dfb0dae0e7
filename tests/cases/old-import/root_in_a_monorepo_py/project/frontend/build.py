from services import run_id_service  # expect: RID101@22
