"""A progress bar on standard error: only for a person who waits, and gone at the end."""

from __future__ import annotations

import sys
from time import monotonic

PATIENCE = 0.7  # seconds before a bar is worth showing
PAUSE = 0.1  # seconds between two drawings
CELLS = 30


class Progress:
    """Call it with how much is done; `close` wipes the bar away."""

    def __init__(self) -> None:
        self.active = sys.stderr.isatty()
        self.next = monotonic() + PATIENCE
        self.drawn = False

    def __call__(self, done: int, total: int) -> None:
        """Draw the bar, if it is time to."""
        now = monotonic()
        if not self.active or now < self.next or not total:
            return
        self.next = now + PAUSE
        self.drawn = True
        full = CELLS * min(done, total) // total
        sys.stderr.write(f"\r{'━' * full}{'╌' * (CELLS - full)} {done}/{total} files")
        sys.stderr.flush()

    def close(self) -> None:
        """Wipe the bar away."""
        if self.drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self.drawn = False
