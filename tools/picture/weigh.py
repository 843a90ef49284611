"""Weighing a shot: what rendering it will take, read from its score. Nothing is painted.

The camera redraws what changed, so the cost of a shot is the area that changes, frame by frame, and
how many pictures lie in it. That is counted on a coarse grid of the frame: a few milliseconds a
shot, where finding the exact rectangles would cost as much as a second of film.
"""

from pathlib import Path

import numpy as np

from film.preflight import ClipFeatures, FreshCel
from film.stage import Stage
from tools.picture.camera import Camera
from tools.picture.paint import Wanted, uncached
from tools.picture.score import Leaf, Score, spread

ACROSS, DOWN = 64, 36
"""Cells of the grid."""
FAST = 0.005
"""Of the frame's width in one frame: ten pixels of 1920. What moves slower is foretold well."""
ALWAYS = 0.2
"""Share of its frames in which a thing drifts."""
ALIKE = 1e-4
"""Numbers of a score that differ by less are the same picture."""


def weigh(
    stage: Stage,
    width: int,
    height: int,
    *,
    every: int = 1,
    cache: Path | None = None,
    most_kbps: int = 0,
) -> ClipFeatures:
    """The features of this stage rendered at that size, with what the cache lacks for it."""
    camera = Camera(stage, width, height, every)
    wants = list(dict.fromkeys(camera.wants))
    seen = _Seen(camera.score, width, height)
    return ClipFeatures(
        frames=stage.frames,
        frame_mpx=width * height / 1e6,
        fresh=tuple(
            FreshCel(name=want.name, mpx=_mpx(want), kb=len(want.cel.svg) / 1e3)
            for want in uncached(wants, cache)
        ),
        held_mpx=float(sum(map(_mpx, wants))),
        changed_mpx=seen.changed_mpx,
        copied_mpx=seen.copied_mpx,
        warped_mpx=seen.warped_mpx,
        pieces=seen.pieces,
        ink_kb=seen.ink_kb,
        drift_kb=seen.drift_kb,
        most_kbps=most_kbps,
    )


def _mpx(want: Wanted) -> float:
    return float(want.cel.box.width * want.cel.box.height * want.scale * want.scale) / 1e6


class _Seen:
    """What moves in front of the camera, summed over the frames."""

    def __init__(self, score: Score, width: int, height: int) -> None:
        frames = len(score.frames)
        leaves = [leaf for leaf in score.leaves if any(leaf.wants)]
        cell_mpx = width * height / 1e6 / (ACROSS * DOWN)
        across, down = ACROSS / width, DOWN / height
        places = [_place(leaf, frames, (across, down)) for leaf in leaves]
        edges = np.zeros((DOWN + 1, ACROSS + 1, frames), np.int16)
        edges[[0, 0, -1, -1], [0, -1, 0, -1], 0] = 1, -1, -1, 1  # all of the first frame is new
        for bounds, seen, changed, _ in places:
            now = np.flatnonzero(changed)
            _enclose(edges, now[seen[now]], bounds[now[seen[now]]])
            left = now[(now > 0) & seen[now - 1]]
            _enclose(edges, left, bounds[left - 1])
        summed = np.zeros_like(edges)
        summed[1:, 1:] = _sums(edges)[:-1, :-1] > 0
        _sums(summed)
        self.changed_mpx = float(summed[-1, -1].sum()) * cell_mpx
        self.copied_mpx = self.warped_mpx = self.pieces = self.ink_kb = self.drift_kb = 0.0
        at = np.arange(frames)
        for leaf, (bounds, seen, _, warped) in zip(leaves, places, strict=True):
            x0, y0, x1, y1 = bounds.T
            inside = summed[y1, x1, at] - summed[y0, x1, at]
            inside = np.where(seen, inside - summed[y1, x0, at] + summed[y0, x0, at], 0)
            self.pieces += float((inside > 0).sum())
            self.warped_mpx += float(inside[warped].sum()) * cell_mpx
            self.copied_mpx += float(inside[~warped].sum()) * cell_mpx
            self.drift_kb += _drift(leaf, seen, width)
            shown = leaf.wants[leaf.cels[frames // 2]] if seen[frames // 2] else None
            self.ink_kb += len(shown.cel.svg) / 1e3 if shown else 0.0


def _enclose(edges: np.ndarray, at: np.ndarray, bounds: np.ndarray) -> None:
    """Marks corners of a rectangle in each of those frames, so that sums over rows and columns are
    above zero inside it.
    """
    x0, y0, x1, y1 = bounds.T
    edges[y0, x0, at] += 1
    edges[y0, x1, at] -= 1
    edges[y1, x0, at] -= 1
    edges[y1, x1, at] += 1


def _sums(cells: np.ndarray) -> np.ndarray:
    """Running sums over rows and columns, in place: for all frames in one step, for which
    `numpy.cumsum` takes five times as long.
    """
    for y in range(1, cells.shape[0]):
        cells[y] += cells[y - 1]
    for x in range(1, cells.shape[1]):
        cells[:, x] += cells[:, x - 1]
    return cells


def _drift(leaf: Leaf, seen: np.ndarray, width: int) -> float:
    """Kilobytes of the leaf's SVG in every frame, as far as it moves fast from frame to frame; none
    for what moves only now and then (an entrance, an arm).
    """
    n = len(seen)
    x, y = (spread(m, n) for m in leaf.matrix[4:])
    steps = np.hypot(np.diff(x), np.diff(y)) / width
    fast = np.clip(steps / FAST, 0.0, 1.0) * (seen[1:] & seen[:-1])
    if (fast > 0.2).sum() < ALWAYS * max(int(seen.sum()), 1):
        return 0.0
    ink = np.array([len(want.cel.svg) / 1e3 if want else 0.0 for want in leaf.wants])
    return float((fast * ink[np.maximum(leaf.cels[1:], 0)]).sum())


def _place(
    leaf: Leaf, n: int, grid: tuple[float, float]
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """For every frame: cells it lies in (left, top, right, bottom), whether it is seen, changed,
    and resampled.
    """
    boxes = np.array([_box(want) for want in leaf.wants])[np.maximum(leaf.cels, 0)]
    a, b, c, d, e, f = (spread(m, n) for m in leaf.matrix)
    shown = spread(leaf.shown_opacity, n)
    left, top, right, bottom = boxes.T
    corners = ((left, top), (right, top), (left, bottom), (right, bottom))
    xs = np.stack([a * x + c * y + e for x, y in corners])
    ys = np.stack([b * x + d * y + f for x, y in corners])
    across, down = grid
    bounds = np.stack(
        [
            np.clip(np.floor(xs.min(0) * across), 0, ACROSS),
            np.clip(np.floor(ys.min(0) * down), 0, DOWN),
            np.clip(np.ceil(xs.max(0) * across), 0, ACROSS),
            np.clip(np.ceil(ys.max(0) * down), 0, DOWN),
        ],
        axis=1,
    ).astype(np.int64)
    seen = (leaf.cels >= 0) & (shown > ALIKE) & (right > left)
    seen &= (bounds[:, 2] > bounds[:, 0]) & (bounds[:, 3] > bounds[:, 1])
    clips = [number for clip in leaf.clips for number in (*clip.matrix, *clip.box)]
    numbers = [a, b, c, d, e, f, shown, leaf.cels.astype(float), *(spread(v, n) for v in clips)]
    rows = np.where(seen[:, None], np.stack(numbers, axis=1), 0.0)
    changed = np.ones(n, bool)
    changed[1:] = (np.abs(np.diff(rows, axis=0)) > ALIKE).any(axis=1) | (seen[1:] != seen[:-1])
    painted = np.array([want.scale if want else 1.0 for want in leaf.wants])
    scales = painted[np.maximum(leaf.cels, 0)]
    warped = (np.abs(b) > 1e-5) | (np.abs(c) > 1e-5)
    warped |= (np.abs(a - scales) > ALIKE) | (np.abs(d - scales) > ALIKE)
    warped |= changed & ~np.isclose(np.round(e), e, atol=0.07)
    return bounds, seen, changed, warped


def _box(want: Wanted | None) -> tuple[float, float, float, float]:
    if want is None:
        return 0.0, 0.0, 0.0, 0.0
    box = want.cel.box
    return box.x, box.y, box.right, box.bottom
