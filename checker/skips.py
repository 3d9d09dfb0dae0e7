"""Which listed files are left out: other people's code and build results, by name or by pattern."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

VERSION_CONTROL = (".git", ".hg", ".svn", ".jj", ".bzr")
INSTALLED = ("node_modules", "bower_components", "jspm_packages", "vendor", "site-packages", ".yarn")
ENVIRONMENTS = (".venv", "venv", ".tox", ".nox", ".direnv", "__pypackages__", ".pnpm-store")
BUILT = ("build", "dist", "coverage", ".next", ".nuxt", ".output", ".svelte-kit", ".vercel", ".serverless")
CACHES = (
    *("__pycache__", ".cache", ".parcel-cache", ".turbo", ".nyc_output", ".eggs"),
    *(".mypy_cache", ".pytest_cache", ".ruff_cache", ".hypothesis"),
)
SKIPPED_FOLDERS = frozenset((*VERSION_CONTROL, *INSTALLED, *ENVIRONMENTS, *BUILT, *CACHES))


def keep(
    paths: Iterable[str],
    *,
    start: str = "",
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    left_out: set[str] | None = None,
) -> list[str]:
    """Return the paths that are to be looked at.

    `start` ("a/b/") was named: what it is called itself leaves nothing out. `exclude` and `include` are
    patterns as in a `.gitignore` file; `include` brings back what only the convention leaves out. The folders
    that it leaves out are added to `left_out`.
    """
    included = _matcher(include) if include else None
    skipped: dict[str, bool] = {}  # by folder: there are far fewer folders than files
    kept = []
    for path in paths:
        folder = path[: path.rfind("/") + 1]
        skip = skipped.get(folder)
        if skip is None:
            skip = skipped[folder] = not SKIPPED_FOLDERS.isdisjoint(folder[len(start) :].split("/"))
            if skip and left_out is not None:
                left_out.add(start + _up_to_skipped(folder[len(start) :]))
        if not skip or (included is not None and included(path)):
            kept.append(path)
    if not exclude:
        return kept
    excluded = _matcher(exclude)
    return [path for path in kept if not excluded(path)]


def _up_to_skipped(folder: str) -> str:
    """Return the start of a path that ends with the folder for which it is left out."""
    parts = folder.split("/")
    return "/".join(parts[: next(at for at, part in enumerate(parts) if part in SKIPPED_FOLDERS) + 1]) + "/"


def _matcher(patterns: Sequence[str]) -> Callable[[str], bool]:
    from pathspec import GitIgnoreSpec  # only a project with patterns of its own pays for it

    return GitIgnoreSpec.from_lines(patterns).match_file
