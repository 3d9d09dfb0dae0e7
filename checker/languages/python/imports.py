"""Import statements of Python."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import (
    NOTHING,
    BindingKind,
    Exported,
    ImportName,
    Load,
    LoadKind,
    Member,
    Statement,
    Style,
)
from checker.languages.builder import Handler
from checker.languages.python.builder import PythonBuilder
from checker.model import Span


def kind_of(b: PythonBuilder) -> LoadKind:
    """Return how an import at the current place loads."""
    return LoadKind.TYPE if b.type_only else LoadKind.IMPORT


def load(b: PythonBuilder, span: Span, specifier: str, specifier_span: Span, *, level: int = 0,
         soft: bool = False, kind: LoadKind | None = None) -> int:  # fmt: skip
    """Add a load."""
    made = Load(span, kind or kind_of(b), specifier, specifier_span, level=level, soft=soft,
                guarded=b.inside_try > 0)  # fmt: skip
    index = b.add(made)
    b.facts.loads.append(index)
    return index


def import_(b: PythonBuilder, syntax: Syntax) -> int:
    """`import a.b.c` binds `a`; `import a.b.c as d` binds `d` to the whole."""
    clauses = syntax.children_by_field_name("name")
    for each in clauses:
        alias = each.child_by_field_name("alias")
        name = each.child_by_field_name("name") if alias is not None else each
        if name is None:
            continue
        node = load(b, b.span(syntax), dotted_text(b, name), b.span(name))
        local = alias if alias is not None else name.named_children[0]
        value = node if alias is not None or name.named_child_count == 1 else first_part(b, syntax, local)
        statement = Statement(
            b.span(syntax), node, kind="import", scope=b.scope, block=b.block, declarators=len(clauses),
            declarator_span=b.span(each),
        )  # fmt: skip
        at = b.span(syntax).end
        statement.namespace = b.declare(
            b.identifier(local), BindingKind.IMPORT, b.span(local), value=value, at=at, adds=value != node
        )
        b.facts.statements.append(statement)
    return NOTHING


def dotted_text(b: PythonBuilder, syntax: Syntax) -> str:
    """Return a dotted name without the spaces that may stand in it."""
    return ".".join(b.identifier(each) for each in syntax.named_children if each.type == "identifier")


def first_part(b: PythonBuilder, syntax: Syntax, name: Syntax) -> int:
    """Add the load of the package that `import a.b.c` binds; it is no load of its own in the file."""
    return b.add(Load(b.span(syntax), kind_of(b), b.text(name), b.span(name)))


def from_(b: PythonBuilder, syntax: Syntax) -> int:
    """`from a import b, c as d` and `from a import *`.

    Each name makes a statement of its own besides, whose source is the soft load: it counts where the name is that of
    a module.
    """
    source = syntax.child_by_field_name("module_name")
    if source is None:
        return NOTHING
    level, specifier = 0, ""
    for each in source.named_children if source.type == "relative_import" else [source]:
        if each.type == "import_prefix":
            level = b.text(each).count(".")
        else:
            specifier = dotted_text(b, each)
    node = load(b, b.span(syntax), specifier, b.span(source), level=level)
    statement = Statement(b.span(syntax), node, kind="from", scope=b.scope, block=b.block)
    b.facts.statements.append(statement)
    if any(each.type == "wildcard_import" for each in syntax.named_children):
        statement.rest = True
        b.facts.stars.append(node)
        if b.scope == 0:
            b.facts.exports.append(Exported("*", node, b.span(source)))
        return NOTHING
    clauses = syntax.children_by_field_name("name")
    for each in clauses:
        statement.names.append(imported(b, syntax, each, node, specifier, level))
        entry = statement.names[-1]
        held = b.nodes[entry.node]
        b.facts.statements.append(
            Statement(
                b.span(syntax), entry.node - 1, kind="from module", scope=b.scope, block=b.block,
                declarators=len(clauses), declarator_span=entry.span,
                namespace=held.binding if isinstance(held, Member) else NOTHING,
            )
        )  # fmt: skip
    statement.names_span = names_span(b, syntax, statement)
    return NOTHING


def imported(b: PythonBuilder, syntax: Syntax, clause: Syntax, node: int, specifier: str, level: int) -> ImportName:
    """Bind one name of `from a import b as c`; `a.b` may be a module itself."""
    alias = clause.child_by_field_name("alias")
    name = clause.child_by_field_name("name") if alias is not None else clause
    name = name if name is not None else clause
    local = alias if alias is not None else name
    text, span = b.identifier(name), b.span(name)
    whole = ".".join(each for each in (specifier, text) if each)
    load(b, b.span(syntax), whole, span, level=level, soft=True)
    member = Member(span, node, text, span, Style.IMPORT, shorthand=alias is None)
    index = b.add(member, node)
    at = b.span(syntax).end
    if alias is not None:
        b.renamed.add(b.identifier(local))
    member.binding = b.declare(b.identifier(local), BindingKind.IMPORT, b.span(local), value=index, at=at)
    return ImportName(b.span(clause), index, b.span(local), type_only=b.type_only > 0)


def names_span(b: PythonBuilder, syntax: Syntax, statement: Statement) -> Span:
    """Return where the list of names stands, with its parentheses."""
    opening = next((each for each in syntax.children if each.type == "("), None)
    closing = next((each for each in syntax.children if each.type == ")"), None)
    if opening is not None and closing is not None:
        return Span(b.span(opening).start, b.span(closing).end)
    if not statement.names:
        return Span(0, 0)
    return Span(statement.names[0].span.start, statement.names[-1].span.end)


def future(b: PythonBuilder, syntax: Syntax) -> int:
    """`from __future__ import a` loads nothing of interest."""
    for each in syntax.children_by_field_name("name"):
        local = each.child_by_field_name("alias") or each
        b.declare(b.identifier(local), BindingKind.IMPORT, b.span(local))
    return NOTHING


HANDLERS: dict[str, Handler] = {
    "future_import_statement": future,
    "import_from_statement": from_,
    "import_statement": import_,
}
