from . import run_id_system  # expect: RID107@15 manual

tidy = run_id_system.get_base_run_id
