from services import run_id_service as ids  # expect: RID101@22


def base(run_id):
    if (z := ids).clear_cache():  # expect: RID102@8, RID103@14
        return z.strip_client_suffix(run_id)  # expect: RID102@16
    if y := ids:  # expect: RID103@13
        y.clear_cache()  # expect: RID102@9
    return [(w := ids) for each in run_id if w]  # expect: RID103@19
