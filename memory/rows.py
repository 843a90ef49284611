"""What all parts of the ledger stand on: the two engines, the clock, minted ids."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Column, Connection, select

from film.errors import LedgerBroken
from memory.engines import Engines

OWNER = "local"
"""The one owner a home has until people sign in (issue 3 and later); takes are reused within an
owner only.
"""


def stamp(moment: datetime) -> str:
    """ISO 8601 in UTC, always with microseconds: such stamps sort as text."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


class Rows:
    """Engines, clock and ids of one home."""

    def __init__(
        self,
        home: Path,
        engines: Engines,
        clock: Callable[[], datetime],
        new_id: Callable[[str], str],
    ) -> None:
        self.home = home
        self._engines = engines
        self._clock = clock
        self._new_id = new_id

    def _now(self) -> str:
        return stamp(self._clock())

    def _mint(self, connection: Connection, prefix: str, column: Column[str]) -> str:
        """A fresh id: short ids are for people to read, so a clash is looked for."""
        found = ""
        for _ in range(8):
            found = self._new_id(prefix)
            if connection.execute(select(column).where(column == found)).first() is None:
                return found
        raise LedgerBroken(
            f"eight ids in a row for {column.table.name} were taken already, the last {found}"
        )
