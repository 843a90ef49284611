"""Bad input from the command line: one sentence, exit 2, and nothing anywhere afterwards."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

GOOD = "# Bread\n\nBread is flour, water and time.\n"


def auteur(home: Path, *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "server.cli", *words],
        capture_output=True,
        text=True,
        cwd=cwd,
        env={**os.environ, "AUTEUR_HOME": str(home), "PYTHONPATH": str(Path(__file__).parents[2])},
    )


def write(folder: Path, name: str, data: bytes | str) -> None:
    (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())


def given(folder: Path) -> None:
    write(folder, "good.md", GOOD)
    write(folder, "empty.md", "")
    write(folder, "blank.md", "  \n\n")
    write(folder, "picture.md", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(64))
    write(folder, "latin.md", "Caf\xe9 au lait, every morning.".encode("latin-1"))
    write(folder, "long.md", "word " * 4_200_000)
    write(folder, "silent.fountain", "INT. ROOM - DAY\n\nDust falls.\n")
    write(folder, "brand.json", '{"colours": {"primary": "blue"}}')
    write(folder, "broken.json", '{"colours": ')
    write(folder, "photo.md", "# Here\n\n![us](us.png)\n\nThis is us.\n")
    write(folder, "a-file", "x")
    (folder / "folder").mkdir()


# the words of the command, what the sentence must name
CASES = [
    (["make", "nothere.md"], "nothere.md"),
    (["make", "folder"], "folder"),
    (["make", "empty.md"], "empty"),
    (["make", "blank.md"], "empty"),
    (["make", "picture.md"], "binary"),
    (["make", "latin.md"], "latin.md"),
    (["make", "long.md"], "MB"),
    (["make", "silent.fountain"], "silent.fountain"),
    (["make", "photo.md"], "us.png"),
    (["make", "good.md", "--mode", "screenply"], "screenplay"),
    (["make", "good.md", "--format", "16x10"], "16x9"),
    (["make", "good.md", "--style", "flatt"], "flat"),
    (["make", "good.md", "--voice", "hart"], "heart"),
    (["make", "good.md", "--music", "calmer"], "calm"),
    (["make", "good.md", "--captions", "burnt"], "burned"),
    (["make", "good.md", "--gate", "sheets"], "sheet"),
    (["make", "good.md", "--max-seconds", "-4"], "-4"),
    (["make", "good.md", "--container", "mkv"], "mp4"),
    (["make", "good.md", "--encoder", "hardwear"], "hardware"),
    (["make", "good.md", "--encoder-preset", "veryfats"], "veryfast"),
    (["make", "good.md", "--path", "chrome"], "chromium"),
    (["make", "good.md", "--format", "reels", "--container", "webm"], "Reels takes no WebM"),
    (["preflight", "good.md", "--container", "ogg"], "mp4"),
    (["make", "good.md", "--brand", "nothere.json"], "nothere.json"),
    (["make", "good.md", "--brand", "broken.json"], "line 1"),
    (["make", "good.md", "--brand", "brand.json"], "primary"),
    (["make", "good.md", "--out", "a-file"], "a-file"),
    (["make", "good.md", "--out", "/proc/films"], "/proc"),  # nobody may write there, root neither
    (["preview", "empty.md"], "empty"),
    (["resume", "j-404404"], "j-404404"),
    (["approve"], "make a film first"),
]


@pytest.mark.parametrize(("words", "named"), CASES, ids=[" ".join(words) for words, _ in CASES])
def test_bad_input_gets_one_sentence_and_leaves_nothing(
    words: list[str], named: str, tmp_path: Path
) -> None:
    place, home = tmp_path / "place", tmp_path / "home"
    place.mkdir()
    given(place)
    before = sorted(path.name for path in place.iterdir())
    done = auteur(home, *words, cwd=place)
    said = done.stderr.strip().splitlines()
    assert (done.returncode, done.stdout, len(said)) == (2, "", 1), done.stderr
    assert named in said[0]
    assert said[0].endswith(".")
    assert sorted(path.name for path in place.iterdir()) == before
    assert _recorded(home) == 0


def _recorded(home: Path) -> int:
    """Jobs and takes in a home; 0 where none was ever made."""
    if not (home / "ledger.sqlite").exists():
        return 0
    from memory.ledger import Ledger

    ledger = Ledger.open(home)
    try:
        return len(ledger.jobs()) + len(ledger.contents())
    finally:
        ledger.close()
