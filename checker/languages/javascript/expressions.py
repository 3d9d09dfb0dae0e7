"""Expressions of JavaScript and TypeScript: names, members, calls, objects, assignments."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import (
    NOTHING,
    Argument,
    Await,
    Call,
    Choice,
    Entry,
    Function,
    Load,
    LoadKind,
    Member,
    Name,
    Object,
    Parameter,
    Style,
    Text,
    This,
)
from checker.languages.builder import Builder, Handler
from checker.model import Span

ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0"}
LITERALS = {"null": "null", "undefined": "undefined", "number": "number", "string": "string", "true": "boolean",
            "false": "boolean", "template_string": "string"}  # fmt: skip
PURE = frozenset(LITERALS) - {"template_string"} | {"regex", "this", "arrow_function", "function_expression"}


LOGICAL = frozenset({"||", "??", "&&"})
COMPARING = frozenset({"===", "!==", "==", "!=", "instanceof", "in"})
EACH = frozenset({"forEach", "map", "flatMap", "filter", "find", "findLast", "some", "every"})
PREFIXED = frozenset({"await_expression", "unary_expression"})
LONG = 100  # elements of an array: a longer one is data


def string_value(b: Builder, syntax: Syntax) -> str | None:
    """Return the value of a string, or of a template without holes; None for anything else."""
    if syntax.type not in ("string", "template_string"):
        return None
    if syntax.named_child_count == 0:
        return ""
    if syntax.named_child_count == 1 and syntax.named_children[0].type == "string_fragment":
        return b.text(syntax.named_children[0])
    parts: list[str] = []
    for each in syntax.named_children:
        if each.type == "string_fragment":
            parts.append(b.text(each))
        elif each.type == "escape_sequence":
            parts.append(unescape(b.text(each)))
        else:
            return None
    return "".join(parts)


def unescape(text: str) -> str:
    """Return what an escape sequence stands for."""
    body = text[1:]
    try:
        if body.startswith("u{"):
            return chr(int(body[2:-1], 16))
        if body[:1] in ("u", "x"):
            return chr(int(body[1:], 16))
    except (ValueError, OverflowError):
        return text
    return "" if body[:1] in "\r\n" else ESCAPES.get(body, body)


def inner_span(syntax: Syntax) -> Span:
    """Return the span of a string without its quotes."""
    return Span(syntax.start_byte + 1, syntax.end_byte - 1)


def key_of(b: Builder, syntax: Syntax) -> tuple[str | None, Span]:
    """Return the static name of a property key, and the span of the bare name."""
    if syntax.type == "string":
        b.consumed.add(syntax.start_byte)
        return string_value(b, syntax), inner_span(syntax)
    if syntax.type == "computed_property_name":
        inside = syntax.named_children[0] if syntax.named_children else None
        value = string_value(b, inside) if inside is not None else None
        return (value, inner_span(inside)) if inside is not None and value is not None else (None, b.span(syntax))
    return b.text(syntax), b.span(syntax)


def identifier(b: Builder, syntax: Syntax) -> int:
    """A use of a name."""
    if syntax.start_byte in b.type_loads:
        return type_load(b, syntax)
    return b.name(syntax)


def type_identifier(b: Builder, syntax: Syntax) -> int:
    """A use of a name as a type."""
    if syntax.start_byte in b.type_loads:
        return type_load(b, syntax)
    return b.name(syntax, is_type=True)


def type_load(b: Builder, syntax: Syntax) -> int:
    """Add a load in a type that was parsed as a name: the grammar cannot read `import('x')` everywhere."""
    specifier, whole, span = b.type_loads[syntax.start_byte]
    index = b.add(Load(whole, LoadKind.TYPE, specifier, span))
    b.facts.loads.append(index)
    return index


def shorthand(b: Builder, syntax: Syntax) -> int:
    """`{ a }` in an object literal."""
    return b.name(syntax, shorthand=True)


def member(b: Builder, syntax: Syntax) -> int:
    """`a.b`, `a?.b`, and `A.B` as a type."""
    base = syntax.child_by_field_name("object") or syntax.child_by_field_name("module")
    name = syntax.child_by_field_name("property") or syntax.child_by_field_name("name")
    if base is None or name is None:
        b.visit_children(syntax)
        return NOTHING
    object_node = b.visit(base)
    optional = any(each.type == "optional_chain" for each in syntax.children)
    node = Member(b.span(syntax), object_node, b.text(name), b.span(name), Style.DOT, optional=optional)
    return b.add(node, object_node)


def subscript(b: Builder, syntax: Syntax) -> int:
    """`a['b']` and `a[b]`."""
    base, key = syntax.child_by_field_name("object"), syntax.child_by_field_name("index")
    if base is None or key is None:
        b.visit_children(syntax)
        return NOTHING
    object_node = b.visit(base)
    optional = any(each.type == "optional_chain" for each in syntax.children)
    value = string_value(b, key)
    if value is not None:
        b.consumed.add(key.start_byte)
        node = Member(b.span(syntax), object_node, value, inner_span(key), Style.BRACKET, optional=optional)
        return b.add(node, object_node)
    key_node = b.visit(key)
    node = Member(b.span(syntax), object_node, None, b.span(key), Style.COMPUTED, key_node, optional=optional)
    return b.add(node, object_node, key_node)


def arguments(b: Builder, syntax: Syntax | None) -> tuple[Argument, ...]:
    """Read the arguments of a call."""
    found: list[Argument] = []
    for each in syntax.named_children if syntax is not None else []:
        if each.type == "comment":
            continue
        spread = each.type == "spread_element"
        value = each.named_children[0] if spread and each.named_children else each
        node = b.visit(value)
        found.append(
            Argument(
                b.span(each),
                node,
                spread=spread,
                value_span=b.span(value),
                pure=value.type in PURE or b.argument_is_pure(node),
                literal=LITERALS.get(unwrapped(value).type),
            )
        )
    return tuple(found)


def unwrapped(syntax: Syntax) -> Syntax:
    """Return the expression inside parentheses and type assertions."""
    while syntax.type in ("parenthesized_expression", "as_expression", "satisfies_expression", "non_null_expression"):
        if not syntax.named_children:
            break
        syntax = syntax.named_children[0]
    return syntax


def call(b: Builder, syntax: Syntax) -> int:
    """A call; those that load a module are recognised in `loads.py`."""
    from checker.languages.javascript.loads import recognise

    callee_syntax = syntax.child_by_field_name("function")
    list_syntax = syntax.child_by_field_name("arguments")
    if callee_syntax is None or list_syntax is None:
        b.visit_children(syntax)
        return NOTHING
    if list_syntax.type == "template_string":  # a tagged template
        b.visit_children(syntax)
        return NOTHING
    types = syntax.child_by_field_name("type_arguments")
    prefix = callee_syntax
    while types is not None and callee_syntax.type in PREFIXED and callee_syntax.named_children:
        callee_syntax = callee_syntax.named_children[-1]  # the grammar reads `await f<T>(x)` as `(await f)<T>(x)`
    callee = NOTHING if callee_syntax.type == "import" else b.visit(callee_syntax)
    b.visit(types)
    given = arguments(b, list_syntax)
    span = Span(callee_syntax.start_byte, syntax.end_byte)
    node = Call(span, callee, given, b.span(list_syntax), awaited=prefix.type == "await_expression")
    index = b.add(node, callee, *(each.node for each in given))
    flow_into_functions(b, node)
    value = recognise(b, syntax, callee_syntax, list_syntax, index)
    if prefix is callee_syntax:
        return value
    return b.add(Await(b.span(syntax), value), value) if node.awaited else NOTHING


def flow_into_functions(b: Builder, node: Call) -> None:
    """Give the parameters of functions written in place what they are called with."""
    callee = b.nodes[node.callee] if node.callee != NOTHING else None
    if isinstance(callee, Function):
        for root, argument in zip(callee.pattern_roots, node.arguments, strict=False):
            parameter = b.nodes[root]
            if isinstance(parameter, Parameter) and argument.node != NOTHING and not argument.spread:
                parameter.values.append(argument.node)
    if isinstance(callee, Member) and node.arguments and callee.object != NOTHING:
        handler = b.nodes[node.arguments[0].node] if node.arguments[0].node != NOTHING else None
        if isinstance(handler, Function) and handler.pattern_roots:
            flow_into_callback(b, callee, handler)


def flow_into_callback(b: Builder, callee: Member, handler: Function) -> None:
    """Give a callback the value of the promise, or the elements of the array, that it is called with."""
    parameter = b.nodes[handler.pattern_roots[0]]
    if not isinstance(parameter, Parameter):
        return
    if callee.name == "then":
        parameter.values.append(b.add(Await(callee.span, callee.object)))
    elif callee.name in EACH:
        parameter.values.extend(any_element(b, callee.object))


def new(b: Builder, syntax: Syntax) -> int:
    """`new X(...)`."""
    callee_syntax = syntax.child_by_field_name("constructor")
    list_syntax = syntax.child_by_field_name("arguments")
    callee = b.visit(callee_syntax)
    b.visit(syntax.child_by_field_name("type_arguments"))
    given = arguments(b, list_syntax)
    span = b.span(list_syntax) if list_syntax is not None else Span(syntax.end_byte, syntax.end_byte)
    node = Call(b.span(syntax), callee, given, span, is_new=True)
    return b.add(node, callee, *(each.node for each in given))


def await_(b: Builder, syntax: Syntax) -> int:
    """`await x`."""
    value = NOTHING
    for each in syntax.named_children:
        if each.type != "comment":
            value = b.visit(each)
    if value == NOTHING:
        return NOTHING
    node = b.nodes[value]
    if isinstance(node, Call):
        node.awaited = True
    return b.add(Await(b.span(syntax), value), value)


def transparent(b: Builder, syntax: Syntax) -> int:
    """Parentheses, `!`, `as T`: the value is that of the expression inside."""
    value = NOTHING
    for position, each in enumerate(syntax.named_children):
        node = b.visit(each)
        is_value = position == 0 if syntax.type != "type_assertion" else position == 1
        if is_value:
            value = node
    return value


def sequence(b: Builder, syntax: Syntax) -> int:
    """`(0, a.b)`: the value of the last expression."""
    value = NOTHING
    for each in syntax.named_children:
        value = b.visit(each)
    return value


def binary(b: Builder, syntax: Syntax) -> int:
    """`a || b`, `a ?? b` may be either side, `a && b` the right one; other operators carry nothing."""
    operands: list[Syntax] = []
    operators: list[str] = []
    current = syntax
    while current.type == "binary_expression":  # chains lean left, and can be thousands deep
        operator = current.child_by_field_name("operator")
        left, right = current.child_by_field_name("left"), current.child_by_field_name("right")
        if left is None or right is None or operator is None:
            break
        if operators and (operator.type in LOGICAL) != (operators[-1] in LOGICAL):
            break
        operands.append(right)
        operators.append(operator.type)
        current = left
    operands.append(current)
    values = [b.visit(each) for each in reversed(operands)]
    if not operators or operators[0] not in LOGICAL:
        if operators and operators[0] in COMPARING:
            for value in values:
                tested(b, value)
        if operators == ["in"] and operands[1].type == "string" and values[1] != NOTHING:
            text = string_value(b, operands[1])
            if text:
                b.string_member(values[1], operands[1], text, inner_span(operands[1]))  # 'x' in svc
        return NOTHING
    for value, operator_type in zip(values, reversed(operators), strict=False):
        if operator_type == "&&":
            tested(b, value)
    guards = {place for place, each in enumerate(reversed(operators)) if each == "&&"}
    return b.choice(syntax, tuple(value for place, value in enumerate(values) if place not in guards))


def tested(b: Builder, index: int) -> None:
    """Note that a value is only asked whether it is there, or compared: nobody else gets it."""
    node = b.nodes[index] if index != NOTHING else None
    if isinstance(node, Name):
        node.tested = True
    elif isinstance(node, Choice):
        for option in node.options:
            tested(b, option)


def condition(b: Builder, syntax: Syntax) -> int:
    """`if (a)`, `while (a)`: the condition tests what it names."""
    asked = syntax.child_by_field_name("condition")
    for each in syntax.named_children:
        index = b.visit(each)
        if asked is not None and each.start_byte == asked.start_byte:
            tested(b, index)
    return NOTHING


def ternary(b: Builder, syntax: Syntax) -> int:
    """`a ? b : c`."""
    tested(b, b.visit(syntax.child_by_field_name("condition")))
    options = (
        b.visit(syntax.child_by_field_name("consequence")),
        b.visit(syntax.child_by_field_name("alternative")),
    )
    return b.choice(syntax, options)


def array(b: Builder, syntax: Syntax) -> int:
    """An array literal; the keys of its entries are positions."""
    entries: list[Entry] = []
    position = 0
    for each in syntax.children:
        if each.type == ",":
            position += 1
        elif each.is_named and each.type != "comment":
            spread = each.type == "spread_element"
            value = b.visit(each.named_children[0] if spread and each.named_children else each)
            if value != NOTHING and len(entries) < LONG:
                span = b.span(each)
                entries.append(Entry(None if spread else str(position), span, value, span, spread=spread))
    if not entries:
        return NOTHING
    return b.add(Object(b.span(syntax), tuple(entries)), *(each.value for each in entries))


def any_element(b: Builder, value: int) -> tuple[int, ...]:
    """Return the elements of an array literal."""
    node = b.nodes[value] if value != NOTHING else None
    return tuple(each.value for each in node.entries if not each.spread) if isinstance(node, Object) else ()


def element(b: Builder, value: int, place: str, syntax: Syntax) -> int:
    """Add what an array pattern takes out of a value."""
    if value == NOTHING:
        return NOTHING
    return b.add(Member(b.span(syntax), value, place, b.span(syntax), Style.ELEMENT), value)


def object_(b: Builder, syntax: Syntax) -> int:
    """An object literal."""
    entries: list[Entry] = []
    made = Object(b.span(syntax), ())
    index = b.add(made)
    for each in syntax.named_children:
        match each.type:
            case "pair":
                key, value = each.child_by_field_name("key"), each.child_by_field_name("value")
                if key is None:
                    continue
                name, span = key_of(b, key)
                if key.type == "computed_property_name":
                    b.visit(key.named_children[0] if key.named_children else None)
                if value is not None and value.type in ("function_expression", "generator_function"):
                    b.method_owner = index
                entries.append(Entry(name, span, b.visit(value), b.span(each)))
            case "shorthand_property_identifier":
                entries.append(Entry(b.text(each), b.span(each), b.visit(each), b.span(each), shorthand=True))
            case "spread_element":
                inside = each.named_children[0] if each.named_children else None
                entries.append(Entry(None, b.span(each), b.visit(inside), b.span(each), spread=True))
            case "method_definition":
                key = each.child_by_field_name("name")
                b.method_owner = index
                value_node = b.visit(each)
                if key is not None:
                    entries.append(Entry(*key_of(b, key), getter(b, each, value_node), b.span(each)))
            case _:
                b.visit(each)
    made.entries = tuple(entries)
    for entry in entries:
        if entry.value != NOTHING:
            b.nodes[entry.value].parent = index
    return index


def getter(b: Builder, syntax: Syntax, function: int) -> int:
    """Return the value of a getter, or the method itself."""
    node = b.nodes[function]
    if any(each.type == "get" for each in syntax.children) and isinstance(node, Function) and node.returns:
        return node.returns[-1]
    return function


def assignment(b: Builder, syntax: Syntax) -> int:
    """`a = b`, also with a pattern on the left, and `a ||= b`."""
    left, right = syntax.child_by_field_name("left"), syntax.child_by_field_name("right")
    operator = syntax.child_by_field_name("operator")
    value = b.visit(right)
    if operator is not None and operator.type not in ("||=", "??=", "&&="):
        value = NOTHING  # a sum is neither of its parts
    if left is not None:
        assign(b, left, value)
    return value


def assign(b: Builder, target: Syntax, value: int) -> None:
    """Note an assignment to a name, a member, or a pattern of them."""
    match target.type:
        case "object_pattern":
            for each in target.named_children:
                assign_entry(b, each, value)
        case "array_pattern":
            for place, each in placed(target):
                assign(b, each, element(b, value, place, each))
        case "assignment_pattern" | "object_assignment_pattern":
            left = target.child_by_field_name("left")
            default = b.visit(target.child_by_field_name("right"))
            if left is not None:
                assign(b, left, b.choice(target, (value, default)))
        case "shorthand_property_identifier_pattern":
            b.facts.assignments.append((b.name(target), value))
        case "rest_pattern":
            for each in target.named_children:
                assign(b, each, NOTHING)
        case _:
            node = b.visit(target)
            if node != NOTHING:
                b.facts.assignments.append((node, value))


def placed(pattern: Syntax) -> list[tuple[str, Syntax]]:
    """Return the elements of an array pattern with their positions; holes count."""
    found: list[tuple[str, Syntax]] = []
    position = 0
    for each in pattern.children:
        if each.type == ",":
            position += 1
        elif each.is_named and each.type != "comment":
            found.append((str(position), each))
    return found


def assign_entry(b: Builder, entry: Syntax, value: int) -> None:
    """Note what one entry of a destructuring assignment assigns."""
    key: Syntax | None = entry
    target: Syntax | None = entry
    if entry.type == "pair_pattern":
        key, target = entry.child_by_field_name("key"), entry.child_by_field_name("value")
    elif entry.type == "object_assignment_pattern":
        key = entry.child_by_field_name("left")
    elif entry.type != "shorthand_property_identifier_pattern":
        assign(b, entry, NOTHING)
        return
    if key is None or target is None:
        return
    name, span = key_of(b, key)
    node = Member(b.span(key), value, name, span, Style.PATTERN, shorthand=key is target)
    index = b.add(node, *((value,) if value != NOTHING else ()))
    assign(b, target, index)


def this(b: Builder, syntax: Syntax) -> int:
    """`this`."""
    return b.add(This(b.span(syntax), b.classes[-1] if b.classes else NOTHING))


def string(b: Builder, syntax: Syntax) -> int:
    """A string, or a template."""
    value = string_value(b, syntax)
    if value is None:
        b.visit_children(syntax)
        return NOTHING
    return b.add(Text(b.span(syntax), value))


def unary(b: Builder, syntax: Syntax) -> int:
    """`typeof a` never throws for a name that is not there."""
    operator = syntax.child_by_field_name("operator")
    value = b.visit(syntax.child_by_field_name("argument"))
    if value != NOTHING and operator is not None and operator.type in ("typeof", "!"):
        node = b.nodes[value]
        if operator.type == "!":
            tested(b, value)
        elif isinstance(node, Name):
            node.typeof = True
    return NOTHING


def expression_statement(b: Builder, syntax: Syntax) -> int:
    """An expression whose value nobody reads."""
    for each in syntax.named_children:
        index = b.visit(each)
        node = b.nodes[index] if index != NOTHING else None
        if isinstance(node, Call):
            node.dropped = True
    return NOTHING


HANDLERS: dict[str, Handler] = {
    "array": array,
    "as_expression": transparent,
    "assignment_expression": assignment,
    "augmented_assignment_expression": assignment,
    "await_expression": await_,
    "binary_expression": binary,
    "call_expression": call,
    "do_statement": condition,
    "expression_statement": expression_statement,
    "identifier": identifier,
    "if_statement": condition,
    "member_expression": member,
    "nested_identifier": member,
    "nested_type_identifier": member,
    "new_expression": new,
    "non_null_expression": transparent,
    "object": object_,
    "parenthesized_expression": transparent,
    "satisfies_expression": transparent,
    "sequence_expression": sequence,
    "shorthand_property_identifier": shorthand,
    "string": string,
    "subscript_expression": subscript,
    "template_string": string,
    "ternary_expression": ternary,
    "this": this,
    "type_assertion": transparent,
    "type_identifier": type_identifier,
    "unary_expression": unary,
    "while_statement": condition,
}
