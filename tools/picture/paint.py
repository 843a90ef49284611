"""Painting: cels become pixels, once each, in Chromium, many to a page.

A cel is photographed with alpha at the scale the camera needs and kept in a local cache that may be deleted at any time.
Its pixel grid starts at a whole multiple of 1/scale in the cel's own coordinates, so a cel that is shown unscaled at whole
pixels is copied, not resampled. Chromium paints with network and page scripts off: what it is given is data.
"""

import hashlib
import math
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from film.stage import Cel
from tools.picture.browser import photograph

PAGE = 2048
"""Side in pixels of an atlas page; a larger cel gets a page of its own."""
GUTTER = 2
MAX_SIDE = 4096
"""Longest painted side; a 4096² BGRA cel occupies 67 MB."""


@dataclass(frozen=True, slots=True)
class Painted:
    """Premultiplied BGRA, (height, width, 4) uint8; pixel (0, 0) lies at (left, top) / scale in the cel's coordinates."""

    pixels: np.ndarray
    left: int
    top: int
    scale: float


@dataclass(frozen=True, slots=True)
class _Wanted:
    cel: Cel
    scale: float
    left: int
    top: int
    width: int
    height: int

    @property
    def name(self) -> str:
        return f"{self.cel.key}@{self.scale:.4f}"


def paint(
    cels: Mapping[str, Cel], scales: Mapping[str, float], cache: Path | None = None
) -> dict[str, Painted]:
    """Painted cels by key. `scales` gives pixels per cel unit for each key. Raises ToolMissing, RenderFailed."""
    wanted = {key: _wanted(cels[key], scale) for key, scale in scales.items()}
    painted = {
        key: found for key, cel in wanted.items() if (found := _cached(cel, cache)) is not None
    }
    pages = list(_packed([cel for key, cel in wanted.items() if key not in painted]))
    pictures = photograph([(_page_svg(page, w, h), w, h) for page, w, h in pages]) if pages else []
    for (page, _, _), picture in zip(pages, pictures, strict=True):
        for cel, x, y in page:
            pixels = np.ascontiguousarray(picture[y : y + cel.height, x : x + cel.width])
            painted[cel.cel.key] = Painted(pixels, cel.left, cel.top, cel.scale)
            _keep(cel, pixels, cache)
    return painted


def _wanted(cel: Cel, scale: float) -> _Wanted:
    """Whole pixels around the cel's box at a scale rounded up to 1/64, and no larger than MAX_SIDE allows."""
    scale = min(math.ceil(scale * 64 - 1e-6) / 64, MAX_SIDE / max(cel.box.width, cel.box.height, 1))
    left, top = math.floor(cel.box.x * scale), math.floor(cel.box.y * scale)
    right, bottom = math.ceil(cel.box.right * scale), math.ceil(cel.box.bottom * scale)
    return _Wanted(cel, scale, left, top, max(1, right - left), max(1, bottom - top))


def _packed(cels: list[_Wanted]) -> Iterable[tuple[list[tuple[_Wanted, int, int]], int, int]]:
    """Pages of (cel, x, y) with their size: large cels alone, the rest on shelves, tallest first."""
    small = []
    for cel in cels:
        if cel.width > PAGE // 2 or cel.height > PAGE // 2:
            yield [(cel, 0, 0)], cel.width, cel.height
        else:
            small.append(cel)
    page: list[tuple[_Wanted, int, int]] = []
    x = y = shelf = 0
    for cel in sorted(small, key=lambda c: (-c.height, c.name)):
        if x + cel.width > PAGE:
            x, y, shelf = 0, y + shelf + GUTTER, 0
        if y + cel.height > PAGE:
            yield page, PAGE, y
            page, x, y, shelf = [], 0, 0, 0
        page.append((cel, x, y))
        x += cel.width + GUTTER
        shelf = max(shelf, cel.height)
    if page:
        yield page, PAGE, y + shelf


def _page_svg(page: list[tuple[_Wanted, int, int]], width: int, height: int) -> str:
    """Each cel cut to its box; what lies outside a box must never show beside it."""
    pieces = [
        f'<svg x="{x}" y="{y}" width="{cel.width}" height="{cel.height}" overflow="hidden" '
        f'viewBox="{cel.left / cel.scale:.6f} {cel.top / cel.scale:.6f} {cel.width / cel.scale:.6f} {cel.height / cel.scale:.6f}">'
        f'<svg x="{cel.cel.box.x}" y="{cel.cel.box.y}" width="{cel.cel.box.width}" height="{cel.cel.box.height}" '
        f'viewBox="{cel.cel.box.x} {cel.cel.box.y} {cel.cel.box.width} {cel.cel.box.height}" overflow="hidden">{cel.cel.svg}</svg></svg>'
        for cel, x, y in page
    ]
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">{"".join(pieces)}</svg>'


def _cache_file(cel: _Wanted, cache: Path) -> Path:
    return cache / hashlib.sha256(cel.name.encode()).hexdigest()[:24]


def _cached(cel: _Wanted, cache: Path | None) -> Painted | None:
    if cache is None:
        return None
    try:
        data = np.fromfile(_cache_file(cel, cache), np.uint8)
    except OSError:
        return None
    if data.size != cel.width * cel.height * 4:
        return None
    return Painted(data.reshape(cel.height, cel.width, 4), cel.left, cel.top, cel.scale)


def _keep(cel: _Wanted, pixels: np.ndarray, cache: Path | None) -> None:
    """Best effort: a cache that cannot be written costs time, never a film."""
    if cache is None:
        return
    try:
        cache.mkdir(parents=True, exist_ok=True)
        partial = cache / f".{os.getpid()}-{cel.cel.key}"
        pixels.tofile(partial)
        partial.replace(_cache_file(cel, cache))
    except OSError:
        return
