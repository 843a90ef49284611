"""An empty country road that winds to the hills: guard rail, arrow boards, poles with wires."""

from film.style import Style
from tools.picture.colour import lighter
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.place import Place
from tools.picture.places.shapes import blob, leaf, rects, ridge, tuft
from tools.picture.places.terrain import rock

INDOORS = False


def draw(b: Backdrop, style: Style) -> Place:
    horizon = b.y(b.either(0.615, 0.59, 0.61))
    u = b.unit
    b.sky(
        horizon, b.either((0.52, 0.19), (0.66, 0.20), (0.50, 0.16)), clouds=int(b.either(5, 3, 3))
    )
    for lift, depth, tone in (
        (170, 0.92, "#7f9fb5"),
        (110, 0.76, "#6f9a92"),
        (56, 0.56, "#6f9f70"),
    ):
        d, _ = ridge(b.width, horizon - lift * u, 60 * u, b.chance, bottom=b.height + 110)
        b.far.path(d, b.crown(tone, depth))
    b.veil(b.far, horizon - 240 * u, horizon + 10 * u, 0.5)
    _land(b, horizon)
    _road(b, horizon)
    _poles(b, horizon)
    _verge(b)
    return b.finished(b.y(b.either(0.955, 0.885)), b.calm(), indoors=False)


def _land(b: Backdrop, horizon: float) -> None:
    """Meadows to either side, darker toward us, bushes along their edges."""
    pen, u, chance = b.mid, b.unit, b.chance
    for down, depth, tone in ((0, 0.42, "#a9bf68"), (34, 0.26, "#8fb45c"), (92, 0.12, "#79a652")):
        d, top = ridge(b.width, horizon + down * u, 12 * u, chance, bottom=b.height + 110, waves=3)
        pen.path(d, b.earth(tone, depth))
        x = -80.0
        while x < b.width + 80:
            if abs(x / b.width - 0.52) > 0.10 + down / 500:
                pen.path(
                    blob(
                        x, top(x) - 6 * u, chance.uniform(14, 26) * (0.6 + down / 70) * u, chance, 7
                    ),
                    b.crown("#4f8a55", depth),
                )
            x += chance.uniform(70, 230) * u


def _road(b: Backdrop, horizon: float) -> None:
    """Asphalt from under our feet in one long bend; edge lines, dashes, a steel rail outside."""
    light, pen, u = b.light, b.ground, b.unit
    bottom = b.height + 110
    vx, vy = b.x(b.either(0.545, 0.56, 0.55)), horizon + 8 * u
    mid = horizon + (b.height - horizon) * 0.30
    near = b.height * b.either(0.885, 0.815, 0.88)
    tone = b.earth("#666c7c")
    far_l, far_r = vx - 5 * u, vx + 6 * u

    def lane(left: float, right: float) -> str:
        """The band between two shares of the road's width."""

        def between(a: float, c: float, t: float) -> float:
            return a + (c - a) * t

        rows = (
            (vy, far_l, far_r),
            (horizon + 34 * u, vx + 30 * u, vx + 58 * u),
            (mid, b.x(b.either(0.50, 0.46, 0.48)), b.x(b.either(0.63, 0.70, 0.66))),
            (near, b.x(b.either(0.10, -0.16, 0.0)), b.x(b.either(0.86, 1.10, 0.95))),
            (bottom, b.x(b.either(-0.40, -0.8, -0.6)), b.x(b.either(1.30, 1.7, 1.4))),
        )
        a = [(between(x1, x2, left), y) for y, x1, x2 in rows]
        c = [(between(x1, x2, right), y) for y, x1, x2 in rows]

        def side(p: list[tuple[float, float]]) -> str:
            (x0, y0), (x1, y1), (x2, y2), (x3, y3), (x4, y4) = p
            return (
                f"{x0:.1f} {y0:.1f}Q{x1:.1f} {y1:.1f} {(x1 + x2) / 2:.1f} {(y1 + y2) / 2:.1f}"
                f"Q{x2:.1f} {y2:.1f} "
                f"{(x2 + x3) / 2:.1f} {(y2 + y3) / 2:.1f}Q{x3:.1f} {y3:.1f} {x4:.1f} {y4:.1f}"
            )

        back = list(reversed(c))
        (x0, y0), (x1, y1), (x2, y2), (x3, y3), (x4, y4) = back
        return (
            f"M{side(a)}L{x0:.1f} {y0:.1f}Q{x1:.1f} {y1:.1f} {(x1 + x2) / 2:.1f} "
            f"{(y1 + y2) / 2:.1f}Q{x2:.1f} {y2:.1f} "
            f"{(x2 + x3) / 2:.1f} {(y2 + y3) / 2:.1f}Q{x3:.1f} {y3:.1f} {x4:.1f} {y4:.1f}Z"
        )

    b.wash(
        pen,
        pen.linear(
            [(0, b.earth("#6f9f4c"), 0), (0.4, b.earth("#6f9f4c"), 1), (1, b.earth("#4a8040"), 1)]
        ),
        mid,
    )
    pen.path(lane(-0.08, 1.08), b.earth("#b5a685"))
    pen.path(
        lane(0, 1),
        pen.linear([(0, b.earth("#666c7c", 0.3), 1), (0.4, tone, 1), (1, lighter(tone, -0.07), 1)]),
    )
    white = light.grade("#f2ecda")
    pen.path(lane(0.035, 0.055) + lane(0.945, 0.965), white)
    with pen.clipped(lane(0.488, 0.512)):
        y, step = vy, 5.0 * u
        dashes: list[tuple[float, float, float, float]] = []
        while y < bottom:
            dashes.append((-120, y, b.width + 240, step))
            y += step * 2.1
            step *= 1.36
        pen.path(rects(dashes), light.grade("#f0c95a"))
    _rail(b, horizon, mid, near)
    _boards(b, mid)


def _rail(b: Backdrop, horizon: float, mid: float, near: float) -> None:
    """Steel on posts along the outer edge of the bend, growing toward us."""
    light, pen, u = b.light, b.ground, b.unit
    steel = light.grade("#c3ccd4")
    x0, x1 = b.x(b.either(0.655, 0.74, 0.69)), b.x(b.either(1.04, 1.06, 1.05))
    y0, y1 = mid + 14 * u, near - 26 * u
    count = 9
    posts, top, low = "", f"M{x0:.0f} {y0 - 24 * u:.0f}", ""
    for i in range(count + 1):
        t = (i / count) ** 1.7
        x, y, h = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t, (26 + 74 * t) * u
        w = (4 + 9 * t) * u
        posts += f"M{x - w / 2:.1f} {y:.1f}v{-h:.1f}h{w:.1f}v{h:.1f}Z"
        top += f"L{x:.1f} {y - h * 0.98:.1f}"
        low = f"L{x:.1f} {y - h * 0.52:.1f}{low}"
    pen.path(posts, light.grade("#7d858f"))
    band = f"{top}{low}Z"
    pen.path(band, steel)
    with pen.clipped(band):
        pen.path(
            f"M{x0:.0f} {y0 - 18 * u:.0f}L{x1:.0f} {y1 - 78 * u:.0f}v{13 * u:.0f}L{x0:.0f} "
            f"{y0 - 15 * u:.0f}Z",
            lighter(steel, -0.12),
        )
    for i in range(2, count, 2):
        t = (i / count) ** 1.7
        x, y, h = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t, (26 + 74 * t) * u
        pen.circle(
            x,
            y - h * 0.74,
            (2.4 + 5 * t) * u,
            "#ffb347" if light.lit > 0.5 else light.grade("#e2604a"),
        )
        if light.lit > 0.5:
            pen.glow(x, y - h * 0.74, (12 + 22 * t) * u, (12 + 22 * t) * u, "#ffb347", 0.5)


def _boards(b: Backdrop, mid: float) -> None:
    """Chevron boards in the bend, a warning triangle and a milestone at the near side."""
    light, pen, g = b.light, b.ground, b.light.grade
    u = b.unit
    for share, size in b.either(
        ((0.695, 0.5), (0.765, 0.66), (0.855, 0.86)),
        ((0.80, 0.5), (0.90, 0.66)),
        ((0.74, 0.46), (0.85, 0.64)),
    ):
        with b.at(pen, b.x(share), mid + (8 + 16 * size) * u, size):
            pen.path("M-7 0V-110H7V0Z", g("#7d858f"))
            pen.path("M-58 -190H58V-86H-58Z", g("#1f2430"))
            pen.path("M-30 -180L-4 -138L-30 -96H2L30 -138L2 -180Z", g("#f5c542"))
    x = b.x(b.either(0.125, 0.16, 0.14))
    with b.at(pen, x, mid + b.either(118, 150, 110) * u, b.either(1.0, 0.92, 0.88)):
        pen.ellipse(0, 2, 40, 7, "#0b0f18", fill_opacity=0.25)
        pen.path("M-8 0V-300H8V0Z", g("#9aa3ad"))
        pen.path("M-8 0V-300H-2V0Z", g("#6f7883"), class_="shade")
        pen.path("M0 -430L92 -272Q96 -262 84 -262H-84Q-96 -262 -92 -272Z", g("#d6483a"))
        pen.path("M0 -394L64 -282H-64Z", g("#fbf7ee"))
        pen.path(
            "M18 -292Q-30 -308 4 -330Q24 -342 -6 -368L-14 -362Q4 -344 -16 -330Q-44 -306 6 -288Z",
            g("#20242e"),
        )
        pen.path("M-52 -238H52V-186H-52Z", g("#f5c542"))
        pen.path(
            "M-30 -212h38v-14l24 20l-24 20v-14h-38Z", g("#20242e"), transform="translate(0 -6)"
        )
    if light.lit > 0.5:
        pen.glow(x, mid - 180 * u, 130 * u, 130 * u, "#ffe9b8", 0.16)


def _poles(b: Backdrop, horizon: float) -> None:
    """Telegraph poles that shrink along the road, wires slung between them."""
    light, pen, u = b.light, b.mid, b.unit
    wood = light.grade("#5f4a3c", 0.12)
    spots = b.either(
        (
            (-0.06, 150, 1.5),
            (0.20, 86, 0.92),
            (0.335, 50, 0.58),
            (0.42, 28, 0.36),
            (0.475, 16, 0.22),
        ),
        ((-0.12, 170, 1.5), (0.13, 90, 0.9), (0.31, 50, 0.55), (0.42, 26, 0.34)),
        ((-0.10, 150, 1.4), (0.17, 84, 0.86), (0.32, 48, 0.52), (0.42, 26, 0.32)),
    )
    tops: list[tuple[float, float, float]] = []
    for share, down, size in spots:
        x, y = b.x(share), horizon + down * u
        with b.at(pen, x, y, size):
            pen.path("M-7 0L-5 -440H5L7 0Z", wood)
            pen.path("M-58 -418H58V-406H-58ZM-42 -384H42V-374H-42Z", wood)
            for dx in (-50, -20, 20, 50):
                pen.path(f"M{dx - 4} -418v-14h8v14Z", light.grade("#cfe0e6", 0.1))
        tops.append((x, y - 432 * u * size, size))
    wires = ""
    for (x1, y1, s1), (x2, y2, s2) in zip(tops, tops[1:], strict=False):
        for dx in (-50, 50):
            ax, bx = x1 + dx * s1 * u, x2 + dx * s2 * u
            wires += (
                f"M{ax:.0f} {y1:.0f}Q{(ax + bx) / 2:.0f} {max(y1, y2) + 26 * u * s1:.0f} "
                f"{bx:.0f} {y2:.0f}"
            )
    pen.path(wires, stroke=wood, stroke_width=2.4 * u, stroke_opacity=0.8)


def _verge(b: Backdrop) -> None:
    """Grass and stones at the near edges."""
    pen, u, chance = b.fore, b.unit, b.chance
    rock(pen, b.width - 30 * u, b.height + 40, 190 * u, 120 * u, b.crown("#4a5058"))
    lines = ""
    for i in range(34):
        left = i % 2 == 0
        x = chance.uniform(-40, b.either(210, 110, 120)) * u
        x = x if left else b.width - x
        h = chance.uniform(70, 160) * u
        lines += tuft(x, b.height + 60, h)
    pen.path(lines, stroke=b.crown("#26503a"), stroke_width=7 * u, stroke_linecap="round")
    for i in range(5):
        pen.path(
            leaf(-20 * u, b.height + 60, (150 + 14 * i) * u, 8 + i * 13, 0.18), b.crown("#1c4030")
        )
