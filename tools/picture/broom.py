"""Draws large moving pictures into the camera's buffer, tile by tile, with the compiled loop of
resample.py.

Apart from the darkroom because Skia has no part in it: it only needs to know where a picture is
seen, and where it hides all beneath it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from tools.picture.rects import Rect


@dataclass(frozen=True, slots=True)
class Seen:
    """Where a picture has ink that nothing above hides."""

    solid: list[Rect]
    """It hides all beneath it here."""
    open: list[Rect]


class Broom:
    """Scratch rows and rounding for one buffer, BGRA, height × width × 4."""

    def __init__(self, pixels: np.ndarray) -> None:
        # Here, not above: numba takes half a second to import, and most shots need none of it.
        from tools.picture.resample import pattern, resample, taps

        self._resample, self._taps = resample, taps
        self.height, self.width = pixels.shape[:2]
        self._rows = pixels.reshape(self.height, -1)
        self._spread = pattern(self.width)
        self._wide = np.zeros((3, 4 * self.width), np.uint16)
        self._tall = np.zeros(0, np.uint16)

    def sweep(
        self,
        picture: np.ndarray,
        placed: tuple[float, float, float, float],
        opacity: float,
        seen: Seen,
        within: Rect,
    ) -> None:
        """Draws it scaled by (a, d) and moved by (e, f), inside `within`. Canvases that hold the
        same buffer must be flushed.
        """
        a, d, e, f = placed
        height, width = picture.shape[:2]
        across, shares = self._taps(self.width, width, a, e, 65535 * opacity)
        down, weights = self._taps(self.height, height, d, f, 256)
        shares = np.repeat(shares.astype(np.uint16), 4, axis=1)
        weights = weights.astype(np.uint16)
        if self._tall.size < 4 * width:
            self._tall = np.zeros(4 * width, np.uint16)
        rows = picture.reshape(height, 4 * width)
        for solid, rects in ((True, seen.solid), (False, seen.open)):
            for left, top, right, bottom in _inside(rects, within):
                self._resample(
                    rows, self._rows, across, shares, down, weights, self._spread, self._tall,
                    self._wide, solid, left, top, right, bottom,
                )  # fmt: skip


def _inside(rects: list[Rect], within: Rect) -> Iterator[Rect]:
    for left, top, right, bottom in rects:
        cut = (
            max(left, within[0]),
            max(top, within[1]),
            min(right, within[2]),
            min(bottom, within[3]),
        )
        if cut[2] > cut[0] and cut[3] > cut[1]:
            yield cut
