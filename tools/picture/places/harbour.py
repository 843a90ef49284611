"""A quay: trawlers at the bollards, a crane, sheds and houses over the water, pots and nets."""

from film.style import Style
from tools.picture.colour import lighter, mix
from tools.picture.pen import Pen
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.boats import fishing_boat, gulls
from tools.picture.places.place import Place
from tools.picture.places.quay import bollard, crane, crates, lamp, pots
from tools.picture.places.shapes import rects, ridge
from tools.picture.places.terrain import water

INDOORS = False

_HOUSES = ("#c8553d", "#e0b13f", "#f1e6d2", "#5f8f8b", "#d98a5b", "#7f9cc0", "#b56a7a")


def draw(b: Backdrop, style: Style) -> Place:
    horizon = b.y(b.either(0.60, 0.575, 0.595))
    quay = b.y(b.either(0.825, 0.785, 0.82))
    orb = b.either((0.52, 0.16), (0.24, 0.20), (0.50, 0.15))
    u = b.unit
    b.sky(horizon, orb, clouds=int(b.either(4, 3, 3)))
    for lift, depth in ((150, 0.92), (96, 0.78)):
        d, _ = ridge(b.width, horizon - lift * u, 40 * u, b.chance, bottom=b.height + 110)
        b.far.path(d, b.crown("#6f9a94", depth))
    b.veil(b.far, horizon - 220 * u, horizon, 0.5)
    gulls(b, b.far, ((0.42, 0.26, 0.8), (0.46, 0.22, 1.0), (0.60, 0.30, 0.7)))
    _town(b, b.mid, horizon)
    water(b, b.mid, horizon, b.height + 110, "#1f5f80", orb[0])
    _lights_in_water(b, horizon)
    crane(b, b.mid, b.x(b.either(0.93, 0.95, 0.93)), horizon + 26 * u, b.either(1.0, 1.0, 0.86))
    boats = b.either(
        (
            (0.13, 176, 1.0, "#2f6f95", False),
            (0.82, 150, 0.92, "#c8553d", True),
            (0.49, 52, 0.46, "#3f8f6a", False),
        ),
        ((0.16, 190, 0.9, "#2f6f95", False), (0.86, 140, 0.72, "#c8553d", True)),
        (
            (0.12, 168, 0.86, "#2f6f95", False),
            (0.90, 140, 0.72, "#c8553d", True),
            (0.50, 50, 0.4, "#3f8f6a", False),
        ),
    )
    for share, down, size, hull, flip in sorted(boats, key=lambda one: one[1]):
        fishing_boat(
            b, b.mid, b.x(share), horizon + down * u, size, hull, 0.12 - down * 0.0005, flip
        )
    _quay(b, quay)
    _corner(b)
    return b.finished(b.y(b.either(0.955, 0.885)), b.calm(), indoors=False)


def _town(b: Backdrop, pen: Pen, base: float) -> None:
    """Gabled houses shoulder to shoulder over the water."""
    light, u, chance = b.light, b.unit, b.chance
    b.wash(pen, light.grade("#8d8a92", 0.4), base - 12 * u, base + 4 * u)
    x, i = -140.0, chance.randrange(len(_HOUSES))
    while x < b.width + 120:
        w = chance.uniform(84, 126) * u
        h = chance.uniform(96, 158) * u
        wall = light.grade(_HOUSES[i % len(_HOUSES)], 0.36)
        roof = b.crown(("#8a4a3c", "#5a5f73", "#a3543f")[i % 3], 0.36)
        top = base - 12 * u - h
        pen.path(rects([(x, top, w, h)]), wall)
        pen.path(rects([(x, top, w * 0.16, h)]), lighter(wall, -0.05), class_="shade")
        if i % 2:
            pen.path(
                f"M{x - 5 * u:.1f} {top + 3:.1f}L{x + w / 2:.1f} {top - w * 0.5:.1f}"
                f"L{x + w + 5 * u:.1f} {top + 3:.1f}Z",
                roof,
            )
        else:
            pen.path(
                f"M{x - 4 * u:.1f} {top + 3:.1f}l{14 * u:.1f} {-40 * u:.1f}H{x + w - 10 * u:.1f}"
                f"l{14 * u:.1f} {40 * u:.1f}Z",
                roof,
            )
            pen.path(rects([(x + w * 0.66, top - 62 * u, 15 * u, 40 * u)]), lighter(wall, -0.12))
        dark, lit = [], []
        cols = 2 if w < 104 * u else 3
        for row in range(int(h / (46 * u))):
            for col in range(cols):
                spot = (
                    x + w * (col + 0.5) / cols - 9 * u,
                    top + 16 * u + row * 44 * u,
                    18 * u,
                    24 * u,
                )
                (lit if chance.random() < 0.62 * light.lit else dark).append(spot)
        pen.path(
            rects(
                [(px - 3 * u, py - 3 * u, pw + 6 * u, ph + 6 * u) for px, py, pw, ph in dark + lit]
            ),
            lighter(wall, 0.08),
        )
        if dark:
            pen.path(rects(dark), light.grade("#4b6a86", 0.25))
        if lit:
            pen.path(rects(lit), mix(light.lamp, light.fog, 0.1))
        x += w
        i += 1
    if light.lit > 0.5:
        for share in (0.12, 0.36, 0.6, 0.85):
            pen.glow(b.x(share), base - 40 * u, 170 * u, 90 * u, light.glow, 0.3)


def _lights_in_water(b: Backdrop, horizon: float) -> None:
    """Lit windows as broken streaks below their houses."""
    if b.light.lit < 0.5:
        return
    u = b.unit
    d = ""
    for _ in range(24):
        x = b.chance.uniform(0, b.width)
        for k in range(4):
            w = b.chance.uniform(16, 44) * u
            d += (
                f"M{x - w / 2 + b.chance.uniform(-8, 8):.0f} {horizon + (16 + k * 17) * u:.0f}"
                f"h{w:.0f}"
            )
    b.mid.path(
        d,
        stroke=b.light.lamp,
        stroke_width=4 * u,
        stroke_opacity=0.4,
        stroke_linecap="round",
        class_="fx",
    )


def _quay(b: Backdrop, quay: float) -> None:
    """Big stones in front of the water, worn along the edge."""
    light, pen, u, chance = b.light, b.ground, b.unit, b.chance
    stone = b.earth("#a9a196")
    b.wash(pen, lighter(stone, -0.20), quay + 20 * u, quay + 44 * u)
    b.wash(pen, pen.linear([(0, stone, 1), (1, lighter(stone, -0.10), 1)]), quay + 34 * u)
    edge = [
        (-130 + i * 128 * u, quay, 124 * u, 36 * u)
        for i in range(int((b.width + 260) / (128 * u)) + 1)
    ]
    pen.path(rects(edge), lighter(stone, 0.06))
    pen.path(rects([(x, y + 26 * u, w, 10 * u) for x, y, w, _ in edge]), lighter(stone, -0.10))
    top, reach = quay + 44 * u, b.height + 110 - quay
    rows = [top + reach * share for share in (0.10, 0.26, 0.50, 0.80)]
    joints = "".join(f"M-120 {y:.0f}H{b.width + 120:.0f}" for y in rows)
    ends = [top, *rows, b.height + 130]
    for row, (y, below) in enumerate(zip(ends, ends[1:], strict=False)):
        step = (130 + 60 * row) * u
        x = -140 + chance.uniform(0, 60) + (step / 2 if row % 2 else 0)
        while x < b.width + 140:
            lean = (x - b.x(0.5)) * 0.10
            joints += f"M{x:.0f} {y:.0f}L{x + lean * (below - y) / reach * 2:.0f} {below:.0f}"
            x += step * chance.uniform(0.85, 1.15)
    pen.path(joints, stroke=lighter(stone, -0.12), stroke_width=3.5 * u, stroke_opacity=0.7)
    for share in b.either((0.24, 0.765), (0.335, 0.60), (0.245, 0.765)):
        bollard(b, pen, b.x(share), quay + 30 * u)
    rope = light.grade("#d9bd86")
    x1, x2 = b.x(b.either(0.24, 0.335, 0.245)), b.x(b.either(0.17, 0.22, 0.16))
    pen.path(
        f"M{x1:.0f} {quay - 20 * u:.0f}Q{(x1 + x2) / 2:.0f} {quay + 26 * u:.0f} {x2:.0f} "
        f"{quay - 60 * u:.0f}",
        stroke=rope,
        stroke_width=6 * u,
    )
    lamp(b, pen, b.x(b.either(0.035, 0.06, 0.04)), quay + 40 * u, 1)
    crates(b, pen, b.x(b.either(0.885, 0.90, 0.90)), quay + 62 * u, b.either(1.0, 0.8, 0.78))
    pots(
        b,
        pen,
        b.x(b.either(0.115, 0.20, 0.13)),
        quay + b.either(84, 250, 90) * u,
        b.either(1.0, 0.9, 0.8),
    )


def _corner(b: Backdrop) -> None:
    """A net hung to dry across the near corner, with its floats."""
    pen, u, light = b.fore, b.unit, b.light
    dark = light.grade("#26343c")
    x0 = b.width - b.either(210, 120, 130) * u
    y0 = b.height - 40 * u
    lines = ""
    for i in range(8):
        lines += (
            f"M{x0 + i * 40 * u:.0f} {b.height + 110:.0f}L{x0 + (i * 40 + 150) * u:.0f} "
            f"{y0 - 160 * u:.0f}"
        )
        lines += (
            f"M{x0 + (i * 40 + 40) * u:.0f} {b.height + 110:.0f}"
            f"L{x0 + (i * 40 - 110) * u:.0f} {y0 - 160 * u:.0f}"
        )
    edge = (
        f"M{x0 - 30 * u:.0f} {b.height + 110:.0f}Q{x0 + 60 * u:.0f} {y0 - 20 * u:.0f} "
        f"{b.width + 110:.0f} {y0 - 110 * u:.0f}V{b.height + 110:.0f}Z"
    )
    with pen.clipped(edge):
        b.wash(pen, dark, y0 - 160 * u, fill_opacity=0.45)
        pen.path(lines, stroke=dark, stroke_width=3.5 * u)
    pen.path(edge, stroke=dark, stroke_width=8 * u)
    for t in (0.25, 0.5, 0.75):
        x = x0 + (b.width + 110 - x0) * t
        pen.ellipse(x, y0 + (30 - 150 * t) * u, 19 * u, 13 * u, light.grade("#c26a34"))
