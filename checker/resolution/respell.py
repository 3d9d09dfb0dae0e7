"""The specifier for another module, in the style of the one it replaces."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from checker.resolution.alias import Alias, best
from checker.resolution.node import NodeResolution, package_name
from checker.resolution.package_json import Mode, PackageJson
from checker.resolution.spelling import OUTPUTS, extension, folder_of, forms, is_typescript, names_folder

_PARTS = re.compile(r"(.*!)?([^?]*)(\?.*)?", re.DOTALL)
_ALWAYS_WRITTEN = (".mjs", ".cjs", ".mts", ".cts")  # Node does not look for these by itself


def respell(resolver: NodeResolution, specifier: str, importer: str, target: str) -> str | None:
    """Return the specifier by which `importer` loads the module `target`; None when there is none."""
    found = _PARTS.fullmatch(specifier)
    loaders, body, query = (each or "" for each in found.groups()) if found else ("", specifier, "")
    mode = Mode(esm=False, typescript=is_typescript(importer))
    goal = resolver.at(target, mode)
    old = resolver.resolve(specifier, importer).file
    spellings = list(_forms(body, old, target, goal.file))
    for text in _texts(resolver, body, importer, spellings, mode):
        whole = f"{loaders}{text}{query}"
        for esm in (False, True):
            leads = resolver.resolve(whole, importer, esm=esm)
            if leads.path in (target, goal.path) and leads.file == goal.file:
                return whole
    return None


def _forms(body: str, old: str | None, target: str, file: str | None) -> Iterator[str]:
    """Yield the ways to write the path of the target, the author's habits first."""
    written = extension(body)
    real = extension(file) if file else ""
    output = OUTPUTS.get(real, real)
    endings = [written, output, real] if written else ["", output, real]
    if written in OUTPUTS and real:  # who writes `.ts` means the file itself
        endings = [real, written]
    if not written and real in _ALWAYS_WRITTEN and not (old or "").endswith(_ALWAYS_WRITTEN):
        endings = [output, real, ""]
    stems = [target]
    if file and file[: len(file) - len(real)] == f"{target}/index":
        wrote_index = (body[: len(body) - len(written)].rpartition("/")[2]) == "index"
        stems = [f"{target}/index", target] if wrote_index or written else [target, f"{target}/index"]
    for stem in stems:
        yield from (stem + each for each in dict.fromkeys(endings))
    yield from forms(target)


def _texts(resolver: NodeResolution, body: str, importer: str, spellings: list[str], mode: Mode) -> Iterator[str]:
    folder = folder_of(importer)
    if body.startswith(("/", "file:")):
        for form in spellings:
            text = _absolute(resolver, body, form)
            if text is not None:
                yield text
    elif not body.startswith("."):
        aliases = list(_aliases(resolver, body, folder, mode))
        for alias in aliases:
            for form in spellings:
                yield from alias.texts(form)
        name = package_name(body)
        if name and isinstance(resolver.packages.named(name, folder), PackageJson):
            yield from _by_package(resolver, folder, spellings)
        if _needs_extension(resolver, importer):
            spellings = [each for each in spellings if extension(each)] + spellings
    for form in spellings:
        yield _relative(body, folder, form)


def _aliases(resolver: NodeResolution, body: str, folder: str, mode: Mode) -> Iterator[Alias]:
    """Yield the alias the author used, then the others of the same table."""
    wanted = resolver.resolve(body, f"{folder}/x.ts" if mode.typescript else f"{folder}/x.js").path
    for table in resolver.aliases(body, folder, mode):
        match = best(table, body)
        if match is None or (match[0].key == "*" and not _is_used(*match, wanted)):
            continue
        yield match[0]
        yield from (each for each in table if each is not match[0] and each.key != "*")


def _is_used(alias: Alias, captured: str, wanted: str | None) -> bool:
    """Say whether an alias that matches everything is what leads a specifier to the path `wanted`."""
    return wanted is not None and any(each.filled(captured).startswith(wanted) for each in alias.targets)


def _by_package(resolver: NodeResolution, folder: str, spellings: list[str]) -> Iterator[str]:
    """Yield the names by which another package of the project can be loaded: its own, then paths in it."""
    for package in resolver.packages.above(spellings[0]):
        inside = folder == package.folder or folder.startswith(f"{package.folder}/")
        if package.name is None or not package.folder or inside:
            continue
        yield package.name
        yield from (package.name + form.removeprefix(package.folder) for form in spellings)


def _needs_extension(resolver: NodeResolution, importer: str) -> bool:
    if importer.endswith(".mjs"):
        return True
    scope = resolver.packages.scope(folder_of(importer))
    return importer.endswith(".js") and scope is not None and scope.is_module


def _relative(body: str, folder: str, form: str) -> str:
    """Return a relative specifier, behind the folders as the author wrote them where these lead there."""
    prefix = "" if names_folder(body) else body[: body.rfind("/") + 1]
    if prefix.startswith("."):
        here = posixpath.normpath(f"{folder}/{prefix}".lstrip("/"))
        if here == (folder_of(form) or "."):
            return prefix + form.rpartition("/")[2]
        while prefix.strip("./") and not prefix.endswith("../"):
            here = posixpath.normpath(f"{folder}/{prefix}".lstrip("/"))
            if form.startswith(f"{here}/"):
                return prefix + form[len(here) + 1 :]
            prefix = prefix[: prefix.rstrip("/").rfind("/") + 1]
    plain = posixpath.relpath(form, folder or ".")
    return plain if plain.startswith("../") or plain in (".", "..") else f"./{plain}"


def _absolute(resolver: NodeResolution, body: str, form: str) -> str | None:
    prefix = body[: body.rfind("/") + 1]
    while prefix.count("/") > 1:
        here = resolver.absolute(prefix)
        if here is not None and (not here or form.startswith(f"{here}/")):
            return prefix + form[len(here) :].lstrip("/")
        prefix = prefix[: prefix.rstrip("/").rfind("/") + 1]
    return None
