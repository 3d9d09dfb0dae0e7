from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from services import run_id_service  # expect: RID101@26


def tidy(run_id, fast):
    from services import run_id_service  # expect: RID101@26

    if fast:
        import services.unified_run_id_service as unified  # expect: RID101@16

        return unified.strip_client_suffix(run_id)  # expect: RID102@16
    return run_id_service.strip_client_suffix(run_id)  # expect: RID102@12
