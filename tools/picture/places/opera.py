"""An opera house from the stalls: the gilded stage with its curtain down, tiers of boxes on both
sides, the chandelier, rows of seats and the aisle."""

from film.style import Style
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.place import Place
from tools.picture.places.room import Room
from tools.picture.places.shell import carpet, lamp_pool, runner, wall
from tools.picture.places.theatre import GOLD, RED, box_tier, chandelier, drape, seat_backs, valance

INDOORS = True


def draw(b: Backdrop, style: Style) -> Place:
    r = Room(b)
    wall(r, "#6a2226", "#7f2a2c")
    half = r.pick(470, 330, 262)
    top = r.pick(660, 660, 700)
    _stage(r, half, top)
    _dome(r, top)
    tiers, high = r.pick(3, 3, 4), r.pick(206, 206, 216)
    for side in (-1, 1):
        wide = r.pick(172, 150, 150)
        n = int((r.edge - half - 50) / wide) + 1
        for tier in range(tiers):
            up = 96 + tier * high
            for i in range(n):
                x = half + 56 + i * wide
                left = x if side > 0 else -x - wide
                box_tier(r, left, up, wide - 8, high - 8, r.mid, flip=side > 0)
        x = half + 20 if side > 0 else -half - 56
        _column(r, x, 36, r.high + 100)
        low = r.edge - half - 40
        r.box(r.mid, half + 40 if side > 0 else -half - 40 - low, 0, low, 100, "#5a1c22")
    carpet(r, "#6f2228", "#561a22")
    runner(r, r.pick(170, 140, 120), "#b3262e", GOLD)
    _stalls(r)
    r.corners()
    chandelier(r, 0, r.high - r.pick(190, 190, 240), r.pick(1.0, 0.95, 0.95))
    for x in r.pick((-300, 300), (0,), (0,)):
        lamp_pool(r, x, 420, -80)
    low = -(r.deep + 88)
    count = r.pick(4, 2, 2)
    for x in (-r.half - 70, r.half + 70 - count * 118):
        seat_backs(r, r.fore, x, low, count, 1.2, "#34121c")
    return r.finished(r.calm(-half, 130, half, top - 120))


def _stage(r: Room, half: float, top: float) -> None:
    pen = r.far
    r.box(pen, -half - 40, 0, 2 * half + 80, top + 60, GOLD, 8)
    r.box(pen, -half - 26, 0, 2 * half + 52, top + 44, "#f0dca8", 6)
    r.box(pen, -half - 8, 0, 2 * half + 16, top + 12, GOLD, 4, delta=-0.12)
    d = f"M{-half} 60V{top}H{half}V60Z"
    r.shape(pen, d, RED)
    with pen.clipped(r.path(d)):
        n = round(2 * half / 46)
        step = 2 * half / n
        r.boxes(
            pen, [(-half + i * step, 60, step * 0.42, top) for i in range(n)], RED, delta=-0.055
        )
        r.boxes(
            pen,
            [(-half + (i + 0.62) * step, 60, step * 0.16, top) for i in range(n)],
            RED,
            delta=0.04,
        )
        r.box(pen, -half, 60, 2 * half, 34, GOLD)
        r.box(pen, -half, 60, 2 * half, 240, r.dark(pen, 0, 0.22), class_="shade")
        if r.evening:
            pen.glow(r.x(0), r.y(150), half * 1.2 * r.unit, 330 * r.unit, "#ffc478", 0.42)
        valance(r, top - 60, -half, half, 44, pen)
        drape(r, -half, 60, half * 0.24, top, pen, red="#c22f34")
        drape(r, half, 60, half * 0.24, top, pen, red="#c22f34", flip=True)
    r.box(pen, -half - 40, 0, 2 * half + 80, 66, "#4a1a20")
    r.box(pen, -half - 40, 56, 2 * half + 80, 14, GOLD)
    n = r.pick(11, 9, 7)
    for i in range(n):
        x = (i - (n - 1) / 2) * 2 * half / n
        r.shape(pen, "M-16 0Q-18 22 0 24T16 0Z", "#fff2cc", x, 66, emits=r.evening)
    cx, cy = 0, top + 30
    r.oval(pen, cx, cy, 66, 40, GOLD)
    r.oval(pen, cx, cy, 50, 28, "#8f1f2a")
    r.shape(
        pen, "M-22 -10C-22 12 -12 18 -4 20V-14ZM22 -10C22 12 12 18 4 20V-14Z", "#f0dca8", cx, cy
    )


def _dome(r: Room, top: float) -> None:
    """The ceiling's painted rim over the stage."""
    pen, up = r.far, top + 90
    r.box(pen, -r.edge, up, 2 * r.edge, r.high, "#f0e2c4")
    r.box(pen, -r.edge, up - 10, 2 * r.edge, 16, GOLD)
    n = int(2 * r.edge / 130)
    for i in range(n + 1):
        x = -r.edge + i * 130
        r.oval(pen, x, up + 50, 34, 26, "#9fbccb")
        r.oval(pen, x, up + 50, 34, 26, stroke=GOLD, width=6)
    r.box(pen, -r.edge, up + 100, 2 * r.edge, 8, GOLD)


def _column(r: Room, x: float, w: float, top: float) -> None:
    pen = r.mid
    r.box(pen, x, 0, w, top, "#f0e2c4")
    r.boxes(pen, [(x + w * s, 0, 4, top) for s in (0.2, 0.45, 0.7)], "#d6c193")
    r.box(pen, x - 8, 0, w + 16, 34, GOLD, 4)
    for up in (96, r.pick(720, 720, 960)):
        r.box(pen, x - 8, up, w + 16, 22, GOLD, 6)


def _stalls(r: Room) -> None:
    """Rows of seats on both sides of the aisle, nearer rows larger."""
    for row, (up, s) in enumerate(((-26, 0.62), (-70, 0.80))):
        gap = r.pick(480, 330, 268) + row * r.pick(50, 24, 16)
        count = int((r.edge - gap) / (98 * s)) + 1
        seat_backs(r, r.ground, gap, up, count, s, "#8f2a30")
        seat_backs(r, r.ground, -gap - count * 98 * s, up, count, s, "#8f2a30")
