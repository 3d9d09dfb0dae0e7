"""Clock → run IDs that never repeat: one sequence for each clock, shared by all instances on it."""

from __future__ import annotations

import math
import threading
import time
import weakref
from collections.abc import Callable

from .errors import RunIdError
from .reading import FIRST_SECOND, LAST_SECOND

Clock = Callable[[], float]


class Sequence:
    """Hands out seconds in strictly rising order, running ahead of the clock when it must."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last: int | None = None  # last second handed out
        self._seen = 0  # clock when it was handed out

    def next_second(self, now: float, *, max_lead: int, slot: int, slots: int) -> int:
        """Return a new epoch second; on an error the state stays as it was."""
        clock = math.floor(now) if math.isfinite(now) else -1
        if not FIRST_SECOND <= clock <= LAST_SECOND:
            raise RunIdError(
                "CLOCK_OUT_OF_RANGE", "the clock is not in the years 2000 to 2099", {"clock": clock}
            )
        with self._lock:
            second = clock if self._last is None else max(clock, self._last + 1)
            while second % 60 % slots != slot:
                second += 1
            if second - clock > max_lead:
                raise self._too_far(second, now, max_lead)
            if second > LAST_SECOND:
                raise RunIdError("CLOCK_OUT_OF_RANGE", "no second of the years 2000 to 2099 is left", {})
            self._last, self._seen = second, clock
        return second

    def _too_far(self, second: int, now: float, max_lead: int) -> RunIdError:
        if self._last is not None and math.floor(now) < self._seen:
            problem = f"the clock went back {self._seen - math.floor(now)} s"
            return RunIdError("CLOCK_ROLLBACK", problem, {"lastSecond": self._last})
        wait = math.ceil(round((second - max_lead - now) * 1000, 3))
        problem = f"more than {max_lead} s ahead of the clock; try again in {wait} ms"
        return RunIdError("RUN_ID_RATE_EXCEEDED", problem, {"retryAfterMs": wait})


_SYSTEM_CLOCK = Sequence()
_OWN_CLOCKS: weakref.WeakKeyDictionary[Clock, Sequence] = weakref.WeakKeyDictionary()
_OWN_LOCK = threading.Lock()


def system_clock() -> float:
    """Return the epoch time in seconds."""
    return time.time()


def sequence_of(clock: Clock) -> Sequence:
    """Return the sequence of a clock: one for the process, and one for each clock that a caller injects."""
    if clock is system_clock:
        return _SYSTEM_CLOCK
    with _OWN_LOCK:
        try:
            return _OWN_CLOCKS.setdefault(clock, Sequence())
        except TypeError:  # a callable that cannot be referenced weakly
            return Sequence()
