"""Shaping and drawing of glyphs: HarfBuzz on the font files, every step remembered.

Works in em until a size is asked for, so that fitting a text at ten sizes shapes it once. Drawn
glyphs are relative paths on a fixed grid, so that a line is put together by string alone.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from film.errors import ToolMissing
from tools.picture.direction import seen_order

_OPTICAL_STEP = 8
"""Optical sizes are taken in steps of 8 pt, so that fitting reuses glyphs; 1 px = 0.75 pt."""


def _harfbuzz() -> Any:
    """The module without its types, which are generated and not found by the type checker."""
    import uharfbuzz

    return uharfbuzz


_BRAND_FONTS: dict[str, bytes] = {}
"""A person's own fonts by family; the family's name holds their hash, so a name never changes its
letters.
"""


def take_fonts(media: Mapping[str, bytes]) -> None:
    """Fonts among a film's media ("brand/font/FAMILY") can be set from now on in this process."""
    mark = "brand/font/"
    for name, data in media.items():
        if name.startswith(mark):
            _BRAND_FONTS.setdefault(name.removeprefix(mark), data)


def lacks(family: str, text: str) -> tuple[str, ...]:
    """Visible characters of the text that the family itself does not have."""
    return tuple(
        dict.fromkeys(
            character
            for character in text
            if not character.isspace() and not _invisible(character) and not _has(family, character)
        )
    )


def face_of(family: str) -> Any:
    """The family's HarfBuzz face, or None when it is not installed."""
    if family.startswith("brand/") and family not in _BRAND_FONTS:
        return None
    return _face(family)


@lru_cache(maxsize=64)
def _face(family: str) -> Any:
    hb = _harfbuzz()
    from tools.script_fonts import piece_file
    from tools.supplies import font_file

    if family in _BRAND_FONTS:
        return hb.Face(hb.Blob(_BRAND_FONTS[family]))
    try:
        path = piece_file(family) if "/" in family else font_file(family)
    except ToolMissing:
        return None
    return hb.Face(hb.Blob.from_file_path(str(path)))


@lru_cache(maxsize=256)
def font_of(family: str, weight: int, optical: int) -> Any:
    hb = _harfbuzz()
    face = face_of(family)
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


def optical_size(size: float) -> int:
    return max(_OPTICAL_STEP, min(96, round(size * 0.75 / _OPTICAL_STEP) * _OPTICAL_STEP))


@lru_cache(maxsize=8192)
def _has(family: str, character: str) -> bool:
    font = font_of(family, 400, 32)
    return font is not None and bool(font.get_nominal_glyph(ord(character)))


def _invisible(character: str) -> bool:
    return character in "\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f"


@lru_cache(maxsize=16384)
def _family_of(family: str, character: str, han: tuple[str, ...]) -> str:
    """The family that draws the character, "" when none does; `han` are the families of Chinese,
    Japanese and Korean in the order this text asks for.
    """
    if character.isspace() or _invisible(character) or _has(family, character):
        return family
    from tools.script_fonts import piece_with
    from tools.supplies import FALLBACK_FAMILIES

    if ord(character) >= _FIRST_WIDE:
        piece = next((piece for other in han if (piece := piece_with(other, character))), "")
        if piece:
            return piece
    found = next(
        (other for other in FALLBACK_FAMILIES if other != family and _has(other, character)), ""
    )
    return found or piece_with(_MATHS, character)


_FIRST_WIDE = 0x2E80
"""Chinese, Japanese and Korean begin here; below, the families of wheels come first."""
_MATHS = "noto-sans-math"


@lru_cache(maxsize=4096)
def _han_order(text: str) -> tuple[str, ...]:
    """One character may be drawn three ways: kana tell Japanese, Hangul tells Korean, else it is
    read as Chinese.
    """
    japanese, chinese, korean = "noto-sans-jp", "noto-sans-sc", "noto-sans-kr"
    if any("\u3040" <= character <= "\u30ff" for character in text):
        return japanese, chinese, korean
    if any("\uac00" <= character <= "\ud7af" for character in text):
        return korean, japanese, chinese
    return chinese, japanese, korean


def _runs(text: str, family: str) -> Iterator[tuple[str, str]]:
    """(family, characters) for each stretch set in one family; "" where nothing can draw it."""
    start, current, han = 0, None, _han_order(text)
    for index, character in enumerate(text):
        if current and unicodedata.category(character).startswith("M"):
            continue  # a mark belongs to the letter it stands on
        owner = _family_of(family, character, han)
        if current is not None and owner != current:
            yield current, text[start:index]
            start, current = index, owner
        elif current is None:
            current = owner
    if current is not None:
        yield current, text[start:]


def _seen_runs(text: str, family: str) -> Iterator[tuple[str, str, bool]]:
    """(family, characters, runs from the right) from left to right as the line is seen."""
    for stretch in seen_order(text):
        runs = list(_runs(stretch.text, family))
        for owner, run in reversed(runs) if stretch.right_to_left else runs:
            yield owner, run, stretch.right_to_left


@dataclass(frozen=True, slots=True)
class Glyph:
    family: str
    index: int
    x: float
    """Font units scaled to em, from the line's start."""
    y: float


@dataclass(frozen=True, slots=True)
class Shaped:
    glyphs: tuple[Glyph, ...]
    boxes: tuple[float, ...]
    """Where a missing character's box stands, em."""
    width: float
    """em"""
    missing: tuple[str, ...]


MISSING_WIDTH = 0.62


@lru_cache(maxsize=32768)
def shaped(text: str, family: str, weight: int, optical: int, tracking: float) -> Shaped:
    """Shaped glyphs in em."""
    hb = _harfbuzz()
    glyphs: list[Glyph] = []
    boxes: list[float] = []
    missing: list[str] = []
    pen = 0.0
    if face_of(family) is None:
        from tools.supplies import font_file

        font_file(family)  # raises ToolMissing with the command that brings it
    for owner, run, right_to_left in _seen_runs(text, family):
        if not owner:
            for character in run:
                if character.isspace():
                    pen += 0.25 + tracking
                    continue
                boxes.append(pen)
                missing.append(character)
                pen += MISSING_WIDTH + tracking
            continue
        font = font_of(owner, weight, optical)
        em = 1 / font.face.upem
        buffer = hb.Buffer()
        buffer.add_str(run)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if right_to_left else "ltr"
        hb.shape(font, buffer, {"kern": True, "liga": tracking == 0})
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            glyphs.append(
                Glyph(owner, info.codepoint, pen + place.x_offset * em, place.y_offset * em)
            )
            pen += place.x_advance * em + (tracking if place.x_advance else 0)
    return Shaped(tuple(glyphs), tuple(boxes), pen - (tracking if text else 0), tuple(missing))


class Segments:
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
def segments(
    family: str, weight: int, optical: int, index: int
) -> tuple[tuple[str, tuple[float, ...]], ...]:
    pen = Segments()
    font_of(family, weight, optical).draw_glyph_with_pen(index, pen)
    return tuple(pen.parts)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A glyph at a size: contours as (start x, start y, relative path), whole grid steps; and its
    ink in steps.
    """

    contours: tuple[tuple[int, int, str], ...]
    ink: tuple[int, int, int, int] | None


def steps_a_pixel(size: float) -> int:
    return 100 if size < 40 else 10


@lru_cache(maxsize=32768)
def drawn(family: str, weight: int, optical: int, index: int, size: float) -> Drawn:
    scale = size / font_of(family, weight, optical).face.upem * steps_a_pixel(size)
    digits = steps_a_pixel(size)
    contours: list[tuple[int, int, str]] = []
    xs: list[int] = []
    ys: list[int] = []
    here = start = (0, 0)
    text: list[str] = []
    for command, values in segments(family, weight, optical, index):
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
            contours.append((start[0], start[1], "".join(text) + "z"))
        else:
            steps = [f"{(x - here[0]) / digits:g} {(y - here[1]) / digits:g}" for x, y in points]
            text.append(command + " ".join(steps))
            here = points[-1]
    return Drawn(tuple(contours), (min(xs), min(ys), max(xs), max(ys)) if xs else None)
