from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from services import run_id_system


def tidy(run_id, fast):
    from services import run_id_system

    if fast:
        import services.run_id_system as unified

        return unified.get_base_run_id(run_id)
    return run_id_system.get_base_run_id(run_id)
