"""From a path without extension to the file that Node or TypeScript would load."""

from __future__ import annotations

from collections.abc import Iterator

from checker.resolution.package_json import Mode, PackageJson
from checker.resolution.packages import Packages
from checker.resolution.project import Project
from checker.resolution.spelling import (
    EXTENSIONS,
    bare,
    file_candidates,
    folder_of,
    join,
    lenient_candidates,
    without_extension,
)
from checker.resolution.tsconfig import TsConfigs

_OUTPUT_FOLDERS = frozenset(("dist", "build", "lib", "out", "es", "esm", "cjs", "types", "generated"))
_FORMATS = frozenset(("cjs", "commonjs", "es", "esm", "module", "node", "types", "src"))


class Lookup:
    """Files, folders with an entry point, and sources of outputs that were not built."""

    def __init__(self, project: Project, packages: Packages, configurations: TsConfigs) -> None:
        self._project = project
        self._packages = packages
        self._configurations = configurations

    def module(self, file: str) -> str:
        """Return the name of a file as a module; `/index` stays when a file has the folder's name."""
        path = bare(file)
        stem = without_extension(file)
        if stem != path and any(path + each in self._project.files for each in EXTENSIONS):
            return stem
        return path

    def file(self, base: str, mode: Mode, *, folder: bool = False) -> str | None:
        """Return the file that `base` means; with `folder`, it is a folder for certain."""
        found = None if folder or not base else self._plain(base, mode)
        return found or self._entry(base, mode)

    def _plain(self, base: str, mode: Mode) -> str | None:
        """Return the file for a path that may lack its extension."""
        candidates = lenient_candidates(base) if mode.lenient else file_candidates(base, mode.typescript)
        for candidate in candidates:
            found = self._project.find(candidate, listed=mode.listed)
            if found is not None:
                return found
        return None

    def _entry(self, folder: str, mode: Mode) -> str | None:
        package = self._packages.at(self._project.place(folder).path)
        for entry in package.entries(mode) if package is not None else ():
            found = self._plain(entry, mode) or self._plain(f"{entry}/index", mode)
            if found is not None:
                return found
        return self._plain(f"{folder}/index" if folder else "index", mode)

    def absent(self, base: str, mode: Mode) -> str:
        """Return the module that `base` means although no file is there."""
        package = self._packages.at(base)
        entry = next(package.entries(mode), base) if package is not None else base
        return bare(entry) if entry else "index"

    def source(self, output: str, package: PackageJson, mode: Mode) -> str | None:
        """Return the source of a file that a build of the package would write."""
        for folder, sources in self._builds(output, package):
            rest = output.removeprefix(folder).lstrip("/")
            for source in sources:
                base = join(source, rest)
                found = None if base is None else self.file(base, Mode(mode.esm, True, mode.lenient, mode.listed))
                if found is not None:
                    return found
        return None

    def _builds(self, output: str, package: PackageJson) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield each folder that a build may have written `output` to, with the folders of its sources."""
        root = f"{package.folder}/" if package.folder else ""
        usual = (f"{root}src", package.folder)
        for config in self._configurations.nearest(package.folder):
            for folder in config.outputs:
                if output.startswith(f"{folder}/"):
                    yield folder, usual if config.source is None else (config.source, *usual)
        parts = output.removeprefix(root).split("/")
        if output.startswith(root) and self.unbuilt(output, package):
            yield root + parts[0], usual
            if len(parts) > 2 and parts[1] in _FORMATS:
                yield f"{root}{parts[0]}/{parts[1]}", usual

    def unbuilt(self, output: str, package: PackageJson) -> bool:
        """Say whether a package's file is in an output folder that holds no file of the project."""
        root = f"{package.folder}/" if package.folder else ""
        first, _, rest = output.removeprefix(root).partition("/")
        return bool(rest) and first in _OUTPUT_FOLDERS and root + first not in self._project.folders

    def has_folder(self, folder: str) -> bool:
        """Say whether a folder holds files of the project."""
        return folder in self._project.folders

    def beyond_reach(self, base: str) -> bool:
        """Say whether `base` is behind a link out of the root."""
        place = self._project.place(folder_of(base))
        return place.kind.name == "OUTSIDE"
