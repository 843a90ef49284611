"""A striped tower on its cliff over the sea; after dark its beam sweeps the sky, still for us."""

from film.style import Style
from tools.picture.colour import lighter, mix
from tools.picture.pen import Pen
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.boats import gulls, sailboat
from tools.picture.places.place import Place
from tools.picture.places.shapes import ridge, tuft
from tools.picture.places.terrain import rock, water

INDOORS = False


def draw(b: Backdrop, style: Style) -> Place:
    horizon = b.y(b.either(0.60, 0.58, 0.60))
    bank = b.y(b.either(0.81, 0.77, 0.81))
    orb = b.either((0.47, 0.20), (0.24, 0.21), (0.46, 0.16))
    b.sky(horizon, orb, clouds=int(b.either(4, 3, 3)))
    d, _ = ridge(b.width, horizon - 20 * b.unit, 14 * b.unit, b.chance, bottom=horizon + 6)
    b.far.path(d, b.crown("#7fa0a8", 0.92))
    b.veil(b.far, horizon - 120 * b.unit, horizon + 6, 0.4)
    gulls(b, b.far, ((0.60, 0.20, 0.9), (0.65, 0.25, 0.7), (0.10, 0.30, 0.8), (0.90, 0.12, 0.6)))
    water(b, b.mid, horizon, bank + 80, "#1f6788", orb[0])
    sailboat(b, b.mid, b.x(b.either(0.13, 0.44, 0.12)), horizon + 14 * b.unit, 0.36, 0.4)
    x, foot = b.x(b.either(0.845, 0.80, 0.86)), horizon - 44 * b.unit
    _cliff(b, x, horizon, bank)
    size = b.either(0.89, 1.06, 0.86)
    if b.light.lit > 0.5:
        _beams(b, x, foot - 520 * b.unit * size)
    _house(b, b.mid, x - 196 * b.unit * size, foot + 14 * b.unit, size)
    _tower(b, b.mid, x, foot + 6 * b.unit, size)
    _bank(b, bank)
    _grass(b)
    return b.finished(b.y(b.either(0.955, 0.885)), b.calm(), indoors=False)


def _cliff(b: Backdrop, x: float, horizon: float, bank: float) -> None:
    """The headland: rock falling into surf, turf on top."""
    light, pen, u = b.light, b.mid, b.unit
    stone, turf = light.grade("#8a8490", 0.1), b.earth("#6fa05c", 0.1)
    left, top = x - b.either(400, 330, 320) * u, horizon - 34 * u
    face = (
        f"M{left:.0f} {top + 26 * u:.0f}l{-16 * u:.0f} {60 * u:.0f}l{-26 * u:.0f} "
        f"{26 * u:.0f}l{-10 * u:.0f} {70 * u:.0f}"
        f"l{-40 * u:.0f} {40 * u:.0f}L{left - 110 * u:.0f} {bank + 70:.0f}"
        f"H{b.width + 120:.0f}V{top:.0f}Z"
    )
    pen.path(face, pen.linear([(0, stone, 1), (1, lighter(stone, -0.10), 1)]))
    with pen.clipped(face):
        for i in range(12):
            cx, cy = left + (20 + i * 62) * u, top + (50 + (i * 53) % 120) * u
            pen.path(
                f"M{cx:.0f} {cy:.0f}l{34 * u:.0f} {-16 * u:.0f}l{22 * u:.0f} {70 * u:.0f}"
                f"l{-30 * u:.0f} {44 * u:.0f}Z",
                lighter(stone, -0.06 if i % 2 else 0.05),
                fill_opacity=0.8,
            )
    pen.path(
        f"M{left - 14 * u:.0f} {top + 44 * u:.0f}Q{left + 4 * u:.0f} {top - 4 * u:.0f} "
        f"{left + 90 * u:.0f} {top - 10 * u:.0f}"
        f"T{x:.0f} {top - 16 * u:.0f}T{b.width + 120:.0f} {top - 6 * u:.0f}v{40 * u:.0f}"
        f"q{-60 * u:.0f} {26 * u:.0f} {-110 * u:.0f} 0t{-120 * u:.0f} {4 * u:.0f}"
        f"t{-110 * u:.0f} {-8 * u:.0f}t{-100 * u:.0f} {6 * u:.0f}"
        f"t{-90 * u:.0f} {-10 * u:.0f}Z",
        turf,
    )
    foam = light.grade("#ffffff", 0.06)
    for dx, dy, rx in ((-138, 178, 46), (-84, 190, 34), (-176, 196, 26)):
        pen.ellipse(left + dx * u, horizon + dy * u * 0.92, rx * u, 12 * u, foam, fill_opacity=0.85)


def _tower(b: Backdrop, pen: Pen, x: float, y: float, size: float) -> None:
    light, g = b.light, b.light.grade
    white, red, iron = g("#f7f2e8", 0.04), g("#d6483a", 0.04), g("#2b3140", 0.04)
    body = "M-74 0L-44 -440H44L74 0Z"
    with b.at(pen, x, y, size):
        pen.path("M-92 14V-10H92V14Z", g("#9a95a0", 0.1))
        pen.path(body, white)
        with pen.clipped(body):
            pen.path("M-90 -92H90V-6H-90ZM-90 -270H90V-182H-90ZM-90 -440H90V-362H-90Z", red)
            pen.path("M-80 0L-44 -440H-18L-32 0Z", "#141a30", fill_opacity=0.15, class_="shade")
            pen.path("M80 0L44 -440H30L52 0Z", "#ffffff", fill_opacity=0.18, class_="fx")
        pane = light.lamp if light.lit > 0.5 else g("#3f5f7a", 0.05)
        for wy in (-140, -230, -322):
            pen.path(f"M-13 {wy}v-28q13 -18 26 0v28Z", pane)
            pen.path(f"M-18 {wy}h36v7h-36Z", lighter(white, -0.12))
        pen.path("M-24 0V-66Q0 -92 24 -66V0Z", g("#5a3b2c", 0.04))
        pen.path("M-24 0V-66Q0 -92 24 -66V0M0 0V-80", stroke=lighter(white, -0.2), stroke_width=4)
        pen.path("M-46 -440L-68 -462H68L46 -440Z", lighter(white, -0.1))
        pen.path("M-70 -474H70V-462H-70Z", iron)
        pen.path(
            "M-66 -474V-506H66V-474M-66 -490H66M-44 -474V-506M-22 -474V-506M0 -474V-506M22 "
            "-474V-506M44 -474V-506",
            stroke=iron,
            stroke_width=4,
        )
        glass = light.lamp if light.lit > 0.2 else g("#bfe0ea", 0.04)
        pen.path("M-36 -474V-562H36V-474Z", glass)
        pen.path(
            "M-36 -474V-562H36V-474M-12 -474V-562M12 -474V-562M-36 -520H36",
            stroke=iron,
            stroke_width=4,
        )
        pen.path("M-48 -560Q-44 -606 0 -624Q44 -606 48 -560Z", red)
        pen.path(
            "M-48 -560Q-44 -606 0 -624Q-26 -600 -26 -560Z", lighter(red, -0.08), class_="shade"
        )
        pen.path("M-3 -622V-664H3V-622Z", iron)
        pen.circle(0, -628, 9, iron)
    if light.lit > 0.2:
        pen.glow(
            x, y - 520 * b.unit * size, b.near * 0.2, b.near * 0.2, light.glow, 0.8 * light.lit
        )
        pen.circle(x, y - 520 * b.unit * size, 15 * b.unit * size, mix(light.lamp, "#ffffff", 0.7))


def _beams(b: Backdrop, x: float, y: float) -> None:
    """Two cones of light, nested so that their edges are soft; the long one crosses the sky."""
    pen, u = b.mid, b.unit
    tone = mix(b.light.lamp, "#ffffff", 0.35)
    for i in range(4):
        spread = (46 + 30 * i) * u * b.either(1.3, 0.9, 0.9)
        left = pen.linear([(0, tone, 0.02), (0.6, tone, 0.07), (1, tone, 0.20)], 0, 0, 1, 0)
        end = -OVER
        drop = y + 70 * u
        pen.path(
            f"M{x:.0f} {y - 9 * u:.0f}L{end:.0f} {drop - spread:.0f}V{drop + spread:.0f}"
            f"L{x:.0f} {y + 9 * u:.0f}Z",
            left,
            class_="fx",
        )
        right = pen.linear([(0, tone, 0.20), (1, tone, 0.06)], 0, 0, 1, 0)
        far = b.width + OVER
        pen.path(
            f"M{x:.0f} {y - 9 * u:.0f}L{far:.0f} {y - 30 * u - spread * 0.4:.0f}"
            f"V{y - 30 * u + spread * 0.4:.0f}"
            f"L{x:.0f} {y + 9 * u:.0f}Z",
            right,
            class_="fx",
        )


OVER = 110.0


def _house(b: Backdrop, pen: Pen, x: float, y: float, size: float) -> None:
    """The keeper's cottage, smoke at its chimney, windows lit after dark."""
    light, g = b.light, b.light.grade
    white, roof = g("#efe7d8", 0.06), b.crown("#6a5560", 0.06)
    pane = light.lamp if light.lit > 0.5 else g("#6f9bb5", 0.06)
    with b.at(pen, x, y, size):
        pen.path("M-120 0V-96H112V0Z", white)
        pen.path("M-120 0V-96H-84V0Z", lighter(white, -0.07), class_="shade")
        pen.path("M76 -190h30v70h-30Z", lighter(white, -0.1))
        pen.path("M-138 -92L-98 -166H90L130 -92Z", roof)
        pen.path("M-98 -166L-138 -92H-118L-84 -166Z", lighter(roof, -0.05), class_="shade")
        pen.path("M-92 -70h44v42h-44ZM46 -70h44v42h-44Z", pane)
        pen.path(
            "M-70 -70v42M-92 -49h44M68 -70v42M46 -49h44M-92 -70h44v42h-44ZM46 -70h44v42h-44Z",
            stroke=lighter(white, 0.04),
            stroke_width=5,
        )
        pen.path("M-18 0V-68H22V0Z", g("#2f6f95", 0.06))
        pen.circle(14, -32, 3.5, g("#e0b13f"))
        pen.path(
            "M92 -194q-14 -22 2 -38q16 -18 0 -42",
            stroke=g("#ffffff", 0.3),
            stroke_width=12,
            stroke_opacity=0.35,
            stroke_linecap="round",
            class_="fx",
        )
    if light.lit > 0.5:
        u = b.unit * size
        for dx in (-70, 68):
            pen.glow(x + dx * u, y - 48 * u, 76 * u, 62 * u, light.glow, 0.45)


def _bank(b: Backdrop, bank: float) -> None:
    """The path along the cliff: turf, a sandy track, a post fence, sea pinks, rocks."""
    light, pen, u, chance = b.light, b.ground, b.unit, b.chance
    d, top = ridge(b.width, bank + 8 * u, 15 * u, chance, bottom=b.height + 110, waves=3)
    pen.path(d, pen.linear([(0, b.earth("#8fb765"), 1), (1, b.earth("#3f7a52"), 1)]))
    track = (
        f"M{b.width + 120:.0f} {bank + 34 * u:.0f}Q{b.x(0.8):.0f} {bank + 40 * u:.0f} "
        f"{b.x(0.66):.0f} {bank + 90 * u:.0f}"
        f"T{b.x(0.20):.0f} {b.height + 110:.0f}H{b.x(0.80):.0f}Q{b.x(0.78):.0f} "
        f"{bank + 130 * u:.0f} "
        f"{b.width + 120:.0f} {bank + 78 * u:.0f}Z"
    )
    pen.path(track, b.earth("#d9bd8c"), fill_opacity=0.9)
    wood, dark = light.grade("#a58a6c"), light.grade("#7d654c")
    xs = [
        b.x(s)
        for s in b.either(
            (0.0, 0.09, 0.18, 0.27, 0.36, 0.45, 0.54),
            (0.0, 0.2, 0.4, 0.6),
            (0.0, 0.16, 0.32, 0.48, 0.64),
        )
    ]
    rails = ""
    for x1, x2 in zip(xs, xs[1:], strict=False):
        for up in (62, 34):
            rails += f"M{x1:.0f} {top(x1) - up * u:.0f}L{x2:.0f} {top(x2) - (up + 3) * u:.0f}"
    pen.path(rails, stroke=wood, stroke_width=9 * u)
    for i, x in enumerate(xs):
        with b.at(pen, x, top(x) + 14 * u):
            with pen.group(f"rotate({(-3, 2, 4, -2)[i % 4]})"):
                pen.path("M-9 0V-92L0 -100L9 -92V0Z", wood)
                pen.path("M-9 0V-92L-3 -98V0Z", dark, class_="shade")
    for share, w in ((0.30, 80), (0.335, 46), (0.965, 100)):
        rock(pen, b.x(share), top(b.x(share)) + 40 * u, w * u, w * 0.55 * u, b.crown("#8d8a96"))
    blades = ""
    for _ in range(int(b.either(56, 44))):
        x, y = chance.uniform(-50, b.width + 50), bank + chance.uniform(36, 250) * u
        blades += tuft(x, y, chance.uniform(20, 34) * u)
    pen.path(blades, stroke=b.crown("#4f8a4c"), stroke_width=3.6 * u, stroke_linecap="round")
    for _ in range(0 if light.weather == "snow" else 16):
        x, y = chance.uniform(0, b.width), bank + chance.uniform(40, 210) * u
        for dx, dy in ((-5, 0), (5, -1), (0, -6)):
            pen.circle(x + dx * u, y + dy * u, 5 * u, light.grade("#e79ab8"))


def _grass(b: Backdrop) -> None:
    """Long grass bent by the wind before everything."""
    pen, u, chance = b.fore, b.unit, b.chance
    for side in (0, 1):
        lines = ""
        for _ in range(26):
            x = chance.uniform(-60, b.either(260, 150, 150)) * u
            x = b.width - x if side else x
            h = chance.uniform(80, 190) * u
            lines += (
                f"M{x:.0f} {b.height + 70:.0f}q{10 * u:.0f} {-h * 0.6:.0f} {46 * u:.0f} {-h:.0f}"
            )
        pen.path(
            lines,
            stroke=b.crown("#1f4a36" if side else "#24543c"),
            stroke_width=7 * u,
            stroke_linecap="round",
        )
