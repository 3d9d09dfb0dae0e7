"""A wrong name → the name that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(name: str, names: Iterable[str]) -> str:
    """Return `; did you mean ...?` with the most similar name, or nothing."""
    found = closest(name, names, cutoff=0.6)
    return f"; did you mean `{found}`?" if found else ""


def closest(name: str, names: Iterable[str], *, cutoff: float) -> str | None:
    """Return the most similar name, if its similarity (0 to 1) reaches the cutoff."""
    import difflib  # needed only for a table with a mistake or with globals

    found = difflib.get_close_matches(name, sorted(names), n=1, cutoff=cutoff)
    return found[0] if found else None


def misspelt_module(name: str, modules: Iterable[str]) -> str | None:
    """Return the module that a name which is no module was probably meant to be.

    A global may resemble a module (`util`, `utils`): where one is the start of the other, both are meant.
    """
    if len(name) < 6:
        return None
    key = closest(name, modules, cutoff=0.88)
    return None if key is None or key.startswith(name) or name.startswith(key) else key
