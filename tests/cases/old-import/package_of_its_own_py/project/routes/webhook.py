from services.run_id_service import strip_client_suffix  # expect: RID101@6
from services.run_id_service._impl import strip_client_suffix as inner  # expect: RID101@6


def tidy(run_id):
    return strip_client_suffix(run_id)  # expect: RID102@12
