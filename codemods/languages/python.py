"""Loads of Python: `import a.b`, `from a import b`, and names of modules in strings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.facts import Class, Function, ImportName, Load, Member, Statement
from checker.languages.python.encoding import BOM
from checker.link import LinkedModule
from checker.model import Span
from checker.vocabulary import last_part
from codemods.edits import Edit
from codemods.languages.syntax import BaseSyntax, ListChange
from codemods.lists import insert_after_last, line_end, line_indent, line_start, newline_of, removal, statement_removal

QUOTED = re.compile(rb"""[a-zA-Z]{0,2}('''|\"""|'|")""")
FROM = ("from", "from module")


class PythonSyntax(BaseSyntax):
    """Edits of Python loads; all keep parentheses, order and comments."""

    name = "python"
    leads_late = True

    def objection(self, before: bytes, after: bytes) -> str:
        """Say whether LibCST, the reader that other codemods for Python stand on, gives the new text back unchanged.

        A file that it could not read before, because its syntax is too new or too old, is no reason to object.
        """
        from libcst import ParserSyntaxError, parse_module  # heavy: only for files that were rewritten

        def is_read(text: bytes) -> bool:
            try:
                return parse_module(text.decode("utf-8-sig")).code.encode() == text.removeprefix(BOM)
            except (ParserSyntaxError, RecursionError):
                return False

        return "" if is_read(after) or not is_read(before) else "LibCST would not read it"

    def local_name(self, module_name: str, specifiers: Sequence[str]) -> str:
        """Return the last part of a module's name: what `from a import b` binds."""
        for specifier in specifiers:
            return last_part(specifier, self.name)
        return module_name.rpartition(".")[2]

    def specifier_edits(self, module: LinkedModule, load: Load, specifier: str) -> list[Edit]:
        """Replace the name of a module, between the quotes where it is a string."""
        span = load.specifier_span
        quotes = QUOTED.match(module.source, span.start, span.end)
        if quotes is None:
            return [Edit.text(span, specifier)]
        return [Edit.text(Span(quotes.end(), span.end - len(quotes.group(1))), specifier)]

    # -- statements that bind a module

    def lead_edits(
        self, module: LinkedModule, statement: Statement, load: Load, specifier: str, local: str
    ) -> list[Edit]:
        """Lead `import a.b`, `import a.b as c` or one name of `from a import b` to another module."""
        if statement.kind == "from module":
            return self._name_edits(module, statement, load, specifier, local)
        span = statement.declarator_span
        dotted = load.specifier is not None and "." in load.specifier
        if dotted and module.source[load.specifier_span.end : span.end].strip() == b"":
            return [Edit.text(span, specifier)]  # it binds the first part alone
        parent, _, last = specifier.rpartition(".")
        if statement.declarators == 1 and last == local and parent:
            return [Edit.text(statement.span, f"from {parent} import {last}")]
        return [Edit.text(span, named(specifier, local))]

    def _name_edits(
        self, module: LinkedModule, statement: Statement, load: Load, specifier: str, local: str
    ) -> list[Edit]:
        """Rename one imported module; it leaves the statement when it goes to another package than the rest."""
        around = self._around(module, statement)
        base = module.facts.nodes[around.source]
        if not isinstance(base, Load):
            return []
        parent, last = split(specifier)
        old_parent = "." * base.level + (base.specifier or "")
        entry = Edit.text(statement.declarator_span, named(last, local))
        if parent == old_parent:
            return [entry]
        if statement.declarators == 1 and parent:
            return [Edit.text(base.specifier_span, parent), entry]
        whole = f"from {parent} import {named(last, local)}" if parent else f"import {named(last, local)}"
        if statement.declarators == 1:
            return [Edit.text(statement.span, whole)]
        return [*self.remove(module, statement), self._line_after(module, statement, whole)]

    @staticmethod
    def _around(module: LinkedModule, statement: Statement) -> Statement:
        """Return the `from` statement of which this is one name."""
        return next(each for each in module.facts.statements if each.span == statement.span and each.kind == "from")

    # -- lists

    def list_edits(self, module: LinkedModule, change: ListChange) -> list[Edit]:
        """Edit the names of a `from` statement in place; the statement goes when nothing is left of it."""
        statement = change.statement
        left = [each for each in statement.names if each.node not in change.removed]
        if not left and not change.added:
            return self.remove(module, statement.changed(declarators=1))
        edits = [
            self._entry(module, each, member, *change.renamed[each.node])
            for each in left
            if each.node in change.renamed and isinstance(member := module.facts.nodes[each.node], Member)
        ]
        spans = [each.span for each in statement.names]
        if left:
            edits += removal(module.source, spans, [each.span for each in statement.names if each not in left])
        if change.added:
            edits.append(self._added(module, statement, left, [named(*each) for each in change.added]))
        load = module.facts.nodes[statement.source]
        if change.specifier is not None and isinstance(load, Load):
            edits += self.specifier_edits(module, load, change.specifier)
        return edits

    @staticmethod
    def _added(module: LinkedModule, statement: Statement, left: Sequence[ImportName], texts: Sequence[str]) -> Edit:
        if left:
            return insert_after_last(module.source, statement.names_span, [each.span for each in left], texts)
        return Edit.text(statement.names_span, ", ".join(texts))

    @staticmethod
    def _entry(module: LinkedModule, entry: ImportName, node: Member, member: str, local: str) -> Edit:
        """Return the edit of the name of an entry; an alias stays as it is, unless it says the same."""
        if node.shorthand:
            return Edit.text(node.name_span, named(member, local))
        written = module.source[entry.local_span.start : entry.local_span.end].decode("utf-8", "surrogateescape")
        return Edit.text(entry.span, member) if member == local == written else Edit.text(node.name_span, member)

    # -- whole statements

    def remove(self, module: LinkedModule, statement: Statement) -> list[Edit]:
        """Take a statement away with its line, or one name or its part of a line of several."""
        source = module.source
        if statement.declarators > 1:
            return self.remove_several(module, statement, [statement])
        after = re.compile(rb"[ \t]*;[ \t]*(?=[^\s#])").match(source, statement.span.end)
        if after:
            return [Edit.text(Span(statement.span.start, after.end()), "")]
        before = re.compile(rb"[ \t]*;[ \t]*$").search(source, line_start(source, statement.span.start),
                                                       statement.span.start)  # fmt: skip
        if before:
            return [Edit.text(Span(before.start(), statement.span.end), "")]
        if is_alone(source, statement.span):
            return []  # a block is never emptied
        return [at_the_top(source, edit) for edit in statement_removal(source, statement)]

    def remove_several(self, module: LinkedModule, statement: Statement, gone: Sequence[Statement]) -> list[Edit]:
        """Take several names out of one statement; all of them take it away."""
        entries = sorted(
            {each.declarator_span for each in module.facts.statements
             if each.span == statement.span and each.kind == statement.kind}
        )  # fmt: skip
        removed = [each.declarator_span for each in gone]
        if len(removed) == len(entries):
            return self.remove(module, statement.changed(declarators=1))
        return removal(module.source, entries, removed)

    def beside(
        self, module: LinkedModule, statement: Statement, specifier: str, *, namespace: str | None,
        names: Sequence[tuple[str, str]],
    ) -> Edit:  # fmt: skip
        """Add a load after `statement`, written as that is."""
        if namespace is None:
            text = f"from {specifier} import {', '.join(named(*each) for each in names)}"
        else:
            text = self._whole(specifier, namespace, from_=statement.kind in FROM)
        return self._line_after(module, statement, text)

    @staticmethod
    def _whole(specifier: str, local: str, *, from_: bool) -> str:
        """Return the statement that binds a whole module to a name."""
        parent, last = split(specifier)
        if parent and local != specifier and (from_ or local == last or specifier.startswith(".")):
            return f"from {parent} import {named(last, local)}"
        return f"import {named(specifier, local)}"

    @staticmethod
    def _line_after(module: LinkedModule, statement: Statement, text: str) -> Edit:
        """Add a statement on a line of its own, or on the line of one that shares it with others."""
        source = module.source
        start = line_start(source, statement.span.start)
        end = line_end(source, statement.span.end)
        alone = not source[start : statement.span.start].strip() and source[end : end + 1] in (b"\n", b"\r", b"")
        if not alone:
            return Edit.text(Span(statement.span.end, statement.span.end), f"; {text}")
        indent = line_indent(source, statement.span.start)
        return Edit.text(Span(end, end), newline_of(source) + indent + text)

    def on_top(self, module: LinkedModule, specifier: str, name: str, before: int) -> Edit:
        """Add a load after the imports at the top, else after what must come first."""
        text = self._whole(specifier, name, from_=True)
        facts = module.facts
        first = min((node.span.start for node in facts.nodes if isinstance(node, Function | Class)), default=None)
        loads = [
            each for each in facts.statements
            if each.scope == 0 and not each.block and (first is None or each.span.end <= first)
        ]  # fmt: skip
        if loads:
            return self._line_after(module, max(loads, key=lambda each: each.span.end), text)
        place = first_place(module.source)
        return Edit.text(Span(place, place), text + newline_of(module.source))

    def shorthand(self, module: LinkedModule, span: Span, key: str, value: str) -> str:
        """Return the value: Python has no form in which a name is also a key."""
        return value


def is_alone(source: bytes, span: Span) -> bool:
    """Say whether a statement is all that its block holds."""
    begin = line_start(source, span.start)
    indent = source[begin : span.start]
    if indent.strip():
        return indent.rstrip().endswith(b":")
    if not indent:
        return False
    before = [line for line in source[:begin].splitlines() if line.split(b"#")[0].strip()]
    behind = (line for line in source[span.end :].splitlines()[1:] if line.split(b"#")[0].strip())
    following = next(behind, b"")
    goes_on = following.startswith(indent)
    return not goes_on and bool(before) and re.search(rb":\s*(?:#.*)?$", before[-1]) is not None


def at_the_top(source: bytes, edit: Edit) -> Edit:
    """Return a removal with the empty lines behind it where nothing stands before it."""
    if edit.parts != ("",) or source[: edit.span.start].strip(b"\xef\xbb\xbf \t\r\n"):
        return edit
    blank = re.compile(rb"(?:[ \t]*(?:\r\n|\n|\r))*").match(source, edit.span.end)
    return Edit.text(Span(edit.span.start, blank.end() if blank else edit.span.end), "")


def named(name: str, local: str) -> str:
    """Return an entry of an import."""
    return name if name == local else f"{name} as {local}"


def split(specifier: str) -> tuple[str, str]:
    """Return the package, dots included, and the last part of a module's name."""
    head, _, last = specifier.rpartition(".")
    dots = specifier[: len(specifier) - len(specifier.lstrip("."))]
    return (head if head.strip(".") else dots), last


def first_place(source: bytes) -> int:
    """Return where the first import may stand: after comments, the docstring and imports from `__future__`."""
    from checker.languages.python.reader import parse, readable

    place = 3 if source.startswith(b"\xef\xbb\xbf") else 0
    for position, each in enumerate(parse(readable(source)).root_node.named_children):
        is_docstring = each.type == "expression_statement" and each.named_children[0].type == "string" and not (
            position and place == 0
        )
        if each.type not in ("comment", "future_import_statement") and not is_docstring:
            break
        place = line_end(source, each.end_byte)
        while source[place : place + 1] in (b"\r", b"\n"):
            place += 1
            if source[place - 1 : place + 1] != b"\r\n":
                break
    return place


SYNTAX = PythonSyntax()
