"""Functions and classes of Python."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import NOTHING, BindingKind, Class, Entry, Function, Member, Name, Object, Parameter, This
from checker.languages.builder import Handler
from checker.languages.python.annotations import annotation, instance
from checker.languages.python.builder import PythonBuilder
from checker.languages.python.targets import bind
from checker.languages.python.type_definitions import close_type_parameters, type_alias, type_parameters
from checker.languages.shared import returned

MAKE_FIELDS = frozenset({"dataclass", "define", "frozen", "mutable", "attrs", "attributes", "s"})
"""Decorators that make a constructor of the annotated names in a class."""
HAVE_FIELDS = frozenset({"NamedTuple", "BaseModel"})
"""Classes whose subclasses have such a constructor."""
CONTEXTS = frozenset({"contextmanager", "asynccontextmanager"})
READ_WITHOUT_CALL = frozenset({"property", "cached_property", "lazy_property", "classproperty", "abstractproperty"})


def decorated(b: PythonBuilder, syntax: Syntax) -> int:
    """A function or class with decorators."""
    names = []
    for each in syntax.named_children:
        if each.type == "decorator":
            for inner in each.named_children:
                node = b.visit(inner)
                held = b.nodes[node] if node != NOTHING else None
                names.append(held.name if isinstance(held, Name | Member) else "")
    definition = syntax.child_by_field_name("definition")
    if definition is None:
        return NOTHING
    if definition.type == "class_definition":
        return class_(b, definition, makes_fields=not MAKE_FIELDS.isdisjoint(names))
    return function(b, definition, tuple(name or "" for name in names))


def function(b: PythonBuilder, syntax: Syntax, decorators: tuple[str, ...] = ()) -> int:
    """A function or a lambda; defaults and annotations belong to the scope around it."""
    name, body = syntax.child_by_field_name("name"), syntax.child_by_field_name("body")
    outer, start = b.scope, syntax.start_byte if body is None else body.start_byte
    type_parameters(b, syntax)
    owner = b.classes[-1] if b.facts.scopes[outer].kind == "class" and b.classes else NOTHING
    given = parameters(b, syntax.child_by_field_name("parameters"))
    annotation(b, syntax.child_by_field_name("return_type"))
    is_async = bool(syntax.children) and syntax.children[0].type == "async"
    scope = b.open("function", syntax)
    b.body_of[scope] = start
    node = Function(b.span(syntax), scope, (), is_async=is_async)
    index = b.add(node)
    if name is not None:
        b.declare(b.identifier(name), BindingKind.FUNCTION, b.span(name), scope=outer, value=index, at=start)
    if decorators:
        b.decorated[index] = decorators
    if READ_WITHOUT_CALL.intersection(decorators):
        b.properties.add(index)
    if given and not given[-1][3]:
        b.positional[index] = sum(each[3] for each in given)
    declare_parameters(b, node, given, receiver(owner, name is not None, decorators))
    b.functions.append(index)
    guarded, b.inside_try = b.inside_try, 0
    if name is None:
        result = b.visit(body)
        node.returns.extend([result] if result != NOTHING else [])
    elif body is not None:
        b.visit_children(body)
    b.inside_try = guarded
    b.functions.pop()
    yielded(b, node, index, decorators)
    b.close()
    close_type_parameters(b, syntax)
    return index


def yielded(b: PythonBuilder, node: Function, index: int, decorators: tuple[str, ...]) -> None:
    """A generator gives what it yields, one by one; a context manager gives that itself to who enters it."""
    found = b.yields.pop(index, [])
    if CONTEXTS.intersection(decorators):
        node.returns.extend(value for value, spread in found if not spread)
        node.is_async = False
    elif found:
        entries = (
            Entry(None, b.nodes[value].span, value, b.nodes[value].span, spread=spread) for value, spread in found
        )
        node.returns[:] = [b.add(Object(node.span, tuple(entries)))]


def yield_(b: PythonBuilder, syntax: Syntax) -> int:
    """`yield a`, `yield from a`."""
    spread = any(each.type == "from" for each in syntax.children)
    for each in syntax.named_children:
        value = b.visit(each)
        if value != NOTHING and b.functions:
            b.yields.setdefault(b.functions[-1], []).append((value, spread))
    return NOTHING


def receiver(owner: int, is_method: bool, decorators: tuple[str, ...]) -> tuple[int, bool] | None:
    """Return the class that the first parameter is of, and whether it is the class itself."""
    if owner == NOTHING or not is_method or "staticmethod" in decorators:
        return None
    return owner, "classmethod" in decorators


Given = tuple[Syntax, int, int, bool]
"""Name, default or NOTHING, instance of the annotated class or NOTHING, and whether it has a position."""


def parameters(b: PythonBuilder, syntax: Syntax | None) -> list[Given]:
    """Visit defaults and annotations; return the parameters with both."""
    found: list[Given] = []
    is_placed = True
    for each in syntax.named_children if syntax is not None else []:
        name = each.child_by_field_name("name")
        hint = each.child_by_field_name("type")
        default = b.visit(each.child_by_field_name("value"))
        of = annotation(b, hint)
        held = NOTHING
        match each.type:
            case "identifier" | "tuple_pattern" | "list_splat_pattern" | "dictionary_splat_pattern":
                name = each
            case "typed_parameter":
                name = each.named_children[0]
            case "default_parameter" | "typed_default_parameter":
                pass
            case "keyword_separator":
                is_placed = False
                continue
            case _:
                continue
        is_placed = is_placed and name is not None and not name.type.endswith("splat_pattern")
        if hint is not None and name is not None and name.type == "identifier":
            held = instance(b, hint, of)
        if name is not None:
            found.append((name, default, held, is_placed))
    return found


def declare_parameters(b: PythonBuilder, node: Function, given: list[Given], of: tuple[int, bool] | None) -> None:
    """Bind the parameters inside the function; the first one of a method is its object."""
    bindings: list[int] = []
    roots: list[int] = []
    for place, (name, default, held, _) in enumerate(given):
        inner = name.named_children[0] if name.type.endswith("splat_pattern") and name.named_children else name
        root = Parameter(b.span(inner), [each for each in (default, held) if each != NOTHING])
        index = b.add(root)
        if not place and of is not None and inner.type == "identifier" and inner is name:
            index = of[0] if of[1] else b.add(This(b.span(inner), of[0]))
        binding = NOTHING
        if inner.type == "identifier":
            value = index if inner is name else NOTHING
            binding = b.declare(b.identifier(inner), BindingKind.PARAMETER, b.span(inner), value=value)
        else:
            bind(b, inner, NOTHING, at=b.span(inner).end, kind=BindingKind.PARAMETER)
        bindings.append(binding)
        roots.append(index)
    node.parameters, node.pattern_roots = tuple(bindings), tuple(roots)


def class_(b: PythonBuilder, syntax: Syntax, *, makes_fields: bool = False) -> int:
    """A class, with what its members are assigned."""
    name, listed = syntax.child_by_field_name("name"), syntax.child_by_field_name("superclasses")
    body = syntax.child_by_field_name("body")
    outer, start = b.scope, syntax.start_byte if body is None else body.start_byte
    type_parameters(b, syntax)
    bases: list[int] = []
    for each in listed.named_children if listed is not None else []:
        if each.type == "keyword_argument":
            b.visit(each.child_by_field_name("value"))
        else:
            bases.append(annotation(b, each) if each.type == "subscript" else b.visit(each))
    scope = b.open("class", syntax)
    text = b.identifier(name) if name is not None else ""
    held = Class(b.span(syntax), text, tuple(each for each in bases if each != NOTHING), scope=scope)
    index = b.add(held)
    if name is not None:
        b.declare(text, BindingKind.CLASS, b.span(name), scope=outer, value=index, at=start)
    b.classes.append(index)
    b.all_classes.append(index)
    b.visit(body)
    b.classes.pop()
    members(b, held)
    if makes_fields or any(is_name(b, each, HAVE_FIELDS) for each in bases):
        b.fields[index] = annotated(b, body)
    b.close()
    close_type_parameters(b, syntax)
    return index


def is_name(b: PythonBuilder, index: int, names: frozenset[str]) -> bool:
    """Say whether a node is a name, or a member, of one of these names."""
    node = b.nodes[index] if index != NOTHING else None
    return isinstance(node, Name | Member) and node.name in names


def annotated(b: PythonBuilder, body: Syntax | None) -> list[str]:
    """Return the names that a class body annotates, in their order."""
    found: list[str] = []
    for each in body.named_children if body is not None else []:
        inner = each.named_children[0] if each.type == "expression_statement" and each.named_children else None
        if inner is not None and inner.type == "assignment" and inner.child_by_field_name("type") is not None:
            left = inner.child_by_field_name("left")
            if left is not None and left.type == "identifier":
                found.append(b.identifier(left))
    return found


def members(b: PythonBuilder, held: Class) -> None:
    """Note what the class body binds; a property gives what it returns."""
    for name, binding in b.facts.scopes[held.scope].names.items():
        for value in b.facts.bindings[binding].values:
            node = b.nodes[value]
            results = node.returns if value in b.properties and isinstance(node, Function) else [value]
            held.members.setdefault(name, []).extend(results)
        held.members.setdefault(name, [])


def members_by_self(b: PythonBuilder) -> None:
    """Note `self.x = ...` as a member of the class whose method it stands in."""
    for target, value in b.facts.assignments:
        node = b.nodes[target]
        if not isinstance(node, Member) or node.name is None or node.object == NOTHING:
            continue
        owner = owner_of(b, node.object)
        held = b.nodes[owner] if owner != NOTHING else None
        if isinstance(held, Class):
            held.members.setdefault(node.name, []).extend([value] if value != NOTHING else [])


def owner_of(b: PythonBuilder, index: int) -> int:
    """Return the class that a name is bound to as `self` or `cls`, or NOTHING."""
    node = b.nodes[index]
    if not isinstance(node, Name) or node.binding == NOTHING:
        return NOTHING
    binding = b.facts.bindings[node.binding]
    if binding.kind is not BindingKind.PARAMETER:
        return NOTHING
    for value in binding.values:
        held = b.nodes[value]
        if isinstance(held, This):
            return held.owner
        if isinstance(held, Class):
            return value
    return NOTHING


HANDLERS: dict[str, Handler] = {
    "class_definition": class_,
    "decorated_definition": decorated,
    "function_definition": function,
    "lambda": function,
    "return_statement": returned,
    "type_alias_statement": type_alias,
    "yield": yield_,
}
