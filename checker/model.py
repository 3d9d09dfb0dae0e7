"""The words of the checker: finding, rule, severity, confidence, applicability, objective, span."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import NamedTuple

try:
    from _blake2 import blake2b  # `hashlib` has the same, and loads OpenSSL: 2 ms
except ImportError:
    from hashlib import blake2b


class Span(NamedTuple):
    """A half-open range of UTF-8 byte offsets in one file."""

    start: int
    end: int


class Severity(IntEnum):
    """How bad a finding is; a larger number is worse."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()


class Confidence(Enum):
    """`certain`: the binding is resolved. `likely`: only the names match, or it may be something else here."""

    CERTAIN = "certain"
    LIKELY = "likely"


class Applicability(Enum):
    """Whether a fix may be applied: always, with `--unsafe`, or by a person only."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    MANUAL = "manual"


class Objective(Enum):
    """The five questions of a refactoring review."""

    COMPLETENESS = "completeness"
    CONSISTENCY = "consistency"
    CORRECTNESS = "correctness"
    TENANT_SAFETY = "tenant safety"
    COMPATIBILITY = "backwards compatibility"


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where something is left or wrong."""

    code: str  # "RID102"; never reused
    path: str  # POSIX, relative to the root
    span: Span  # the smallest thing that is wrong
    severity: Severity
    message: str  # what it is, one sentence
    why: str = ""  # why it matters, or why it is not automatic
    confidence: Confidence = Confidence.CERTAIN
    applicability: Applicability = Applicability.MANUAL
    module: str | None = None  # of the table
    member: str | None = None  # as spelled in the source's API
    replacement: str | None = None  # "module.member" of the new API
    row: str = ""  # the row's text, part of the fingerprint
    chain: tuple[str, ...] = ()  # "path:line" of each alias between the load and the use
    listed: tuple[str, ...] = ()  # what the message ends with, where a report has room for one a line

    @property
    def headline(self) -> str:
        """The message without what it lists."""
        return self.message.removesuffix(f"{'; '.join(self.listed)}.").rstrip() if self.listed else self.message


@dataclass(frozen=True, slots=True)
class Located:
    """A finding with what a report needs: 1-based lines, columns in code points, and its source line."""

    finding: Finding
    rule: str  # "old-call"
    objective: Objective
    line: int
    column: int
    end_line: int
    end_column: int  # one past the last code point
    snippet: str  # the text of the span
    source: str  # the whole line `line`, without its line end

    @property
    def fingerprint(self) -> str:
        """The same as long as code, path, row and snippet are; line numbers play no part."""
        found = self.finding
        text = "\0".join((found.code, found.path, found.row, self.snippet))
        return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class Failed:
    """A file that could not be looked at, and why."""

    path: str
    problem: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What a check has seen and found, in the order of reports (path, line, column, code)."""

    findings: tuple[Located, ...] = ()
    failed: tuple[Failed, ...] = ()
    files: int = 0  # searched
    parsed: int = 0
    suppressed: int = 0
    baselined: int = 0
    table: str = ""  # path of the mapping table, as shown
