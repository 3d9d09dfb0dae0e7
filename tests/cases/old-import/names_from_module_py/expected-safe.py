from services.unified_run_id_service import (  # expect: RID101@6 unsafe
    normalize_run_id,
)
from services.run_id_system import create_client_run_id, get_base_run_id as strip


def both(run_id, client_id):
    run_id = normalize_run_id(run_id)  # expect: RID102@14 unsafe
    return create_client_run_id(strip(run_id), client_id)
