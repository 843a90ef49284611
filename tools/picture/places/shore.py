"""The edge of the sea: swell, foam, palms, a parasol, things people bring."""

from tools.picture.colour import lighter, mix
from tools.picture.pen import Pen
from tools.picture.places.backdrop import Backdrop


def swell(
    b: Backdrop, pen: Pen, y: float, high: float, colour: str, crest: str, shift: float
) -> None:
    """A row of waves right across, lighter where it breaks."""
    w = 190 * b.unit
    x = -340.0 + shift * w
    top, foam = f"M{x:.0f} {b.height + 110:.0f}V{y:.0f}", ""
    foam = f"M{x:.0f} {y:.0f}"
    count = int((b.width + 680) / w) + 1
    arc = ""
    for i in range(count):
        h = high * (1.0 if i % 2 else 0.62)
        arc += (
            f"q{w * 0.28:.0f} {-h * 0.1:.1f} {w * 0.5:.0f} {-h:.1f}q{w * 0.12:.0f} "
            f"{h * 0.9:.1f} {w * 0.5:.0f} {h:.1f}"
        )
    pen.path(f"{top}{arc}V{b.height + 110:.0f}Z", colour)
    pen.path(
        foam + arc,
        stroke=crest,
        stroke_width=4.5 * b.unit,
        stroke_opacity=0.75,
        stroke_linejoin="round",
    )


def surf(b: Backdrop, pen: Pen, y: float, wet: str, sea: str) -> None:
    """Where the sea runs out on the sand: wet sand, the last thin water, two lace edges of foam."""
    u, step = b.unit, b.width / 5
    foam = b.light.grade("#ffffff", 0.05)

    def edge(down: float, turn: int) -> str:
        d = f"{y + down * u:.0f}"
        for i in range(7):
            deep = (20, -14, 26, -10)[(i + turn) % 4] * u
            d += f"q{step * 0.5:.0f} {deep:.0f} {step:.0f} {(6, -8)[i % 2] * u:.0f}"
        return d

    for down, turn, tone, seen in ((42, 0, wet, 0.85), (18, 2, sea, 0.5), (2, 0, sea, 1.0)):
        pen.path(
            f"M-130 {y - 30 * u:.0f}V{edge(down, turn)}V{y - 30 * u:.0f}Z", tone, fill_opacity=seen
        )
    for down, turn, w, seen in ((18, 2, 7, 0.75), (2, 0, 13, 1.0), (-22, 1, 5, 0.6)):
        pen.path(f"M-130 {edge(down, turn)}", stroke=foam, stroke_width=w * u, stroke_opacity=seen)


def palm(
    b: Backdrop, pen: Pen, x: float, y: float, size: float, lean: float, depth: float = 0.0
) -> None:
    """A leaning trunk with rings and nine feathered fronds, three nuts."""
    g = b.light.grade
    bark, ring = g("#9a6b45", depth), g("#7a5134", depth)
    tx, ty = lean * 170, -470.0
    with b.at(pen, x, y, size):
        pen.ellipse(lean * 40, 2, 90, 11, g("#5d4a2e", depth), fill_opacity=0.28)
        pen.path(
            f"M-26 4Q{lean * 10 - 18:.0f} -220 {tx - 11:.0f} {ty:.0f}h22Q{lean * 14 + 24:.0f} "
            "-220 28 4Z",
            bark,
        )
        rings = ""
        for i in range(1, 11):
            s = i / 11
            cx = 2 * (1 - s) * s * (lean * 10) + s * s * tx
            rings += f"M{cx - 19 + 8 * s:.0f} {s * ty:.0f}q{19 - 8 * s:.0f} 9 {38 - 16 * s:.0f} -3"
        pen.path(rings, stroke=ring, stroke_width=5, stroke_linecap="round")
        for i, (dx, dy) in enumerate(
            (
                (-250, 70),
                (-190, 160),
                (230, 90),
                (170, 170),
                (-230, -40),
                (236, -30),
                (-150, -76),
                (160, -70),
                (60, 190),
            )
        ):
            tone = b.crown(("#2f7d52", "#3c9160", "#276a46")[i % 3], depth)
            mx, my = dx * 0.46, min(dy, 0) * 0.9 - 92
            d = f"M{tx:.0f} {ty:.0f}Q{tx + mx:.0f} {ty + my:.0f} {tx + dx:.0f} {ty + dy:.0f}"
            teeth = ""
            for k in range(5):
                t = 1 - (k + 0.5) / 5
                px = tx + 2 * (1 - t) * t * mx + t * t * dx
                py = ty + 2 * (1 - t) * t * my + t * t * dy
                qx, qy = (
                    tx + 2 * (1 - t) * t * mx * 0.9 + t * t * dx * 0.9,
                    py + 34 * (0.5 + t * (1 - t) * 2),
                )
                teeth += f"L{qx:.0f} {qy:.0f}L{px - dx * 0.07:.0f} {py + 4:.0f}"
            pen.path(f"{d}{teeth}L{tx:.0f} {ty + 16:.0f}Z", tone)
        for dx, dy in ((-12, 12), (12, 14), (0, 24)):
            pen.circle(tx + dx, ty + dy, 13, g("#6a4326", depth))


def parasol(
    b: Backdrop, pen: Pen, x: float, y: float, size: float, tones: tuple[str, str], tilt: float
) -> None:
    """A striped shade on a pole, its shadow on the sand."""
    g = b.light.grade
    one, two = g(tones[0]), g(tones[1])
    with b.at(pen, x, y, size):
        pen.ellipse(60, 4, 180, 16, g("#5d4a2e"), fill_opacity=0.28)
        with pen.group(f"rotate({tilt})"):
            pen.path("M-5 0V-330H5V0Z", g("#efe6d6"))
            pen.path(
                "M-190 -236Q-170 -352 0 -362Q170 -352 190 -236Q160 -256 127 -236Q95 -256 63"
                " -236Q32 -256 0 -236"
                "Q-32 -256 -63 -236Q-95 -256 -127 -236Q-160 -256 -190 -236Z",
                one,
            )
            pen.path(
                "M0 -362Q-116 -340 -127 -236Q-95 -256 -63 -236Q-60 -330 0 -362ZM0 -362Q60 "
                "-330 63 -236"
                "Q95 -256 127 -236Q116 -340 0 -362Z",
                two,
            )
            pen.path(
                "M-190 -236Q-170 -352 0 -362Q-150 -330 -160 -248Z",
                "#1a1430",
                fill_opacity=0.10,
                class_="shade",
            )
            pen.circle(0, -364, 8, one)


def crab(b: Backdrop, pen: Pen, x: float, y: float) -> None:
    red = b.light.grade("#e2604a")
    with b.at(pen, x, y, 1.0):
        pen.path(
            "M-22 -6l-16 8M-20 -2l-10 10M22 -6l16 8M20 -2l10 10M-20 -16l-14 -12M20 -16l14 "
            "-12M-8 -22v-9M8 -22v-9",
            stroke=red,
            stroke_width=4,
            stroke_linecap="round",
        )
        pen.ellipse(0, -12, 24, 14, red)
        pen.path("M-40 -34q8 -10 14 2l-8 4ZM40 -34q-8 -10 -14 2l8 4Z", lighter(red, 0.03))
        pen.circle(-8, -33, 4, mix(red, "#ffffff", 0.8))
        pen.circle(8, -33, 4, mix(red, "#ffffff", 0.8))
