"""Halls and towers of stone: ashlar, columns, banners, a throne, torches, a spinning wheel."""

from math import cos, pi, sin

from tools.picture.pen import Pen
from tools.picture.places.lamps import candle, flame
from tools.picture.places.room import EYE, Room

GOLD = "#d9ad4e"


def ashlar(
    r: Room, tones: tuple[str, ...], joint: str, *, high: float = 66, round_: bool = False
) -> None:
    """Courses of stone over the far plane; in a round room they bow with the wall."""
    pen, e = r.far, r.edge

    def at(x: float, up: float) -> str:
        bow = 1 + (0.24 * (x / e) ** 2 if round_ else 0)
        return f"{x:.0f} {EYE + (up - EYE) * bow:.1f}"

    rows = range(-2, int(r.high / high) + 2)
    joints, fields = "", {tone: "" for tone in tones}
    for row in rows:
        low, top = row * high, (row + 1) * high
        x = -e - r.chance.uniform(0, 120)
        line = "M" + at(-e, low) + "".join("L" + at(-e + 2 * e * i / 12, low) for i in range(1, 13))
        joints += line
        while x < e:
            w = r.chance.uniform(96, 190)
            if r.chance.random() < 0.3:
                d = (
                    "M"
                    + at(x, low)
                    + "L"
                    + at(x, top)
                    + "L"
                    + at(x + w, top)
                    + "L"
                    + at(x + w, low)
                    + "Z"
                )
                fields[r.chance.choice(tones)] += d
            joints += "M" + at(x, low) + "L" + at(x, top)
            x += w
    for tone, d in fields.items():
        if d:
            r.shape(pen, d, tone, class_="detail")
    r.shape(pen, joints, stroke=joint, width=3, stroke_opacity=0.42, class_="detail")


def column(r: Room, x: float, w: float, top: float, stone: str = "#d8cbb4") -> None:
    """A round column with base and capital; x is its middle."""
    pen = r.mid
    fill = r.shade(pen, (0, "#b7a88e"), (0.35, stone), (0.7, stone), (1, "#a39479"), across=True)
    r.box(pen, x - w / 2, 0, w, top, fill)
    for share in (0.2, 0.4, 0.6, 0.8):
        r.box(
            pen,
            x - w / 2 + w * share - 2,
            60,
            4,
            top - 120,
            "#8f8068",
            fill_opacity=0.35,
            class_="detail",
        )
    for up, grow, h in ((0, 1.5, 34), (34, 1.25, 22), (top - 60, 1.25, 22), (top - 38, 1.55, 40)):
        r.box(pen, x - w * grow / 2, up, w * grow, h, stone, 5, delta=0.02 if up else -0.03)
    r.box(pen, x - w * 0.775, top - 4, w * 1.55, 6, "#8f8068", fill_opacity=0.4, class_="shade")


def banner(
    r: Room,
    x: float,
    top: float,
    w: float,
    h: float,
    cloth: str,
    pen: Pen | None = None,
    device: str = "crown",
) -> None:
    """A hanging cloth with a swallow tail; x is its middle."""
    pen = pen or r.mid
    r.box(pen, x - w * 0.62, top - 6, w * 1.24, 12, "#7a5638", 6)
    for side in (-1, 1):
        r.oval(pen, x + side * w * 0.64, top, 12, 12, GOLD)
    d = f"M{-w / 2} 0V{-h}L0 {-h + w * 0.34}L{w / 2} {-h}V0Z"
    r.shape(pen, d, GOLD, x, top)
    k = w / 2 - 10
    r.shape(pen, f"M{-k} 0V{-h + 24}L0 {-h + w * 0.34 + 16}L{k} {-h + 24}V0Z", cloth, x, top)
    for share in (-0.2, 0.14):
        r.box(
            pen,
            x + w * share,
            top - h * 0.76,
            w * 0.1,
            h * 0.76,
            cloth,
            delta=-0.05,
            class_="shade",
        )
    s, cy = w / 150, top - h * 0.42
    if device == "crown":
        crown(r, pen, x, cy, s)
    else:
        r.shape(
            pen,
            "M0 52L14 16L52 12L24 -12L34 -50L0 -28L-34 -50L-24 -12L-52 12L-14 16Z",
            GOLD,
            x,
            cy,
            s,
        )


def crown(r: Room, pen: Pen, x: float, up: float, s: float) -> None:
    r.shape(pen, "M-46 -28L-54 30L-26 6L0 44L26 6L54 30L46 -28Z", GOLD, x, up, s)
    r.box(pen, x - 46 * s, up - 40 * s, 92 * s, 15 * s, GOLD, 3, delta=-0.06)
    for px, py in ((-54, 36), (0, 50), (54, 36)):
        r.oval(pen, x + px * s, up + py * s, 8 * s, 8 * s, GOLD, delta=0.06)


def throne(r: Room, x: float, up: float, s: float = 1.0) -> None:
    """High-backed, gilded, cushioned in red."""
    pen = r.mid
    r.shape(pen, "M-86 0V330C-86 392 -40 400 0 440C40 400 86 392 86 330V0Z", GOLD, x, up, s)
    r.shape(pen, "M-66 60V322C-66 368 -30 376 0 404C30 376 66 368 66 322V60Z", "#a3262e", x, up, s)
    for px in (-33, 0, 33):
        for py in (190, 244, 298):
            r.oval(pen, x + px * s, up + py * s, 5 * s, 5 * s, "#e2b85a", class_="detail")
    r.shape(
        pen,
        "M-66 60V322C-66 368 -30 376 0 404C-24 366 -40 360 -40 316V60Z",
        "#0b0a12",
        x,
        up,
        s,
        fill_opacity=0.12,
        class_="shade",
    )
    for side in (-1, 1):
        r.box(pen, x + side * 98 * s - 14 * s, up, 28 * s, 168 * s, GOLD, 6, delta=-0.04)
        r.box(pen, x + side * 98 * s - 22 * s, up + 156 * s, 44 * s, 26 * s, GOLD, 12, delta=0.03)
        r.oval(pen, x + side * 86 * s, up + 344 * s, 15 * s, 15 * s, GOLD, delta=0.05)
    r.box(pen, x - 86 * s, up + 20 * s, 172 * s, 60 * s, GOLD, 5, delta=-0.06)
    r.box(pen, x - 80 * s, up + 72 * s, 160 * s, 42 * s, "#b83038", 20)
    r.box(pen, x - 80 * s, up + 72 * s, 160 * s, 14 * s, "#b83038", 7, delta=-0.07)
    crown(r, pen, x, up + 452 * s, 0.62 * s)


def torch(r: Room, x: float, up: float, pen: Pen | None = None) -> None:
    pen = pen or r.mid
    r.shape(pen, "M-6 -70H6L12 0H-12Z", "#5a3b28", x, up)
    r.box(pen, x - 16, up - 6, 32, 16, "#3b3a40", 4)
    r.box(pen, x - 20, up - 62, 40, 8, "#3b3a40", 3)
    flame(r, x, up + 8, 1.35, pen)
    if not r.evening:
        r.shape(pen, "M-9 10Q0 28 9 10Z", "#3a2a22", x, up)


def candelabrum(r: Room, x: float, up: float, h: float, pen: Pen | None = None) -> None:
    """A standing candlestick with three arms."""
    pen = pen or r.mid
    r.shape(pen, "M-46 0Q-10 14 -8 40H8Q10 14 46 0Z", GOLD, x, up)
    r.box(pen, x - 6, up + 30, 12, h - 30, GOLD, 4)
    for lift in (0.35, 0.66):
        r.oval(pen, x, up + h * lift, 13, 10, GOLD, delta=0.05)
    r.shape(
        pen,
        f"M-62 {h}Q-62 {h - 62} 0 {h - 66}Q62 {h - 62} 62 {h}",
        stroke=GOLD,
        width=9,
        x=x,
        up=up,
    )
    for px in (-62, 0, 62):
        r.box(pen, x + px - 16, up + h - 4, 32, 9, GOLD, 4)
        candle(r, x + px, up + h + 4, 1.0, pen)


def spinning_wheel(r: Room, x: float, up: float, s: float = 1.0) -> None:
    pen, wood = r.ground, "#a06b3e"
    r.foot(pen, x, up, 300 * s)
    r.shape(
        pen,
        "M-130 0L-96 96M-70 0L-80 96M112 0L96 110M20 0L60 104",
        stroke=wood,
        width=13,
        x=x,
        up=up,
        s=s,
        delta=-0.06,
    )
    r.shape(pen, "M-150 112L140 84V104L-148 134Z", wood, x, up, s)
    r.shape(pen, "M66 100L52 226M96 98L62 226", stroke=wood, width=12, x=x, up=up, s=s)
    cx, cy = x + 56 * s, up + 226 * s
    spokes = "".join(
        f"M0 0L{cos(i * pi / 5) * 104:.1f} {sin(i * pi / 5) * 104:.1f}" for i in range(10)
    )
    r.shape(pen, spokes, stroke="#c98f56", width=6, x=cx, up=cy, s=s)
    r.oval(pen, cx, cy, 108 * s, 108 * s, stroke="#8a5a33", width=15 * s)
    r.oval(pen, cx, cy, 100 * s, 100 * s, stroke="#c98f56", width=5 * s)
    r.oval(pen, cx, cy, 17 * s, 17 * s, "#8a5a33")
    r.shape(pen, "M-112 130L-118 210M-84 128L-80 206", stroke=wood, width=10, x=x, up=up, s=s)
    r.shape(pen, "M-140 196H-56L-64 214H-132Z", "#e6d8b8", x, up, s)
    r.shape(pen, "M-112 214Q-128 270 -104 300Q-78 286 -86 214Z", "#efe6cc", x, up, s)
    r.shape(
        pen,
        "M-98 206Q-40 330 30 330M-70 204Q0 130 20 126",
        stroke="#f3ecd8",
        width=3,
        x=x,
        up=up,
        s=s,
    )
