"""A clearing: pines lost in haze, big trunks at the sides, a path in, leaves overhead."""

from film.stage import Box
from film.style import Style
from tools.picture.colour import lighter, mix
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.place import Place
from tools.picture.places.shapes import blob, leaf, pine, ridge, tuft

_NEEDLES = ("#2a6749", "#32704f", "#256044")

INDOORS = False


def draw(b: Backdrop, style: Style) -> Place:
    ground = b.y(b.either(0.80, 0.755))
    b.sky(ground, b.either((0.60, 0.22), (0.52, 0.23)), clouds=int(b.either(3, 2)))
    _hills(b, ground)
    for row, (depth, lift, low, high, gap) in enumerate(
        ((0.84, 96, 260, 380, 84), (0.58, 52, 330, 470, 118), (0.32, 16, 300, 440, 190))
    ):
        _pines(b, ground, row, depth, lift, low, high, gap)
    _trunks(b, ground)
    _canopy(b)
    if b.light.time_of_day in ("day", "dawn") and not b.light.overcast:
        _shafts(b, ground)
    _clearing(b, ground)
    if b.light.time_of_day in ("dusk", "night") and not b.light.overcast:
        _fireflies(b, ground)
    _ferns(b)
    left, top, right, _ = b.safe
    empty = (
        Box(left, b.y(0.19), right - left, b.y(0.25))
        if b.tall
        else Box(b.x(0.12), b.y(0.15), b.x(0.50), b.y(0.52))
    )
    return b.finished(b.y(b.either(0.955, 0.885)), empty, indoors=False)


def _hills(b: Backdrop, ground: float) -> None:
    for lift, depth, tone in ((330, 1.0, "#7fa8a8"), (250, 0.94, "#5f9488")):
        d, _ = ridge(b.width, ground - lift * b.unit, 46 * b.unit, b.chance, bottom=b.height + 110)
        b.far.path(d, b.light.grade(tone, depth))


def _pines(
    b: Backdrop,
    ground: float,
    row: int,
    depth: float,
    lift: float,
    low: float,
    high: float,
    gap: float,
) -> None:
    u, chance, light = b.unit, b.chance, b.light
    pen = b.far if row < 2 else b.mid
    x = -120.0 - chance.uniform(0, 40)
    while x < b.width + 120:
        share = x / b.width
        aside = abs(share - 0.5) * 2
        h = chance.uniform(low, high) * u * (0.78 + 0.34 * aside)
        if row < 2 or aside > b.either(0.42, 0.5):
            tone = chance.choice(_NEEDLES)
            dark, lit = b.crown(tone, depth), b.crown(lighter(tone, 0.05), depth)
            pine(
                pen,
                x,
                ground - lift * u * 0.7 + 16 * u,
                h,
                dark,
                lit,
                light.grade("#4a3a30", depth),
            )
        x += gap * u * chance.uniform(0.6, 1.3)
    d, _ = ridge(b.width, ground - lift * u * 0.7, 9 * u, chance, bottom=b.height + 110, waves=4)
    pen.path(d, b.earth("#5c9a5c", depth * 0.9))
    if row < 2:
        b.veil(pen, ground - 260 * u, ground + 20, 0.5 - 0.16 * row)


def _trunks(b: Backdrop, ground: float) -> None:
    light, pen, u, chance = b.light, b.mid, b.unit, b.chance
    spots = b.either(
        ((0.012, 1.1), (0.15, 0.72), (0.815, 0.84), (0.975, 1.2)), ((0.015, 0.82), (0.90, 0.92))
    )
    for share, size in spots:
        x, w = b.x(share), 44 * u * size
        foot = ground + 34 * u * size
        depth = 0.10 if size > 0.8 else 0.24
        bark, side = light.grade("#6f4d38", depth), light.grade("#573a2b", depth)
        pen.path(
            f"M{x - w * 0.8:.1f} -110C{x - w * 0.7:.1f} {b.y(0.4):.1f} {x - w * 0.8:.1f} "
            f"{b.y(0.66):.1f} {x - w * 1.8:.1f} {foot:.1f}q{w * 0.8:.1f} {-w * 0.24:.1f} "
            f"{w * 1.2:.1f} {w * 0.12:.1f}q{w * 0.7:.1f} {-w * 0.3:.1f} {w * 1.1:.1f} 0"
            f"q{w * 0.6:.1f} {-w * 0.36:.1f} {w * 1.4:.1f} {-w * 0.1:.1f}"
            f"C{x + w * 0.9:.1f} {b.y(0.68):.1f} {x + w * 0.7:.1f} {b.y(0.4):.1f} "
            f"{x + w * 0.8:.1f} -110Z",
            bark,
        )
        pen.path(
            f"M{x - w * 0.8:.1f} -110C{x - w * 0.7:.1f} {b.y(0.4):.1f} {x - w * 0.8:.1f} "
            f"{b.y(0.66):.1f} {x - w * 1.8:.1f} {foot:.1f}q{w * 0.8:.1f} {-w * 0.24:.1f} "
            f"{w * 1.1:.1f} {w * 0.05:.1f}C{x - w * 0.25:.1f} {b.y(0.62):.1f} {x - w * 0.2:.1f} "
            f"{b.y(0.3):.1f} {x - w * 0.24:.1f} -110Z",
            side,
        )
        marks = ""
        for _ in range(6):
            mx, my = x + w * chance.uniform(0.0, 0.45), chance.uniform(0.06, 0.86) * ground
            marks += f"M{mx:.1f} {my:.1f}q{w * 0.18:.1f} {10 * u:.1f} {w * 0.04:.1f} {30 * u:.1f}"
        pen.path(marks, stroke=side, stroke_width=4 * u, stroke_linecap="round")
        moss = light.grade("#6aa05a", depth)
        pen.path(
            f"M{x - w * 1.7:.1f} {foot:.1f}q{w * 0.6:.1f} {-w * 1.1:.1f} {w:.1f} {-w * 1.3:.1f}"
            f"q{w * 0.1:.1f} {w * 0.7:.1f} {w * 0.3:.1f} {w * 1.3:.1f}Z",
            moss,
        )


def _canopy(b: Backdrop) -> None:
    """Leaves hang deep at the sides and leave the middle open."""
    chance, u = b.chance, b.unit
    tones = ("#2f7549", "#3d8a55", "#4fa05e")
    for row in range(3):
        count = int(b.either(17, 10))
        for i in range(count):
            share = (i + chance.uniform(0.1, 0.9)) / count
            aside = (abs(share - 0.5) * 2) ** 2
            y = b.near * (-0.05 + (0.22 - 0.06 * row) * aside)
            r = b.near * chance.uniform(0.07, 0.105) * (0.72 + 0.5 * aside)
            b.mid.path(
                blob(b.x(share * 1.1 - 0.05), y - row * 10 * u, r, chance),
                b.crown(tones[row], 0.16 - 0.05 * row),
            )


def _shafts(b: Backdrop, ground: float) -> None:
    sun = "#fff6cf" if b.light.time_of_day == "day" else "#ffe0b8"
    fill = b.mid.linear([(0, sun, 0.26), (0.7, sun, 0.10), (1, sun, 0)])
    foot = b.height * 0.86
    for share, w in b.either(
        ((0.46, 60), (0.60, 96), (0.735, 54), (0.88, 80)), ((0.44, 60), (0.72, 80))
    ):
        x, spread = b.x(share), w * b.unit
        for grow in (1.0, 0.8, 0.62):
            lean = b.near * 0.32
            half = spread * grow
            b.mid.path(
                f"M{x - half * 0.4:.1f} -110H{x + half * 0.4:.1f}"
                f"L{x - lean + half:.1f} {foot:.1f}H{x - lean - half:.1f}Z",
                fill,
                fill_opacity=0.42,
            )


def _clearing(b: Backdrop, ground: float) -> None:
    light, pen, u, chance = b.light, b.ground, b.unit, b.chance
    d, top = ridge(b.width, ground + 16 * u, 12 * u, chance, bottom=b.height + 110, waves=4)
    pen.path(d, pen.linear([(0, b.earth("#86bb62", 0.08), 1), (1, b.earth("#3c7743"), 1)]))
    h = b.height + 110 - ground
    sand = b.earth("#dcbd8c")
    cx = b.x(0.52)
    path = (
        f"M{cx - 34 * u:.1f} {top(cx) + 4:.1f}C{cx + 70 * u:.1f} {ground + h * 0.26:.1f} "
        f"{cx - 150 * u:.1f} {ground + h * 0.36:.1f} {cx - 420 * u:.1f} {b.height + 110:.1f}"
        f"H{cx + 330 * u:.1f}C{cx + 250 * u:.1f} {ground + h * 0.5:.1f} {cx + 150 * u:.1f} "
        f"{ground + h * 0.3:.1f} {cx + 26 * u:.1f} {top(cx) + 4:.1f}Z"
    )
    pen.path(path, sand, fill_opacity=0.9)
    with pen.clipped(path):
        pen.path(
            f"M{cx - 500 * u:.1f} {b.height + 110:.1f}C{cx - 130 * u:.1f} {ground + h * 0.4:.1f}"
            f" {cx + 40 * u:.1f} {ground + h * 0.3:.1f} {cx - 34 * u:.1f} {top(cx):.1f}",
            stroke=lighter(sand, -0.07),
            stroke_width=46 * u,
        )
    blades: list[list[str]] = [[], []]
    for i in range(int(b.either(60, 44))):
        x, y = chance.uniform(-60, b.width + 60), ground + 40 * u + h * chance.uniform(0, 0.62)
        if abs(x - cx) > (120 + (y - ground) * 1.1):
            blades[i % 2].append(tuft(x, y, (22 + (y - ground) * 0.10) * chance.uniform(0.7, 1.3)))
    for tufts, tone in zip(blades, ("#4c8a47", "#93c56c"), strict=True):
        pen.path("".join(tufts), stroke=b.crown(tone), stroke_width=4 * u, stroke_linecap="round")
    if light.weather == "snow":
        return
    for share, rise, tone in (
        (0.245, 0.15, "#f4d35e"),
        (0.27, 0.24, "#f4efe6"),
        (0.74, 0.14, "#f08a78"),
        (0.79, 0.25, "#f4d35e"),
        (0.2, 0.3, "#f08a78"),
    ):
        x, y = b.x(share), ground + 26 * u + h * rise
        pen.path(
            f"M{x:.1f} {y:.1f}v{-26 * u:.1f}", stroke=light.grade("#4c8a47"), stroke_width=3.5 * u
        )
        for dx, dy in ((-6, -26), (6, -26), (0, -33), (0, -20)):
            pen.circle(x + dx * u, y + dy * u, 6 * u, light.grade(tone))
        pen.circle(x, y - 26 * u, 4 * u, light.grade("#b5763a"))


def _fireflies(b: Backdrop, ground: float) -> None:
    for _ in range(int(b.either(20, 15))):
        x, y = b.chance.uniform(0.04, 0.96) * b.width, b.chance.uniform(0.46, 0.86) * b.height
        r = b.chance.uniform(2.2, 4.2) * b.unit
        b.ground.glow(x, y, r * 6, r * 6, "#ffe58a", 0.6)
        b.ground.circle(x, y, r, mix("#ffe58a", "#ffffff", 0.4))


def _ferns(b: Backdrop) -> None:
    pen, chance, u = b.fore, b.chance, b.unit
    tones = ("#16442f", "#1f5638", "#12392a")
    for side in (-1, 1) if not b.tall else (1,):
        x0 = -40 * u if side < 0 else b.width + 40 * u
        for i in range(9):
            length = u * chance.uniform(150, 265)
            pen.path(
                leaf(
                    x0 - side * chance.uniform(-20, 50) * u,
                    b.height + 60,
                    length,
                    -side * (i * 9.5 - 8),
                    0.17,
                ),
                b.crown(tones[i % 3]),
            )
