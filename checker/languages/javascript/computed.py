"""Computed specifiers → their static parts.

They are read when the whole file has been, so that a name that is given one value, wherever that stands, is known.
"""

from __future__ import annotations

import re

from tree_sitter import Node as Syntax

from checker.facts import NOTHING, Load, LoadKind, Member, Name, Object, Text
from checker.languages.builder import PATH_LIKE, Builder
from checker.languages.javascript.folders import of_files, of_loop
from checker.languages.javascript.literals import WRAPPED, argument_syntax, bare, string_value
from checker.model import Span

Parts = tuple[str | None, ...]
UNKNOWN: Parts = (None,)
HERE: Parts = (".",)
DEEPEST = 8  # names that stand for each other
FOLDERS = frozenset({"__dirname", "import.meta.dirname"})
FILES = frozenset({"__filename", "import.meta.filename", "import.meta.url", "module.filename"})
SAME = frozenset({"pathToFileURL", "fileURLToPath", "normalize", "String", "toString", "require.resolve"})
"""Functions that give the path they are given, as another kind of value or spelling."""
SAME_MEMBERS = frozenset({"href", "pathname"})
PATH_MODULES = frozenset({"path", "node:path", "path/posix", "path/win32", "node:path/posix", "upath", "pathe"})


def joined_up(parts: Parts) -> Parts:
    """Join the texts that stand beside each other, and leave out steps to where one is."""
    found: list[str | None] = []
    for part in parts:
        if part is not None and found and found[-1] is not None:
            found[-1] += part
        else:
            found.append(part)
    return tuple(re.sub(r"(?<![^/])\./(?=\.)", "", part) if part is not None else None for part in found)


class Paths:
    """Reads one path, and notes which strings it is written with."""

    def __init__(self, b: Builder) -> None:
        self.b = b
        self.literals: list[Syntax] = []  # the strings that stand in the expression itself

    def parts(self, syntax: Syntax, scope: int, depth: int = 0) -> Parts:
        """Return the static parts of an expression, None for each unknown one."""
        value = string_value(self.b, syntax)
        if value is not None:
            if not depth:
                self.literals.append(syntax)
            return (value,)
        match syntax.type:
            case "template_string":
                return self.of_template(syntax, scope, depth)
            case "binary_expression":
                left, right = syntax.child_by_field_name("left"), syntax.child_by_field_name("right")
                if left is not None and right is not None and b"+" in self.b.source[left.end_byte : right.start_byte]:
                    return self.parts(left, scope, depth) + self.parts(right, scope, depth)
            case "call_expression":
                return self.of_call(syntax, scope, depth)
            case "new_expression":
                return self.of_url(syntax, scope, depth)
            case "identifier" | "member_expression" if self.b.text(syntax) in FOLDERS:
                return HERE
            case "identifier":
                found = self.of_name(self.b.text(syntax), scope, depth)
                return found if found != UNKNOWN or depth else of_loop(self, syntax, self.b.text(syntax), scope)
            case "member_expression":
                base, name = syntax.child_by_field_name("object"), syntax.child_by_field_name("property")
                if base is not None and name is not None and self.b.text(name) in SAME_MEMBERS:
                    return self.parts(base, scope, depth)
                if base is not None and name is not None and base.type == "identifier":
                    return self.of_entry(self.b.text(base), self.b.text(name), scope)
            case kind if kind in WRAPPED and bare(syntax) is not syntax:
                return self.parts(bare(syntax), scope, depth)
            case _:
                pass
        return UNKNOWN

    def of_template(self, syntax: Syntax, scope: int, depth: int) -> Parts:
        """Return the parts of a template with holes."""
        found: list[str | None] = []
        for each in syntax.named_children:
            if each.type == "template_substitution":
                found.extend(self.parts(each.named_children[0], scope, depth) if each.named_children else UNKNOWN)
            elif each.type == "string_fragment":
                found.append(self.b.text(each))
        return tuple(found)

    def of_name(self, name: str, scope: int, depth: int) -> Parts:
        """Return the parts of what a name stands for, if it is given one value."""
        index = self.b.lookup(name, scope)
        if index == NOTHING or depth > DEEPEST:
            return UNKNOWN
        binding = self.b.facts.bindings[index]
        if binding.shared or binding.writes or len(binding.values) > 1:
            return UNKNOWN
        node = self.b.nodes[binding.values[0]] if binding.values else None
        if isinstance(node, Text):
            return (node.value,)
        if isinstance(node, Load) and node.kind is LoadKind.RESOLVE and node.specifier is not None:
            return (node.specifier,)
        written = self.b.written_as.get(index)
        return self.parts(*written, depth + 1) if written is not None else UNKNOWN

    def of_entry(self, name: str, key: str, scope: int) -> Parts:
        """Return the text that an object literal holds under a key that is assigned nothing else."""
        nodes, index, held = self.b.nodes, self.b.lookup(name, scope), self.held(name, scope)
        values = [each.value for each in held.entries if each.key == key] if isinstance(held, Object) else []
        node = nodes[values[0]] if len(values) == 1 and values[0] != NOTHING else None
        for target, _ in self.b.facts.assignments if isinstance(node, Text) else ():
            member = nodes[target]
            owner = nodes[member.object] if isinstance(member, Member) and member.object != NOTHING else None
            if isinstance(owner, Name) and owner.binding == index:
                return UNKNOWN
        return (node.value,) if isinstance(node, Text) else UNKNOWN

    def written(self, name: str, scope: int) -> tuple[Syntax, int] | None:
        """Return the expression that a name is declared with, and the scope it is read in, if nothing else is given."""
        index = self.b.lookup(name, scope)
        binding = self.b.facts.bindings[index] if index != NOTHING else None
        known = binding is not None and not binding.shared and not binding.writes
        return self.b.written_as.get(index) if known else None

    def of_url(self, syntax: Syntax, scope: int, depth: int) -> Parts:
        """`new URL(x, import.meta.url)`: a path from the file, with or without a dot."""
        callee, arguments = syntax.child_by_field_name("constructor"), syntax.child_by_field_name("arguments")
        given = argument_syntax(arguments) if arguments is not None else []
        if callee is None or self.b.text(callee) != "URL" or len(given) != 2 or self.b.text(given[1]) not in FILES:
            return UNKNOWN
        parts = self.parts(given[0], scope, depth)
        first = parts[0] if parts else None
        return parts if first is None or first.startswith((".", "/")) or ":" in first else ("./", *parts)

    def of_call(self, syntax: Syntax, scope: int, depth: int) -> Parts:
        """Return the parts of what a function makes of paths."""
        callee, arguments = syntax.child_by_field_name("function"), syntax.child_by_field_name("arguments")
        if callee is None or arguments is None:
            return UNKNOWN
        written = self.b.text(callee)
        name = written.rpartition(".")[2]
        base = callee.child_by_field_name("object")
        given = argument_syntax(arguments)
        if name in ("join", "resolve") and self.is_of_paths(base, name, scope):
            return self.joined(given, name, scope, depth)
        if base is not None and base.type == "array" and name == "join":
            separator = string_value(self.b, given[0]) if given else ","
            return self.between(argument_syntax(base), separator, scope, depth)
        if base is not None and name == "concat":
            return self.between([base, *given], "", scope, depth)
        if name == "dirname" and len(given) == 1:
            inner = self.b.text(given[0])
            inner = re.sub(r"^(?:\w+\.)?fileURLToPath\((.*)\)$", r"\1", inner)
            return HERE if inner in FILES else UNKNOWN
        if (name in SAME or written in SAME) and len(given) < 2:
            argument = given[0] if given else base
            return self.parts(argument, scope, depth) if argument is not None else UNKNOWN
        return UNKNOWN

    def is_of_paths(self, base: Syntax | None, name: str, scope: int) -> bool:
        """Say whether `join` or `resolve` is that of Node's `path`."""
        if base is None:  # `const { join } = require('path')`
            if self.b.lookup(name, scope) == NOTHING:
                return True
            taken = self.held(name, scope)
            origin = self.b.nodes[taken.object] if isinstance(taken, Member) and taken.object != NOTHING else None
            return isinstance(origin, Load) and origin.specifier in PATH_MODULES
        text = self.b.text(base)
        if base.type == "identifier":
            node = self.held(text, scope)
            if isinstance(node, Load):
                return node.specifier in PATH_MODULES
        return re.search(r"(?i)path(?:['\"]\))?$|\bpath\.(?:posix|win32)$", text) is not None

    def held(self, name: str, scope: int) -> object:
        """Return what a name is given, when that is one node."""
        index = self.b.lookup(name, scope)
        values = self.b.facts.bindings[index].values if index != NOTHING else []
        node = self.b.nodes[values[0]] if len(values) == 1 else None
        if isinstance(node, Member) and node.name == "default" and node.object != NOTHING:
            return self.b.nodes[node.object]  # import path from 'path'
        return node

    def joined(self, given: list[Syntax], name: str, scope: int, depth: int) -> Parts:
        """`path.join(a, b)` and `path.resolve(a, b)`: the parts with slashes between them."""
        parts = self.between(given, "/", scope, depth)
        first = string_value(self.b, given[0]) if given else None
        if first is None or first.startswith("/"):
            return tuple(re.sub("/{2,}", "/", part) if part is not None else None for part in parts)
        if name == "resolve":
            return (None, "/", *parts)  # from where the program is started
        return (first.removeprefix("./"), *parts[1:])

    def between(self, given: list[Syntax], separator: str | None, scope: int, depth: int) -> Parts:
        """Return the parts of several expressions with a text between them."""
        found: list[str | None] = []
        for each in given:
            if found:
                found.append(separator)
            found.extend(self.parts(each, scope, depth) if each.type != "spread_element" else UNKNOWN)
        return tuple(found)


def settle(b: Builder) -> None:
    """Give computed loads their parts, and those with no unknown part what they load."""
    real = set(b.facts.loads)
    for index, (value, syntax, scope) in b.computed.items():
        load = b.nodes[index]
        if index not in real or not isinstance(load, Load):
            continue
        paths = Paths(b)
        parts = paths.parts(syntax, scope)
        load.fragments = joined_up(of_files(parts) if load.fragments else parts)
        b.consumed.update(each.start_byte for each in paths.literals if is_within(each, load.specifier_span))
        known = load.fragments[0] if len(load.fragments) == 1 else None
        held = b.nodes[value] if value != NOTHING else None
        if isinstance(held, Load):
            held.specifier = tidy(known) if known else None
    for syntax, scope in reversed(b.joins):  # the outer ones come last
        add_joined(b, syntax, scope)


def is_within(syntax: Syntax, span: Span) -> bool:
    """Say whether a string stands in a specifier, not where a name of it is declared."""
    return span.start <= syntax.start_byte < span.end


def tidy(specifier: str) -> str:
    """Return a specifier without doubled slashes and steps in place."""
    return re.sub(r"(?<=[\w.])/(?:\.?/)+", "/", specifier) if specifier.startswith(".") else specifier


def is_sum_of_pieces(b: Builder, literals: list[Syntax], path: str) -> bool:
    """Say whether a sum puts a path together: several pieces, of which only the first may be a path by itself."""
    starts = [string_value(b, each) or "" for each in literals[1:]]
    return bool(starts) and not any(each.startswith("./") for each in starts) and bool(PATH_LIKE.fullmatch(path))


def add_joined(b: Builder, syntax: Syntax, scope: int) -> None:
    """Note a path that is joined of constant pieces as one string: from the first of them to the last."""
    paths = Paths(b)
    parts = joined_up(paths.parts(syntax, scope))
    literals = paths.literals
    if not literals or any(each.start_byte in b.consumed for each in literals):
        return
    known = parts[0] if len(parts) == 1 else parts[1] if len(parts) == 2 and parts[0] is None else None
    if known is None or known.count("/") < 1:
        return
    if syntax.type == "binary_expression" and not is_sum_of_pieces(b, literals, known):
        return
    b.consumed.update(each.start_byte for each in literals)
    text = tidy(known) if len(parts) == 1 else known.lstrip("/")
    b.facts.strings.append((Span(literals[0].start_byte, literals[-1].end_byte), text))
