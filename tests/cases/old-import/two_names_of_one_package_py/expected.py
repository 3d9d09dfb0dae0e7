from services import run_id_system as first, run_id_system as second, mailer


def tidy(run_id):
    mailer.send(run_id)
    return first.get_base_run_id(second.get_base_run_id(run_id))
