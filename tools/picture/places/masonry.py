"""Walls and towers of a castle, their banners and torches."""

from tools.picture.colour import lighter, mix
from tools.picture.pen import Pen
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.shapes import rects


def wall(b: Backdrop, pen: Pen, x: float, foot: float, w: float, h: float, tone: str) -> None:
    """Curtain wall with merlons; a few stones stand out. Pixels."""
    u, chance = b.unit, b.chance
    top = foot - h
    pen.path(rects([(x, top, w, h)]), tone)
    tooth = 46 * u
    count = max(1, round(w / (tooth * 1.7)))
    step = w / count
    pen.path(
        rects(
            [(x + i * step + step * 0.2, top - 36 * u, step * 0.6, 38 * u) for i in range(count)]
        ),
        tone,
    )
    pen.path(rects([(x, top + 18 * u, w, 9 * u)]), lighter(tone, -0.07))
    pen.path(rects([(x, top, w, 5 * u)]), lighter(tone, 0.05))
    stones: list[list[tuple[float, float, float, float]]] = [[], []]
    for _ in range(int(w * h / (5200 * u * u))):
        sw = chance.uniform(34, 62) * u
        stones[chance.randrange(2)].append(
            (
                x + chance.uniform(0.02, 0.98) * (w - sw),
                top + (34 + 24 * chance.randrange(int(max(2, (h / u - 50) / 24)))) * u,
                sw,
                19 * u,
            )
        )
    for row, delta in zip(stones, (-0.04, 0.03), strict=True):
        if row:
            pen.path(rects(row), lighter(tone, delta))


def tower(
    b: Backdrop,
    pen: Pen,
    x: float,
    foot: float,
    w: float,
    h: float,
    tone: str,
    roof: str | None,
    lit: int,
) -> None:
    """A round tower about x, in pixels: shaft, corbelled crown, cone or battlements, slits."""
    u, light = b.unit, b.light
    top = foot - h
    shaft = (
        f"M{x - w / 2 - 6 * u:.1f} {foot:.1f}L{x - w / 2:.1f} {top:.1f}H{x + w / 2:.1f}"
        f"L{x + w / 2 + 6 * u:.1f} {foot:.1f}Z"
    )
    pen.path(
        shaft,
        pen.linear(
            [
                (0, lighter(tone, -0.09), 1),
                (0.45, tone, 1),
                (0.8, lighter(tone, 0.04), 1),
                (1, lighter(tone, -0.02), 1),
            ],
            0,
            0,
            1,
            0,
        ),
    )
    wide = w * 0.62
    crown = 58 * u
    pen.path(
        f"M{x - w / 2:.1f} {top + 14 * u:.1f}L{x - wide:.1f} {top - 12 * u:.1f}"
        f"V{top - crown:.1f}H{x + wide:.1f}V{top - 12 * u:.1f}L{x + w / 2:.1f} {top + 14 * u:.1f}Z",
        pen.linear(
            [
                (0, lighter(tone, -0.06), 1),
                (0.5, lighter(tone, 0.02), 1),
                (1, lighter(tone, -0.01), 1),
            ],
            0,
            0,
            1,
            0,
        ),
    )
    teeth = [
        (x - wide + i * wide * 2 / 5 + wide * 0.05, top - crown - 22 * u, wide * 0.27, 24 * u)
        for i in range(5)
    ]
    pen.path(rects(teeth), tone)
    arches = "".join(
        f"M{x - wide + (i + 0.5) * wide * 2 / 6 - 7 * u:.1f} {top - 12 * u:.1f}a{7 * u:.1f} "
        f"{8 * u:.1f} 0 0 1 {14 * u:.1f} 0Z"
        for i in range(6)
    )
    pen.path(arches, lighter(tone, -0.14))
    if roof is not None:
        cone = wide * 1.14
        tip = top - crown - w * 1.55
        base = top - crown + 4 * u
        pen.path(
            f"M{x - cone:.1f} {base:.1f}Q{x - cone * 0.3:.1f} {base - w * 0.6:.1f} {x:.1f} "
            f"{tip:.1f}Q{x + cone * 0.3:.1f} {base - w * 0.6:.1f} {x + cone:.1f} {base:.1f}"
            f"Q{x:.1f} {base + 18 * u:.1f} {x - cone:.1f} {base:.1f}Z",
            roof,
        )
        pen.path(
            f"M{x - cone:.1f} {base:.1f}Q{x - cone * 0.3:.1f} {base - w * 0.6:.1f} {x:.1f} "
            f"{tip:.1f}Q{x - cone * 0.1:.1f} {base - w * 0.5:.1f} {x - cone * 0.3:.1f} "
            f"{base + 5 * u:.1f}Z",
            lighter(roof, -0.06),
            class_="shade",
        )
        pen.path(
            f"M{x:.1f} {tip + 4 * u:.1f}v{-54 * u:.1f}",
            stroke=lighter(tone, -0.3),
            stroke_width=4 * u,
        )
        pen.path(
            f"M{x:.1f} {tip - 50 * u:.1f}q{22 * u:.1f} {-12 * u:.1f} {34 * u:.1f} {2 * u:.1f}"
            f"t{32 * u:.1f} {4 * u:.1f}l{-10 * u:.1f} {13 * u:.1f}l{10 * u:.1f} {13 * u:.1f}"
            f"q{-20 * u:.1f} {6 * u:.1f} {-32 * u:.1f} {-4 * u:.1f}t{-34 * u:.1f} {2 * u:.1f}Z",
            light.grade("#e2b23f", 0.1),
        )
    for i in range(max(1, int(h / (130 * u)))):
        wy = top + (58 + i * 122) * u
        on = light.lit > 0.5 and (i + lit) % 2 == 0
        pane = light.lamp if on else mix(lighter(tone, -0.3), light.ambient, 0.3)
        ww = 11 * u
        pen.path(
            f"M{x - ww:.1f} {wy + 44 * u:.1f}v{-34 * u:.1f}q{ww:.1f} {-20 * u:.1f} {2 * ww:.1f} "
            f"0v{34 * u:.1f}Z",
            pane,
        )
        pen.path(rects([(x - ww - 4 * u, wy + 43 * u, 2 * ww + 8 * u, 6 * u)]), lighter(tone, 0.06))
        if on:
            pen.glow(x, wy + 22 * u, 52 * u, 52 * u, light.glow, 0.5)


def banner(b: Backdrop, pen: Pen, x: float, y: float, size: float, tone: str) -> None:
    """A long cloth with a swallow tail and a star, hung from a bar at y."""
    g = b.light.grade
    with b.at(pen, x, y, size):
        pen.path("M-44 -6H44V4H-44Z", g("#5a4632"))
        pen.path("M-36 4H36V178L0 148L-36 178Z", g(tone))
        pen.path("M-36 4H-20V165L-36 178Z", lighter(g(tone), -0.07), class_="shade")
        pen.path("M0 44l8 20l22 2l-17 14l6 21l-19 -12l-19 12l6 -21l-17 -14l22 -2Z", g("#f4cf5a"))
        pen.path("M-36 136L0 108L36 136", stroke=g("#f4cf5a"), stroke_width=7)


def torch(b: Backdrop, pen: Pen, x: float, y: float) -> None:
    """In a bracket on a wall; it burns from dusk on."""
    light, u = b.light, b.unit
    if light.lit > 0.2:
        pen.glow(x, y - 44 * u, 150 * u * light.lit, 150 * u * light.lit, light.glow, 0.6)
    with b.at(pen, x, y):
        pen.path("M-5 20L-9 -30H9L5 20Z", light.grade("#4a3324"))
        pen.path("M-12 -32H12V-20H-12Z", light.grade("#2b2f38"))
        if light.lit > 0.2:
            pen.path("M-13 -32Q-20 -56 -4 -70Q-6 -58 4 -86Q20 -60 14 -32Z", "#ff9a3c")
            pen.path("M-7 -32Q-10 -48 0 -60Q11 -46 7 -32Z", "#ffe08a")
