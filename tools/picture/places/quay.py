"""What stands about a harbour: bollards, a crane, crates, lobster pots, a lamp."""

from tools.picture.colour import lighter
from tools.picture.pen import Pen
from tools.picture.places.backdrop import Backdrop


def bollard(b: Backdrop, pen: Pen, x: float, y: float) -> None:
    g = b.light.grade
    iron = g("#2e3440")
    with b.at(pen, x, y):
        pen.ellipse(4, 2, 44, 9, "#0b0f18", fill_opacity=0.28)
        pen.path(
            "M-22 0L-18 -50Q-36 -56 -34 -70Q-30 -86 0 -86Q30 -86 34 -70Q36 -56 18 -50L22 0Z", iron
        )
        pen.path(
            "M4 -80Q24 -80 26 -68Q24 -58 10 -56L14 -4H20L17 -50Q36 -56 34 -70Q30 -86 4 -86Z",
            lighter(iron, 0.12),
        )
        pen.path(
            "M-19 -34H19M-20 -24H20M-18 -43H18",
            stroke=g("#d9bd86"),
            stroke_width=8,
            stroke_linecap="round",
        )


def crane(b: Backdrop, pen: Pen, x: float, y: float, size: float) -> None:
    """A dock crane on four legs, its jib out over the water."""
    g, light = b.light.grade, b.light
    steel, dark = g("#d98a2f", 0.24), g("#5a4a3c", 0.24)
    with b.at(pen, x, y, size):
        pen.path(
            "M-70 0L-44 -210M70 0L44 -210M-62 -70H62M-52 -150H52M-62 -70L52 -150M62 -70L-52 -150",
            stroke=steel,
            stroke_width=11,
        )
        pen.path("M-58 -226H58V-204H-58Z", dark)
        pen.path("M-50 -330H44V-226H-50Z", steel)
        pen.path("M-50 -330H-20V-226H-50Z", lighter(steel, -0.07), class_="shade")
        pen.path("M-40 -314h36v40h-36Z", light.lamp if light.lit > 0.5 else g("#9fc6d6", 0.2))
        pen.path("M44 -300h52v52h-52Z", dark)
        pen.path(
            "M-20 -330L-292 -470L-300 -456L-44 -300Z",
            stroke=steel,
            stroke_width=8,
            stroke_linejoin="round",
        )
        pen.path(
            "M-76 -348l-18 44M-128 -376l-22 38M-182 -404l-22 34M-236 -432l-20 28M-76 -348"
            "l-74 10M-128 -376l-76 6M-182 -404l-74 0",
            stroke=steel,
            stroke_width=5,
        )
        pen.path(
            "M10 -330V-430L-20 -330M10 -430L-292 -470M10 -430L84 -300", stroke=dark, stroke_width=4
        )
        pen.path("M-294 -462V-250", stroke=dark, stroke_width=3.5)
        pen.path("M-306 -254h24v14h-8q14 20 -4 26q-12 -2 -10 -12", dark)
        pen.path("M-330 -196h72v50h-72Z", g("#8a6a48", 0.22))
        pen.path(
            "M-294 -218L-330 -196M-294 -218L-258 -196M-330 -172h72", stroke=dark, stroke_width=3
        )
    if light.lit > 0.5:
        pen.glow(
            x - 294 * b.unit * size,
            y - 470 * b.unit * size,
            46 * b.unit,
            46 * b.unit,
            "#ff6b5a",
            0.9,
        )


def crate(b: Backdrop, pen: Pen, x: float, y: float, w: float, h: float, tone: str) -> None:
    """Slatted box, its lower left corner at (x, y) of the group it is drawn in."""
    wood = b.light.grade(tone)
    pen.path(f"M{x} {y}v{-h}h{w}v{h}Z", lighter(wood, -0.14))
    n = max(2, round(h / 22))
    for i in range(n):
        pen.path(
            f"M{x} {y - h + i * h / n:.1f}h{w}v{h / n - 4:.1f}h{-w}Z", lighter(wood, 0.02 * (i % 2))
        )
    pen.path(f"M{x} {y}v{-h}h11v{h}ZM{x + w - 11} {y}v{-h}h11v{h}Z", lighter(wood, -0.06))


def crates(b: Backdrop, pen: Pen, x: float, y: float, size: float) -> None:
    """Three crates, one with fish on ice, and a barrel."""
    g = b.light.grade
    with b.at(pen, x, y, size):
        pen.ellipse(0, 3, 180, 14, "#0b0f18", fill_opacity=0.26)
        crate(b, pen, -40, -4, 140, 86, "#b98552")
        crate(b, pen, -14, -92, 104, 66, "#a3703f")
        barrel = g("#8a5a36")
        pen.path("M104 0Q92 -52 104 -104H166Q178 -52 166 0Z", barrel)
        pen.path(
            "M104 0Q92 -52 104 -104H120Q108 -52 120 0Z", lighter(barrel, -0.07), class_="shade"
        )
        pen.path("M98 -80H172M97 -26H173", stroke=g("#3a3f4c"), stroke_width=8)
        pen.ellipse(135, -104, 31, 7, lighter(barrel, -0.10))
        crate(b, pen, -170, 6, 122, 46, "#c99a66")
        pen.path("M-164 -40Q-110 -60 -54 -40Z", g("#e4f0f4"))
        for i in range(4):
            fx = -146 + i * 26
            pen.path(
                f"M{fx} -44q10 -18 24 -8q6 -8 10 -8q-2 8 0 16q-6 0 -10 -6q-14 10 -24 6Z",
                g("#7fa3b8" if i % 2 else "#9fb8c6"),
            )
            pen.circle(fx + 7, -47, 2, g("#20303c"))


def pots(b: Backdrop, pen: Pen, x: float, y: float, size: float) -> None:
    """Lobster pots with orange floats."""
    g = b.light.grade
    frame, net = g("#7a5a3c"), g("#3f5f66")
    with b.at(pen, x, y, size):
        pen.ellipse(0, 3, 130, 12, "#0b0f18", fill_opacity=0.26)
        for dx, dy in ((-104, 0), (8, 0), (-46, -58)):
            pen.path(f"M{dx} {dy}v-34q0 -28 48 -28t48 28v34Z", net, fill_opacity=0.75)
            mesh = "".join(
                f"M{dx + i * 16} {dy}l34 -60M{dx + i * 16 + 30} {dy}l-34 -60" for i in range(1, 5)
            )
            with pen.clipped(f"M{dx} {dy}v-34q0 -28 48 -28t48 28v34Z"):
                pen.path(
                    mesh, stroke=g("#a9c0bb"), stroke_width=2, stroke_opacity=0.7, class_="detail"
                )
            pen.path(
                f"M{dx} {dy}v-34q0 -28 48 -28t48 28v34ZM{dx + 48} {dy}v-62M{dx} {dy - 26}h96",
                stroke=frame,
                stroke_width=6,
            )
        pen.circle(118, -18, 20, g("#e8743a"))
        pen.path("M99 -22h38v8h-38Z", g("#f6f1e6"))


def lamp(b: Backdrop, pen: Pen, x: float, y: float, way: int, high: float = 470) -> None:
    """An old lantern on an iron post; its light pools after dark."""
    light, u = b.light, b.unit
    iron = light.grade("#232936")
    if light.lit > 0.5:
        pen.glow(x, y, 190 * u, 34 * u, light.glow, 0.5)
    with b.at(pen, x, y, 1.0, way < 0):
        pen.path(f"M-8 0L-5 {-high}h10L8 0Z", iron)
        pen.path("M-18 0l6 -50h24l6 50Z", iron)
        pen.path(f"M-13 -60h26v9h-26ZM-9 {-high * 0.6:.0f}h18v7h-18Z", lighter(iron, 0.08))
        pen.path(
            f"M-28 {-high - 74}h56L18 {-high}h-36Z",
            light.lamp if light.lit > 0.2 else light.grade("#dfeaec"),
        )
        pen.path(
            f"M0 {-high - 74}V{-high}M-28 {-high - 74}L-18 {-high}h36L28 {-high - 74}Z",
            stroke=iron,
            stroke_width=5,
        )
        pen.path(f"M-36 {-high - 72}Q0 {-high - 124} 36 {-high - 72}Z", iron)
        pen.circle(0, -high - 106, 7, iron)
    if light.lit > 0.2:
        pen.glow(x, y - (high + 38) * u, b.near * 0.17, b.near * 0.17, light.glow, 0.62 * light.lit)
