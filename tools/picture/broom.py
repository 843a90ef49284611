"""Lays painted pictures into a buffer with the compiled loops of resample.py and turned.py: copied,
turned, or swept tile by tile.

Apart from the darkroom because it knows pixels only: no frames, no leaves, no order.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from tools.picture.cover import Cover
from tools.picture.paint import Painted
from tools.picture.rects import Rect, inside

Matrix = tuple[float, float, float, float, float, float]
"""(a, b, c, d, e, f) from the picture's pixels to the buffer's, as in score.py."""
Edges = tuple[float, float, float, float]
"""Left, top, right, bottom, anywhere between pixels."""
MINIFIED = 0.55
"""Below this scale bilinear sampling skips pixels: a halved picture is drawn."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Where a picture has ink that nothing above hides."""

    solid: list[Rect]
    """It hides all beneath it here."""
    open: list[Rect]


@dataclass(slots=True)
class Print:
    """A painted cel as the broom draws it; what is derived is derived once, when first needed."""

    painted: Painted
    opaque: bool = False
    _cover: Cover | None = None
    _halves: list[np.ndarray] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.opaque = bool((self.painted.pixels[..., 3] == 255).all())

    @property
    def words(self) -> np.ndarray:
        """A pixel a word, height × width."""
        return self.painted.pixels.view(np.uint32)[..., 0]

    @property
    def cover(self) -> Cover:
        if self._cover is None:
            self._cover = Cover.of(self.painted.pixels[..., 3])
        return self._cover

    def halved(self, times: int) -> np.ndarray:
        """Words of the picture halved so often, with an empty pixel around it."""
        import cv2

        while len(self._halves) <= times:
            if not self._halves:
                inner = self.painted.pixels
            else:
                whole = self._halves[-1].view(np.uint8).reshape(*self._halves[-1].shape, 4)[1:, 1:]
                whole = whole[: whole.shape[0] // 2 * 2, : whole.shape[1] // 2 * 2]
                size = (whole.shape[1] // 2, whole.shape[0] // 2)
                inner = cv2.resize(whole, size, interpolation=cv2.INTER_AREA)
            # One more row and column when odd, so that halving loses no edge.
            height, width = inner.shape[0] | 1, inner.shape[1] | 1
            padded = np.zeros((height + 2, width + 2, 4), np.uint8)
            padded[1 : 1 + inner.shape[0], 1 : 1 + inner.shape[1]] = inner
            self._halves.append(padded.view(np.uint32)[..., 0])
        return self._halves[times]


class Broom:
    """Draws into one buffer: premultiplied BGRA, height × width × 4."""

    def __init__(self, pixels: np.ndarray) -> None:
        # Here, not above: numba takes half a second to import.
        from tools.picture import resample, turned

        self._upright, self._turned = resample, turned
        self.height, self.width = pixels.shape[:2]
        self.pixels = pixels
        self.words = pixels.view(np.uint32)[..., 0]
        self._rows = pixels.reshape(self.height, -1)
        self._spread = resample.pattern(self.width)
        self._wide = np.zeros((3, 4 * self.width), np.uint16)
        self._tall = np.zeros(0, np.uint16)

    def copy(self, words: np.ndarray, x: int, y: int, opacity: float, rect: Rect) -> None:
        """Pixel by pixel, corner at (x, y)."""
        whole = (x, y, x + words.shape[1], y + words.shape[0])
        for part in inside([whole], rect):
            self._turned.copied(self.words, words, x, y, _of_256(opacity), *part)

    def stamp(self, words: np.ndarray, x: int, y: int, rect: Rect) -> None:
        """A picture without a hole, pixel by pixel."""
        whole = (x, y, x + words.shape[1], y + words.shape[0])
        for left, top, right, bottom in inside([whole], rect):
            piece = words[top - y : bottom - y, left - x : right - x]
            self.words[top:bottom, left:right] = piece

    def turn(self, picture: Print, matrix: Matrix, opacity: float, rect: Rect) -> None:
        """Under any matrix."""
        a, b, c, d, e, f = matrix
        times, scale = 0, max(a * a + b * b, c * c + d * d) ** 0.5
        while scale < MINIFIED:
            scale, times = 2 * scale, times + 1
        words = picture.halved(times)
        lost = a * d - b * c
        a, b, c, d = d / lost, -b / lost, -c / lost, a / lost
        e, f = -(a * e + c * f), -(b * e + d * f)
        by = 0.5**times
        # A border's pixel, and from corners to centres.
        placed = (a * by, b * by, c * by, d * by, e * by + 0.5, f * by + 0.5)
        self._turned.turned(self.words, words, *placed, _of_256(opacity), *rect)

    def sweeps(self, matrix: Matrix) -> bool:
        """Whether a large picture under this matrix can be swept: upright, not much smaller."""
        a, b, c, d, _, _ = matrix
        return b == 0 and c == 0 and a > 0 and d > 0 and max(a, d) >= MINIFIED

    def sweep(
        self,
        picture: np.ndarray,
        placed: tuple[float, float, float, float],
        opacity: float,
        seen: Seen,
        within: Rect,
    ) -> None:
        """Scaled by (a, d) and moved by (e, f), inside `within`."""
        a, d, e, f = placed
        height, width = picture.shape[:2]
        across, shares = self._upright.taps(self.width, width, a, e, 65535 * opacity)
        down, weights = self._upright.taps(self.height, height, d, f, 256)
        shares = np.repeat(shares.astype(np.uint16), 4, axis=1)
        weights = weights.astype(np.uint16)
        if self._tall.size < 4 * width:
            self._tall = np.zeros(4 * width, np.uint16)
        rows = picture.reshape(height, 4 * width)
        for solid, rects in ((True, seen.solid), (False, seen.open)):
            for part in inside(rects, within):
                self._upright.resample(
                    rows, self._rows, across, shares, down, weights, self._spread, self._tall,
                    self._wide, solid, *part,
                )  # fmt: skip


def _of_256(opacity: float) -> int:
    return max(0, min(256, round(256 * opacity)))


def clipped(edges: Edges, rect: Rect) -> Iterator[tuple[Rect, float]]:
    """An upright clip with edges between pixels as whole rectangles and how much of each is
    covered.
    """
    left, top = max(edges[0], rect[0]), max(edges[1], rect[1])
    right, bottom = min(edges[2], rect[2]), min(edges[3], rect[3])
    for x0, x1, wide in _stretches(left, right):
        for y0, y1, high in _stretches(top, bottom):
            for part in inside([(x0, y0, x1, y1)], rect):
                yield part, wide * high


def _stretches(low: float, high: float) -> Iterator[tuple[int, int, float]]:
    """Whole pixels between two edges, the cut ones on their own with their share."""
    low, high = round(low, 3), round(high, 3)
    if high <= low:
        return
    first, last = int(np.ceil(low)), int(np.floor(high))
    if last < first:
        yield last, first, high - low
        return
    if first > low:
        yield first - 1, first, first - low
    if last > first:
        yield first, last, 1.0
    if high > last:
        yield last, last + 1, high - last
