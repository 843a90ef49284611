"""What of a large moving picture is worth drawing: tiles with ink in them that nothing above hides.

A place is five or more full planes, and a camera push redraws them all on every frame; but most of
a far plane lies behind the near ones, and most of a near one is empty. Tiles of the frame are
looked up in summed tables of each picture's blocks, so that a plane costs what is seen of it.
"""

from dataclasses import dataclass

import numpy as np

TILE = 60
"""Pixels of the frame; a divisor of all our sides."""
BLOCK = 32
"""Pixels of the picture."""


@dataclass(frozen=True, slots=True)
class Cover:
    """Summed tables of a picture's blocks: how many hold ink, how many are not solid."""

    inked: np.ndarray
    open: np.ndarray

    @classmethod
    def of(cls, alpha: np.ndarray) -> "Cover":
        height, width = alpha.shape
        rows, columns = -(-height // BLOCK), -(-width // BLOCK)
        padded = np.zeros((rows * BLOCK, columns * BLOCK), np.uint8)
        padded[:height, :width] = alpha
        blocks = padded.reshape(rows, BLOCK, columns, BLOCK)
        return cls(_summed(blocks.max(axis=(1, 3)) > 0), _summed(blocks.min(axis=(1, 3)) < 255))

    def tiles(self, width: int, height: int, matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """(needs, hides) for every tile of the frame, under an upright matrix a, 0, 0, d, e, f."""
        a, _, _, d, e, f = matrix
        rows, columns = self.inked.shape[0] - 1, self.inked.shape[1] - 1
        x0, x1, across = _blocks(width, a, e, columns)
        y0, y1, down = _blocks(height, d, f, rows)
        needs = _inside(self.inked, x0, x1, y0, y1) > 0
        hides = (_inside(self.open, x0, x1, y0, y1) == 0) & down[:, None] & across[None, :]
        return needs, hides & needs


def _summed(blocks: np.ndarray) -> np.ndarray:
    table = np.zeros((blocks.shape[0] + 1, blocks.shape[1] + 1), np.int32)
    table[1:, 1:] = blocks.cumsum(axis=0).cumsum(axis=1)
    return table


def _blocks(
    length: int, scale: float, offset: float, count: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """First and one past last block under each tile, and whether the tile lies on the picture
    whole. A pixel more on both sides: bilinear sampling reaches there.
    """
    edges = np.arange(0, length, TILE)
    low = (edges - offset) / scale - 1
    high = (np.minimum(edges + TILE, length) - offset) / scale + 1
    first, last = np.floor(low / BLOCK).astype(int), np.floor(high / BLOCK).astype(int) + 1
    whole = (first >= 0) & (last <= count)
    return np.clip(first, 0, count), np.clip(last, 0, count), whole


def _inside(
    table: np.ndarray, x0: np.ndarray, x1: np.ndarray, y0: np.ndarray, y1: np.ndarray
) -> np.ndarray:
    upper, lower = table[y0], table[y1]
    return lower[:, x1] - lower[:, x0] - upper[:, x1] + upper[:, x0]


def tile_rects(needed: np.ndarray, width: int, height: int) -> list[tuple[int, int, int, int]]:
    """Needed tiles as rectangles: runs within a row, equal rows joined."""
    rects: list[tuple[int, int, int, int]] = []
    row = 0
    while row < needed.shape[0]:
        last = row + 1
        while last < needed.shape[0] and np.array_equal(needed[last], needed[row]):
            last += 1
        steps = np.flatnonzero(np.diff(np.concatenate(([0], needed[row].astype(np.int8), [0]))))
        for start, end in zip(steps[::2], steps[1::2], strict=True):
            right, bottom = min(int(end) * TILE, width), min(last * TILE, height)
            rects.append((int(start) * TILE, row * TILE, right, bottom))
        row = last
    return rects
