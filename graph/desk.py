"""What makers work with besides the parts they read: the vault's staging, the painting cache and
the crew that renders.

Owns what happens when rendering fails: a shot whose process, Chromium or encoder died is tried once
more, then it is named; a full disk is told at once, since trying again would fill it again. A shot
that ran out of memory is tried again with nobody beside it, and from then on one process fewer
works at a time.
"""

import errno
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread
from typing import Any, NamedTuple

from film.errors import DiskFull, RenderFailed, ToolFailed
from graph.crew import Crew, Done, WorkerDied
from memory.measured import Measured
from memory.vault import Vault
from tools.machine import available_bytes, cores

RENDER_PROCESSES = max(1, min(cores(), int(os.environ.get("AUTEUR_RENDER_PROCESSES", "0")) or 99))
"""As many as there are processors, or as the person allows."""
WORKER_BYTES = 360 << 20
"""A render process at work on a clip of 1080 lines, measured; x264's frames are 115 of it."""
HOUSE_BYTES = 700 << 20
"""All that is there once: the house 210, the server its processes are forked from 70, Chromium with
its driver up to 420.
"""
TRIES = 2

OnFault = Callable[[str, str], None]
"""Told the slot that is tried once more, and why."""


def processes_for(free_bytes: int, wanted: int = RENDER_PROCESSES) -> int:
    """How many render processes fit into free memory; 0 bytes means the system does not tell."""
    if not free_bytes:
        return wanted
    return max(1, min(wanted, (free_bytes - HOUSE_BYTES) // WORKER_BYTES))


class Took(NamedTuple):
    seconds: float = 0.0
    cpu_seconds: float = 0.0


class Desk:
    """One a process; closes its crew."""

    def __init__(self, home: Path, vault: Vault) -> None:
        self.home, self.vault = home, vault
        self.cache = home / "painted"
        self.on_fault: OnFault = lambda slot, because: None
        self.took: dict[str, Took] = {}
        """What the crew took for each slot: all pieces of its work together."""
        self.measured = Measured(home)
        self.free_bytes = 0
        """Memory that was free when the crew was counted."""
        self._crew: Crew | None = None
        self._lock = Lock()

    @property
    def processes(self) -> int:
        """How many render at once; fewer than RENDER_PROCESSES when memory is short."""
        return self._hands().size

    def warm(self, painting: bool = True) -> None:
        """Start the render processes early, while words are still being read, and Chromium, if
        anything is to be painted.
        """
        self._hands().warm(_warm_up, _warm_voices)
        if painting:
            Thread(target=_start_chromium, name="warming", daemon=True).start()

    def renew(self) -> None:
        """Let go of what the render processes hold for work that is done."""
        self._hands().renew()

    def render(self, slot: str, work: Any, *arguments: Any, lean: bool = False) -> Any:
        """Run `work(*arguments)` in a render process, twice at most; `lean`, in one that holds
        little from before. What a slot needs may come in several pieces under its name, side by
        side. Raises RenderFailed, DiskFull, and what else the work raises.
        """
        starved = False
        for attempt in range(1, TRIES + 1):
            try:
                done = self._hands().do(work, *arguments, alone=starved, lean=lean)
                self._add(slot, done)
                return done.answer
            except (WorkerDied, MemoryError, ImportError, RenderFailed, OSError) as error:
                starved = is_starved(error)
                failed = told(error, starved)
                if attempt == TRIES or not isinstance(failed, RenderFailed):
                    raise failed.after(attempt) from error
                if starved:
                    self._hands().shrink(self.processes - 1)
                self.on_fault(slot, failed.cause)
        raise AssertionError("unreachable")

    def share(self, slot: str) -> Callable[..., list[Any]]:
        """Work on a slot in pieces (tools/sound/spans.py, Share): in the render processes, side by
        side. Results come in the order of the pieces. Raises what `render` does.
        """

        def shared(doing: str, work: Any, pieces: Sequence[tuple[Any, ...]]) -> list[Any]:
            with ThreadPoolExecutor(self.processes) as threads:
                return [*threads.map(lambda piece: self.render(slot, work, *piece), pieces)]

        return shared

    def _add(self, slot: str, done: Done) -> None:
        with self._lock:
            so_far = self.took.get(slot, Took())
            self.took[slot] = Took(
                so_far.seconds + done.seconds, so_far.cpu_seconds + done.cpu_seconds
            )

    def close(self) -> None:
        with self._lock:
            if self._crew is not None:
                self._crew.close()
                self._crew = None

    def _hands(self) -> Crew:
        with self._lock:
            if self._crew is None:
                self.free_bytes = available_bytes()
                self._crew = Crew(processes_for(self.free_bytes))
            return self._crew


def is_starved(error: Exception) -> bool:
    """Whether memory ran out: Python's own word for it, the system's, or its signal."""
    if isinstance(error, WorkerDied):
        return error.starved
    refused = isinstance(error, OSError) and error.errno == errno.ENOMEM
    unmapped = isinstance(error, ImportError) and "failed to map segment" in str(error)
    return isinstance(error, MemoryError) or refused or unmapped


def told(error: Exception, starved: bool) -> ToolFailed:
    """What went wrong in a render process, as one of our errors. An OSError that is no full disk
    is raised as it is.
    """
    if isinstance(error, ToolFailed):
        return error
    if isinstance(error, OSError | ImportError) and not starved:
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            return DiskFull(str(error.filename or "the vault"), "rendering")
        raise error
    died = error.how if isinstance(error, WorkerDied) else ""
    if not starved:
        return RenderFailed("a render process", "rendering", died)
    return RenderFailed(
        "a render process",
        "rendering",
        f"{died}, as happens when memory runs out" if died else "it found no memory",
        "free some memory or set AUTEUR_RENDER_PROCESSES=1, then run `auteur resume`",
    )


def _warm_up() -> None:
    """What a process that was not forked has not loaded yet."""
    from tools.lab.colour import converter

    converter()


def _warm_voices() -> None:
    """In one process: the first line, often the only new one, need not wait for its model."""
    from tools.sound.hibari import warm

    warm()


def _start_chromium() -> None:
    from tools.picture.easel import easel

    with suppress(Exception):  # whoever paints is told
        easel().rest()
