"""Classes, and what their members hold."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import (
    NOTHING,
    BindingKind,
    Choice,
    Class,
    Function,
    Instance,
)
from checker.languages.builder import Builder, Handler
from checker.languages.javascript.functions import add_member
from checker.languages.javascript.typed import asserted


def class_(b: Builder, syntax: Syntax) -> int:
    """A class, as a declaration or an expression."""
    name = syntax.child_by_field_name("name")
    text = b.text(name) if name is not None else ""
    outer = b.scope
    for each in syntax.named_children:
        if each.type == "decorator":
            b.visit(each)
    scope = b.open("class", syntax)
    bases: list[int] = []
    body: Syntax | None = None
    for each in syntax.named_children:
        if each.type == "class_heritage":
            bases.extend(heritage(b, each))
        elif each.type == "type_parameters":
            b.visit(each)
        elif each.type == "class_body":
            body = each
    index = b.add(Class(b.span(syntax), text, tuple(bases), scope=scope))
    if name is not None:
        where = scope if syntax.type == "class" else outer
        b.declare(text, BindingKind.CLASS, b.span(name), scope=where, value=index)
    b.classes.append(index)
    for each in body.named_children if body is not None else []:
        class_member(b, each, index)
    b.classes.pop()
    b.close()
    return index


def heritage(b: Builder, syntax: Syntax) -> list[int]:
    """Return the nodes of the classes that a class extends."""
    found = []
    for each in syntax.named_children:
        if each.type == "extends_clause":
            found.append(b.visit(each.child_by_field_name("value")))
            b.visit(each.child_by_field_name("type_arguments"))
        else:
            found.append(b.visit(each))
    return [each for each in found if each != NOTHING]


def class_member(b: Builder, syntax: Syntax, owner: int) -> None:
    """One member of a class body."""
    outer, b.static_member = b.static_member, any(each.type == "static" for each in syntax.children)
    name = syntax.child_by_field_name("name") or syntax.child_by_field_name("property")
    if syntax.type in ("field_definition", "public_field_definition"):
        for each in syntax.named_children:
            if each.type == "decorator":
                b.visit(each)
        if name is not None and name.type == "computed_property_name":
            b.visit(name)
        annotation = b.visit(syntax.child_by_field_name("type"))
        value = asserted(b, b.visit(syntax.child_by_field_name("value")), annotation, b.span(syntax))
    else:
        value = b.visit(syntax)
    is_static, b.static_member = b.static_member, outer
    if name is not None and value != NOTHING:
        if any(each.type == "get" for each in syntax.children):
            node = b.nodes[value]
            for result in node.returns if isinstance(node, Function) else []:
                add_member(b, owner, b.text(name), result, is_static=is_static)
        else:
            add_member(b, owner, b.text(name), value, is_static=is_static)


def super_(b: Builder, syntax: Syntax) -> int:
    """`super`: an instance of the class above, or that class itself in what is static."""
    owner = b.nodes[b.classes[-1]] if b.classes and b.classes[-1] != NOTHING else None
    if not isinstance(owner, Class) or not owner.bases:
        return NOTHING
    span, base = b.span(syntax), owner.bases[0]
    return b.add(Choice(span, (base,)) if b.static_member else Instance(span, base))


HANDLERS: dict[str, Handler] = {
    "abstract_class_declaration": class_,
    "class": class_,
    "class_declaration": class_,
    "super": super_,
}
