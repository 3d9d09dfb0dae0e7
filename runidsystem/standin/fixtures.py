"""Fixtures for pytest: `from runidsystem.standin.fixtures import standin` in a conftest.py."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from runidsystem.standin.server import Standin

ACME = "appAcme0000000001"
ZENITH = "appZenith00000002"
BASES = {ACME: "patAcme.token", ZENITH: "patZenith.token"}


@pytest.fixture
def standin() -> Iterator[Standin]:
    """Two bases with a token each, without an auto-number field."""
    with Standin(bases=BASES) as running:
        yield running


@pytest.fixture
def numbered_standin() -> Iterator[Standin]:
    """Two bases with a token each, and the auto-number field `Number`."""
    with Standin(bases=BASES, auto_number="Number") as running:
        yield running
