"""What makers work with besides the parts they read: the vault's staging, the painting cache and
the render pool.

The pool's children never open the ledger: they get plain values and paths, and give back facts and
files.
"""

import os
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from threading import Lock
from typing import Any

from film.errors import RenderFailed
from memory.vault import Vault

RENDER_PROCESSES = max(
    1, min(os.cpu_count() or 1, int(os.environ.get("AUTEUR_RENDER_PROCESSES", "0")) or 99)
)


class Desk:
    """One a process; closes its pool."""

    def __init__(self, home: Path, vault: Vault) -> None:
        self.home, self.vault = home, vault
        self.cache = home / "painted"
        self._pool: ProcessPoolExecutor | None = None
        self._lock = Lock()

    def warm(self) -> None:
        """Start the pool's processes early, while words are still being read."""
        for _ in range(RENDER_PROCESSES):
            self._executor().submit(_warm)

    def render(self, slot: str, work: Any, *arguments: Any) -> Any:
        """Run `work(*arguments)` in the pool. A dead child is tried once more, then named. Raises
        RenderFailed.
        """
        for attempt in (1, 2):
            pool = self._executor()
            try:
                return self._submit(pool, work, arguments).result()
            except BrokenProcessPool as died:
                self._replace(pool)
                if attempt == 2:
                    raise RenderFailed(
                        "a render process", f"making {slot}", "it was killed twice"
                    ) from died
        raise AssertionError("unreachable")

    def close(self) -> None:
        with self._lock:
            if self._pool is not None:
                self._pool.shutdown(wait=True, cancel_futures=True)
                self._pool = None

    def _submit(
        self, pool: ProcessPoolExecutor, work: Any, arguments: tuple[Any, ...]
    ) -> "Future[Any]":
        return pool.submit(work, *arguments)

    def _executor(self) -> ProcessPoolExecutor:
        with self._lock:
            if self._pool is None:
                self._pool = ProcessPoolExecutor(RENDER_PROCESSES, mp_context=get_context("spawn"))
            return self._pool

    def _replace(self, broken: ProcessPoolExecutor) -> None:
        with self._lock:
            if self._pool is broken:
                broken.shutdown(wait=False, cancel_futures=True)
                self._pool = None


def _warm() -> None:
    from tools.lab.render import warm

    warm()
