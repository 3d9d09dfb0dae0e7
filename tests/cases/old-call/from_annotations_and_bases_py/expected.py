from __future__ import annotations

from typing import Optional, cast

from services import run_id_system as ids


class Holder:
    def __init__(self):
        self.ids = ids

    @property
    def service(self):
        return ids

    def tidy(self, run_id):
        self.service.get_base_run_id(run_id)
        return self.ids.get_base_run_id(run_id)


class Special(Holder):
    def more(self, run_id):
        super().service.get_base_run_id(run_id)
        return self.ids.get_base_run_id(run_id)


def annotated(holder: Holder, quoted: "Optional[Holder]", run_id: str) -> "Holder":
    holder.ids.get_base_run_id(run_id)
    quoted.ids.get_base_run_id(run_id)
    made = Special()
    made.ids.get_base_run_id(run_id)
    return cast("Holder", run_id).ids.get_base_run_id(run_id)
