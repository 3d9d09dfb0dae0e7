"""The packages of a project: which package.json governs a file, and which folder a package name leads to."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from checker.resolution import Problem
from checker.resolution.glob import compiled
from checker.resolution.jsonc import JsonProblem, mapping, parse, texts
from checker.resolution.package_json import PackageJson
from checker.resolution.project import Kind, Project
from checker.resolution.spelling import folder_of, inside, join

_LINKS = ("file:", "link:", "portal:")


class Elsewhere(Enum):
    """A package that is not of the project."""

    INSTALLED = "installed"  # declared as a dependency, or in node_modules
    UNKNOWN = "unknown"


class Packages:
    """Reads package.json files, each once, and only those that a look-up comes across."""

    def __init__(self, project: Project, problems: list[Problem]) -> None:
        self._project = project
        self._problems = problems
        self._read: dict[str, PackageJson | None] = {}
        self._members: dict[str, dict[str, PackageJson]] = {}
        self._found: dict[tuple[str, str], PackageJson | Elsewhere] = {}

    def at(self, folder: str) -> PackageJson | None:
        """Return the package.json in `folder`; one that cannot be read is an empty one."""
        path = f"{folder}/package.json" if folder else "package.json"
        if path not in self._project.files:
            return None
        if path not in self._read:
            data = self._project.read(path)
            self._read[path] = None if data is None else PackageJson(folder, mapping(self.parse(path, data)))
        return self._read[path]

    def parse(self, path: str, data: bytes) -> object:
        """Return the JSON value of a configuration file; a complaint and None when it is none."""
        try:
            return parse(data)
        except JsonProblem as problem:
            self._problems.append(Problem(path, problem.line, problem.problem))
            return None

    def above(self, folder: str) -> Iterator[PackageJson]:
        """Yield the packages that hold `folder`, innermost first."""
        for each in folders_up(folder):
            found = self.at(each)
            if found is not None:
                yield found

    def scope(self, folder: str) -> PackageJson | None:
        """Return the package that `folder` belongs to."""
        return next(self.above(folder), None)

    def named(self, name: str, folder: str) -> PackageJson | Elsewhere:
        """Return the package of the project that `name` means in a file in `folder`, as Node finds it."""
        key = (name, folder)
        if key not in self._found:
            self._found[key] = self._named(name, folder)
        return self._found[key]

    def _named(self, name: str, folder: str) -> PackageJson | Elsewhere:
        scope = self.scope(folder)
        if scope is not None and scope.name == name and scope.data.get("exports") is not None:
            return scope
        for each in folders_up(folder):
            place = self._project.place(f"{each}/node_modules/{name}" if each else f"node_modules/{name}")
            if place.kind is not Kind.NOTHING:
                is_own = place.kind is Kind.FOLDER and "node_modules" not in place.path.split("/")
                return (self.at(place.path) if is_own else None) or Elsewhere.INSTALLED
        declared = False
        for package in self.above(folder):
            version = package.dependencies().get(name)
            declared = declared or version is not None
            linked = self._linked(package, version or "")
            member = linked or self.members(package.folder).get(name)
            if member is not None:
                return member
        return Elsewhere.INSTALLED if declared else Elsewhere.UNKNOWN

    def _linked(self, package: PackageJson, version: str) -> PackageJson | None:
        if not version.startswith(_LINKS):
            return None
        folder = join(package.folder, version.partition(":")[2])
        return None if folder is None else self.at(folder)

    def members(self, folder: str) -> dict[str, PackageJson]:
        """Return the packages of the workspace whose root is `folder`, by name."""
        if folder not in self._members:
            self._members[folder] = {
                each.name: each for each in map(self.at, self._member_folders(folder)) if each and each.name
            }
        return self._members[folder]

    def _member_folders(self, root: str) -> Iterator[str]:
        patterns = self._patterns(root)
        if not patterns:
            return
        prefix = f"{root}/" if root else ""
        for path in self._project.packages:
            folder = folder_of(path)
            if folder == root or not folder.startswith(prefix):
                continue
            wanted = False
            for pattern in patterns:  # a later pattern overrules an earlier one
                negated = pattern.startswith("!")
                text = inside(pattern.removeprefix("!"))
                if text and compiled(text).fullmatch(folder[len(prefix) :]):
                    wanted = not negated
            if wanted:
                yield folder

    def _patterns(self, root: str) -> tuple[str, ...]:
        package = self.at(root)
        found = list(package.workspaces) if package is not None else []
        lerna = f"{root}/lerna.json".lstrip("/")
        if lerna in self._project.files:
            data = self._project.read(lerna)
            found += texts(mapping(self.parse(lerna, data) if data else None).get("packages"))
        pnpm = f"{root}/pnpm-workspace.yaml".lstrip("/")
        if pnpm in self._project.files:
            found += self._pnpm(pnpm)
        return tuple(found)

    def _pnpm(self, path: str) -> tuple[str, ...]:
        import yaml  # slow to import, and needed in pnpm's workspaces only

        try:
            value: object = yaml.safe_load(self._project.read(path) or b"")
        except (yaml.YAMLError, ValueError, RecursionError) as problem:
            mark = getattr(problem, "problem_mark", None)
            text = getattr(problem, "problem", None) or "cannot be read"
            self._problems.append(Problem(path, mark.line + 1 if mark else 1, f"not YAML: {text}"))
            return ()
        return texts(mapping(value).get("packages"))


def folders_up(folder: str) -> Iterator[str]:
    """Yield `folder` and those that hold it, up to the root ("")."""
    while folder:
        yield folder
        folder = folder_of(folder)
    yield ""
