"""Curves of gain: a point every so many samples, and straight lines between them.

numpy's own interp looks for each sample's place among the points; here the places are even, and a
ten-minute film has 27 million of them.
"""

import numpy as np


def drawn(points: np.ndarray, step: int, first: int, count: int, after: float = 0.0) -> np.ndarray:
    """The curve at `count` samples from sample `first` on, or at a moment `after` each: float32.
    Point k lies at sample k × `step`; before the first point and after the last the curve is level.
    """
    low, high = first // step, (first + count - 1) // step + 1
    near = points[np.clip(np.arange(low, high + 1), 0, len(points) - 1)].astype(np.float32)
    share = (np.arange(step, dtype=np.float32) + np.float32(after)) / np.float32(step)
    lines = near[:-1, None] + np.diff(near)[:, None] * share
    return lines.reshape(-1)[first - low * step :][:count]
