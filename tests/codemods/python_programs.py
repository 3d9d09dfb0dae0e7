"""Python programs by chance over a small table, and stand-ins of its modules that write down what is called."""

from __future__ import annotations

import builtins
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from types import ModuleType
from unittest.mock import patch

from hypothesis import strategies as st

TABLE = """
version: 1
modules:
  lib: {python: lib}
  lib.deep: {python: lib.deep}
  newlib:
    python: newlib
    exports: ["swap2(b, a)", "kw2(a, flag?)", "added2(a, strict?)", "plain2(x)", "VALUE", "Cls2"]
  gone: {python: gone, replaced_by: pkg.kept}
  pkg.kept: {python: pkg.kept}
  whole: {python: whole}
  pkg.whole2: {python: pkg.whole2}
mappings:
  - {old: lib.plain(x), new: newlib.plain2(x)}
  - {old: lib.inner(x), new: lib.inner2(x)}
  - {old: "lib.swap(a, b)", new: "newlib.swap2(b, a)"}
  - {old: "lib.kw(a, mode?)", new: "newlib.kw2(a, flag=mode)"}
  - {old: lib.added(a), new: "newlib.added2(a, strict=True)"}
  - {old: lib.nest(a), new: newlib.plain2(lib.inner2(a))}
  - {old: "lib.drop(a, b?)", new: lib.inner2(a)}
  - {old: lib.CONST, new: newlib.VALUE}
  - {old: lib.Cls, new: newlib.Cls2}
  - {old: lib.Cls.old(x), new: lib.Cls.new(x)}
  - {old: lib.text, new: str}
  - {old: lib.deep.leaf(x), new: newlib.plain2(x)}
  - {old: lib.deep.stay(x), new: lib.deep.leaf2(x)}
  - {old: gone.run(x), new: pkg.kept.run2(x)}
  - {old: gone.same(x), new: pkg.kept.same(x)}
  - {old: whole, new: pkg.whole2}
  - {old: oldglobal(x), new: newlib.plain2(x)}
"""
STANDINS = """
def plain2(x): return note('plain2', x)
def swap2(b, a): return note('swap2', b, a)
def kw2(a, flag=None): return note('kw2', a, flag)
def added2(a, strict=False): return note('added2', a, strict)
def inner2(x): return note('inner2', x)
def leaf2(x): return note('leaf2', x)
def run2(x): return note('run2', x)
def same(x): return note('same', x)
def thing(x): return note('thing', x)
def other(x=None): return note('other', x)
VALUE = 'value'
class Cls2:
    def __init__(self, x=0): note('Cls2', x)
    def new(self, x): return note('new', x)
    def __repr__(self): return 'Cls2()'

def plain(x): return old(plain2(x))
def inner(x): return old(inner2(x))
def swap(a, b): return old(swap2(b, a))
def kw(a, mode=None): return old(kw2(a, flag=mode))
def added(a): return old(added2(a, strict=True))
def nest(a): return old(plain2(inner2(a)))
def drop(a, b=None): return old(inner2(a))
def text(x): return old(str(x))
def leaf(x): return old(plain2(x))
def stay(x): return old(leaf2(x))
def run(x): return old(run2(x))
class Cls(Cls2):
    def __init__(self, x=0): old(super().__init__(x))
    def old(self, x): return old(self.new(x))
CONST = VALUE
"""
HELD = {
    "lib": "plain inner swap kw added nest drop text CONST Cls inner2 other",
    "lib.deep": "leaf stay leaf2 other",
    "newlib": "swap2 kw2 added2 plain2 VALUE Cls2",
    "gone": "run same other",
    "pkg": "",
    "pkg.kept": "run2 same other",
    "whole": "thing other",
    "pkg.whole2": "thing other",
}
MEMBERS = {
    "lib": ["plain", "inner", "swap", "kw", "added", "nest", "drop", "CONST", "Cls", "text"],
    "lib.deep": ["leaf", "stay"],
    "gone": ["run", "same"],
    "whole": ["thing"],
}
CALLS = {
    "swap": ["{0}({1}, {2})", "{0}(a={1}, b={2})", "{0}({1}, b={2})", "{0}(b={2}, a={1})"],
    "kw": ["{0}({1})", "{0}({1}, {2})", "{0}({1}, mode={2})", "{0}(mode={2}, a={1})"],
    "drop": ["{0}({1})", "{0}({1}, {2})", "{0}({1}, b={2})"],
    "CONST": ["{0}", "{0}.upper()"],
    "Cls": ["{0}({1})", "isinstance({1}, {0})", "{0}({1}).old({2})"],
    "added": ["{0}({1})", "{0}(a={1})"],
}
WRAPPERS = [
    "{}", "[{} for each in (1, 2)]", "(lambda: {})()", "({} if FLAG else None)", "(kept := {})", "f'''{{{}}}'''",
    "dict(a={})['a']", "[*({},)]", "other(\n    {},  # a comment\n)", "{{{}: 1}}", "not {}", "({}, 1)[0]",
]  # fmt: skip
SHADOWS = ["", "plain", "plain2", "lib", "newlib", "str", "swap=1", "Cls2=None", "inner2", "kept", "run2", "whole2"]
HARMLESS = ["", "plain2", "newlib", "Cls2=None", "inner2", "run2", "whole2"]


@dataclass
class Recorder:
    """Stand-ins of all modules, in `sys.modules` while a program runs."""

    seen: list[object] = field(default_factory=list)
    old_used: bool = False

    def note(self, name: str, *values: object) -> str:
        """Write down a call of the new API."""
        self.seen.append((name, repr(values)))
        return f"<{name}>"

    def old(self, value: object) -> object:
        """Pass on what a function of the old API returns."""
        self.old_used = True
        return value

    def attempt(self, function: Callable[[], object]) -> None:
        """Run a part of a program; how it ends is written down."""
        try:
            self.seen.append(repr(function()))
        except Exception as problem:
            self.seen.append(type(problem).__name__)

    def modules(self) -> dict[str, ModuleType]:
        """Make the modules of the table, old and new; each has everything."""
        made = {name: ModuleType(name) for name in HELD}
        everything: dict[str, object] = {"note": self.note, "old": self.old}
        exec(compile(STANDINS, "standins", "exec"), everything)
        for name, module in made.items():
            vars(module).update({each: everything[each] for each in HELD[name].split()})
            parent, _, last = name.rpartition(".")
            if parent:
                setattr(made[parent], last, module)
        return made


def run(program: str) -> Recorder:
    """Run a program against the stand-ins."""
    recorder = Recorder()
    code = compile(program, "program", "exec")
    known = {"attempt": recorder.attempt, "oldglobal": lambda x: recorder.old(recorder.note("plain2", x))}
    with patch.dict(sys.modules, recorder.modules()):
        exec(code, {"__builtins__": vars(builtins) | known, "__name__": "program"})
    return recorder


@st.composite
def loads(draw: st.DrawFn, module: str) -> tuple[str, dict[str, str]]:
    """Draw an import of a module, and how its members are spelled behind it."""
    members = MEMBERS[module]
    parent, _, last = module.rpartition(".")
    forms = ["import", "as", "from", "from as", "parenthesised"] + (["package"] if parent else [])
    form = draw(st.sampled_from(forms))
    if form == "import":
        return f"import {module}", {each: f"{module}.{each}" for each in members}
    if form == "as":
        return f"import {module} as {last}_alias", {each: f"{last}_alias.{each}" for each in members}
    if form == "package":
        return f"from {parent} import {last}", {each: f"{last}.{each}" for each in members}
    taken = draw(st.lists(st.sampled_from(members), min_size=1, max_size=3, unique=True))
    if form == "from":
        return f"from {module} import {', '.join(taken)}", {each: each for each in taken}
    if form == "from as":
        names = {each: f"my_{each}" for each in taken}
        return f"from {module} import {', '.join(f'{a} as {b}' for a, b in names.items())}", names
    lines = "".join(f"        {each},  # {each}\n" for each in [*taken, "other"])
    return f"from {module} import (\n{lines})", {each: each for each in taken}


@st.composite
def uses(draw: st.DrawFn, spelled: dict[str, str]) -> str:
    """Draw an expression that uses one of the members."""
    member = draw(st.sampled_from(sorted(spelled)))
    form = draw(st.sampled_from(CALLS.get(member, ["{0}({1})"])))
    values = [draw(st.sampled_from(["1", "'s'", "(2, 3)", "x"])) for _ in range(2)]
    text = form.format(spelled[member], *values)
    if draw(st.booleans()) and member not in ("CONST", "Cls"):
        inner = draw(st.sampled_from(sorted(spelled)))
        if inner != "CONST":
            text = CALLS.get(inner, ["{0}({1})"])[0].format(spelled[inner], text, "5")
    return draw(st.sampled_from(WRAPPERS)).format(text)


@st.composite
def blocks(draw: st.DrawFn, indent: str) -> str:
    """Draw an import with uses, perhaps in a branch or with a fallback."""
    module = draw(st.sampled_from(sorted(MEMBERS)))
    load, spelled = draw(loads(module))
    lines = [load, *(f"attempt(lambda: {each})" for each in draw(st.lists(uses(spelled), min_size=1, max_size=3)))]
    around = draw(st.sampled_from(["", "", "if", "try", "one line"]))
    if around == "if":
        lines = ["if FLAG:", *(f"    {each}" for each in lines)]
    elif around == "try":
        lines = ["try:", f"    {lines[0]}", "except ImportError:", "    raise", *lines[1:]]
    elif around == "one line" and "\n" not in "".join(lines):
        lines = ["; ".join(lines)]
    return "".join(f"{indent}{each}\n" for each in lines)


@st.composite
def programs(draw: st.DrawFn, *, hides: bool = True) -> str:
    """Draw a program: imports and uses at the top and in functions, among names that hide others."""
    start = draw(st.sampled_from(["", '"""Docs: lib.plain(1)."""\n', "from __future__ import annotations\n"]))
    parts = [start, "FLAG, x = True, 'x'\nother = str\n", *draw(st.lists(blocks(""), max_size=2))]
    for number in range(draw(st.integers(0, 2))):
        shadow = draw(st.sampled_from(SHADOWS if hides else HARMLESS))
        parts.append(f"\ndef function{number}({shadow}):\n")
        parts += draw(st.lists(blocks("    "), min_size=1, max_size=2))
        values = "" if not shadow or "=" in shadow else "None"
        parts.append(f"\nattempt(lambda: function{number}({values}))\n")
    if draw(st.booleans()):
        parts.append("attempt(lambda: oldglobal(1))\n")
    return "".join(parts)
