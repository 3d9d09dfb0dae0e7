from __future__ import annotations

from collections.abc import Iterator

import pyairtable
import pytest

from runidsystem.standin import Standin
from runidsystem.standin.fixtures import ACME, BASES, numbered_standin, standin

__all__ = ["numbered_standin", "standin"]


@pytest.fixture
def api(standin: Standin) -> Iterator[pyairtable.Api]:
    made = pyairtable.Api(BASES[ACME], endpoint_url=standin.url)
    yield made
    made.session.close()


@pytest.fixture
def jobs(api: pyairtable.Api) -> pyairtable.Table:
    return api.table(ACME, "Job Tracking")
