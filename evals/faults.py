"""`python -m evals.faults`: what goes wrong while a small film is rendered, done to its real
processes, and what the house then says.

A render process killed once, or again and again; its Chromium killed; a render process that may
take no more memory (its address space is bounded from outside, at work); a home on a disk that
fills (a small tmpfs; left out where mounting is not allowed). Each trial has a home of its own. It
holds when the film comes with the same frames as an undisturbed one, at once or after `auteur
resume`, and when a failure is one sentence that names the shot. Last line: one JSON object.
"""

import argparse
import json
import os
import resource
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from evals.durability.kill import MAKE, auteur, begun, frames_digest, whole
from memory.ledger import Ledger
from tools.machine import tree_of

FILM = "films/bread/film@16x9.mp4"
SMALL_DISK = "7M"
"""Room for the ledger and the voices, not for the clips as well."""
SPARE_BYTES = 48 << 20
"""What a starved process may still take."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Trial:
    name: str
    act: Callable[[int], bool]
    """Does it to the tree below this process; false when there was nobody to do it to yet."""
    times: int = 1
    resumed: bool = False
    """Whether `auteur resume` is expected to be needed."""


def named(pid: int) -> str:
    """A process's command line."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except OSError:
        return ""


def render_processes(root: int) -> list[int]:
    """Spawned, or below the server they are forked from."""
    tree = tree_of(root)
    servers = [pid for pid in tree if "forkserver" in named(pid)][:1]
    forked = [pid for server in servers for pid in tree_of(server)[1:]]
    return forked or [pid for pid in tree if "spawn_main" in named(pid)]


def kill_worker(root: int) -> bool:
    busy = [pid for pid in render_processes(root) if _at_work(pid)]
    for pid in busy[:1]:
        os.kill(pid, signal.SIGKILL)
    return bool(busy)


def kill_chromium(root: int) -> bool:
    """The browser itself: of its processes, the one whose parent is no browser."""
    painting = [
        pid for pid in tree_of(root) if "headless" in named(pid) and "--type=" not in named(pid)
    ]
    for pid in painting[:1]:
        os.kill(pid, signal.SIGKILL)
    return bool(painting)


def starve_workers(root: int) -> bool:
    workers = [pid for pid in render_processes(root) if _at_work(pid)]
    for pid in workers:
        held = int(Path(f"/proc/{pid}/statm").read_text().split()[0]) * resource.getpagesize()
        limit = held + SPARE_BYTES
        resource.prlimit(pid, resource.RLIMIT_AS, (limit, limit))
    return bool(workers)


def _at_work(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2][0] == "R"
    except OSError:
        return False


TRIALS = (
    Trial(name="render process killed", act=kill_worker),
    Trial(name="render process killed again and again", act=kill_worker, times=99, resumed=True),
    Trial(name="Chromium killed", act=kill_chromium),
    Trial(name="render process out of memory", act=starve_workers),
)


def rendering(home: Path) -> bool:
    """Whether clips are being made."""
    if not (home / "ledger.sqlite").exists():
        return False
    ledger = Ledger.open(home)
    try:
        jobs = ledger.jobs()
        events = ledger.events(jobs[0].job_id) if jobs else []
    finally:
        ledger.close()
    return any(e.kind == "making" and e.payload["slot"].startswith("clip/") for e in events)


def disturbed(trial: Trial, place: Path, home: Path) -> tuple[int, str]:
    """A film made while the trial acts on it: exit code, and what was said."""
    running = auteur(home, place, *MAKE)
    acted, begun_rendering = 0, False
    while running.poll() is None:
        time.sleep(0.02)
        begun_rendering = begun_rendering or rendering(home)
        if begun_rendering and acted < trial.times and trial.act(running.pid):
            acted += 1
    _, said = running.communicate()
    return running.returncode, said.decode() + ("" if acted else "\n(nothing could be disturbed)")


def resumed(home: Path, place: Path) -> int:
    running = auteur(home, place, "resume")
    running.communicate()
    return running.returncode


def told(said: str) -> list[str]:
    """What was said of the fault."""
    words = ("trying once more", "failed", "render processes at once", "nothing could be")
    return [line for line in said.splitlines() if any(word in line for word in words)]


def holds(
    name: str, exit_code: int, said: str, wants_resume: bool, place: Path, home: Path, frames: str
) -> bool:
    """Prints what was said and whether the film came in the end."""
    print(f"{name}: exit {exit_code}")
    for line in told(said):
        print(f"    {line}")
    named_well = exit_code == 0 or (exit_code == 1 and "shot 1" in said and "Traceback" not in said)
    if exit_code:
        print(f"    resumed: exit {resumed(home, place)}")
    film = place / FILM
    same = film.exists() and frames_digest(film) == frames
    print(f"    {'the same frames' if same else 'OTHER FRAMES OR NONE'}", flush=True)
    return same and named_well and (exit_code == 1) == wants_resume


def full_disk(folder: Path, frames: str) -> bool | None:
    """A home on a disk too small; None when none can be had here."""
    place, home = begun(folder)
    home.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={SMALL_DISK}", "auteur", home], capture_output=True
    )
    if mounted.returncode:
        print("disk full: left out, no small disk can be mounted here")
        return None
    try:
        running = auteur(home, place, *MAKE)
        _, said = running.communicate()
        subprocess.run(["mount", "-o", "remount,size=2G", home], check=True)
        code, words = running.returncode, said.decode()
        print(f"disk full: exit {code}")
        for line in told(words):
            print(f"    {line}")
        print(f"    with more room, resumed: exit {resumed(home, place)}")
        film = place / FILM
        same = film.exists() and frames_digest(film) == frames
        print(f"    {'the same frames' if same else 'OTHER FRAMES OR NONE'}", flush=True)
        return same and code == 1 and "no space left" in words and " free" in words
    finally:
        subprocess.run(["umount", "-l", home], check=False)


def main() -> None:
    asked = argparse.ArgumentParser(description="Faults at work, and what is said of them.")
    asked.add_argument("--limit", type=int, default=0, help="only the first N trials")
    limit = asked.parse_args().limit
    held: dict[str, bool] = {}
    with tempfile.TemporaryDirectory(prefix="auteur-faults-") as folder:
        frames, _ = whole(Path(folder) / "whole")
        for number, trial in enumerate(TRIALS[: limit or None]):
            place, home = begun(Path(folder) / f"trial-{number}")
            code, said = disturbed(trial, place, home)
            held[trial.name] = holds(trial.name, code, said, trial.resumed, place, home, frames)
        if not limit:
            disk = full_disk(Path(folder) / "disk", frames)
            held |= {} if disk is None else {"disk full": disk}
    print(
        json.dumps(
            {
                "faults": len(held),
                "held": sum(held.values()),
                "failed": [n for n, h in held.items() if not h],
            }
        )
    )
    raise SystemExit(0 if all(held.values()) else 1)


if __name__ == "__main__":
    main()
