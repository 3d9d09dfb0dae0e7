from services.unified_run_id_service import (  # expect: RID101@6 unsafe
    add_client_suffix,  # puts the client behind the ID
    strip_client_suffix as strip,
    normalize_run_id,
)


def both(run_id, client_id):
    run_id = normalize_run_id(run_id)  # expect: RID102@14 unsafe
    return add_client_suffix(strip(run_id), client_id)  # expect: RID102@12 safe, RID102@30 safe
