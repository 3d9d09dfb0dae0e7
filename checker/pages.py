"""The page of each rule: what it finds, why, examples. Kept in `docs/rules`, shipped beside this file in a wheel."""

from __future__ import annotations

from pathlib import Path


def page_path(name: str) -> Path:
    """Return where the page of a rule is, or would be."""
    here = Path(__file__).parent
    inside = here / "rule_pages"
    return (inside if inside.is_dir() else here.parent / "docs" / "rules") / f"{name}.md"


def page_of(name: str) -> str:
    """Return the text of a rule's page; empty when it has none."""
    path = page_path(name)
    return path.read_text(encoding="utf-8") if path.exists() else ""
