from ..services import run_id_system
from ..services.run_id_system import get_base_run_id as strip


def tidy(run_id):
    return strip(run_id) == run_id_system.get_base_run_id(run_id)
