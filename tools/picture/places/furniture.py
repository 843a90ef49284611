"""Furniture that more than one room needs: tables, chairs, sofas, beds, cupboards, plants, pictures.
Each stands with its middle at x, its feet at `up`."""

from tools.picture.pen import Pen
from tools.picture.places.room import Room
from tools.picture.places.shapes import leaf
from tools.picture.places.shell import cast


def table(
    r: Room,
    x: float,
    up: float,
    w: float,
    h: float,
    wood: str,
    pen: Pen | None = None,
    *,
    apron: float = 34,
    legs: str = "",
) -> None:
    pen, leg = pen or r.ground, legs or wood
    r.foot(pen, x, up, w * 1.08)
    for side in (-1, 1):
        r.box(pen, x + side * w * 0.43 - 9, up, 18, h - 12, leg, 2, delta=-0.08)
    r.box(pen, x - w * 0.43, up + h - 18 - apron, w * 0.86, apron, leg, delta=-0.05)
    r.box(pen, x - w / 2, up + h - 20, w, 20, wood, 5)
    r.box(pen, x - w / 2, up + h - 20, w, 7, wood, 3, delta=-0.10)


def chair(
    r: Room,
    x: float,
    up: float,
    wood: str,
    pen: Pen | None = None,
    *,
    flip: bool = False,
    s: float = 1.0,
    seat: str = "",
) -> None:
    """A wooden chair from the side, its back to the left."""
    pen = pen or r.ground
    r.foot(pen, x, up, 130 * s)
    r.shape(
        pen,
        "M-50 0L-44 130H-30L-36 0ZM36 0L30 130H44L50 0Z",
        wood,
        x,
        up,
        s,
        flip=flip,
        delta=-0.08,
    )
    r.shape(pen, "M-46 130L-58 286C-58 296 -44 296 -43 287L-30 130Z", wood, x, up, s, flip=flip)
    r.shape(
        pen,
        "M-50 126H50C58 126 58 146 50 146H-50Z",
        seat or wood,
        x,
        up,
        s,
        flip=flip,
        delta=0.0 if seat else 0.03,
    )


def stool(
    r: Room, x: float, up: float, seat: str, leg: str, h: float = 190, pen: Pen | None = None
) -> None:
    pen = pen or r.ground
    r.foot(pen, x, up, 92)
    r.shape(pen, f"M-34 0L-22 {h}M34 0L22 {h}M-29 {h * 0.34}H29", stroke=leg, width=9, x=x, up=up)
    r.box(pen, x - 44, up + h - 6, 88, 22, seat, 11)
    r.box(pen, x - 40, up + h - 6, 80, 8, seat, 4, delta=-0.08)


def sofa(
    r: Room,
    x: float,
    up: float,
    w: float,
    cloth: str,
    pen: Pen | None = None,
    cushions: tuple[str, ...] = ("#ffc53d", "#f3e6d0"),
) -> None:
    pen = pen or r.mid
    r.foot(pen, x, up + 2, w * 1.04, 0.3)
    for side in (-1, 1):
        r.box(pen, x + side * w * 0.42 - 9, up, 18, 34, "#4a3328", 3)
    r.box(pen, x - w * 0.44, up + 60, w * 0.88, 236, cloth, 40)
    r.box(pen, x - w * 0.44, up + 60, w * 0.88, 110, cloth, 10, delta=-0.05)
    seats = 3 if w > 480 else 2
    step = w * 0.82 / seats
    for i in range(seats):
        left = x - w * 0.41 + i * step
        r.box(pen, left + 3, up + 150, step - 6, 136, cloth, 26, delta=0.025)
        r.box(pen, left + 2, up + 104, step - 4, 56, cloth, 18, delta=0.05)
        r.box(pen, left + 8, up + 104, step - 16, 14, cloth, 7, delta=-0.02)
    r.box(pen, x - w * 0.44, up + 28, w * 0.88, 78, cloth, 10, delta=-0.02)
    for side in (-1, 1):
        left = x + side * w * 0.455 - w * 0.055
        r.box(pen, left, up + 28, w * 0.11, 168, cloth, 30, delta=0.02 - 0.05 * (side > 0))
        r.box(pen, left, up + 28, w * 0.11, 60, cloth, 8, delta=-0.03 - 0.03 * (side > 0))
    for i, tone in enumerate(cushions):
        side = -1 if i % 2 == 0 else 1
        cx = x + side * w * 0.31
        with pen.group(f"rotate({side * -12} {r.x(cx):.0f} {r.y(up + 200):.0f})"):
            r.box(pen, cx - 48, up + 156, 96, 92, tone, 20)
            r.box(pen, cx - 40, up + 196, 80, 10, tone, 5, delta=-0.07)


def bed(
    r: Room, x: float, up: float, w: float, cover: str, wood: str, pen: Pen | None = None
) -> None:
    """From the side, its head to the right; x is the foot's end."""
    pen = pen or r.mid
    r.foot(pen, x + w / 2, up, w * 1.04, 0.3)
    r.box(pen, x + w - 22, up, 34, 330, wood, 14)
    r.box(pen, x + w - 22, up, 10, 330, wood, 5, delta=-0.08)
    r.box(pen, x - 12, up, 26, 190, wood, 10)
    r.box(pen, x, up + 44, w - 10, 60, wood, 4, delta=-0.06)
    r.box(pen, x + 12, up + 96, w - 34, 66, "#f4efe4", 18)
    for i, lift in enumerate((0, 24)):
        left = x + w - 190 + i * 26
        r.box(pen, left, up + 150 + lift, 160, 62, ("#e9e2d4", "#fffaf0")[i], 28)
    fold = x + w - 250
    r.shape(
        pen,
        f"M{x + 6} 62C{x - 4} 150 {x + 10} 188 {x + 60} 190C{x + 200} 196 {fold - 90} 186 "
        f"{fold} 194V62Q{fold - 60} 48 {fold - 120} 60T{fold - 260} 58T{x + 120} 60T{x + 6} 62Z",
        cover,
        up=up,
    )
    with pen.clipped(
        r.path(
            f"M{x + 6} 62C{x - 4} 150 {x + 10} 188 {x + 60} 190C{x + 200} 196 {fold - 90} 186 "
            f"{fold} 194V48H{x + 6}Z",
            up=up,
        )
    ):
        stripes = "".join(
            f"M{x + 70 + i * 92} 200Q{x + 60 + i * 92} 120 {x + 74 + i * 92} 40"
            for i in range(int((w - 330) / 92) + 1)
        )
        r.shape(pen, stripes, stroke=cover, width=16, delta=0.055, up=up, class_="detail")
        r.box(pen, x, up + 40, w, 52, r.dark(pen, 0.0, 0.16), class_="shade")
    r.shape(
        pen,
        f"M{fold - 34} 64V196Q{fold + 4} 206 {fold + 40} 192V62Q{fold + 4} 70 {fold - 34} 64Z",
        "#fbf6ea",
        up=up,
    )


def cupboard(
    r: Room,
    x: float,
    up: float,
    w: float,
    h: float,
    wood: str,
    doors: int = 2,
    pen: Pen | None = None,
    drawers: int = 0,
) -> None:
    """x is the middle. Doors side by side, or drawers above one another."""
    pen = pen or r.mid
    r.foot(pen, x, up, w * 1.06)
    r.box(pen, x - w / 2 + 8, up, w - 16, 20, wood, delta=-0.16)
    r.box(pen, x - w / 2, up + 16, w, h - 16, wood, 5, delta=-0.05)
    r.box(pen, x - w / 2 - 6, up + h - 14, w + 12, 16, wood, 4, delta=0.05)
    if drawers:
        each = (h - 42) / drawers
        for i in range(drawers):
            low = up + 24 + i * each
            r.box(pen, x - w / 2 + 10, low, w - 20, each - 6, wood, 4, delta=0.015)
            for side in (-0.24, 0.24) if w > 220 else (0,):
                r.box(pen, x + w * side - 18, low + each / 2 - 6, 36, 7, "#e6c27a", 3)
        return
    each = (w - 16) / doors
    for i in range(doors):
        left = x - w / 2 + 8 + i * each
        r.box(pen, left + 3, up + 24, each - 6, h - 46, wood, 4)
        r.box(pen, left + 16, up + 38, each - 32, h - 74, wood, 4, delta=-0.03)
        r.oval(pen, left + (each - 14 if i % 2 == 0 else 14), up + h * 0.56, 6, 6, "#e6c27a")


def picture(
    r: Room,
    x: float,
    up: float,
    w: float,
    h: float,
    kind: str,
    frame: str = "#7a5638",
    pen: Pen | None = None,
) -> None:
    """A framed picture; its lower left corner at (x, up)."""
    pen = pen or r.far
    cast(r, pen, x - 8, up - 8, w + 16, h + 16)
    r.box(pen, x - 9, up - 9, w + 18, h + 18, frame, 3)
    r.box(pen, x, up, w, h, "#f7f0e2")
    m = min(w, h) * 0.12
    ix, iy, iw, ih = x + m, up + m, w - 2 * m, h - 2 * m
    with pen.clipped(r.path(f"M{ix} {iy}V{iy + ih}H{ix + iw}V{iy}Z")):
        if kind == "hills":
            r.box(pen, ix, iy, iw, ih, "#cfe3ea")
            r.oval(pen, ix + iw * 0.7, iy + ih * 0.7, ih * 0.13, ih * 0.13, "#ffd479")
            r.shape(
                pen,
                f"M{ix} {iy}V{iy + ih * 0.4}L{ix + iw * 0.36} {iy + ih * 0.78}"
                f"L{ix + iw * 0.7} {iy + ih * 0.3}L{ix + iw} {iy + ih * 0.52}V{iy}Z",
                "#6d93a8",
            )
            r.shape(
                pen,
                f"M{ix} {iy}V{iy + ih * 0.2}Q{ix + iw * 0.5} {iy + ih * 0.44} "
                f"{ix + iw} {iy + ih * 0.12}V{iy}Z",
                "#5d9c72",
            )
        elif kind == "leaf":
            r.box(pen, ix, iy, iw, ih, "#e9efe2")
            for angle in (-38, 0, 38):
                d = leaf(r.x(ix + iw / 2), r.y(iy + ih * 0.12), ih * 0.72 * r.unit, angle, 0.22)
                pen.path(d, r.colour("#5f9b6d" if angle else "#4b8a63"))
        elif kind == "rounds":
            r.box(pen, ix, iy, iw, ih, "#f3d9c4")
            r.oval(pen, ix + iw * 0.4, iy + ih * 0.56, iw * 0.3, iw * 0.3, "#e2725b")
            r.oval(
                pen,
                ix + iw * 0.64,
                iy + ih * 0.34,
                iw * 0.24,
                iw * 0.24,
                "#2f6f7a",
                fill_opacity=0.9,
            )
        else:
            r.box(pen, ix, iy, iw, ih, "#4d5f86")
            r.oval(pen, ix + iw * 0.36, iy + ih * 0.66, iw * 0.16, iw * 0.16, "#f6e3b4")
            r.box(pen, ix, iy, iw, ih * 0.36, "#2f3d63")
            r.shape(
                pen,
                f"M{ix + iw * 0.5} {iy + ih * 0.3}L{ix + iw * 0.74} {iy + ih * 0.3}V"
                f"{iy + ih * 0.78}ZM{ix + iw * 0.44} {iy + ih * 0.28}H{ix + iw * 0.84}"
                f"L{ix + iw * 0.76} {iy + ih * 0.18}H{ix + iw * 0.5}Z",
                "#efe2cc",
            )


def plant(
    r: Room,
    x: float,
    up: float,
    h: float,
    pen: Pen | None = None,
    *,
    pot: str = "#e9dcc8",
    dark: bool = False,
    leaves: int = 9,
) -> None:
    """Broad leaves from a pot, h in all."""
    pen = pen or r.ground
    greens = ("#1f4a38", "#28593f", "#19402f") if dark else ("#3f8f68", "#2f7556", "#4f9f74")
    p = h * 0.30
    if not dark:
        r.foot(pen, x, up, p * 1.2)
    for i in range(leaves):
        share = i / (leaves - 1)
        angle = (share - 0.5) * 140
        length = h * (0.72 - 0.26 * abs(share - 0.5)) * r.chance.uniform(0.88, 1.05)
        d = leaf(r.x(x), r.y(up + p * 0.9), length * r.unit, angle, 0.17)
        pen.path(d, r.colour(greens[i % 3]))
        spine = leaf(r.x(x), r.y(up + p * 0.9), length * 0.9 * r.unit, angle, 0.012)
        pen.path(spine, r.colour(greens[i % 3], 0.06), class_="detail")
    clay = "#5a3326" if dark else pot
    k = p * 0.5
    r.shape(pen, f"M{-k} {p}H{k}L{k * 0.76} 0H{-k * 0.76}Z", clay, x, up)
    r.shape(pen, f"M{-k} {p}H{-k * 0.45}L{-k * 0.32} 0H{-k * 0.76}Z", clay, x, up, delta=-0.05)
    r.box(pen, x - k * 1.08, up + p * 0.86, k * 2.16, p * 0.2, clay, 3, delta=0.04)


def clock(
    r: Room,
    x: float,
    up: float,
    radius: float,
    rim: str = "#3b4252",
    pen: Pen | None = None,
    hour: float = 0.0,
) -> None:
    """A wall clock without numerals: ticks and two hands."""
    from math import cos, pi, sin

    pen = pen or r.far
    r.oval(pen, x + 4, up - 6, radius + 5, radius + 5, "#14101a", fill_opacity=0.16, class_="shade")
    r.oval(pen, x, up, radius + 6, radius + 6, rim)
    r.oval(pen, x, up, radius - 1, radius - 1, "#fbfaf3")
    ticks = ""
    for i in range(12):
        a, inner = i * pi / 6, 0.74 if i % 3 == 0 else 0.84
        ticks += (
            f"M{sin(a) * radius * inner:.1f} {cos(a) * radius * inner:.1f}"
            f"L{sin(a) * radius * 0.92:.1f} {cos(a) * radius * 0.92:.1f}"
        )
    r.shape(pen, ticks, stroke=rim, width=radius * 0.06, x=x, up=up, class_="detail")
    hands = {"day": 10.2, "dawn": 7.1, "dusk": 6.4, "night": 9.2}[r.light.time_of_day] + hour
    for turn, length, width in ((hands / 12, 0.48, 0.10), (hands % 1, 0.72, 0.07)):
        a = turn * 2 * pi
        r.shape(
            pen,
            f"M0 0L{sin(a) * radius * length:.1f} {cos(a) * radius * length:.1f}",
            stroke="#2b3040",
            width=radius * width,
            x=x,
            up=up,
        )
    r.oval(pen, x, up, radius * 0.07, radius * 0.07, "#d9604a")


def curtain(
    r: Room,
    x: float,
    up: float,
    w: float,
    h: float,
    cloth: str,
    pen: Pen | None = None,
    folds: int = 5,
) -> None:
    """A drawn curtain, its lower left corner at (x, up)."""
    pen = pen or r.far
    d = f"M{x} {up + h}"
    step = w / folds
    d += f"H{x + w}V{up}"
    for i in range(folds):
        left = x + w - (i + 1) * step
        d += f"Q{left + step * 0.5} {up - 14} {left} {up}"
    d += "Z"
    r.shape(pen, d, cloth)
    for i in range(folds):
        r.box(pen, x + step * (i + 0.62), up, step * 0.3, h, cloth, 5, delta=-0.05, class_="shade")
        r.box(
            pen,
            x + step * (i + 0.10),
            up + 2,
            step * 0.16,
            h - 2,
            cloth,
            4,
            delta=0.035,
            class_="detail",
        )


def bed_front(r: Room, x: float, up: float, w: float, cover: str, wood: str) -> None:
    """From its foot: headboard, two pillows, the cover falling toward us."""
    pen = r.mid
    r.foot(pen, x, up, w * 1.1, 0.3)
    r.box(pen, x - w / 2 - 14, up, w + 28, 366, wood, 26)
    r.box(pen, x - w / 2 + 8, up + 20, w - 16, 324, wood, 16, delta=0.035)
    for side in (-1, 1):
        px = x + side * w * 0.235
        r.box(pen, px - w * 0.21, up + 190, w * 0.42, 104, "#fffaf0", 34)
        r.box(pen, px - w * 0.21, up + 190, w * 0.42, 40, "#e6ddcd", 20)
    left, right = x - w / 2, x + w / 2
    r.box(pen, left, up + 150, w, 78, "#f6f0e4", 20)
    d = (
        f"M{left - 14} 30V170Q{left - 8} 200 {left + 30} 202H{right - 30}Q{right + 8} 200 "
        f"{right + 14} 170V30Z"
    )
    r.shape(pen, d, cover, up=up)
    r.box(pen, left - 14, up + 30, w + 28, 66, r.dark(pen, 0, 0.2), class_="shade")
    r.box(pen, left - 8, up + 172, w + 16, 34, cover, 12, delta=0.07)
    stripes = "".join(
        f"M{left + w * i / 6} 168Q{left + w * i / 6 - 5} 96 {left + w * i / 6} 34"
        for i in range(1, 6)
    )
    r.shape(pen, stripes, stroke=cover, width=13, delta=0.05, up=up, class_="detail")
    for side in (left - 4, right - 14):
        r.box(pen, side, up, 18, 40, wood, 4, delta=-0.1)


def near_leaves(r: Room, side: int, size: float = 1.0) -> None:
    """A big dark plant in a near corner: 1 right, -1 left."""
    pen, tones = r.fore, ("#1d5242", "#174636", "#236049")
    x = r.x(side * (r.half + 30))
    for i in range(8):
        length = r.chance.uniform(190, 280) * size * r.unit
        d = leaf(x, r.y(-r.deep - 50), length, -side * (2 + i * 9.5), 0.15)
        pen.path(d, r.colour(tones[i % 3]))
