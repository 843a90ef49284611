"""What a run costs: the most memory of this process and all below it, and who used the
processors.
"""

import os
from dataclasses import dataclass

from tools.machine import MemoryWatch, tree_of, used_and_buried

SAMPLE_SECONDS = 0.2


class Watch:
    """The house's own watch over memory, looking five times a second while a block runs."""

    def __enter__(self) -> "Watch":
        self._memory = MemoryWatch(SAMPLE_SECONDS)
        return self

    def __exit__(self, *_: object) -> None:
        self._memory.end()

    @property
    def peak_mb(self) -> float:
        return self._memory.peak_bytes / (1 << 20)


@dataclass(frozen=True, slots=True)
class Effort:
    """Processor seconds (Linux; 0 elsewhere)."""

    own: float = 0.0
    """Of the process itself: compositing, converting, and encoding unless it is done elsewhere."""
    ended: float = 0.0
    """Of what it started and waited for: encoders of their own."""
    running: float = 0.0
    """Of what still runs below it: Chromium."""

    def __add__(self, other: "Effort") -> "Effort":
        return Effort(self.own + other.own, self.ended + other.ended, self.running + other.running)

    def __sub__(self, other: "Effort") -> "Effort":
        return Effort(self.own - other.own, self.ended - other.ended, self.running - other.running)

    @property
    def all(self) -> float:
        return self.own + self.ended + self.running


def effort() -> Effort:
    """What this process and those below it have used so far."""
    me, *others = tree_of(os.getpid())
    own, ended = used_and_buried(me)
    return Effort(own, ended, sum(sum(used_and_buried(pid)) for pid in others))
