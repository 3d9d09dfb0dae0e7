from services import run_id_service as ids  # expect: RID101@22


def tidy(run_ids, make):
    a = [ids.strip_client_suffix(each) for each in run_ids]  # expect: RID102@10
    b = {each: ids.strip_client_suffix(each) for each in run_ids if ids.strip_client_suffix(each)}  # expect: RID102@16, RID102@69
    c = [ids.strip_client_suffix(1) for ids in make(ids.strip_client_suffix(2))]  # expect: RID102@53
    if any((base := ids.strip_client_suffix(each)) for each in run_ids):  # expect: RID102@21
        print(base)
    return a, b, c, list(ids.strip_client_suffix(each) for each in run_ids)  # expect: RID102@26


def shadowed(run_ids, make):
    [(svc := make(each)) for each in run_ids]
    return svc.strip_client_suffix("a")
