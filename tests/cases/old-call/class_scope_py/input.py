from services import run_id_service  # expect: RID101@22


class Jobs:
    run_id_service = None

    def run(self, run_id):
        return run_id_service.strip_client_suffix(run_id)  # expect: RID102@16

    tidy = run_id_service.strip_client_suffix


class More:
    ids = run_id_service  # expect: RID103@11
    base = ids.strip_client_suffix("a")  # expect: RID102@12

    def run(self, run_id):
        ids.strip_client_suffix(run_id)  # expect: RID206@9
        self.ids.strip_client_suffix(run_id)  # expect: RID102@9
        return More.ids.strip_client_suffix(run_id)  # expect: RID102@16

    @classmethod
    def of(cls, run_id):
        return cls.ids.strip_client_suffix(run_id)  # expect: RID102@16

    @staticmethod
    def plain(self, run_id):
        return self.ids.strip_client_suffix(run_id)
