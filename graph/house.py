"""A home opened for work: ledger, vault and desk together."""

import os
import time
from dataclasses import dataclass
from pathlib import Path

from graph.desk import Desk
from memory.ledger import Ledger
from memory.vault import SWEEP_AGE_SECONDS, Vault


def default_home() -> Path:
    """`AUTEUR_HOME`, else the platform's data folder."""
    if os.environ.get("AUTEUR_HOME"):
        return Path(os.environ["AUTEUR_HOME"])
    from platformdirs import user_data_path

    return user_data_path("auteur")


@dataclass(frozen=True, kw_only=True, slots=True)
class House:
    home: Path
    ledger: Ledger
    vault: Vault
    desk: Desk

    @classmethod
    def open(cls, home: Path | None = None) -> "House":
        """Open a home, making it when new. Raises DiskFull, BadInput when it cannot be written."""
        place = home or default_home()
        vault = Vault(place)
        return cls(home=place, ledger=Ledger.open(place), vault=vault, desk=Desk(place, vault))

    def close(self) -> None:
        self.desk.close()
        self._sweep()

    def _sweep(self) -> None:
        """Once a day: blobs no take names, left behind by something killed."""
        swept = self.home / "swept"
        if swept.exists() and time.time() - swept.stat().st_mtime < SWEEP_AGE_SECONDS:
            return
        swept.touch()
        self.vault.sweep_orphans(self.ledger)
