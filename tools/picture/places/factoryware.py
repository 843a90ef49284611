"""Machines of a factory hall: a conveyor with its goods, a robot arm, a control desk, tanks and
pipes, lamps high up."""

from math import cos, radians, sin

from tools.picture.pen import Pen
from tools.picture.places.room import Room


def hazard(r: Room, pen: Pen, x: float, up: float, w: float, h: float) -> None:
    """Yellow and black stripes."""
    r.box(pen, x, up, w, h, "#f2c230")
    with pen.clipped(r.path(f"M{x} {up}V{up + h}H{x + w}V{up}Z")):
        n = int(w / (h * 1.2)) + 2
        d = "".join(
            f"M{x + i * h * 1.2 - h} {up}H{x + i * h * 1.2 - h * 0.4}"
            f"L{x + i * h * 1.2 + h * 0.6} {up + h}"
            f"H{x + i * h * 1.2}Z"
            for i in range(n)
        )
        r.shape(pen, d, "#2b2f38")


def conveyor(r: Room, up: float) -> None:
    """A belt across the whole picture, boxes on it."""
    pen, e = r.mid, r.edge
    for x in range(-int(e) - int(e) % 280, int(e) + 280, 280):
        r.box(pen, x - 10, 0, 20, up - 30, "#4d5966")
        r.box(pen, x - 26, 0, 52, 12, "#3b4551", 3)
    r.box(pen, -e, up - 44, 2 * e, 40, "#5f7386")
    hazard(r, pen, -e, up - 36, 2 * e, 16)
    r.box(pen, -e, up - 10, 2 * e, 22, "#2f3640")
    for x in range(-int(e), int(e), 56):
        r.oval(pen, x, up - 1, 8, 8, "#59636f")
    at = -e + 40
    while at < e - 90:
        w, h = r.chance.choice(((96, 82), (110, 66), (84, 96)))
        if not -40 < at + w / 2 < 60:
            carton(r, pen, at, up + 12, w, h)
        at += w + r.chance.uniform(50, 130)


def carton(r: Room, pen: Pen, x: float, up: float, w: float, h: float) -> None:
    r.box(pen, x, up, w, h, "#c99a62", 3)
    r.box(pen, x, up, w * 0.16, h, "#c99a62", delta=-0.06)
    r.box(pen, x + w * 0.42, up, w * 0.16, h, "#e2bf8c")
    r.box(pen, x + w * 0.64, up + h * 0.18, w * 0.26, h * 0.26, "#f6ecd6", 2, class_="detail")


def robot_arm(r: Room, x: float, up: float, s: float, turn: tuple[float, float, float]) -> None:
    """A jointed arm on a foot: shoulder, elbow and hand turned by degrees from straight up."""
    pen, skin = r.mid, "#f08a2c"
    r.shape(pen, "M-84 0H84L60 52H-60Z", "#3b4551", x, up, s)
    r.box(pen, x - 46 * s, up + 50 * s, 92 * s, 46 * s, "#59636f", 8)
    px, py, angle = x, up + 106 * s, 0.0
    for length, thick, bend in (
        (200.0, 62.0, turn[0]),
        (180.0, 46.0, turn[1]),
        (74.0, 30.0, turn[2]),
    ):
        angle += bend
        a = radians(angle)
        nx, ny = px + sin(a) * length * s, py + cos(a) * length * s
        r.shape(pen, f"M{px:.1f} {py:.1f}L{nx:.1f} {ny:.1f}", stroke=skin, width=thick * s)
        ox, oy = cos(a) * thick * 0.22 * s, -sin(a) * thick * 0.22 * s
        r.shape(
            pen,
            f"M{px + ox:.1f} {py + oy:.1f}L{nx + ox:.1f} {ny + oy:.1f}",
            stroke=skin,
            width=thick * 0.4 * s,
            delta=-0.07,
        )
        r.oval(pen, px, py, thick * 0.46 * s, thick * 0.46 * s, "#3b4551")
        r.oval(pen, px, py, thick * 0.2 * s, thick * 0.2 * s, "#c3cbd3")
        px, py = nx, ny
    r.oval(pen, px, py, 20 * s, 20 * s, "#3b4551")
    grip = "M-34 6L-34 -44L-22 -52V-8H22V-52L34 -44V6Z"
    r.shape(pen, grip, "#59636f", px, py, s)


def control_desk(r: Room, x: float, up: float, w: float) -> None:
    """A cabinet with a screen of curves and coloured lights; x is its middle."""
    pen = r.ground
    r.foot(pen, x, up, w * 1.1)
    r.box(pen, x - w / 2, up, w, 250, "#7f93a3", 8)
    r.box(pen, x - w / 2, up, w * 0.2, 250, "#7f93a3", 6, delta=-0.05)
    r.box(pen, x - w / 2 - 8, up + 150, w + 16, 16, "#59697a", 4)
    r.box(pen, x - w * 0.36, up + 178, w * 0.72, 64, "#1f2a36", 5)
    line = "".join(
        f"L{-w * 0.30 + i * w * 0.075:.0f} {r.chance.uniform(190, 230):.0f}" for i in range(9)
    )
    r.shape(pen, "M" + line[1:], stroke="#6ff0a8", width=4, x=x, up=up, emits=True)
    for i, tone in enumerate(("#e2604a", "#ffc53d", "#6fd08a", "#5fb0e8")):
        r.oval(pen, x - w * 0.3 + i * w * 0.2, up + 120, 10, 10, tone, emits=i % 2 == 0)
    r.boxes(pen, [(x - w * 0.34, up + 30 + i * 18, w * 0.68, 6) for i in range(4)], "#59697a")
    if r.evening:
        pen.glow(r.x(x), r.y(up + 210), 130 * r.unit, 90 * r.unit, "#8fe8c0", 0.26)


def tank(r: Room, x: float, w: float, h: float, tone: str) -> None:
    """A standing boiler with bands, a gauge and a pipe from its top; x is its middle."""
    pen = r.mid
    for side in (-1, 1):
        r.box(pen, x + side * w * 0.36 - 9, 0, 18, 70, "#4d5966")
    fill = r.shade(pen, (0, tone), (0.3, "#e6ebee"), (0.62, tone), (1, "#5f6f7d"), across=True)
    r.box(pen, x - 14, h - 10, 28, r.high - h + 130, "#8d99a5")
    r.box(pen, x - w / 2, 54, w, h - 54, fill, w * 0.3)
    for share in (0.3, 0.7):
        r.box(pen, x - w / 2, 54 + (h - 54) * share, w, 10, "#59697a", fill_opacity=0.6)
    gy = 54 + (h - 54) * 0.52
    r.oval(pen, x, gy, 30, 30, "#3b4551")
    r.oval(pen, x, gy, 24, 24, "#fbfaf3")
    r.shape(pen, "M0 0L12 12", stroke="#d9402f", width=4, x=x, up=gy)


def high_bay(r: Room, x: float, up: float, floor: float = -60) -> None:
    """A hall's bell lamp."""
    pen, u = r.mid, r.unit
    r.glow(pen, x, up - 40, 340, 260, 0.5)
    if r.evening:
        r.b.pool(pen, r.x(x), r.y(up), r.y(floor), 60 * u, 290 * u)
        r.ground.glow(r.x(x), r.y(-90), 340 * u, 74 * u, r.light.glow, 0.4)
    r.box(pen, x - 3, up + 60, 6, r.high, "#3b4551")
    r.shape(pen, "M-66 0Q-60 50 -18 60H18Q60 50 66 0Z", "#4f6f7f", x, up)
    r.box(pen, x - 14, up + 56, 28, 26, "#3b4551", 4)
    r.oval(pen, x, up, 62, 9, "#fff4d6" if r.evening else "#f6ecd2", emits=r.evening)
