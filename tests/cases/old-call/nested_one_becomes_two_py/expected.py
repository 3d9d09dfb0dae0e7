from services import run_id_system as ids


def start(client_id):
    return ids.create_client_run_id(ids.generate_run_id(), client_id)
