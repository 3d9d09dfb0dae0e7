from services.run_id_system import get_base_run_id  # expect: RID107@6 manual


def tidy(run_id):
    return get_base_run_id(run_id)
