"""What was found for each node, and how a cycle of nodes that ask for each other ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from checker.values import Origin, Place, merged

DEEPEST = 120  # nodes within nodes; what is further in stays unknown
MOST_REPEATED = 5000  # evaluations that a cycle may cost; then what is known has to do


class Memory:
    """Looks each node up once; inside a cycle, what was found on the way is looked up again from elsewhere."""

    def __init__(self, look: Callable[[str, int], list[Origin]]) -> None:
        self._look = look
        self._known: dict[Place, tuple[Origin, ...]] = {}
        self._open: dict[Place, int] = {}  # being looked up, with the depth of each
        self._lowest = 0  # the outermost of those that a cycle has led back to
        self._repeated = 0  # how many nodes had to be left unknown because of a cycle

    def forget(self, places: Iterable[Place]) -> None:
        """Look nodes up again when they are asked for."""
        for place in places:
            self._known.pop(place, None)

    def recall(self, place: Place) -> tuple[Origin, ...]:
        """Return what a node may stand for; () when that is unknown."""
        found = self._known.get(place)
        if found is not None:
            return found
        if place in self._open:  # a cycle: what is found on the way to here cannot be kept
            self._lowest = min(self._lowest, self._open[place])
            return ()
        depth = self._open[place] = len(self._open)
        if depth > DEEPEST:
            del self._open[place]
            return ()
        outer, self._lowest = self._lowest, depth
        found = merged(self._look(*place))
        del self._open[place]
        if self._lowest >= depth or self._repeated > MOST_REPEATED:
            self._known[place] = found
        else:
            self._repeated += 1
        self._lowest = min(outer, self._lowest)
        return found
