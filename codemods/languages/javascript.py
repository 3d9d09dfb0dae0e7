"""Loads of JavaScript and TypeScript: `require`, `import`, `export ... from`, and destructuring patterns."""

from __future__ import annotations

from collections.abc import Sequence

from checker.facts import ImportName, Load, Member, Statement
from checker.link import LinkedModule
from checker.model import Span
from checker.vocabulary import last_part
from codemods.edits import Edit
from codemods.languages.syntax import BaseSyntax, ListChange
from codemods.lists import insert_after_last, line_end, line_indent, newline_of, removal, statement_removal


class JavaScriptSyntax(BaseSyntax):
    """Edits of JavaScript and TypeScript loads; all keep quotes, semicolons, order and comments."""

    name = "javascript"

    def local_name(self, module_name: str, specifiers: Sequence[str]) -> str:
        """Return the name by which code usually holds a module: its stem, if that is a name."""
        for specifier in specifiers:
            stem = last_part(specifier, self.name)
            if stem.isidentifier():
                return stem
        return module_name.rpartition(".")[2]

    def specifier_edits(self, module: LinkedModule, load: Load, specifier: str) -> list[Edit]:
        """Replace the text between the quotes."""
        span = load.specifier_span
        quoted = module.source[span.start : span.start + 1] in (b"'", b'"', b"`")
        inner = Span(span.start + 1, span.end - 1) if quoted else span
        return [Edit.text(inner, specifier)]

    def list_edits(self, module: LinkedModule, change: ListChange) -> list[Edit]:
        """Edit an import list or pattern in place; the statement goes when nothing is left of it."""
        statement = change.statement
        left = [each for each in statement.names if each.node not in change.removed]
        whole = statement.default is not None and not change.drop_default
        if not left and not change.added and not whole and not self._has_namespace(statement):
            return self.remove(module, statement)
        edits = [
            Edit.text(member.name_span, self._entry(module, statement, each, *change.renamed[each.node]))
            for each in statement.names
            if each.node in change.renamed and isinstance(member := module.facts.nodes[each.node], Member)
        ]
        edits += removal(module.source, [each.span for each in statement.names],
                         [each.span for each in statement.names if each.node in change.removed])  # fmt: skip
        if change.added:
            texts = [self._name(statement.kind, *each) for each in change.added]
            edits.append(insert_after_last(module.source, statement.names_span, [each.span for each in left], texts))
        load = module.facts.nodes[statement.source]
        if change.specifier is not None and isinstance(load, Load):
            edits += self.specifier_edits(module, load, change.specifier)
        return edits

    @staticmethod
    def _has_namespace(statement: Statement) -> bool:
        return statement.namespace >= 0 and not statement.names

    def _entry(self, module: LinkedModule, statement: Statement, entry: ImportName, member: str, local: str) -> str:
        """Return what stands in place of the name of an entry; the rest of it stays."""
        node = module.facts.nodes[entry.node]
        if not isinstance(node, Member) or not node.shorthand:
            return member
        return self._name(statement.kind, member, local)

    @staticmethod
    def _name(kind: str, member: str, local: str) -> str:
        if member == local:
            return member
        return f"{member} as {local}" if kind.startswith(("import", "export")) else f"{member}: {local}"

    def remove(self, module: LinkedModule, statement: Statement) -> list[Edit]:
        """Take the statement away with its line, or its declarator with its comma."""
        return statement_removal(module.source, statement)

    def beside(
        self, module: LinkedModule, statement: Statement, specifier: str, *, namespace: str | None,
        names: Sequence[tuple[str, str]],
    ) -> Edit:  # fmt: skip
        """Add a load on a line of its own after `statement`, written as that is."""
        text = self._load(module, statement, specifier, namespace, names)
        end = line_end(module.source, statement.span.end)
        break_ = newline_of(module.source)
        return Edit.text(Span(end, end), break_ + line_indent(module.source, statement.span.start) + text)

    def _load(
        self, module: LinkedModule, statement: Statement, specifier: str, namespace: str | None,
        names: Sequence[tuple[str, str]],
    ) -> str:  # fmt: skip
        source = module.source
        load = module.facts.nodes[statement.source]
        at = load.specifier_span.start if isinstance(load, Load) else statement.span.start
        quote = source[at : at + 1].decode() if source[at : at + 1] in (b"'", b'"') else "'"
        end = ";" if source[statement.span.start : statement.span.end].rstrip().endswith(b";") else ""
        listed = ", ".join(self._name(statement.kind, *each) for each in names)
        if statement.kind.startswith(("import", "export")):
            return f"{self._clause(statement, namespace, listed)} from {quote}{specifier}{quote}{end}"
        left = namespace if namespace is not None else f"{{ {listed} }}"
        call = source[statement.declarator_span.start : statement.declarator_span.end]
        awaited = "await import" if b"import(" in call else "require"
        return f"{statement.kind or 'const'} {left} = {awaited}({quote}{specifier}{quote}){end}"

    @staticmethod
    def _clause(statement: Statement, namespace: str | None, listed: str) -> str:
        keyword = "import" if statement.kind in ("import require", "export") else statement.kind
        if namespace is None:
            return f"{keyword} {{ {listed} }}"
        star = statement.default is None and statement.kind != "import require"
        return f"{keyword} * as {namespace}" if star else f"{keyword} {namespace}"

    def on_top(self, module: LinkedModule, specifier: str, name: str) -> Edit:
        """Add a load after the last load at module level, else after what must come first."""
        loads = [
            each
            for each in module.facts.statements
            if each.scope == 0 and isinstance(module.facts.nodes[each.source], Load) and each.kind != "export"
        ]
        if loads:
            last = max(loads, key=lambda each: each.span.end)
            return self.beside(module, last, specifier, namespace=name, names=())
        break_ = newline_of(module.source)
        place = first_place(module.source)
        return Edit.text(Span(place, place), f"const {name} = require('{specifier}');{break_}")

    def shorthand(self, module: LinkedModule, span: Span, key: str, value: str) -> str:
        """Return `key: value`, or `value as key` in an export list."""
        for each in module.facts.exports:
            node = module.facts.nodes[each.node]
            if node.span == span and each.span == span:
                return f"{value} as {key}"
        return f"{key}: {value}"


def first_place(source: bytes) -> int:
    """Return where the first statement may stand: after a byte order mark, a shebang line and `'use strict'`."""
    place = 3 if source.startswith(b"\xef\xbb\xbf") else 0
    for start in (b"#!", b"'use strict'", b'"use strict"'):
        if source.startswith(start, place):
            end = source.find(b"\n", place)
            place = len(source) if end < 0 else end + 1
    return place


SYNTAX = JavaScriptSyntax()
