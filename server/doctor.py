"""What `auteur doctor` shows: the machine, the supplies and the minds, each with what its absence
costs.

Owns the rows about this process (Python, home, model); the supplies' rows are those set-up prints,
from one list, so that set-up and doctor can never disagree. Nothing is brought or changed here.
"""

import os
import shutil
import sys
from pathlib import Path

from tools.inventory import Supply, supplies, told

ROOM_NEEDED_BYTES = 2 * 10**9
"""A 60 s film with its takes and painted cels takes about 0.2 GB; ten of them should fit."""


def report(share: Path | None = None, home: Path | None = None) -> tuple[Supply, ...]:
    """Every row, machine first; `share` is where set-up put its data, `home` where the ledger
    lies.
    """
    from graph.house import default_home  # carries the ledger's engine, which --help must not

    return (_python(), _home(home or default_home()), *supplies(share), *_encoders(), _model())


def print_report() -> None:
    print(rendered(report()))


def rendered(rows: tuple[Supply, ...]) -> str:
    """The table as text, with a closing line that says whether films can be made."""
    lacking = [row.name for row in rows if row.needed and not row.present]
    closing = (
        f"No film can be made yet: {', '.join(lacking)} missing."
        if lacking
        else "Films can be made."
    )
    return f"{told(rows)}\n{closing}"


def _python() -> Supply:
    return Supply(
        name="Python",
        present=sys.version_info >= (3, 11),
        where=sys.version.split()[0],
        brings="install Python 3.11 or newer, then make setup",
        costs="nothing runs",
        licence="PSF-2.0",
        needed=True,
    )


def _home(home: Path) -> Supply:
    """Writable, and with room for a film, in the folder itself or the nearest one above it that
    exists.
    """
    there = home
    while not there.exists() and there != there.parent:
        there = there.parent
    free_bytes = shutil.disk_usage(there).free
    writable = there.is_dir() and os.access(there, os.W_OK)
    if not writable:
        where = f"{home} cannot be written"
    else:
        where = f"{home}, {free_bytes / 1e9:.1f} GB free"
    return Supply(
        name="home of ledger and vault",
        present=writable and free_bytes > ROOM_NEEDED_BYTES,
        where=where,
        brings="AUTEUR_HOME=FOLDER on a disk with 2 GB free",
        costs="takes cannot be kept",
        licence="",
        needed=True,
    )


def _encoders() -> tuple[Supply, ...]:
    """Hardware that encoded a trial, one row a container."""
    from tools.lab.containers import CONTAINERS
    from tools.lab.hardware import way_to, working

    rows = []
    for container, held in CONTAINERS.items():
        found = working(container)
        rows.append(
            Supply(
                name=f"hardware encoder for {held.video_name}",
                present=found is not None,
                where=f"{found} through {way_to(found)}" if found else "none that encodes a trial",
                brings="a graphics card with its driver, and an ffmpeg on PATH that drives it",
                costs="the processor encodes",
                licence="",
            )
        )
    return tuple(rows)


def _model() -> Supply:
    """The mind that reads and writes: absent is the default, and says so."""
    named = os.environ.get("AUTEUR_MODEL", "")
    return Supply(
        name="language model",
        present=bool(named),
        where=named or "not set",
        brings="AUTEUR_MODEL=provider:name and its key",
        costs="the house arranges what you wrote and writes nothing new",
        licence="the vendor's terms",
    )
