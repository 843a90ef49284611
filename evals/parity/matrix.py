"""The matrix: one still of every place and template, preview against camera."""

import json
import statistics
from itertools import islice

from evals.parity.cases import cases
from evals.parity.measure import MEAN, TILE, apart
from film.stage import Stage
from film.time import RATE
from tools.picture.camera import still
from tools.picture.capture import page_of
from tools.picture.easel import easel
from tools.picture.paint import pixels_of


def compared(stage: Stage, frame: int) -> tuple[float, float]:
    """One frame as the preview plays it against the camera's."""
    second = (frame + 0.5) / float(RATE)
    page = page_of(stage, stage.width)
    (played,) = easel().film(page, stage.width, stage.height, [second], "comparing")
    return apart(pixels_of(played), still(stage, frame, stage.width, stage.height))


def matrix(seed: int, limit: int | None) -> bool:
    """Compares and tells the worst; whether all hold."""
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
    return not off
