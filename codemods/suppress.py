"""Writing suppression comments: on the line above a finding, or at the end of its line where none can stand."""

from __future__ import annotations

from collections.abc import Sequence

from checker.link import LinkedModule, Project
from checker.locate import line_and_column, line_starts
from checker.model import Finding, Span
from checker.rule import all_rules
from checker.sources import all_languages
from codemods.edits import Edit, apply
from codemods.lists import line_indent, newline_of

MARKS = {"javascript": "//", "python": "#", "config": "#"}


class CannotSuppressError(ValueError):
    """No comment can stand where it would have to."""


def suppressed(project: Project, path: str, wanted: Sequence[tuple[str, str, str]]) -> bytes:
    """Return the text of a file with a suppression for each (code, snippet, reason).

    Raises CannotSuppressError when a comment would become part of something else, such as a template literal.
    """
    module = project.modules[path]
    found = [
        finding
        for rule in all_rules().values()
        if rule.check is not None
        for finding in rule.check(module, project)
    ]
    text = module.source
    lines: dict[int, list[tuple[str, str]]] = {}
    starts = line_starts(text)
    for code, snippet, reason in wanted:
        for finding in found:
            if finding.code == code and _snippet(module, finding) == snippet:
                line, _ = line_and_column(text, finding.span.start, starts)
                if (code, reason) not in lines.setdefault(line, []):
                    lines[line].append((code, reason))
    edits = [_above(module, starts[line - 1], pairs) for line, pairs in lines.items()]
    after = apply(text, edits)
    facts = all_languages()[module.language].facts(after, path)
    if len(facts.comments) != len(module.facts.comments) + len(edits) or (facts.error and not module.facts.error):
        raise CannotSuppressError("no comment can stand on the line above: suppress it by hand, on the line itself")
    return after


def _snippet(module: LinkedModule, finding: Finding) -> str:
    return module.source[finding.span.start : finding.span.end].decode("utf-8", "replace")


def _above(module: LinkedModule, start: int, pairs: Sequence[tuple[str, str]]) -> Edit:
    codes = ",".join(sorted({code for code, _ in pairs}))
    reason = "; ".join(dict.fromkeys(reason for _, reason in pairs))
    end = module.source.find(b"\n", start)
    first = len(module.source[start : end if end >= 0 else None].lstrip())
    indent = line_indent(module.source, (end if end >= 0 else len(module.source)) - first)
    mark = MARKS.get(module.language, "//")
    return Edit.text(Span(start, start), f"{indent}{mark} repoint: ignore[{codes}] {reason}{newline_of(module.source)}")
