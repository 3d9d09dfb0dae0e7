from services import run_id_service  # expect: RID101@22 manual
from services import run_id_system


def tidy(args, options):
    run_id_service.normalize_run_id(*args)  # expect: RID102@5 manual
    run_id_service.normalize_run_id(**options)  # expect: RID102@5 manual
    return run_id_system.get_run_record_id(*args)
