"""Imports and exports of both module systems."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tree_sitter import Node as Syntax

from checker.facts import (
    NOTHING,
    BindingKind,
    Call,
    Exported,
    Facts,
    ImportName,
    Load,
    LoadKind,
    Member,
    Name,
    Object,
    Statement,
    Style,
    Text,
)
from checker.languages.builder import Builder, Handler
from checker.languages.filling import fill_by_assign
from checker.languages.javascript.compiled import exported_by_helper, got, is_exports
from checker.languages.javascript.literals import inner_span, string_value
from checker.model import Span

SAYS_TYPE = re.compile(r"export\s+type\s*\*|import\s+type\s+[^\s=]+\s*=")
"""Loads of types alone that the grammar does not know: see `rejected.NEWER_TYPES`."""

SAYS_EXPORT = re.compile(r"\bexport\s+$")
"""What stands before `import a = require('m')` where that is exported too."""


def says_type(b: Builder, syntax: Syntax) -> bool:
    """Say whether `type` is written where the grammar does not know it."""
    return SAYS_TYPE.match(b.characters, syntax.start_byte) is not None


def module_name(b: Builder, syntax: Syntax) -> tuple[str, Span]:
    """Return an imported or exported name; it may be a string."""
    value = string_value(b, syntax)
    return (value, inner_span(syntax)) if value is not None else (b.text(syntax), b.span(syntax))


def static_load(b: Builder, syntax: Syntax, source: Syntax, kind: LoadKind) -> int:
    """Add the load of an import or export statement."""
    b.consumed.add(source.start_byte)
    index = b.add(Load(b.span(syntax), kind, string_value(b, source) or "", b.span(source)))
    b.facts.loads.append(index)
    return index


def import_(b: Builder, syntax: Syntax) -> int:
    """Any `import` statement."""
    only_types = any(each.type in ("type", "typeof") for each in syntax.children)
    clause = next((each for each in syntax.named_children if each.type == "import_clause"), None)
    require = next((each for each in syntax.named_children if each.type == "import_require_clause"), None)
    only_types = only_types or (require is not None and says_type(b, syntax))
    source = (require or syntax).child_by_field_name("source")
    if source is None:
        b.visit_children(syntax)
        return NOTHING
    kind = LoadKind.TYPE if only_types else LoadKind.REQUIRE if require is not None else LoadKind.IMPORT
    node = static_load(b, syntax, source, kind)
    statement = Statement(b.span(syntax), node, kind="import type" if only_types else "import", scope=b.scope)
    b.facts.statements.append(statement)
    if require is not None:
        name = require.named_children[0]
        statement.kind = "import require"
        statement.namespace = b.declare(b.text(name), BindingKind.IMPORT, b.span(name), value=node)
        statement.declarator_span = b.span(name)
        if SAYS_EXPORT.search(b.characters, max(0, syntax.start_byte - 40), syntax.start_byte):
            b.facts.bindings[statement.namespace].exported = True
            b.facts.exports.append(Exported(b.text(name), node, b.span(name)))
    for each in clause.named_children if clause is not None else []:
        if each.type == "identifier":
            statement.default = imported(b, each, node, "default", b.span(each), each, only_types)
        elif each.type == "namespace_import":
            name = each.named_children[0]
            statement.namespace = b.declare(b.text(name), BindingKind.IMPORT, b.span(name), value=node)
            statement.declarator_span = b.span(each)
        elif each.type == "named_imports":
            statement.names_span = b.span(each)
            statement.names = [
                import_name(b, name, node, only_types)
                for name in each.named_children
                if name.type == "import_specifier"
            ]
    return NOTHING


def import_name(b: Builder, syntax: Syntax, node: int, only_types: bool) -> ImportName:
    """One name of `import { a, b as c, type D } from ...`."""
    alias = syntax.child_by_field_name("alias")
    name = syntax.child_by_field_name("name") or syntax.children[0]
    text, span = module_name(b, name)
    b.consumed.add(name.start_byte)
    type_only = only_types or syntax.children[0].type in ("type", "typeof")
    return imported(b, alias or name, node, text, span, syntax, type_only, shorthand=alias is None)


def imported(
    b: Builder, local: Syntax, node: int, name: str, name_span: Span, whole: Syntax, type_only: bool,
    *, shorthand: bool = False,
) -> ImportName:  # fmt: skip
    """Declare a name that an import binds to a member of a module."""
    member = Member(name_span, node, name, name_span, Style.IMPORT, shorthand=shorthand)
    index = b.add(member, node)
    member.binding = b.declare(b.text(local), BindingKind.IMPORT, b.span(local), value=index)
    return ImportName(b.span(whole), index, b.span(local), type_only)


def import_alias(b: Builder, syntax: Syntax) -> int:
    """`import x = a.b`."""
    name, *rest = syntax.named_children
    value = NOTHING
    for each in rest:
        value = b.visit(each)
    b.declare(b.text(name), BindingKind.IMPORT, b.span(name), value=value)
    return NOTHING


def export(b: Builder, syntax: Syntax) -> int:
    """Any `export` statement."""
    source = syntax.child_by_field_name("source")
    if source is not None:
        export_from(b, syntax, source)
        return NOTHING
    declaration = syntax.child_by_field_name("declaration")
    if declaration is not None:
        for each in syntax.named_children:
            if each.type == "decorator":
                b.visit(each)
        export_declaration(b, syntax, declaration)
        return NOTHING
    for each in syntax.named_children:
        if each.type == "export_clause":
            for name in each.named_children:
                if name.type == "export_specifier":
                    export_name(b, name)
            continue
        value = b.visit(each)
        if value != NOTHING:
            assigned = any(child.type == "=" for child in syntax.children)
            b.facts.exports.append(Exported("=" if assigned else "default", value, b.span(each)))
    return NOTHING


def export_declaration(b: Builder, syntax: Syntax, declaration: Syntax) -> None:
    """`export const a = ...`, `export function f`, `export default class`."""
    before = len(b.facts.bindings)
    value = b.visit(declaration)
    default = any(each.type == "default" for each in syntax.children)
    if default:
        if value != NOTHING:
            b.facts.exports.append(Exported("default", value, b.span(declaration)))
        return
    for binding in b.facts.bindings[before:]:
        if binding.scope == b.scope and declaration.start_byte <= binding.span.start < declaration.end_byte:
            binding.exported = True
            for each in binding.values[-1:]:
                b.facts.exports.append(Exported(binding.name, each, binding.span))


def export_name(b: Builder, syntax: Syntax) -> None:
    """`export { a as b }` without a source."""
    name, alias = syntax.child_by_field_name("name"), syntax.child_by_field_name("alias")
    if name is None:
        return
    node = b.name(name, shorthand=alias is None)
    public, span = module_name(b, alias or name)
    b.facts.exports.append(Exported(public, node, span))


def export_from(b: Builder, syntax: Syntax, source: Syntax) -> None:
    """`export { a as b } from`, `export * from`, `export * as ns from`."""
    only_types = any(each.type == "type" for each in syntax.children) or says_type(b, syntax)
    node = static_load(b, syntax, source, LoadKind.TYPE if only_types else LoadKind.EXPORT)
    statement = Statement(b.span(syntax), node, kind="export", scope=b.scope)
    b.facts.statements.append(statement)
    clause = next((each for each in syntax.named_children if each.type == "export_clause"), None)
    namespace = next((each for each in syntax.named_children if each.type == "namespace_export"), None)
    if namespace is not None:
        public, span = module_name(b, namespace.children[-1])  # `default` is no name to the grammar
        b.facts.exports.append(Exported(public, node, span))
    elif clause is None:
        b.facts.exports.append(Exported("*", node, b.span(source)))
    else:
        statement.names_span = b.span(clause)
    for each in clause.named_children if clause is not None else []:
        if each.type != "export_specifier":
            continue
        name, alias = each.child_by_field_name("name"), each.child_by_field_name("alias")
        if name is None:
            name = each.children[0]
        text, span = module_name(b, name)
        index = b.add(Member(span, node, text, span, Style.EXPORT, shorthand=alias is None), node)
        public, public_span = module_name(b, alias or name)
        b.facts.exports.append(Exported(public, index, public_span))
        statement.names.append(ImportName(b.span(each), index, b.span(alias or name), only_types))


def late_exports(facts: Facts) -> None:
    """Add what is assigned later to names that are declared as exported: `export let a; a = ...`."""
    known = {(each.name, each.node) for each in facts.exports}
    for binding in facts.bindings:
        if binding.exported and binding.kind is BindingKind.VARIABLE:
            later = (each for each in binding.values if (binding.name, each) not in known)
            facts.exports += [Exported(binding.name, each, binding.span) for each in later]


def common_exports(facts: Facts, calls: Iterable[tuple[int, Call]]) -> None:
    """Read `module.exports = ...`, `exports.a = ...` and what compilers make of `export`."""
    for target, value in facts.assignments:
        if value == NOTHING:
            continue
        root, path = facts.path_of(target)
        node = facts.nodes[root] if root != NOTHING else None
        if not isinstance(node, Name) or node.binding != NOTHING:
            continue
        if node.name == "module" and path[:1] == ("exports",):
            path = path[1:]
        elif node.name != "exports" or not path:
            continue
        if len(path) < 2:
            facts.exports.append(Exported(path[0] if path else "=", value, facts.nodes[target].span))
    for _, call in calls:
        exports_by_call(facts, call)


EXPORTING = frozenset({"assign", "defineProperty"})


def exports_by_call(facts: Facts, call: Call) -> None:
    """`Object.assign(module.exports, x)`, `Object.defineProperty(exports, 'a', {...})`, `__exportStar(x, exports)`."""
    callee = facts.nodes[call.callee] if call.callee != NOTHING else None
    name = callee.name if isinstance(callee, Member | Name) else ""
    if not name or exported_by_helper(facts, call, name) or name not in EXPORTING:
        return
    given = [each.node for each in call.arguments]
    if name == "assign" and len(given) > 1:
        if is_exports(facts, given[0]):
            facts.exports += [Exported("=", each, call.span) for each in given[1:] if each != NOTHING]
        else:
            fill_by_assign(facts, given[0], given[1:])
    elif name == "defineProperty" and len(given) == 3 and is_exports(facts, given[0]):
        key, descriptor = facts.nodes[given[1]], facts.nodes[given[2]]
        if not isinstance(key, Text) or not isinstance(descriptor, Object):
            return
        facts.exports.extend(Exported(key.value, each, key.span) for each in got(facts, descriptor))


HANDLERS: dict[str, Handler] = {
    "export_statement": export,
    "import_alias": import_alias,
    "import_statement": import_,
}
