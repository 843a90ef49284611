"""A cottage garden: beds along a stone path, a white gate, a bench under a tree, lanterns."""

from film.style import Style
from tools.picture.colour import lighter
from tools.picture.pen import Pen
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.gardenware import arbour, bench, cottage, flowers, picket, watering_can
from tools.picture.places.place import Place
from tools.picture.places.shapes import blob, leaf, ridge

INDOORS = False


def draw(b: Backdrop, style: Style) -> Place:
    ground = b.y(b.either(0.745, 0.715, 0.74))
    u = b.unit
    b.sky(ground, b.either((0.50, 0.16), (0.27, 0.19), (0.48, 0.14)), clouds=int(b.either(4, 3, 3)))
    _beyond(b, ground)
    cottage(b, b.mid, b.x(b.either(0.87, 0.90, 0.92)), ground + 4 * u, b.either(1.0, 0.94, 0.84))
    _tree(b, b.mid, b.x(b.either(0.085, 0.05, 0.05)), ground + 20 * u, b.either(1.0, 1.0, 0.86))
    _lawn(b, ground)
    if b.light.lit > 0.5:
        _lanterns(b, ground)
    _corner(b)
    return b.finished(b.y(b.either(0.955, 0.885)), b.calm(), indoors=False)


def _beyond(b: Backdrop, ground: float) -> None:
    """Hills, neighbours' trees, and the clipped hedge that closes the garden."""
    u, chance = b.unit, b.chance
    d, _ = ridge(b.width, ground - 210 * u, 50 * u, chance, bottom=b.height + 110, waves=4)
    b.far.path(d, b.crown("#86aaa0", 0.9))
    x = -100.0
    while x < b.width + 100:
        r = chance.uniform(52, 92) * u
        tone = chance.choice(("#5f9a72", "#6fa87c", "#568f6a"))
        b.far.path(blob(x, ground - 150 * u, r, chance), b.crown(tone, 0.58))
        b.far.path(
            blob(x + 30 * u, ground - 130 * u, r * 0.8, chance), b.crown(lighter(tone, -0.03), 0.52)
        )
        x += r * 1.1
    b.wash(b.far, b.crown("#5f9a6a", 0.5), ground - 130 * u)
    b.veil(b.far, ground - 220 * u, ground, 0.4)
    hedge = b.crown("#3f8052", 0.18)
    top = ground - 120 * u
    bumps = f"M-130 {ground + 30:.0f}V{top:.0f}"
    w = 62 * u
    for i in range(int((b.width + 260) / w) + 1):
        bumps += f"q{w / 2:.0f} {-(14 + 8 * (i % 3)) * u:.0f} {w:.0f} 0"
    b.mid.path(
        f"{bumps}V{ground + 30:.0f}Z",
        b.mid.linear([(0, lighter(hedge, 0.03), 1), (1, lighter(hedge, -0.07), 1)]),
    )
    specks = "".join(
        f"M{chance.uniform(-90, b.width + 90):.0f} {chance.uniform(top, ground - 20 * u):.0f}"
        f"q{9 * u:.0f} {-8 * u:.0f} {18 * u:.0f} 0"
        for _ in range(60)
    )
    b.mid.path(
        specks,
        stroke=lighter(hedge, 0.07),
        stroke_width=5 * u,
        stroke_linecap="round",
        class_="detail",
    )
    arbour(b, b.mid, b.x(b.either(0.50, 0.50, 0.47)), ground + 6 * u, b.either(0.86, 0.86, 0.76))


def _tree(b: Backdrop, pen: Pen, x: float, y: float, size: float) -> None:
    """An old tree in blossom with a bird house."""
    g, chance = b.light.grade, b.chance
    bark = g("#6f5140")
    with b.at(pen, x, y, size):
        pen.path(
            "M-46 6Q-22 -120 -34 -250L-120 -380L-92 -392L-10 -300L0 -430H34L26 -300L112 -400L134"
            " -384L34 -246Q28 -110 52 6Q0 -12 -46 6Z",
            bark,
        )
        pen.path(
            "M-46 6Q-22 -120 -34 -250L-46 -266L-18 -280Q-2 -120 -16 0Z",
            lighter(bark, -0.06),
            class_="shade",
        )
        for dx, dy, r, tone in (
            (-150, -430, 130, "#e59ab0"),
            (150, -440, 136, "#eba9bd"),
            (0, -420, 124, "#d98aa4"),
            (-84, -540, 138, "#f0b6c8"),
            (92, -552, 142, "#f5c4d2"),
            (0, -630, 112, "#fad6e0"),
        ):
            pen.path(blob(dx, dy, r, chance), b.crown(tone, 0.04))
        pen.path("M-34 -196L8 -232L50 -196Z", b.crown("#b8443a"))
        pen.path("M-24 -196H40V-132H-24Z", g("#f0e6d2"))
        pen.circle(8, -168, 12, g("#3a2a2a"))
        pen.path("M8 -150v10", stroke=g("#8a5a36"), stroke_width=5)


def _lawn(b: Backdrop, ground: float) -> None:
    light, pen, u, chance = b.light, b.ground, b.unit, b.chance
    d, top = ridge(b.width, ground + 14 * u, 5 * u, chance, bottom=b.height + 110, waves=3)
    b.underlay(ground + 10 * u, b.earth("#86bb5e"))
    pen.path(d, pen.linear([(0, b.earth("#94c768"), 1), (1, b.earth("#4a8f4c"), 1)]))
    stone = b.earth("#cfc4b4")
    for i, (share, down, rx) in enumerate(
        (
            (0.495, 16, 44),
            (0.515, 40, 58),
            (0.47, 70, 74),
            (0.505, 108, 92),
            (0.44, 152, 110),
            (0.50, 204, 130),
        )
    ):
        x, y = b.x(share), ground + down * u * b.either(1.0, 1.5, 1.0)
        pen.ellipse(x, y + 4 * u, rx * u, rx * 0.23 * u, lighter(stone, -0.16))
        pen.ellipse(x, y, rx * u, rx * 0.22 * u, lighter(stone, 0.02 * (i % 2)))
    left = [b.x(s) for s in b.either((-0.05, 0.36), (-0.06, 0.28), (-0.05, 0.34))]
    right = [b.x(s) for s in b.either((0.63, 1.05), (0.72, 1.06), (0.64, 1.05))]
    picket(b, pen, left[0], left[1], ground + 22 * u)
    picket(b, pen, right[0], right[1], ground + 22 * u)
    for x1, x2, y in ((left[0], left[1], ground + 46 * u), (right[0], right[1], ground + 46 * u)):
        flowers(b, pen, x1, x2, y)
    bench(
        b,
        pen,
        b.x(b.either(0.215, 0.19, 0.16)),
        ground + b.either(84, 100, 84) * u,
        b.either(0.96, 0.9, 0.78),
    )
    watering_can(
        b,
        pen,
        b.x(b.either(0.80, 0.80, 0.83)),
        ground + b.either(112, 240, 116) * u,
        b.either(1.0, 1.1, 0.9),
    )
    for _ in range(24):
        x, y = chance.uniform(-40, b.width + 40), ground + chance.uniform(90, 290) * u
        if abs(x - b.x(0.48)) > 190 * u and light.weather != "snow":
            tone = light.grade(chance.choice(("#ffffff", "#f4d35e")))
            for dx, dy in ((-4, 0), (4, 0), (0, -4), (0, 4)):
                pen.circle(x + dx * u, y + dy * u, 3.4 * u, tone)


def _lanterns(b: Backdrop, ground: float) -> None:
    """Paper lights on a string across the garden."""
    light, pen, u = b.light, b.ground, b.unit
    x1, x2 = b.x(-0.02), b.x(1.02)
    y = ground - b.either(620, 640, 600) * u
    sag = b.either(120, 130, 110) * u
    pen.path(
        f"M{x1:.0f} {y:.0f}Q{b.x(0.5):.0f} {y + 2 * sag:.0f} {x2:.0f} {y:.0f}",
        stroke=light.grade("#2a2a34"),
        stroke_width=3 * u,
    )
    count = int(b.either(11, 6, 7))
    for i in range(count):
        t = (i + 0.5) / count
        px, py = x1 + (x2 - x1) * t, y + 4 * sag * t * (1 - t)
        pen.glow(px, py + 24 * u, 74 * u, 74 * u, light.glow, 0.5)
        pen.path(
            f"M{px:.0f} {py:.0f}v{8 * u:.0f}", stroke=light.grade("#2a2a34"), stroke_width=3 * u
        )
        tone = light.lamp if i % 2 else "#ffb08a"
        pen.ellipse(px, py + 26 * u, 17 * u, 20 * u, tone)
        pen.path(
            f"M{px - 15 * u:.0f} {py + 18 * u:.0f}h{30 * u:.0f}M{px - 16 * u:.0f} "
            f"{py + 30 * u:.0f}h{32 * u:.0f}",
            stroke="#b5652f",
            stroke_width=2 * u,
            stroke_opacity=0.5,
        )


def _corner(b: Backdrop) -> None:
    """Foxgloves and leaves close to the eye."""
    pen, u, light = b.fore, b.unit, b.light
    tones = ("#1c4a34", "#245a3e", "#163d2c")
    for side in (1, -1) if not b.tall else (1,):
        x = b.width + 20 * u if side > 0 else -20 * u
        for i in range(9):
            pen.path(
                leaf(x, b.height + 60, b.chance.uniform(120, 220) * u, -side * (4 + i * 9), 0.2),
                b.crown(tones[i % 3]),
            )
        for k, high in ((0, 290), (1, 210)):
            sx = x - side * (50 + 74 * k) * u
            pen.path(
                f"M{sx:.0f} {b.height + 60:.0f}V{b.height + 40 - high * u:.0f}",
                stroke=b.crown(tones[0]),
                stroke_width=7 * u,
            )
            for j in range(7):
                w = (9 + 3.4 * j) * u
                pen.path(
                    f"M{sx - w:.0f} {b.height + 60 - (high - 26 * j) * u:.0f}q{w:.0f} "
                    f"{-34 * u:.0f} {2 * w:.0f} 0q{-w * 0.4:.0f} {9 * u:.0f} {-w:.0f} "
                    f"{6 * u:.0f}q{-w * 0.6:.0f} {3 * u:.0f} {-w:.0f} {-6 * u:.0f}Z",
                    light.grade("#8a3f78" if k else "#a34a86"),
                )
