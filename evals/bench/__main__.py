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
from pathlib import Path

from evals.bench.figures import figures, run_of, together, told
from evals.bench.films import COFFEE, FILMS, Film, film_of, time_preview
from evals.bench.floor import floors_of
from evals.bench.render import Studio
from film.formats import FORMATS

FORMAT = FORMATS["16x9"]
WORD = ("city", "town")
"""The word that is changed in COFFEE, once."""


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--only", choices=FILMS, nargs="*", default=FILMS)
    asked.add_argument("--limit", type=int, default=0, help="only the first N shots of a film")
    asked.add_argument("--floors", type=int, default=3, help="floor runs; the median counts")
    asked.add_argument("--homes", type=Path, help="folder where the films are previewed, and kept")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="auteur-bench-") as place:
        folder = Path(place)
        preview_seconds = preview(folder)
        films = [film_of(name, given.homes or folder, given.limit or None) for name in given.only]
        print(*(line for film in films for line in told_of(film)), sep="\n", flush=True)
        runs = []
        with Studio(folder) as studio:
            for film in films:
                cache = folder / f"painted-{film.name}"
                rendered = studio.render(film.stages, FORMAT, cache)
                floors = floors_of(film.stages, FORMAT, cache, folder, given.floors)
                runs.append(run_of(film.name, rendered, floors))
                print(*told(runs[-1]), sep="\n", flush=True)
    print(*told(together(runs)), sep="\n")
    print(json.dumps(figures(runs, preview_seconds)))


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


def told_of(film: Film) -> list[str]:
    frames = sum(stage.frames for stage in film.stages)
    return [
        f"{film.name}: {len(film.shots)} shots, {frames} frames",
        *(f"  {shot.told}" for shot in film.shots),
    ]


if __name__ == "__main__":
    main()
