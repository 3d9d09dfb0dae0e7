from services import run_id_service  # expect: RID101@22


def tidy(run_id):
    print run_id_service.strip_client_suffix(run_id)  # expect: RID001@5, RID102@11
