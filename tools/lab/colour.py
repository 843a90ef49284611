"""From the camera's BGRA to the encoder's planes: BT.709, limited range, 4:2:0.

Compiled, because nothing ready-made is both right and fast: OpenCV's I420 is BT.601 (a BT.709
player then shows #ff6b4a as (255, 120, 72)), swscale takes 8 to 12 ms a 1080p frame. The compiled
code is cached beside this file, so only the first run ever compiles. Only changed rectangles are
converted.
"""

from collections.abc import Callable
from functools import lru_cache

import numpy as np


def planes_size(width: int, height: int) -> int:
    """Bytes of one frame; both sides even."""
    return width * height * 3 // 2


class Planes:
    """One I420 frame in one buffer, brought up to date rectangle by rectangle."""

    def __init__(self, width: int, height: int) -> None:
        if width % 2 or height % 2:
            raise ValueError(f"4:2:0 needs even sides, not {width}×{height}")
        self.width, self.height = width, height
        self.buffer = np.zeros(planes_size(width, height), np.uint8)
        area = width * height
        self.y = self.buffer[:area].reshape(height, width)
        self.u = self.buffer[area : area * 5 // 4].reshape(height // 2, width // 2)
        self.v = self.buffer[area * 5 // 4 :].reshape(height // 2, width // 2)

    def update(self, bgra: np.ndarray, rect: tuple[int, int, int, int] | None = None) -> None:
        """Converts the rectangle (left, top, right, bottom), widened to even borders; all by
        default.
        """
        left, top, right, bottom = rect or (0, 0, self.width, self.height)
        left, top = left & ~1, top & ~1
        right, bottom = min((right + 1) & ~1, self.width), min((bottom + 1) & ~1, self.height)
        packed = bgra.view(np.uint32).reshape(self.height, self.width)
        converter()(packed, self.y, self.u, self.v, left, top, right, bottom)


@lru_cache(maxsize=1)
def converter() -> Callable[..., None]:
    """The compiled loop; the first call in a process costs the import of numba."""
    from tools.lab.convert import convert

    return convert
