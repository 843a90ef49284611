"""A sandy bay: palms, a parasol and a towel, foam running out, a sandcastle with a flag."""

from film.style import Style
from tools.picture.colour import lighter, mix
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.boats import gulls, sailboat
from tools.picture.places.place import Place
from tools.picture.places.shapes import leaf, ridge
from tools.picture.places.shore import crab, palm, parasol, surf
from tools.picture.places.terrain import rock, water

INDOORS = False


def draw(b: Backdrop, style: Style) -> Place:
    horizon = b.y(b.either(0.575, 0.55, 0.57))
    sand = b.y(b.either(0.755, 0.725, 0.75))
    orb = b.either((0.50, 0.20), (0.46, 0.22), (0.50, 0.17))
    b.sky(horizon, orb, clouds=int(b.either(4, 3, 3)))
    _headland(b, horizon)
    gulls(b, b.far, ((0.60, 0.30, 0.7), (0.66, 0.27, 0.9), (0.36, 0.33, 0.6)))
    water(b, b.mid, horizon, sand + 60, "#2aa3b8", orb[0])
    sailboat(b, b.mid, b.x(b.either(0.41, 0.50, 0.50)), horizon + 18 * b.unit, 0.42, 0.34)
    _sand(b, sand)
    _things(b, sand)
    _fronds(b)
    return b.finished(b.y(b.either(0.955, 0.885)), b.calm(), indoors=False)


def _headland(b: Backdrop, horizon: float) -> None:
    u = b.unit
    for reach, high, depth, tone in ((0.46, 150, 0.72, "#5c8f7b"), (0.30, 96, 0.5, "#4f8a66")):
        w = b.x(reach)
        b.far.path(
            f"M{b.width + 120:.0f} {horizon + 6:.0f}V{horizon - high * u:.0f}"
            f"Q{b.width - w * 0.3:.0f} "
            f"{horizon - high * 1.1 * u:.0f} {b.width - w * 0.6:.0f} "
            f"{horizon - high * 0.5 * u:.0f}T"
            f"{b.width - w:.0f} {horizon + 6:.0f}Z",
            b.crown(tone, depth),
        )
    d, _ = ridge(b.width, horizon - 16 * u, 12 * u, b.chance, bottom=horizon + 6)
    b.far.path(d, b.crown("#7fa8a8", 0.94))
    b.veil(b.far, horizon - 140 * u, horizon + 6, 0.45)


def _sand(b: Backdrop, sand: float) -> None:
    light, pen, u, chance = b.light, b.ground, b.unit, b.chance
    tone = b.earth("#f0d6a2")
    b.underlay(sand + 40 * u, tone)
    b.wash(
        pen, pen.linear([(0, lighter(tone, -0.02), 1), (1, lighter(tone, -0.10), 1)]), sand - 4 * u
    )
    surf(b, pen, sand, b.earth("#c9a878"), light.grade(mix(light.at_sky(0.5), "#5cc3cd", 0.5)))
    dents = ""
    for _ in range(int(b.either(26, 22))):
        x, y = chance.uniform(-60, b.width), sand + chance.uniform(66, 320) * u
        w = chance.uniform(40, 120) * u
        dents += f"M{x:.0f} {y:.0f}q{w * 0.5:.0f} {9 * u:.0f} {w:.0f} 0"
    pen.path(
        dents,
        stroke=lighter(tone, -0.09),
        stroke_width=4 * u,
        stroke_linecap="round",
        class_="detail",
    )
    for _ in range(12):
        x, y = chance.uniform(0, b.width), sand + chance.uniform(76, 270) * u
        pen.ellipse(
            x, y, 6 * u, 4 * u, light.grade(chance.choice(("#ffffff", "#f2a58e", "#b98a6a")))
        )
    for share, w in ((0.985, 130), (0.93, 76)):
        rock(pen, b.x(share), sand + 12 * u, w * u, w * 0.52 * u, b.crown("#8d8a92"))


def _things(b: Backdrop, sand: float) -> None:
    pen, u, g = b.ground, b.unit, b.light.grade
    palm(b, pen, b.x(b.either(0.055, 0.04, 0.03)), sand + 66 * u, b.either(1.12, 1.0, 0.94), 0.8)
    if not b.tall:
        palm(b, pen, b.x(b.either(0.006, -0.08)), sand + 92 * u, 0.84, -0.3)
    parasol(
        b,
        pen,
        b.x(b.either(0.83, 0.84, 0.86)),
        sand + 96 * u,
        b.either(0.92, 0.82, 0.76),
        ("#e2604a", "#fff3dc"),
        9,
    )
    with b.at(pen, b.x(b.either(0.905, 0.86, 0.88)), sand + b.either(134, 150, 130) * u):
        pen.path("M-130 -14H92L128 22H-112Z", g("#3f9fb5"))
        pen.path("M-96 -14h26l16 36h-26ZM-26 -14h26l18 36h-26ZM44 -14h26l22 36h-26Z", g("#fff3dc"))
        pen.path("M-112 22H128v5H-112Z", g("#2b7486"))
        pen.circle(84, -34, 33, g("#fff3dc"))
        pen.path("M84 -67A33 33 0 0 1 117 -34H84ZM84 -1A33 33 0 0 1 51 -34H84Z", g("#f2b134"))
        pen.path(
            "M84 -67A33 33 0 0 0 55 -50L84 -34ZM84 -1A33 33 0 0 0 113 -18L84 -34Z", g("#d9536a")
        )
    with b.at(
        pen,
        b.x(b.either(0.445, 0.46, 0.47)),
        sand + b.either(112, 118, 112) * u,
        b.either(0.9, 0.9, 0.8),
    ):
        tone, dark = b.earth("#dcb87f"), b.earth("#bd965f")
        pen.ellipse(4, 2, 116, 13, dark, fill_opacity=0.6)
        pen.path(
            "M-96 0L-88 -44h14v-12h14v12h16v-12h14v12H14v-12h14v12h16v-12h14v12H88L96 0Z", tone
        )
        for x, h in ((-84, 84), (52, 84), (-22, 124)):
            pen.path(f"M{x - 4} 0L{x} {-h}h10v-10h8v10h10v-10h8v10h8L{x + 48} 0Z", tone)
            pen.path(f"M{x - 4} 0L{x} {-h}h12L{x + 10} 0Z", dark, class_="shade")
            pen.path(f"M{x + 16} {-h + 46}v-12q6 -10 12 0v12Z", dark)
        pen.path("M-12 0V-22Q0 -40 12 -22V0Z", dark)
        pen.path("M0 -134V-184", stroke=g("#7a5134"), stroke_width=4)
        pen.path("M2 -184l38 12l-38 14Z", g("#e2604a"))
        pen.path("M126 0L118 -44H170L162 0Z", g("#f2b134"))
        pen.path("M120 -44Q144 -84 168 -44", stroke=g("#fff3dc"), stroke_width=5)
    crab(b, pen, b.x(b.either(0.20, 0.28, 0.24)), sand + b.either(208, 330, 220) * u)


def _fronds(b: Backdrop) -> None:
    """Palm leaves hang into one upper corner, grass stands in a lower one."""
    pen, u = b.fore, b.unit
    tones = ("#164a3a", "#1f5c46", "#123c30")
    for i in range(8):
        pen.path(
            leaf(
                b.width + 60 * u,
                b.either(-70, -80) * u,
                (250 + 26 * (i % 3)) * u,
                -150 + i * 11 - 20,
                0.10,
            ),
            b.crown(tones[i % 3]),
        )
    for i in range(9):
        pen.path(
            leaf(-30 * u, b.height + 60, b.chance.uniform(110, 200) * u, -14 + i * 9, 0.07),
            b.crown(tones[i % 3]),
        )
