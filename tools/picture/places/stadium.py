"""On the pitch of a stadium: stands of coloured seats, floodlights, a goal, wordless boards."""

from film.style import Style
from tools.picture.colour import lighter, mix
from tools.picture.pen import Pen
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.place import Place
from tools.picture.places.shapes import leaf, rects

INDOORS = False


def draw(b: Backdrop, style: Style) -> Place:
    pitch = b.y(b.either(0.70, 0.675, 0.695))
    u = b.unit
    b.sky(
        b.y(0.5), b.either((0.52, 0.13), (0.30, 0.16), (0.50, 0.12)), clouds=int(b.either(3, 2, 2))
    )
    _stand(b, pitch)
    _roof(b, pitch)
    for share, way in b.either(
        ((0.085, 1), (0.915, -1)), ((0.10, 1), (0.90, -1)), ((0.08, 1), (0.92, -1))
    ):
        _floodlight(b, b.far, b.x(share), pitch - 290 * u, way)
    _scoreboard(b, b.x(b.either(0.50, 0.50, 0.50)), pitch - b.either(352, 380, 350) * u)
    _boards(b, pitch)
    _pitch(b, pitch)
    _corner(b)
    return b.finished(b.y(b.either(0.955, 0.885)), b.calm(), indoors=False)


def _stand(b: Backdrop, pitch: float) -> None:
    """Two tiers in a shallow bowl: rows of seats as dots, stairs, a rail between them."""
    light, pen, u, chance = b.light, b.mid, b.unit, b.chance
    hues = light.hues or ("#3f64c8", "#e2604a")
    seats = [
        light.grade(mix(hues[0], "#3f64c8", 0.4), 0.22),
        light.grade(mix(hues[1 % len(hues)], "#e2604a", 0.5), 0.22),
        light.grade("#f4efe6", 0.22),
        light.grade("#f4c445", 0.22),
    ]
    for low, high, tone, depth in ((150, 300, "#5a6684", 0.34), (6, 138, "#67738f", 0.22)):
        concrete = light.grade(tone, depth)
        sag = 40 * u
        top, foot = pitch - high * u, pitch - low * u
        shape = (
            f"M-120 {top - sag:.0f}Q{b.x(0.5):.0f} {top + sag:.0f} {b.width + 120:.0f} "
            f"{top - sag:.0f}V{foot - sag * 0.6:.0f}"
            f"Q{b.x(0.5):.0f} {foot + sag * 0.6:.0f} -120 {foot - sag * 0.6:.0f}Z"
        )
        pen.path(shape, pen.linear([(0, lighter(concrete, -0.10), 1), (1, concrete, 1)]))
        rows = int((high - low) / 15)
        dots: dict[int, list[str]] = {}
        for row in range(rows):
            t = (row + 0.6) / rows
            step = (15 + 4 * t) * u
            x = -110.0
            while x < b.width + 110:
                share = (x / b.width - 0.5) * 2
                bend = (1 - share * share) * sag * (1.0 - 0.4 * t) - sag * (1 - 0.4 * t) * 0.5
                y = top + (foot - top) * t + bend - sag * 0.3
                aisle = (x / (212 * u)) % 1.0 < 0.09
                if not aisle and chance.random() < 0.93:
                    block = int(x // (212 * u)) + row // 5
                    kind = block % 2 if chance.random() < 0.72 else 2 + chance.randrange(2)
                    r = 4.9 * u
                    dots.setdefault(kind, []).append(f"M{x - r:.0f} {y:.0f}h{2 * r:.0f}")
                x += step
        for kind, marks in dots.items():
            pen.path(
                "".join(marks), stroke=seats[kind], stroke_width=9.2 * u, stroke_linecap="round"
            )
        pen.path(
            f"M-120 {foot - sag * 0.6:.0f}Q{b.x(0.5):.0f} {foot + sag * 0.6:.0f} "
            f"{b.width + 120:.0f} {foot - sag * 0.6:.0f}",
            stroke=light.grade("#cfd6e0", 0.2),
            stroke_width=12 * u,
        )


def _roof(b: Backdrop, pitch: float) -> None:
    """A swept roof over the stands on white trusses, flags along its edge."""
    light, u = b.light, b.unit
    pen = b.far
    steel = light.grade("#dfe5ee", 0.4)
    top = pitch - 402 * u
    for side in (-1, 1):
        edge = b.width + 120 if side > 0 else -120.0
        inner = b.x(0.5 + side * b.either(0.27, 0.36, 0.33))
        pen.path(
            f"M{edge:.0f} {top - 40 * u:.0f}Q{(edge + inner) / 2:.0f} {top + 4 * u:.0f} "
            f"{inner:.0f} {top + 62 * u:.0f}l0 {16 * u:.0f}Q{(edge + inner) / 2:.0f} "
            f"{top + 44 * u:.0f} {edge:.0f} {top + 16 * u:.0f}Z",
            steel,
        )
        pen.path(
            f"M{edge:.0f} {top + 16 * u:.0f}Q{(edge + inner) / 2:.0f} {top + 44 * u:.0f} "
            f"{inner:.0f} {top + 78 * u:.0f}V{pitch - 280 * u:.0f}H{edge:.0f}Z",
            light.grade("#3a4460", 0.5),
        )
        struts = ""
        for k in range(7):
            x = edge + (inner - edge) * (k + 0.5) / 7
            struts += f"M{x:.0f} {top + (10 + 9 * k) * u:.0f}V{pitch - 270 * u:.0f}"
        pen.path(struts, stroke=steel, stroke_width=6 * u)
    for k in range(int(b.either(9, 5, 5))):
        share = (k + 0.5) / b.either(9, 5, 5)
        if 0.40 < share < 0.60:
            continue
        x = b.x(share)
        aside = abs(share - 0.5) * 2
        y = pitch - (320 + 34 * aside) * u
        with b.at(b.mid, x, y):
            b.mid.path("M-2 20V-64H2V20Z", light.grade("#cfd6e0", 0.3))
            b.mid.path(
                "M2 -62q14 -8 26 0t26 0v30q-14 8 -26 0t-26 0Z",
                light.grade(("#e2604a", "#f4c445", "#3f8fa8")[k % 3], 0.2),
            )


def _floodlight(b: Backdrop, pen: Pen, x: float, y: float, way: int) -> None:
    """A mast with a bank of lamps; on from dusk."""
    light, u = b.light, b.unit
    steel = light.grade("#9aa5b8", 0.35)
    high = b.either(330, 430, 330)
    with b.at(pen, x, y, 1.0, way < 0):
        pen.path(f"M-12 120L-6 {-high}H6L12 120Z", steel)
        with pen.group(f"rotate(7 0 {-high})"):
            pen.path(f"M-74 {-high - 84}H74V{-high + 24}H-74Z", light.grade("#3a4256", 0.3))
            face = (
                mix(light.lamp, "#ffffff", 0.65) if light.lit > 0.2 else light.grade("#e8eef2", 0.3)
            )
            for row in range(3):
                for col in range(4):
                    pen.circle(-52 + col * 35, -high - 64 + row * 34, 13, face)
    if light.lit > 0.2:
        pen.glow(
            x,
            y - (high + 30) * u,
            b.near * 0.30 * light.lit,
            b.near * 0.22 * light.lit,
            "#fff3d0",
            0.75,
        )
        fill = pen.linear([(0, "#fff3d0", 0.22 * light.lit), (1, "#fff3d0", 0)])
        for spread in (0.7, 1.0, 1.3):
            reach = way * b.near * 0.34
            pen.path(
                f"M{x - 60 * u:.0f} {y - high * u:.0f}h{120 * u:.0f}"
                f"L{x + reach + 210 * u * spread:.0f} {y + 330 * u:.0f}h{-420 * u * spread:.0f}Z",
                fill,
                fill_opacity=0.5,
                class_="fx",
            )


def _scoreboard(b: Backdrop, x: float, y: float) -> None:
    """A dark screen with team colours and bars, no words."""
    light, pen, g = b.light, b.mid, b.light.grade
    with b.at(pen, x, y, b.either(1.0, 0.9, 0.86)):
        pen.path("M-84 96V150H-68V96ZM68 96V150H84V96Z", g("#6a7690", 0.3))
        pen.path(
            "M-156 -58Q-156 -70 -144 -70H144Q156 -70 156 -58V86Q156 98 144 98H-144Q-156 98 -156 "
            "86Z",
            g("#2a3146", 0.2),
        )
        on = light.lit > 0.2
        pen.path("M-140 -54H140V82H-140Z", "#16203a" if on else g("#1f2a44", 0.1))
        one, two = ("#ff7a5c", "#6fa8ff") if on else (g("#e2604a", 0.1), g("#5f8fe0", 0.1))
        pen.path("M-112 -28h56v40q-28 30 -56 0Z", one)
        pen.path("M56 -28h56v40q-28 30 -56 0Z", two)
        for dx in (-22, 4):
            pen.path(
                f"M{dx} -22h18v14h-18ZM{dx} 0h18v14h-18Z", "#f4cf5a" if on else g("#f4cf5a", 0.1)
            )
        pen.path("M-112 46H112V58H-112Z", g("#44506e", 0.1))
        pen.path("M-112 46H28V58H-112Z", "#8fe0a0" if on else g("#8fd09a", 0.1))


def _boards(b: Backdrop, pitch: float) -> None:
    """Boards around the pitch: plain colours and shapes."""
    light, pen, u = b.light, b.mid, b.unit
    tones = ("#2f6f95", "#e0b13f", "#c8553d", "#3f8f6a", "#f4efe6", "#7a5a9a")
    x, i = -130.0, 0
    w = 236 * u
    while x < b.width + 130:
        tone = light.grade(tones[i % 6], 0.08)
        pen.path(rects([(x, pitch - 52 * u, w - 5 * u, 58 * u)]), tone)
        pen.path(rects([(x, pitch - 52 * u, w - 5 * u, 6 * u)]), lighter(tone, 0.07))
        mark = lighter(tone, 0.12 if i % 6 != 4 else -0.14)
        cx, cy = x + w / 2, pitch - 22 * u
        if i % 3 == 0:
            pen.path(
                "".join(
                    f"M{cx + k * 34 * u:.0f} {cy - 15 * u:.0f}l{20 * u:.0f} {15 * u:.0f}"
                    f"l{-20 * u:.0f} {15 * u:.0f}h{12 * u:.0f}l{20 * u:.0f} {-15 * u:.0f}"
                    f"l{-20 * u:.0f} {-15 * u:.0f}Z"
                    for k in (-2, -1, 0, 1)
                ),
                mark,
            )
        elif i % 3 == 1:
            for k in (-1, 0, 1):
                pen.circle(cx + k * 50 * u, cy, 13 * u, mark)
        else:
            pen.path(rects([(cx - 80 * u, cy - 6 * u, 160 * u, 12 * u)]), mark)
        x += w
        i += 1


def _pitch(b: Backdrop, pitch: float) -> None:
    """Mown stripes running away, chalk lines, a goal, the ball, a corner flag."""
    light, pen, u = b.light, b.ground, b.unit
    green, pale = b.earth("#57a04a"), b.earth("#6ab558")
    b.underlay(pitch + 6 * u, green)
    b.wash(pen, light.grade("#b5563f"), pitch + 4 * u, pitch + 30 * u)
    b.wash(pen, light.grade("#ffffff"), pitch + 15 * u, pitch + 18 * u, fill_opacity=0.6)
    top = pitch + 30 * u
    b.wash(pen, pen.linear([(0, lighter(green, 0.03), 1), (1, lighter(green, -0.05), 1)]), top)
    d = ""
    for k in range(-8, 9):
        x0, x1 = b.x(0.5) + k * 260 * u, b.x(0.5) + (k + 0.5) * 260 * u
        grow = 2.2
        d += (
            f"M{x0:.0f} {top:.0f}H{x1:.0f}L{b.x(0.5) + (x1 - b.x(0.5)) * grow:.0f} "
            f"{b.height + 110:.0f}H{b.x(0.5) + (x0 - b.x(0.5)) * grow:.0f}Z"
        )
    pen.path(d, pale, fill_opacity=0.65)
    chalk = light.grade("#f6fbf2")
    low = top + (b.height - top) * b.either(0.33, 0.30, 0.32)
    pen.path(f"M-120 {top + 12 * u:.0f}H{b.width + 120:.0f}", stroke=chalk, stroke_width=5 * u)
    gx = b.x(b.either(0.84, 0.50, 0.84))
    pen.path(
        f"M{gx - 300 * u:.0f} {top + 12 * u:.0f}L{gx - 400 * u:.0f} {low:.0f}H{gx + 400 * u:.0f}"
        f"L{gx + 300 * u:.0f} {top + 12 * u:.0f}",
        stroke=chalk,
        stroke_width=6 * u,
    )
    pen.path(
        f"M{gx - 160 * u:.0f} {low:.0f}q{160 * u:.0f} {54 * u:.0f} {320 * u:.0f} 0",
        stroke=chalk,
        stroke_width=6 * u,
    )
    _goal(b, gx, top + 16 * u)
    bx = b.x(b.either(0.445, 0.50, 0.48))
    with b.at(pen, bx, b.height * b.either(0.925, 0.875, 0.925)):
        pen.ellipse(4, 0, 34, 6, "#0f2a12", fill_opacity=0.35)
        pen.circle(0, -26, 27, light.grade("#fbfbf8"))
        pen.path(
            "M0 -38l12 9l-5 14h-14l-5 -14ZM-27 -28l8 -5l4 10l-7 8q-5 -6 -5 -13ZM27 -28l-8 -5l-4 "
            "10l7 8q5 -6 5 -13ZM-13 -50q6 -4 13 -4t13 4l-5 6h-16ZM-10 -4l4 -7h12l4 7q-10 4 -20 0Z",
            light.grade("#20242e"),
        )
        pen.path(
            "M-26 -20A27 27 0 0 0 20 -8Q-6 -6 -26 -20Z", "#10182a", fill_opacity=0.2, class_="shade"
        )
    fx = b.x(b.either(0.115, 0.10, 0.10))
    with b.at(pen, fx, top + b.either(58, 66, 56) * u):
        pen.ellipse(0, 0, 20, 4, "#0f2a12", fill_opacity=0.35)
        pen.path("M-4 0V-190H4V0Z", light.grade("#f6f1e6"))
        pen.path("M4 -188q26 -10 44 2t40 0l-8 26l8 26q-22 8 -40 -2t-44 4Z", light.grade("#e2503f"))
    pen.path(
        f"M{fx - 130 * u:.0f} {top + 96 * u:.0f}Q{fx + 20 * u:.0f} {top + 92 * u:.0f} "
        f"{fx + 50 * u:.0f} {top + 56 * u:.0f}",
        stroke=chalk,
        stroke_width=5 * u,
    )


def _goal(b: Backdrop, x: float, y: float) -> None:
    pen, g = b.ground, b.light.grade
    white = g("#ffffff")
    with b.at(pen, x, y):
        net = "".join(f"M{-176 + k * 22} -150L{-160 + k * 20} 0" for k in range(17)) + "".join(
            f"M-{178 - k * 3} {-132 + k * 20}H{178 - k * 3}" for k in range(7)
        )
        pen.path("M-190 -170H190L160 0H-160Z", g("#dfe9e4"), fill_opacity=0.16)
        pen.path(net, stroke=white, stroke_width=2, stroke_opacity=0.5, class_="detail")
        pen.path("M-196 6V-176H196V6", stroke=white, stroke_width=11, stroke_linejoin="round")
        pen.path("M-196 6V-176H196", stroke=lighter(white, -0.12), stroke_width=3)


def _corner(b: Backdrop) -> None:
    """Blades of grass at the lens."""
    pen, u = b.fore, b.unit
    for side in (-1, 1) if not b.tall else (1,):
        x = b.width + 20 * u if side > 0 else -20 * u
        for i in range(12):
            pen.path(
                leaf(
                    x - side * i * 22 * u,
                    b.height + 56,
                    b.chance.uniform(80, 150) * u,
                    -side * (16 - i * 5),
                    0.07,
                ),
                b.crown("#1f5030" if i % 2 else "#286338"),
            )
