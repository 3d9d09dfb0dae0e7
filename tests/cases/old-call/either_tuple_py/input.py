import other
from services import run_id_service  # expect: RID101@22

PAIRS = [(run_id_service, 1), (other, 2)]  # expect: RID103@11


def base():
    for pair in PAIRS:
        pair[0].clear_cache()  # expect: RID102@9 likely
    for service, _ in PAIRS:
        service.clear_cache()  # expect: RID102@9 likely
