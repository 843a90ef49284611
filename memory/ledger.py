"""The ledger: the only truth about what was asked, made, chosen and decided; runs are disposable.

One object a process and home, shared by threads; any number of processes may have the same home
open. Its parts are takes.py (takes, claims), timelines.py (pointers, marks, decisions, guidance,
flags) and jobs.py.
"""

import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from film.errors import BadInput
from memory.disk import full_disk_told
from memory.engines import Engines
from memory.jobs import JobRows
from memory.schema import make_current
from memory.timelines import TimelineRows

LEDGER_FILE = "ledger.sqlite"
_LETTERS = "23456789abcdefghjkmnpqrstvwxyz"
"""No 0, 1, i, l, o, u: ids are read aloud and typed by people."""
_LENGTHS = {"t": 10, "c": 12}
"""Letters of ids nobody types: takes are many, a claim's token must never repeat."""


def minted_id(prefix: str) -> str:
    """`j-4k2m9x`."""
    return f"{prefix}-" + "".join(secrets.choice(_LETTERS) for _ in range(_LENGTHS.get(prefix, 6)))


class Ledger(TimelineRows, JobRows):
    """Everything about the films of one home except their bytes, which are the vault's."""

    def __init__(
        self, home: Path, clock: Callable[[], datetime], new_id: Callable[[str], str]
    ) -> None:
        """Opens `home/ledger.sqlite`, made or migrated when needed. `clock` tells aware moments,
        `new_id(prefix)` fresh ids.

        Raises BadInput when the folder cannot be written or a newer Auteur wrote it; DiskFull.
        """
        try:
            with full_disk_told(home, "opening the ledger"):
                home.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise BadInput(
                f"the home folder cannot be made ({error.strerror})",
                str(home),
                "choose another with AUTEUR_HOME",
            ) from error
        path = home / LEDGER_FILE
        make_current(path)
        super().__init__(home, Engines(path), clock, new_id)
        self._known, self._seen, self._watching = {}, {}, Lock()

    @classmethod
    def open(cls, home: Path) -> "Ledger":
        return cls(home, lambda: datetime.now(UTC), minted_id)

    def close(self) -> None:
        self._engines.close()
