"""A market square: stalls heaped with goods, gabled houses, a clock tower, pennants, cobbles."""

from film.style import Style
from tools.picture.colour import lighter, mix
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.place import Place
from tools.picture.places.quay import crate
from tools.picture.places.shapes import leaf, rects
from tools.picture.places.stalls import bulbs, handcart, stall

INDOORS = False

_WALLS = ("#e6c79a", "#d98f6a", "#c9b8a0", "#b56a5a", "#e8d6b8", "#8fa39a", "#d9a85f")


def draw(b: Backdrop, style: Style) -> Place:
    base = b.y(b.either(0.755, 0.72, 0.75))
    u = b.unit
    b.sky(base, b.either((0.50, 0.15), (0.24, 0.19), (0.48, 0.13)), clouds=int(b.either(4, 3, 3)))
    _clock_tower(b, b.x(b.either(0.635, 0.66, 0.66)), base)
    _houses(b, base)
    stands = b.either(
        (
            (0.36, 0.60, ("#3f8fa8", "#f6efe0"), "bread", 0.24),
            (0.56, 0.62, ("#6fa84f", "#f6efe0"), "flowers", 0.24),
            (0.125, 0.98, ("#d9503f", "#f6efe0"), "fruit", 0.04),
            (0.875, 1.0, ("#e0a12f", "#f6efe0"), "roots", 0.04),
        ),
        (
            (0.50, 0.62, ("#3f8fa8", "#f6efe0"), "flowers", 0.22),
            (0.03, 0.94, ("#d9503f", "#f6efe0"), "fruit", 0.04),
            (0.98, 0.94, ("#e0a12f", "#f6efe0"), "bread", 0.04),
        ),
        (
            (0.50, 0.56, ("#3f8fa8", "#f6efe0"), "flowers", 0.22),
            (0.08, 0.84, ("#d9503f", "#f6efe0"), "fruit", 0.04),
            (0.95, 0.86, ("#e0a12f", "#f6efe0"), "roots", 0.04),
        ),
    )
    for share, size, cloth, goods, depth in stands:
        far = depth > 0.1
        stall(b, b.mid, b.x(share), base + (8 if far else 44) * u, size, cloth, goods, depth)
    _square(b, base)
    for x1, x2, up, sag in ((-0.06, 0.52, 470, 66), (0.48, 1.06, 480, 70)):
        bulbs(b, b.ground, b.x(x1), b.x(x2), base - up * u * b.either(1, 1.0, 0.98), sag * u)
    _corner(b)
    return b.finished(b.y(b.either(0.955, 0.885)), b.calm(), indoors=False)


def _clock_tower(b: Backdrop, x: float, base: float) -> None:
    light, pen, g = b.light, b.far, b.light.grade
    stone, roof = g("#c9b090", 0.5), b.crown("#5a7a8a", 0.5)
    with b.at(pen, x, base, b.either(1.0, 1.0, 0.9)):
        pen.path("M-60 0V-520H60V0Z", stone)
        pen.path("M-60 0V-520H-28V0Z", lighter(stone, -0.05), class_="shade")
        pen.path("M-72 -520H72V-500H-72ZM-68 -390H68V-376H-68Z", lighter(stone, 0.05))
        pen.path("M-66 -520Q-56 -580 -26 -590V-622H26V-590Q56 -580 66 -520Z", roof)
        pen.path("M-34 -620L0 -690L34 -620Z", roof)
        pen.path("M-2 -688v-36h4v36Z", stone)
        face = mix(light.lamp, "#ffffff", 0.4) if light.lit > 0.5 else g("#fbf6ea", 0.3)
        pen.circle(0, -448, 44, lighter(stone, -0.14))
        pen.circle(0, -448, 37, face)
        pen.path(
            "M0 -448V-474M0 -448L18 -438",
            stroke=g("#2b2630", 0.3),
            stroke_width=6,
            stroke_linecap="round",
        )
        pen.path(
            "M0 -482v6M0 -420v6M-34 -448h6M28 -448h6", stroke=g("#2b2630", 0.3), stroke_width=4
        )
        pen.path("M-16 -300v-40q16 -20 32 0v40Z", g("#5a5560", 0.4))
    if light.lit > 0.5:
        pen.glow(x, base - 448 * b.unit, 100 * b.unit, 100 * b.unit, light.glow, 0.5)


def _houses(b: Backdrop, base: float) -> None:
    """Gabled fronts with shutters and timber; low in the middle, so that heads meet the sky."""
    light, pen, u, chance = b.light, b.far, b.unit, b.chance
    x, i = -140.0, chance.randrange(7)
    while x < b.width + 120:
        w = chance.uniform(170, 226) * u
        aside = abs((x + w / 2) / b.width - 0.46) * 2
        h = (240 + 230 * min(1.0, aside) ** 1.4 + chance.uniform(-14, 22)) * u
        wall = light.grade(_WALLS[i % 7], 0.36)
        top = base - h
        pen.path(rects([(x, top, w, h)]), wall)
        pen.path(rects([(x, top, w * 0.10, h)]), lighter(wall, -0.05), class_="shade")
        roof = b.crown(("#a3543f", "#7a4a44", "#8a5f4a")[i % 3], 0.34)
        peak = w * (0.5 if i % 3 else 0.36)
        if i % 3 == 1:
            d = f"M{x:.0f} {top + 2:.0f}"
            for _ in range(4):
                d += f"v{-peak / 4:.0f}h{w / 9:.0f}"
            d += f"h{w / 9:.0f}" + "".join(f"h{w / 9:.0f}v{peak / 4:.0f}" for _ in range(4)) + "Z"
            pen.path(d, lighter(wall, 0.02))
        else:
            pen.path(
                f"M{x - 9 * u:.0f} {top + 4 * u:.0f}L{x + w / 2:.0f} {top - peak:.0f}"
                f"L{x + w + 9 * u:.0f} {top + 4 * u:.0f}Z",
                roof,
            )
            pen.circle(x + w / 2, top - peak * 0.38, 12 * u, lighter(wall, -0.2))
        if i % 2:
            beams = (
                f"M{x:.0f} {top + 92 * u:.0f}h{w:.0f}M{x + w * 0.5:.0f} {top:.0f}"
                f"v{92 * u:.0f}M{x:.0f} {top + 92 * u:.0f}l{w * 0.25:.0f} {-88 * u:.0f}"
                f"M{x + w:.0f} {top + 92 * u:.0f}l{-w * 0.25:.0f} {-88 * u:.0f}"
            )
            pen.path(beams, stroke=lighter(wall, -0.16), stroke_width=7 * u)
        panes: list[tuple[float, float, float, float]] = []
        glow: list[tuple[float, float, float, float]] = []
        shutters: list[tuple[float, float, float, float]] = []
        for row in range(int(h / (104 * u))):
            for col in range(2):
                px, py = x + w * (0.3 + 0.4 * col) - 17 * u, top + (22 + row * 104) * u
                (glow if chance.random() < 0.6 * light.lit else panes).append(
                    (px, py, 34 * u, 52 * u)
                )
                shutters += [
                    (px - 19 * u, py - 2 * u, 16 * u, 56 * u),
                    (px + 37 * u, py - 2 * u, 16 * u, 56 * u),
                ]
        pen.path(rects(shutters), light.grade(("#4f7f78", "#7a5a8f", "#4a6f9a")[i % 3], 0.34))
        if panes:
            pen.path(rects(panes), light.grade("#5f7f96", 0.3))
        if glow:
            pen.path(rects(glow), mix(light.lamp, light.fog, 0.12))
        cross = "".join(
            f"M{px + pw / 2:.0f} {py:.0f}v{ph:.0f}M{px:.0f} {py + ph / 2:.0f}h{pw:.0f}"
            for px, py, pw, ph in panes + glow
        )
        pen.path(cross, stroke=lighter(wall, 0.08), stroke_width=4 * u)
        x += w
        i += 1
    b.veil(pen, base - 300 * u, base, 0.34)


def _square(b: Backdrop, base: float) -> None:
    """Cobbles in arcs, crates, a cart of pumpkins, baskets at the stalls' feet."""
    light, pen, u, chance = b.light, b.ground, b.unit, b.chance
    top = base + 48 * u
    stone = b.earth("#bfae9a")
    b.wash(b.mid, b.earth("#b3a28e", 0.1), base + 4 * u)
    b.wash(
        pen,
        pen.linear(
            [(0, b.earth("#b3a28e", 0.1), 0), (0.16, stone, 1), (1, lighter(stone, -0.07), 1)]
        ),
        base + 20 * u,
    )
    rows: list[list[str]] = [[], []]
    y, step, k = top, 17.0 * u, 0
    while y < b.height + 100:
        w = step * 2.5
        x = -130 + (w / 2 if k % 2 else 0)
        while x < b.width + 130:
            if chance.random() < 0.5:
                rows[chance.randrange(2)].append(
                    f"M{x + w * 0.06:.0f} {y + step * 0.5:.0f}q0 {-step * 0.44:.0f} "
                    f"{w * 0.44:.0f} {-step * 0.44:.0f}t{w * 0.44:.0f} {step * 0.44:.0f}q0 "
                    f"{step * 0.4:.0f} {-w * 0.44:.0f} {step * 0.4:.0f}t{-w * 0.44:.0f} "
                    f"{-step * 0.4:.0f}Z"
                )
            x += w
        y += step
        step *= 1.16
        k += 1
    for row, delta in zip(rows, (-0.045, 0.035), strict=True):
        pen.path("".join(row), lighter(stone, delta), class_="detail")
    if light.lit > 0.5:
        for share in b.either((0.125, 0.875), (0.05, 0.95), (0.08, 0.95)):
            pen.glow(b.x(share), top + 20 * u, 330 * u, 62 * u, light.glow, 0.36)
    handcart(
        b,
        pen,
        b.x(b.either(0.245, 0.22, 0.235)),
        base + b.either(102, 130, 96) * u,
        b.either(0.92, 0.78, 0.66),
    )
    with b.at(
        pen,
        b.x(b.either(0.775, 0.80, 0.80)),
        base + b.either(92, 112, 90) * u,
        b.either(0.9, 0.8, 0.72),
    ):
        pen.ellipse(20, 3, 110, 10, "#14101a", fill_opacity=0.28)
        crate(b, pen, -60, 0, 110, 62, "#b98552")
        for j in range(5):
            pen.circle(-44 + j * 20, -66, 14, light.grade("#8fbf4a" if j % 2 else "#e2503f"))
        pen.path("M-60 -62H50V-48H-60Z", light.grade("#c9955f"))
        sack = light.grade("#d9c39a")
        pen.path("M64 2Q44 -60 78 -88L70 -108Q92 -118 114 -106L106 -88Q142 -56 122 2Z", sack)
        pen.path("M64 2Q44 -60 78 -88L86 -90Q66 -50 82 2Z", lighter(sack, -0.07), class_="shade")
        pen.path("M76 -88Q92 -82 108 -88", stroke=light.grade("#8a5f3f"), stroke_width=5)


def _corner(b: Backdrop) -> None:
    """The scalloped edge of the stall we stand at, and leaves from its pots."""
    pen, u, light = b.fore, b.unit, b.light
    dark = light.grade("#3a2228")
    x = b.width - b.either(250, 120, 150) * u
    y = 0.0
    for i in range(6):
        x0 = x + i * 58 * u
        pen.path(
            f"M{x0:.0f} -110V{y + 70 * u:.0f}a{29 * u:.0f} {24 * u:.0f} 0 0 0 {58 * u:.0f} 0V-110Z",
            dark if i % 2 else light.grade("#5a3038"),
        )
    for k in range(9):
        tone = ("#16442f", "#1f5638", "#12392a")[k % 3]
        length = b.chance.uniform(90, 180) * u
        pen.path(leaf(-20 * u, b.height + 60, length, -6 + k * 9.5, 0.19), b.crown(tone))
