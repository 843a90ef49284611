"""Where each wanted cel lies on an atlas page: shelves, tallest first, with gutters so that nothing
bleeds.
"""

from collections.abc import Sequence
from dataclasses import dataclass

GUTTER = 2
"""Empty pixels around every piece: antialiasing reaches one."""
STEP = 8
"""Chromium rounds gradients by a pattern of eight by eight pixels: a piece lies where its own whole
pixels are in step with the page's, so that the pattern is that of the frame.
"""
PAGE_WIDTH = 2048
PAGE_HEIGHT = 2560
"""A page of 2048 × 2560 is 21 MB of pixels: two of them stay far from the memory limit."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A piece's place on its page, pixels; `index` points into the sizes that were packed."""

    index: int
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Page:
    width: int
    height: int
    slots: tuple[Slot, ...]


def packed(
    sizes: Sequence[tuple[int, int]], places: Sequence[tuple[int, int]] | None = None
) -> list[Page]:
    """Pages for pieces of these widths and heights; one larger than a page gets its own. `places`
    are the frame's pixels their corners will be copied to.
    """
    order = sorted(range(len(sizes)), key=lambda i: (-sizes[i][1], -sizes[i][0], i))
    pages: list[Page] = []
    slots: list[Slot] = []
    x = y = GUTTER
    shelf = width = 0
    for index in order:
        w, h = sizes[index]
        left, top = places[index] if places else (0, 0)
        step = STEP if places else 1
        if x > GUTTER and x + (left - x) % step + w + GUTTER > PAGE_WIDTH:
            x, y, shelf = GUTTER, y + shelf + GUTTER, 0
        if slots and y + (top - y) % step + h + GUTTER > PAGE_HEIGHT:
            pages.append(Page(width, y + shelf + GUTTER, tuple(slots)))
            slots, x, y, shelf, width = [], GUTTER, GUTTER, 0, 0
        right, down = (left - x) % step, (top - y) % step
        slots.append(Slot(index, x + right, y + down))
        x += right + w + GUTTER
        shelf, width = max(shelf, down + h), max(width, x)
    if slots:
        pages.append(Page(width, y + shelf + GUTTER, tuple(slots)))
    return pages
