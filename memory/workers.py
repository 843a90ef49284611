"""Names of workers, and whether one of them is dead.

A worker on this machine names its process and the moment that process began, so a run that was
killed gives its claims up at once instead of after the lease, and a reused process number is not
mistaken for it. Elsewhere only the lease decides.
"""

import os
import socket
from pathlib import Path


def this_worker(run: str = "") -> str:
    """`HOST/PROCESS/BEGAN/RUN`: one name a run, since one worker may claim a recipe twice."""
    return f"{socket.gethostname()}/{os.getpid()}/{_began(os.getpid())}/{run}"


def is_dead(worker: str) -> bool:
    """True only when the worker surely ran on this machine and its process is gone."""
    parts = worker.split("/")
    if len(parts) != 4 or parts[0] != socket.gethostname() or not parts[1].isdigit():
        return False
    process = int(parts[1])
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return bool(parts[2]) and _began(process) not in ("", parts[2])


def _began(process: int) -> str:
    """Start of a process in clock ticks since boot, "gone" for one killed and not yet buried by its
    parent, "" where the system does not tell (fields 3 and 22 of proc(5) stat).
    """
    try:
        text = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return ""
    fields = text[text.rindex(")") + 2 :].split()
    return "gone" if fields[0] in "ZX" else fields[19]
