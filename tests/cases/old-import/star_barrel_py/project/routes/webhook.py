from services import strip_client_suffix  # expect: RID103@22


def tidy(run_id):
    return strip_client_suffix(run_id)  # expect: RID102@12
