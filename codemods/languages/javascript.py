"""Loads of JavaScript and TypeScript: `require`, `import`, `export ... from`, and destructuring patterns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.facts import EMPTY, NOTHING, ImportName, Load, LoadKind, Member, Statement
from checker.link import LinkedModule
from checker.model import Span
from checker.vocabulary import last_part
from codemods.edits import Edit
from codemods.languages.javascript_text import first_place, is_module, removed_statement
from codemods.languages.syntax import BaseSyntax, ListChange
from codemods.lists import insert_after_last, line_end, line_indent, line_start, newline_of, removal

Pair = tuple[str, str]
DEFAULT = "default"


class JavaScriptSyntax(BaseSyntax):
    """Edits of JavaScript and TypeScript loads; all keep quotes, semicolons, order and comments."""

    name = "javascript"

    def local_name(self, module_name: str, specifiers: Sequence[str]) -> str:
        """Return the name by which code usually holds a module: its stem, if that is a name."""
        for specifier in specifiers:
            stem = last_part(specifier.removeprefix("node:"), self.name)
            if stem.isidentifier():
                return stem
        return module_name.rpartition(".")[2]

    def specifier_edits(self, module: LinkedModule, load: Load, specifier: str) -> list[Edit]:
        """Replace the text between the quotes."""
        span = load.specifier_span
        quoted = module.source[span.start : span.start + 1] in (b"'", b'"', b"`")
        inner = Span(span.start + 1, span.end - 1) if quoted else span
        if not quoted and not specifier.isidentifier():
            specifier = f"'{specifier}'"  # a key without quotes
        return [Edit.text(inner, specifier)]

    # -- lists

    def list_edits(self, module: LinkedModule, change: ListChange) -> list[Edit]:
        """Edit an import list or pattern in place; the statement goes when nothing is left of it."""
        statement = change.statement
        default, names, added = self._after(module, change)
        whole = statement.namespace if change.namespace else NOTHING
        keeps_whole = whole != NOTHING and not statement.names
        if not default and not names and not added and not keeps_whole:
            return self.remove(module, statement)
        edits = self._inside(module, change, names, added) if names else []
        edits += self._clause_edits(module, statement, default, names, added, keeps_whole=keeps_whole)
        load = module.facts.nodes[self._source(module, statement)]
        if change.specifier is not None and isinstance(load, Load):
            edits += self.specifier_edits(module, load, change.specifier)
        return edits

    @staticmethod
    def _source(module: LinkedModule, statement: Statement) -> int:
        from codemods.sites import source_of

        return source_of(module.facts, statement.source)

    def _after(self, module: LinkedModule, change: ListChange) -> tuple[str, list[ImportName], list[Pair]]:
        """Return the default's local name, the entries that stay in the list, and those that come to it."""
        statement = change.statement
        listed = [each for each in statement.names if each.node not in change.removed]
        added: list[Pair] = []
        default = ""
        if statement.default is not None and not change.drop_default and statement.default.node not in change.removed:
            text = change.renamed.get(statement.default.node)
            if text is None or text[0] == DEFAULT:
                default = text[1] if text is not None else self._local(module, statement.default)
            else:
                added.append(text)
        if statement.kind != "export":
            for each in list(listed):
                text = change.renamed.get(each.node, ("", ""))
                node = module.facts.nodes[each.node]
                was_default = isinstance(node, Member) and node.name == DEFAULT
                if text[0] == DEFAULT and not default and not was_default and not each.type_only:
                    default = text[1]
                    listed.remove(each)
        for text in change.added:
            if text[0] == DEFAULT and not default:
                default = text[1]
            else:
                added.append(text)
        return default, listed, added

    @staticmethod
    def _local(module: LinkedModule, entry: ImportName) -> str:
        return module.source[entry.local_span.start : entry.local_span.end].decode("utf-8", "surrogateescape")

    def _inside(
        self, module: LinkedModule, change: ListChange, names: Sequence[ImportName], added: Sequence[Pair]
    ) -> list[Edit]:
        """Return the edits between the braces of a list that stays."""
        statement = change.statement
        edits = [
            self._renamed(module, statement, each, member, *change.renamed[each.node])
            for each in names
            if each.node in change.renamed and isinstance(member := module.facts.nodes[each.node], Member)
        ]
        spans = [each.span for each in statement.names]
        edits += removal(module.source, spans, [each.span for each in statement.names if each not in names])
        if added:
            texts = [self._name(statement.kind, *each) for each in added]
            edits.append(insert_after_last(module.source, statement.names_span, [each.span for each in names], texts))
        return edits

    def _clause_edits(
        self, module: LinkedModule, statement: Statement, default: str, names: Sequence[ImportName],
        added: Sequence[Pair], *, keeps_whole: bool,
    ) -> list[Edit]:  # fmt: skip
        """Return the edits that give or take a statement its default import or its braces."""
        old = statement.default.span if statement.default is not None else None
        braces = statement.names_span if statement.names_span != EMPTY else None
        fresh = "{ " + ", ".join(self._name(statement.kind, *each) for each in added) + " }" if added else ""
        if statement.kind not in ("import", "import type", "import require"):
            return [Edit.text(braces, default or fresh)] if braces is not None and not names else []
        rest = braces if names or (braces and old is None) else None
        if keeps_whole and statement.default is not None and not default:
            return [Edit.text(Span(statement.default.span.start, statement.declarator_span.start), "")]
        edits: list[Edit] = []
        if old is not None and braces is not None:
            return self._both(module, old, braces, default, fresh, keeps=bool(names))
        if old is not None:
            if default and fresh:
                edits.append(Edit.text(Span(old.end, old.end), f", {fresh}"))
            elif fresh:
                edits.append(Edit.text(old, fresh))
        elif rest is not None and not names:
            edits.append(Edit.text(rest, ", ".join(filter(None, (default, fresh)))))
        elif rest is not None and default:
            edits.append(Edit.text(Span(rest.start, rest.start), f"{default}, "))
        if default and old is not None and self._changed(module, old, default):
            edits.append(Edit.text(old, default))
        return edits

    def _both(
        self, module: LinkedModule, old: Span, braces: Span, default: str, fresh: str, *, keeps: bool
    ) -> list[Edit]:  # fmt: skip
        """Return the edits of `import a, { b } from`, of which one part may go or come."""
        edits: list[Edit] = []
        if default and self._changed(module, old, default):
            edits.append(Edit.text(old, default))
        if keeps:
            if not default:
                edits.append(Edit.text(Span(old.start, braces.start), ""))
            return edits
        if default and fresh:
            return [*edits, Edit.text(braces, fresh)]
        if default:
            return [*edits, Edit.text(Span(old.end, braces.end), "")]
        return [Edit.text(Span(old.start, braces.end), fresh)]

    @staticmethod
    def _changed(module: LinkedModule, span: Span, text: str) -> bool:
        return module.source[span.start : span.end].decode("utf-8", "surrogateescape") != text

    def _renamed(
        self, module: LinkedModule, statement: Statement, entry: ImportName, node: Member, member: str, local: str
    ) -> Edit:  # fmt: skip
        """Return the edit that renames an entry where it stands; the rest of it stays."""
        if node.shorthand:
            return Edit.text(node.name_span, self._name(statement.kind, member, local))
        if member == self._local(module, entry):  # `{ a: a }`
            return Edit.text(Span(node.span.start, entry.local_span.end), member)
        return Edit.text(node.name_span, member)

    @staticmethod
    def _name(kind: str, member: str, local: str) -> str:
        marked, bare = member, member.removeprefix("type ")
        if kind == "import type":
            marked = bare
        if bare == local:
            return marked
        return f"{marked} as {local}" if kind.startswith(("import", "export")) else f"{bare}: {local}"

    # -- statements

    def remove(self, module: LinkedModule, statement: Statement) -> list[Edit]:
        """Take the statement away with its line, or its declarator with its comma."""
        return removed_statement(module, statement)

    def beside(
        self, module: LinkedModule, statement: Statement, specifier: str, *, namespace: str | None,
        names: Sequence[Pair],
    ) -> Edit:  # fmt: skip
        """Add a load on a line of its own after `statement`, written as that is.

        Where that declares more, which may use the load, it stands before.
        """
        text = self._load(module, statement, specifier, namespace, names)
        if statement.declarators > 1:
            start = statement.span.start
            own_line = not module.source[line_start(module.source, start) : start].strip()
            behind = newline_of(module.source) + line_indent(module.source, start) if own_line else "; "
            return Edit.text(Span(start, start), (text if own_line else text.rstrip(";")) + behind)
        end = line_end(module.source, statement.span.end)
        break_ = newline_of(module.source)
        return Edit.text(Span(end, end), break_ + line_indent(module.source, statement.span.start) + text)

    def _load(
        self, module: LinkedModule, statement: Statement, specifier: str, namespace: str | None, names: Sequence[Pair]
    ) -> str:
        source = module.source
        load = module.facts.nodes[self._source(module, statement)]
        at = load.specifier_span.start if isinstance(load, Load) else statement.span.start
        quote = source[at : at + 1].decode() if source[at : at + 1] in (b"'", b'"') else "'"
        end = ";" if source[statement.span.start : statement.span.end].rstrip().endswith(b";") else ""
        if statement.kind.startswith(("import", "export")):
            clause = self._clause(module, statement, namespace, names)
            return f"{clause} from {quote}{specifier}{quote}{end}"
        default = next((local for member, local in names if member == DEFAULT), None)
        left = namespace or default or "{ " + ", ".join(self._name(statement.kind, *each) for each in names) + " }"
        call = source[statement.declarator_span.start : statement.declarator_span.end]
        loader = "await import" if b"import(" in call else self._loader(module, load)
        return f"{statement.kind or 'const'} {left} = {loader}({quote}{specifier}{quote}){end}"

    @staticmethod
    def _loader(module: LinkedModule, load: object) -> str:
        """Return what a load is called with: `require`, or the name a file gave its own."""
        if not isinstance(load, Load) or load.call == NOTHING or load.kind not in (LoadKind.REQUIRE, LoadKind.ACTUAL):
            return "require"
        callee = module.source[load.span.start : load.specifier_span.start].partition(b"(")[0].strip()
        return callee.decode() if re.fullmatch(rb"[\w$.]+", callee) and callee != b"import" else "require"

    def _clause(self, module: LinkedModule, statement: Statement, namespace: str | None, names: Sequence[Pair]) -> str:
        keyword = "import" if statement.kind == "import require" else statement.kind
        if namespace is not None:
            span = statement.declarator_span
            star = statement.default is None and module.source[span.start : span.start + 1] == b"*"
            star = star or (statement.default is None and statement.kind == "import")
            return f"{keyword} * as {namespace}" if star else f"{keyword} {namespace}"
        default = next((local for member, local in names if member == DEFAULT), "") if keyword != "export" else ""
        rest = [each for each in names if each != (DEFAULT, default)]
        listed = "{ " + ", ".join(self._name(statement.kind, *each) for each in rest) + " }" if rest else ""
        return f"{keyword} " + ", ".join(filter(None, (default, listed)))

    def on_top(self, module: LinkedModule, specifier: str, name: str, before: int) -> Edit:
        """Add a load after the last load at module level that `before` lies behind, else after what must come first."""
        loads = [
            each
            for each in module.facts.statements
            if each.scope == 0 and each.kind != "export" and self._is_plain(module, each)
            and (each.span.end <= before or each.kind == "import")
        ]  # fmt: skip
        if loads:
            last = max(loads, key=lambda each: each.span.end)
            return self.beside(module, last, specifier, namespace=name, names=())
        break_ = newline_of(module.source)
        place = first_place(module)
        text = f"const {name} = require('{specifier}');"
        if is_module(module):
            text = f"import * as {name} from '{specifier}';"
        return Edit.text(Span(place, place), text + break_)

    @staticmethod
    def _is_plain(module: LinkedModule, statement: Statement) -> bool:
        """Say whether a statement loads a module as others can be loaded: no path, double or type."""
        load = module.facts.nodes[statement.source]
        return isinstance(load, Load) and load.kind in (LoadKind.IMPORT, LoadKind.REQUIRE)

    def is_used_unseen(self, module: LinkedModule, name: str) -> bool:
        """Say whether JSX is made by a function of this name."""
        source = module.source
        if b"</" not in source and b"/>" not in source:
            return False
        return name == "React" or re.search(rb"@jsx(?:Frag)?\s+" + name.encode() + rb"\b", source) is not None

    def shorthand(self, module: LinkedModule, span: Span, key: str, value: str) -> str:
        """Return `key: value`, or `value as key` in an export list."""
        for each in module.facts.exports:
            node = module.facts.nodes[each.node]
            if node.span == span and each.span == span:
                return f"{value} as {key}"
        return f"{key}: {value}"


SYNTAX = JavaScriptSyntax()
