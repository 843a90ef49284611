"""Painting cels: fragments in, premultiplied pixels out, at the scale and sub-pixel place the
camera needs.

One Chromium paints many cels at once, packed on atlas pages with alpha. Painted pixels are a local
cache that may be deleted at any time, never takes. Why a place below the pixel (`phase`): a cel
that rests at x = 500.37 is painted with that .37, so that at rest the camera copies pixels one to
one and letters stay as sharp as in the preview.
"""

import hashlib
import os
import shutil
import struct
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import ceil, floor
from pathlib import Path

import numpy as np

from film.errors import RenderFailed
from film.stage import Cel
from tools.picture.atlas import Page, packed
from tools.picture.easel import easel, page_html
from tools.picture.smil import cut_to_box, number
from tools.supplies import chromium

PHASES = 8
"""Phases are eighths of a pixel: a sixteenth off at most, which no eye and no test sees."""
LARGEST = 4096
"""Pixels of a painted side; a cel that would be larger is painted smaller and enlarged."""
SPARED_BYTES = 256 << 20
"""The cache leaves this much of the disk to clips."""
_HEAD = struct.Struct("<4sIIii")
_MAGIC = b"cel1"


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
    found: dict[Wanted, Painted] = {}
    missing: list[Wanted] = []
    folder = cache / "cels" / _brush() if cache else None
    for want in dict.fromkeys(wants):
        kept = _recalled(folder, want) if folder else None
        if kept is None:
            missing.append(want)
        else:
            found[want] = kept
    for painted in _fresh(missing):
        found[painted.wanted] = painted
        if folder:
            _keep(folder, painted)
    return found


def uncached(wants: Iterable[Wanted], cache: Path | None) -> list[Wanted]:
    """Those the cache does not hold: what `paint` would have to paint."""
    if cache is None:
        return list(dict.fromkeys(wants))
    folder = cache / "cels" / _brush()
    return [w for w in dict.fromkeys(wants) if not (folder / w.name[:2] / w.name).exists()]


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


def _fresh(wants: Sequence[Wanted]) -> Iterable[Painted]:
    frames = [_frame_of(want) for want in wants]
    sizes = [(frame.width, frame.height) for frame in frames]
    for page in packed(sizes, [(frame.left, frame.top) for frame in frames]):
        placed = (_placed(wants[s.index], frames[s.index], s.x, s.y) for s in page.slots)
        doing = f"painting {len(page.slots)} cels"
        png = easel().picture(page_html("".join(placed)), page.width, page.height, doing)
        yield from _cut(page, pixels_of(png), wants, frames)


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


def _cut(
    page: Page, sheet: np.ndarray, wants: Sequence[Wanted], frames: Sequence[_Frame]
) -> Iterable[Painted]:
    for slot in page.slots:
        frame = frames[slot.index]
        piece = sheet[slot.y : slot.y + frame.height, slot.x : slot.x + frame.width]
        x0, y0, x1, y1 = inked(piece[..., 3])
        pixels = np.ascontiguousarray(piece[y0:y1, x0:x1])
        yield Painted(pixels, frame.left + x0, frame.top + y0, wants[slot.index])


def inked(alpha: np.ndarray) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of what is not transparent; all 0 when nothing is."""
    rows = np.flatnonzero(alpha.any(axis=1))
    if not rows.size:
        return 0, 0, 0, 0
    y0, y1 = int(rows[0]), int(rows[-1]) + 1
    columns = np.flatnonzero(alpha[y0:y1].any(axis=0))
    return int(columns[0]), y0, int(columns[-1]) + 1, y1


# The cache: one file a cel, written whole or not at all


def _recalled(folder: Path, want: Wanted) -> Painted | None:
    try:
        data = (folder / want.name[:2] / want.name).read_bytes()
        magic, width, height, left, top = _HEAD.unpack_from(data)
        if magic != _MAGIC:
            return None
        pixels = np.frombuffer(bytearray(zlib.decompress(data[_HEAD.size :])), np.uint8)
        return Painted(pixels.reshape(height, width, 4), left, top, want)
    except (OSError, struct.error, zlib.error, ValueError):
        return None


def _keep(folder: Path, painted: Painted) -> None:
    """Keeps it if it can: without room the cel is painted again next time, and the clip itself will
    say that the disk is full.
    """
    place = folder / painted.wanted.name[:2]
    head = _HEAD.pack(_MAGIC, painted.width, painted.height, painted.left, painted.top)
    half = place / f"{painted.wanted.name}.{os.getpid()}.half"
    try:
        place.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(place).free < SPARED_BYTES:
            return
        half.write_bytes(head + zlib.compress(painted.pixels.tobytes(), 1))
        os.replace(half, place / painted.wanted.name)
    except OSError:
        half.unlink(missing_ok=True)
