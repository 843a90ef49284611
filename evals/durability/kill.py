"""`python -m evals.durability.kill`: kill -9 at random moments of a small film, resume, compare
decoded frames.

Each trial has a home of its own: `auteur make` is killed with its whole process group after a
random time, then `auteur
resume` goes on. It holds when the frames equal those of an undisturbed film and no slot was made
twice.
"""

import argparse
import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SCRIPT = """# Slow bread

Bread is flour, water and time.

Nobody can hurry it.

Good bread takes 18 hours.
"""
"""Three shots, about six seconds."""


def auteur(home: Path, folder: Path, *words: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "server.cli", *words],
        cwd=folder,
        env={**os.environ, "AUTEUR_HOME": str(home), "PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def frames_digest(film: Path) -> str:
    """SHA-256 over every decoded frame's planes."""
    import av

    seen = hashlib.sha256()
    with av.open(str(film)) as container:
        for frame in container.decode(video=0):
            seen.update(frame.to_ndarray().tobytes())
    return seen.hexdigest()


def made_twice(home: Path) -> list[str]:
    """Slots of which more than one take was recorded."""
    from memory.ledger import Ledger

    ledger = Ledger.open(home)
    try:
        job = ledger.jobs()[0]
        current = ledger.snapshot(job.timeline_id).current
        return [slot for slot in current if len(ledger.takes_of_slot(job.project_id, slot)) > 1]
    finally:
        ledger.close()


def begun(folder: Path) -> tuple[Path, Path]:
    folder.mkdir(parents=True)
    (folder / "bread.md").write_text(SCRIPT)
    return folder, folder / "home"


MAKE = ("make", "bread.md", "--width", "320", "--out", "films")


def whole(folder: Path) -> tuple[str, float]:
    """An undisturbed film: digest of its frames, seconds it took."""
    place, home = begun(folder)
    began = time.monotonic()
    done = auteur(home, place, *MAKE)
    _, said = done.communicate()
    if done.returncode:
        raise SystemExit(f"the undisturbed film failed: {said.decode()}")
    took = time.monotonic() - began
    return frames_digest(place / "films/bread/film@16x9.mp4"), took


def killed(folder: Path, after_seconds: float) -> tuple[str, list[str]]:
    """A film killed after so long and resumed: digest of its frames, slots made twice."""
    place, home = begun(folder)
    running = auteur(home, place, *MAKE)
    try:
        running.wait(after_seconds)
    except subprocess.TimeoutExpired:
        os.killpg(running.pid, signal.SIGKILL)
    running.communicate()
    words = ("resume",) if _has_job(home) else MAKE
    resumed = auteur(home, place, *words)
    _, said = resumed.communicate()
    if resumed.returncode:
        raise SystemExit(f"not resumed after {after_seconds:.2f} s: {said.decode()}")
    return frames_digest(place / "films/bread/film@16x9.mp4"), made_twice(home)


def _has_job(home: Path) -> bool:
    """A run killed before intake has nothing to resume: the person gives the command again."""
    from memory.ledger import Ledger

    if not (home / "ledger.sqlite").exists():
        return False
    ledger = Ledger.open(home)
    try:
        jobs = ledger.jobs()
        return bool(jobs) and "brand" in ledger.snapshot(jobs[0].timeline_id).current
    finally:
        ledger.close()


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--limit", type=int, default=20, help="how many kills")
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    chance = random.Random(given.seed)
    with tempfile.TemporaryDirectory() as place:
        expected, took = whole(Path(place) / "whole")
        same = twice = 0
        for trial in range(given.limit):
            after = chance.uniform(0.2, took * 0.95)
            digest, again = killed(Path(place) / f"trial-{trial}", after)
            same += digest == expected
            twice += bool(again)
            verdict = "same frames" if digest == expected else "OTHER FRAMES"
            twice_made = ", ".join(again) or "nothing"
            print(f"killed after {after:5.2f} s of {took:.1f}: {verdict}, twice: {twice_made}")
    print(json.dumps({"kills": given.limit, "same_frames": same, "with_redone_takes": twice}))
    raise SystemExit(0 if (same, twice) == (given.limit, 0) else 1)


if __name__ == "__main__":
    main()
