from services import run_id_service as ids  # expect: RID101@22


def start(client_id):
    return ids.generate_run_id(client_id)  # expect: RID102@12
