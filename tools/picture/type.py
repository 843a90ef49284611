"""Text as vector outlines: shaped by HarfBuzz from the font files, so the page that paints needs no
fonts.

Preview, paint and linter then agree on every pixel of a letter, and no system font can slip in. A
character the family lacks is set in a fallback family, run by run; one that no family has is drawn
as an empty box and reported.

Sizes and widths are pixels, tracking is em. Outlines are in hundredths of a pixel below 40 px of
type and tenths above: half a tenth is not seen, and captions are most of a preview's bytes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from film.errors import ToolMissing
from film.stage import Box

_OPTICAL_STEP = 8
"""Optical sizes are taken in steps of 8 pt, so that fitting reuses glyphs; 1 px = 0.75 pt."""


@dataclass(frozen=True, slots=True)
class TextShape:
    d: str
    """Path data with the baseline's start at 0, 0."""
    width: float
    ink: Box
    missing: tuple[str, ...]
    """Characters no installed family has."""


@dataclass(frozen=True, slots=True)
class Metrics:
    """Heights above the baseline in pixels; `descent` is how far letters go below it."""

    cap: float
    x_height: float
    ascent: float
    descent: float


@dataclass(frozen=True, slots=True)
class Fitted:
    size: float
    lines: tuple[str, ...]
    overflow: bool
    """True when even the smallest size is too long: the words belong in two shots."""


@lru_cache(maxsize=64)
def _face(family: str) -> Any:
    """The family's HarfBuzz face, or None when it is not installed."""
    import uharfbuzz as hb

    from tools.supplies import font_file

    try:
        path = font_file(family)
    except ToolMissing:
        return None
    return hb.Face(hb.Blob.from_file_path(str(path)))


@lru_cache(maxsize=256)
def _font(family: str, weight: int, optical: int) -> Any:
    import uharfbuzz as hb

    face = _face(family)
    if face is None:
        return None
    font = hb.Font(face)
    wanted = {"wght": float(weight), "opsz": float(optical)}
    axes = {
        axis.tag: min(max(wanted.get(axis.tag, axis.default_value), axis.min_value), axis.max_value)
        for axis in face.axis_infos
    }
    if axes:
        font.set_variations(axes)
    return font


def _optical(size: float) -> int:
    return max(_OPTICAL_STEP, min(96, round(size * 0.75 / _OPTICAL_STEP) * _OPTICAL_STEP))


@lru_cache(maxsize=8192)
def _has(family: str, character: str) -> bool:
    font = _font(family, 400, 32)
    return font is not None and bool(font.get_nominal_glyph(ord(character)))


def _invisible(character: str) -> bool:
    return character in "\u200b\u200c\u200d\u2060\ufe0e\ufe0f"


@lru_cache(maxsize=16384)
def _family_of(family: str, character: str) -> str:
    """The family that draws the character, "" when none does."""
    if character.isspace() or _invisible(character) or _has(family, character):
        return family
    from tools.supplies import FALLBACK_FAMILIES

    return next(
        (other for other in FALLBACK_FAMILIES if other != family and _has(other, character)), ""
    )


def _runs(text: str, family: str) -> Iterator[tuple[str, str]]:
    """(family, characters) for each stretch set in one family; "" where nothing can draw it."""
    start, current = 0, None
    for index, character in enumerate(text):
        owner = _family_of(family, character)
        if current is not None and owner != current and not character.isspace():
            yield current, text[start:index]
            start, current = index, owner
        elif current is None:
            current = owner
    if current is not None:
        yield current, text[start:]


@dataclass(frozen=True, slots=True)
class _Glyph:
    family: str
    index: int
    x: float
    """Font units scaled to em, from the line's start."""
    y: float


@dataclass(frozen=True, slots=True)
class _Shaped:
    glyphs: tuple[_Glyph, ...]
    boxes: tuple[float, ...]
    """Where a missing character's box stands, em."""
    width: float
    """em"""
    missing: tuple[str, ...]


_MISSING_WIDTH = 0.62


@lru_cache(maxsize=32768)
def _shape(
    text: str, family: str, weight: int, optical: int, tracking: float, figures: str
) -> _Shaped:
    """Shaped glyphs in em. `figures` "tabular" gives digits of one width."""
    import uharfbuzz as hb

    glyphs: list[_Glyph] = []
    boxes: list[float] = []
    missing: list[str] = []
    pen = 0.0
    if _face(family) is None:
        from tools.supplies import font_file

        font_file(family)  # raises ToolMissing with the command that brings it
    for owner, run in _runs(text, family):
        if not owner:
            for character in run:
                if character.isspace():
                    pen += 0.25 + tracking
                    continue
                boxes.append(pen)
                missing.append(character)
                pen += _MISSING_WIDTH + tracking
            continue
        font = _font(owner, weight, optical)
        em = 1 / font.face.upem
        buffer = hb.Buffer()
        buffer.add_str(run)
        buffer.guess_segment_properties()
        hb.shape(font, buffer, {"kern": True, "liga": tracking == 0, "tnum": figures == "tabular"})
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            glyphs.append(
                _Glyph(owner, info.codepoint, pen + place.x_offset * em, place.y_offset * em)
            )
            pen += place.x_advance * em + (tracking if place.x_advance else 0)
    return _Shaped(tuple(glyphs), tuple(boxes), pen - (tracking if text else 0), tuple(missing))


class _Segments:
    """HarfBuzz calls these while it walks a glyph; the points stay in font units."""

    def __init__(self) -> None:
        self.parts: list[tuple[str, tuple[float, ...]]] = []

    def moveTo(self, point: tuple[float, float]) -> None:
        self.parts.append(("M", point))

    def lineTo(self, point: tuple[float, float]) -> None:
        self.parts.append(("l", point))

    def qCurveTo(self, *points: tuple[float, float]) -> None:
        self.parts.append(("q", tuple(value for point in points for value in point)))

    def curveTo(self, *points: tuple[float, float]) -> None:
        self.parts.append(("c", tuple(value for point in points for value in point)))

    def closePath(self) -> None:
        self.parts.append(("z", ()))

    def endPath(self) -> None:
        self.parts.append(("z", ()))


@lru_cache(maxsize=8192)
def _segments(
    family: str, weight: int, optical: int, index: int
) -> tuple[tuple[str, tuple[float, ...]], ...]:
    pen = _Segments()
    _font(family, weight, optical).draw_glyph_with_pen(index, pen)
    return tuple(pen.parts)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A glyph at a size: contours as (start x, start y, relative path), whole grid steps; and its
    ink in steps.
    """

    contours: tuple[tuple[int, int, str], ...]
    ink: tuple[int, int, int, int] | None


def _grid(size: float) -> int:
    return 100 if size < 40 else 10


@lru_cache(maxsize=32768)
def _drawn(family: str, weight: int, optical: int, index: int, size: float) -> _Drawn:
    scale = size / _font(family, weight, optical).face.upem * _grid(size)
    digits = _grid(size)
    contours: list[tuple[int, int, str]] = []
    xs: list[int] = []
    ys: list[int] = []
    here = start = (0, 0)
    text: list[str] = []
    for command, values in _segments(family, weight, optical, index):
        points = [
            (round(values[i] * scale), round(-values[i + 1] * scale))
            for i in range(0, len(values), 2)
        ]
        xs += [x for x, _ in points]
        ys += [y for _, y in points]
        if command == "M":
            here = start = points[0]
            text = []
        elif command == "z":
            contours.append((*start, "".join(text) + "z"))
        else:
            steps = [f"{(x - here[0]) / digits:g} {(y - here[1]) / digits:g}" for x, y in points]
            text.append(command + " ".join(steps))
            here = points[-1]
    return _Drawn(tuple(contours), (min(xs), min(ys), max(xs), max(ys)) if xs else None)


@lru_cache(maxsize=8192)
def outline(
    text: str, family: str, weight: int, size: float, tracking: float = 0.0, figures: str = ""
) -> TextShape:
    """The outline at `size` px. Raises ToolMissing when the family itself is not installed."""
    optical = _optical(size)
    shaped = _shape(text, family, weight, optical, tracking, figures)
    grid = _grid(size)
    parts: list[str] = []
    inks: list[tuple[int, int, int, int]] = []
    for glyph in shaped.glyphs:
        drawn = _drawn(glyph.family, weight, optical, glyph.index, size)
        if drawn.ink is None:
            continue
        dx, dy = round(glyph.x * size * grid), round(-glyph.y * size * grid)
        parts += [
            f"M{(x + dx) / grid:g} {(y + dy) / grid:g}{rest}" for x, y, rest in drawn.contours
        ]
        left, top, right, bottom = drawn.ink
        inks.append((left + dx, top + dy, right + dx, bottom + dy))
    for x in shaped.boxes:
        left, top = (x + 0.06) * size, -0.70 * size
        wide, high, rim = (_MISSING_WIDTH - 0.12) * size, 0.70 * size, 0.05 * size
        parts.append(f"M{left:.1f} {top:.1f}h{wide:.1f}v{high:.1f}h{-wide:.1f}z")
        parts.append(
            f"M{left + rim:.1f} {top + rim:.1f}v{high - 2 * rim:.1f}"
            f"h{wide - 2 * rim:.1f}v{2 * rim - high:.1f}z"
        )
        inks.append(tuple(round(v * grid) for v in (left, top, left + wide, 0)))
    if not inks:
        return TextShape("", shaped.width * size, Box(0, 0, 0, 0), shaped.missing)
    left, top = min(i[0] for i in inks) / grid, min(i[1] for i in inks) / grid
    right, bottom = max(i[2] for i in inks) / grid, max(i[3] for i in inks) / grid
    ink = Box(left, top, right - left, bottom - top)
    return TextShape("".join(parts), shaped.width * size, ink, shaped.missing)


def measure(text: str, family: str, weight: int, size: float, tracking: float = 0.0) -> float:
    """Advance width in pixels."""
    return _shape(text, family, weight, _optical(size), tracking, "").width * size


@lru_cache(maxsize=256)
def metrics(family: str, weight: int, size: float) -> Metrics:
    """Read off the letters themselves: H, x, Å and p."""
    ink = {letter: outline(letter, family, weight, size).ink for letter in "HxÅgpy"}
    return Metrics(
        cap=-ink["H"].y,
        x_height=-ink["x"].y,
        ascent=-ink["Å"].y,
        descent=max(ink[c].bottom for c in "gpy"),
    )


_UNITS = (
    "%|°C|°F|°|km/h|km|kg|mg|g|ml|l|cm|mm|m|ms|s|h|min|minutes?|seconds?|hours?|days?|weeks?|months?|years?|percent|"
    "per cent|million|billion|trillion|thousand|dollars?|"
    "euros?|pounds?|cents?|degrees?|times|MB|GB|TB|W|kW|kWh|Hz|USD|EUR"
)
_NUMBER_AND_UNIT = re.compile(rf"(\d[\d.,]*) +(?=(?:{_UNITS})(?![A-Za-z]))")
_DASH = re.compile(r" +(?=[—–](?: |$))")


def bind(text: str) -> str:
    """No line may break between a number and its unit, nor before a dash."""
    return _DASH.sub("\u00a0", _NUMBER_AND_UNIT.sub("\\1\u00a0", " ".join(text.split())))


def _wide(character: str) -> bool:
    """Chinese, Japanese, Korean: a line may break after any of them."""
    return (
        "\u2e80" <= character <= "\u9fff"
        or "\uac00" <= character <= "\ud7af"
        or "\uff00" <= character <= "\uffef"
    )


def _words(text: str) -> list[tuple[str, str]]:
    """(word, glue before it): glue is a space, or nothing between wide characters."""
    words: list[tuple[str, str]] = []
    for word in bind(text).split(" "):
        glue, piece = " ", ""
        for character in word:
            if _wide(character):
                if piece and not _wide(piece[-1]):
                    words.append((piece, glue))
                    glue, piece = "", ""
                if character in "。、，．！？」』）" and not piece and words and not glue:
                    words[-1] = (words[-1][0] + character, words[-1][1])
                    continue
                words.append((character, glue))
                glue = ""
            else:
                piece += character
        if piece:
            words.append((piece, glue))
    return words


def _wrap(
    words: list[tuple[str, str]], widths: list[float], space: float, limit: float
) -> list[str]:
    lines: list[str] = []
    line, used = "", 0.0
    for (word, glue), width in zip(words, widths, strict=True):
        gap = space if glue else 0.0
        if line and used + gap + width > limit:
            lines.append(line)
            line, used = word, width
        else:
            line, used = (line + glue + word, used + gap + width) if line else (word, width)
    return [*lines, line] if line else lines


def _widths(
    words: list[tuple[str, str]], family: str, weight: int, size: float, tracking: float
) -> list[float]:
    return [measure(word, family, weight, size, tracking) + tracking * size for word, _ in words]


def balance(
    text: str, family: str, weight: int, size: float, width: float, tracking: float = 0.0
) -> tuple[str, ...]:
    """As few lines as fit `width`, then broken where the widest is narrowest: no orphans."""
    words = _words(text)
    if not words:
        return ()
    widths = _widths(words, family, weight, size, tracking)
    space = measure(" ", family, weight, size) + tracking * size
    return _balanced(words, widths, space, width)


def _balanced(
    words: list[tuple[str, str]], widths: list[float], space: float, width: float
) -> tuple[str, ...]:
    count = len(_wrap(words, widths, space, width))
    if count == 1:
        return tuple(_wrap(words, widths, space, width))
    low, high = max(widths), width
    for _ in range(12):
        middle = (low + high) / 2
        low, high = (
            (low, middle) if len(_wrap(words, widths, space, middle)) <= count else (middle, high)
        )
    return tuple(_wrap(words, widths, space, max(high, low)))


def fit(
    text: str,
    family: str,
    weight: int,
    *,
    width: float,
    height: float,
    largest: float,
    smallest: float,
    leading: float = 1.0,
    max_lines: int = 4,
    tracking: float = 0.0,
) -> Fitted:
    """The largest whole size whose balanced lines fit width, height and number of lines."""
    words = _words(text)
    if not words:
        return Fitted(largest, (), False)

    def tried(size: float) -> tuple[tuple[str, ...], bool]:
        widths = _widths(words, family, weight, size, tracking)
        space = measure(" ", family, weight, size) + tracking * size
        lines = _balanced(words, widths, space, width)
        high = size * (1 + leading * (len(lines) - 1))
        return lines, max(widths) <= width and len(lines) <= max_lines and high <= height

    low, high = int(smallest), int(largest)
    lines, fits = tried(low)
    if not fits:
        return Fitted(low, lines, True)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if tried(middle)[1] else (low, middle - 1)
    return Fitted(low, tried(low)[0], False)
