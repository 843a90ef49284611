"""Rows of fruit trees hung with gold and silver, a ladder in one, baskets, a crooked fence."""

from film.style import Style
from tools.picture.colour import lighter
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.farmware import basket, fruit_tree, rail_fence
from tools.picture.places.place import Place
from tools.picture.places.shapes import blob, leaf, ridge, tuft

INDOORS = False

_GOLD, _SILVER, _RED = ("#f6c445", "#ffdf7a"), ("#e4ebf2", "#c3d0dc"), ("#e2503f", "#f08a4b")


def draw(b: Backdrop, style: Style) -> Place:
    ground = b.y(b.either(0.70, 0.675, 0.695))
    u = b.unit
    orb = b.either((0.50, 0.16), (0.50, 0.19), (0.50, 0.14))
    b.sky(ground, orb, clouds=int(b.either(4, 3, 3)))
    _hills(b, ground)
    d, _ = ridge(b.width, ground + 4 * u, 6 * u, b.chance, bottom=b.height + 110, waves=3)
    b.mid.path(
        d, b.mid.linear([(0, b.earth("#a3c878", 0.2), 1), (0.5, b.earth("#6fa858", 0.1), 1)])
    )
    _rows(b, ground)
    _grass(b, ground)
    _corner(b)
    return b.finished(b.y(b.either(0.955, 0.885)), b.calm(), indoors=False)


def _hills(b: Backdrop, ground: float) -> None:
    u, chance = b.unit, b.chance
    for lift, depth, tone in (
        (190, 0.92, "#86aaa4"),
        (130, 0.76, "#6f9f84"),
        (74, 0.56, "#6aa06a"),
    ):
        d, top = ridge(b.width, ground - lift * u, 46 * u, chance, bottom=b.height + 110, waves=4)
        b.far.path(d, b.crown(tone, depth))
    for i in range(int(b.either(30, 18))):
        x = b.x(i / b.either(29, 17))
        b.far.path(
            blob(x, ground - 14 * u, chance.uniform(26, 46) * u, chance), b.crown("#4f8f58", 0.5)
        )
    b.veil(b.far, ground - 220 * u, ground + 10 * u, 0.45)


def _rows(b: Backdrop, ground: float) -> None:
    """Trees in two avenues that narrow toward the middle: far ones in the haze, near ones full."""
    u = b.unit
    for down, spread, size, depth in (
        (16, 0.075, 0.26, 0.5),
        (30, 0.125, 0.36, 0.36),
        (52, 0.205, 0.52, 0.2),
    ):
        for side in (-1, 1):
            for step in (1, 2, 3, 4):
                x = 0.5 + side * spread * step * b.either(1.0, 1.7, 1.35)
                if -0.1 < x < 1.1:
                    fruit = (_GOLD, _SILVER)[(step + (side > 0)) % 2]
                    fruit_tree(
                        b,
                        b.mid,
                        b.x(x),
                        ground + down * u,
                        size * b.chance.uniform(0.92, 1.08),
                        fruit,
                        depth,
                    )
    for share, down, size, fruit in b.either(
        ((0.115, 96, 1.08, _GOLD), (0.885, 92, 1.12, _SILVER)),
        ((0.02, 96, 1.0, _GOLD), (0.99, 90, 1.04, _SILVER)),
        ((0.03, 96, 0.94, _GOLD), (0.975, 92, 0.98, _SILVER)),
    ):
        fruit_tree(b, b.mid, b.x(share), ground + down * u, size, fruit, 0.03)


def _grass(b: Backdrop, ground: float) -> None:
    light, pen, u, chance = b.light, b.ground, b.unit, b.chance
    top = ground + 116 * u
    d, line = ridge(b.width, top, 10 * u, chance, bottom=b.height + 110, waves=3)
    pen.path(d, pen.linear([(0, b.earth("#86bd5e"), 1), (1, b.earth("#3f7f46"), 1)]))
    track = (
        f"M{b.x(0.47):.0f} {top - 6 * u:.0f}Q{b.x(0.46):.0f} {top + 80 * u:.0f} {b.x(0.30):.0f} "
        f"{b.height + 110:.0f}H{b.x(0.72):.0f}"
        f"Q{b.x(0.56):.0f} {top + 80 * u:.0f} {b.x(0.53):.0f} {top - 6 * u:.0f}Z"
    )
    pen.path(track, b.earth("#a9cf78"), fill_opacity=0.7)
    posts = [
        (b.x(s), line(b.x(s)) + 12 * u)
        for s in b.either(
            (-0.02, 0.075, 0.17, 0.265, 0.355), (-0.04, 0.15, 0.33), (-0.04, 0.13, 0.29)
        )
    ]
    rail_fence(b, pen, posts, "#9a8468", 4.5, 104)
    posts = [
        (b.x(s), line(b.x(s)) + 14 * u)
        for s in b.either((0.66, 0.75, 0.845, 0.94, 1.03), (0.70, 0.87, 1.04), (0.70, 0.86, 1.02))
    ]
    rail_fence(b, pen, posts, "#9a8468", 4.0, 100)
    _ladder(b, b.x(b.either(0.825, 0.86, 0.86)), line(b.x(0.82)) + 34 * u)
    basket(b, pen, b.x(b.either(0.215, 0.20, 0.19)), top + b.either(70, 90, 66) * u, 0.94, _GOLD)
    basket(
        b,
        pen,
        b.x(b.either(0.905, 0.90, 0.92)),
        top + b.either(80, 240, 74) * u,
        b.either(1.0, 1.0, 0.86),
        _SILVER,
    )
    for i, (share, down) in enumerate(
        ((0.255, 92), (0.175, 104), (0.86, 116), (0.47, 58), (0.60, 84), (0.40, 120), (0.955, 60))
    ):
        pen.circle(b.x(share), top + down * u, 13 * u, light.grade((_GOLD + _SILVER)[(i * 3) % 4]))
    blades: list[list[str]] = [[], []]
    for i in range(int(b.either(70, 54))):
        x, y = chance.uniform(-50, b.width + 50), top + chance.uniform(24, 240) * u
        if not b.x(0.38) < x < b.x(0.62):
            blades[i % 2].append(tuft(x, y, chance.uniform(20, 38) * u))
    for row, tone in zip(blades, ("#4c8a47", "#b3d67a"), strict=True):
        pen.path("".join(row), stroke=b.crown(tone), stroke_width=3.6 * u, stroke_linecap="round")


def _ladder(b: Backdrop, x: float, y: float) -> None:
    pen, wood = b.ground, b.light.grade("#b98a52")
    with b.at(pen, x, y), pen.group("rotate(11)"):
        pen.path(
            "M-40 0L-22 -420M40 0L22 -420", stroke=wood, stroke_width=13, stroke_linecap="round"
        )
        pen.path(
            "".join(f"M{-37 + k * 2} {-52 - k * 58}H{37 - k * 2}" for k in range(7)),
            stroke=lighter(wood, -0.09),
            stroke_width=10,
            stroke_linecap="round",
        )


def _corner(b: Backdrop) -> None:
    """A bough with fruit hangs in from above, grass stands below."""
    pen, u, light = b.fore, b.unit, b.light
    bark = light.grade("#2b2420")
    sides = (1,) if b.tall else (-1, 1)
    for side in sides:
        with b.at(pen, b.width + 30 if side > 0 else -30.0, -30.0 * u, 1.0, flip=side > 0):
            pen.path("M-60 -60Q80 10 260 40", stroke=bark, stroke_width=18, stroke_linecap="round")
            tones = ("#1f4a30", "#2a5c3a", "#183c28")
            for i in range(13):
                t = i / 12
                pen.path(
                    leaf(-40 + 300 * t, -20 + 62 * t, 86, 96 + (70 if i % 2 else -62), 0.24),
                    b.crown(tones[i % 3]),
                )
            for fx, fy in ((90, 66), (190, 92)):
                pen.path(f"M{fx} {fy - 50}V{fy - 16}", stroke=bark, stroke_width=4)
                pen.circle(fx, fy, 24, light.grade((_GOLD if side < 0 else _SILVER)[0]))
                pen.path(
                    f"M{fx - 12} {fy - 6}q4 -11 14 -11",
                    stroke="#ffffff",
                    stroke_width=5,
                    stroke_opacity=0.7,
                    class_="fx",
                )
    for i in range(9):
        pen.path(
            leaf(-20 * u, b.height + 56, b.chance.uniform(100, 170) * u, -10 + i * 9, 0.07),
            b.crown("#1f4a30"),
        )
        pen.path(
            leaf(b.width + 20 * u, b.height + 56, b.chance.uniform(100, 170) * u, 10 - i * 9, 0.07),
            b.crown("#23543a"),
        )
