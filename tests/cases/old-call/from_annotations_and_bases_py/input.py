from __future__ import annotations

from typing import Optional, cast

from services import run_id_service as ids  # expect: RID101@22


class Holder:
    def __init__(self):
        self.ids = ids  # expect: RID103@20

    @property
    def service(self):
        return ids  # expect: RID103@16

    def tidy(self, run_id):
        self.service.strip_client_suffix(run_id)  # expect: RID102@9
        return self.ids.strip_client_suffix(run_id)  # expect: RID102@16


class Special(Holder):
    def more(self, run_id):
        super().service.strip_client_suffix(run_id)  # expect: RID102@9
        return self.ids.strip_client_suffix(run_id)  # expect: RID102@16


def annotated(holder: Holder, quoted: "Optional[Holder]", run_id: str) -> "Holder":
    holder.ids.strip_client_suffix(run_id)  # expect: RID102@5
    quoted.ids.strip_client_suffix(run_id)  # expect: RID102@5
    made = Special()
    made.ids.strip_client_suffix(run_id)  # expect: RID102@5
    return cast("Holder", run_id).ids.strip_client_suffix(run_id)  # expect: RID102@12
