"""Leftovers and run IDs for copies of real files; each shape is valid code at the end of a file."""

from __future__ import annotations

from dataclasses import dataclass

JAVASCRIPT = (".js", ".cjs", ".mjs", ".jsx")
TYPESCRIPT = (".ts", ".cts", ".mts", ".tsx")
PYTHON = (".py", ".pyi")


@dataclass(frozen=True, slots=True)
class Shape:
    """Code with `{up}` for the way to the repository's root, and its findings as (line of the code, rule)."""

    endings: tuple[str, ...]
    code: str
    findings: tuple[tuple[int, str], ...]


SHAPES = (
    Shape(
        JAVASCRIPT,
        """const runIdService = require('{up}services/runIdService');
exports.plantedRun = (id, client) => runIdService.normalizeRunId(id, client);
""",
        ((1, "RID101"), (2, "RID102")),
    ),
    Shape(
        JAVASCRIPT,
        """const plantedIds = require("{up}services/unifiedRunIdService");
exports.plantedBase = (id) => plantedIds.stripClientSuffix(id);
""",
        ((1, "RID101"), (2, "RID102")),
    ),
    Shape(
        JAVASCRIPT,
        """const {{ normalizeRunId, addClientSuffix: add }} = require('{up}services/unifiedRunIdService');
exports.plantedRun = (id, client) => add(normalizeRunId(id), client);
""",
        ((1, "RID101"), (2, "RID102"), (2, "RID102")),
    ),
    Shape(
        JAVASCRIPT,
        """function plantedLazily(id) {{
  const service = require('{up}services/unifiedRunIdService.js');
  return service.addClientSuffix(service.stripClientSuffix(id), 'acme');
}}
exports.plantedLazily = plantedLazily;
""",
        ((2, "RID101"), (3, "RID102"), (3, "RID102")),
    ),
    Shape(
        JAVASCRIPT,
        """exports.plantedId = () => require('{up}services/unifiedRunIdService').generateTimestampRunId();
""",
        ((1, "RID101"), (1, "RID102")),
    ),
    Shape(
        JAVASCRIPT,
        """exports.planted = async (id) => (await import('{up}services/runIdService')).stripClientSuffix(id);
""",
        ((1, "RID101"), (1, "RID102")),
    ),
    Shape(
        JAVASCRIPT,
        """const plantedService = require('{up}services/runIdService');
exports.plantedAll = (ids) => ids.map(plantedService.stripClientSuffix);
""",
        ((1, "RID101"), (2, "RID103")),
    ),
    Shape(
        TYPESCRIPT,
        """import {{ stripClientSuffix as plantedStrip }} from '{up}services/unifiedRunIdService';
export const plantedBase = (id: string): string => plantedStrip(id);
""",
        ((1, "RID101"), (2, "RID102")),
    ),
    Shape(
        TYPESCRIPT,
        """import * as plantedIds from '{up}services/runIdService';
export const plantedRun = (id: string, client: string): string => plantedIds.normalizeRunId(id, client);
""",
        ((1, "RID101"), (2, "RID102")),
    ),
    Shape(
        PYTHON,
        """from services import run_id_service as planted_ids


def planted_run(run_id, client_id):
    return planted_ids.normalize_run_id(run_id, client_id)
""",
        ((1, "RID101"), (5, "RID102")),
    ),
    Shape(
        PYTHON,
        """from services.run_id_service import strip_client_suffix as planted_strip


def planted_base(run_id):
    return planted_strip(run_id)
""",
        ((1, "RID101"), (5, "RID102")),
    ),
)
RUN_IDS = {
    "javascript": """
function plantedKey(runId, clientId) {{
  const base = runId.split(':')[0];
  if (runId.length === 13 && !runId.includes(':')) return `${{runId}}-${{clientId}}`;
  return [base.slice(0, 13), clientId].join('-') + 'job_bypass_17592865{number:05d}';
}}
""",
    "python": """

def planted_key(run_id, client_id):
    base = run_id.split("-")[0]
    return f"{{run_id}}-{{client_id}}" if len(run_id) == 13 else base + "job_bypass_17592865{number:05d}"
""",
}


@dataclass(frozen=True, slots=True)
class Planted:
    """A file's new bytes, and what is to be found in it: (line, rule) with 1-based lines."""

    data: bytes
    findings: tuple[tuple[int, str], ...]


def plant(data: bytes, path: str, number: int) -> Planted:
    """Append leftover `number` to a file that stands at `path` below the repository's root."""
    shapes = [shape for shape in SHAPES if path.endswith(shape.endings)]
    shape = shapes[number % len(shapes)]
    first, grown = _append(data, shape.code.format(up="../" * path.count("/") or "./"))
    return Planted(grown, tuple((first + line - 1, code) for line, code in shape.findings))


def plant_run_ids(data: bytes, path: str, number: int) -> Planted:
    """Append a function that takes run IDs apart and glues them together."""
    code = RUN_IDS["python" if path.endswith(PYTHON) else "javascript"].format(number=number)
    return Planted(_append(data, code)[1], ())


def _append(data: bytes, code: str) -> tuple[int, bytes]:
    """Return the line that the code starts on, and the file with the code at its end."""
    ending = b"\r\n" if b"\r\n" in data else b"\n"
    head = data if data.endswith(b"\n") or not data else data + ending
    return head.count(b"\n") + 1, head + code.encode().replace(b"\n", ending)
