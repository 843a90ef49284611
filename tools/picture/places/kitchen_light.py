"""Light in the kitchen: sun through the window by day, two pendants and dim corners after dark."""

from tools.picture.colour import lighter, mix
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.place import OVERSCAN
from tools.picture.places.shapes import rects


def dusk_corners(b: Backdrop, floor: float) -> None:
    """Darkness gathers at the sides and above; the middle keeps its colours."""
    deep = mix(b.light.ambient, "#0a0d22", 0.45)
    strength = 0.80 if b.light.time_of_day == "night" else 0.44
    for pen in (b.far, b.mid):
        side = [
            (0, deep, strength),
            (0.26, deep, strength * 0.28),
            (0.5, deep, 0),
            (0.74, deep, strength * 0.28),
            (1, deep, strength),
        ]
        share = 0.35 if pen is b.far else 0.8
        side = [(at, tone, alpha * share) for at, tone, alpha in side]
        if pen is b.mid:
            _inside_shapes(b, side)
        else:
            b.wash(pen, pen.linear(side, 0, 0, 1, 0))
    above = b.far.linear([(0, deep, strength * 0.7), (1, deep, 0)])
    b.wash(b.far, above, bottom=b.y(0.4))
    b.wash(
        b.ground,
        b.ground.linear(
            [
                (0, deep, strength * 0.6),
                (0.3, deep, 0.1),
                (0.5, deep, 0),
                (0.7, deep, 0.1),
                (1, deep, strength * 0.6),
            ],
            0,
            0,
            1,
            0,
        ),
        floor,
    )


def _inside_shapes(b: Backdrop, stops: list[tuple[float, str, float]]) -> None:
    """The mid plane is full of holes where the wall shows: its darkness may cover them too."""
    b.wash(b.mid, b.mid.linear(stops, 0, 0, 1, 0))


def wall_glow(b: Backdrop, x: float, y: float) -> None:
    """What a lamp throws on the wall behind it: drawn before the window, which it must not veil."""
    b.far.glow(x, y + 190 * b.unit, b.near * 0.52, b.near * 0.46, "#ffb04e", 0.36)


def pendant(b: Backdrop, x: float, y: float, floor: float) -> None:
    light, pen, u = b.light, b.mid, b.unit
    on = light.lit > 0.5
    if on:
        pen.glow(x, y + 30 * u, b.near * 0.44, b.near * 0.38, "#ffb65a", 0.40)
        b.pool(pen, x, y + 10 * u, floor + 70 * u, 50 * u, 270 * u)
        b.ground.glow(x, floor + (b.height - floor) * 0.5, 330 * u, 74 * u, light.glow, 0.42)
    cord = light.grade("#23252e")
    pen.path(rects([(x - 2.5 * u, -OVERSCAN, 5 * u, y + OVERSCAN - 70 * u)]), cord)
    shade = light.grade("#eda63a") if not on else mix(light.grade("#eda63a"), light.glow, 0.45)
    pen.path(
        f"M{x - 62 * u:.1f} {y:.1f}C{x - 58 * u:.1f} {y - 62 * u:.1f} {x - 30 * u:.1f} "
        f"{y - 80 * u:.1f} {x - 12 * u:.1f} {y - 82 * u:.1f}h{24 * u:.1f}"
        f"C{x + 30 * u:.1f} {y - 80 * u:.1f} {x + 58 * u:.1f} {y - 62 * u:.1f} "
        f"{x + 62 * u:.1f} {y:.1f}Z",
        shade,
    )
    pen.path(
        f"M{x + 24 * u:.1f} {y - 74 * u:.1f}C{x + 44 * u:.1f} {y - 60 * u:.1f} "
        f"{x + 59 * u:.1f} {y - 40 * u:.1f} {x + 62 * u:.1f} {y:.1f}h{-26 * u:.1f}"
        f"C{x + 38 * u:.1f} {y - 36 * u:.1f} {x + 34 * u:.1f} {y - 60 * u:.1f} "
        f"{x + 24 * u:.1f} {y - 74 * u:.1f}Z",
        lighter(shade, -0.06),
    )
    pen.path(rects([(x - 12 * u, y - 92 * u, 24 * u, 14 * u)]), cord)
    pen.ellipse(x, y + 1, 60 * u, 10 * u, "#fff4d6" if on else light.grade("#f8ecd0"))


def sunbeam(b: Backdrop, centre: float, span: float, sill: float, floor: float) -> None:
    """The window's light on counter and floor: two panes, leaning with the sun."""
    light, pen, u = b.light, b.ground, b.unit
    sun = "#fff2c0" if light.time_of_day == "day" else "#ffd7a6"
    fill = pen.linear([(0, sun, 0.40), (1, sun, 0.22)])
    lean, depth = -150 * u, (b.height - floor) * b.either(0.82, 0.6)
    for side in (-1, 1):
        x = centre + side * span * 0.29 + 30 * u
        w = span * 0.23
        pen.path(
            f"M{x - w + lean * 0.5:.1f} {floor + 16 * u:.1f}h{2 * w:.1f}"
            f"l{lean + side * 40 * u:.1f} {depth:.1f}h{-2.3 * w:.1f}Z",
            fill,
        )
    shaft = b.mid.linear([(0, sun, 0.30), (0.7, sun, 0.10), (1, sun, 0)])
    for i in range(4):
        grow = 1 + 0.06 * i
        b.mid.path(
            f"M{centre - span * 0.46 * grow:.1f} {sill + 34 * u:.1f}h{span * 0.92 * grow:.1f}"
            f"L{centre + span * 0.62 * grow + lean:.1f} {floor:.1f}"
            f"H{centre - span * 0.72 * grow + lean:.1f}Z",
            shaft,
            fill_opacity=0.3,
        )
