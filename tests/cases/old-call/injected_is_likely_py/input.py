class Webhook:
    def __init__(self, deps, run_id_service):
        self.deps = deps
        self.ids = run_id_service

    def tidy(self, run_id):
        self.ids.strip_client_suffix(run_id)
        return self.deps.run_id_service.strip_client_suffix(run_id)  # expect: RID102@16 likely manual warning
