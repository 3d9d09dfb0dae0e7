"""What the vectors of the run-record cache share."""

from __future__ import annotations

from runidsystem.vectors.source.build import Json, call

RUN = "250924-152230"
OTHER = "250924-152231"
REC, REC2 = "recAAAAAAAAAAAAA1", "recBBBBBBBBBBBBB2"
REGISTER, GET, CLEAR, FIND = "registerRunRecord", "getRunRecordId", "clearCache", "findJobTrackingRecord"
# forms of one run of the client Guy-Wilson
FORMS = {
    "base": RUN,
    "client-run": f"{RUN}:Guy-Wilson",
    "hyphen": f"{RUN}-Guy-Wilson",
    "dot-zero": f"{RUN}.0",
    "dot-zero-client": f"{RUN}.0-Guy-Wilson",
    "four-digit-year": "20250924-152230",
    "doubled": f"{RUN}-Guy-Wilson-Guy-Wilson",
}


def registered(run: str = RUN, client: str = "Guy-Wilson", rec: str = REC) -> dict[str, Json]:
    """Return a step that registers a record of a run."""
    return call(REGISTER, run, client, rec)
