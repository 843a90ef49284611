"""Dunes and table mountains, cacti, a bleached skull: heat in every colour."""

from film.style import Style
from tools.picture.colour import lighter
from tools.picture.pen import Pen
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.place import Place
from tools.picture.places.shapes import leaf
from tools.picture.places.terrain import dune, mesa, rock

INDOORS = False


def draw(b: Backdrop, style: Style) -> Place:
    horizon = b.y(b.either(0.655, 0.63, 0.64))
    b.sky(horizon, b.either((0.52, 0.30), (0.50, 0.30), (0.50, 0.28)), clouds=int(b.either(2, 2)))
    _mesas(b, horizon)
    u = b.unit
    dune(b, b.mid, horizon + 6 * u, 44 * u, b.earth("#e0a668", 0.44), (0.10, 0.52, 0.93))
    dune(b, b.mid, horizon + 84 * u, 62 * u, b.earth("#e5ad6d", 0.20), (0.28, 0.76))
    _ground(b, horizon)
    for share, y, size, depth in b.either(
        ((0.215, 136, 1.0, 0.02), (0.40, 52, 0.42, 0.26), (0.885, 74, 0.62, 0.14)),
        ((0.14, 150, 0.94, 0.02), (0.80, 60, 0.5, 0.2)),
        ((0.12, 132, 0.9, 0.02), (0.80, 62, 0.5, 0.2)),
    ):
        _cactus(b, b.mid if y < 80 else b.ground, b.x(share), horizon + y * u, size, depth)
    _skull(b, b.x(b.either(0.80, 0.80, 0.84)), horizon + b.either(212, 330, 230) * u)
    _corner(b)
    return b.finished(b.y(b.either(0.955, 0.885)), b.calm(), indoors=False)


def _mesas(b: Backdrop, horizon: float) -> None:
    light, u = b.light, b.unit
    rows = b.either(
        (
            (0.30, 130, 120, 0.78),
            (0.50, 90, 70, 0.88),
            (0.11, 230, 200, 0.56),
            (0.87, 320, 270, 0.46),
        ),
        ((0.52, 110, 120, 0.8), (0.14, 190, 220, 0.6), (0.90, 250, 330, 0.46)),
        ((0.44, 110, 110, 0.8), (0.10, 190, 190, 0.6), (0.88, 240, 270, 0.46)),
    )
    for share, w, h, depth in rows:
        mesa(
            b,
            b.far,
            b.x(share),
            horizon + 20 * u,
            w * u,
            h * u * b.chance.uniform(0.92, 1.08),
            light.grade("#b8563b", depth),
        )
    b.veil(b.far, horizon - 160 * u, horizon + 20 * u, 0.5)


def _ground(b: Backdrop, horizon: float) -> None:
    pen, u, chance = b.ground, b.unit, b.chance
    sand = b.earth("#dd9d5e")
    dune(b, pen, horizon + 168 * u, 54 * u, sand, b.either((0.12, 0.62), (0.2, 0.86), (0.16, 0.8)))
    ripples = ""
    for i in range(int(b.either(16, 16))):
        y = horizon + (206 + i * 17) * u
        x = chance.uniform(-80, b.width * 0.86)
        w = chance.uniform(90, 250) * u
        ripples += f"M{x:.0f} {y:.0f}q{w * 0.25:.0f} {-7 * u:.0f} {w * 0.5:.0f} 0t{w * 0.5:.0f} 0"
    pen.path(
        ripples,
        stroke=lighter(sand, -0.06),
        stroke_width=4 * u,
        stroke_linecap="round",
        stroke_opacity=0.7,
        class_="detail",
    )
    for share, down, w in ((0.34, 190, 60), (0.365, 196, 34), (0.93, 236, 84), (0.05, 244, 70)):
        rock(pen, b.x(share), horizon + down * u, w * u, w * 0.5 * u, b.crown("#a9673f"))
    for share, down in ((0.46, 200), (0.70, 186), (0.15, 262), (0.56, 262)):
        x, y = b.x(share), horizon + down * u
        for angle in (-48, -26, -6, 18, 40):
            pen.path(leaf(x, y, 34 * u, angle, 0.09), b.crown("#8d9a52"))


def _cactus(b: Backdrop, pen: Pen, x: float, y: float, size: float, depth: float) -> None:
    """A saguaro, ribbed, with a flower on its head."""
    light = b.light
    body, ribs = b.crown("#4f8a5c", depth), b.crown("#74ad78", depth)
    shade = b.crown("#3a7049", depth)
    with b.at(pen, x, y, size):
        pen.ellipse(-34, 0, 92, 10, light.grade("#6b3f22", depth), fill_opacity=0.35)
        for d, w in (
            ("M0 0V-262", 56),
            ("M-8 -92H-56Q-72 -92 -72 -108V-168", 34),
            ("M8 -132H50Q66 -132 66 -148V-206", 32),
        ):
            pen.path(
                d, stroke=body, stroke_width=w, stroke_linecap="round", stroke_linejoin="round"
            )
        pen.path("M-17 0V-262", stroke=shade, stroke_width=12, stroke_linecap="round")
        pen.path(
            "M9 -6V-268M20 -14V-256M-64 -112V-168M72 -152V-206",
            stroke=ribs,
            stroke_width=5,
            stroke_linecap="round",
        )
        for dx, dy in ((-9, -290), (9, -290), (0, -298)):
            pen.circle(dx, dy, 8, light.grade("#f27d8d", depth))
        pen.circle(0, -289, 5, light.grade("#ffe08a", depth))


def _skull(b: Backdrop, x: float, y: float) -> None:
    """An ox skull in the sand."""
    light, pen = b.light, b.ground
    bone, dark = light.grade("#f3e7d2"), light.grade("#5a3d2c")
    with b.at(pen, x, y, 1.0):
        pen.ellipse(2, 2, 66, 9, dark, fill_opacity=0.3)
        pen.path(
            "M-24 -46Q-62 -50 -72 -84Q-46 -66 -22 -62ZM24 -46Q62 -50 72 -84Q46 -66 22 -62Z",
            lighter(bone, -0.05),
        )
        pen.path(
            "M-28 -62Q0 -76 28 -62Q30 -40 17 -26L14 0Q0 8 -14 0L-17 -26Q-30 -40 -28 -62Z", bone
        )
        pen.path(
            "M-20 -46q8 -8 12 0q0 10 -8 10ZM20 -46q-8 -8 -12 0q0 10 8 10ZM-6 -8l4 -12h4l4 12Z", dark
        )


def _corner(b: Backdrop) -> None:
    """A prickly pear near the eye, and a dark dune."""
    pen, u = b.fore, b.unit
    tone, lit = b.crown("#23503c"), b.crown("#2f6a4d")
    for side in (1,) if b.tall else (1, -1):
        x = b.width + 10 if side > 0 else -10.0
        small = 1.0 if side > 0 else 0.7
        with b.at(pen, x, b.height + 70, small, flip=side < 0):
            for cx, cy, rx, ry, turn, fill in (
                (-20, -110, 74, 110, -8, tone),
                (-96, -190, 50, 74, -32, lit),
                (-6, -262, 54, 80, 10, lit),
                (-70, -40, 56, 70, -50, tone),
            ):
                with pen.group(f"rotate({turn} {cx} {cy})"):
                    pen.ellipse(cx, cy, rx, ry, fill)
            for cx, cy in ((-128, -252), (-8, -344), (-84, -262)):
                pen.circle(cx, cy, 13, b.light.grade("#d9536a"))
    pen.path(
        f"M-120 {b.height + 110:.0f}V{b.height + 34 * u:.0f}Q{b.x(0.3):.0f} "
        f"{b.height - 4 * u:.0f} "
        f"{b.x(0.62):.0f} {b.height + 26 * u:.0f}T{b.width + 120:.0f} {b.height + 8 * u:.0f}"
        f"V{b.height + 110:.0f}Z",
        b.earth("#8a5133"),
    )
