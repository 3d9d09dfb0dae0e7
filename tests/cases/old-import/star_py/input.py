from services.run_id_service import *  # expect: RID101@6 manual


def tidy(run_id):
    return strip_client_suffix(run_id)  # expect: RID102@12 likely manual warning


def other(strip_client_suffix, run_id):
    return strip_client_suffix(run_id)
