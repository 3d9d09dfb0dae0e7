"""What the grammars read wrongly without saying so, and what is put in its place: see `repair.py`.

These are looked for in every file, so their patterns are few and start with bytes that are quickly passed over.
"""

from __future__ import annotations

import re

from checker.languages.javascript.repair import GAP, LINE, NAME, Match, Path, Repair, compiled, put_right
from checker.languages.javascript.words import TYPE_ARGUMENTS
from checker.model import Span

TypeLoads = dict[int, tuple[str, Span, Span]]

KEYWORD = re.compile(
    rb"\b(?:await|case|default|delete|do|else|extends|in|instanceof|new|of|return|throw|typeof|void|yield)$"
)


def void(match: Match) -> bytes:
    """`await (x).y()` is taken for a call of `await`: another operator, `operators.unary` knows which."""
    before = match.string[max(0, match.start() - 20) : match.start()]
    return match.group() if FOR.search(before) else b"void "


def not_null(match: Match) -> bytes:
    """`!a && !b!.c()` is taken for `(!a && !b)!.c()`; the `!` inside of such a chain means nothing at run time."""
    before = match.string[max(0, match.start() - 12) : match.start()]
    if KEYWORD.search(before) or (
        before.endswith(b")") and match.string[match.end() : match.end() + 1] in (b"(", b"[")
    ):
        return match.group()  # `return!(a)`, `if (a)!(b)`
    return b" "


def using(match: Match) -> bytes:
    """`using x = f()` is no declaration to some grammars."""
    return match.group().replace(b"await", b"     ").replace(b"using", b"const")


USED = (
    rb"using(?<![\w$.#]using)(?=[ \t]+(?!(?:in|of|as|is|satisfies|instanceof)\b)" + NAME + rb"\s*(?:=(?![=>])|:|of\b))"
)
AWAIT = Repair(b"await", rb"await(?=\s*[(\[`])(?<![\w$#]await)(?<![^.]\.await)", void)
NOT_NULL = Repair(b"!", rb"!(?<=[\w$)\]]!)(?=\s*\.[A-Za-z_$#]|\s*\?\.(?!\d)|[(\[])", not_null)
USING = [
    Repair(b"using", rb"await(?<![\w$.#]await)[ \t]+" + USED, using),
    Repair(b"using", USED, using),
]
FOR = re.compile(rb"(?<![\w$.])for\s*$")
AWAIT_IS_A_NAME = re.compile(rb"await\b(?:(?<=function await)|(?<=const await)|(?<=let await)|(?<=var await))")


def ends_statement(match: Match) -> bytes:
    """Put a semicolon for a space outside of comments, if a line ends in the gap that follows the first byte."""
    text = match.group()
    space = compiled(SPACE).match(text, 1)
    if space is None or b"\n" not in text:
        return text
    at = space.end() - 1
    return text[:at] + b";" + text[at + 1 :]


def ends_function(path: Path) -> bool:
    """Say whether a `}` closes the body of an arrow function, or a nameless default export: nothing may follow it."""
    if len(path) < 2 or path[-1].type != "}":
        return False
    block = path[-2]
    if block.type == "statement_block":
        before = block.prev_sibling
        if before is not None and before.type == "=>":
            return True
    at = len(path) - 3
    if at < 0 or path[at].type not in NAMELESS or path[at].end_byte != block.end_byte:
        return False
    while at and path[at - 1].start_byte == path[at].start_byte:
        at -= 1  # the call or member that it is taken for
    before = path[at].prev_sibling
    return before is not None and before.type == "default"


def ends_update(path: Path) -> bool:
    """Say whether a `++` or `--` stands behind what it changes: that cannot be called."""
    return len(path) > 1 and path[-2].type == "update_expression" and path[-2].end_byte == path[-1].end_byte


SPACE = rb"(?://[^\n]*+\n|/\*(?:[^*]|\*(?!/))*+\*/)*+[ \t\r\n]"
NAMELESS = frozenset({"function_expression", "generator_function", "class"})
AFTER_FUNCTION = Repair(b"}", rb"\}" + LINE + GAP + rb"(?=[\[(`*<]|/(?![/*]))", ends_statement, wanted=ends_function)
AFTER_UPDATE = [
    Repair(sign * 2, start + LINE + GAP + rb"(?=[\[(`])", ends_statement, wanted=ends_update)
    for sign, start in ((b"+", rb"\+(?<=\+\+)"), (b"-", rb"-(?<=--)"))
]


def line_end(match: Match) -> bytes:
    """U+2028 and U+2029 end lines, of comments too."""
    return b"\n  "


def outside_of_strings(path: Path) -> bool:
    """Say whether a character ends a line where it stands."""
    return path[-1].type not in (
        "string", "string_fragment", "template_string", "regex", "regex_pattern", "jsx_text"
    )  # fmt: skip


SEPARATORS = [
    Repair(separator, separator, line_end, wanted=outside_of_strings)
    for separator in ("\N{LINE SEPARATOR}".encode(), "\N{PARAGRAPH SEPARATOR}".encode())
]
AFTER_LINES = [AFTER_FUNCTION, *AFTER_UPDATE, *SEPARATORS]


def name(match: Match) -> bytes:
    """Put a name of the same length."""
    return b"i" * len(match.group())


def type_load(match: Match) -> tuple[int, tuple[str, Span, Span]]:
    """Return the start of a load in a type: specifier, span, span of the string."""
    specifier = match.group(3).decode("utf-8", "surrogateescape")
    return match.start(), (specifier, Span(*match.span()), Span(*match.span(1)))


def in_type(path: Path) -> bool:
    """Say whether a name stands in a type."""
    if path[-1].type == "type_identifier":
        return True
    chain = ("identifier", "member_expression", "nested_identifier", "subscript_expression")
    around = next((each.type for each in reversed(path) if each.type not in chain), "")
    return around in ("type_query", "nested_type_identifier")


TYPE_LOAD = Repair(
    b"import",
    rb"""(?<![\w$.])import\s*\(\s*((['"])([^'"\\\n]*)\2)\s*(?:,\s*\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}\s*,?\s*)?\)""",
    name, stands=in_type,
)  # fmt: skip
TYPE_ARGUMENT = re.compile(rb"<\s*(?:typeof\s+)?import\s*\(")


def before_parsing(source: bytes, grammar: str) -> bytes:
    """Make the repairs that are right wherever they fit, of what would be misread without an error."""
    if grammar != "javascript":
        return put_right(source, [NOT_NULL, TYPE_ARGUMENTS, *USING])
    if b"await" in source and AWAIT_IS_A_NAME.search(source):
        return put_right(source, USING)
    return put_right(source, [AWAIT, *USING])


def after_parsing(source: bytes, grammar: str) -> list[Repair]:
    """Return the repairs of what may be misread without an error, where it takes a tree to know."""
    if grammar != "javascript" and TYPE_ARGUMENT.search(source):
        return [*AFTER_LINES, TYPE_LOAD]
    return AFTER_LINES
