"""A corridor in perspective: doors on both sides, a runner, lamps along the ceiling, a window at
its end."""

from film.style import Style
from tools.picture.pen import Pen
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.furniture import near_leaves
from tools.picture.places.panes import window
from tools.picture.places.place import Place
from tools.picture.places.room import EYE, Room

INDOORS = True
_END = 0.36
"""Scale of the end wall against the actors' floor line (1 at the room's floor line)."""
_DOOR = 505.0


class _Hall:
    """Points of the corridor's sides: `s` is the scale at a depth, `h` a height above its floor."""

    def __init__(self, r: Room) -> None:
        self.wide = r.pick(600.0, 372.0, 236.0)
        self.ceiling = r.pick(690.0, 690.0, 800.0)
        self.front = (EYE + r.deep + 130) / EYE

    def at(self, side: int, s: float, h: float) -> str:
        return f"{side * self.wide * s:.1f} {EYE + (h - EYE) * s:.1f}"

    def quad(self, side: int, a: float, c: float, low: float, high: float) -> str:
        points = (
            self.at(side, a, low),
            self.at(side, a, high),
            self.at(side, c, high),
            self.at(side, c, low),
        )
        return "M" + "L".join(points) + "Z"

    def flat(self, a: float, c: float, half: float, h: float) -> str:
        """A strip on the floor or ceiling, `half` a share of the width."""
        w = self.wide * half
        return (
            f"M{-w * a:.1f} {EYE + (h - EYE) * a:.1f}H{w * a:.1f}"
            f"L{w * c:.1f} {EYE + (h - EYE) * c:.1f}H{-w * c:.1f}Z"
        )


def draw(b: Backdrop, style: Style) -> Place:
    r = Room(b)
    hall = _Hall(r)
    _end(r, hall)
    _sides(r, hall)
    _floor(r, hall)
    _ceiling(r, hall)
    _near(r)
    top = EYE + (hall.ceiling - EYE) * _END
    empty = r.calm(-r.half, r.pick(top, top, 640), r.half, 2000)
    if empty.width * empty.height < 0.13 * b.width * b.height:
        empty = r.calm(-r.half, EYE - 40, r.half, 2000)
    return r.finished(empty)


def _end(r: Room, hall: _Hall) -> None:
    pen, s = r.far, _END
    r.b.wash(pen, r.colour("#d9c8ac"))
    base, top = EYE - EYE * s, EYE + (hall.ceiling - EYE) * s
    half = hall.wide * s
    r.box(pen, -half, base - 60, 2 * half, top - base + 90, "#efe2ca")
    w = min(half * 1.16, 170)
    window(
        r,
        -w / 2,
        base + 66,
        w,
        top - base - 92,
        outline="arched",
        bars=(2, 3),
        view="garden",
        thick=10,
        orb=None,
    )
    r.box(pen, -half, base - 60, 2 * half, 74, "#7fa095")
    if not r.evening:
        pen.glow(r.x(0), r.y(EYE), half * 1.9 * r.unit, 230 * r.unit, "#fff2c8", 0.5)


def _sides(r: Room, hall: _Hall) -> None:
    pen, f = r.mid, hall.front
    for side in (-1, 1):
        stops = ((0, "#e6d4b4"), (1, "#d3bd98")) if side < 0 else ((0, "#d3bd98"), (1, "#c7b08a"))
        r.shape(pen, hall.quad(side, _END, f, 0, hall.ceiling), r.shade(pen, *stops, across=True))
        r.shape(pen, hall.quad(side, _END, f, 0, 190), "#7fa095", delta=0.0 if side < 0 else -0.03)
        r.shape(pen, hall.quad(side, _END, f, 186, 202), "#f0e6d0")
        r.shape(pen, hall.quad(side, _END, f, 0, 30), "#f0e6d0", delta=-0.03)
        r.shape(pen, hall.quad(side, _END, f, hall.ceiling - 24, hall.ceiling), "#f6eddb")
        for depth in (0.70, 1.22, 1.74, 2.26):
            _door(r, hall, side, 1 / depth, 1 / (depth + 0.30))
        for depth in (1.10, 1.62, 2.14):
            _frame(r, hall, side, 1 / depth, 1 / (depth + 0.07))
    r.shape(
        pen, hall.flat(_END, f, 1.0, hall.ceiling), r.shade(pen, (0, "#e9dfcc"), (1, "#f6efe0"))
    )
    dark = r.dark(pen, 0.0, 0.20)
    for side in (-1, 1):
        r.shape(pen, hall.quad(side, 1.1, f, 0, hall.ceiling), dark, class_="shade")


def _door(r: Room, hall: _Hall, side: int, near: float, far: float) -> None:
    pen: Pen = r.mid
    grow = (near - far) * 0.10
    r.shape(
        pen, hall.quad(side, far - grow * 0.7, near + grow, 0, _DOOR + 18), "#f3e9d5", delta=-0.02
    )
    wood = "#9a5f3c"
    r.shape(pen, hall.quad(side, far, near, 0, _DOOR), wood, delta=0.02 if side < 0 else -0.02)
    span = near - far
    for low, high in ((40, 210), (250, 465)):
        inner = hall.quad(side, far + span * 0.16, near - span * 0.18, low, high)
        r.shape(pen, inner, wood, delta=-0.06)
        inner = hall.quad(side, far + span * 0.21, near - span * 0.18, low, high - 8)
        r.shape(pen, inner, wood, delta=0.025 if side < 0 else -0.01)
    s = near - span * 0.09
    x, up = side * hall.wide * s, EYE + (232 - EYE) * s
    r.oval(pen, x, up, 8 * s, 11 * s, "#e6c27a")
    r.shape(
        pen, hall.quad(side, far + span * 0.42, near - span * 0.44, 520 - 40, 520 - 18), "#e6c27a"
    )


def _frame(r: Room, hall: _Hall, side: int, near: float, far: float) -> None:
    """A lamp on the wall between two doors."""
    pen, s = r.mid, (near + far) / 2
    x, up = side * hall.wide * s * 0.985, EYE + (470 - EYE) * s
    r.glow(pen, x, up + 20 * s, 170 * s, 210 * s, 0.62)
    r.box(pen, x - 5 * s, up - 26 * s, 10 * s, 30 * s, "#b08a4c", 3)
    face = "#fff0cc" if r.evening else r.colour("#f6e6c4")
    r.shape(pen, "M-15 0H15L26 58H-26Z", face, x, up, s, emits=True)


def _floor(r: Room, hall: _Hall) -> None:
    pen, f = r.ground, hall.front
    base = EYE - EYE * _END
    r.shape(pen, hall.flat(_END, f, 1.0, 0), r.shade(pen, (0, "#c39a6c"), (1, "#9c7248")))
    lines = ""
    for i in range(-6, 7):
        x = hall.wide * i / 6.5
        lines += f"M{x * _END:.1f} {base:.1f}L{x * f:.1f} {EYE - EYE * f:.1f}"
    r.shape(pen, lines, stroke="#7d5836", width=2.4, stroke_opacity=0.5, class_="detail")
    r.shape(pen, hall.flat(_END, f, 0.60, 0), "#e0b868")
    r.shape(pen, hall.flat(_END, f, 0.555, 0), "#8f3a40")
    r.shape(pen, hall.flat(_END, f, 0.47, 0), "#a5484c")
    z = 0.62
    d = ""
    while z < 2.7:
        s0, s1, s2 = 1 / z, 1 / (z + 0.10), 1 / (z + 0.20)
        k = hall.wide * 0.2
        d += (
            f"M0 {EYE - EYE * s0:.1f}L{k * s1:.1f} {EYE - EYE * s1:.1f}L0 {EYE - EYE * s2:.1f}"
            f"L{-k * s1:.1f} {EYE - EYE * s1:.1f}Z"
        )
        z += 0.26
    r.shape(pen, d, "#d9a25e", fill_opacity=0.65, class_="detail")
    if not r.evening:
        sun = "#fff2c0" if r.light.time_of_day == "day" else "#ffd2a0"
        fill = pen.linear([(0, sun, 0.55), (1, sun, 0)])
        r.shape(pen, hall.flat(_END, 1.1, 0.34, 0), fill, class_="fx")
    for side in (-1, 1):
        fall = r.dark(pen, 0.26, 0.05)
        w = hall.wide
        r.shape(
            pen,
            f"M{side * w * _END} {base}L{side * w * f} {EYE - EYE * f}H{side * w * 0.9 * f}"
            f"L{side * w * 0.9 * _END} {base}Z",
            fall,
            class_="shade",
        )


def _ceiling(r: Room, hall: _Hall) -> None:
    pen = r.mid
    for z in (2.4, 1.9, 1.4, 0.9):
        s = 1 / z
        up = EYE + (hall.ceiling - EYE) * s
        r.glow(pen, 0, up - 20 * s, 330 * s, 200 * s, 0.55)
        face = "#fff6dc" if r.evening else r.colour("#fffaf0")
        r.oval(pen, 0, up - 4 * s, 92 * s, 22 * s, "#c9b48a")
        r.oval(pen, 0, up - 12 * s, 82 * s, 22 * s, face, emits=True)
        if r.evening:
            floor = EYE - EYE * s
            r.ground.glow(r.x(0), r.y(floor), 260 * s * r.unit, 46 * s * r.unit, r.light.glow, 0.40)
    if r.light.time_of_day in ("dusk", "night"):
        deep = "#0d1026"
        much = 0.44 if r.light.time_of_day == "night" else 0.24
        side = [(0.0, deep, much), (0.34, deep, 0.0), (0.66, deep, 0.0), (1.0, deep, much)]
        r.b.wash(pen, pen.linear(side, 0, 0, 1, 0), class_="shade")
        r.b.wash(r.ground, r.ground.linear([(0, deep, 0.0), (1, deep, much)]), r.floor)


def _near(r: Room) -> None:
    """A dark leaf plant by the near door."""
    near_leaves(r, -1, 1.0)
