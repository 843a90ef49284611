"""A map on the board: sea, land, borders, highlighted countries, full bleed; and its title plate.

The camera stands still over a map, or the words would slide off their places; the life of a map is
what travels and pulses on it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from film.stage import Box
from tools.picture import motion
from tools.picture.board import Board
from tools.picture.chart import set_layers
from tools.picture.colour import contrast, lightness, mix
from tools.picture.heading import LARGEST, SMALLEST
from tools.picture.pen import Pen
from tools.picture.type import measure
from tools.picture.world import View, outlines

_BLEED = 8.0
_LAYERS = (
    "place/far", "place/mid", "legs", "pulses", "leaders", "stops", "dots", "traveller",
    "title plate", "plates", "words",
)  # fmt: skip
"""Back to front; named before anything is drawn, since a title is measured before its map."""


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of a map."""

    sea: str
    land: str
    border: str
    lit: str


def inks_of(board: Board, pale: bool = False) -> Inks:
    """Light land in a sea of the primary; a palette with a dark background gets a night map.
    `pale` keeps the primary for what is shaded with it.
    """
    palette = board.palette
    if lightness(palette.background) > 0.6:
        sea = mix(palette.primary, palette.light, 0.60)
        land = mix(palette.background, palette.light, 0.25)
        border = mix(palette.primary, palette.light, 0.42)
    else:
        sea = mix(palette.background, palette.primary, 0.16)
        land = mix(palette.background, palette.light, 0.20)
        border = mix(palette.background, palette.light, 0.42)
    if pale and lightness(palette.background) > 0.6:
        sea = mix(mix(palette.ink, palette.primary, 0.3), palette.light, 0.83)
        border = mix(palette.ink, palette.light, 0.74)
    lit = mix(palette.accent, land, 0.18)
    if contrast(lit, land) < 1.15:
        lit = mix(palette.secondary, land, 0.35)
    return Inks(sea, land, border, lit)


def draw_map(board: Board, view: View, fills: Mapping[str, str], pale: bool = False) -> Inks:
    """Sea and land behind everything; `fills` are the colours of the countries that stand out."""
    board.lock_camera()
    inks = inks_of(board, pale)
    board.background = board.looks(inks.sea)
    seen = outlines(view, board.width, board.height, _BLEED)
    pen = Pen()
    pen.rect(-_BLEED, -_BLEED, board.width + 2 * _BLEED, board.height + 2 * _BLEED, inks.sea)
    _graticule(board, pen, view, mix(inks.sea, board.palette.light, 0.22))
    ice = view.at(0.0, -89.0)[1]
    if ice < board.height:
        pen.rect(-_BLEED, ice - 2, board.width + 2 * _BLEED, board.height - ice + 12, inks.land)
    thin = max(1.2, board.width / 1100)
    rim = {"stroke": inks.border, "stroke_width": thin, "stroke_linejoin": "round"}
    quiet = [d for name, d in seen.items() if name not in fills]
    pen.path("".join(quiet), inks.land, **rim)
    for name, fill in fills.items():
        if name in seen:
            pen.path(seen[name], fill, **rim)
    cel = pen.cel(Box(-_BLEED, -_BLEED, board.width + 2 * _BLEED, board.height + 2 * _BLEED))
    board.add("place/far", motion.still(cel), cels=(cel,))
    return inks


def _graticule(board: Board, pen: Pen, view: View, colour: str) -> None:
    """Fine lines of longitude and latitude: an empty sea is still a map."""
    step = next(s for s in (2.0, 5.0, 10.0, 15.0, 30.0) if s * view.scale > 105 or s == 30.0)
    parts: list[str] = []
    first = -view.x / view.scale // step * step
    for index in range(int(board.width / view.scale / step) + 3):
        x = view.x + view.scale * (first + index * step)
        parts.append(f"M{x:.1f} {-_BLEED}V{board.height + _BLEED}")
    for index in range(int(160 / step) + 1):
        y = view.at(0.0, -80 + index * step)[1]
        if -_BLEED < y < board.height + _BLEED:
            parts.append(f"M{-_BLEED} {y:.1f}H{board.width + _BLEED}")
    pen.path("".join(parts), stroke=colour, stroke_width=2, class_="detail")


def map_room(board: Board, title: Box) -> Box:
    """Where the places of a map may lie: below the title."""
    box = board.box
    top = title.bottom + 20 if title.height else box.y
    return Box(box.x, top, box.width, box.bottom - top)


def map_title(board: Board, text: str) -> Box:
    """The title on a plate in the upper corner; answers the plate, an empty box without words."""
    set_layers(board, *_LAYERS)
    box, letters, aspect = board.box, board.letters.slide, board.format.aspect
    if not text.strip():
        return Box(box.x, box.y, 0.0, 0.0)
    pad_x, pad_y = (40.0, 26.0) if board.land else (36.0, 28.0)
    fitted = board.fit(
        text,
        letters,
        width=box.width * (0.62 if board.land else 1.0) - 2 * pad_x,
        height=board.box.height * 0.28,
        largest=LARGEST[aspect] * 0.86,
        smallest=SMALLEST[aspect],
        max_lines=2 if board.land else 3,
    )
    wide = max(
        measure(line, letters.family, letters.weight, fitted.size, letters.tracking)
        for line in fitted.lines
    )
    high = fitted.size * (0.76 + 0.2 + letters.leading * (len(fitted.lines) - 1))
    frame = board.sheet.reveal("title")
    shape = Box(box.x, box.y, wide + 2 * pad_x, high + 2 * pad_y)
    pen = Pen()
    pen.rect(shape.x, shape.y, shape.width, shape.height, board.palette.light, rx=14)
    cel = pen.cel(shape)
    board.add("title plate", motion.unroll(cel, frame, 14), cels=(cel,))
    seen = board.looks(board.palette.light)
    colour = board.palette.ink if contrast(board.palette.ink, seen) >= 4.5 else board.dark
    if contrast(colour, seen) < 4.5:
        colour = board.light
    board.lines(
        fitted.lines,
        letters,
        fitted.size,
        colour,
        x=shape.x + pad_x,
        y=shape.y + pad_y + fitted.size * 0.78,
        role="title",
        behind=seen,
        frame=frame + 6,
    )
    return shape
