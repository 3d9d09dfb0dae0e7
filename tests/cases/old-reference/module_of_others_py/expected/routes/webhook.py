import lib.ids
from lib.ids import run_id_service as run_id_system, strip
from lib import ids


def tidy(run_id):
    run_id_system.get_base_run_id(run_id)
    lib.ids.run_id_service.get_base_run_id(run_id)
    ids.strip(run_id)
    return strip(run_id)
