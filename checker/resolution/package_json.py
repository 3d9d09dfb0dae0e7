"""What package.json says about loading: name, entry points, `imports`, `exports`, workspaces."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.resolution.alias import Alias, Target
from checker.resolution.jsonc import mapping, texts
from checker.resolution.spelling import join

_DEPENDENCIES = ("dependencies", "devDependencies", "peerDependencies", "optionalDependencies")
_NODE_ENTRIES = ("main", "module", "types", "typings")
_TYPESCRIPT_ENTRIES = ("types", "typings", "main", "module")


class Mode(NamedTuple):
    """How a specifier is loaded: by `import` or `require`, from TypeScript or JavaScript."""

    esm: bool
    typescript: bool
    lenient: bool = False  # as bundlers and loaders look for files, not as Node and TypeScript do
    listed: bool = True  # among the listed files, or on the disk among all others

    @property
    def attempts(self) -> tuple[Mode, ...]:
        """This mode in each way of looking for files, the strictest first."""
        ways = ((lenient, listed) for listed in (True, False) for lenient in (False, True))
        return tuple(Mode(self.esm, self.typescript, *way) for way in ways)

    @property
    def conditions(self) -> frozenset[str]:
        """The conditions of `imports` and `exports` that hold."""
        return frozenset(
            ("node", "default", "module-sync" if self.esm else "require")
            + (("import",) if self.esm else ())
            + (("types",) if self.typescript else ())
        )


class PackageJson(NamedTuple):
    """One package.json."""

    folder: str  # that holds it
    data: dict[str, object]

    @property
    def name(self) -> str:
        """The name of the package, or ""."""
        name = self.data.get("name")
        return name if isinstance(name, str) else ""

    @property
    def is_module(self) -> bool:
        """Say whether its .js files are ES modules."""
        return self.data.get("type") == "module"

    @property
    def workspaces(self) -> tuple[str, ...]:
        """The patterns of `workspaces`, in both of its forms."""
        value = self.data.get("workspaces")
        return texts(value.get("packages") if isinstance(value, dict) else value)

    def dependencies(self) -> dict[str, str]:
        """Return the declared dependencies: name → version or place."""
        found: dict[str, str] = {}
        for kind in _DEPENDENCIES:
            for name, version in mapping(self.data.get(kind)).items():
                found.setdefault(name, version if isinstance(version, str) else "")
        return found

    def entries(self, mode: Mode) -> Iterator[str]:
        """Yield the paths of the entry points outside of `exports`, best first."""
        for field in _TYPESCRIPT_ENTRIES if mode.typescript else _NODE_ENTRIES:
            value = self.data.get(field)
            path = join(self.folder, value) if isinstance(value, str) and value else None
            if path:
                yield path

    def imports(self, mode: Mode) -> tuple[Alias, ...]:
        """Return the aliases of `imports`."""
        entries = mapping(self.data.get("imports")).items()
        own = ((key, value) for key, value in entries if key.startswith("#"))
        return tuple(Alias(key, self._targets(value, mode, packages=True)) for key, value in own)

    def exports(self, mode: Mode, name: str) -> tuple[Alias, ...]:
        """Return the aliases of `exports` for a package that is known as `name`."""
        value = self.data.get("exports")
        if value is None:
            return ()
        subpaths = isinstance(value, dict) and all(key.startswith(".") for key in value)
        entries = mapping(value) if subpaths else {".": value}
        return tuple(Alias(name + key[1:], self._targets(each, mode)) for key, each in entries.items())

    def aliases(self, mode: Mode, name: str) -> tuple[Alias, ...]:
        """Return the ways into a package known as `name`: `exports`, or entry points and all its files."""
        exported = self.exports(mode, name)
        if exported:
            return exported
        entries = (self.folder, *self.entries(mode))
        everything = f"{self.folder}/*" if self.folder else "*"
        return (
            Alias(name, tuple(map(Target, entries))),
            Alias(f"{name}/*", (Target(everything),)),
        )

    def _targets(self, value: object, mode: Mode, *, packages: bool = False) -> tuple[Target, ...]:
        """Return the targets that Node would take first, then those under other conditions."""
        leaves = dict.fromkeys([*_selected(value, mode.conditions), *_every(value)])
        return tuple(each for each in (self._target(leaf, packages) for leaf in leaves) if each)

    def _target(self, leaf: str, packages: bool) -> Target | None:
        if leaf.startswith("./"):
            path = join(self.folder, leaf)
            return Target(path) if path else None
        return Target(leaf, is_package=True) if packages and leaf and leaf[0] not in "./#" else None


def _selected(value: object, conditions: frozenset[str]) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [leaf for each in value for leaf in _selected(each, conditions)]
    for key, each in mapping(value).items():
        if key in conditions:
            found = _selected(each, conditions)
            if found:
                return found
    return []


def _every(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _every(each)
