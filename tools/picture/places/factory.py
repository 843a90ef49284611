"""A factory hall: a conveyor with boxes, a robot arm at work, tanks, big windows under a steel
roof."""

from film.style import Style
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.factoryware import (
    control_desk,
    conveyor,
    hazard,
    high_bay,
    robot_arm,
    tank,
)
from tools.picture.places.panes import window
from tools.picture.places.place import Place
from tools.picture.places.room import Room
from tools.picture.places.shell import slabs, sunlight, wall

INDOORS = True


def draw(b: Backdrop, style: Style) -> Place:
    r = Room(b)
    wall(r, "#b5c3c9", "#c9d3d5", bare=False)
    _sheets(r)
    r.warm(brick=True)
    low, tall = r.pick(440, 440, 520), r.pick(270, 270, 300)
    spots = r.pick(((-860, 360), (-180, 360), (500, 360)), ((-180, 360),), ((-170, 340),))
    for x, w in spots:
        window(r, x, low, w, tall, bars=(4, 3), view="street", orb=None, frame="#59697a", thick=10)
        sunlight(r, x + w / 2, low - 20, w, -140)
    _truss(r)
    for x, w, h, tone in r.pick(
        ((-690, 200, 420, "#7fa3b0"), (-440, 130, 330, "#c9a25e")),
        ((-r.half + 90, 180, 430, "#7fa3b0"),),
        ((-r.half + 70, 150, 460, "#7fa3b0"),),
    ):
        tank(r, x, w, h, tone)
    up = 176
    conveyor(r, up)
    robot_arm(
        r,
        *r.pick((-20, up + 12, 0.9), (0, up + 12, 0.84), (0, up + 12, 0.8)),
        r.pick((-30, 66, 118), (-26, 74, 112), (-16, 84, 100)),
    )
    if r.pick(True, False, False):
        robot_arm(r, 800, up + 12, 0.9, (24, -76, -118))
    slabs(r, "#aab2b5", "#88929a", "#727d86", 240)
    hazard(r, r.ground, -r.edge, -52, 2 * r.edge, 20)
    control_desk(r, r.pick(640, r.half - 80, r.half - 40), -58, r.pick(190, 150, 130))
    r.corners()
    for x in r.pick((-520, 0, 520), (-320, 320), (-220, 220)):
        high_bay(r, x, r.high - r.pick(150, 150, 190))
    _near(r)
    return r.finished(r.calm(-r.half, r.pick(440, 440, 520), r.half, 2000))


def _sheets(r: Room) -> None:
    """Corrugated steel over a painted foot."""
    pen = r.far
    n = int(2 * r.edge / 46) + 1
    r.boxes(
        pen, [(-r.edge + i * 46, 0, 10, r.high + 120) for i in range(n)], "#a3b2ba", class_="detail"
    )
    r.box(pen, -r.edge, -60, 2 * r.edge, 300, "#7f97a3")
    r.box(pen, -r.edge, 232, 2 * r.edge, 12, "#f2c230")


def _truss(r: Room) -> None:
    """Lattice girders across the roof."""
    pen, up = r.far, r.high - r.pick(110, 110, 150)
    e, tone, k = r.edge, "#4f6273", r.pick(90, 90, 120)
    r.box(pen, -e, up + k, 2 * e, 300, "#8fa0aa")
    d = ""
    step = 130
    for i in range(-int(e / step) - 1, int(e / step) + 2):
        d += f"M{i * step} {up}L{(i + 0.5) * step} {up + k}L{(i + 1) * step} {up}"
    r.shape(pen, d, stroke=tone, width=9)
    r.box(pen, -e, up - 9, 2 * e, 18, tone)
    r.box(pen, -e, up + k - 9, 2 * e, 18, tone)
    for x in r.pick((-960, -320, 320, 960), (-r.half, r.half), (-r.half, r.half)):
        r.box(pen, x - 15, 0, 30, up, tone)
        r.box(pen, x - 15, 0, 9, up, tone, delta=0.06)


def _near(r: Room) -> None:
    """Boxes on a pallet in the near left corner, dark."""
    pen, low = r.fore, -(r.deep + 50)
    x = -r.half - 40
    w = r.pick(150, 110, 100)
    r.box(pen, x - 60, low - 20, 2 * w + 70, 26, "#2f2a24", 3)
    for i in range(2):
        r.box(pen, x + i * (w + 6), low + 4, w, 100, "#5a4430", 4)
        r.box(pen, x + i * (w + 6) + w * 0.42, low + 4, w * 0.16, 100, "#7a6144")
    carton_x = x + w * 0.3
    r.box(pen, carton_x, low + 106, w, 84, "#4d3a2a", 4)
    r.box(pen, carton_x + w * 0.42, low + 106, w * 0.16, 84, "#6b5540")
