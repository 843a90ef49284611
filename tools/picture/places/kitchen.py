"""A kitchen seen from the table: window over the sink, cupboards left, open shelves and a fridge
right.

By day the sun comes in; after dark two pendants carry the room and its corners sink into the dusk.
"""

from film.style import Style
from tools.picture.colour import lighter
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.kitchen_light import dusk_corners, pendant, sunbeam, wall_glow
from tools.picture.places.kitchenware import bowl, jars, kettle, plant, plates, rail, stove
from tools.picture.places.place import OVERSCAN, Place
from tools.picture.places.shapes import rects, rounded
from tools.picture.places.window import window

_CUPBOARD = "#3f7a80"

INDOORS = True


def draw(b: Backdrop, style: Style) -> Place:
    floor = b.y(b.either(0.80, 0.775))
    counter = floor - 272 * b.unit
    shelf = counter - b.either(232, 250) * b.unit
    centre = b.x(0.5)
    span = b.either(430, 400) * b.either(1, 1.1)
    lamps = [(b.x(s), b.y(b.either(0.235, 0.262))) for s in b.either((0.27, 0.73), (0.17, 0.83))]
    _wall(b, counter, shelf, floor)
    if b.light.lit > 0.5:
        for x, y in lamps:
            wall_glow(b, x, y)
    sill = counter - 118 * b.unit
    top = b.either(96, sill - 520)
    window(b, centre - span / 2, top, span, sill - top, curtains=True)
    _uppers(b, shelf, centre - span / 2 - 74 * b.unit)
    _shelves(b, shelf, centre + span / 2 + 84 * b.unit)
    _counter(b, counter, floor)
    _floor(b, floor)
    if b.light.lit > 0.5:
        dusk_corners(b, floor)
    for x, y in lamps:
        pendant(b, x, y, floor)
    if b.light.lit < 0.5:
        sunbeam(b, centre, span, sill, floor)
    _table_edge(b)
    return b.finished(b.y(b.either(0.955, 0.885)), b.calm(), indoors=True)


def _wall(b: Backdrop, counter: float, shelf: float, floor: float) -> None:
    light, pen, u = b.light, b.far, b.unit
    paint = pen.linear(
        [
            (0, light.grade("#e3e2cd"), 1),
            (0.5, light.grade("#efe9d6"), 1),
            (1, light.grade("#dcd8c2"), 1),
        ]
    )
    b.wash(pen, paint, bottom=floor + 40)
    row_h, tile_w = 33 * u, 78 * u
    top = shelf + 34 * u
    b.wash(pen, light.grade("#d3d8cc"), top, counter + 10)
    tones = [light.grade(tone) for tone in ("#f1f2ea", "#e8ebe1", "#e0e6dd")]
    tiles: list[list[tuple[float, float, float, float]]] = [[], [], []]
    rows = int((counter - top) / row_h) + 1
    for row in range(rows):
        y = top + row * row_h
        x = -OVERSCAN - (tile_w / 2 if row % 2 else 0)
        while x < b.width + OVERSCAN:
            pick = b.chance.choices((0, 1, 2), (6, 3, 1))[0]
            tiles[pick].append((x, y, tile_w - 3, row_h - 3))
            x += tile_w
    for tone, boxes in zip(tones, tiles, strict=True):
        if boxes:
            pen.path(rects(boxes), tone)
    b.wash(pen, light.grade("#f7f3e6"), top - 9 * u, top)


def _door(
    b: Backdrop,
    x: float,
    y: float,
    w: float,
    h: float,
    colour: str,
    knob_left: bool,
    knob_low: bool,
) -> None:
    """A panelled cupboard door with a brass bar."""
    pen, u = b.mid, b.unit
    pen.path(rounded(x, y, w, h, 6 * u), colour)
    pen.path(
        rounded(x + 20 * u, y + 20 * u, w - 40 * u, h - 40 * u, 5 * u), lighter(colour, -0.035)
    )
    pen.path(rounded(x + 24 * u, y + 24 * u, w - 44 * u, h - 44 * u, 4 * u), lighter(colour, 0.012))
    brass = b.light.grade("#e6c27a")
    kx = x + (9 * u if knob_left else w - 17 * u)
    ky = y + h * (0.66 if knob_low else 0.14)
    pen.path(rounded(kx, ky, 8 * u, min(h * 0.2, 46 * u), 4 * u), brass)


def _uppers(b: Backdrop, bottom: float, right: float) -> None:
    light, pen, u = b.light, b.mid, b.unit
    colour = light.grade(_CUPBOARD)
    top = bottom - b.either(300, 420) * u
    left = -OVERSCAN - 20
    pen.path(rects([(left, top, right - left, bottom - top)]), lighter(colour, -0.06))
    pen.path(rects([(left, top - 16 * u, right - left + 8 * u, 18 * u)]), lighter(colour, 0.05))
    pen.path(rects([(left, bottom, right - left, 9 * u)]), lighter(colour, -0.12))
    count = max(1, round((right - left) / (190 * u)))
    w = (right - left) / count
    for i in range(count):
        _door(
            b,
            left + i * w + 3 * u,
            top + 6 * u,
            w - 6 * u,
            bottom - top - 12 * u,
            colour,
            i % 2 == 0,
            True,
        )
    pen.path(
        rects([(left, bottom + 9 * u, right - left, 22 * u)]),
        pen.linear([(0, "#0b1020", 0.16), (1, "#0b1020", 0)]),
    )


def _shelves(b: Backdrop, bottom: float, left: float) -> None:
    light, pen, u = b.light, b.mid, b.unit
    wood = light.grade("#c98f56")
    right = b.either(b.x(0.885), b.width + OVERSCAN)
    rises = (8,) if b.tall else (8, 158)
    for i, y in enumerate(bottom - rise * u for rise in rises):
        for bracket in (left + 34 * u, right - 60 * u):
            pen.path(
                f"M{bracket:.1f} {y:.1f}v{34 * u:.1f}l{-20 * u:.1f} {-34 * u:.1f}Z",
                light.grade("#2b3038"),
            )
        pen.path(rects([(left, y, right - left, 15 * u)]), wood)
        pen.path(rects([(left, y + 10 * u, right - left, 5 * u)]), lighter(wood, -0.10))
        pen.path(
            rects([(left, y + 15 * u, right - left, 16 * u)]),
            pen.linear([(0, "#0b1020", 0.14), (1, "#0b1020", 0)]),
        )
        if i == 0:
            plates(b, left + 30 * u, y)
            jars(b, left + b.either(178, 170) * u, y, (64, 82, 58))
        else:
            bowl(b, left + 80 * u, y, 92)
            plant(b, left + b.either(248, 190) * u, y, 74, trailing=True)


def _counter(b: Backdrop, counter: float, floor: float) -> None:
    light, pen, u = b.light, b.mid, b.unit
    colour = light.grade(_CUPBOARD)
    b.wash(pen, lighter(colour, -0.06), counter, floor + 60)
    left = -OVERSCAN - b.either(60, 120)
    count = round((b.width + 240) / (204 * u))
    w = (b.width + 240) / count
    oven = b.either(1, -1)
    for i in range(count):
        x, y, h = left + i * w + 3 * u, counter + 40 * u, floor - counter - 72 * u
        if i in (oven, oven + 1) and oven > 0:
            continue
        _door(b, x, y, w - 6 * u, h, colour, i % 2 == 0, False)
    if oven > 0:
        stove(b, left + oven * w + w * 0.5, counter, w * 1.05, floor - 30 * u)
    b.wash(pen, light.grade("#1f3338"), floor - 26 * u, floor)
    b.underlay(floor, light.grade("#a97a4f"))
    stone = light.grade("#eadfc9")
    b.wash(pen, stone, counter - 6 * u, counter + 22 * u)
    b.wash(pen, lighter(stone, 0.04), counter - 6 * u, counter + 1 * u)
    b.wash(pen, lighter(stone, -0.16), counter + 22 * u, counter + 29 * u)
    b.wash(
        pen,
        pen.linear([(0, "#0b1020", 0.20), (1, "#0b1020", 0)]),
        counter + 29 * u,
        counter + 52 * u,
    )
    _tap(b, b.x(0.5), counter - 6 * u)
    rail(b, b.either(16 * u, -60 * u), counter - 176 * u)
    kettle(b, b.either(b.x(0.168), 92 * u), counter - 6 * u)
    jars(b, b.either(b.x(0.735), b.width - 200 * u), counter - 6 * u, (96, 78, 60))
    if not b.tall:
        bowl(b, b.x(0.572), counter - 6 * u, 110, fruit=True)
        _fridge(b, floor)


def _tap(b: Backdrop, x: float, y: float) -> None:
    steel, u = b.light.grade("#cfd6da"), b.unit
    b.mid.path(
        f"M{x - 30 * u:.1f} {y:.1f}v{-66 * u:.1f}a{31 * u:.1f} {31 * u:.1f} 0 0 1 "
        f"{62 * u:.1f} 0v{18 * u:.1f}",
        stroke=steel,
        stroke_width=12 * u,
        stroke_linecap="round",
    )
    b.mid.path(
        f"M{x - 33 * u:.1f} {y:.1f}v{-64 * u:.1f}", stroke=lighter(steel, 0.10), stroke_width=3 * u
    )
    b.mid.path(rects([(x - 44 * u, y - 8 * u, 28 * u, 8 * u)]), lighter(steel, -0.12))
    b.mid.path(
        f"M{x - 30 * u:.1f} {y - 34 * u:.1f}l{-22 * u:.1f} {-12 * u:.1f}",
        stroke=lighter(steel, -0.08),
        stroke_width=8 * u,
        stroke_linecap="round",
    )


def _fridge(b: Backdrop, floor: float) -> None:
    light, pen, u = b.light, b.mid, b.unit
    x, top = b.x(0.895), b.y(0.17)
    w, h = b.width + OVERSCAN + 40 - x, floor - 10 * u - top
    body = light.grade("#ef8a70")
    pen.path(rounded(x, top, w, h, 34 * u), lighter(body, -0.03))
    pen.path(rounded(x + 12 * u, top, w, h, 30 * u), body)
    pen.path(rects([(x + 6 * u, top + h * 0.34, w, 7 * u)]), lighter(body, -0.14))
    chrome = light.grade("#f5efe6")
    for y in (top + h * 0.2, top + h * 0.42):
        pen.path(rounded(x + 34 * u, y, 13 * u, 84 * u, 6 * u), chrome)
    for dx, dy, tone, tilt in ((88, 0.09, "#ffe08a", -6), (132, 0.15, "#9fd3c7", 5)):
        with pen.group(f"rotate({tilt} {x + dx * u:.0f} {top + h * dy:.0f})"):
            pen.path(rects([(x + dx * u, top + h * dy, 46 * u, 46 * u)]), light.grade(tone))


def _floor(b: Backdrop, floor: float) -> None:
    light, pen, u = b.light, b.ground, b.unit
    far, near = light.grade("#b98558"), light.grade("#9a6a42")
    b.wash(pen, pen.linear([(0, far, 1), (1, near, 1)]), floor)
    planks = []
    for i in range(-14, 34):
        x = i * 118 * u
        planks.append(
            f"M{b.width / 2 + (x - b.width / 2) * 0.7:.1f} {floor:.1f}"
            f"L{b.width / 2 + (x - b.width / 2) * 1.55:.1f} {b.height + 110:.1f}"
        )
    pen.path("".join(planks), stroke=light.grade("#7c5434"), stroke_width=3, stroke_opacity=0.5)
    b.wash(pen, pen.linear([(0, "#0b0a12", 0.26), (1, "#0b0a12", 0)]), floor, floor + 44 * u)
    cx, cy = b.x(0.5), floor + (b.height - floor) * b.either(0.66, 0.44)
    rx, ry = min(b.x(0.4), 640 * u), 62 * u
    rug = light.grade("#d9674f")
    pen.ellipse(cx, cy + 5 * u, rx, ry, lighter(rug, -0.12))
    pen.ellipse(cx, cy, rx, ry, rug)
    pen.ellipse(cx, cy, rx * 0.9, ry * 0.84, stroke=light.grade("#f3dcb0"), stroke_width=7 * u)


def _table_edge(b: Backdrop) -> None:
    """The table's corner, near and dark, with a plant on it: never under the captions."""
    light, pen, u = b.light, b.fore, b.unit
    wood = light.grade("#5a3b28")
    x, y = b.x(b.either(0.885, 0.80)), b.y(b.either(0.935, 0.945))
    pen.path(
        f"M{x:.1f} {y + 18 * u:.1f}q0 {-18 * u:.1f} {20 * u:.1f} {-18 * u:.1f}"
        f"H{b.width + 140:.1f}V{b.height + 130:.1f}H{x + 36 * u:.1f}Z",
        wood,
    )
    pen.path(rects([(x + 16 * u, y, b.width, 7 * u)]), lighter(wood, 0.09))
    plant(b, b.x(b.either(0.955, 0.93)), y + 4, 128, pen=pen, dark=True)
