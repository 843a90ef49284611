"""Countries shaded by a value, in steps of one hue; the ones named carry name and value, one of
them is lit.
"""

import math

import numpy as np

from film.content import ChoroplethContent
from film.errors import ToolMissing
from film.stage import Box
from tools.picture import motion
from tools.picture.board import Board
from tools.picture.chart import plate, plate_size, pulse
from tools.picture.colour import contrast, mix
from tools.picture.heading import heading
from tools.picture.maps import Inks, draw_map, map_room, map_title
from tools.picture.pen import Pen
from tools.picture.placement import Label, place_labels
from tools.picture.register import template
from tools.picture.type import measure
from tools.picture.world import View, countries, country_named, outlines, view_of

_NORTH = 9.0
"""Degrees north or south of it beyond which they are not drawn in its colour."""
_STEPS = 5
_NARROWEST = {"land": 30.0, "square": 22.0, "tall": 20.0}
_CLEAR = 26.0
"""Pixels a name keeps from its country's dot."""
_SAMPLED = 26.0
"""Pixels between the points of a country that a name should not lie on."""
_FAR_ISLANDS = 28.0
"""Degrees around a country's middle beyond which its islands do not widen the map."""


@template("choropleth")
def choropleth(board: Board, content: ChoroplethContent) -> None:
    title = map_title(board, content.title)
    letters, room = board.letters.strong, map_room(board, title)
    if content.source:
        room = _source(board, content.source, room)
    size = 36.0 if not board.tall else 40.0
    try:
        countries()
    except ToolMissing:
        board.lack("photo", "the world map")
        heading(board, ", ".join(f"{c.name} {c.shown}" for c in content.countries), room=room)
        return
    known = [
        (index, country, own)
        for index, country in enumerate(content.countries)
        if (own := country_named(country.name)) is not None
    ]
    for country in content.countries:
        if country_named(country.name) is None:
            board.lack("photo", f"{country.name} on the world map")
    corners = [corner for _, _, own in known for corner in _corners(own)] or [
        (-120.0, -40.0),
        (140.0, 65.0),
    ]
    inner = Box(room.x + 60, room.y + 40, room.width - 120, max(60.0, room.height - 80))
    if board.land:
        # Land may run below the captions and beside the title; names keep to the room.
        inner = Box(60.0, room.y - 70, board.width - 120.0, room.height + 150.0)
    view = view_of(corners, inner, _NARROWEST[board.format.aspect])
    inks = draw_map(board, view, {}, pale=True)
    most = max((abs(country.value) for country in content.countries), default=1.0) or 1.0
    points = [_within(view, own) for _, _, own in known]
    texts = [f"{country.name}  {country.shown}" for _, country, _ in known]
    spots = place_labels(
        [
            Label(x, y, *plate_size(text, letters, size), _CLEAR)
            for (x, y), text in zip(points, texts, strict=True)
        ],
        room,
        keep_clear=[title],
        along=[point for _, _, own in known for point in _land(view, own)],
    )
    for (index, country, own), text, point, spot in zip(known, texts, points, spots, strict=True):
        lit, frame = index == content.highlight, board.sheet.reveal(f"country/{index}")
        _country(board, view, own, _shade(board, inks, country.value / most, lit), frame, lit)
        pen = Pen()
        pen.circle(0, 0, 11, board.palette.light)
        pen.circle(0, 0, 7, board.dark)
        dot = pen.cel(Box(-12, -12, 24, 24))
        if lit:
            pulse(board, *point, 46.0, board.dark, frame + 14, "pulses")
        board.add("dots", motion.pop((dot,), *point, frame + 6), cels=(dot,))
        if _apart(point, spot.box) > _CLEAR * 1.6:
            _leader(board, point, spot.box, frame + 8)
        plate(board, text, letters, size, spot.box, board.dark if lit else board.palette.light,
              frame=frame + 8)  # fmt: skip
        if not spot.clear:
            board.lack("overflow", text)


def _corners(own: str) -> list[tuple[float, float]]:
    """Corners of a country's land near its middle, for the map's extent."""
    shape = countries()[own]
    x, y = shape.centre
    largest = max(np.ptp(ring[:, 0]) * np.ptp(ring[:, 1]) for ring in shape.rings)
    near = [
        ring
        for ring in shape.rings
        if abs(ring[:, 0].mean() - x) < _FAR_ISLANDS
        and abs(ring[:, 1].mean() - y) < _FAR_ISLANDS
        and np.ptp(ring[:, 0]) * np.ptp(ring[:, 1]) > 0.08 * largest
    ]
    if not near:
        return [shape.centre]
    west, east = min(r[:, 0].min() for r in near), max(r[:, 0].max() for r in near)
    south, north = min(r[:, 1].min() for r in near), max(r[:, 1].max() for r in near)
    north = min(float(north), 70.0)
    return [(float(west), float(south)), (float(east), north)]


def _mainland(own: str) -> list[np.ndarray]:
    """The rings near a country's middle: islands far off belong to it, but not in this picture."""
    shape = countries()[own]
    x, y = shape.centre
    near = [
        ring
        for ring in shape.rings
        if abs(ring[:, 0].mean() - x) < _FAR_ISLANDS and abs(ring[:, 1].mean() - y) < _NORTH
    ]
    return near or list(shape.rings)


def _turn(view: View, own: str) -> float:
    """Degrees east at which the view shows the country: maps may begin anywhere."""
    centre = countries()[own].centre
    unturned = view.ring(np.array([centre]))[0, 0]
    return round((view.at(*centre)[0] - unturned) / view.scale / 360) * 360.0


def _land(view: View, own: str) -> list[tuple[float, float]]:
    """Points spread evenly over a country in the frame."""
    found: list[tuple[float, float]] = []
    turn = _turn(view, own)
    for ring in _mainland(own):
        pixels = view.ring(ring, turn)
        top, foot = pixels[:, 1].min(), pixels[:, 1].max()
        ends = np.roll(pixels, -1, axis=0)
        for y in np.arange(top + _SAMPLED / 2, foot, _SAMPLED):
            cut = (pixels[:, 1] <= y) != (ends[:, 1] <= y)
            one, two = pixels[cut], ends[cut]
            share = (y - one[:, 1]) / (two[:, 1] - one[:, 1])
            crossings = np.sort(one[:, 0] + share * (two[:, 0] - one[:, 0]))
            for start, end in zip(crossings[::2], crossings[1::2], strict=False):
                found += [(float(x), float(y)) for x in np.arange(start, end, _SAMPLED)]
    return found


def _within(view: View, own: str) -> tuple[float, float]:
    """The country's middle, or its land nearest to it: that of a bent one lies next door."""
    x, y = view.at(*countries()[own].centre)
    land = _land(view, own)
    near = min(land, key=lambda point: math.dist(point, (x, y)), default=(x, y))
    return (x, y) if math.dist(near, (x, y)) < _SAMPLED * 0.8 else near


def _shade(board: Board, inks: Inks, share: float, lit: bool) -> str:
    """One of five steps from the land's colour to the full hue."""
    hue = board.palette.secondary if lit else board.palette.primary
    if lit:
        return hue
    step = max(1, min(_STEPS, round(abs(share) * _STEPS + 0.49)))
    return mix(inks.land, hue, 0.22 + 0.66 * (step - 1) / (_STEPS - 1))


def _country(board: Board, view: View, own: str, fill: str, frame: int, lit: bool) -> None:
    if own not in outlines(view, board.width, board.height, 8.0):
        return
    turn = _turn(view, own)
    d = "".join(
        "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in view.ring(ring, turn).tolist()) + "Z"
        for ring in _mainland(own)
    )
    pen = Pen()
    rim = board.palette.light
    pen.path(d, fill, stroke=rim, stroke_width=5 if lit else 2.5, stroke_linejoin="round")
    cel = pen.cel(Box(-8.0, -8.0, board.width + 16, board.height + 16))
    board.add("place/mid", motion.fade(cel, 0, 0, frame, 14), cels=(cel,))


def _apart(point: tuple[float, float], box: Box) -> float:
    """Pixels from a point to the box's nearest edge."""
    x, y = min(max(point[0], box.x), box.right), min(max(point[1], box.y), box.bottom)
    return float(np.hypot(point[0] - x, point[1] - y))


def _leader(board: Board, point: tuple[float, float], box: Box, frame: int) -> None:
    x, y = min(max(point[0], box.x), box.right), min(max(point[1], box.y), box.bottom)
    pen = Pen()
    pen.line(point[0], point[1], x, y, board.dark, 4)
    left, top = min(point[0], x) - 4, min(point[1], y) - 4
    cel = pen.cel(Box(left, top, abs(point[0] - x) + 8, abs(point[1] - y) + 8))
    board.add("leaders", motion.fade(cel, 0, 0, frame, 8), cels=(cel,))


def _source(board: Board, text: str, room: Box) -> Box:
    """The source on a plate at the map's foot."""
    size, letters = (28.0 if board.tall else 26.0), board.letters.body
    lines = board.balance(text, letters, size, room.width - 40)
    if len(lines) > 2:
        board.lack("overflow", text)
    lines = lines[:2]
    high = size * (1.1 + letters.leading * (len(lines) - 1)) + 16
    wide = max(measure(line, letters.family, letters.weight, size) for line in lines) + 40
    shape = Box(room.x, room.bottom - high, wide, high)
    pen = Pen()
    pen.rect(shape.x, shape.y, shape.width, shape.height, board.palette.light, rx=10)
    cel = pen.cel(shape)
    frame = board.sheet.reveal("source")
    board.add("title plate", motion.fade(cel, 0, 0, frame), cels=(cel,))
    seen = board.looks(board.palette.light)
    ink = board.palette.ink if contrast(board.palette.ink, seen) >= 4.5 else board.dark
    board.lines(lines, letters, size, ink, x=shape.x + 20, y=shape.y + 8 + size * 0.86,
                role="source", behind=seen, frame=frame, gesture="fade")  # fmt: skip
    return Box(room.x, room.y, room.width, room.height - high - 14)
