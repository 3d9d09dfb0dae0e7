"""What a run of `repoint compare` said."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="needs Node")


@dataclass(frozen=True)
class Run:
    status: int
    output: str
    errors: str

    @property
    def report(self) -> dict[str, Any]:
        return dict(json.loads(self.output))

    def row(self, name: str) -> dict[str, Any]:
        (row,) = (each for each in self.report["rows"] if each["old"].endswith(f".{name}"))
        return dict(row)

    def classes(self, name: str, *, declared: bool) -> set[tuple[str, str, str]]:
        differences = self.row(name)["differences"]
        return {
            (each["on"], each["old"], each["new"]) for each in differences if each["declared"] is declared
        }


Compare = Callable[..., Run]
