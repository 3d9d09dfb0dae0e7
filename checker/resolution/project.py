"""The files of a project: those listed, and where needed those on the disk, but never out of the root."""

from __future__ import annotations

import os
import posixpath
import stat
from collections.abc import Collection
from enum import Enum
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from checker.paths import Paths
from checker.resolution.spelling import folder_of, inside, join

DEEPEST = 200  # folders; deeper paths are nobody's modules
LARGEST = 4_000_000  # bytes of a configuration file


class Kind(Enum):
    """What stands at a path."""

    FILE = "file"
    FOLDER = "folder"
    OUTSIDE = "outside"  # a link out of the root, or something behind one: never looked at
    NOTHING = "nothing"


class Place(NamedTuple):
    """A path with its links followed, and what stands there."""

    path: str
    kind: Kind


class Project:
    """Looks paths up; every answer is remembered, so a project is a snapshot."""

    def __init__(self, root: Path, files: Collection[str]) -> None:
        self.files = Paths.of(files)
        self._root = os.fspath(root)
        self._on_disk = os.path.isdir(self._root)
        self._names: dict[str, frozenset[str]] = {}
        self._places: dict[str, Place] = {"": Place("", Kind.FOLDER)}

    @cached_property
    def folders(self) -> frozenset[str]:
        """Every folder that holds a listed file, at any depth."""
        found = {folder_of(each) for each in self.files}
        for each in tuple(found):
            above = folder_of(each)
            while above and above not in found:
                found.add(above)
                above = folder_of(above)
        return frozenset(found)

    @cached_property
    def _configurations(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {"package.json": [], "tsconfig": []}
        for path in self.files.ending_with((".json",)):
            name = path.rpartition("/")[2]
            if name == "package.json":
                found[name].append(path)
            elif name.startswith(("tsconfig", "jsconfig")):
                found["tsconfig"].append(path)
        return {kind: tuple(sorted(paths)) for kind, paths in found.items()}

    @property
    def packages(self) -> tuple[str, ...]:
        """Every listed package.json."""
        return self._configurations["package.json"]

    @property
    def tsconfigs(self) -> tuple[str, ...]:
        """Every listed tsconfig*.json and jsconfig*.json."""
        return self._configurations["tsconfig"]

    def find(self, path: str, *, listed: bool) -> str | None:
        """Return the file at `path` with links followed, or None; `listed` asks for listed files alone."""
        if (path in self.files) is not listed or not (listed or self._is_on_disk(path)):
            return None
        place = self.place(path)
        if place.kind is Kind.FILE:
            return place.path
        is_link = place.kind is Kind.OUTSIDE and self.place(folder_of(path)).kind is Kind.FOLDER
        return place.path if is_link else None

    def _is_on_disk(self, path: str) -> bool:
        """Ask the list of the folder: of a dozen candidates for a missing file, none is looked for by itself."""
        parent, _, name = path.rpartition("/")
        names = self._names.get(parent)
        if names is None:
            place = self.place(parent)
            names = self._names[parent] = self._list(place.path) if place.kind is Kind.FOLDER else frozenset()
        return name in names

    def _list(self, folder: str) -> frozenset[str]:
        if not self._on_disk:
            return frozenset()
        try:
            return frozenset(os.listdir(f"{self._root}/{folder}"))
        except OSError:
            return frozenset()

    def place(self, path: str) -> Place:
        """Follow the links of `path` and say what stands there."""
        known = self._places.get(path)
        if known is None:
            self._places[path] = Place(path, Kind.NOTHING)  # what a link that leads to itself finds
            known = self._places[path] = self._look(path)
        return known

    def _look(self, path: str) -> Place:
        if path.count("/") > DEEPEST:
            return Place(path, Kind.NOTHING)
        if not self._on_disk:
            kind = Kind.FILE if path in self.files else Kind.FOLDER if path in self.folders else Kind.NOTHING
            return Place(path, kind)
        parent, _, name = path.rpartition("/")
        above = self.place(parent)
        if above.kind is not Kind.FOLDER:
            return Place(path, Kind.OUTSIDE if above.kind is Kind.OUTSIDE else Kind.NOTHING)
        real = f"{above.path}/{name}" if above.path else name
        if real != path:
            return self.place(real)
        try:
            mode = os.lstat(f"{self._root}/{path}").st_mode
            if stat.S_ISLNK(mode):
                return self._follow(path, parent)
        except (OSError, ValueError):
            return Place(path, Kind.NOTHING)
        return Place(path, Kind.FOLDER if stat.S_ISDIR(mode) else Kind.FILE)

    def _follow(self, path: str, parent: str) -> Place:
        target = os.readlink(f"{self._root}/{path}")
        inner = self.inner(target) if target.startswith("/") else join(parent, target)
        return Place(path, Kind.OUTSIDE) if inner is None else self.place(inner)

    def inner(self, absolute: str) -> str | None:
        """Return an absolute path relative to the root, or None when it is not inside."""
        normal = posixpath.normpath(absolute)
        for root in {os.path.abspath(self._root), os.path.realpath(self._root)}:
            if normal == root or normal.startswith(root.rstrip("/") + "/"):
                return inside(normal[len(root) :])
        return None

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file inside the root; None when there is none or it is absurdly large."""
        place = self.place(path)
        if place.kind is not Kind.FILE or not self._on_disk:
            return None
        try:
            with open(f"{self._root}/{place.path}", "rb") as stream:
                data = stream.read(LARGEST + 1)
        except OSError:
            return None
        return data if len(data) <= LARGEST else None
