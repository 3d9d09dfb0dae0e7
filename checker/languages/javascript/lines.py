"""Where a line ends and a grammar does not see it, and comments that it does not know: see `repair.py`."""

from __future__ import annotations

from checker.languages.javascript.misread import ends_statement
from checker.languages.javascript.repair import GAP, LINE, Match, Path, Repair

ENDED = frozenset(
    {"lexical_declaration", "variable_declaration", "import_statement", "export_statement", "break_statement",
     "continue_statement", "debugger_statement", "type_alias_declaration"}
)  # fmt: skip


def ends_whole(path: Path) -> bool:
    """Say whether a semicolon ends a statement after which no `/` can divide anything."""
    if len(path) < 2 or path[-1].type != ";":
        return False
    ended = path[-2]
    if ended.type.endswith("variable_declaration") or ended.type == "lexical_declaration":
        last = next((each for each in reversed(ended.named_children) if each.type == "variable_declarator"), None)
        return last is not None and last.child_by_field_name("value") is None
    return ended.type in ENDED and (ended.type != "export_statement" or exports_by_name(ended.children[1].type))


def exports_by_name(first: str) -> bool:
    """Say whether an export statement with this behind `export` exports no expression."""
    return first in ("export_clause", "*", "namespace_export", "type")


BEFORE_REGEX = Repair(  # let x⏎ /re/.test(y)
    b"/", rb"[\w$)\]}'\"]" + LINE + GAP + rb"(?=/(?![/*]))", ends_statement, stands=ends_whole, guess=True
)


def in_comment(path: Path) -> bool:
    """Say whether a place is in a comment."""
    return path[-1].type == "comment"


def in_code(path: Path) -> bool:
    """Say whether a place is in none of the literals and texts that hold anything."""
    literals = ("comment", "string", "string_fragment", "template_string", "regex", "regex_pattern", "jsx_text")
    return path[-1].type not in literals


def lines_after(match: Match) -> bytes:
    """Put the end of a line behind a comment that holds one: it ends a statement just so."""
    text = match.group()
    return text[:-3] + b"*/\n" if b"\n" in text[:-3] or text[-3:-2] == b"\n" else text


def line_feed(match: Match) -> bytes:
    """A carriage return alone ends a line."""
    return b"\n"


def line_comment(match: Match) -> bytes:
    """`<!--` and `-->` start comments of a line in scripts."""
    return b"//".ljust(len(match.group()), b"-")


LINES = [
    Repair(b"\r", rb"\r(?!\n)", line_feed),
    Repair(b"*/", rb"/\*(?:[^*]|\*(?!/))*+\*/(?=[ \t]*[^\s/])", lines_after, wanted=in_comment),
    Repair(b"<!--", rb"<!--", line_comment, wanted=in_code, guess=True),
    Repair(b"-->", rb"(?m:^)(?<![^\s])[ \t]*+-->", line_comment, wanted=in_code, guess=True),
]
