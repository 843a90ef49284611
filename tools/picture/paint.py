"""Painting cels: fragments in, premultiplied pixels out, at the scale and sub-pixel place the
camera needs.

One Chromium paints many cels at once, packed on atlas pages with alpha. Painted pixels are a local
cache that may be deleted at any time, never takes. Why a place below the pixel (`phase`): a cel
that rests at x = 500.37 is painted with that .37, so that at rest the camera copies pixels one to
one and letters stay as sharp as in the preview.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import ceil, floor
from pathlib import Path

import numpy as np

from film.errors import RenderFailed
from film.stage import Cel
from tools.heap import give_back
from tools.picture.atlas import Page, Slot, packed
from tools.picture.cels import Cels, Kept
from tools.picture.easel import easel, page_html
from tools.picture.smil import cut_to_box, number
from tools.supplies import chromium

PHASES = 8
"""Phases are eighths of a pixel: a sixteenth off at most, which no eye and no test sees."""
LARGEST = 4096
"""Pixels of a painted side; a cel that would be larger is painted smaller and enlarged."""
Seal = tuple[int, int, int, int]
"""BGRA of one page's first column."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A cel at a scale (pixels a cel unit); its origin lies `phase` eighths of a pixel right of and
    below a pixel's corner.
    """

    cel: Cel = field(compare=False)
    key: str
    scale: float
    phase_x: int = 0
    phase_y: int = 0

    @property
    def name(self) -> str:
        return f"{self.key}-{self.scale:.4f}-{self.phase_x}{self.phase_y}"


def wanted(cel: Cel, scale: float, phase_x: float = 0.0, phase_y: float = 0.0) -> Wanted:
    """Phases in pixels, any number."""
    longest = max(cel.box.width, cel.box.height, 1e-6)
    scale = round(min(scale, LARGEST / longest), 4)
    across, down = round(phase_x * PHASES) % PHASES, round(phase_y * PHASES) % PHASES
    return Wanted(cel, cel.key, scale, across, down)


@dataclass(frozen=True, slots=True)
class Painted:
    """Premultiplied BGRA pixels, cropped; pixel (0, 0) lies at (`left`, `top`) in the scaled and
    phased cel.
    """

    pixels: np.ndarray
    left: int
    top: int
    wanted: Wanted

    @property
    def kept(self) -> Kept:
        return Kept(self.pixels, self.left, self.top)

    @property
    def width(self) -> int:
        return self.pixels.shape[1]

    @property
    def height(self) -> int:
        return self.pixels.shape[0]

    @property
    def offset(self) -> tuple[float, float]:
        """Where pixel (0, 0) lies from the cel's origin, in scaled pixels."""
        return self.left - self.wanted.phase_x / PHASES, self.top - self.wanted.phase_y / PHASES


def paint(wants: Iterable[Wanted], cache: Path | None = None) -> dict[Wanted, Painted]:
    """Every wanted cel painted. Raises ToolMissing, RenderFailed."""
    shelf = cels_at(cache) if cache else None
    found: dict[Wanted, Painted] = {}
    missing: list[Wanted] = []
    for want in dict.fromkeys(wants):
        kept = _recalled(shelf, want)
        if kept is None:
            missing.append(want)
        else:
            found[want] = kept
    for painted in _fresh(missing, shelf):
        found[painted.wanted] = painted
    if missing:
        give_back()  # pages and their PNG leave free heap behind
    return found


def uncached(wants: Iterable[Wanted], cache: Path | None) -> list[Wanted]:
    """Those the cache does not hold: what `paint` would have to paint."""
    shelf = cels_at(cache) if cache else None
    return [w for w in dict.fromkeys(wants) if not (shelf and shelf.holds(w.name))]


def cels_at(cache: Path) -> Cels:
    """Where this Chromium's cels are kept."""
    return Cels(cache, _brush())


def _recalled(shelf: Cels | None, want: Wanted) -> Painted | None:
    kept = shelf.recalled(want.name) if shelf else None
    return kept and Painted(kept.pixels, kept.left, kept.top, want)


@lru_cache(maxsize=1)
def _brush() -> str:
    """Which Chromium paints: its file's identity stands for its version without starting it."""
    path = chromium().resolve()
    facts = path.stat()
    return hashlib.sha256(f"{path.name}{facts.st_size}{facts.st_mtime_ns}".encode()).hexdigest()[
        :12
    ]


# Chromium


@dataclass(frozen=True, slots=True)
class _Frame:
    """The whole pixels a wanted cel may touch."""

    left: int
    top: int
    width: int
    height: int


def _frame_of(want: Wanted) -> _Frame:
    box, s = want.cel.box, want.scale
    px, py = want.phase_x / PHASES, want.phase_y / PHASES
    left, top = floor(box.x * s + px + 1e-6), floor(box.y * s + py + 1e-6)
    right, bottom = ceil(box.right * s + px - 1e-6), ceil(box.bottom * s + py - 1e-6)
    return _Frame(left, top, max(right - left, 1), max(bottom - top, 1))


def _fresh(wants: Sequence[Wanted], shelf: Cels | None) -> Iterator[Painted]:
    """Painted page by page, and kept. What another process is painting comes last: then it is
    recalled, or painted if that one failed.
    """
    pages = _pages(wants)
    if shelf is None:
        yield from (painted for page in pages for painted in _painted(page))
        return
    for wait in (False, True):
        others: list[list[Wanted]] = []
        for page in pages:
            with shelf.claim(page[0].name, wait=wait) as free:
                if not free:
                    others.append(page)
                    continue
                kept = {want: known for want in page if (known := _recalled(shelf, want))}
                yield from kept.values()
                for rest in _pages([want for want in page if want not in kept]):
                    for painted in _painted(rest):
                        shelf.keep(painted.wanted.name, painted.kept)
                        yield painted
        pages = others


def _pages(wants: Sequence[Wanted]) -> list[list[Wanted]]:
    """What lies on one page together, the tallest first."""
    return [[wants[slot.index] for slot in page.slots] for page in _packed(wants)]


def _packed(wants: Sequence[Wanted]) -> list[Page]:
    frames = [_frame_of(want) for want in wants]
    return packed([(f.width, f.height) for f in frames], [(f.left, f.top) for f in frames])


def _painted(wants: Sequence[Wanted]) -> Iterator[Painted]:
    """One page of cels."""
    frames = [_frame_of(want) for want in wants]
    (page,) = _packed(wants)
    placed = "".join(_placed(wants[s.index], frames[s.index], s.x, s.y) for s in page.slots)
    html, seal = _sealed(placed, page.height)
    doing = f"painting {len(page.slots)} cels"
    pieces = [np.empty((frame.height, frame.width, 4), np.uint8) for frame in frames]
    if not any(_filled(pieces, page, html, seal, doing) for _ in range(2)):
        raise RenderFailed("Chromium", doing, "it answered twice with pixels of another page")
    for want, frame in zip(wants, frames, strict=True):
        yield _cropped(pieces.pop(0), want, frame)


def _filled(pieces: Sequence[np.ndarray], page: Page, html: str, seal: Seal, doing: str) -> bool:
    """Fills the pieces from a page; False when a strip is not that page's."""
    strips = easel().strips(html, page.width, page.height, doing)
    above = 0
    while strips:
        strip = pixels_of(strips.pop(0))
        if not (strip[:, 0] == seal).all():
            return False
        for slot in page.slots:
            _share(strip, above, slot, pieces[slot.index])
        above += strip.shape[0]
    return True


def _sealed(body: str, height: int) -> tuple[str, Seal]:
    """A page whose first column, a gutter, has a colour of its own: Chromium can answer with what
    it drew a moment before, and cels are kept.
    """
    red, green, blue = hashlib.sha256(body.encode()).digest()[:3]
    look = f"position:absolute;left:0;top:0;width:1px;height:{height}px"
    column = f'<i style="{look};background:rgb({red} {green} {blue})"></i>'
    return page_html(body + column), (blue, green, red, 255)


def _share(strip: np.ndarray, above: int, slot: Slot, piece: np.ndarray) -> None:
    """The rows of a piece that lie on a strip with so many rows of its page above it."""
    high, wide = piece.shape[:2]
    first, last = max(slot.y, above), min(slot.y + high, above + strip.shape[0])
    if first < last:
        rows = strip[first - above : last - above, slot.x : slot.x + wide]
        piece[first - slot.y : last - slot.y] = rows


def _placed(want: Wanted, frame: _Frame, x: int, y: int) -> str:
    dx, dy = want.phase_x / PHASES - frame.left, want.phase_y / PHASES - frame.top
    move = f"translate({number(dx)} {number(dy)}) scale({number(want.scale, 4)})"
    size = f'width="{frame.width}" height="{frame.height}"'
    look = f"position:absolute;left:{x}px;top:{y}px;overflow:hidden"
    return f'<svg style="{look}" {size}><g transform="{move}">{cut_to_box(want.cel)}</g></svg>'


def pixels_of(png: bytes) -> np.ndarray:
    """Premultiplied BGRA of a PNG, height × width × 4."""
    import skia

    image = skia.Image.MakeFromEncoded(skia.Data.MakeWithoutCopy(png))
    if image is None:
        raise RenderFailed("Chromium", "painting", "it answered with no picture")
    width, height = image.width(), image.height()
    pixels = np.empty((height, width, 4), np.uint8)
    colour, alpha = skia.ColorType.kBGRA_8888_ColorType, skia.AlphaType.kPremul_AlphaType
    image.readPixels(skia.ImageInfo.Make(width, height, colour, alpha), pixels, width * 4, 0, 0)
    return pixels


def _cropped(piece: np.ndarray, want: Wanted, frame: _Frame) -> Painted:
    x0, y0, x1, y1 = inked(piece[..., 3])
    pixels = np.ascontiguousarray(piece[y0:y1, x0:x1])
    return Painted(pixels, frame.left + x0, frame.top + y0, want)


def inked(alpha: np.ndarray) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of what is not transparent; all 0 when nothing is."""
    rows = np.flatnonzero(alpha.any(axis=1))
    if not rows.size:
        return 0, 0, 0, 0
    y0, y1 = int(rows[0]), int(rows[-1]) + 1
    columns = np.flatnonzero(alpha[y0:y1].any(axis=0))
    return int(columns[0]), y0, int(columns[-1]) + 1, y1
