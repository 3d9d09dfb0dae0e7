from services import run_id_system


class Jobs:
    run_id_service = None

    def run(self, run_id):
        return run_id_system.get_base_run_id(run_id)

    tidy = run_id_service.strip_client_suffix


class More:
    ids = run_id_system
    base = ids.get_base_run_id("a")

    def run(self, run_id):
        run_id_system.get_base_run_id(run_id)
        self.ids.get_base_run_id(run_id)
        return More.ids.get_base_run_id(run_id)

    @classmethod
    def of(cls, run_id):
        return cls.ids.get_base_run_id(run_id)

    @staticmethod
    def plain(self, run_id):
        return self.ids.strip_client_suffix(run_id)
