"""`python -m evals.profile`: where the time of a render goes, for whoever goes on from here.

Every shot is rendered as a job renders it, but alone and in this process, with an empty cel cache;
functions of the product are timed from outside (stopwatch.py). Then the dearest shots are shot once
more under cProfile. It profiles the bench's films, or any script or previewed home. Tables are
printed and kept in dist/profile/ beside `camera.pstats` (`python -m pstats`, snakeviz, flameprof)
and `profile.json`, which two profiles are compared by.
"""

import argparse
import cProfile
import json
import pstats
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from io import StringIO
from pathlib import Path

from evals.bench.films import FILMS, HOUSE, Shot, film_of, shots_of, time_preview
from evals.profile.shot import Profiled, profiled
from evals.profile.table import dearest, report
from film.formats import FORMATS
from tools.lab.render import warm
from tools.picture.camera import shoot

FORMAT = FORMATS["16x9"]
LISTED = 25


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--script", type=Path, help="any script, instead of the bench's films")
    asked.add_argument("--home", type=Path, help="a home whose first film is previewed")
    asked.add_argument("--only", choices=FILMS, nargs="*", default=FILMS)
    asked.add_argument("--homes", type=Path, help="folder where the films are previewed, and kept")
    asked.add_argument("--shots", type=int, default=0, help="only the first N of a film")
    asked.add_argument("--out", type=Path, default=HOUSE / "dist" / "profile")
    given = asked.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    warm()
    with tempfile.TemporaryDirectory(prefix="auteur-profile-") as place:
        folder = Path(place)
        found: list[Profiled] = []
        for film, shots in films(given, folder):
            for number, shot in enumerate(shots[: given.shots or None], 1):
                found.append(profiled(film, number, shot, (FORMAT.width, FORMAT.height), folder))
        calls = called(dearest(found), folder, given.out / "camera.pstats")
    text = "\n".join([*report(found), "", calls])
    print(text)
    (given.out / "profile.txt").write_text(text, encoding="utf-8")
    (given.out / "profile.json").write_text(json.dumps([plain(one) for one in found], indent=1))


def films(given: argparse.Namespace, folder: Path) -> Iterator[tuple[str, Sequence[Shot]]]:
    if given.home:
        yield given.home.name, shots_of(given.home)
    elif given.script:
        time_preview(folder / "home", folder / "films", given.script)
        yield given.script.stem, shots_of(folder / "home")
    else:
        for name in given.only:
            yield name, film_of(name, given.homes or folder).shots


def called(shots: Sequence[Profiled], folder: Path, out: Path) -> str:
    """The camera's functions over these shots, by their own time; all of them go to `out`."""
    profile = cProfile.Profile()
    for one in shots:
        profile.enable()
        for _ in shoot(one.shot.stage, FORMAT.width, FORMAT.height, cache=folder / "painted"):
            pass
        profile.disable()
    profile.dump_stats(out)
    text = StringIO()
    pstats.Stats(profile, stream=text).sort_stats("tottime").print_stats(LISTED)
    return text.getvalue().replace(f"{HOUSE}/", "")


def plain(one: Profiled) -> dict[str, object]:
    return {
        "shot": one.name,
        "kind": one.shot.told,
        "frames": one.frames,
        "seconds": one.seconds,
        "parts": dict(one.watch.seconds),
        "beside": dict(one.watch.beside),
        "processors": asdict(one.effort),
        "leaves": [asdict(leaf) for leaf in one.leaves],
    }


if __name__ == "__main__":
    main()
