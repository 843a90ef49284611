"""Before a castle: towers under blue cones, a gate over its moat, banners, torches after dark."""

from film.style import Style
from tools.picture.colour import lighter, mix
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.masonry import banner, torch, tower, wall
from tools.picture.places.place import Place
from tools.picture.places.shapes import blob, leaf, pine, ridge, tuft
from tools.picture.places.terrain import peak

INDOORS = False


def draw(b: Backdrop, style: Style) -> Place:
    ground = b.y(b.either(0.735, 0.705, 0.73))
    b.sky(ground, b.either((0.20, 0.17), (0.18, 0.19), (0.16, 0.15)), clouds=int(b.either(4, 3, 3)))
    _hills(b, ground)
    x = b.x(b.either(0.64, 0.55, 0.58))
    _keep(b, x, ground)
    _front(b, x, ground)
    _moat(b, x, ground)
    _near(b, x, ground)
    _corner(b)
    return b.finished(b.y(b.either(0.955, 0.885)), b.calm(), indoors=False)


def _hills(b: Backdrop, ground: float) -> None:
    light, u, chance = b.light, b.unit, b.chance
    for share, w, h in b.either(
        ((0.05, 520, 260), (0.27, 420, 190), (1.0, 560, 300)),
        ((0.1, 420, 300), (1.0, 420, 300)),
        ((0.06, 420, 240), (1.0, 420, 260)),
    ):
        tone = light.grade("#8296ba", 0.82)
        peak(
            b.far,
            b.x(share),
            ground - 60 * u,
            w * u,
            h * u,
            (tone, lighter(tone, -0.03), light.grade("#ffffff", 0.5), light.grade("#c3d2ea", 0.55)),
            chance,
        )
    for lift, depth, tone in ((110, 0.72, "#6f9f84"), (56, 0.5, "#6aa068")):
        d, top = ridge(b.width, ground - lift * u, 34 * u, chance, bottom=b.height + 110, waves=4)
        b.far.path(d, b.crown(tone, depth))
        for _ in range(int(b.either(9, 6))):
            x = chance.uniform(0, b.width)
            pine(
                b.far,
                x,
                top(x) + 8 * u,
                chance.uniform(50, 84) * u,
                b.crown("#2f6650", depth),
                b.crown("#3f7a60", depth),
                light.grade("#4a3a30", depth),
            )
    b.veil(b.far, ground - 260 * u, ground, 0.45)


def _keep(b: Backdrop, x: float, ground: float) -> None:
    """The old tower behind the walls, and the high roofs."""
    u, light = b.unit, b.light
    s = b.either(1.0, 1.12, 0.86) * u
    stone, blue = light.grade("#b9b3ae", 0.30), b.crown("#4f6fa8", 0.26)
    for dx, w, h, roof in (
        (-150, 78, 430, True),
        (128, 92, 500, True),
        (0, 170, 380, False),
        (232, 66, 380, True),
    ):
        tower(
            b,
            b.far if dx else b.mid,
            x + dx * s,
            ground + 20 * u,
            w * s,
            h * s,
            stone,
            blue if roof else None,
            int(dx) % 3,
        )


def _front(b: Backdrop, x: float, ground: float) -> None:
    """Curtain walls, two gate towers, the gate with its portcullis, corner towers."""
    u, light, pen = b.unit, b.light, b.mid
    s = b.either(1.0, 1.12, 0.86) * u
    stone = light.grade("#cfc6ba", 0.10)
    side = light.grade("#c3b9ad", 0.14)
    blue = b.crown("#3f64a3", 0.10)
    foot = ground + 18 * u
    wall(b, pen, x - 470 * s, foot, 940 * s, 190 * s, side)
    for dx, w, h in ((-470, 118, 300), (470, 118, 320)):
        tower(b, pen, x + dx * s, foot, w * s, h * s, side, blue, int(dx < 0))
    wall(b, pen, x - 110 * s, foot, 220 * s, 262 * s, stone)
    for dx in (-142, 142):
        tower(b, pen, x + dx * s, foot, 104 * s, 330 * s, stone, blue, int(dx > 0))
    gate = (
        f"M{x - 72 * s:.1f} {foot:.1f}v{-100 * s:.1f}q0 {-78 * s:.1f} {72 * s:.1f} "
        f"{-78 * s:.1f}t{72 * s:.1f} {78 * s:.1f}v{100 * s:.1f}Z"
    )
    pen.path(gate, stroke=lighter(stone, 0.05), stroke_width=18 * s)
    pen.path(
        gate,
        mix("#ffb45e", light.grade("#3a2a24"), 0.35)
        if light.lit > 0.5
        else light.grade("#3a3038", 0.1),
    )
    with pen.clipped(gate):
        if light.lit > 0.5:
            pen.glow(x, foot - 30 * s, 110 * s, 130 * s, light.glow, 0.9)
        bars = "".join(
            f"M{x + k * 22 * s:.1f} {foot - 180 * s:.1f}v{84 * s:.1f}" for k in range(-3, 4)
        )
        pen.path(
            bars + f"M{x - 80 * s:.1f} {foot - 150 * s:.1f}h{160 * s:.1f}M{x - 80 * s:.1f} "
            f"{foot - 122 * s:.1f}h{160 * s:.1f}",
            stroke=light.grade("#2a2c34"),
            stroke_width=7 * s,
        )
    window = (
        f"M{x - 20 * s:.1f} {foot - 196 * s:.1f}v{-22 * s:.1f}q{20 * s:.1f} {-24 * s:.1f} "
        f"{40 * s:.1f} 0v{22 * s:.1f}Z"
    )
    pen.path(window, light.lamp if light.lit > 0.5 else light.grade("#4a4a5c", 0.1))
    for dx in (-290, 290):
        banner(b, pen, x + dx * s, foot - 168 * s, 0.78 * s / u, "#b8383f" if dx < 0 else "#7a3f8f")
    for dx in (-142, 142):
        banner(b, pen, x + dx * s, foot - 196 * s, 0.62 * s / u, "#b8383f")
    for dx in (-88, 88):
        torch(b, pen, x + dx * s, foot - 84 * s)
    ivy = b.crown("#4f8a55", 0.1)
    for k in range(9):
        pen.path(
            blob(x + (430 - (k % 3) * 26) * s, foot - (10 + k * 17) * s, 27 * s, b.chance, 7),
            ivy if k % 2 else lighter(ivy, 0.03),
        )


def _moat(b: Backdrop, x: float, ground: float) -> None:
    """Water before the wall, the drawbridge across it on its chains."""
    u, light, pen = b.unit, b.light, b.ground
    s = b.either(1.0, 1.12, 0.86) * u
    top = ground + 18 * u
    bank = ground + 84 * u
    b.underlay(top, b.earth("#86b85e"))
    b.wash(pen, b.earth("#7f9f5c", 0.12), top - 4 * u, top + 12 * u)
    far, near = (
        mix(light.sky[-1], light.grade("#3f7f9a"), 0.45),
        mix(light.at_sky(0.3), light.grade("#1f5a7a"), 0.6),
    )
    b.wash(
        pen,
        pen.linear([(0, lighter(near, -0.06), 1), (0.3, far, 1), (1, near, 1)]),
        top + 10 * u,
        bank + 30 * u,
    )
    lines = "".join(
        f"M{b.chance.uniform(-80, b.width):.0f} {b.chance.uniform(top + 20 * u, bank):.0f}"
        f"h{b.chance.uniform(40, 150) * u:.0f}"
        for _ in range(22)
    )
    pen.path(
        lines,
        stroke=mix(far, "#ffffff", 0.4),
        stroke_width=3 * u,
        stroke_opacity=0.6,
        stroke_linecap="round",
    )
    if light.lit > 0.5:
        for dx in (-88, 0, 88):
            pen.glow(x + dx * s, top + 38 * u, 60 * s, 26 * u, light.glow, 0.5)
    wood = b.earth("#a3744a")
    pen.path(
        f"M{x - 72 * s:.0f} {top - 2 * u:.0f}H{x + 72 * s:.0f}L{x + 124 * s:.0f} "
        f"{bank + 22 * u:.0f}H{x - 124 * s:.0f}Z",
        wood,
    )
    planks = "".join(
        f"M{x - (72 + 52 * t) * s:.0f} {top + (bank + 22 * u - top) * t:.0f}"
        f"H{x + (72 + 52 * t) * s:.0f}"
        for t in (0.14, 0.3, 0.48, 0.7, 0.9)
    )
    pen.path(planks, stroke=lighter(wood, -0.1), stroke_width=4 * u)
    pen.path(
        f"M{x - 124 * s:.0f} {bank + 22 * u:.0f}H{x + 124 * s:.0f}v{12 * u:.0f}H{x - 124 * s:.0f}Z",
        lighter(wood, -0.14),
    )
    chains = (
        f"M{x - 58 * s:.0f} {top - 140 * s:.0f}L{x - 116 * s:.0f} {bank + 8 * u:.0f}"
        f"M{x + 58 * s:.0f} {top - 140 * s:.0f}L{x + 116 * s:.0f} {bank + 8 * u:.0f}"
    )
    pen.path(
        chains,
        stroke=light.grade("#3a3d46"),
        stroke_width=5 * u,
        stroke_dasharray=f"{9 * u:.1f} {5 * u:.1f}",
    )


def _near(b: Backdrop, x: float, ground: float) -> None:
    """Our side: meadow, a cobbled way to the bridge, stone posts with bowls of fire."""
    u, light, pen, chance = b.unit, b.light, b.ground, b.chance
    top = ground + 92 * u
    d, line = ridge(b.width, top, 6 * u, chance, bottom=b.height + 110, waves=3)
    pen.path(d, pen.linear([(0, b.earth("#8fbf62"), 1), (1, b.earth("#44813f"), 1)]))
    s = b.either(1.0, 1.12, 0.86) * u
    way = (
        f"M{x - 124 * s:.0f} {top - 6 * u:.0f}C{x - 170 * s:.0f} {top + 60 * u:.0f} "
        f"{b.x(0.30):.0f} {top + 90 * u:.0f} {b.x(0.10):.0f} {b.height + 110:.0f}"
        f"H{b.x(0.92):.0f}C{b.x(0.80):.0f} {top + 120 * u:.0f} {x + 170 * s:.0f} "
        f"{top + 60 * u:.0f} {x + 124 * s:.0f} {top - 6 * u:.0f}Z"
    )
    stone = b.earth("#c9b795")
    pen.path(way, stone)
    with pen.clipped(way):
        dots: list[list[str]] = [[], []]
        for i in range(84):
            py = top + (b.height + 60 - top) * (i / 84) ** 1.1
            px, rx = (
                b.x(0.12) + chance.random() * b.x(0.78),
                (14 + (py - top) * 0.10) * chance.uniform(0.7, 1.2),
            )
            dots[i % 2].append(
                f"M{px - rx:.0f} {py:.0f}a{rx:.0f} {rx * 0.34:.0f} 0 1 1 {2 * rx:.0f} 0a{rx:.0f}"
                f" {rx * 0.34:.0f} 0 1 1 {-2 * rx:.0f} 0Z"
            )
        for row, delta in zip(dots, (-0.06, 0.04), strict=True):
            pen.path("".join(row), lighter(stone, delta), class_="detail")
    for share in b.either((0.44, 0.84), (0.30, 0.82), (0.355, 0.83)):
        px, py = b.x(share), line(b.x(share)) + 30 * u
        grey = light.grade("#a39b94")
        with b.at(pen, px, py):
            pen.ellipse(0, 2, 50, 8, "#0b0f18", fill_opacity=0.25)
            pen.path("M-34 0H34V-14H24V-104H34V-118H-34V-104H-24V-14H-34Z", grey)
            pen.path("M-34 0V-14H-24V-104H-34V-118H-14V0Z", lighter(grey, -0.07), class_="shade")
            pen.path("M-32 -118Q-28 -150 -40 -156H40Q28 -150 32 -118Z", light.grade("#3a3d46"))
            if light.lit > 0.2:
                pen.path("M-28 -156Q-38 -196 -10 -220Q-12 -200 6 -244Q40 -200 28 -156Z", "#ff9a3c")
                pen.path("M-14 -156Q-18 -184 0 -204Q20 -184 14 -156Z", "#ffe08a")
        if light.lit > 0.2:
            pen.glow(px, py - 190 * u, 190 * u * light.lit, 190 * u * light.lit, light.glow, 0.55)
    blades = "".join(
        tuft(px, top + chance.uniform(24, 250) * u, chance.uniform(20, 36) * u)
        for px in [chance.uniform(-50, b.width + 50) for _ in range(44)]
        if not b.x(0.2) < px < b.x(0.86)
    )
    pen.path(blades, stroke=b.crown("#4c8a47"), stroke_width=3.6 * u, stroke_linecap="round")


def _corner(b: Backdrop) -> None:
    """Dark leaves below, and a bough above on the free side."""
    pen, u = b.fore, b.unit
    tones = ("#16442f", "#1f5638", "#12392a")
    for side in (-1, 1) if not b.tall else (1,):
        x = b.width + 30 * u if side > 0 else -30 * u
        for i in range(9):
            pen.path(
                leaf(x, b.height + 60, b.chance.uniform(120, 220) * u, -side * (i * 9.5 - 6), 0.17),
                b.crown(tones[i % 3]),
            )
