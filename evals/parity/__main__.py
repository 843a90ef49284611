"""`python -m evals.parity`: is the preview the film? Of the bench's five films, at times drawn by
seed, half of them where an exposure changes, three paths are compared pair by pair: the preview in
its own player, the camera, and Chromium filming the SMIL.

Measured before encoding, in levels of 255: the mean of the frame, and the worst 60 px tile
(DESIGN 6). After it, two seconds of each film as a clip of either path, decoded; encoders differ in
what they drop, so those are told and not judged. `--matrix` compares cases.py instead: places,
hours, weather, camera moves, styles, templates and layouts. The last line is one JSON object.
"""

import argparse
import json
import random
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from evals.bench.films import FILMS, Film, film_of
from evals.parity.matrix import matrix
from evals.parity.measure import MEAN, TILE, chosen
from evals.parity.paths import PAIRS, Apart, clips_apart, compared
from film.stage import Stage

CLIP_FRAMES = 60


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--times", type=int, default=24, help="of each film")
    asked.add_argument("--only", choices=FILMS, nargs="*", default=FILMS)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--homes", type=Path, help="folder where the films are previewed, and kept")
    asked.add_argument("--matrix", action="store_true", help="places × weather × moves × styles")
    asked.add_argument("--limit", type=int, default=0, help="only the first N of the matrix")
    given = asked.parse_args()
    if given.matrix:
        raise SystemExit(0 if matrix(given.seed, given.limit or None) else 1)
    chance = random.Random(given.seed)
    with tempfile.TemporaryDirectory(prefix="auteur-parity-") as place:
        folder = Path(place)
        films = [film_of(name, given.homes or folder) for name in given.only]
        found: list[Apart] = []
        for film in films:
            frames = chosen(film.stages, given.times, chance)
            found += compared(film.name, film.stages, frames, film.preview)
            print(*told(film.name, found), sep="\n", flush=True)
        clips = {film.name: clips_apart(_piece(film), folder) for film in films}
    off = [one for one in found if one.mean > MEAN or one.tile > TILE]
    for one in off:
        print(
            f"over: mean {one.mean:.3f}  tile {one.tile:.2f}  {' and '.join(one.pair)}, {one.where}"
        )
    for name, (mean, tile) in clips.items():
        print(f"{name:9}clips decoded: mean {mean:.3f}, worst tile {tile:.2f}")
    print(json.dumps({
        "compared": len(found),
        "worst_mean": round(max(one.mean for one in found), 3),
        "worst_tile": round(max(one.tile for one in found), 2),
        "over": len(off),
        "pairs": {
            "-".join(pair): {
                "worst_mean": round(max(one.mean for one in found if one.pair == pair), 3),
                "worst_tile": round(max(one.tile for one in found if one.pair == pair), 2),
            }
            for pair in PAIRS
        },
        "clips_worst_mean": round(max(mean for mean, _ in clips.values()), 3),
        "clips_worst_tile": round(max(tile for _, tile in clips.values()), 2),
    }))  # fmt: skip
    raise SystemExit(1 if off else 0)


def told(name: str, found: Sequence[Apart]) -> list[str]:
    """A line a pair: the worst of this film."""
    mine = [one for one in found if one.where.startswith(name)]
    lines = []
    for pair in PAIRS:
        ours = [one for one in mine if one.pair == pair]
        mean, tile = max(one.mean for one in ours), max(one.tile for one in ours)
        worst = f"mean {mean:.3f}, tile {tile:5.2f} at worst of {len(ours)}"
        lines.append(f"{name:9}{' and '.join(pair):22} {worst}")
    return lines


def _piece(film: Film) -> Stage:
    """The beginning of the film's longest shot."""
    longest = max(film.stages, key=lambda stage: stage.frames)
    return replace(longest, frames=min(longest.frames, CLIP_FRAMES))


if __name__ == "__main__":
    main()
