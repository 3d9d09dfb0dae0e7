from helpers import *


def tidy(run_id):
    return ids.strip_client_suffix(strip_client_suffix(run_id))
