"""Where every leaf of a score lies in the frame, for all frames at once: its picture's matrix,
bounds, opacity and clip, when it is seen and when it changed.

Arithmetic over whole arrays, so that the darkroom's frame loop only looks numbers up.
"""

from dataclasses import dataclass, field
from typing import cast

import numpy as np

from tools.picture.broom import Edges, Matrix, Print
from tools.picture.paint import Wanted
from tools.picture.rects import Rect
from tools.picture.score import Clipping, Leaf, spread

SNAP = 1 / 14
"""Pixels off a whole place (a sixteenth, by the phases, and rounding) that are copied, not
resampled.
"""
_STRAIGHT = 1e-5


@dataclass(slots=True)
class Placed:
    """A leaf with its prints; lists have one entry a frame."""

    leaf: Leaf
    prints: list[Print | None]
    matrix: list[Matrix]
    """From the print's pixels to output pixels."""
    bounds: list[Rect]
    """Whole pixels cut to the frame; empty when unseen."""
    seen: list[bool]
    changed: list[bool]
    opacity: list[float]
    covers: list[bool]
    """Whether it hides all that lies beneath it, inside its bounds."""
    clips: list[Edges] = field(default_factory=list)
    """What its upright clips leave of the frame; none without clips."""


def placed(leaf: Leaf, prints: dict[Wanted, Print], frames: int, width: int, height: int) -> Placed:
    n = frames
    mine = [prints.get(want) if want else None for want in leaf.wants]
    a, b, c, d, e, f = (spread(m, n) for m in leaf.matrix)
    scale, left, top = np.ones(n), np.zeros(n), np.zeros(n)
    wide, high, solid = np.zeros(n), np.zeros(n), np.zeros(n, bool)
    for index, kept in enumerate(mine):
        if kept is not None:
            here = leaf.cels == index
            scale[here] = kept.painted.wanted.scale
            left[here], top[here] = kept.painted.offset
            wide[here], high[here] = kept.painted.width, kept.painted.height
            solid[here] = kept.opaque
    a, b, c, d = a / scale, b / scale, c / scale, d / scale
    e, f = e + a * left + c * top, f + b * left + d * top
    upright = (np.abs(b) < _STRAIGHT) & (np.abs(c) < _STRAIGHT)
    one = upright & (np.abs(a - 1) < 1e-4) & (np.abs(d - 1) < 1e-4)
    one &= (np.abs(e - np.round(e)) < SNAP) & (np.abs(f - np.round(f)) < SNAP)
    a, d = np.where(one, 1.0, a), np.where(one, 1.0, d)
    b, c = np.where(upright, 0.0, b), np.where(upright, 0.0, c)
    e, f = np.where(one, np.round(e), e), np.where(one, np.round(f), f)
    matrix = np.stack([a, b, c, d, e, f], axis=1)
    opacity, shown = spread(leaf.opacity, n), spread(leaf.shown_opacity, n)
    xs, ys = (0.0, wide, 0.0, wide), (0.0, 0.0, high, high)
    corners_x = np.stack([a * x + c * y + e for x, y in zip(xs, ys, strict=True)])
    corners_y = np.stack([b * x + d * y + f for x, y in zip(xs, ys, strict=True)])
    edges = [corners_x.min(0), corners_y.min(0), corners_x.max(0), corners_y.max(0)]
    numbers = [*matrix.T, shown, leaf.cels.astype(float)]
    cut = [np.full(n, edge) for edge in (-np.inf, -np.inf, np.inf, np.inf)]
    for clip in leaf.clips:
        around = clip_edges(clip, n)
        edges = [op(x, y) for op, x, y in zip(_NARROW, edges, around, strict=True)]
        straight = clip_is_upright(clip, n)
        cut = [
            np.where(straight, op(x, y), x) for op, x, y in zip(_NARROW, cut, around, strict=True)
        ]
        numbers += [*clip.matrix, *clip.box]
    bounds = np.stack(
        [
            np.clip(np.floor(edges[0] + 1e-3), 0, width),
            np.clip(np.floor(edges[1] + 1e-3), 0, height),
            np.clip(np.ceil(edges[2] - 1e-3), 0, width),
            np.clip(np.ceil(edges[3] - 1e-3), 0, height),
        ],
        axis=1,
    ).astype(np.int32)
    seen = (wide > 0) & (shown > 1e-4) & (np.abs(a * d - b * c) > 1e-9)
    seen &= (bounds[:, 2] > bounds[:, 0]) & (bounds[:, 3] > bounds[:, 1])
    changed = np.ones(n, bool)
    rows = np.where(seen[:, None], np.stack([spread(v, n) for v in numbers], axis=1), 0.0)
    changed[1:] = (np.abs(np.diff(rows, axis=0)) > 1e-4).any(axis=1) | (seen[1:] != seen[:-1])
    covers = solid & upright & (opacity >= 1) & (shown >= 1) & seen
    covers &= not leaf.clips and not leaf.grouped
    return Placed(
        leaf,
        mine,
        matrix=cast(list[Matrix], _rows(matrix)),
        bounds=cast(list[Rect], _rows(bounds)),
        seen=seen.tolist(),
        changed=changed.tolist(),
        opacity=opacity.tolist(),
        covers=covers.tolist(),
        clips=cast(list[Edges], _rows(np.stack(cut, axis=1))) if leaf.clips else [],
    )


_NARROW = (np.maximum, np.maximum, np.minimum, np.minimum)


def clip_edges(clip: Clipping, frames: int) -> list[np.ndarray]:
    """Left, top, right and bottom of a clip in the frame, over time."""
    a, b, c, d, e, f = clip.matrix
    x, y, w, h = clip.box
    xs, ys = (x, x + np.maximum(w, 0)), (y, y + np.maximum(h, 0))
    corners = [(a * i + c * j + e, b * i + d * j + f) for i in xs for j in ys]
    across = np.stack([spread(i, frames) for i, _ in corners])
    down = np.stack([spread(j, frames) for _, j in corners])
    return [across.min(0), down.min(0), across.max(0), down.max(0)]


def clip_is_upright(clip: Clipping, frames: int) -> np.ndarray:
    _, b, c, _, _, _ = clip.matrix
    return spread((np.abs(b) < _STRAIGHT) & (np.abs(c) < _STRAIGHT), frames)


def _rows(numbers: np.ndarray) -> list[tuple[float, ...]]:
    return [tuple(row) for row in numbers.tolist()]
