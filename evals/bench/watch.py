"""What a run costs: the most memory of this process and all below it, and who used the processors.

Memory is the proportional set size, which counts shared pages once. Reading it walks every page
table (10 ms a Chromium, more than its raster takes), so what costs nothing to read says when it is
worth it: when the tree's own pages are more than ever before.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

from tools.machine import pss_bytes, tree_of

SAMPLE_SECONDS = 0.2
GROWN = 1.01
"""A peak is looked at closely when it is this many times the one before."""
_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


class Watch:
    """Samples the memory of this process and all below it (Linux; 0 elsewhere)."""

    def __init__(self) -> None:
        self.peak_mb = 0.0
        self._most_own_kb = 0
        self._stop = Event()
        self._thread = Thread(target=self._look, daemon=True)

    def __enter__(self) -> "Watch":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._stop.wait(SAMPLE_SECONDS):
            pids = tree_of(os.getpid())
            own_kb = sum(map(_own_kb, pids))
            if own_kb > GROWN * self._most_own_kb:
                self._most_own_kb = own_kb
                self.peak_mb = max(self.peak_mb, sum(map(pss_bytes, pids)) / (1 << 20))


def _own_kb(pid: int) -> int:
    """Pages that are no file's."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0  # it ended while we looked
    return sum(int(line.split()[1]) for line in lines if line.startswith(("RssAnon", "RssShmem")))


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
    own, ended = _seconds(me)
    return Effort(own, ended, sum(sum(_seconds(pid)) for pid in others))


def _seconds(pid: int) -> tuple[float, float]:
    """Its own, and those of its children that ended (proc(5), stat: fields 14 to 17)."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0, 0.0
    user, system, waited_user, waited_system = (int(field) / _TICKS for field in fields[11:15])
    return user + system, waited_user + waited_system
