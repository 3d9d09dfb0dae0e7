"""RID107 missing-module: a load of a project path where no file is."""

from __future__ import annotations

from collections.abc import Iterator

from checker.facts import Load, LoadKind
from checker.link import LinkedModule, Project
from checker.model import Finding, Objective, Severity
from checker.rule import Rule, Words

SOURCES = (".ts", ".tsx", ".mts", ".cts")
OUTPUTS = (".js", ".jsx", ".mjs", ".cjs")


def is_output_of_nothing(specifier: str, file: str) -> bool:
    """Say whether the extension of a source is written and only JavaScript is there.

    TypeScript takes that for the sake of its types; whatever runs the program looks for the source.
    """
    return specifier.startswith(".") and specifier.endswith(SOURCES) and file.endswith(OUTPUTS)


def is_no_module(module: LinkedModule, project: Project, load: Load) -> bool:
    """Say whether `b` of `from a import b` may be a name that the package has, or there is no such package."""
    base, _, name = (load.specifier or "").rpartition(".")
    resolver = project.resolvers[module.language]
    found = resolver.resolve("." * load.level + base, module.path)
    if found.file is None or found.file == module.path:
        return found.missing

    return project.exports[module.language].may_have(found.file, name, strict=False)


def check(module: LinkedModule, project: Project) -> Iterator[Finding]:
    """Yield each load that names a path of the project and finds nothing there."""
    for load in module.loads():
        if load.kind is LoadKind.TYPE or (load.soft and not project.may_name_module(load)):
            continue
        resolution = project.resolve(module.path, load)
        if resolution is None or resolution.path is None:
            continue
        if not resolution.missing and not is_output_of_nothing(load.specifier or "", resolution.file or ""):
            continue
        name = project.table_module(module.language, resolution.path)
        if load.guarded and name is None:
            continue  # the code is ready for it
        if load.soft and is_no_module(module, project, load):
            continue
        yield Finding(
            code=RULE.code,
            path=module.path,
            span=load.specifier_span,
            severity=Severity.ERROR if name is not None else Severity.WARNING,
            message=f"There is no file for `{'.' * load.level}{load.specifier}`"
            + (f", the module `{name}` of the table." if name is not None else "."),
            why="The load fails when it runs, which may be long after start-up.",
            module=name,
        )


RULE = Rule(
    code="RID107",
    name="missing-module",
    objective=Objective.COMPLETENESS,
    severity=Severity.ERROR,
    finds="a load, in any parsed file, of a project path where no file is",
    why="The program fails at the first load of what is not there.",
    words=Words.OLD_MODULES | Words.NEW_MODULES,
    check=check,
)
