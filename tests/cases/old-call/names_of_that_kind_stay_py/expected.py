from services import run_id_system


def parameter(run_id_service, run_id):
    return run_id_service.strip_client_suffix(run_id)


def local(run_id, make):
    run_id_service = make()
    return run_id_service.strip_client_suffix(run_id)


def caught(run_id):
    try:
        return run_id_service.strip_client_suffix(run_id)
    except ValueError as run_id_service:
        return run_id_service.strip_client_suffix(run_id)


def looped(services):
    for run_id_service in services:
        run_id_service.strip_client_suffix("a")
    return [run_id_service.strip_client_suffix("a") for run_id_service in services]


class Jobs:
    def strip_client_suffix(self, run_id):
        return run_id

    def run(self, run_id):
        return self.strip_client_suffix(run_id)


def other(jobs, run_id):
    jobs.strip_client_suffix(run_id)
    return (lambda run_id_service: run_id_service.strip_client_suffix(run_id))(jobs)


def yes(run_id):
    return run_id_system.get_base_run_id(run_id)
