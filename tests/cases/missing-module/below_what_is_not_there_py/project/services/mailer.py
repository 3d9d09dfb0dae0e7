from . import run_id_system  # expect: RID107@15 error
