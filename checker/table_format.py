"""The keys of `mappings.yaml`: what the loader accepts and what `mappings.schema.json` says."""

from __future__ import annotations

from checker.rows import LANGUAGES, NAMINGS
from checker.shapes import Fields, Key, ListOf, MapOf, OrNull, Schema, Text, Version

SCHEMA_TITLE = "repoint mapping table"

SPECIFIERS = tuple(
    Key(
        language,
        ListOf(Text(), "a specifier", or_one=True),
        f"How {language} code loads the module; several spellings as a list. {hint}",
    )
    for language, hint in LANGUAGES.items()
)
REPLACED_BY = Key("replaced_by", Text(), "The module that replaces this one. It makes this an old module.")
EXPORTS = Key(
    "exports",
    ListOf(Text(), "an export"),
    "The whole API, as signatures: `async create(id, data?, limit = 10)`, `NAME`, `new Class(a)`, `default`.",
)
MODULE = Fields((*SPECIFIERS, REPLACED_BY, EXPORTS))

ON = Key("on", Text(), "The input or situation.", required=True)
BEFORE = Key("old", Text(), "What the old function did.", required=True)
NOW = Key("new", Text(), "What the new function does.", required=True)
CHANGE = Fields((ON, BEFORE, NOW))

OLD = Key(
    "old",
    Text(),
    "The old reference: `module.member(a, b?)`, `module.NAME`, `module`, or a global.",
    required=True,
)
NEW = Key(
    "new",
    OrNull(Text()),
    "An expression over the old parameters: `module.other(b, a, 0)`; `?name` for what the old call cannot "
    "supply; null when it is gone.",
    required=True,
)
BECAUSE = Key("because", Text(), "Why; shown with every finding. Required with `new: null`.")
CHANGES = Key("changes", ListOf(CHANGE, "a change"), "Intended differences of behaviour.")
LANGUAGE = Key("language", Text(tuple(LANGUAGES)), "The only language the row is for.")
ROW = Fields((OLD, NEW, BECAUSE, CHANGES, LANGUAGE))

VERSION = Key("version", Version(1), "The version of this format.", required=True)
NAMING = Key(
    "naming",
    MapOf(Text(NAMINGS), "the naming of", tuple(LANGUAGES)),
    "How a language spells the names of this table; the written spelling is looked for too.",
)
MODULES = Key("modules", MapOf(MODULE, "module"), "The modules, by the name that the rows use.")
MAPPINGS = Key("mappings", ListOf(ROW, "a row"), "The rows: old reference to new expression.")
TABLE = Fields((VERSION, NAMING, MODULES, MAPPINGS))


def schema() -> Schema:
    """Return the JSON Schema of a table."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA_TITLE,
        **TABLE.schema(),
    }
