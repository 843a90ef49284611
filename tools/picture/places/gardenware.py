"""What a garden is kept with: cottage, arbour, picket fence, beds, bench, watering can."""

from tools.picture.colour import lighter
from tools.picture.pen import Pen
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.shapes import blob, rects

_BLOOMS = ("#e2604a", "#f4c445", "#f5f0e6", "#c76fb0", "#7f7fe0", "#f29ab0")


def cottage(b: Backdrop, pen: Pen, x: float, y: float, size: float) -> None:
    """A gable wall with a door, two windows and roses up the corner; thatch above."""
    g, light, chance = b.light.grade, b.light, b.chance
    wall, thatch, white = g("#efe0c4", 0.05), b.crown("#b08a54", 0.05), g("#ffffff", 0.05)
    pane = light.lamp if light.lit > 0.5 else g("#86b4c8", 0.05)
    with b.at(pen, x, y, size):
        pen.path("M-190 0V-250H360V0Z", wall)
        pen.path("M-190 0V-250H-150V0Z", lighter(wall, -0.06), class_="shade")
        pen.path("M250 -420h56v120h-56Z", g("#b8715a", 0.05))
        pen.path(
            "M-240 -236Q-226 -262 -206 -270L-110 -420Q-96 -436 -70 -438H400V-236Q180 -216 -20 "
            "-236Q-130 -248 -240 -236Z",
            thatch,
        )
        pen.path(
            "M-240 -236Q-226 -262 -206 -270L-110 -420Q-96 -436 -70 -438L-150 -246Q-200 -244 -240"
            " -236Z",
            lighter(thatch, -0.05),
            class_="shade",
        )
        pen.path(
            "".join(
                f"M{-150 + i * 46} {-262 + (i % 3) * 6}l{18} -{70 + (i % 2) * 50}"
                for i in range(11)
            ),
            stroke=lighter(thatch, -0.08),
            stroke_width=5,
            stroke_linecap="round",
            class_="detail",
        )
        for wx in (-120, 120):
            pen.path(f"M{wx} -190h84v92h-84Z", pane)
            pen.path(
                f"M{wx} -190h84v92h-84ZM{wx + 42} -190v92M{wx} -146h84",
                stroke=white,
                stroke_width=8,
            )
            pen.path(f"M{wx - 12} -96h108v26h-108Z", g("#a3703f"))
            for k in range(6):
                pen.circle(wx + 2 + k * 16, -104 - (k % 2) * 8, 11, b.crown("#4f9160"))
                pen.circle(wx + 2 + k * 16, -112 - (k % 2) * 8, 7, g(_BLOOMS[(k * 2) % 6]))
        pen.path("M0 0V-150Q42 -196 84 -150V0Z", white)
        pen.path("M9 0V-146Q42 -182 75 -146V0Z", g("#3f8f86", 0.05))
        pen.path("M42 -172V0M9 -80H75", stroke=lighter(g("#3f8f86", 0.05), -0.08), stroke_width=4)
        pen.circle(64, -66, 5, g("#e6c27a"))
        for i in range(12):
            pen.path(
                blob(-176 + (i % 3) * 14, -30 - i * 21, 26, chance),
                b.crown("#3f8052" if i % 2 else "#4b9160"),
            )
        for i in range(12):
            pen.circle(-184 + (i * 17) % 44, -24 - i * 21, 9, g("#e2506a" if i % 3 else "#f7c4cf"))
    if light.lit > 0.5:
        u = b.unit * size
        for wx in (-78, 162):
            pen.glow(x + wx * u, y - 144 * u, 120 * u, 100 * u, light.glow, 0.45)


def arbour(b: Backdrop, pen: Pen, x: float, y: float, size: float) -> None:
    """A white arch over an open gate, grown with roses."""
    g, chance = b.light.grade, b.chance
    white = g("#faf6ee", 0.1)
    with b.at(pen, x, y, size):
        pen.path("M-82 0V-262Q0 -356 82 -262V0Z", b.crown("#a9cf8a", 0.5))
        pen.path(
            "M-90 0V-262Q0 -366 90 -262V0M-66 0V-250Q0 -336 66 -250V0", stroke=white, stroke_width=9
        )
        pen.path(
            "M-90 -60h24M-90 -120h24M-90 -180h24M66 -60h24M66 -120h24M66 -180h24",
            stroke=white,
            stroke_width=6,
        )
        for i in range(15):
            t = i / 14
            px, py = -88 + 176 * t, -262 - 86 * 4 * t * (1 - t) * 0.6
            pen.path(blob(px, py, 24, chance), b.crown("#3f8052" if i % 2 else "#55985f", 0.08))
        for i in range(20):
            t = i / 19
            pen.circle(
                -90 + 180 * t,
                -258 - 200 * t * (1 - t) + (i % 3) * 10 - 8,
                8,
                g("#f29ab0" if i % 2 else "#fff0f2", 0.06),
            )
        pen.path(rects([(-64 + k * 16, -78 + abs(k - 1.5) * 5, 9, 78) for k in range(4)]), white)
        pen.path("M-66 -52H-2M-66 -22H-2", stroke=white, stroke_width=7)


def picket(b: Backdrop, pen: Pen, x1: float, x2: float, y: float) -> None:
    u = b.unit
    white = b.light.grade("#f6f1e6")
    slats = ""
    x = x1
    while x < x2 - 16 * u:
        slats += (
            f"M{x:.0f} {y:.0f}v{-96 * u:.0f}l{9 * u:.0f} {-13 * u:.0f}l{9 * u:.0f} "
            f"{13 * u:.0f}v{96 * u:.0f}Z"
        )
        x += 31 * u
    pen.path(
        rects([(x1, y - 78 * u, x2 - x1, 10 * u), (x1, y - 34 * u, x2 - x1, 10 * u)]),
        lighter(white, -0.10),
    )
    pen.path(slats, white)


def flowers(b: Backdrop, pen: Pen, x1: float, x2: float, y: float) -> None:
    """A bed: earth edged with stones, leaves, blossoms of all colours in drifts."""
    u, chance, g = b.unit, b.chance, b.light.grade
    pen.path(
        f"M{x1:.0f} {y + 16 * u:.0f}Q{(x1 + x2) / 2:.0f} {y + 26 * u:.0f} {x2:.0f} "
        f"{y + 12 * u:.0f}V{y - 6 * u:.0f}H{x1:.0f}Z",
        b.earth("#7a5a40"),
    )
    leaves: list[list[str]] = [[], []]
    x = x1
    while x < x2:
        leaves[int(x) % 2].append(
            blob(x, y - chance.uniform(4, 20) * u, chance.uniform(18, 27) * u, chance, 7)
        )
        x += chance.uniform(17, 27) * u
    for row, tone in zip(leaves, ("#3f8a4f", "#57a05c"), strict=True):
        if row:
            pen.path("".join(row), b.crown(tone))
    if b.light.weather == "snow":
        return
    heads: dict[str, list[str]] = {}
    x, drift = x1, chance.randrange(6)
    while x < x2:
        drift = chance.randrange(6) if chance.random() < 0.22 else drift
        py, r = y - chance.uniform(10, 54) * u, chance.uniform(6, 10) * u
        heads.setdefault(_BLOOMS[drift], []).append(
            f"M{x - r:.1f} {py:.1f}a{r:.1f} {r:.1f} 0 1 1 {2 * r:.1f} 0a{r:.1f} {r:.1f} 0 1 1 "
            f"{-2 * r:.1f} 0Z"
        )
        x += chance.uniform(7, 15) * u
    for tone, dots in heads.items():
        pen.path("".join(dots), g(tone))


def bench(b: Backdrop, pen: Pen, x: float, y: float, size: float) -> None:
    g = b.light.grade
    wood, iron = g("#b5804f"), g("#2b3140")
    with b.at(pen, x, y, size):
        pen.ellipse(0, 4, 190, 13, g("#24381f"), fill_opacity=0.32)
        pen.path(
            "M-140 0V-96Q-140 -120 -158 -126M140 0V-96Q140 -120 158 -126M-140 -104V-214M140 -104"
            "V-214M-112 0V-84M112 0V-84",
            stroke=iron,
            stroke_width=11,
            stroke_linecap="round",
        )
        for up in (206, 172, 138):
            pen.path(f"M-160 {-up}H160v22H-160Z", wood)
            pen.path(f"M-160 {-up}H160v5H-160Z", lighter(wood, 0.06))
        pen.path("M-166 -104H166L176 -80H-176Z", wood)
        pen.path("M-171 -92H171", stroke=lighter(wood, -0.14), stroke_width=3)
        pen.path("M-176 -80H176V-70H-176Z", lighter(wood, -0.12))


def watering_can(b: Backdrop, pen: Pen, x: float, y: float, size: float) -> None:
    tin = b.light.grade("#6fa3a8")
    with b.at(pen, x, y, size):
        pen.ellipse(0, 2, 60, 8, b.light.grade("#24381f"), fill_opacity=0.35)
        pen.path("M44 -30L92 -84", stroke=lighter(tin, -0.05), stroke_width=13)
        pen.path("M80 -96l26 20l6 -22l-14 -12Z", lighter(tin, 0.04))
        pen.path("M-42 0L-34 -74H42L50 0Z", tin)
        pen.path("M-42 0L-34 -74H-16L-20 0Z", lighter(tin, -0.07), class_="shade")
        pen.path(
            "M-30 -74Q4 -124 38 -74M-40 -20Q-84 -40 -36 -66",
            stroke=lighter(tin, -0.1),
            stroke_width=8,
        )
