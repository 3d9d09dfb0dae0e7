"""The reference implementation with one known failure in it: each is a small patch, so that none can drift.

Every failure happened in practice. The suite is worth something when it fails each of them.
"""

# ruff: noqa: E501 (the patches are lines of the reference implementation, and these are longer)

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

REFERENCE = Path(__file__).parent.parent / "javascript"


class DriftError(Exception):
    """A patch no longer fits the reference implementation."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One failure: what it is, the vectors that show it, and the text to replace, with what."""

    name: str
    failure: str
    shown_by: tuple[str, ...]  # beginnings of vector ids, of which each must have a vector that fails
    patches: tuple[tuple[str, str], ...]


def write_mutant(mutant: Mutant, folder: Path) -> Path:
    """Write the patched implementation into a folder and return its path; raises DriftError."""
    text = (REFERENCE / "runIdSystem.js").read_text(encoding="utf-8")
    for old, new in mutant.patches:
        if text.count(old) != 1:
            raise DriftError(f"{mutant.name}: {old!r} stands {text.count(old)} times in runIdSystem.js")
        text = text.replace(old, new)
    shutil.copyfile(REFERENCE / "formats.json", folder / "formats.json")
    path = folder / "runIdSystem.js"
    path.write_text(text, encoding="utf-8")
    return path


CREATE_CLIENT = """    const { base, client } = bind(baseRunId, clientId);
    return reader.write(base, client);"""
STANDARDIZED = """      return reader.write(reading.base, client);
    }
    return reader.write(reading.base, reading.client);"""
REGISTERED = "recordCache.put(keyOf(base, client), { run: base, client, recordId });"
ASKED = "return recordCache.get(keyOf(base, client));"
NOT_STRING = """  if (typeof runId !== 'string') {
    throw new RunIdError('RUN_ID_NOT_STRING'"""
FIND = """    const reading = read(textOf(runId));
    checkTable(table);"""
LOCAL = """  const at = new Date(second * 1000);
  const two = (number) => String(number % 100).padStart(2, '0');
  return `${two(at.getFullYear())}${two(at.getMonth() + 1)}${two(at.getDate())}-`
    + `${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
"""
UTC = """  const iso = new Date(second * 1000).toISOString();
  return `${iso.slice(2, 10).replace(/-/g, '')}-${iso.slice(11, 19).replace(/:/g, '')}`;
"""
LOOK_FIRST = """    const found = await this.lookUp(place);
    if (found !== null) return { row: found, made: false };
"""
LATE = "      const late = await this.lookUp(place, false); // the row may have been made all the same\n"

MUTANTS: Sequence[Mutant] = (
    Mutant(
        "double-suffix",
        "a client is added to a run ID that has it already",
        ("createClientRunId/K2",),
        ((CREATE_CLIENT, "    return `${validateAndStandardizeRunId(baseRunId)}:${clientId}`;"),),
    ),
    Mutant(
        "suffix-missing",
        "a client run ID is made without its client",
        ("createClientRunId/K1",),
        ((CREATE_CLIENT, "    return bind(baseRunId, clientId).base;"),),
    ),
    Mutant(
        "client-run-as-base",
        "the table is asked with the client run ID, though its rows hold the base",
        ("findJobTrackingRecord/F1", "createJobTrackingRecord/C1"),
        (
            ("jobs.find(reading.base, table)", "jobs.find(runId, table)"),
            ("    if (reading.kind === 'unconvertible') throw unconvertible(text);\n    return reading.base;\n  }\n\n"
             "  // Base and client",
             "    if (reading.kind === 'unconvertible') throw unconvertible(text);\n    return text;\n  }\n\n"
             "  // Base and client"),
        ),
    ),
    Mutant(
        "regenerated",
        "normalising gives an old run ID a new instant",
        ("validateAndStandardizeRunId/S2",),
        (
            (STANDARDIZED, STANDARDIZED.replace(
                "    }\n", "    }\n    if (reading.kind === 'legacy') return generateRunId();\n")),
        ),
    ),
    Mutant(
        "object-as-id",
        "an object or a promise is turned into text",
        ("validateRunId/V2/type-promise", "validateAndStandardizeRunId/S6/type-object"),
        ((NOT_STRING, "  if (typeof runId !== 'string') {\n    return String(runId);\n    throw new RunIdError('RUN_ID_NOT_STRING'"),),
    ),
    Mutant(
        "invented",
        "a new run ID is made up for a bad one",
        ("validateAndStandardizeRunId/S6/malformed",),
        (
            ("    const reading = read(textOf(runId));\n    const client = clientId",
             "    let reading;\n    try { reading = read(textOf(runId)); } catch { return generateRunId(); }\n    const client = clientId"),
        ),
    ),
    Mutant(
        "no-look-up",
        "a row is made without looking for one",
        ("createJobTrackingRecord/C2",),
        ((LOOK_FIRST, ""), ("return await this.settle(place, made, ticket);", "return { row: made, made: true };")),
    ),
    Mutant(
        "run-alone",
        "run records are looked up by the run alone, for all clients",
        ("getRunRecordId/R3/client", "getRunRecordId/R4/other-client"),
        (
            (REGISTERED, "recordCache.put(keyOf(base), { run: base, client, recordId });"),
            (ASKED, "return recordCache.get(keyOf(base));"),
        ),
    ),
    Mutant(
        "glued-key",
        "keys are glued with a hyphen and matched by their beginning, so that A-B is found for A",
        ("getRunRecordId/Q1/collision",),
        (
            (REGISTERED, "recordCache.put(`${base}-${client}`, { run: base, client, recordId });"),
            (ASKED, "const glued = `${base}-${client}`;\n    const key = [...recordCache.entries.keys()]"
                    ".find((each) => each === glued || each.startsWith(`${glued}-`));\n"
                    "    return key === undefined ? null : recordCache.get(key);"),
        ),
    ),
    Mutant(
        "other-base",
        "the record id of one Airtable base is used in another",
        ("findJobTrackingRecord/Q2", "updateJobTrackingRecord/Q2"),
        (("return [endpoint, base.getId(), table.name || table.id];", "return [endpoint, table.name || table.id];"),),
    ),
    Mutant(
        "tail-match",
        "a client is recognised by the end of its name",
        ("createClientRunId/K3", "getRunRecordId/R5"),
        (("if (clients.includes(client))", "if (clients.some((each) => each.endsWith(client)))"),),
    ),
    Mutant(
        "injection",
        "text that is no run ID reaches the formula as it is",
        ("findJobTrackingRecord/S6/formula",),
        (
            (FIND, "    let reading;\n    try { reading = read(textOf(runId)); } catch { reading = { kind: 'base', base: runId }; }\n"
                   "    checkTable(table);"),
            ("'${text.replace(/\\\\/g, '\\\\\\\\').replace(/'/g, \"\\\\'\")}'", "'${text}'"),
        ),
    ),
    Mutant(
        "null-on-403",
        "a refused look-up is reported as no row",
        ("findJobTrackingRecord/F5/list-403", "createJobTrackingRecord/C1/look-up-403"),
        (
            ("    const rows = await this.call('list', () => this.client.list(equality(this.field, run)));",
             "    const rows = await this.call('list', () => this.client.list(equality(this.field, run)))\n"
             "      .catch((problem) => { if (problem.code !== 'STORE_ACCESS_DENIED') throw problem; return []; });"),
        ),
    ),
    Mutant(
        "clear-leaves-clients",
        "clearing a run leaves what its clients registered",
        ("getRunRecordId/X2/cleared-base",),
        (("run === reading.base && [null, client].includes(reading.client)", "run === reading.base && client === reading.client"),),
    ),
    Mutant(
        "local-time",
        "run IDs are made in the zone of the machine",
        ("generateRunId/G1", "generateRunId/G7"),
        ((UTC, LOCAL),),
    ),
    Mutant(
        "arabic-digits",
        "any decimal digit of Unicode is taken",
        ("validateRunId/V5/malformed-arabic", "getBaseRunId/B3/malformed-fullwidth"),
        (("/^([0-9]{6}-[0-9]{6})(?::([^]*))?$/", "/^(\\p{Nd}{6}-\\p{Nd}{6})(?::([^]*))?$/u"),),
    ),
    Mutant(
        "trailing-newline",
        "a newline at the end passes",
        ("validateRunId/V5/newline-behind",),
        (("    const text = textOf(runId);\n    let reading;", "    const text = textOf(runId).replace(/\\n$/, '');\n    let reading;"),),
    ),
    Mutant(
        "same-second",
        "two calls in one second give one run ID",
        ("generateRunId/G2",),
        (("Math.max(clock, this.last + 1)", "clock"),),
    ),
    Mutant(
        "blind-create",
        "a create whose answer was lost is sent again",
        ("createJobTrackingRecord/C7/dropped",),
        ((LATE, "      const late = await place.store.create({ [runIdField]: place.run, [statusField]: 'pending', ...data });\n"),),
    ),
    Mutant(
        "deletes-others",
        "the loser deletes the row of the winner",
        ("createJobTrackingRecord/C4",),
        (("await store.delete(made.id);", "await store.delete(winner.id);"),),
    ),
    Mutant(
        "case-blind",
        "clients that differ by case alone are one",
        ("createClientRunId/K3/case", "getRunRecordId/R5/case"),
        (("if (clients.includes(client))", "if (clients.some((each) => each.toLowerCase() === client.toLowerCase()))"),),
    ),
    Mutant(
        "parallel-creates",
        "calls at the same time each make a row",
        ("createJobTrackingRecord/C3/parallel-same",),
        (("    const flight = FLIGHTS.get(flightKey);", "    const flight = undefined;"),),
    ),
    Mutant(
        "stale-write",
        "a look-up that was under way while the cache was cleared writes what it found",
        ("findJobTrackingRecord/X5",),
        (("    if (ticket && !ticket.valid) return;\n", ""),),
    ),
    Mutant(
        "trusted-id",
        "a cached record id is believed without a look at its Run ID",
        ("findJobTrackingRecord/F4/renamed",),
        (("if (row !== null && fieldOf(row, this.options.runIdField) === run) return row;", "if (row !== null) return row;"),),
    ),
)  # fmt: skip
