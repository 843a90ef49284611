"""What theatres are made of: red curtains with gold, valances, spotlights, boxes, a chandelier,
rows of seats."""

from math import cos, pi, sin

from tools.picture.pen import Pen
from tools.picture.places.lamps import flame
from tools.picture.places.room import Room

RED, GOLD = "#b3262e", "#d9a441"


def drape(
    r: Room,
    x: float,
    low: float,
    w: float,
    high: float,
    pen: Pen,
    *,
    flip: bool = False,
    red: str = RED,
    tied: bool = True,
) -> None:
    """A heavy curtain hanging at the left (mirrored: right) edge, w wide at the top, gathered
    below.

    x is its outer edge.
    """
    h = high - low
    inner = w if not tied else w * 0.62
    d = f"M0 0V{h}H{w}C{w} {h * 0.66} {inner + w * 0.2} {h * 0.5} {inner} {h * 0.36}V0Z"
    r.shape(pen, d, red, x, low, flip=flip)
    with pen.clipped(r.path(d, x, low, 1, flip)):
        n = max(4, round(w / 44))
        for i in range(n):
            top, foot = w * (i + 0.5) / n, inner * (i + 0.5) / n
            knee = foot + (top - foot) * 0.4
            bend = f"M{top} {h}C{top} {h * 0.66} {knee} {h * 0.5} {foot} {h * 0.36}V0"
            r.shape(
                pen,
                bend,
                stroke=red,
                width=w / n * 0.42,
                x=x,
                up=low,
                flip=flip,
                delta=-0.07,
                class_="shade",
            )
            r.shape(
                pen,
                bend,
                stroke=red,
                width=w / n * 0.14,
                x=x + (7 if not flip else -7),
                up=low,
                flip=flip,
                delta=0.05,
                class_="detail",
            )
        r.shape(pen, f"M0 0H{w}V18H0Z", GOLD, x, low, flip=flip)
    if tied:
        r.shape(
            pen,
            f"M0 {h * 0.375}Q{inner * 0.5} {h * 0.34} {inner + 6} {h * 0.375}V{h * 0.35}"
            f"Q{inner * 0.5} {h * 0.315} 0 {h * 0.35}Z",
            GOLD,
            x,
            low,
            flip=flip,
        )


def valance(
    r: Room, up: float, left: float, right: float, drop: float, pen: Pen, red: str = RED
) -> None:
    """Swags along the top with a gold fringe; everything above `up` is cloth."""
    n = max(3, round((right - left) / 210))
    step = (right - left) / n
    r.box(pen, left, up, right - left, r.high - up + 130, red)
    for i in range(n):
        x = left + i * step
        d = f"M{x} {up + 10}Q{x + step / 2} {up - drop * 2} {x + step} {up + 10}Z"
        r.shape(pen, d, red, delta=0.015 if i % 2 else -0.015)
        for k in (0.36, 0.68):
            r.shape(
                pen,
                f"M{x + 8} {up + 8}Q{x + step / 2} {up - drop * 2 * k} {x + step - 8} {up + 8}",
                stroke=red,
                width=7,
                delta=-0.07,
                class_="shade",
            )
        r.shape(
            pen,
            f"M{x} {up + 10}Q{x + step / 2} {up - drop * 2} {x + step} {up + 10}",
            stroke=GOLD,
            width=10,
        )
        r.shape(pen, f"M{x - 12} {up + 14}H{x + 12}L{x + 7} {up - drop * 0.6}H{x - 7}Z", GOLD)
    r.box(pen, left, up + 4, right - left, 14, GOLD)


def beam(
    r: Room,
    x: float,
    up: float,
    foot: float,
    spread: float,
    opacity: float = 0.05,
    colour: str = "#fff0c8",
) -> None:
    """A spotlight's cone from (x, up) to a pool round `foot` on the boards."""
    pen = r.mid
    for i in range(5):
        wide = spread * (0.6 + 0.1 * i)
        fill = pen.linear(
            [(0, colour, opacity * 2.0), (0.7, colour, opacity), (1, colour, opacity * 0.5)]
        )
        r.shape(pen, f"M{x - 14} {up}H{x + 14}L{foot + wide} -20H{foot - wide}Z", fill, class_="fx")
    r.ground.glow(r.x(foot), r.y(-120), spread * 1.25 * r.unit, 78 * r.unit, colour, 0.46)


def lantern(r: Room, x: float, up: float, lean: float, pen: Pen) -> None:
    """A spotlight hanging from its bar."""
    with pen.group(f"rotate({lean} {r.x(x):.1f} {r.y(up):.1f})"):
        r.box(pen, x - 5, up, 10, 40, "#23262e")
        r.shape(pen, "M-20 10H20L28 -56H-28Z", "#2b2f3a", x, up)
        r.box(pen, x - 31, up - 66, 62, 13, "#3b404d", 4)
        r.oval(pen, x, up - 66, 25, 6, "#fff6dc", emits=True)


def seat_backs(r: Room, pen: Pen, x: float, up: float, count: int, s: float, tone: str) -> None:
    """A row of theatre seats from behind, rounded tops, starting at x."""
    d = "M0 0V96Q2 128 46 128T92 96V0Z"
    for i in range(count):
        at = x + i * 98 * s
        r.shape(pen, d, tone, at, up, s)
        r.shape(pen, "M10 0V92Q12 116 46 116T82 92V0Z", tone, at, up, s, delta=0.035)


def box_tier(
    r: Room, x: float, up: float, w: float, h: float, pen: Pen, *, flip: bool = False
) -> None:
    """One box of a tier: drapes round a lit opening, a gilded parapet; x is the left end."""
    r.box(pen, x, up, w, h, "#7a2a2c")
    glow = "#7a4a2a" if not r.evening else "#c98a3f"
    inner = r.shade(pen, (0, "#4a1a20"), (1, glow))
    k = w * 0.42
    d = (
        f"M{x + w * 0.08} {up + h * 0.34}V{up + h * 0.72}"
        f"Q{x + w * 0.08} {up + h * 0.94} {x + w * 0.08 + k} "
        f"{up + h * 0.94}T{x + w * 0.92} {up + h * 0.72}V{up + h * 0.34}Z"
    )
    r.shape(pen, d, inner)
    with pen.clipped(r.path(d)):
        for side in (0, 1):
            r.shape(
                pen,
                f"M0 {h}H{w * 0.34}Q{w * 0.24} {h * 0.6} {w * 0.06} {h * 0.46}L{w * 0.12} {h * 0.3}"
                "H0Z",
                RED,
                x + (w * 0.04 if not side else w * 0.96),
                up,
                flip=bool(side),
            )
    r.shape(pen, d, stroke=GOLD, width=5)
    r.box(pen, x - 4, up, w + 8, h * 0.36, "#f0e2c4", 5)
    r.box(pen, x - 4, up + h * 0.31, w + 8, h * 0.07, GOLD, 4)
    r.box(pen, x - 4, up, w + 8, h * 0.05, GOLD, 3)
    cx, cy = x + w / 2, up + h * 0.18
    r.shape(
        pen,
        f"M{-w * 0.34} 0Q{-w * 0.2} {-h * 0.12} 0 0T{w * 0.34} 0",
        stroke=GOLD,
        width=5,
        x=cx,
        up=cy,
    )
    r.oval(pen, cx, cy, h * 0.065, h * 0.065, GOLD)
    lx = x if flip else x + w
    r.oval(pen, lx, up + h * 0.5, 9, 11, "#fff0c8" if r.evening else "#f6ead0", emits=r.evening)
    r.glow(pen, lx, up + h * 0.5, 70, 70, 0.6)


def chandelier(r: Room, x: float, up: float, s: float = 1.0, pen: Pen | None = None) -> None:
    """Two rings of candles and strings of crystal; `up` is the lower ring."""
    pen = pen or r.mid
    strength = 0.62 if r.evening else 0.26
    pen.glow(r.x(x), r.y(up + 40 * s), 430 * s * r.unit, 340 * s * r.unit, "#ffcf7a", strength)
    r.box(pen, x - 3, up + 150 * s, 6, r.high, GOLD)
    for rx, lift, n in ((150, 0, 9), (86, 70, 6)):
        ry = rx * 0.16
        strings = ""
        for i in range(n):
            a = pi * i / (n - 1)
            px = cos(a) * rx
            strings += f"M0 {150}Q{px * 0.7:.1f} {lift + 50} {px:.1f} {lift:.1f}"
            strings += f"M{px:.1f} {lift}Q{px * 0.5:.1f} {lift - 56} 0 {lift - 60}"
        r.shape(pen, strings, stroke="#f6ead0", width=3.4, x=x, up=up, s=s, stroke_opacity=0.75)
        r.oval(pen, x, up + lift * s, rx * s, ry * s, stroke=GOLD, width=9 * s)
        for i in range(n):
            a = pi * i / (n - 1)
            px, py = x + cos(a) * rx * s, up + (lift - sin(a) * rx * 0.16) * s
            r.box(pen, px - 5 * s, py, 10 * s, 26 * s, "#fbf6ea", 2)
            flame(r, px, py + 26 * s, 0.5 * s, pen, always=True)
    r.oval(pen, x, up - 66 * s, 15 * s, 19 * s, "#e9f4f6")
    r.oval(pen, x, up + 152 * s, 22 * s, 14 * s, GOLD)
