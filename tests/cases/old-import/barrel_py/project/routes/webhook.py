from services import strip_client_suffix, unified  # expect: RID103@22, RID103@43
import services


def tidy(run_id):
    unified.strip_client_suffix(run_id)  # expect: RID102@5
    services.unified.strip_client_suffix(run_id)  # expect: RID102@5
    services.strip_client_suffix(run_id)  # expect: RID102@5
    return strip_client_suffix(run_id)  # expect: RID102@12
