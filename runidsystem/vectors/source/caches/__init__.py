"""Vectors of the run-record cache and of clearCache."""

from __future__ import annotations

from collections.abc import Iterator

from runidsystem.vectors.source.build import Sheet, Vector
from runidsystem.vectors.source.caches.clear import clear
from runidsystem.vectors.source.caches.cleared import cleared_jobs, cleared_records
from runidsystem.vectors.source.caches.common import CLEAR, GET, REGISTER
from runidsystem.vectors.source.caches.get import get
from runidsystem.vectors.source.caches.register import register

SECTIONS = {REGISTER: (register,), GET: (get, cleared_records), CLEAR: (clear,)}
"""The functions, and what adds their vectors."""


def vectors() -> Iterator[Vector]:
    """Yield the vectors of register, get and clear."""
    for function, sections in SECTIONS.items():
        sheet = Sheet(function)
        for add in sections:
            add(sheet)
        yield from sheet
    yield from cleared_jobs()


__all__ = ["vectors"]
