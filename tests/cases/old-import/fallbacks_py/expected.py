try:
    from services import run_id_system as ids
except ImportError:
    from services import run_id_system as ids

try:
    from services.run_id_system import get_base_run_id
except ImportError:
    get_base_run_id = None


def tidy(run_id):
    return ids.get_base_run_id(run_id)
