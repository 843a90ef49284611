"""Text as vector outlines: shaped by HarfBuzz from the font files, so the page that paints needs no
fonts.

Preview, paint and linter then agree on every pixel of a letter, and no system font can slip in. A
character the family lacks is set in a fallback family, run by run; one that no family has is drawn
as an empty box and reported.

Sizes and widths are pixels, tracking is em. Outlines are in hundredths of a pixel below 40 px of
type and tenths above: half a tenth is not seen, and captions are most of a preview's bytes.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from film.stage import Box
from tools.picture.direction import RIGHT_TO_LEFT_MARK, is_right_to_left
from tools.picture.glyphs import MISSING_WIDTH, drawn, optical_size, shaped, steps_a_pixel
from tools.words.segments import written_words


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


@lru_cache(maxsize=8192)
def outline(text: str, family: str, weight: int, size: float, tracking: float = 0.0) -> TextShape:
    """The outline at `size` px. Raises ToolMissing when the family itself is not installed."""
    optical = optical_size(size)
    run = shaped(text, family, weight, optical, tracking)
    grid = steps_a_pixel(size)
    parts: list[str] = []
    inks: list[tuple[int, int, int, int]] = []
    for glyph in run.glyphs:
        shape = drawn(glyph.family, weight, optical, glyph.index, size)
        if shape.ink is None:
            continue
        dx, dy = round(glyph.x * size * grid), round(-glyph.y * size * grid)
        parts += [
            f"M{(x + dx) / grid:g} {(y + dy) / grid:g}{rest}" for x, y, rest in shape.contours
        ]
        left, top, right, bottom = shape.ink
        inks.append((left + dx, top + dy, right + dx, bottom + dy))
    for x in run.boxes:
        left, top = (x + 0.06) * size, -0.70 * size
        wide, high, rim = (MISSING_WIDTH - 0.12) * size, 0.70 * size, 0.05 * size
        parts.append(f"M{left:.1f} {top:.1f}h{wide:.1f}v{high:.1f}h{-wide:.1f}z")
        parts.append(
            f"M{left + rim:.1f} {top + rim:.1f}v{high - 2 * rim:.1f}"
            f"h{wide - 2 * rim:.1f}v{2 * rim - high:.1f}z"
        )
        inks.append((round(left * grid), round(top * grid), round((left + wide) * grid), 0))
    if not inks:
        return TextShape("", run.width * size, Box(0, 0, 0, 0), run.missing)
    left, top = min(i[0] for i in inks) / grid, min(i[1] for i in inks) / grid
    right, bottom = max(i[2] for i in inks) / grid, max(i[3] for i in inks) / grid
    ink = Box(left, top, right - left, bottom - top)
    return TextShape("".join(parts), run.width * size, ink, run.missing)


def measure(text: str, family: str, weight: int, size: float, tracking: float = 0.0) -> float:
    """Advance width in pixels."""
    return shaped(text, family, weight, optical_size(size), tracking).width * size


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


def _words(text: str) -> list[tuple[str, str]]:
    """(word, glue before it): glue is a space, or nothing inside a text that sets no spaces, where
    a line may break between phrases.
    """
    words: list[tuple[str, str]] = []
    for piece in bind(text).split(" "):
        for index, phrase in enumerate(written_words(piece) or [piece]):
            words.append((phrase, "" if index else " "))
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
    return _directed(_wrap(words, widths, space, max(high, low)))


def _directed(lines: list[str]) -> tuple[str, ...]:
    """Lines that keep the direction of the text they are cut from."""
    if not lines or not is_right_to_left(lines[0]):
        return tuple(lines)
    return tuple(line if is_right_to_left(line) else RIGHT_TO_LEFT_MARK + line for line in lines)


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
