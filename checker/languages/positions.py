"""The syntax at a place: what a regular expression found in the text, as the parser sees it."""

from __future__ import annotations

from bisect import bisect_right

from tree_sitter import Node as Syntax


class Positions:
    """Finds the smallest piece of syntax at ever later offsets; it goes on from where it was, not from the root."""

    def __init__(self, root: Syntax) -> None:
        self.path = [root]

    def at(self, offset: int) -> list[Syntax]:
        """Return the syntax that holds the byte at `offset`, which is not before the last one; outermost first."""
        path = self.path
        while len(path) > 1 and path[-1].end_byte <= offset:
            path.pop()
        while True:
            children = path[-1].children
            place = bisect_right(children, offset, key=start_of) - 1
            if place < 0 or children[place].end_byte <= offset:
                return path
            path.append(children[place])


def start_of(syntax: Syntax) -> int:
    """Return where a syntax node starts."""
    return syntax.start_byte
