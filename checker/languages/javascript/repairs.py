"""What the grammars of tree-sitter reject or misread, and what is put in its place: see `repair.py`."""

from __future__ import annotations

import re

from tree_sitter import Node as Syntax

from checker.languages.javascript.repair import Match, Repair, put_right
from checker.model import Span

TypeLoads = dict[int, tuple[str, Span, Span]]

NAME = rb"[A-Za-z_$\x80-\xff][\w$\x80-\xff]*"
GAP = rb"(?:[ \t\r\n]|//[^\n]*+|/\*(?:[^*]|\*(?!/))*+\*/)*+"
"""White space and comments."""
KEYWORD = re.compile(
    rb"\b(?:await|case|default|delete|do|else|extends|in|instanceof|new|of|return|throw|typeof|void|yield)$"
)


def blank(match: Match) -> bytes:
    """Put spaces for the first group, or for all of it."""
    return spaces(match, 1 if match.re.groups else 0)


def spaces(match: Match, group: int) -> bytes:
    """Put spaces for a group."""
    start, end = match.start(group) - match.start(), match.end(group) - match.start()
    text = match.group()
    return text[:start] + b" " * (end - start) + text[end:]


# -- read wrongly without an error


def awaited(match: Match) -> bytes:
    """`await (x).y()` is taken for a call of `await`: another operator, `expressions.unary` knows which one it was."""
    before = match.string[max(0, match.start() - 20) : match.start()].rstrip()
    return match.group() if before.endswith(b"for") else b"void "


def not_null(match: Match) -> bytes:
    """`!a && !b!.c()` is taken for `(!a && !b)!.c()`; the `!` after a value says nothing about what runs."""
    start, text = match.start(), match.string
    if text[match.end() : match.end() + 1] in (b"(", b"["):
        before = text[max(0, start - 12) : start]
        if before.endswith(b")") or KEYWORD.search(before):
            return match.group()
    return b" "


def using(match: Match) -> bytes:
    """`using x = f()` is no declaration to some grammars."""
    return match.group().replace(b"await", b"     ").replace(b"using", b"const")


USED = (
    rb"using(?<![\w$.#]using)(?=[ \t]+(?!(?:in|of|as|is|satisfies|instanceof)\b)" + NAME + rb"\s*(?:=(?![=>])|:|of\b))"
)
AWAIT = Repair(b"await", re.compile(rb"await(?=\s*[(\[`])(?<![\w$#]await)(?<![^.]\.await)"), awaited)
NOT_NULL = Repair(
    b"!", re.compile(rb"!(?=\s*\.[A-Za-z_$#]|\s*\?\.(?!\d)|\()(?<=[\w$)\]]!)|!(?<=[\w$\]]!)(?=\[)"), not_null
)
USING = [
    Repair(b"using", re.compile(rb"await(?<![\w$.#]await)[ \t]+" + USED.replace(rb"(?<![\w$.#]using)", b"")), using),
    Repair(b"using", re.compile(USED), using),
]
AWAIT_IS_A_NAME = re.compile(rb"\b(?:function|const|let|var)\s+await\b")


# -- semicolons that the language inserts


def ends_statement(match: Match) -> bytes:
    """Put a semicolon behind the first byte, if a line ends in the gap that follows."""
    text = match.group()
    return text[:1] + b";" + text[2:] if text[1:2] in b" \t\r\n" and b"\n" in text else text


def ends_function(syntax: Syntax) -> bool:
    """Say whether a `}` closes the body of an arrow function, or a nameless default export: nothing may follow it."""
    block = syntax.parent
    if syntax.type != "}" or block is None:
        return False
    before = block.prev_sibling
    if block.type == "statement_block" and before is not None and before.type == "=>":
        return True
    owner = block.parent
    if owner is None or owner.type not in NAMELESS or owner.end_byte != block.end_byte:
        return False
    while owner.parent is not None and owner.parent.start_byte == owner.start_byte:
        owner = owner.parent  # the call or member that it is taken for
    before = owner.prev_sibling
    return before is not None and before.type == "default"


def in_class(syntax: Syntax) -> bool:
    """Say whether a semicolon stands between the members of a class."""
    return syntax.type == ";" and syntax.parent is not None and syntax.parent.type == "class_body"


def in_interface(syntax: Syntax) -> bool:
    """Say whether a semicolon stands between the members of an object type."""
    return syntax.type == ";" and syntax.parent is not None and syntax.parent.type in ("interface_body", "object_type")


NAMELESS = frozenset({"function_expression", "generator_function", "class"})
LINE = rb"(?=[ \t]*(?:\r?\n|//|/\*))"
AFTER_FUNCTION = Repair(
    b"}", re.compile(rb"\}" + LINE + GAP + rb"(?=[\[(`*<]|/(?![/*]))"), ends_statement, wanted=ends_function
)
BEFORE_GENERATOR = Repair(  # class { x⏎ *y() {} }
    b"*", re.compile(rb"[\w$)\]'\"}]" + LINE + GAP + rb"(?=\*\s*(?:[\w$#'\"\[\x80-\xff]))"), ends_statement,
    stands=in_class, guess=True,
)  # fmt: skip
BEFORE_SIGNATURE = Repair(  # interface { a: T⏎ (x): U⏎ <T>(x): U }
    b"\n", re.compile(rb"(?<!=)[\w$)\]}>'\"]" + LINE + GAP + rb"(?=[<(])"), ends_statement,
    stands=in_interface, guess=True,
)  # fmt: skip


# -- right in some places only


def in_jsx_text(syntax: Syntax) -> bool:
    """Say whether a place is text of JSX, between tags or in an attribute."""
    while syntax.type in ("string_fragment", "string"):
        if syntax.parent is None:
            return False
        syntax = syntax.parent
    return syntax.type in ("jsx_text", "jsx_attribute")


def in_tagged_template(syntax: Syntax) -> bool:
    """Say whether a place is text of a template with a tag, where no escape is wrong, or of a type."""
    while syntax.type not in ("template_string", "template_literal_type"):
        if syntax.parent is None or syntax.type == "template_substitution":
            return False
        syntax = syntax.parent
    return syntax.type == "template_literal_type" or (
        syntax.parent is not None and syntax.parent.type == "call_expression"
    )


def either(match: Match) -> bytes:
    """Put what parses as text of JSX and as an operator too."""
    return b"|"


def raw(match: Match) -> bytes:
    """Put letters for an escape."""
    return match.group(1) + b"xx"


def name(match: Match) -> bytes:
    """Put a name of the same length."""
    return b"i" * len(match.group())


def type_load(match: Match) -> tuple[int, tuple[str, Span, Span]]:
    """Return the start of a load in a type: specifier, span, span of the string."""
    specifier = match.group(3).decode("utf-8", "surrogateescape")
    return match.start(), (specifier, Span(*match.span()), Span(*match.span(1)))


def in_type(syntax: Syntax) -> bool:
    """Say whether a name stands in a type."""
    if syntax.type == "type_identifier":
        return True
    around = syntax.parent
    while around is not None and around.type in ("member_expression", "nested_identifier", "subscript_expression"):
        around = around.parent
    return around is not None and around.type in ("type_query", "nested_type_identifier")


AMPERSAND = Repair(
    b"&", re.compile(rb"&(?!#(?:[xX][0-9a-fA-F]{1,6}|[0-9]{1,5});|[A-Za-z]{1,30};)"), either, stands=in_jsx_text
)
RAW = Repair(
    b"`", re.compile(rb"(?<!\\)((?:\\\\)*)\\(u(?!\{[0-9a-fA-F]+\}|[0-9a-fA-F]{4})|x(?![0-9a-fA-F]{2})|[{}`$])"),
    raw, stands=in_tagged_template,
)  # fmt: skip
TYPE_LOAD = Repair(
    b"import",
    re.compile(rb"""(?<![\w$.])import\s*\(\s*((['"])([^'"\\\n]*)\2)\s*(?:,\s*\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}\s*,?\s*)?\)"""),
    name, stands=in_type,
)  # fmt: skip
TYPE_ARGUMENT = re.compile(rb"<\s*(?:typeof\s+)?import\s*\(")


# -- newer than the grammar, and rarities of it


def readonly(match: Match) -> bytes:
    """`accessor x` stands where `readonly x` may stand."""
    return b"readonly"


def in_field(syntax: Syntax) -> bool:
    """Say whether a place, which may be blank, is in the head of a class's field."""
    kinds = ("class_body", "field_definition", "public_field_definition")
    return syntax.type in kinds or (syntax.parent is not None and syntax.parent.type in kinds)


def other_name(match: Match) -> bytes:
    """A word that is a name here: any other name does as well."""
    return b"i" + match.group()[1:]


def as_signature(match: Match) -> bytes:
    """`export default function (): T;` has no name: the grammar takes a signature only with one."""
    return b"declare function ".ljust(len(match.group()), b"_")


def block(match: Match) -> bytes:
    """`global { ... }` in a module that is declared is a block of declarations."""
    return b";     "


def is_signature(syntax: Syntax) -> bool:
    """Say whether a `declare` makes a function without a body."""
    whole = syntax.parent
    if whole is None or whole.type != "ambient_declaration" or whole.has_error:
        return False
    after = whole.next_sibling
    return whole.children[-1].type == "function_signature" and (after is None or after.type != "statement_block")


ACCESSOR = (
    rb"accessor(?<![\w$.#]accessor)(?=[ \t]+(?!(?:in|instanceof|as|satisfies|of|is)\b)(?:" + NAME + rb"|[#'\"\[]))"
)
NEWER = [
    Repair(  # export * from './x' with { type: 'json' }
        b"{", re.compile(rb"""\b(?:from|import)\s*(?:'[^'\n]*'|"[^"\n]*")\s*(\b(?:with|assert)\s*\{[^{}]*\})"""), blank
    ),
    Repair(b"defer", re.compile(rb"\bimport\s+(defer)(?=\s*\*)"), blank),
    Repair(b"source", re.compile(rb"\bimport\s+(source)(?=\s+" + NAME + rb"\s+from\b)"), blank),
    Repair(b"import", re.compile(rb"\bimport(\s*\.\s*(?:defer|source))(?=\s*\()"), blank),
    Repair(b"using", re.compile(rb"using(?<![\w$.#]using)(?=[ \t]*[=;,.)(]|\[)"), other_name),
    Repair(b"?.", re.compile(rb"\?(\.)(?=\d)"), blank),  # a?.5:1
]
NEWER_TYPES = [
    Repair(b"type", re.compile(rb"\bexport\s+(type)(?=\s*\*)"), blank),
    Repair(b"type", re.compile(rb"\bimport\s+(type)(?=\s+" + NAME + rb"\s*=)"), blank),
    Repair(b"accessor", re.compile(ACCESSOR), readonly, stands=in_field),
    Repair(  # <in T>, <in out T>
        b"<", re.compile(rb"(?<=[<,])\s*((?:in\s+out|in|out))(?=\s+" + NAME + rb"\s*(?:[,>=]|extends\b))"), blank
    ),
    Repair(
        b"a", re.compile(rb"\b(?:abstract|declare|accessor|override)(?=\s*[?!]?\s*[:=;,.)(<}\]])"), other_name
    ),
    Repair(b"global", re.compile(rb"global(?<![\w$.#]global)(?<!declare global)(?=\s*\{)"), block),
    Repair(b"keyof", re.compile(rb"\bkeyof\s+(readonly)(?=\s)"), blank),
    Repair(b"static", re.compile(rb"\b(static)(?=\s*\[\s*" + NAME + rb"\s*:)"), blank),
    Repair(
        b"default", re.compile(rb"\bexport\s+default\s+function(?=\s*[(<])"), as_signature, stands=is_signature
    ),
]  # fmt: skip
EVERYWHERE = [AFTER_FUNCTION, AMPERSAND, RAW, *NEWER, BEFORE_GENERATOR]
TYPES = [TYPE_LOAD, *NEWER_TYPES, *EVERYWHERE, BEFORE_SIGNATURE]
ON_ERROR = {
    "javascript": [Repair(b"accessor", re.compile(ACCESSOR), blank, stands=in_field), *EVERYWHERE],
    "typescript": TYPES,
    "tsx": TYPES,
}


def before_parsing(source: bytes, grammar: str) -> bytes:
    """Make the repairs that are right wherever they fit, of what would be misread without an error."""
    if grammar != "javascript":
        return put_right(source, [NOT_NULL, *USING])
    if b"await" in source and AWAIT_IS_A_NAME.search(source):
        return put_right(source, USING)
    return put_right(source, [AWAIT, *USING])


def after_parsing(source: bytes, grammar: str, *, broken: bool) -> list[Repair]:
    """Return the repairs that a source may need once it has been parsed."""
    if broken:
        return ON_ERROR[grammar]
    if grammar != "javascript" and TYPE_ARGUMENT.search(source):
        return [AFTER_FUNCTION, TYPE_LOAD]
    return [AFTER_FUNCTION]
