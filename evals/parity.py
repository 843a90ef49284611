"""`python -m evals.parity`: is the preview the film? Chromium playing the SMIL against the camera.

Over a previewed script, times are drawn by seed: half of them anywhere, half on the frame after an
exposure changes, where a rounding error would show first. Measured before encoding, in levels of
255: the mean of the frame, and the worst 60 px tile. `--matrix` compares parity_cases.py instead:
places, hours, weather, camera moves, styles, templates and layouts. The last line is one JSON
object.
"""

import argparse
import json
import random
import statistics
import tempfile
from itertools import islice
from pathlib import Path

import numpy as np

from evals.bench.films import stages_of, time_preview
from evals.parity_cases import cases
from film.stage import Drawing, Peg, Stage
from film.time import RATE
from tools.picture.camera import still
from tools.picture.easel import easel, page_html
from tools.picture.paint import pixels_of
from tools.picture.smil import animate

MEAN, TILE, TILE_SIDE = 0.6, 12.0, 60


def changes(stage: Stage) -> set[int]:
    """Frames at which some exposure changes."""

    def of(node: Peg | Drawing) -> set[int]:
        if isinstance(node, Drawing):
            return {e.frame for e in node.exposures if 0 < e.frame < stage.frames}
        return set().union(*(of(child) for child in node.children))

    return set().union(*(of(plane.root) for plane in stage.planes))


def chosen(stages: list[Stage], times: int, chance: random.Random) -> dict[int, list[int]]:
    """Shot index → frames to compare."""
    changed = [(shot, f) for shot, stage in enumerate(stages) for f in sorted(changes(stage))]
    anywhere = [(shot, f) for shot, stage in enumerate(stages) for f in range(stage.frames)]
    picked = chance.sample(changed, min(times // 2, len(changed)))
    picked += chance.sample(anywhere, times - len(picked))
    frames: dict[int, list[int]] = {}
    for shot, frame in sorted(set(picked)):
        frames.setdefault(shot, []).append(frame)
    return frames


def apart(a: np.ndarray, b: np.ndarray) -> tuple[float, float]:
    """Mean difference of two BGRA frames, and that of the worst tile."""
    off = np.abs(a[..., :3].astype(np.int16) - b[..., :3].astype(np.int16)).mean(axis=2)
    rows, columns = off.shape[0] // TILE_SIDE, off.shape[1] // TILE_SIDE
    tiles = off[: rows * TILE_SIDE, : columns * TILE_SIDE]
    tiles = tiles.reshape(rows, TILE_SIDE, columns, TILE_SIDE).mean(axis=(1, 3))
    return float(off.mean()), float(tiles.max())


def compared(stage: Stage, frame: int) -> tuple[float, float]:
    """One frame as the preview plays it against the camera's."""
    second = (frame + 0.5) / float(RATE)
    page = page_html(animate([stage]))
    (played,) = easel().film(page, stage.width, stage.height, [second], "comparing")
    return apart(pixels_of(played), still(stage, frame, stage.width, stage.height))


def matrix(seed: int, limit: int | None) -> None:
    """Compares the matrix and exits; the worst ten are named."""
    found = [(*compared(c.stage, c.frame), c.name) for c in islice(cases(seed), limit)]
    off = [case for case in found if case[0] > MEAN or case[1] > TILE]
    for mean, tile, name in sorted(found, reverse=True)[:10]:
        print(f"mean {mean:5.3f}  tile {tile:5.2f}  {name}")
    for mean, tile, name in sorted(off, reverse=True):
        if tile > TILE:
            print(f"tile {tile:5.2f}  mean {mean:5.3f}  {name}")
    means = [mean for mean, _, _ in found]
    print(json.dumps({
        "compared": len(found),
        "worst_mean": round(max(means), 3),
        "median_mean": round(statistics.median(means), 3),
        "worst_tile": round(max(tile for _, tile, _ in found), 2),
        "over": len(off),
    }))  # fmt: skip
    raise SystemExit(1 if off else 0)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--times", type=int, default=40)
    asked.add_argument("--format", default="16x9")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--matrix", action="store_true", help="places × weather × moves × styles")
    asked.add_argument("--limit", type=int, default=0, help="only the first N of the matrix")
    given = asked.parse_args()
    if given.matrix:
        matrix(given.seed, given.limit or None)
    with tempfile.TemporaryDirectory() as place:
        time_preview(Path(place) / "home", Path(place) / "films")
        stages = stages_of(Path(place) / "home", given.format)
    worst_mean = worst_tile = 0.0
    count = 0
    for shot, frames in chosen(stages, given.times, random.Random(given.seed)).items():
        stage = stages[shot]
        seconds = [(frame + 0.5) / float(RATE) for frame in frames]
        page = page_html(animate([stage]))
        played = easel().film(page, stage.width, stage.height, seconds, "comparing")
        for frame, picture in zip(frames, played, strict=True):
            mean, tile = apart(pixels_of(picture), still(stage, frame, stage.width, stage.height))
            worst_mean, worst_tile = max(worst_mean, mean), max(worst_tile, tile)
            count += 1
    print(json.dumps({
        "compared": count, "worst_mean": round(worst_mean, 3), "worst_tile": round(worst_tile, 2)
    }))  # fmt: skip
    raise SystemExit(0 if worst_mean <= MEAN and worst_tile <= TILE else 1)


if __name__ == "__main__":
    main()
