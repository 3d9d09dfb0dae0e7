"""What the vectors of all job tracking functions share."""

from __future__ import annotations

from runidsystem.vectors.source.build import JOBS, Json

RUN = "250924-152230"
OTHER = "250924-152231"
FIND, CREATE, UPDATE = "findJobTrackingRecord", "createJobTrackingRecord", "updateJobTrackingRecord"
PENDING = {"Run ID": RUN, "Status": "pending"}
NO_REQUEST = {"total": 0}
NOT_TABLES: dict[str, Json] = {"text": JOBS, "number": 5, "object": {}, "array": []}
STORE_FAULTS: dict[str, tuple[dict[str, Json], str]] = {
    "401": ({"kind": "status", "status": 401}, "STORE_ACCESS_DENIED"),
    "403": ({"kind": "status", "status": 403}, "STORE_ACCESS_DENIED"),
    "404": ({"kind": "status", "status": 404}, "STORE_NOT_FOUND"),
    "404-bare": ({"kind": "status", "status": 404, "string_body": True}, "STORE_NOT_FOUND"),
    "413": ({"kind": "status", "status": 413}, "STORE_INVALID_REQUEST"),
    "422": ({"kind": "status", "status": 422}, "STORE_INVALID_REQUEST"),
    "500": ({"kind": "status", "status": 500}, "STORE_UNAVAILABLE"),
    "503": ({"kind": "status", "status": 503}, "STORE_UNAVAILABLE"),
    "dropped": ({"kind": "drop", "times": 9}, "STORE_UNAVAILABLE"),
    "no-json": ({"kind": "malformed"}, "STORE_BAD_RESPONSE"),
    "no-records": ({"kind": "malformed", "text": "{}"}, "STORE_BAD_RESPONSE"),
}
# forms of one run: base, client run, and old forms, which all have the row of the base
FORMS = {
    "base": RUN,
    "client-run": f"{RUN}:acme",
    "hyphen": f"{RUN}-Guy-Wilson",
    "dot-zero": f"{RUN}.0",
    "four-digit-year": "20250924-152230",
    "doubled": f"{RUN}-Tom-Tom",
}


def fault_of(**details: Json) -> dict[str, Json]:
    """Return a step that makes the table fail."""
    return {"fault": details}
