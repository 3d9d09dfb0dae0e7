"""What a path says by its spelling alone: extensions, `/index`, and the order of looking for files."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

# Longest first, so that `.d.ts` is not taken for `.ts`.
EXTENSIONS = (".d.ts", ".d.mts", ".d.cts", ".js", ".cjs", ".mjs", ".jsx", ".ts", ".cts", ".mts", ".tsx")
_NODE_ORDER = (".js", ".json", ".node")
_TYPESCRIPT_ORDER = (".ts", ".tsx", ".d.ts", ".js", ".jsx")
# What only bundlers and loaders look for by themselves.
_OTHERS = (".js", ".json", ".node", ".jsx", ".mjs", ".cjs", ".ts", ".tsx", ".d.ts", ".mts", ".cts")
# What TypeScript takes when an extension is written: the sources of that output go first.
_SOURCES = {
    ".js": (".ts", ".tsx", ".d.ts", ".js", ".jsx"),
    ".jsx": (".tsx", ".ts", ".d.ts", ".jsx", ".js"),
    ".ts": (".ts", ".tsx", ".d.ts", ".js", ".jsx"),
    ".tsx": (".tsx", ".ts", ".d.ts", ".jsx", ".js"),
    ".d.ts": (".ts", ".tsx", ".d.ts", ".js", ".jsx"),
    ".d.mts": (".mts", ".d.mts", ".mjs"),
    ".d.cts": (".cts", ".d.cts", ".cjs"),
    ".mjs": (".mts", ".d.mts", ".mjs"),
    ".mts": (".mts", ".d.mts", ".mjs"),
    ".cjs": (".cts", ".d.cts", ".cjs"),
    ".cts": (".cts", ".d.cts", ".cjs"),
}
# What the author writes to load a source file when the extension is written at all.
OUTPUTS = {
    ".ts": ".js",
    ".tsx": ".js",
    ".d.ts": ".js",
    ".mts": ".mjs",
    ".d.mts": ".mjs",
    ".cts": ".cjs",
    ".d.cts": ".cjs",
}
# fmt: off
BUILTINS = frozenset((
    "assert", "assert/strict", "async_hooks", "buffer", "child_process", "cluster", "console",
    "constants", "crypto", "dgram", "diagnostics_channel", "dns", "dns/promises", "domain", "events",
    "fs", "fs/promises", "http", "http2", "https", "inspector", "inspector/promises", "module", "net",
    "os", "path", "path/posix", "path/win32", "perf_hooks", "process", "punycode", "querystring",
    "readline", "readline/promises", "repl", "stream", "stream/consumers", "stream/promises",
    "stream/web", "string_decoder", "sys", "timers", "timers/promises", "tls", "trace_events", "tty",
    "url", "util", "util/types", "v8", "vm", "wasi", "worker_threads", "zlib",
))
# fmt: on


def extension(path: str) -> str:
    """Return the JavaScript or TypeScript extension of a path, or ""."""
    if path.endswith(EXTENSIONS):
        for each in EXTENSIONS:
            if path.endswith(each) and len(path) > len(each) and path[-len(each) - 1] != "/":
                return each
    return ""


def without_extension(path: str) -> str:
    """Return `path` without its JavaScript or TypeScript extension."""
    return path[: len(path) - len(extension(path))]


def bare(path: str) -> str:
    """Return `path` without extension and `/index`: the name under which a module is known."""
    return without_extension(path).removesuffix("/index") or "index"


def inside(path: str) -> str | None:
    """Return a path of the project in its shortest form ("" is the root), or None when it leaves the root."""
    if "\0" in path:
        return None
    normal = posixpath.normpath(path.lstrip("/"))
    if normal == "." or not normal:
        return ""
    return None if normal == ".." or normal.startswith("../") else normal


def join(folder: str, rest: str) -> str | None:
    """Return `rest` as seen from `folder`, or None when that leaves the root."""
    return inside(f"{folder}/{rest}" if folder else f"./{rest}")


def folder_of(path: str) -> str:
    """Return the folder that holds `path`; "" is the root."""
    return path.rpartition("/")[0]


def is_typescript(path: str) -> bool:
    """Say whether a file is TypeScript, so that sources go before their output."""
    return path.endswith((".ts", ".tsx", ".mts", ".cts"))


def names_folder(specifier: str) -> bool:
    """Say whether a specifier can only mean a folder: `.`, `..`, `./lib/`."""
    return specifier.rpartition("/")[2] in ("", ".", "..")


def file_candidates(base: str, typescript: bool) -> tuple[str, ...]:
    """Return the files that Node, or TypeScript, looks for when it loads `base`, first things first."""
    if not typescript:
        return (base, *(base + each for each in _NODE_ORDER))
    return (*_sources(base), *(base + each for each in _TYPESCRIPT_ORDER), base)


def lenient_candidates(base: str) -> tuple[str, ...]:
    """Return the files that `base` means to a bundler or a loader, where Node and TypeScript find nothing."""
    declarations = (base.removesuffix(".json") + ".d.json.ts",) if base.endswith(".json") else ()
    return (base, *(base + each for each in _OTHERS), *_sources(base), *declarations)


def _sources(base: str) -> tuple[str, ...]:
    written = extension(base)
    return tuple(base[: len(base) - len(written)] + each for each in _SOURCES.get(written, ()))


def forms(path: str) -> Iterator[str]:
    """Yield every way in which the module `path` can be written: with and without extension and `/index`."""
    for stem in (path, f"{path}/index"):
        yield stem
        yield from (stem + each for each in EXTENSIONS)
