"""Old and new functions side by side: processes that run them, inputs for them, words for what they did."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).resolve().parent
REFERENCES = {
    "javascript": HERE.parent / "javascript" / "runIdSystem.js",
    "python": HERE.parent / "__init__.py",
}
LANGUAGES = {".js": "javascript", ".cjs": "javascript", ".mjs": "javascript", ".py": "python"}


def language_of(path: Path) -> str | None:
    """Return the language of a file that can be run, or None."""
    return LANGUAGES.get(path.suffix)
