"""Market stalls and their goods: awnings, crates of fruit, bread, flowers, cheeses, lights."""

from tools.picture.colour import lighter, mix
from tools.picture.pen import Pen
from tools.picture.places.backdrop import Backdrop

_GOODS = {
    "fruit": ("#e2503f", "#f2a33c", "#8fbf4a", "#f4d35e"),
    "roots": ("#e8853a", "#6fa84f", "#a35a8f", "#d9c27a"),
    "flowers": ("#f29ab0", "#f4d35e", "#c76fb0", "#ffffff"),
    "bread": ("#c98f4e", "#dba866", "#a8713a", "#e8c48a"),
    "cheese": ("#f4cf5a", "#f0e2b0", "#e8b84a", "#d9773f"),
}


def stall(
    b: Backdrop,
    pen: Pen,
    x: float,
    y: float,
    size: float,
    cloth: tuple[str, str],
    goods: str,
    depth: float,
) -> None:
    """Posts, a striped awning with scallops, a counter with a cloth, sloping trays of goods."""
    g, light = b.light.grade, b.light
    wood, one, two = g("#8a5f3f", depth), b.crown(cloth[0], depth), b.crown(cloth[1], depth)
    with b.at(pen, x, y, size):
        pen.ellipse(0, 4, 250, 14, g("#1a1620", depth), fill_opacity=0.25)
        shade = (
            mix(g("#4a3a3c", depth), "#ffb45e", 0.42) if light.lit > 0.5 else g("#6a5650", depth)
        )
        pen.path("M-206 -380H206V-140H-206Z", shade)
        pen.path("M-206 -300H206M-206 -246H206", stroke=lighter(shade, 0.05), stroke_width=7)
        tones = [g(tone, depth) for tone in _GOODS[goods]]
        for i in range(10):
            px = -180 + i * 40
            if goods == "flowers":
                pen.circle(px, -262, 12, tones[i % 4])
                pen.circle(px + 14, -270, 10, tones[(i + 1) % 4])
            else:
                pen.path(
                    f"M{px - 12} -249v-26q0 -10 12 -10t12 10v26Z", lighter(tones[i % 4], -0.10)
                )
        pen.path("M-214 6V-372H-200V6ZM200 6V-372H214V6Z", wood)
        _counter(b, pen, goods, tones, wood, two, one, depth)
        pen.path("M-236 -352L-196 -448H196L236 -352Z", two)
        n = 8
        for i in range(n):
            a0, a1 = -236 + i * 59, -236 + (i + 1) * 59
            t0, t1 = -196 + i * 49, -196 + (i + 1) * 49
            tone = one if i % 2 == 0 else two
            pen.path(f"M{a0} -352L{t0} -448H{t1}L{a1} -352Z", tone)
            pen.path(f"M{a0} -352H{a1}v20a29.5 24 0 0 1 -59 0Z", lighter(tone, -0.05))
        pen.path(
            "M-236 -352H236", stroke="#1a1430", stroke_width=4, stroke_opacity=0.18, class_="shade"
        )
        pen.path("M-200 -452H200V-442H-200Z", lighter(wood, -0.05))
        if light.lit > 0.5:
            pen.path("M0 -340V-322", stroke=g("#2a2420", depth), stroke_width=4)
            pen.path("M-14 -304Q0 -334 14 -304Z", g("#2a2420", depth))
            pen.circle(0, -302, 9, light.lamp)
    if light.lit > 0.5:
        u = b.unit * size
        pen.glow(x, y - 290 * u, 240 * u, 130 * u, light.glow, 0.6)


def _counter(
    b: Backdrop,
    pen: Pen,
    goods: str,
    tones: list[str],
    wood: str,
    cloth: str,
    trim: str,
    depth: float,
) -> None:
    pen.path("M-228 -150H228V-128H-228Z", lighter(wood, 0.05))
    pen.path("M-218 -128H218V4H-218Z", lighter(cloth, -0.03))
    folds = "".join(
        f"M{-190 + i * 54} -120Q{-198 + i * 54} -60 {-188 + i * 54} 2" for i in range(8)
    )
    pen.path(folds, stroke=lighter(cloth, -0.10), stroke_width=5, class_="detail")
    pen.path("M-218 -22H218V-10H-218Z", trim, fill_opacity=0.85)
    for k, left in enumerate((-212, -70, 72)):
        pen.path(
            f"M{left} -150L{left + 14} -194H{left + 126}L{left + 140} -150Z", lighter(wood, -0.04)
        )
        tone = tones[k % 4]
        for row in range(2):
            for i in range(6 - row):
                cx, cy = left + 22 + i * 19 + row * 9, -164 - row * 22
                _one(b, pen, goods, cx, cy, tone if (i + row) % 3 else tones[(k + 1) % 4], i)
        pen.path(
            f"M{left} -150L{left + 4} -164H{left + 136}L{left + 140} -150Z", lighter(wood, 0.06)
        )


def _one(b: Backdrop, pen: Pen, goods: str, cx: float, cy: float, tone: str, i: int) -> None:
    if goods == "bread":
        pen.path(f"M{cx - 15} {cy + 6}q-2 -22 15 -22t15 22Z", tone)
        pen.path(
            f"M{cx - 6} {cy - 4}l5 -8M{cx + 3} {cy - 4}l5 -8",
            stroke=lighter(tone, 0.10),
            stroke_width=3,
        )
    elif goods == "cheese":
        pen.path(f"M{cx - 15} {cy + 6}v-14l26 -10l6 10v14Z", tone)
        pen.circle(cx + 2, cy - 2, 3, lighter(tone, -0.10))
    elif goods == "flowers":
        pen.path(f"M{cx} {cy + 8}v-12", stroke=b.light.grade("#4f8f58"), stroke_width=5)
        for dx, dy in ((-7, -8), (7, -8), (0, -15), (0, -2)):
            pen.circle(cx + dx, cy + dy, 7, tone)
        pen.circle(cx, cy - 8, 5, lighter(tone, -0.14))
    else:
        pen.circle(cx, cy, 13, tone)
        pen.path(
            f"M{cx - 6} {cy - 4}q2 -6 8 -6",
            stroke="#ffffff",
            stroke_width=3,
            stroke_opacity=0.55,
            stroke_linecap="round",
            class_="fx",
        )
        if i % 2:
            pen.path(f"M{cx} {cy - 12}q6 -9 12 -5q-4 8 -12 5Z", b.light.grade("#5c9a4f"))


def handcart(b: Backdrop, pen: Pen, x: float, y: float, size: float) -> None:
    """Two wheels, heaped with pumpkins."""
    g = b.light.grade
    wood, iron = g("#a3744a"), g("#3a3430")
    with b.at(pen, x, y, size):
        pen.ellipse(0, 4, 150, 11, "#14101a", fill_opacity=0.28)
        for dx, dy, r in (
            (-64, -112, 34),
            (60, -112, 36),
            (0, -120, 40),
            (-30, -152, 30),
            (34, -154, 30),
        ):
            tone = g("#e8853a")
            pen.ellipse(dx, dy, r * 1.1, r, tone)
            pen.path(
                f"M{dx} {dy - r}v{2 * r}M{dx - r * 0.5:.0f} {dy - r * 0.85:.0f}q-14 "
                f"{r * 0.9:.0f} 0 {r * 1.7:.0f}M{dx + r * 0.5:.0f} {dy - r * 0.85:.0f}q14 "
                f"{r * 0.9:.0f} 0 {r * 1.7:.0f}",
                stroke=lighter(tone, -0.09),
                stroke_width=4,
            )
            pen.path(f"M{dx - 4} {dy - r + 4:.0f}q-2 -14 8 -18l6 4q-6 4 -6 14Z", g("#5c7a3a"))
        pen.path("M-128 -104H128L108 -50H-108Z", wood)
        pen.path("M-122 -86H122M-114 -68H114", stroke=lighter(wood, -0.10), stroke_width=4)
        pen.path(
            "M120 -84L222 -112M-90 -50L-104 0", stroke=wood, stroke_width=11, stroke_linecap="round"
        )
        pen.circle(20, -44, 46, stroke=iron, stroke_width=10)
        spokes = "M20 -88V0M-24 -44H64M-11 -75L51 -13M51 -75L-11 -13"
        pen.path(spokes, stroke=lighter(wood, -0.08), stroke_width=6)
        pen.circle(20, -44, 11, iron)


def bulbs(b: Backdrop, pen: Pen, x1: float, x2: float, y: float, sag: float) -> None:
    """A string of small lamps, alight from dusk on; pennants hang between them by day."""
    light, u = b.light, b.unit
    pen.path(
        f"M{x1:.0f} {y:.0f}Q{(x1 + x2) / 2:.0f} {y + 2 * sag:.0f} {x2:.0f} {y:.0f}",
        stroke=light.grade("#2b2630"),
        stroke_width=3 * u,
    )
    count = max(5, int((x2 - x1) / (74 * u)))
    tones = ("#e2503f", "#f4c445", "#3f8fa8", "#6fa84f")
    for i in range(count):
        t = (i + 0.5) / count
        x, py = x1 + (x2 - x1) * t, y + 4 * sag * t * (1 - t)
        if light.lit > 0.5:
            pen.glow(x, py + 12 * u, 40 * u, 40 * u, light.glow, 0.6)
            pen.circle(x, py + 11 * u, 7.5 * u, light.lamp)
        else:
            pen.path(
                f"M{x - 15 * u:.1f} {py:.1f}h{30 * u:.1f}l{-15 * u:.1f} {36 * u:.1f}Z",
                light.grade(tones[i % 4]),
            )
