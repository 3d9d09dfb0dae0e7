from services import run_id_system

run_id_system.normalize_run_id("x")  # expect: RID201@1
