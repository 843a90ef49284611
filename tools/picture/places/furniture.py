"""Furniture that more than one room needs: tables, chairs, cupboards, plants.
Each stands with its middle at x, its feet at `up`."""

from tools.picture.pen import Pen
from tools.picture.places.room import Room
from tools.picture.places.shapes import leaf


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


def near_leaves(r: Room, side: int, size: float = 1.0) -> None:
    """A big dark plant in a near corner: 1 right, -1 left."""
    pen, tones = r.fore, ("#1d5242", "#174636", "#236049")
    x = r.x(side * (r.half + 30))
    for i in range(8):
        length = r.chance.uniform(190, 280) * size * r.unit
        d = leaf(x, r.y(-r.deep - 50), length, -side * (2 + i * 9.5), 0.15)
        pen.path(d, r.colour(tones[i % 3]))
