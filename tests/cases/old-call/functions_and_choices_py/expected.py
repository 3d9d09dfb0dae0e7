from services import run_id_system


def service():
    return run_id_system


def either(flag, run_id):
    chosen = run_id_system if flag else run_id_system
    chosen.get_base_run_id(run_id)
    (None or run_id_system).get_base_run_id(run_id)
    service().get_base_run_id(run_id)
    for each in (run_id_system, run_id_system):
        each.get_base_run_id(run_id)
    first, second = run_id_system, run_id
    first.get_base_run_id(second)
    deps = {"ids": run_id_system}
    return deps["ids"].get_base_run_id(run_id)
