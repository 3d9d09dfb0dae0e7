"""Generated programs: they load two old modules in every way, use them in every way, and can be run."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import strategies as st

TABLE = """\
version: 1
modules:
  store:
    javascript: ./lib/store
    exports: [get(key), "put(value, key)", remove(key), "list(prefix, count)", keep(key), "ask(key, client)", LATEST]
  extra: {javascript: ./lib/extra, exports: [near(key)]}
  oldStore: {javascript: ./lib/oldStore, replaced_by: store}
  legacyStore: {javascript: ./lib/legacyStore, replaced_by: store}
mappings:
  - {old: oldStore.read(key), new: store.get(key)}
  - {old: "oldStore.write(key, value)", new: "store.put(value, key)"}
  - {old: "oldStore.drop(key, force)", new: store.remove(key)}
  - {old: oldStore.scan(prefix), new: "store.list(prefix, 0)"}
  - {old: "oldStore.copy(from, key)", new: "store.put(store.get(from), key)"}
  - {old: oldStore.keep(key), new: store.keep(key)}
  - {old: oldStore.far(key), new: extra.near(key)}
  - {old: "oldStore.join(a, b)", new: "String.raw(a, b)"}
  - {old: oldStore.same(key), new: key}
  - {old: oldStore.ask(key), new: "store.ask(key, ?client)"}
  - {old: oldStore.gone(key), new: null, because: nobody needs it}
  - {old: oldStore.VERSION, new: store.LATEST}
  - {old: legacyStore.fetch(key), new: store.get(key)}
  - {old: legacyStore.read(key), new: store.get(key)}
  - {old: legacyStore.keep(key), new: store.keep(key)}
"""
FILES = {f"lib/{name}.js": b"'use strict';\n" for name in ("store", "extra", "oldStore", "legacyStore")}
ARITY = {
    "oldStore": {"read": 1, "write": 2, "drop": 2, "scan": 1, "copy": 2, "keep": 1, "far": 1, "same": 1, "ask": 1,
                 "gone": 1},
    "legacyStore": {"fetch": 1, "read": 1, "keep": 1},
}  # fmt: skip
MODULES = tuple(ARITY)
AUTHORS = ("alpha", "beta", "gamma")  # names that nothing else uses: renaming them renames them in the output
TAKEN = ("store", "store2", "get", "near", "extra", "oldStore", "String")


@dataclass
class Holder:
    """What a load has bound in one scope."""

    module: str
    whole: list[str] = field(default_factory=list)  # names that hold the module
    members: list[tuple[str, str]] = field(default_factory=list)  # (member, local name)


@st.composite
def arguments(draw: st.DrawFn, count: int, depth: int, holders: list[Holder], *, effects: bool) -> str:
    texts = [draw(argument(depth, holders, effects=effects)) for _ in range(count)]
    style = draw(st.sampled_from(["plain", "plain", "lines", "comments", "trailing"]))
    if style == "lines" and texts:
        return "(\n    " + ",\n    ".join(texts) + ",\n  )"
    if style == "comments" and texts:
        return "(" + ", ".join(f"/* {place} */ {text}" for place, text in enumerate(texts)) + ")"
    return "(" + ", ".join(texts) + ("," if style == "trailing" and texts else "") + ")"


@st.composite
def argument(draw: st.DrawFn, depth: int, holders: list[Holder], *, effects: bool) -> str:
    options = ["'k'", "1", "input", "input.id"]
    if effects:
        options.append("effect(2)")
    choice = draw(st.sampled_from([*options, "nested"]))
    if choice == "nested":
        return draw(call(depth + 1, holders, effects=effects)) if depth < 2 and holders else "input"
    return choice


@st.composite
def call(draw: st.DrawFn, depth: int, holders: list[Holder], *, effects: bool) -> str:
    """A call of an old member through any holder in scope."""
    holder = draw(st.sampled_from(holders))
    if holder.members and (not holder.whole or draw(st.booleans())):
        member, text = draw(st.sampled_from(holder.members))
    else:
        member = draw(st.sampled_from(sorted(ARITY[holder.module])))
        name = draw(st.sampled_from(holder.whole)) if holder.whole else f"require('./lib/{holder.module}.js')"
        form = draw(st.sampled_from([".{}", ".{}", "['{}']", "?.{}", "\n    .{}"]))
        text = name + form.format(member)
    count = draw(st.sampled_from([ARITY[holder.module][member]] * 6 + [ARITY[holder.module][member] + 1]))
    return text + draw(arguments(count, depth, holders, effects=effects))


@st.composite
def imported(draw: st.DrawFn, index: int, taken: set[str]) -> tuple[str, Holder]:
    """An import statement, and what it binds."""
    module = draw(st.sampled_from(MODULES))
    source = f"'./lib/{module}.js'{draw(st.sampled_from([';', ';', '; // why']))}"
    names: list[str] = []
    holder = Holder(module)
    name = draw(st.sampled_from([module, AUTHORS[index], AUTHORS[index], None]))
    if name is not None and name not in taken:
        taken.add(name)
        holder.whole.append(name)
        if draw(st.booleans()):
            return f"import * as {name} from {source}", holder
        names.append(name)
    for member in draw(st.lists(st.sampled_from(sorted(ARITY[module])), max_size=3, unique=True)):
        local = draw(st.sampled_from([member, f"{AUTHORS[index]}_{member}"]))
        if local not in taken:
            taken.add(local)
            holder.members.append((member, local))
    if holder.members:
        names.append("{ " + ", ".join(m if m == n else f"{m} as {n}" for m, n in holder.members) + " }")
    return (f"import {', '.join(names)} from {source}" if names else "", holder)


@st.composite
def load(draw: st.DrawFn, index: int, taken: set[str]) -> tuple[str, Holder]:
    """A load, and what it binds; names that are bound already are not bound again."""
    module = draw(st.sampled_from(MODULES))
    quote = draw(st.sampled_from(["'", '"']))
    source = f"require({quote}./lib/{module}{draw(st.sampled_from(['', '.js']))}{quote})"
    end = draw(st.sampled_from([";", ";", "; // why"]))
    form = draw(st.sampled_from(["own", "author", "other", "pattern", "pattern", "let", "list", "inline"]))
    other = MODULES[1 - MODULES.index(module)]
    name = {"own": module, "other": other}.get(form, AUTHORS[index])
    if form == "inline":
        return "", Holder(module)
    if form == "pattern":
        members = draw(st.lists(st.sampled_from(sorted(ARITY[module])), min_size=1, max_size=3, unique=True))
        bound = [
            (member, draw(st.sampled_from([member, member, f"{AUTHORS[index]}_{member}"]))) for member in members
        ]
        bound = [(member, local) for member, local in bound if local not in taken]
        if not bound:
            return "", Holder(module)
        taken.update(local for _, local in bound)
        texts = [member if member == local else f"{member}: {local}" for member, local in bound]
        inner = ",\n  ".join(texts) if draw(st.booleans()) else ", ".join(texts)
        space = "\n" if "\n" in inner else " "
        indent = "  " if space == "\n" else ""
        return f"const {{{space}{indent}{inner}{',' if space == chr(10) else ''}{space}}} = {source}{end}", Holder(
            module, members=bound
        )
    if name in taken:
        return "", Holder(module)
    taken.add(name)
    holder = Holder(module, whole=[name])
    if form == "let":
        return f"let {name};\n{name} = {source}{end}", holder
    if form == "list":
        return f"const {name} = {source}, unused{index} = 1{end}", holder
    return f"const {name} = {source}{end}", holder


@st.composite
def statement(draw: st.DrawFn, holders: list[Holder], taken: set[str], *, effects: bool) -> str:
    """One statement that uses what is loaded."""
    text = draw(call(0, holders, effects=effects))
    holder = draw(st.sampled_from(holders))
    whole = holder.whole[0] if holder.whole else None
    forms = [
        f"show({text});", f"const r = [{text}];\nshow(r[0]);", f"if (input) {{ show({text}); }}",
        f"show(((input) => {text})(input));", f"show(`${{{text}}}`);",
        f"try {{ show({text}); }} catch (error) {{ show(String(error)); }}",
    ]  # fmt: skip
    if whole is not None and holder.module == "oldStore":
        forms += [
            f"['x'].forEach({whole}.read);", f"show(typeof {whole}.write);", f"show({whole}.VERSION);",
            f"const {{ keep: k }} = {whole};\nshow(k(input));",
            f"class Box {{\n  constructor() {{ this.s = {whole}; }}\n  run() {{ return this.s.read(input); }}\n}}\n"
            "show(new Box().run());",
            f"const box = {{ {whole} }};\nshow(box.{whole}.keep(input));",
            f"// repoint: ignore[RID102] checked\nshow({whole}.read(input));",
            f"const copy = {whole};\nshow(copy.keep(copy.scan(input)));",
            f"const f = (svc = {whole}) => svc.keep(input);\nshow(f());",
        ]  # fmt: skip
    elif holder.members:
        member, local = draw(st.sampled_from(holder.members))
        forms += [f"show(Object.keys({{ {local} }}));"] + ([f"['x'].map({local});"] if member == "read" else [])
    chosen = draw(st.sampled_from(forms))
    shadow = draw(st.sampled_from([*TAKEN, None, None, None]))
    shadow = None if shadow in taken or shadow is None else shadow
    inner = f"const {shadow} = 'mine';\nshow({shadow});\n{chosen}" if shadow is not None else chosen
    return f"{{\n{indented(inner)}\n}}" if draw(st.booleans()) or shadow or "const " in chosen else chosen


@st.composite
def body(draw: st.DrawFn, depth: int, outer: list[Holder], taken: set[str], *, effects: bool) -> str:
    """Loads and statements of one function or module."""
    own = set(taken)
    lines: list[str] = []
    holders = list(outer)
    if depth == 0 and draw(st.booleans()):
        own.add("store")
        lines.append("const store = require('./lib/store');")
    for index in range(draw(st.integers(0 if outer else 1, 2))):
        text, holder = draw(load(index + depth, own))
        lines.append(text)
        holders.append(holder)
    for _ in range(draw(st.integers(1, 3))):
        if depth < 1 and draw(st.integers(0, 4)) == 0:
            inner = draw(body(depth + 1, holders, own, effects=effects))
            lines.append(f"(function () {{\n{indented(inner)}\n}})();")
        else:
            lines.append(draw(statement(holders, own, effects=effects)))
    return "\n".join(line for line in lines if line)


def indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.split("\n"))


@st.composite
def module_body(draw: st.DrawFn, *, effects: bool) -> str:
    """Imports and statements of an ES module."""
    taken: set[str] = set()
    lines = [draw(st.sampled_from(["import { keep as own } from './lib/store.js';", "import './lib/store.js';", ""]))]
    holders: list[Holder] = []
    for index in range(draw(st.integers(1, 3))):
        text, holder = draw(imported(index, taken))
        if text:
            lines.append(text)
            holders.append(holder)
    lines.append("export const made = 1;")
    count = draw(st.integers(1, 3)) if holders else 0
    lines += [draw(statement(holders, taken, effects=effects)) for _ in range(count)]
    return "\n".join(line for line in lines if line)


@st.composite
def programs(draw: st.DrawFn, *, effects: bool) -> str:
    head = draw(st.sampled_from(["", "'use strict';\n", "#!/usr/bin/env node\n", "/* header */\n\n"]))
    kind = draw(st.sampled_from([body(0, [], set(), effects=effects), module_body(effects=effects)]))
    text = head + draw(kind) + "\n"
    return text.replace("\n", "\r\n") if draw(st.integers(0, 9)) == 0 else text
