"""Which bytes show that the name under a member is declared: only files that leave it open are parsed."""

from __future__ import annotations

import pytest

from checker.loose_members import LONGEST_LIST, is_loose

DECLARED = [
    "const cache = make(); cache.clearCache()",
    "cache = make()\ncache.clearCache()",
    "import { a, cache, b } from 'x'; cache.clearCache()",
    "import {\n  a,\n  cache,\n} from 'x'\ncache.clearCache()",
    "from a import b, cache\ncache.clearCache()",
    "import a as cache\ncache.clearCache()",
    "def clearCache():\n    pass\nclearCache()",
    "class A { async clearCache() { } }",
    "interface A {\n  size: number;\n  clearCache(): void\n}",
    "interface A { clearCache(all: boolean): Promise<void> }",
    "this.clearCache()",
    "x(cache => cache.clearCache())",
    "notCalled.clearCache",
    "obj.clearCacheNow()",
]
OPEN = [
    "cache.clearCache()",
    "clearCache()",
    "cache == make(); cache.clearCache()",
    "other.cache = 1; cache.clearCache()",
    "const cached = 1; cache.clearCache()",
    "import { cached } from 'x'; cache.clearCache()",
    "f({ cache: 1 }); cache.clearCache()",
    "x ?\n  clearCache() : y",
    "x = {clearCache(): 1}",
    "cache?.clearCache?.()",
    "if (clearCache()) {}",
]


@pytest.mark.parametrize("text", DECLARED)
def test_a_name_that_the_text_declares_is_not_loose(text: str) -> None:
    assert not is_loose(text.encode(), [b"clearCache"])


@pytest.mark.parametrize("text", OPEN)
def test_in_doubt_a_file_is_parsed(text: str) -> None:
    assert is_loose(text.encode(), [b"clearCache"])


def test_a_name_on_every_line_is_looked_at_without_reading_the_file_again_and_again() -> None:
    """The window before a name is bounded: 20,000 uses on one line took minutes otherwise."""
    text = b"cache.clearCache();" * 20_000
    assert len(text) > 50 * LONGEST_LIST
    assert is_loose(text, [b"clearCache"])
