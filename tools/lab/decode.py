"""Frames out of a film file: luma for measuring, colours as BT.709 for looking and testing."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import numpy as np


def luma_frames(path: Path) -> Iterator[np.ndarray]:
    """The Y plane of every frame in order, 16 black, 235 white. Views: copy to keep."""
    for frame in _decoded(path):
        yield _plane(frame, 0)


def seen_frames(
    path: Path, wanted: Collection[int]
) -> Iterator[tuple[np.ndarray, np.ndarray | None]]:
    """Every frame's luma, and of the wanted ones (by index) also its colours as `colour_frames`
    gives them, else None: one decoding for both.
    """
    for index, frame in enumerate(_decoded(path)):
        yield _plane(frame, 0), _colours(frame) if index in wanted else None


def colour_frames(path: Path) -> Iterator[np.ndarray]:
    """Every frame as RGB bytes, height × width × 3, read as BT.709 limited range whatever its tags
    say; chroma repeated, not smoothed.
    """
    for frame in _decoded(path):
        yield _colours(frame)


def _decoded(path: Path) -> Iterator[Any]:
    import av

    with av.open(str(path)) as film:
        stream = film.streams.video[0]
        stream.thread_type = "AUTO"
        yield from film.decode(stream)


def _colours(frame: Any) -> np.ndarray:
    return rgb_from_planes(*(_plane(frame, index) for index in range(3)))


def _plane(frame: Any, index: int) -> np.ndarray:
    plane = frame.planes[index]
    rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)
    return rows[: plane.height, : plane.width]


def rgb_from_planes(y: np.ndarray, u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """ITU-R BT.709-6, inverse of colour.py."""
    height, width = y.shape
    luma = (y.astype(np.float32) - 16) / 219
    blue, red = (
        np.repeat(np.repeat((c.astype(np.float32) - 128) / 224, 2, 0), 2, 1)[:height, :width]
        for c in (u, v)
    )
    r = luma + 1.5748 * red
    b = luma + 1.8556 * blue
    g = (luma - 0.2126 * r - 0.0722 * b) / 0.7152
    return np.clip(np.stack([r, g, b], axis=2) * 255 + 0.5, 0, 255).astype(np.uint8)
