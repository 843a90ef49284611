"""Places on a map, joined when they are a way: the map comes near, dots pop with their names, legs
are drawn on from dot to dot.
"""

import math
from itertools import pairwise

from film.content import RouteContent
from film.errors import ToolMissing
from film.stage import Box, Cel, Drawing, Exposure, Peg, Track
from tools.picture import motion
from tools.picture.board import Board
from tools.picture.chart import drawn_on, plate, plate_size, pulse, swept
from tools.picture.colour import mix, readable_on
from tools.picture.heading import heading
from tools.picture.maps import draw_map, inks_of, map_room, map_title
from tools.picture.pen import Pen
from tools.picture.placement import Label, Spot, place_labels
from tools.picture.register import template
from tools.picture.world import View, country_at, view_of

_NARROWEST = {"land": 26.0, "square": 17.0, "tall": 15.0}
"""Degrees of longitude that a map shows at least: nearer, its coasts are too coarse."""
_CLOSEST = 8.5
"""The same for towns that lie beside each other."""
_LEG = 34
"""Frames in which a leg is drawn."""
_DOT = {"land": 15.0, "square": 15.0, "tall": 18.0}
_STEPS = 18
_ALONE = {"land": 92.0, "square": 76.0, "tall": 88.0}
"""Size of a name that has the map for itself."""

Point = tuple[float, float]


@template("route")
def route(board: Board, content: RouteContent) -> None:
    title = map_title(board, content.title)
    size = 38.0 if not board.tall else 44.0
    if len(content.stops) == 1:
        size = _alone(board, content.stops[0].name)
    letters = board.letters.strong
    plates = [plate_size(stop.name, letters, size) for stop in content.stops]
    margin = max(width for width, _ in plates) / 2 + 24
    clearance = _DOT[board.format.aspect] + 12
    try:
        view, room = _view(board, content, title, margin)
        lit = content.countries or tuple(
            name
            for stop in content.stops
            if (name := country_at(stop.longitude, stop.latitude)) is not None
        )
        draw_map(board, view, dict.fromkeys(lit, inks_of(board).lit))
    except ToolMissing:
        # The names stand on the plain ground: no picture of the world is better than none of them.
        board.lack("photo", "the world map")
        names = ", ".join(stop.name for stop in content.stops)
        heading(board, names, room=map_room(board, title))
        return
    points = [view.at(stop.longitude, stop.latitude) for stop in content.stops]
    ways = [_way(one, two) for one, two in pairwise(points)] if content.joined else []
    spots = place_labels(
        [Label(x, y, *size_of, clearance) for (x, y), size_of in zip(points, plates, strict=True)],
        room,
        keep_clear=[title],
        along=[point for way in ways for point in way],
    )
    _legs(board, ways)
    _stops(board, content, points, spots)
    if ways:
        _traveller(board, ways)
    for index, (stop, spot) in enumerate(zip(content.stops, spots, strict=True)):
        frame = board.sheet.reveal(f"stop/{index}")
        if spot.far:
            _leader(board, points[index], spot.box, frame + 3)
        plate(board, stop.name, letters, size, spot.box, board.dark, frame=frame + 4)
        if not spot.clear:
            board.lack("overflow", stop.name)


def _alone(board: Board, name: str) -> float:
    """The size of the one place's name: it is the picture's title."""
    letters, largest = board.letters.strong, _ALONE[board.format.aspect]
    wide = plate_size(name, letters, largest)[0]
    return max(44.0, largest * min(1.0, board.box.width * 0.8 / wide))


def _view(board: Board, content: RouteContent, title: Box, margin: float) -> tuple[View, Box]:
    """The closest view, and where names may stand: beside the title in a wide frame when no place
    then lies behind it, else below.
    """
    places = [(stop.longitude, stop.latitude) for stop in content.stops]
    span = max(max(abs(a - c), abs(b - d)) for a, b in places for c, d in places)
    rooms = [board.box, map_room(board, title)] if board.land else [map_room(board, title)]
    near = Box(title.x - 70, title.y - 110, title.width + 140, title.height + 200)
    for room in rooms:
        edge = min(margin, room.width * 0.24)
        inner = Box(
            room.x + edge,
            room.y + 92.0,
            room.width - 2 * edge,
            max(60.0, room.height - 184.0),
        )
        narrowest = _NARROWEST[board.format.aspect]
        if 0 < span < 3:
            narrowest = max(_CLOSEST, narrowest * span / 3)
        view = view_of(places, inner, narrowest * inner.width / board.width)
        points = [view.at(*place) for place in places]
        if room is rooms[-1] or all(near.meets(Box(x, y, 1, 1)) == 0 for x, y in points):
            return view, room
    raise AssertionError("the last room always serves")


def _way(one: Point, two: Point) -> list[Point]:
    """An arc bent to the upper side, as points evenly spaced in its own measure."""
    (x1, y1), (x2, y2) = one, two
    bend = 0.22 if abs(x2 - x1) >= abs(y2 - y1) else 0.18
    side = 1.0 if x2 >= x1 else -1.0
    cx, cy = (x1 + x2) / 2 + (y2 - y1) * bend * side, (y1 + y2) / 2 - (x2 - x1) * bend * side
    out = []
    for step in range(_STEPS + 1):
        t = step / _STEPS
        a, b, c = (1 - t) ** 2, 2 * (1 - t) * t, t * t
        out.append((a * x1 + b * cx + c * x2, a * y1 + b * cy + c * y2))
    return out


def _starts(board: Board, index: int) -> int:
    return board.sheet.reveal(f"leg/{index}")


def _legs(board: Board, ways: list[list[Point]]) -> None:
    wide = 9.0 if not board.tall else 11.0
    for index, way in enumerate(ways):
        pen = Pen()
        d = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in way)
        pen.path(d, stroke=board.palette.light, stroke_width=wide + 7, stroke_linecap="round",
                 stroke_opacity=0.75)  # fmt: skip
        pen.path(d, stroke=board.palette.secondary, stroke_width=wide, stroke_linecap="round")
        cel = pen.cel(_around(way, wide + 4))
        board.add("legs", drawn_on(cel, way, _starts(board, index), _LEG, wide), cels=(cel,))


def _around(points: list[Point], reach: float) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(
        min(xs) - reach, min(ys) - reach, max(xs) - min(xs) + 2 * reach,
        max(ys) - min(ys) + 2 * reach,
    )  # fmt: skip


def _stops(
    board: Board, content: RouteContent, points: list[Point], spots: tuple[Spot, ...]
) -> None:
    radius, palette = _DOT[board.format.aspect], board.palette
    pen = Pen()
    pen.circle(0, 0, radius + 7, palette.light)
    pen.circle(0, 0, radius, palette.secondary)
    pen.circle(0, 0, radius * 0.36, palette.light)
    reach = radius + 8
    cel = pen.cel(Box(-reach, -reach, 2 * reach, 2 * reach))
    last = len(points) - 1
    for index, (x, y) in enumerate(points):
        frame = board.sheet.reveal(f"stop/{index}")
        if not content.joined or index in (0, last):
            pulse(
                board,
                x,
                y,
                radius * (3.4 if content.joined else 2.2),
                palette.secondary,
                frame + 10,
                "pulses",
            )
        board.add("stops", motion.pop((cel,), x, y, frame), cels=(cel,))
        board.solid(
            "shape", content.stops[index].name, Box(x - radius, y - radius, 2 * radius, 2 * radius),
            frame,
        )  # fmt: skip


def _traveller(board: Board, ways: list[list[Point]]) -> None:
    """A small arrow that goes every leg as it is drawn, and waits between them."""
    colour = board.dark
    pen = Pen()
    pen.circle(0, 0, 25, colour)
    pen.path("M-9 -12L14 0L-9 12L-4 0Z", readable_on(board.looks(colour), board.light, board.dark))
    cel = pen.cel(Box(-26, -26, 52, 52))
    for index, way in enumerate(ways):
        start = _starts(board, index)
        turns = [math.degrees(math.atan2(b[1] - a[1], b[0] - a[0])) for a, b in pairwise(way)]
        turns = _unwound([turns[0], *turns])
        end = start + _LEG
        gone = Track(
            motion.tween(start, 0.0, start + 5, 1.0, "enter").keys
            + motion.tween(end - 2, 1.0, end + 5, 0.0, "exit").keys
        )
        board.add(
            "traveller",
            Peg(
                x=swept([x for x, _ in way], start, _LEG),
                y=swept([y for _, y in way], start, _LEG),
                rotation=swept(turns, start, _LEG),
                scale_x=gone,
                scale_y=gone,
                children=(_only(cel, start, end + 5),),
            ),
            cels=(cel,),
        )


def _only(cel: Cel, start: int, end: int) -> Drawing:
    shown = [Exposure(start, cel.key), Exposure(end, None)]
    return Drawing(tuple(shown if start <= 0 else [Exposure(0, None), *shown]))


def _unwound(turns: list[float]) -> list[float]:
    out = [turns[0]]
    for turn in turns[1:]:
        out.append(out[-1] + (turn - out[-1] + 180) % 360 - 180)
    return out


def _leader(board: Board, point: Point, box: Box, frame: int) -> None:
    x = min(max(point[0], box.x), box.right)
    y = min(max(point[1], box.y), box.bottom)
    pen = Pen()
    pen.line(point[0], point[1], x, y, mix(board.dark, board.palette.light, 0.1), 4)
    cel = pen.cel(_around([point, (x, y)], 4))
    board.add("leaders", motion.fade(cel, 0, 0, frame, 8), cels=(cel,))
