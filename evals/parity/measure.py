"""How far two pictures are apart, how far they may be (DESIGN 6), and which frames to look at."""

import random
from collections.abc import Sequence

import numpy as np

from film.stage import Drawing, Peg, Stage

MEAN, TILE, TILE_SIDE = 0.6, 12.0, 60


def apart(a: np.ndarray, b: np.ndarray) -> tuple[float, float]:
    """Mean difference of two frames in levels of 255, and that of the worst tile. Both
    height × width × 3 or more; of more than three channels the first three count.
    """
    off = np.abs(a[..., :3].astype(np.int16) - b[..., :3].astype(np.int16)).mean(axis=2)
    rows, columns = off.shape[0] // TILE_SIDE, off.shape[1] // TILE_SIDE
    tiles = off[: rows * TILE_SIDE, : columns * TILE_SIDE]
    tiles = tiles.reshape(rows, TILE_SIDE, columns, TILE_SIDE).mean(axis=(1, 3))
    return float(off.mean()), float(tiles.max())


def changes(stage: Stage) -> set[int]:
    """Frames at which some exposure changes."""

    def of(node: Peg | Drawing) -> set[int]:
        if isinstance(node, Drawing):
            return {e.frame for e in node.exposures if 0 < e.frame < stage.frames}
        return set().union(*(of(child) for child in node.children))

    return set().union(*(of(plane.root) for plane in stage.planes))


def chosen(stages: Sequence[Stage], times: int, chance: random.Random) -> dict[int, list[int]]:
    """Shot index → frames to compare: half of them anywhere, half where an exposure changes."""
    changed = [(shot, f) for shot, stage in enumerate(stages) for f in sorted(changes(stage))]
    anywhere = [(shot, f) for shot, stage in enumerate(stages) for f in range(stage.frames)]
    picked = chance.sample(changed, min(times // 2, len(changed)))
    picked += chance.sample(anywhere, times - len(picked))
    frames: dict[int, list[int]] = {}
    for shot, frame in sorted(set(picked)):
        frames.setdefault(shot, []).append(frame)
    return frames
