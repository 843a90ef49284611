"""An office high up: glass and skyline on the left, a wall with a whiteboard on the right, desks at
the sides."""

from film.style import Style
from tools.picture.colour import lighter, mix
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.kitchenware import plant
from tools.picture.places.officeware import books, chair, desk, floor_plant, whiteboard
from tools.picture.places.place import OVERSCAN, Place
from tools.picture.places.shapes import leaf, rects

INDOORS = True


def draw(b: Backdrop, style: Style) -> Place:
    floor = b.y(b.either(0.80, 0.765))
    sill = floor - 150 * b.unit
    ceiling = b.y(b.either(0.065, 0.055))
    wall = b.x(b.either(0.63, 0.60))
    _outside(b, sill)
    _room(b, ceiling, sill, floor, wall)
    board_w = b.either(430.0, 244.0) * b.unit
    board_x = b.either(wall + 110 * b.unit, wall + 40 * b.unit)
    whiteboard(b, board_x, floor - 500 * b.unit, board_w, 262 * b.unit, style)
    if not b.tall:
        books(b, b.x(0.93), floor - 300 * b.unit, 300)
    for share in b.either((0.235, 0.55), (0.15,)):
        _pendant(b, b.x(share), ceiling, b.y(b.either(0.19, 0.20)), floor)
    _floor(b, floor, wall)
    floor_plant(b, wall - b.either(14, 6) * b.unit, floor + 8 * b.unit, 250)
    desk(b, b.either(b.x(0.095), 30 * b.unit), floor + 66 * b.unit, 1)
    if not b.tall:
        chair(b, b.x(0.915), floor + 66 * b.unit)
        desk(b, b.x(0.985), floor + 78 * b.unit, -1)
    _near(b)
    return b.finished(b.y(b.either(0.955, 0.885)), b.calm(), indoors=True)


def _outside(b: Backdrop, sill: float) -> None:
    """The city below: its own light is the outside one, not the room's."""
    b.sky(sill + 60, b.either((0.395, 0.185), (0.455, 0.19)), clouds=3)
    chance, pen, u = b.chance, b.far, b.unit
    outside = type(b.light).of(b.light.time_of_day, False, b.light.hues)
    for depth, lift, width in ((0.92, 330, 96), (0.7, 210, 130)):
        x = -140.0
        while x < b.width + 140:
            w = width * u * chance.uniform(0.7, 1.3)
            top = sill - (lift + chance.uniform(-90, 110)) * u
            tone = outside.grade(chance.choice(("#6f86ad", "#7a8db0", "#62789f")), depth)
            pen.path(rects([(x, top, w, sill - top + 80)]), tone)
            pen.path(rects([(x, top, w * 0.22, sill - top + 80)]), lighter(tone, -0.02))
            if chance.random() < 0.3:
                pen.path(rects([(x + w * 0.5, top - 44 * u, 4 * u, 46 * u)]), tone)
            _panes(b, x, w, top, sill, tone, depth)
            x += w * 1.04
        b.veil(pen, sill - 320 * u, sill + 60, 0.5, outside.fog)


def _panes(
    b: Backdrop, x: float, w: float, top: float, bottom: float, tone: str, depth: float
) -> None:
    cols = max(3, int(w / (24 * b.unit)))
    cell = w / (cols + 0.6)
    lit, dark = [], []
    y = top + 18 * b.unit
    while y < bottom:
        for col in range(cols):
            on = b.chance.random() < 0.4 * b.light.lit
            if on or b.chance.random() < 0.5:
                (lit if on else dark).append((x + cell * (col + 0.5), y, cell * 0.56, cell * 0.5))
        y += cell * 1.25
    if dark:
        b.far.path(rects(dark), lighter(tone, -0.025))
    if lit:
        b.far.path(rects(lit), mix(b.light.lamp, b.light.fog, 0.5 * depth))


def _room(b: Backdrop, ceiling: float, sill: float, floor: float, wall: float) -> None:
    light, pen, u = b.light, b.mid, b.unit
    frame = light.grade("#34435a")
    left = -OVERSCAN - 10
    glass = wall - left
    sheen = pen.linear([(0, "#ffffff", 0.16 - 0.09 * light.lit), (1, "#ffffff", 0.02)])
    for share, w in b.either(((0.10, 130), (0.17, 46), (0.42, 170)), ((0.16, 90), (0.30, 40))):
        x = b.x(share)
        pen.path(
            f"M{x:.1f} {ceiling:.1f}h{w * u:.1f}l{-250 * u:.1f} {sill - ceiling:.1f}h{-w * u:.1f}Z",
            sheen,
        )
    if light.lit > 0.5:
        pen.path(
            rects([(left, ceiling, glass, sill - ceiling)]),
            pen.linear([(0, light.glow, 0.0), (1, light.glow, 0.07)]),
        )
    panes = 4 if not b.tall else 2
    step = wall / panes
    posts = [(i * step - 8 * u, ceiling, 16 * u, sill - ceiling) for i in range(panes)]
    pen.path(rects([*posts, (left, sill - 74 * u, glass, 7 * u)]), frame)
    pen.path(rects([(x, y, 4 * u, h) for x, y, w, h in posts]), lighter(frame, 0.06))
    paint = pen.linear([(0, light.grade("#efe6d8"), 1), (1, light.grade("#e2d6c4"), 1)])
    right = b.width + OVERSCAN + 10
    pen.path(rects([(wall, ceiling, right - wall, floor + 60 - ceiling)]), paint)
    pen.path(
        rects([(wall - 20 * u, ceiling, 26 * u, floor + 60 - ceiling)]), light.grade("#c9bfae")
    )
    pen.path(
        rects([(wall + 6 * u, ceiling, 34 * u, floor - ceiling)]),
        pen.linear([(0, "#1a1420", 0.12), (1, "#1a1420", 0)], 0, 0, 1, 0),
    )
    under = pen.linear([(0, light.grade("#d9dde0"), 1), (1, light.grade("#c3cad0"), 1)])
    pen.path(rects([(left, sill, glass - 20 * u, floor + 60 - sill)]), under)
    pen.path(rects([(left, sill - 4 * u, glass - 20 * u, 16 * u)]), light.grade("#f5f5f2"))
    pen.path(rects([(left, sill + 12 * u, glass - 20 * u, 9 * u)]), "#101828", fill_opacity=0.12)
    slats = [(left, sill + (46 + i * 17) * u, glass - 20 * u, 5 * u) for i in range(4)]
    pen.path(rects(slats), "#1a2233", fill_opacity=0.09)
    top = pen.linear([(0, light.grade("#d5d8dc"), 1), (1, light.grade("#eceeef"), 1)])
    b.wash(pen, top, bottom=ceiling)
    b.wash(pen, light.grade("#bfc4ca"), ceiling - 6 * u, ceiling + 8 * u)
    b.underlay(floor, light.grade("#bfa98b"))
    b.wash(pen, light.grade("#b49d82"), floor - 14 * u, floor)
    for share, size in b.either(((0.30, 62), (0.335, 44)), ((0.40, 56),)):
        plant(b, b.x(share), sill - 2 * u, size)
    if light.lit > 0.5:
        deep = mix(light.ambient, "#0a0d22", 0.4)
        a = 0.5 if light.time_of_day == "night" else 0.26
        b.wash(pen, deep, bottom=ceiling, fill_opacity=round(a * 0.7, 2))
        pen.path(
            rects([(wall, ceiling, right - wall, floor - ceiling)]),
            pen.linear([(0, deep, 0), (1, deep, a)], 0, 0, 1, 0),
        )


def _pendant(b: Backdrop, x: float, ceiling: float, y: float, floor: float) -> None:
    light, pen, u = b.light, b.mid, b.unit
    on = light.lit > 0.5
    if on:
        pen.glow(x, y + 16 * u, b.near * 0.26, b.near * 0.20, light.glow, 0.5)
        b.pool(pen, x, y + 6 * u, floor + 60 * u, 66 * u, 270 * u)
        b.ground.glow(x, floor + (b.height - floor) * 0.45, 320 * u, 66 * u, light.glow, 0.34)
    metal = light.grade("#2b3547")
    pen.path(rects([(x - 2 * u, ceiling, 4 * u, y - ceiling - 50 * u)]), metal)
    pen.path(
        f"M{x - 74 * u:.1f} {y:.1f}q{6 * u:.1f} {-58 * u:.1f} {74 * u:.1f} {-60 * u:.1f}"
        f"t{74 * u:.1f} {60 * u:.1f}Z",
        metal,
    )
    pen.path(
        f"M{x - 60 * u:.1f} {y - 10 * u:.1f}q{10 * u:.1f} {-36 * u:.1f} {52 * u:.1f} {-42 * u:.1f}",
        stroke=lighter(metal, 0.14),
        stroke_width=5 * u,
        stroke_linecap="round",
    )
    pen.ellipse(x, y, 70 * u, 8 * u, "#fff4d6" if on else light.grade("#e9e4d4"))


def _floor(b: Backdrop, floor: float, wall: float) -> None:
    light, pen, u = b.light, b.ground, b.unit
    b.wash(pen, pen.linear([(0, light.grade("#cdb899"), 1), (1, light.grade("#a98f70"), 1)]), floor)
    rows = [floor + (b.height + 100 - floor) * s for s in (0.12, 0.30, 0.56)]
    pen.path(
        "".join(f"M-120 {y:.1f}H{b.width + 120:.1f}" for y in rows),
        stroke=light.grade("#97805f"),
        stroke_width=2,
        stroke_opacity=0.45,
    )
    b.wash(pen, pen.linear([(0, "#14101a", 0.2), (1, "#14101a", 0)]), floor, floor + 36 * u)
    if light.lit < 0.5:
        sun = "#fff4cf" if light.time_of_day == "day" else "#ffd7a6"
        fill = pen.linear([(0, sun, 0.34), (1, sun, 0.12)])
        panes = 4 if not b.tall else 2
        step, depth = wall / panes, b.height + 100 - floor
        for i in range(panes):
            x = i * step + 40 * u
            pen.path(
                f"M{x:.1f} {floor + 8:.1f}h{step * 0.72:.1f}l{-210 * u:.1f} {depth:.1f}"
                f"h{-step * 0.9:.1f}Z",
                fill,
            )
    else:
        deep = mix(light.ambient, "#0a0d22", 0.4)
        b.wash(
            pen,
            pen.linear(
                [(0, deep, 0.3), (0.3, deep, 0), (0.7, deep, 0), (1, deep, 0.42)], 0, 0, 1, 0
            ),
            floor,
        )


def _near(b: Backdrop) -> None:
    """A big leaf plant in the near right corner."""
    pen, u, light = b.fore, b.unit, b.light
    tones = ("#1d5242", "#174636", "#236049")
    sides = (1,) if b.tall else (1, -1)
    for side in sides:
        x = b.width + 46 * u if side > 0 else -50 * u
        for i in range(8):
            length = u * b.chance.uniform(190, 280) * (1 if side > 0 else 0.8)
            pen.path(
                leaf(x, b.height + 70, length, -side * (4 + i * 9.5), 0.15),
                light.grade(tones[i % 3]),
            )
