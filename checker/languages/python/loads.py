"""Calls that load a module, name a member by a string, or say what something is."""

from __future__ import annotations

from tree_sitter import Node as Syntax

from checker.facts import (
    NOTHING,
    Call,
    Choice,
    Class,
    Instance,
    Load,
    LoadKind,
    Member,
    Name,
    Style,
)
from checker.languages.python.annotations import annotation, instance
from checker.languages.python.builder import PythonBuilder
from checker.languages.python.dotted import DOTTED, dotted_string, is_sys_modules
from checker.languages.python.doubles import BY_STRING, test_double
from checker.languages.python.givers import BUILT_IN, GIVERS
from checker.languages.python.strings import inner_span, is_plain, pieces, string_value
from checker.languages.python.tables import only_value, out_of_table, relative
from checker.languages.shared import tested

LOADERS = {
    "import_module": LoadKind.REQUIRE,
    "__import__": LoadKind.REQUIRE,
    "importorskip": LoadKind.REQUIRE,
    "run_module": LoadKind.REQUIRE,
    "import_fresh_module": LoadKind.REQUIRE,
    "find_spec": LoadKind.RESOLVE,
    "find_loader": LoadKind.RESOLVE,
}
BY_PATH = frozenset({"import_string", "import_object", "import_attr", "import_from_string", "locate", "resolve_name"})
"""Functions that take the dotted name of a member, and return it."""
ASKING = frozenset({"bool", "callable", "isinstance"})
"""Functions that only say something about their first argument."""
KNOWN = frozenset({"super", "getattr", "cast", "TypeVar", "NewType", "ForwardRef", "delattr", "setitem", "delitem",
                   *GIVERS, *ASKING, *LOADERS, *BY_PATH, *BY_STRING})  # fmt: skip
"""The last names of callees that are looked at; so is whatever has `patch` in its name."""


def recognise(b: PythonBuilder, given: Syntax, index: int) -> int:
    """Return the node for a call: a load or a member if it is one, else the call itself."""
    node = b.nodes[index]
    if not isinstance(node, Call) or node.callee == NOTHING:
        return index
    callee = b.nodes[node.callee]
    called = callee.name if isinstance(callee, Name | Member) else None
    if called == "get" and isinstance(callee, Member) and is_sys_modules(b, callee.object):
        loaded = held_module(b, given.parent or given, callee.object, given.named_children[0])
        return loaded if loaded != NOTHING else index
    if not b.has_patch and called not in KNOWN and called not in b.renamed:
        return index
    path = callee_path(b, node.callee)
    if path and path[0] in b.renamed:
        path = original_path(b, path)
    name = path[-1] if path else ""
    if name not in KNOWN and "patch" not in path:
        return index
    values = [each for each in given.named_children if each.type != "comment"]
    if not values:
        return bases(b, node, index) if path == ("super",) else index
    if name in LOADERS:
        return by_name(b, index, node, values, LOADERS[name], name)
    if name in ASKING:
        tested(b, node.arguments[0].node if len(path) == 1 and not node.arguments[0].spread else NOTHING)
    elif name in BY_PATH:
        made = dotted_string(b, values[0], LoadKind.REQUIRE)
        return made if made != NOTHING else index
    if name == "getattr" and len(path) == 1:
        return getattr_(b, index, node, values)
    if name in GIVERS and "patch" not in path and (len(path) == 1 or name not in BUILT_IN):
        return GIVERS[name](b, index, node, values)
    if name == "cast" and len(values) == 2:
        return cast(b, values, node)
    if name in ("TypeVar", "NewType", "ForwardRef"):
        hints(b, values)
    elif "patch" in path or name in ("setattr", "delattr", "setitem", "delitem", *BY_STRING):
        test_double(b, node, path, values, index)
    return index


def callee_path(b: PythonBuilder, callee: int) -> tuple[str, ...]:
    """Return the names of a dotted callee, or () when its root is no name."""
    root, names = b.facts.path_of(callee)
    node = b.nodes[root] if root != NOTHING else None
    if isinstance(node, Name):
        return (node.name, *names)
    return names[-1:] if names else ()


def original_path(b: PythonBuilder, path: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of a callee with its first one as it was imported: `import_module as load`, `load = ...`."""
    original = only_value(b, path[0], b.scope)
    if isinstance(original, Name | Member) and original.name is not None:
        return (original.name, *path[1:])
    return path


def bases(b: PythonBuilder, node: Call, index: int) -> int:
    """`super()` is an instance of the bases of the class around."""
    owner = b.nodes[b.classes[-1]] if b.classes else None
    if not isinstance(owner, Class):
        return index
    found = tuple(b.add(Instance(node.span, base)) for base in owner.bases)
    if len(found) < 2:
        return found[0] if found else index
    return b.add(Choice(node.span, found), *found)


# -- loads


def by_name(b: PythonBuilder, index: int, node: Call, values: list[Syntax], kind: LoadKind, name: str) -> int:
    """`import_module("a.b")`: a module by its name, which may be computed."""
    first = values[0]
    if first.type == "keyword_argument":
        held = first.child_by_field_name("value")
        if held is None or b.text(first.children[0]) != "name":
            return index
        first = held
    text = string_value(b, first)
    fragments: tuple[str | None, ...] = ()
    level = 0
    if text is None:
        fragments = pieces(b, first)
        if None not in fragments:
            text, fragments = "".join(each or "" for each in fragments), ()
        if text is None and (either := out_of_table(b, index, node, kind)) != NOTHING:
            return either
    else:
        b.consume(first)
    if text is not None:
        text, level = relative(b, text, node)
        if not DOTTED.fullmatch(text):
            return index
    made = Load(node.span, kind, text, b.span(first), fragments, guarded=b.inside_try > 0 or name == "importorskip",
                level=level, call=index)  # fmt: skip
    loaded = b.add(made, index)
    b.facts.loads.append(loaded)
    if name == "__import__" and text is not None and "." in text and not any_fromlist(b, node):
        return b.add(Load(node.span, kind, text.partition(".")[0], b.span(first)))  # it gives the package
    return loaded


def any_fromlist(b: PythonBuilder, node: Call) -> bool:
    """Say whether `__import__` is given names, so that it returns the module itself."""
    return len(node.arguments) > 3 or any(each.keyword == "fromlist" for each in node.arguments)


def held_module(b: PythonBuilder, syntax: Syntax, base: int, key: Syntax, *, computed: bool = False) -> int:
    """`sys.modules["a.b"]` gives the module."""
    if not is_sys_modules(b, base):
        return NOTHING
    text = None if computed else string_value(b, key)
    fragments = pieces(b, key) if text is None else ()
    if text is not None and not DOTTED.fullmatch(text):
        return NOTHING
    if text is not None:
        b.consume(key)
    index = b.add(Load(b.span(syntax), LoadKind.ACTUAL, text, b.span(key), fragments, guarded=True), base)
    b.facts.loads.append(index)
    return index


# -- members by name


def getattr_(b: PythonBuilder, index: int, node: Call, values: list[Syntax]) -> int:
    """`getattr(a, "b")` is `a.b`; with a computed name it may be any member."""
    if len(values) < 2 or node.arguments[0].node == NOTHING or node.arguments[0].spread:
        return index
    base = node.arguments[0].node
    value = string_value(b, values[1])
    if value is None or not is_plain(b, values[1]):
        made = Member(node.span, base, None, b.span(values[1]), Style.COMPUTED, node.arguments[1].node)
    else:
        b.consume(values[1])
        made = Member(node.span, base, value, inner_span(b, values[1]), Style.GETATTR)
    return b.add(made, base)


# -- types


def cast(b: PythonBuilder, values: list[Syntax], node: Call) -> int:
    """`cast("A", x)` is x, as an A."""
    of = annotation(b, values[0]) if values[0].type == "string" else node.arguments[0].node
    made = instance(b, values[0], of)
    return b.choice(values[0], (node.arguments[1].node, made))


def hints(b: PythonBuilder, values: list[Syntax]) -> None:
    """`TypeVar("T", "A", bound="B")`: strings behind the first are annotations."""
    for each in values[1:]:
        held = each.child_by_field_name("value") if each.type == "keyword_argument" else each
        if held is not None and held.type == "string":
            annotation(b, held)
