from services import run_id_system as ids


def base(run_id):
    if (z := ids).clear_cache():
        return z.get_base_run_id(run_id)
    if y := ids:
        y.clear_cache()
    return [(w := ids) for each in run_id if w]
