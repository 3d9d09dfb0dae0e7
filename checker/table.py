"""Step 1: mappings.yaml → table. Every complaint names file, line and column."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from pathlib import Path

from checker import table_format as keys
from checker.errors import TableError
from checker.grammar import (
    GrammarError,
    ModuleKeys,
    NewSide,
    misspelt_module,
    parse_export,
    parse_new,
    parse_old,
)
from checker.rows import Change, Module, Row, Table
from checker.shapes import Complaints, Null, Record, Written
from checker.signatures import Signature
from checker.table_checks import call_problems, changes_nothing, export_problem, told_apart
from checker.yaml_text import YamlText

__all__ = ["default_table_path", "load_table", "load_table_with_complaints", "schema_path"]


def default_table_path() -> Path:
    """Return the table that is shipped: beside this file in a wheel, at the root of a checkout."""
    return _shipped("mappings.yaml")


def schema_path() -> Path:
    """Return the JSON Schema that is shipped."""
    return _shipped("mappings.schema.json")


def load_table(path: str | Path) -> Table:
    """Read a table.

    Raises:
        TableError: the first complaint about it.
    """
    table, complaints = load_table_with_complaints(path)
    if table is None:
        raise complaints[0]
    return table


def load_table_with_complaints(path: str | Path) -> tuple[Table | None, tuple[TableError, ...]]:
    """Read a table; return it, or no table and every complaint, in the order of the file."""
    try:
        text = YamlText.read(str(path))
        root = text.compose()
    except TableError as problem:
        return None, (problem,)
    complaints = Complaints(text)
    record = keys.TABLE.read(root, "the table", complaints)
    table = _Loader(record, complaints).table() if record is not None else None
    if complaints.found:
        return None, tuple(sorted(complaints.found, key=lambda each: (each.line, each.column)))
    return table, ()


def _shipped(name: str) -> Path:
    here = Path(__file__).parent
    inside = here / name
    return inside if inside.exists() else here.parent / name


class _Loader:
    """Content of the right shape → modules and rows that make sense together."""

    def __init__(self, record: Record, complaints: Complaints) -> None:
        self.record = record
        self.complaints = complaints
        self.written = record.get(keys.MODULES) or {}
        self.keys = ModuleKeys(self.written)
        self.modules: dict[str, Module] = {}

    def table(self) -> Table:
        """Return the table; it must not be used when there were complaints."""
        self.modules = {name: self._module(key, content) for name, (key, content) in self.written.items()}
        for name, (_, content) in self.written.items():
            self._check_replacement(self.modules[name], content)
        entries = self.record.get(keys.MAPPINGS) or ()
        read = ((entry, self._row(entry)) for entry in entries)
        rows = [(entry, row) for entry, row in read if row is not None]
        self._check_doubled(rows)
        if not self.written and not entries and not self.complaints.found:
            self.complaints.add(self.record.node, "the table has neither `modules` nor `mappings`")
        naming = {each: style.text for each, (_, style) in (self.record.get(keys.NAMING) or {}).items()}
        return Table(self.complaints.text.path, self.modules, tuple(row for _, row in rows), naming)

    def _module(self, key: Written, content: Record) -> Module:
        specifiers = {}
        for each in keys.SPECIFIERS:
            found = content.get(each)
            if found:
                specifiers[each.name] = tuple(written.text for written in found)
                self._check_specifiers(each.name, found)
        if not specifiers and not any(each.name in content.values for each in keys.SPECIFIERS):
            wanted = " or ".join(f"`{each.name}`" for each in keys.SPECIFIERS)
            self.complaints.add(key.node, f"module `{key.text}` has no specifier: it needs {wanted}")
        replaced_by = content.get(keys.REPLACED_BY)
        exports = self._exports(content.get(keys.EXPORTS) or ())
        line = key.node.start_mark.line + 1
        return Module(key.text, specifiers, exports, replaced_by.text if replaced_by else None, line)

    def _check_specifiers(self, language: str, specifiers: tuple[Written, ...]) -> None:
        for each in specifiers:
            if any(character.isspace() for character in each.text):
                self.complaints.add(each.node, f"white space in the specifier {each.text!r}")
            elif language == "python" and "/" in each.text and "*" not in each.text:
                problem = f"`{each.text}` must be a dotted name, such as `package.module`"
                self.complaints.add(each.node, problem)

    def _exports(self, entries: tuple[Written, ...]) -> dict[str, Signature]:
        exports: dict[str, Signature] = {}
        for entry in entries:
            try:
                member, signature = parse_export(entry.text)
            except GrammarError as problem:
                self._bad_text(entry, problem)
                continue
            if member in exports:
                self.complaints.add(entry.node, f"`{member}` is exported twice")
            exports[member] = signature
        return exports

    def _check_replacement(self, module: Module, content: Record) -> None:
        written = content.get(keys.REPLACED_BY)
        if written is None:
            return
        target = self.modules.get(written.text)
        if target is None:
            close = difflib.get_close_matches(written.text, self.modules, n=1)
            hint = f"; did you mean `{close[0]}`?" if close else ""
            self.complaints.add(written.node, f"`{written.text}` is no module of the table{hint}")
        elif target is module:
            self.complaints.add(written.node, f"module `{module.name}` cannot be replaced by itself")
        elif target.is_old:
            problem = f"`{target.name}` is an old module itself: it is {_replaced(target)}"
            self.complaints.add(written.node, problem)

    def _row(self, entry: Record) -> Row | None:
        old, new = entry.get(keys.OLD), entry.get(keys.NEW)
        because = entry.get(keys.BECAUSE)
        if isinstance(new, Null) and because is None and keys.BECAUSE.name not in entry.values:
            self.complaints.add(new.node, "`new: null` needs a `because`: what does the caller do now?")
        if old is None:
            return None
        try:
            reference, signature = parse_old(old.text, self.keys)
        except GrammarError as problem:
            self._bad_text(old, problem)
            return None
        if reference.module is None and (near := misspelt_module(reference.member.split(".")[0], self.keys)):
            self.complaints.add(old.node, f"`{reference.member}` is in no module; did you mean `{near}`?", 0)
        language = entry.get(keys.LANGUAGE)
        side = self._new_side(new, signature) if isinstance(new, Written) else None
        mark = entry.key_node(keys.OLD).start_mark
        row = Row(
            reference,
            signature,
            side.expression if side else None,
            because.text.strip() if because else "",
            tuple(self._changes(entry)),
            mark.line + 1,
            f"{old.text} → {new.text if isinstance(new, Written) else 'null'}",
            language.text if language else None,
            mark.column + 1,
        )
        if side and isinstance(new, Written):
            self._check_row(row, old, new, side)
        return row

    def _new_side(self, written: Written, signature: Signature) -> NewSide | None:
        try:
            return parse_new(written.text, self.keys, signature)
        except GrammarError as problem:
            self._bad_text(written, problem)
            return None

    def _changes(self, entry: Record) -> Iterable[Change]:
        for change in entry.get(keys.CHANGES) or ():
            on, before, now = change.get(keys.ON), change.get(keys.BEFORE), change.get(keys.NOW)
            if on and before and now:
                yield Change(on.text, before.text, now.text)

    def _check_row(self, row: Row, old: Written, new: Written, side: NewSide) -> None:
        problems = [(each.offset, each.problem) for each in side.problems]
        for offset, reference in side.references:
            module = self.modules.get(reference.module or "")
            if module is None:
                continue
            if module.is_old:
                problems.append((offset, f"`{module.name}` is an old module: it is {_replaced(module)}"))
            elif problem := export_problem(reference, module.exports):
                problems.append((offset, problem))
        for offset, call in side.calls:
            module = self.modules.get(call.callee.module or "")
            if module is not None and call.callee.member in module.exports:
                signature = module.exports[call.callee.member]
                problems += [(offset, problem) for problem in call_problems(call, signature)]
        for offset, problem in problems:
            self.complaints.add(new.node, problem, offset)
        if changes_nothing(row):
            self.complaints.add(old.node, "the row changes nothing: old and new side are the same")
        self._check_languages(row, old, side)

    def _check_languages(self, row: Row, old: Written, side: NewSide) -> None:
        names = {row.old.module, *(reference.module for _, reference in side.references)} - {None}
        used = [self.modules[name] for name in names if name is not None]
        languages = [row.language] if row.language else [each.name for each in keys.SPECIFIERS]
        if used and all(each.specifiers for each in used):
            usable = [each for each in languages if all(each in module.specifiers for module in used)]
            if not usable:
                listed = ", ".join(sorted(f"`{each.name}`" for each in used))
                problem = f"no language of this row has a specifier for all of {listed}"
                self.complaints.add(old.node, problem)

    def _check_doubled(self, rows: list[tuple[Record, Row]]) -> None:
        earlier: dict[object, list[Row]] = {}
        for entry, row in rows:
            before = earlier.setdefault(row.old, [])
            for other in before:
                if not told_apart(row, other):
                    name = ".".join(filter(None, (row.old.module, row.old.member)))
                    problem = f"two rows for `{name}`, and the number of arguments does not tell them apart"
                    old = entry.get(keys.OLD)
                    self.complaints.add(old.node if old else entry.node, f"{problem}: see line {other.line}")
                    break
            before.append(row)

    def _bad_text(self, written: Written, problem: GrammarError) -> None:
        text = problem.problem
        if written.text.count("(") != written.text.count(")") and not getattr(written.node, "style", None):
            text += " (inside `[...]` or `{...}` a text with a comma needs quotes)"
        self.complaints.add(written.node, text, problem.offset)


def _replaced(module: Module) -> str:
    return f"replaced by `{module.replaced_by}`"
