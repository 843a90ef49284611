"""What trade needs: counter, till, scales, crates, baskets, coffee machine, cakes under glass."""

from tools.picture.pen import Pen
from tools.picture.places.room import Room


def counter(
    r: Room,
    x: float,
    up: float,
    w: float,
    *,
    front: str = "#3f7a70",
    top: str = "#c98f56",
    h: float = 222,
) -> None:
    """A panelled counter, its middle at x, on the ground plane."""
    pen = r.ground
    r.foot(pen, x, up, w * 1.05, 0.3)
    r.box(pen, x - w / 2, up, w, h, front, 4)
    n = max(2, round(w / 120))
    each = w / n
    for i in range(n):
        r.box(pen, x - w / 2 + i * each + 10, up + 34, each - 20, h - 66, front, 3, delta=-0.05)
        r.box(pen, x - w / 2 + i * each + 14, up + 34, each - 24, h - 70, front, 3, delta=0.025)
    r.box(pen, x - w / 2, up, w, 20, front, delta=-0.14)
    r.box(pen, x - w / 2 - 14, up + h - 4, w + 28, 24, top, 6)
    r.box(pen, x - w / 2 - 14, up + h - 4, w + 28, 8, top, 3, delta=-0.1)
    r.box(pen, x - w / 2, up + h - 26, w, 22, r.dark(pen, 0.2, 0), class_="shade")


def till(r: Room, x: float, up: float, pen: Pen | None = None) -> None:
    """An old register: keys, a drawer, a display."""
    pen = pen or r.ground
    r.box(pen, x - 66, up + 18, 132, 42, "#8a4a3c", 5)
    r.box(pen, x - 50, up + 34, 100, 6, "#e6c27a", 3)
    r.shape(pen, "M-60 0H60L48 74H-30Z", "#b5604a", x, up + 58)
    for row in range(3):
        for col in range(4):
            r.oval(
                pen,
                x - 30 + col * 20 + row * 3,
                up + 74 + row * 17,
                7,
                5,
                "#f5ecd8",
                class_="detail",
            )
    r.box(pen, x - 36, up + 132, 92, 40, "#8a4a3c", 6)
    r.box(pen, x - 28, up + 140, 76, 24, "#dff0d8" if not r.evening else "#bfe8c0", 3)


def scales(r: Room, x: float, up: float, pen: Pen | None = None) -> None:
    pen = pen or r.ground
    r.shape(pen, "M-50 0H50L36 62H-36Z", "#d9604a", x, up)
    r.oval(pen, x, up + 32, 24, 24, "#fbf6ea")
    r.shape(pen, "M0 32L12 46", stroke="#2b3040", width=4, x=x, up=up)
    r.box(pen, x - 5, up + 60, 10, 14, "#8d96a1")
    r.shape(pen, "M-62 88Q0 62 62 88L56 74Q0 58 -56 74Z", "#c3cad0", x, up)
    for i, tone in enumerate(("#f2b23c", "#e2604a", "#8fae62")):
        r.oval(pen, x - 26 + i * 26, up + 92, 17, 16, tone)


def crate(r: Room, x: float, up: float, w: float, fruit: str, pen: Pen | None = None) -> None:
    """A slatted crate heaped with fruit, its middle at x."""
    pen = pen or r.ground
    r.foot(pen, x, up, w * 1.1)
    radius = w * 0.105
    for row in range(2):
        n = 5 - row
        for i in range(n):
            fx = x + (i - (n - 1) / 2) * radius * 1.82
            fy = up + w * 0.52 + row * radius * 1.15
            r.oval(
                pen, fx, fy, radius, radius * 0.95, fruit, delta=0.02 if (i + row) % 2 else -0.02
            )
            r.oval(
                pen,
                fx - radius * 0.3,
                fy + radius * 0.34,
                radius * 0.24,
                radius * 0.16,
                "#ffffff",
                fill_opacity=0.35,
                class_="fx",
            )
    for i in range(3):
        low = up + i * w * 0.175
        r.box(pen, x - w / 2, low, w, w * 0.15, "#c98f56", 3, delta=-0.02 * i)
    for side in (-1, 1):
        r.box(pen, x + side * w * 0.44 - 8, up, 16, w * 0.5, "#a8713f", 2)


def basket(r: Room, x: float, up: float, w: float) -> None:
    pen = r.mid
    r.shape(
        pen,
        f"M{-w * 0.4} {w * 0.5}Q0 {w * 1.3} {w * 0.4} {w * 0.5}",
        stroke="#8a5c3a",
        width=8,
        x=x,
        up=up,
    )
    r.shape(
        pen,
        f"M{-w / 2} {w * 0.55}H{w / 2}Q{w * 0.46} 0 {w * 0.3} 0H{-w * 0.3}Q{-w * 0.46} 0 "
        f"{-w / 2} {w * 0.55}Z",
        "#c9955a",
        x,
        up,
    )
    for i in (1, 2):
        r.box(pen, x - w * 0.46, up + w * 0.16 * i, w * 0.92, 5, "#a8713f", class_="detail")


def coffee_machine(r: Room, x: float, up: float, pen: Pen | None = None) -> None:
    pen = pen or r.mid
    r.box(pen, x - 96, up, 192, 16, "#2b3038", 4)
    r.box(pen, x - 86, up + 14, 172, 126, "#c3cad0", 10)
    r.box(pen, x - 86, up + 96, 172, 44, "#d9604a", 10)
    r.box(pen, x - 70, up + 16, 140, 62, "#4a525c", 6)
    for side in (-36, 36):
        r.box(pen, x + side - 16, up + 70, 32, 12, "#2b3038", 3)
        r.box(pen, x + side - 4, up + 54, 8, 18, "#8d96a1")
        r.shape(pen, "M-13 26H13L10 2H-10Z", "#fbf6ea", x + side, up + 16)
    for i in range(3):
        r.oval(pen, x - 40 + i * 40, up + 118, 9, 9, "#fbf6ea")
    for i in range(4):
        r.shape(pen, "M-15 24H15L11 0H-11Z", "#fbf6ea", x - 60 + i * 40, up + 140)
        r.box(pen, x - 75 + i * 40, up + 160, 30, 4, "#e9dcc8")


def cakes(r: Room, x: float, up: float, w: float, pen: Pen | None = None) -> None:
    """A glass case with two rows of cakes, lit after dark; its left lower corner at (x, up)."""
    pen = pen or r.mid
    h = 170
    r.box(pen, x, up, w, h, "#f3e2c0" if not r.evening else "#ffe7b0", 8, emits=r.evening)
    for row in range(2):
        low = up + 12 + row * 78
        r.box(pen, x + 8, low - 6, w - 16, 7, "#b98052")
        at = x + 22
        while at + 56 < x + w - 8:
            tone = r.chance.choice(("#c98a4a", "#e8a0a0", "#7a4a36", "#f3d9a0", "#a8c090"))
            kind = r.chance.randrange(3)
            if kind == 0:
                r.shape(pen, "M-24 0L-20 26H20L24 0Z", "#e0b078", at + 24, low)
                r.oval(pen, at + 24, low + 30, 25, 16, tone)
                r.oval(pen, at + 24, low + 46, 6, 6, "#d9402f")
            elif kind == 1:
                r.box(pen, at, low, 50, 18, tone, 4, delta=-0.06)
                r.box(pen, at, low + 18, 50, 14, "#fbf3e0", 3)
                r.box(pen, at, low + 32, 50, 12, tone, 5)
            else:
                r.shape(pen, "M-26 4Q-30 34 0 36T26 4Q12 14 0 14T-26 4Z", tone, at + 26, low)
            at += 66
    r.box(pen, x, up, w, h, "#dff0f2", 8, fill_opacity=0.22, class_="fx")
    r.shape(
        pen,
        f"M{x + w * 0.12} {up + h}H{x + w * 0.3}L{x + w * 0.12} {up}H{x - w * 0.0}Z",
        "#ffffff",
        fill_opacity=0.22,
        class_="fx",
    )
    r.box(pen, x - 4, up + h - 6, w + 8, 12, "#8a6f4c", 3)
