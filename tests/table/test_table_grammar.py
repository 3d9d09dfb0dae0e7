from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.grammar import GrammarError, ModuleKeys, parse_export, parse_new, parse_old
from checker.signatures import (
    Argument,
    Awaited,
    Expression,
    Invocation,
    Literal,
    Parameter,
    ParameterKind,
    Reference,
    Signature,
    Supplied,
)

KEYS = ModuleKeys(
    [
        "m",
        "n",
        "os",
        "os.path",
        "@scope/pkg",
        "lodash-es",
        "./lib/old",
        "node:util",
        "app/(group)/x",
        "runidsystem",
    ]
)


def new(text: str, old: str = "m.f(a, b, ...rest)") -> Expression:
    side = parse_new(text, KEYS, parse_old(old, KEYS)[1])
    assert side.problems == []
    return side.expression


def complaint_about(text: str) -> tuple[str, str]:
    """Return the text with `«` at the place of its one complaint, and the complaint."""
    try:
        (found,) = parse_new(text, KEYS, parse_old("m.f(a, b, ...rest)", KEYS)[1]).problems
    except GrammarError as error:
        found = error
    return f"{text[: found.offset]}«{text[found.offset :]}", found.problem


@pytest.mark.parametrize(
    ("text", "module", "member"),
    [
        ("m.f", "m", "f"),
        ("m", "m", ""),
        ("os.path.join(a)", "os.path", "join"),
        ("os.pathsep", "os", "pathsep"),
        ("os.path", "os.path", ""),
        ("@scope/pkg.f(a)", "@scope/pkg", "f"),
        ("@scope/pkg(a)", "@scope/pkg", ""),
        ("lodash-es.map(a)", "lodash-es", "map"),
        ("./lib/old.a.b", "./lib/old", "a.b"),
        ("node:util.inspect", "node:util", "inspect"),
        ("app/(group)/x.load(a)", "app/(group)/x", "load"),
        ("mm.f(a)", None, "mm.f"),
        ("reload(module)", None, "reload"),
        ("new n.X(a)", "n", "X"),
        ("new @scope/pkg.X(a)", "@scope/pkg", "X"),
        ("await m.f()", "m", "f"),
        ("new.target", None, "new.target"),
        (" m . f ( a ) ", "m", "f"),
    ],
)
def test_a_reference_starts_with_the_longest_module(text: str, module: str | None, member: str) -> None:
    assert parse_old(text, KEYS)[0] == Reference(module, member)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("f", Signature(None)),
        ("f()", Signature(())),
        ("async f(a)", Signature((Parameter("a"),), is_async=True)),
        ("new X(a)", Signature((Parameter("a"),), is_new=True)),
        ("f(a, b?)", Signature((Parameter("a"), Parameter("b", optional=True)))),
        ("f(a = ', )')", Signature((Parameter("a", optional=True, default="', )'"),))),
        ("f(a = {x: [1, (2)]}, )", Signature((Parameter("a", optional=True, default="{x: [1, (2)]}"),))),
        ("f(a = b.c(1) || 2)", None),
        ("f(...xs)", Signature((Parameter("xs", ParameterKind.REST),))),
        (
            "f(a, /, b, *args, c, d=1, **kw)",
            Signature(
                (
                    Parameter("a", by_position=True),
                    Parameter("b"),
                    Parameter("args", ParameterKind.REST),
                    Parameter("c", ParameterKind.KEYWORD_ONLY),
                    Parameter("d", ParameterKind.KEYWORD_ONLY, True, "1"),
                    Parameter("kw", ParameterKind.KEYWORD_REST),
                )
            ),
        ),
        ("f(*, key)", Signature((Parameter("key", ParameterKind.KEYWORD_ONLY),))),
    ],
)
def test_signature(text: str, expected: Signature | None) -> None:
    if expected is None:
        with pytest.raises(GrammarError, match="unexpected character"):
            parse_export(text)
    else:
        assert parse_export(text)[1] == expected


@pytest.mark.parametrize("name", ["default", "constants.F_OK", "$", "_x", "café", "TestCase.assertEqual"])
def test_exported_name(name: str) -> None:
    assert parse_export(name) == (name, Signature(None))


A, B, REST = Supplied("a"), Supplied("b"), Argument(Supplied("rest"), spread="...")


def call(member: str, *arguments: Expression | Argument, module: str | None = "n", is_new: bool = False) -> Invocation:
    wrapped = tuple(each if isinstance(each, Argument) else Argument(each) for each in arguments)
    return Invocation(Reference(module, member), wrapped, is_new)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("n.g", Reference("n", "g")),
        ("n", Reference("n", "")),
        ("a", A),
        ("n.g(b, a, 0)", call("g", B, A, Literal("0"))),
        ("n.g(a, ?client, b)", call("g", A, Supplied("client", missing=True), B)),
        ("n.g(a, key=b)", call("g", A, Argument(B, "key"))),
        ("n.g(key=?client)", call("g", Argument(Supplied("client", missing=True), "key"))),
        ("n.g(a, ...rest)", call("g", A, REST)),
        ("n.g(*rest)", call("g", Argument(Supplied("rest"), spread="*"))),
        ("n.g(n.h(a), b,)", call("g", call("h", A), B)),
        ("new n.X(a)", call("X", A, is_new=True)),
        ("new n.X", call("X", is_new=True)),
        ("await n.g(a)", Awaited(call("g", A))),
        ("await new n.X(a)", Awaited(call("X", A, is_new=True))),
        ("n.g(await n.h(a))", call("g", Awaited(call("h", A)))),
        ("Object.assign(a, b)", call("Object.assign", A, B, module=None)),
        ("structuredClone(a)", call("structuredClone", A, module=None)),
        ("isinstance(a, str)", call("isinstance", A, Reference(None, "str"), module=None)),
        ("n.g(Number)", call("g", Reference(None, "Number"))),
        ("n.g(process.env)", call("g", Reference(None, "process.env"))),
        ("n.g(n.DEFAULT)", call("g", Reference("n", "DEFAULT"))),
        ("@scope/pkg.g(a, @scope/pkg.h(b))", Invocation(
            Reference("@scope/pkg", "g"), (Argument(A), Argument(call("h", B, module="@scope/pkg")))
        )),
        ("os.path.join(a)", call("join", A, module="os.path")),
    ],
)  # fmt: skip
def test_new_side(text: str, expected: Expression) -> None:
    assert new(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "0",
        "-1",
        "+1.5e-3",
        "0xFF",
        "10n",
        ".5",
        "1_000",
        '"a, b)"',
        r"'it\'s'",
        "`t`",
        "b'x'",
        "null",
        "undefined",
        "None",
        "True",
        "false",
        "{}",
        "[]",
        "[1, 'a', [2]]",
        "{ retries: 3, nested: {x: null} }",
        "{a: 1}",
        "[x.a]",
    ],
)
def test_literals_are_kept_as_they_are_written(text: str) -> None:
    assert new(f"n.g(a, {text})") == call("g", A, Literal(text))


def test_a_parameter_hides_a_module_and_a_literal_of_its_name() -> None:
    assert new("n.g(m, n)", "m.f(m, n)") == call("g", Supplied("m"), Supplied("n"))
    assert new("n.g(null)", "m.f(null)") == call("g", Supplied("null"))


NO_PARAMETER = "is no parameter of the old side"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("n.g(«c)", f"`c` {NO_PARAMETER}"),
        ("n.g(a, n.h(«c))", f"`c` {NO_PARAMETER}"),
        ("n.g(key=«c)", f"`c` {NO_PARAMETER}"),
        ("n.g(«rset)", f"`rset` {NO_PARAMETER}; did you mean `rest`?"),
        ("n.g(«A)", f"`A` {NO_PARAMETER}"),
        ("n.g(?«a)", "`?a` is a parameter of the old side: leave out the `?`"),
        ("«a.map(b)", "`a` is a parameter: it can be passed on, but not asked for a member"),
        ("n.g(«a(b))", "`a` is a parameter: it can be passed on, but not called"),
        ("n.g(«rest)", "`rest` stands for several arguments: write `...rest`"),
        ("n.g(**«rest)", "`rest` stands for several arguments: write `...rest`"),
        ("n.g({x: «a})", "the parameter `a` cannot stand inside a literal"),
        ("n.g({«a})", "the parameter `a` cannot stand inside a literal"),
        ("n.g([1, «b])", "the parameter `b` cannot stand inside a literal"),
        ("n.g(k=a, «k=b)", "two arguments `k`"),
        ("n.g(k=a, «b)", "an argument by position behind one by keyword"),
        ("«runidsytem.g(a)", "`runidsytem` is no module of the table; did you mean `runidsystem`?"),
        ("n.g(a, «runidsytem.X)", "`runidsytem` is no module of the table; did you mean `runidsystem`?"),
        ("n.g(a«", "expected `,`, not the end"),
        ("n.g(a«]", "expected `,`, not `]`"),
        ("n.g(a)«)", "expected the end, not `)`"),
        ("n.g(a) «+ 1", "expected the end, not `+`"),
        ("n.g(«#)", "unexpected character '#'"),
        ("n.g(«'a)", "a string without end, or a template with `${`"),
        ("n.g(«`${a}`)", "a string without end, or a template with `${`"),
        ("n.g([1«)", "unexpected `)`"),
        ("n.g(«[1", "`[` is not closed"),
        ("n.g([1«})", "unexpected `}`"),
        ("n.«(a)", "expected a name behind the dot, not `(`"),
        ("«", "expected an expression, not the end"),
        ("n.g(«,)", "expected an expression, not `,`"),
        ("n.g(?«1)", "expected the name of a missing argument, not `1`"),
    ],
)
def test_complaint_about_a_new_side(marked: str, expected: str) -> None:
    assert complaint_about(marked.replace("«", "")) == (marked, expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("m.f(a, «a)", "two parameters `a`"),
        (
            "m.f(a?, «b)",
            "`b` is required behind the optional `a`: write one row for each number of arguments",
        ),
        ("m.f(«{a, b})", "a parameter needs a name, such as `options`"),
        ("m.f(«/)", "`/` must stand behind the first parameters"),
        ("m.f(a, *, b, «/)", "`/` must stand behind the first parameters"),
        ("m.f(*, a, «*, b)", "a second `*`"),
        ("m.f(«*)", "expected keyword-only parameters behind `*`"),
        ("m.f(*a, «*b)", "a second rest parameter"),
        ("m.f(**a, «b)", "a parameter behind the last one, `**`"),
        ("m.f(a =«)", "expected a default value, not `)`"),
        ("m.f(a«: string)", "expected `,`, not `:`"),
        ("m.f(a«", "expected `,`, not the end"),
        ("m.f(«0)", "expected a parameter, not `0`"),
        ("m.f(a) «b", "expected the end, not `b`"),
        ("«(a)", "expected a name, not `(`"),
        ("m.f(a = «[1", "`[` is not closed"),
    ],
)
def test_complaint_about_an_old_side(marked: str, expected: str) -> None:
    text = marked.replace("«", "")
    with pytest.raises(GrammarError) as raised:
        parse_old(text, KEYS)
    offset = raised.value.offset
    assert (f"{text[:offset]}«{text[offset:]}", raised.value.problem) == (marked, expected)


def test_every_wrong_name_is_collected() -> None:
    side = parse_new("n.g(x, n.h(y), ?a)", KEYS, parse_old("m.f(a)", KEYS)[1])
    assert [each.offset for each in side.problems] == [4, 11, 16]


NAMES = st.from_regex(r"[a-z_$][a-z0-9_$]{0,5}", fullmatch=True).filter(
    lambda name: name not in ("async", "new", "await", "true", "false", "null", "undefined", "m", "n", "os")
)


def write(expression: Expression) -> str:
    match expression:
        case Reference(module, member):
            return ".".join(filter(None, (module, member)))
        case Supplied(name, missing):
            return f"?{name}" if missing else name
        case Literal(text):
            return text
        case Awaited(value):
            return f"await {write(value)}"
        case Invocation(callee, arguments, is_new):
            texts = (
                f"{each.keyword}={write(each.value)}" if each.keyword else each.spread + write(each.value)
                for each in arguments
            )
            return f"{'new ' if is_new else ''}{write(callee)}({', '.join(texts)})"


def expressions(names: list[str]) -> st.SearchStrategy[Expression]:
    references = st.builds(Reference, st.sampled_from(sorted(KEYS.all)), NAMES)
    literals = st.builds(Literal, st.sampled_from(["0", "-1.5", "'a, (b'", "null", "[1, {x: 2}]", "{}"]))
    leaves = references | literals | st.sampled_from(names).map(Supplied)

    def calls(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
        arguments = st.lists(inner.map(Argument), max_size=3).map(tuple)
        call = st.builds(Invocation, references, arguments, st.booleans())
        return call | call.map(Awaited)

    return st.recursive(leaves, calls, max_leaves=8)


@settings(deadline=None)
@given(names=st.lists(NAMES, min_size=1, max_size=4, unique=True), data=st.data())
def test_what_is_written_is_read(names: list[str], data: st.DataObject) -> None:
    expression = data.draw(expressions(names))
    old = f"m.f({', '.join(names)})"
    assert new(write(expression), old) == expression


def complaint(read: Callable[[str], object], text: str) -> GrammarError | None:
    try:
        read(text)
    except GrammarError as error:
        return error
    return None


@settings(deadline=None)
@given(st.text(max_size=40) | st.text("m.n(a,?)'=[]{}*/ new await", max_size=30))
def test_any_text_is_read_or_complained_about_inside_it(text: str) -> None:
    signature = parse_old("m.f(a, b)", KEYS)[1]
    found = [
        complaint(parse_export, text),
        complaint(lambda each: parse_old(each, KEYS), text),
        complaint(lambda each: parse_new(each, KEYS, signature), text),
    ]
    assert all(0 <= error.offset <= len(text) and error.problem for error in found if error)
