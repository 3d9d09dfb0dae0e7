from __future__ import annotations

import ast
import sysconfig
from pathlib import Path

import pytest
from scopes_of_python import differences

STDLIB = Path(sysconfig.get_paths()["stdlib"])
MODULES = ("argparse", "ast", "contextlib", "dataclasses", "doctest", "enum", "functools", "inspect", "pdb", "typing")
SNIPPETS = {
    "class scope": "a = 1\nclass C:\n    a = 2\n    b = [a for _ in a]\n    def f(self): return a\n",
    "comprehension": "def f(a):\n    return [a for a in a if a], {b: c for b, c in a}, (d for d in a for e in d)\n",
    "walrus": "def f(xs):\n    print([y := x for x in xs], y)\n",
    "global": "x = 1\ndef f():\n    global x, y\n    x = y = 2\n    def g():\n        return x, y\n",
    "nonlocal": "def f():\n    x = 1\n    def g():\n        nonlocal x\n        x = 2\n        return lambda: x\n",
    "later in the enclosing function": "def f():\n    def g():\n        return x\n    x = 1\n",
    "except": "def f(e):\n    try: pass\n    except A as e: print(e)\n    except (B, C): print(e)\n",
    "for and with": "def f():\n    for a, (b, *c) in d:\n        with e as (g, h), i as j.k: pass\n    del a\n",
    "match": "def f(x):\n    match x:\n        case A(b, c=d): return k\n        case {'e': g, **h} if h: pass\n",
    "match of sequences": "def f(x):\n    match x:\n"
    "        case [i, *j] if l: return a.b\n        case (1 as m): pass\n",
    "defaults and decorators": "b = 1\n@a(b)\ndef f(b=b, *c: d, **e) -> b:\n    return b\n",
    "lambda": "def f(a):\n    return lambda b, *c, d=a, **e: (a, b, c, d, e, g)\n",
    "imports": "def f():\n    import a.b, c.d as e\n    from g import h, i as j\n    return a, e, h, j, c\n",
    "star targets": "def f():\n    (a, b), *c = d\n    a += 1\n    e: int\n    g: int = 2\n    x.y = z[w] = 1\n",
    "class in a function": "def f(a):\n    class C(a, metaclass=b):\n        d = a\n        def g(self): return a, d\n",
    "async": "async def f(a):\n    async for b in a:\n"
    "        async with b as c: await c\n    return [d async for d in a]\n",
    "statement that starts with type": "type(a).b = c\ntype = d\n",
    "two spellings of one name": "def f():\n    ſ = 1\n    return s\n",
    "private names": "class _C:\n    __a = 1\n    def f(self, __b):\n        return __b, __c\n",
}


@pytest.mark.parametrize("name", SNIPPETS)
def test_names_are_bound_as_python_binds_them(name: str) -> None:
    assert differences(SNIPPETS[name]) == []


@pytest.mark.parametrize("name", MODULES)
def test_real_modules_are_bound_as_python_binds_them(name: str) -> None:
    text = (STDLIB / f"{name}.py").read_text(encoding="utf-8")
    assert ast.parse(text).body
    assert differences(text) == []
