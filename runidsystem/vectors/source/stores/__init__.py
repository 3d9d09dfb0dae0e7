"""Vectors of the job tracking functions: what they answer, and what they do to the table."""

from __future__ import annotations

from collections.abc import Iterator

from runidsystem.vectors.source.build import Sheet, Vector, table
from runidsystem.vectors.source.stores.cached import cached
from runidsystem.vectors.source.stores.common import CREATE, FIND, UPDATE
from runidsystem.vectors.source.stores.create import create
from runidsystem.vectors.source.stores.failures import failures
from runidsystem.vectors.source.stores.find import find
from runidsystem.vectors.source.stores.lost_answers import lost_answers
from runidsystem.vectors.source.stores.races import races
from runidsystem.vectors.source.stores.refusals import refusals
from runidsystem.vectors.source.stores.update import update

SECTIONS = {CREATE: (create, races, lost_answers), FIND: (find, cached, failures), UPDATE: (update,)}
"""The functions, and what adds their vectors."""


def vectors() -> Iterator[Vector]:
    """Yield the vectors of create, find and update."""
    for function, sections in SECTIONS.items():
        sheet = Sheet(function)
        for add in sections:
            add(sheet)
        yield from sheet
    yield from refusals(table())


__all__ = ["vectors"]
