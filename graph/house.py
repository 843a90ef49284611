"""A home opened for work: ledger, vault and desk together."""

import os
from dataclasses import dataclass
from pathlib import Path

from graph.desk import Desk
from memory.ledger import Ledger
from memory.vault import Vault


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
