from services import run_id_service  # repoint: ignore[RID101] kept for the old jobs
from services import run_id_system


def tidy(run_id):
    """Silence with `# repoint: ignore[RID102] reason`."""
    # repoint: ignore[RID102] kept as well
    run_id_service.strip_client_suffix(run_id)
    return run_id_system.get_base_run_id(run_id)
