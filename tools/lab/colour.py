"""From the camera's BGRA to the encoder's planes: BT.709, limited range, 4:2:0.

Compiled, because nothing ready-made is both right and fast: OpenCV's I420 is BT.601 (a BT.709
player then shows #ff6b4a as (255, 120, 72)), swscale takes 8 to 12 ms a 1080p frame. The compiled
code is cached beside this file, so only the first run ever compiles. Only changed rectangles are
converted.

Source of the numbers: ITU-R BT.709-6, 3.2 to 3.5; chroma is the mean of two by two pixels.
"""

from functools import lru_cache

import numpy as np

BITS = 15
_KR, _KG, _KB = 0.2126, 0.7152, 0.0722
_LUMA = 219 / 255 * (1 << BITS)
_CHROMA = 224 / 255 * (1 << BITS)


def _fixed(*shares: float) -> tuple[int, ...]:
    return tuple(round(share) for share in shares)


Y_R, Y_G, Y_B = _fixed(_KR * _LUMA, _KG * _LUMA, _KB * _LUMA)
U_R, U_G = _fixed(-_KR / 1.8556 * _CHROMA, -_KG / 1.8556 * _CHROMA)
V_G, V_B = _fixed(-_KG / 1.5748 * _CHROMA, -_KB / 1.5748 * _CHROMA)
U_B, V_R = -(U_R + U_G), -(V_G + V_B)
"""Rounded so that grey is exactly 128."""


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
        _converter()(packed, self.y, self.u, self.v, left, top, right, bottom)


@lru_cache(maxsize=1)
def _converter():
    from tools.lab.convert import convert

    return convert
