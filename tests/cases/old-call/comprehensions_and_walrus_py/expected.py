from services import run_id_system as ids


def tidy(run_ids, make):
    a = [ids.get_base_run_id(each) for each in run_ids]
    b = {each: ids.get_base_run_id(each) for each in run_ids if ids.get_base_run_id(each)}
    c = [ids.strip_client_suffix(1) for ids in make(ids.get_base_run_id(2))]
    if any((base := ids.get_base_run_id(each)) for each in run_ids):
        print(base)
    return a, b, c, list(ids.get_base_run_id(each) for each in run_ids)


def shadowed(run_ids, make):
    [(svc := make(each)) for each in run_ids]
    return svc.strip_client_suffix("a")
