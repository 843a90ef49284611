"""`python -m evals.bench`: five films of 30 s at 1080p30, each rendered and set against its floor.

Render is everything between a laid-out stage and a cut: paint, composite, convert, encode, join
(DESIGN 11), with an empty cel cache. The films are rendered one after another by one set of warm
processes, as a batch is; each film's floor is measured right after it, so that both meet the same
machine. Before them the preview of examples/coffee.md is timed: in a new home, again in the same,
and with one word changed. The last line is one JSON object.
"""

import argparse
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

from evals.bench.figures import figures, run_of, together, told
from evals.bench.films import (
    COFFEE,
    FILMS,
    FRAMES,
    FilmName,
    Shot,
    cut_to,
    script_of,
    shots_of,
    time_preview,
)
from evals.bench.floor import floor_seconds, frames_of
from evals.bench.render import Studio
from film.formats import FORMATS
from film.stage import Stage

FORMAT = FORMATS["16x9"]
WORD = ("city", "town")
"""The word that is changed in COFFEE, once."""


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--only", choices=FILMS, nargs="*", default=FILMS)
    asked.add_argument("--limit", type=int, default=0, help="only the first N shots of a film")
    asked.add_argument("--floors", type=int, default=3, help="floor runs; the median counts")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="auteur-bench-") as place:
        folder = Path(place)
        preview_seconds = preview(folder)
        films = {name: previewed(folder, name, given.limit) for name in given.only}
        runs = []
        with Studio(folder) as studio:
            for name, shots in films.items():
                stages = [shot.stage for shot in shots]
                rendered = studio.render(stages, FORMAT, folder / f"painted-{name}")
                floors = floors_of(stages, folder / f"painted-{name}", folder, given.floors)
                runs.append(run_of(name, rendered, floors))
                print(*told(runs[-1]), sep="\n", flush=True)
    print(*told(together(runs)), sep="\n")
    print(json.dumps(figures(runs, preview_seconds)))


def floors_of(stages: Sequence[Stage], cache: Path, folder: Path, runs: int) -> list[float]:
    """Seconds of each floor run; the film's frames are let go with it."""
    frames = [frame for stage in stages for frame in frames_of(stage, FORMAT, cache)]
    return [floor_seconds(frames, FORMAT, folder) for _ in range(runs)]


def preview(folder: Path) -> float:
    """Times the preview of COFFEE three ways, tells, and answers the cold one."""
    source, home, out = folder / COFFEE.name, folder / "home-coffee", folder / "films"
    words = COFFEE.read_text(encoding="utf-8")
    source.write_text(words, encoding="utf-8")
    cold = time_preview(home, out, source)
    again = time_preview(home, out, source)
    before, word, after = words.partition(WORD[0])
    assert word, f"“{WORD[0]}” is not in {COFFEE.name}"
    source.write_text(before + WORD[1] + after, encoding="utf-8")
    changed = time_preview(home, out, source)
    print(
        f"preview  {cold:6.1f} s cold, {again:.1f} s again, {changed:.1f} s with one word changed"
    )
    return cold


def previewed(folder: Path, name: FilmName, limit: int) -> list[Shot]:
    """One of the set's films, previewed and cut; says what it shows."""
    home = folder / f"home-{name}"
    time_preview(home, folder / "films", script_of(name))
    shots = cut_to(shots_of(home), FRAMES)[: limit or None]
    print(f"{name}: {len(shots)} shots, {sum(shot.stage.frames for shot in shots)} frames")
    print(*(f"  {shot.told}" for shot in shots), sep="\n", flush=True)
    return shots


if __name__ == "__main__":
    main()
