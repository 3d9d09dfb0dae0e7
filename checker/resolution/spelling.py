"""What a path says by its spelling alone: extensions, `/index`, and the order of looking for files."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

# Longest first, so that `.d.ts` is not taken for `.ts`.
EXTENSIONS = (".d.ts", ".d.mts", ".d.cts", ".js", ".cjs", ".mjs", ".jsx", ".ts", ".cts", ".mts", ".tsx")
NODE_ORDER = (".js", ".json", ".node")
BUNDLER_ORDER = (".jsx", ".mjs", ".cjs", ".ts", ".tsx", ".d.ts", ".mts", ".cts", ".d.mts", ".d.cts")
TYPESCRIPT_ORDER = (".ts", ".tsx", ".d.ts", ".js", ".jsx", ".json", ".mts", ".cts", ".d.mts", ".d.cts")
# What TypeScript takes when the author writes the extension of the output.
SOURCES = {
    ".js": (".ts", ".tsx", ".d.ts", ".jsx"),
    ".jsx": (".tsx", ".ts", ".d.ts"),
    ".mjs": (".mts", ".d.mts"),
    ".cjs": (".cts", ".d.cts"),
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


def file_candidates(base: str, typescript: bool) -> Iterator[str]:
    """Yield the files that `base` can mean, in the order in which they are looked for."""
    written = extension(base)
    stem = base[: len(base) - len(written)]
    sources = SOURCES.get(written, ())
    if typescript:
        yield from (stem + each for each in sources if each != ".jsx")
        yield base
        yield from (stem + each for each in sources if each == ".jsx")
        yield from (base + each for each in TYPESCRIPT_ORDER)
        if base.endswith(".json"):
            yield base.removesuffix(".json") + ".d.json.ts"
        yield from (base + each for each in (".mjs", ".cjs", ".node"))
        return
    yield base
    yield from (base + each for each in NODE_ORDER)
    yield from (stem + each for each in sources)
    yield from (base + each for each in BUNDLER_ORDER)


def forms(path: str) -> Iterator[str]:
    """Yield every way in which the module `path` can be written: with and without extension and `/index`."""
    for stem in (path, f"{path}/index"):
        yield stem
        yield from (stem + each for each in EXTENSIONS)
