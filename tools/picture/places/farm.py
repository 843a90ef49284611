"""A farmyard: red barn and silo before rolling fields, a wind pump, bales, hens, a rail fence."""

from film.style import Style
from tools.picture.colour import lighter
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.farmware import bale, barn, mill, rail_fence, silo
from tools.picture.places.place import Place
from tools.picture.places.shapes import blob, leaf, ridge, tuft

INDOORS = False


def draw(b: Backdrop, style: Style) -> Place:
    yard = b.y(b.either(0.76, 0.73, 0.755))
    u = b.unit
    orb = b.either((0.50, 0.17), (0.26, 0.20), (0.47, 0.15))
    b.sky(yard - 120 * u, orb, clouds=int(b.either(5, 3, 3)))
    _fields(b, yard)
    x = b.x(b.either(0.80, 0.74, 0.84))
    size = b.either(1.0, 0.92, 0.82)
    silo(b, b.mid, x - 296 * u * size, yard + 2 * u, size * 0.98, 0.16)
    barn(b, b.mid, x, yard + 8 * u, size, 0.08)
    mill(b, b.mid, b.x(b.either(0.125, 0.13, 0.10)), yard - 34 * u, b.either(1.0, 0.9, 0.84), 0.24)
    _yard(b, yard)
    _corner(b)
    return b.finished(b.y(b.either(0.955, 0.885)), b.calm(), indoors=False)


def _fields(b: Backdrop, yard: float) -> None:
    """Hills far off; nearer, fields of different crops in rows running up to them."""
    u, chance = b.unit, b.chance
    for lift, depth, tone in ((250, 0.92, "#7fa59a"), (190, 0.74, "#6fa07a")):
        d, _ = ridge(b.width, yard - lift * u, 44 * u, chance, bottom=b.height + 110, waves=4)
        b.far.path(d, b.crown(tone, depth))
    b.veil(b.far, yard - 300 * u, yard - 100 * u, 0.4)
    rows = (
        (150, 0.52, "#c9c064", "#aaa84e"),
        (98, 0.36, "#7fb45e", "#5f9a4c"),
        (44, 0.22, "#e2bf5c", "#c49f45"),
    )
    for i, (lift, depth, tone, line) in enumerate(rows):
        y = yard - lift * u
        d, top = ridge(b.width, y, 22 * u, chance, bottom=b.height + 110, waves=3)
        pen = b.far if i < 2 else b.mid
        pen.path(d, b.earth(tone, depth))
        furrows = ""
        focus = b.x((0.35, 0.6, 0.2)[i])
        for k in range(-22, 23):
            x0 = focus + k * 44 * u
            furrows += f"M{x0:.0f} {top(x0) + 3:.0f}L{focus + k * 150 * u:.0f} {y + 110 * u:.0f}"
        with pen.clipped(d):
            pen.path(
                furrows,
                stroke=b.earth(line, depth),
                stroke_width=5 * u,
                stroke_opacity=0.6,
                class_="detail",
            )
        for _ in range(int(b.either(5, 3))):
            x = chance.uniform(-40, b.width + 40)
            for dx, r in ((0, 26), (26, 20), (-22, 18)):
                pen.path(
                    blob(x + dx * u, top(x) - 12 * u, r * (0.7 + 0.25 * i) * u, chance),
                    b.crown("#4a8a55", depth * 0.9),
                )


def _yard(b: Backdrop, yard: float) -> None:
    pen, u, chance = b.ground, b.unit, b.chance
    d, top = ridge(b.width, yard + 6 * u, 7 * u, chance, bottom=b.height + 110, waves=3)
    b.underlay(yard + 14 * u, b.earth("#86b85c"))
    pen.path(d, pen.linear([(0, b.earth("#8fbf62"), 1), (1, b.earth("#4a8a48"), 1)]))
    cx = b.x(b.either(0.77, 0.70, 0.80))
    lane = (
        f"M{cx - 100 * u:.0f} {yard + 2 * u:.0f}C{cx - 120 * u:.0f} {yard + 90 * u:.0f} "
        f"{b.x(0.40):.0f} {yard + 90 * u:.0f} "
        f"{b.x(0.06):.0f} {b.height + 110:.0f}H{b.x(0.86):.0f}C{b.x(0.74):.0f} "
        f"{yard + 160 * u:.0f} {cx + 70 * u:.0f} "
        f"{yard + 60 * u:.0f} {cx + 58 * u:.0f} {yard + 2 * u:.0f}Z"
    )
    soil = b.earth("#cda673")
    pen.path(lane, soil)
    with pen.clipped(lane):
        pen.path(
            f"M{cx - 50 * u:.0f} {yard:.0f}C{cx - 60 * u:.0f} {yard + 120 * u:.0f} "
            f"{b.x(0.46):.0f} {yard + 120 * u:.0f} {b.x(0.26):.0f} {b.height + 110:.0f}"
            f"M{cx + 20 * u:.0f} {yard:.0f}C{cx + 30 * u:.0f} {yard + 120 * u:.0f} "
            f"{b.x(0.66):.0f} {yard + 130 * u:.0f} {b.x(0.62):.0f} {b.height + 110:.0f}",
            stroke=lighter(soil, -0.08),
            stroke_width=24 * u,
            stroke_opacity=0.7,
            class_="detail",
        )
    posts = [
        (b.x(s), top(b.x(s)) + 22 * u)
        for s in b.either(
            (-0.03, 0.06, 0.15, 0.24, 0.33, 0.42), (-0.04, 0.14, 0.32), (-0.04, 0.12, 0.28, 0.44)
        )
    ]
    rail_fence(b, pen, posts, "#e6dcc8", 1.0)
    bale(
        b,
        pen,
        b.x(b.either(0.085, 0.14, 0.12)),
        yard + b.either(86, 120, 96) * u,
        b.either(1.0, 0.9, 0.86),
    )
    bale(b, pen, b.x(b.either(0.935, 0.93, 0.94)), yard + b.either(62, 70, 62) * u, 0.78)
    for i, (share, down) in enumerate(
        b.either(
            ((0.445, 96), (0.485, 132), (0.555, 104), (0.84, 170)),
            ((0.44, 110), (0.54, 150), (0.84, 240)),
            ((0.44, 100), (0.54, 130), (0.86, 170)),
        )
    ):
        _hen(
            b,
            b.x(share),
            yard + down * u,
            ("#f4ece0", "#b8713f", "#e6d3b0", "#8a4a32")[i % 4],
            i % 2 == 1,
        )
    blades: list[list[str]] = [[], []]
    for i in range(int(b.either(54, 40))):
        x, y = chance.uniform(-50, b.width + 50), yard + chance.uniform(40, 260) * u
        if not b.x(0.2) < x < b.x(0.82) or y < yard + 60 * u:
            blades[i % 2].append(tuft(x, y, chance.uniform(20, 36) * u))
    for row, tone in zip(blades, ("#4c8a47", "#a9d070"), strict=True):
        pen.path("".join(row), stroke=b.crown(tone), stroke_width=3.6 * u, stroke_linecap="round")


def _hen(b: Backdrop, x: float, y: float, tone: str, flip: bool) -> None:
    pen, g = b.ground, b.light.grade
    body = g(tone)
    with b.at(pen, x, y, 0.86, flip):
        pen.ellipse(0, 1, 36, 5, g("#3a3a1c"), fill_opacity=0.3)
        pen.path("M-6 -14L-8 0M8 -14L8 0", stroke=g("#e0a13f"), stroke_width=4)
        pen.path(
            "M-40 -58Q-30 -34 -10 -38Q14 -40 22 -68Q40 -74 40 -58Q44 -14 6 -12Q-30 -12 -40 -58Z",
            body,
        )
        pen.path("M-14 -34Q6 -40 16 -26Q0 -14 -14 -34Z", lighter(body, -0.08), class_="shade")
        pen.circle(30, -68, 12, body)
        pen.path("M24 -80q2 -10 8 -6q4 -8 8 2q4 2 0 8Z", g("#d6483a"))
        pen.path("M40 -70l13 5l-13 4Z", g("#e0a13f"))
        pen.circle(33, -70, 2.4, g("#20181c"))


def _corner(b: Backdrop) -> None:
    """Ears of wheat and big leaves against the light."""
    pen, u = b.fore, b.unit
    stalk, ear = b.crown("#5a5a2c"), b.crown("#8a7a34")
    for side in (-1, 1) if not b.tall else (1,):
        for i in range(8):
            x = (b.width + 20 if side > 0 else -20) - side * i * 26 * u
            h = (230 - i * 20 + b.chance.uniform(-14, 14)) * u
            tip = x + side * -10 * u
            pen.path(
                f"M{x:.0f} {b.height + 60:.0f}Q{x:.0f} {b.height - h * 0.4:.0f} {tip:.0f} "
                f"{b.height + 40 - h:.0f}",
                stroke=stalk,
                stroke_width=6 * u,
            )
            for k in range(5):
                for lean in (-32, 32):
                    pen.path(leaf(tip, b.height + 40 - h + k * 17 * u, 36 * u, lean, 0.24), ear)
