"""`python -m evals.bench_long`: what length costs. Films of about one, three and ten minutes made
by `auteur make`, each in a home of its own, then one word changed in the longest and made again.

The scripts are the ten of evals/subjects and our examples, one a chapter: the shorter films are the
first chapters of the longest, so they hold the same kinds of shots. No two films last what they
were meant to, so seconds are compared a film minute: `ten_to_one` is what ten minutes of the
longest cost over one minute of the shortest. `edit_share` is the second making of the longest over
its first, quality and all. The last line is one JSON object.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from evals.bench.watch import Watch

HERE = Path(__file__).parent
SCRIPTS = HERE / "subjects" / "scripts"
EXAMPLES = HERE.parent / "examples"
CHAPTERS = (
    *(SCRIPTS / f"{name}.md" for name in ("history", "science", "finance", "news", "how-to")),
    *(SCRIPTS / f"{name}.md" for name in ("law", "sport", "cooking", "ad")),
    EXAMPLES / "coffee.md",
    EXAMPLES / "launch.md",
)
LENGTHS = {"one": 1, "three": 3, "ten": len(CHAPTERS)}
"""Film → chapters. A chapter lasts about a minute."""
CHANGED = ("puzzle with five pieces", "puzzle with seven pieces")
"""One word, in the middle of the longest."""
SHORT_CHANGED = ("one sentence opened a border", "one sentence opened a gate")
"""One word of the first chapter, for runs that leave the longest out."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    """One run of the command."""

    name: str
    seconds: float
    film_seconds: float
    peak_mb: float
    took_seconds: dict[str, float]
    made: int
    reused: int

    @property
    def a_minute(self) -> float:
        """Seconds a film minute."""
        return self.seconds / self.film_seconds * 60


def main() -> None:
    parser = argparse.ArgumentParser(description="What length costs, and what a changed word does.")
    parser.add_argument("--draft", action="store_true", help="drafts of 320 pixels: a quick look")
    parser.add_argument("--limit", type=int, default=3, help="only the first N lengths")
    parser.add_argument(
        "--out", type=Path, default=None, help="keep homes and films in this folder"
    )
    asked = parser.parse_args()
    options = ["--quality", "draft", "--width", "320"] if asked.draft else []
    with tempfile.TemporaryDirectory(prefix="auteur-long-") as temporary:
        room: Path = asked.out or Path(temporary)
        room.mkdir(parents=True, exist_ok=True)
        print(HEAD)
        films: list[Made] = []
        for name, chapters in list(LENGTHS.items())[: asked.limit]:
            script = room / f"{name}.md"
            script.write_text(script_of(chapters), "utf-8")
            films.append(told(make(name, script, room, options)))
        longest = list(LENGTHS)[: asked.limit][-1]
        changed_word(room / f"{longest}.md", CHANGED if longest == "ten" else SHORT_CHANGED)
        edit = told(make(longest, room / f"{longest}.md", room, options, "changed"))
        print(json.dumps({**figures(films, edit), "survey_seconds": survey_seconds(room, longest)}))


def script_of(chapters: int) -> str:
    """So many chapters as one script."""
    return "---\ntitle: Films about everything\n---\n\n" + "\n".join(
        _chapter(path) for path in CHAPTERS[:chapters]
    )


def _chapter(path: Path) -> str:
    """A script as a chapter: its title as heading, its front matter gone."""
    text = path.read_text("utf-8")
    front = re.match(r"---\n(.*?)\n---\n", text, re.S)
    if front is None:
        return text.strip() + "\n"
    title = next(line.partition(":")[2].strip() for line in front[1].splitlines() if line)
    return f"# {title}\n\n{text[front.end() :].strip()}\n"


def changed_word(script: Path, change: tuple[str, str]) -> None:
    text = script.read_text("utf-8")
    assert text.count(change[0]) == 1, f"“{change[0]}” stands {text.count(change[0])} times"
    script.write_text(text.replace(*change), "utf-8")


def make(name: str, script: Path, room: Path, options: Sequence[str], called: str = "") -> Made:
    """The command in a process of its own, and everything below it watched."""
    command = [sys.executable, "-m", "server.cli", "make", str(script), "--json"]
    with Watch() as watch:
        begun = perf_counter()
        done = subprocess.run(
            [*command, "--out", str(room / "films"), *options],
            env={**os.environ, "AUTEUR_HOME": str(room / f"home-{name}")},
            cwd=HERE.parent,
            capture_output=True,
            text=True,
        )
        seconds = perf_counter() - begun
    if done.returncode:
        raise SystemExit(f"auteur make failed:\n{done.stdout}{done.stderr}")
    answer = json.loads(done.stdout.strip().splitlines()[-1])
    return Made(
        name=called or name,
        seconds=seconds,
        film_seconds=answer["films"][0]["duration_seconds"],
        peak_mb=watch.peak_mb,
        took_seconds=answer["took_seconds"],
        made=answer["made_takes"],
        reused=answer["reused_takes"],
    )


HEAD = "film      frames  film s  took s a minute     MB  made  by stage"


def told(made: Made) -> Made:
    """Prints its row."""
    stages = ", ".join(
        f"{stage} {seconds:.1f}" for stage, seconds in made.took_seconds.items() if stage != "total"
    )
    frames = round(made.film_seconds * 30)
    print(
        f"{made.name:8}{frames:8,}{made.film_seconds:8.1f}{made.seconds:8.1f}{made.a_minute:9.1f}"
        f"{made.peak_mb:7.0f}{made.made:6}  {stages}",
        flush=True,
    )
    return made


def figures(films: Sequence[Made], edit: Made) -> dict[str, float]:
    return {
        "ten_to_one": round(10 * films[-1].a_minute / films[0].a_minute, 2),
        "peak_mb": round(max(film.peak_mb for film in (*films, edit))),
        "edit_share": round(edit.seconds / films[-1].seconds, 4),
        "edit_seconds": round(edit.seconds, 1),
        "film_seconds": round(films[-1].film_seconds, 1),
        "realtime": round(films[-1].film_seconds / films[-1].seconds, 3),
    }


def survey_seconds(room: Path, name: str) -> float:
    """One look at the longest film's timeline, from nothing."""
    from film.surveyor import survey
    from graph.house import House
    from graph.recipes import BOOK
    from graph.versions import maker_versions

    house = House.open(room / f"home-{name}")
    try:
        snapshot = house.ledger.snapshot(house.ledger.jobs()[0].timeline_id)
        versions = maker_versions()
        begun = perf_counter()
        survey(BOOK, snapshot, versions=versions)
        return round(perf_counter() - begun, 4)
    finally:
        house.close()


if __name__ == "__main__":
    main()
