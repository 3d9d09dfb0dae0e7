"""A use of the table: one place where a module of it, or a member, is used."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from checker.facts import NOTHING, Entry
from checker.model import Span
from checker.rows import Row
from checker.values import Value

ALWAYS_THERE = frozenset(
    {"default", "__esModule", "toString", "toLocaleString", "valueOf", "hasOwnProperty", "isPrototypeOf",
     "propertyIsEnumerable", "constructor", "prototype", "__proto__", "then", "catch", "finally", "__name__",
     "__file__", "__doc__", "__dict__", "__path__", "__spec__", "__all__", "__package__", "__loader__",
     "__get__", "__set__", "__with__"}
)  # fmt: skip
"""Members that any module has without exporting them; the last three where a test loads it by `rewire`."""


class Role(Enum):
    """What a use does with what it names."""

    LOAD = "load"  # loads the module, or names its path
    CALL = "call"  # calls a member
    REFERENCE = "reference"  # any other use of a member
    IMPORT = "import"  # binds a member in an import list, or in the destructuring of a load
    KEY = "key"  # defines a member of a test double
    MODULE = "module"  # uses the module as a value


class Use(NamedTuple):
    """One place where a module of the table, or a member of it, is used."""

    role: Role
    node: int  # of the file's facts; NOTHING for a key of a test double
    span: Span  # the smallest thing that is wrong
    name_span: Span  # of the member's bare name (or of the name it goes by)
    module: str | None  # of the table; None for a global
    member: str  # dotted; "" is the module itself
    rows: tuple[Row, ...]
    certain: bool
    chain: tuple[tuple[str, int], ...]
    call: int = NOTHING  # the call whose callee this is
    alias: bool = False  # through a name that holds the member: the member is not spelled here
    sub: str = ""  # the submodule behind the module's specifier
    entry: Entry | None = None  # of a KEY
    doubt: str = ""  # why it is not certain, where the table says different things of what it may be
    other: Value | None = None  # what else may be there, where that alone makes it uncertain
