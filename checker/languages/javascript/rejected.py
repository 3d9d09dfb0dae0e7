"""What the grammars reject although it is valid, and what is put in its place: see `repair.py`.

Loaded only where a file does not parse at first.
"""

from __future__ import annotations

from checker.languages.javascript.lines import BEFORE_REGEX, LINES
from checker.languages.javascript.misread import AFTER_FUNCTION, AFTER_UPDATE, SEPARATORS, TYPE_LOAD, ends_statement
from checker.languages.javascript.repair import GAP, LINE, NAME, Match, Path, Repair
from checker.languages.javascript.words import UNDEFINED, WORDS_OF_TYPES, YIELD, other_name


def blank(match: Match) -> bytes:
    """Put spaces for the first group, or for all of it."""
    group = 1 if match.re.groups else 0
    start, end = match.start(group) - match.start(), match.end(group) - match.start()
    text = match.group()
    return text[:start] + b" " * (end - start) + text[end:]


def in_class(path: Path) -> bool:
    """Say whether a semicolon stands between the members of a class."""
    return [each.type for each in path[-2:]] == ["class_body", ";"]


def in_interface(path: Path) -> bool:
    """Say whether a semicolon stands between the members of an object type."""
    return [each.type for each in path[-2:]] in (["interface_body", ";"], ["object_type", ";"])


BEFORE_GENERATOR = Repair(  # class { x⏎ *y() {} }
    b"*", rb"[\w$)\]'\"}]" + LINE + GAP + rb"(?=\*\s*(?:[\w$#'\"\[\x80-\xff]))", ends_statement,
    stands=in_class, guess=True,
)  # fmt: skip
BEFORE_SIGNATURE = Repair(  # interface { a: T⏎ (x): U⏎ <T>(x): U }
    b"\n", rb"(?<!=)[\w$)\]}>'\"]" + LINE + GAP + rb"(?=[<(])", ends_statement,
    stands=in_interface, guess=True,
)  # fmt: skip


def in_jsx_text(path: Path) -> bool:
    """Say whether a place is text of JSX, between tags or in an attribute."""
    around = next((each.type for each in reversed(path) if each.type not in ("string_fragment", "string")), "")
    return around in ("jsx_text", "jsx_attribute")


def in_tagged_template(path: Path) -> bool:
    """Say whether a place is text of a template with a tag, where no escape is wrong, or of a type."""
    templates = ("template_string", "template_literal_type", "template_substitution")
    at = next((at for at in reversed(range(len(path))) if path[at].type in templates), 0)
    if path[at].type == "template_string":
        return at > 0 and path[at - 1].type == "call_expression"
    return path[at].type == "template_literal_type"


def either(match: Match) -> bytes:
    """Put what parses as text of JSX and as an operator too."""
    return b"|"


def raw(match: Match) -> bytes:
    """Put a letter for the backslash of an escape."""
    return match.group(1) + b"x"


AMPERSAND = Repair(b"&", rb"&(?!#(?:[xX][0-9a-fA-F]{1,6}|[0-9]{1,5});|[A-Za-z]{1,30};)", either, stands=in_jsx_text)
RAW = Repair(
    b"`", rb"(?<!\\)((?:\\\\)*)\\(?=u(?!\{[0-9a-fA-F]+\}|[0-9a-fA-F]{4})|x(?![0-9a-fA-F]{2})|[^ux\\`$'\"\r\n])",
    raw, stands=in_tagged_template,
)  # fmt: skip


def readonly(match: Match) -> bytes:
    """`accessor x` stands where `readonly x` may stand."""
    return b"readonly"


def in_field(path: Path) -> bool:
    """Say whether a place, which may be blank, is in the head of a class's field."""
    kinds = ("class_body", "field_definition", "public_field_definition")
    return any(each.type in kinds for each in path[-2:])


def as_signature(match: Match) -> bytes:
    """`export default function (): T;` has no name: the grammar takes a signature only with one."""
    return b"declare function ".ljust(len(match.group()), b"_")


def block(match: Match) -> bytes:
    """`global { ... }` in a module that is declared is a block of declarations."""
    return b";     "


def is_signature(path: Path) -> bool:
    """Say whether a `declare` makes a function without a body."""
    whole = path[-2] if len(path) > 1 else path[-1]
    if whole.type != "ambient_declaration" or whole.has_error:
        return False
    after = whole.next_sibling
    return whole.children[-1].type == "function_signature" and (after is None or after.type != "statement_block")


ACCESSOR = (
    rb"accessor(?<![\w$.#]accessor)(?=[ \t]+(?!(?:in|instanceof|as|satisfies|of|is)\b)(?:" + NAME + rb"|[#'\"\[]))"
)
USING_IS_A_NAME = (
    rb"using(?<![\w$#]using)(?<![^.]\.using)(?![\w$])"
    rb"(?![ \t]+(?!(?:as|in|instanceof|of|satisfies)\b)[A-Za-z_$\x80-\xff])"
)
NEWER = [
    Repair(  # export * from './x' with { type: 'json' }
        b"{", rb"""\b(?:from|import)\s*(?:'[^'\n]*'|"[^"\n]*")\s*(\b(?:with|assert)\s*\{[^{}]*\})""", blank
    ),
    Repair(b"defer", rb"\bimport\s+(defer)(?=\s*\*)", blank),
    Repair(b"source", rb"\bimport\s+(source)(?=\s+" + NAME + rb"\s+from\b)", blank),
    Repair(b"import", rb"\bimport(\s*\.\s*(?:defer|source))(?=\s*\()", blank),
    Repair(b"using", USING_IS_A_NAME, other_name),
    Repair(b"?.", rb"\?(\.)(?=\d)", blank),  # a?.5:1
]
NEWER_TYPES = [
    Repair(b"type", rb"\bexport\s+(type)(?=\s*\*)", blank),
    Repair(b"type", rb"\bimport\s+(type)(?=\s+" + NAME + rb"\s*=)", blank),
    Repair(  # export import a = require('m')
        b"require", rb"\b(export)\s+import(?=\s+(?:type\s+)?" + NAME + rb"\s*=\s*require\s*\()", blank
    ),
    Repair(b"accessor", ACCESSOR, readonly, stands=in_field),
    Repair(  # <in T>, <in out T>
        b"<", rb"(?<=[<,])\s*((?:in\s+out|in|out))(?=\s+" + NAME + rb"\s*(?:[,>=]|extends\b))", blank
    ),
    Repair(
        b"a", rb"\b(?:abstract|declare|accessor|override)(?=\s*[?!]?\s*[:=;,.)(<}\]])", other_name
    ),
    Repair(
        b"abstract", rb"abstract(?<![\w$.#]abstract)(?=[\[`?|&+*/>-]|[ \t]+[?|&+*/>-]|[ \t]*$|[ \t]*[\r\n]"
        rb"|\s+(?:in|instanceof|as|satisfies|extends)\b)", other_name, guess=True,
    ),
    Repair(b"global", rb"global(?<![\w$.#]global)(?<!declare global)(?=\s*\{)", block),
    Repair(b"keyof", rb"\bkeyof\s+(readonly)(?=\s)", blank),
    Repair(b"static", rb"\b(static)(?=\s*(?:readonly\s*)?\[\s*" + NAME + rb"\s*:)", blank),
    Repair(
        b"default", rb"\bexport\s+default\s+function(?=\s*[(<])", as_signature, stands=is_signature
    ),
]  # fmt: skip


def without_parentheses(match: Match) -> bytes:
    """`[(a)] = b`: what is assigned to may stand in parentheses."""
    return match.group().replace(b"(", b" ").replace(b")", b" ")


TARGET = Repair(
    b"(",
    rb"(?<=[\[,:(])\s*\(\s*" + NAME + rb"(?:\s*\.\s*" + NAME + rb")*+\s*\)(?=\s*(?:[\],}]|=(?![=>])))",
    without_parentheses,
)
EVERYWHERE = [AFTER_FUNCTION, *AFTER_UPDATE, *SEPARATORS, AMPERSAND, RAW, *NEWER, *LINES, TARGET, YIELD, UNDEFINED,
              BEFORE_GENERATOR, BEFORE_REGEX]  # fmt: skip
TYPES = [TYPE_LOAD, *NEWER_TYPES, *WORDS_OF_TYPES, *EVERYWHERE, BEFORE_SIGNATURE]
ON_ERROR = {
    "javascript": [Repair(b"accessor", ACCESSOR, blank, stands=in_field), *EVERYWHERE],
    "typescript": TYPES,
    "tsx": TYPES,
}
