from services.run_id_system import (
    create_client_run_id,  # puts the client behind the ID
    get_base_run_id as strip,
    validate_and_standardize_run_id,
)


def both(run_id, client_id):
    run_id = validate_and_standardize_run_id(run_id)
    return create_client_run_id(strip(run_id), client_id)
