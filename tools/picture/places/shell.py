"""What every room is made of: walls and their panelling, floors in perspective, the light that
falls on them."""

from tools.picture.pen import Pen
from tools.picture.places.room import EYE, Room


def wall(r: Room, top: str, low: str, *, bare: bool = True) -> None:
    """Plain paint over the whole far plane; what is not bare is warmed when it is finished."""
    r.b.wash(r.far, r.shade(r.far, (0, top), (0.55, low), (1, low)))
    if bare:
        r.warm()


def dado(r: Room, height: float, colour: str, *, panel: float = 0.0) -> None:
    """The lower wall in another colour under a rail; `panel` units wide fields when given."""
    pen = r.far
    r.box(pen, -r.edge, -60, 2 * r.edge, height + 60, colour)
    if panel:
        count = int(r.edge / panel) + 1
        fields = [(i * panel + 14, 34, panel - 28, height - 62) for i in range(-count, count)]
        r.boxes(pen, [(x - 4, up - 4, w + 8, h + 8) for x, up, w, h in fields], colour, delta=-0.05)
        r.boxes(pen, fields, colour, delta=0.018)
    r.box(pen, -r.edge, height - 8, 2 * r.edge, 14, colour, delta=0.06)
    r.box(pen, -r.edge, height - 14, 2 * r.edge, 6, colour, delta=-0.10)


def skirting(r: Room, colour: str, height: float = 26) -> None:
    r.box(r.far, -r.edge, -40, 2 * r.edge, height + 40, colour)
    r.box(r.far, -r.edge, height - 5, 2 * r.edge, 5, colour, delta=0.05)


def ceiling(r: Room, up: float, colour: str, cornice: str) -> None:
    """A strip of ceiling above `up` with a moulding at its edge."""
    pen = r.far
    r.box(pen, -r.edge, up, 2 * r.edge, r.high - up + 120, colour)
    r.box(pen, -r.edge, up - 14, 2 * r.edge, 16, cornice)
    r.box(pen, -r.edge, up - 20, 2 * r.edge, 6, cornice, delta=-0.10)


def _spread(r: Room, x: float, up: float) -> float:
    """Where a floor line through x at the wall has come to at a lower height."""
    return x * (EYE - up) / EYE


def _bare(r: Room, colour: str, near: str) -> float:
    b = r.b
    b.underlay(r.floor, r.colour(colour))
    b.wash(r.ground, r.shade(r.ground, (0, colour), (1, near)), r.floor)
    return -(r.deep + 120)


def _shadowed(r: Room) -> None:
    fall = r.dark(r.ground, 0.24, 0)
    r.b.wash(r.ground, fall, r.floor, r.floor + 42 * r.unit, class_="shade")


def boards(r: Room, colour: str, near: str, seam: str, width: float = 104) -> None:
    """Planks running toward us, butt joints here and there."""
    low = _bare(r, colour, near)
    count = int(r.edge / width) + 1
    lines, joints = "", ""
    for i in range(-count, count + 1):
        x = i * width
        lines += f"M{x} 0L{_spread(r, x, low):.1f} {low:.1f}"
        at = -r.chance.uniform(0.12, 0.8) * r.deep
        joints += f"M{_spread(r, x, at):.1f} {at:.1f}L{_spread(r, x + width, at):.1f} {at:.1f}"
    r.shape(r.ground, lines, stroke=seam, width=2.4, stroke_opacity=0.5, class_="detail")
    r.shape(r.ground, joints, stroke=seam, width=2.4, stroke_opacity=0.4, class_="detail")
    _shadowed(r)


def tiles(
    r: Room, colour: str, near: str, other: str, *, size: float = 130, opacity: float = 1
) -> None:
    """A chequered floor; `other` equal to `seam` lines when the opacity is low."""
    low = _bare(r, colour, near)
    rows = [0.0]
    while rows[-1] > low:
        z = EYE / (EYE - rows[-1]) - size / 620
        rows.append(EYE - EYE / max(z, 0.2))
    count = int(r.edge / size) + 2
    d = ""
    for row in range(len(rows) - 1):
        a, c = rows[row], rows[row + 1]
        for i in range(-count, count + 1):
            if (i + row) % 2:
                continue
            x0, x1 = (i - 0.5) * size, (i + 0.5) * size
            d += (
                f"M{_spread(r, x0, a):.1f} {a:.1f}L{_spread(r, x1, a):.1f} {a:.1f}"
                f"L{_spread(r, x1, c):.1f} {c:.1f}L{_spread(r, x0, c):.1f} {c:.1f}Z"
            )
    r.shape(r.ground, d, other, fill_opacity=opacity, class_="detail")
    _shadowed(r)


def slabs(r: Room, colour: str, near: str, seam: str, size: float = 170) -> None:
    """Flags or sheet flooring: one colour, seams both ways."""
    low = _bare(r, colour, near)
    count = int(r.edge / size) + 2
    d = ""
    for i in range(-count, count + 1):
        x = (i + 0.5) * size
        d += f"M{x:.1f} 0L{_spread(r, x, low):.1f} {low:.1f}"
    z = 1.0
    while z > 0.4:
        up = EYE - EYE / z
        d += f"M{-r.edge:.1f} {up:.1f}H{r.edge:.1f}"
        z -= size / 900
    r.shape(r.ground, d, stroke=seam, width=2.6, stroke_opacity=0.5, class_="detail")
    _shadowed(r)


def carpet(r: Room, colour: str, near: str) -> None:
    _bare(r, colour, near)
    _shadowed(r)


def runner(r: Room, half: float, colour: str, border: str) -> None:
    """A carpet strip from the wall to our feet."""
    low = -(r.deep + 120)
    for width, tone in ((half, border), (half * 0.90, colour)):
        x1 = _spread(r, width, low)
        r.shape(r.ground, f"M{-width} 0H{width}L{x1} {low}H{-x1}Z", tone)


def rug(r: Room, x: float, up: float, rx: float, colour: str, border: str) -> None:
    pen, ry = r.ground, 60
    r.oval(pen, x, up - 4, rx, ry, colour, delta=-0.12)
    r.oval(pen, x, up, rx, ry, colour)
    r.oval(pen, x, up, rx * 0.91, ry * 0.84, stroke=border, width=6)
    r.oval(pen, x, up, rx * 0.45, ry * 0.4, stroke=border, width=4, stroke_opacity=0.6)


def sunlight(r: Room, x: float, sill: float, w: float, lean: float = -170) -> None:
    """By day, a window's light: a soft shaft from the sill and its patch on the floor."""
    if r.evening:
        return
    sun = "#fff2c0" if r.light.time_of_day == "day" else "#ffd2a0"
    patch = r.ground.linear([(0, sun, 0.42), (1, sun, 0.20)])
    depth = r.deep * r.b.either(0.86, 0.6)
    for side in (-1, 1):
        at = x + side * w * 0.26 + lean * 0.55
        r.shape(
            r.ground,
            f"M{at - w * 0.21} -14H{at + w * 0.21}"
            f"L{at + w * 0.24 + lean * 0.7 + side * 26} {-depth}"
            f"H{at - w * 0.28 + lean * 0.7 + side * 26}Z",
            patch,
            class_="fx",
        )
    shaft = r.far.linear([(0, sun, 0.26), (0.7, sun, 0.09), (1, sun, 0)])
    for i in range(3):
        grow = 1 + 0.07 * i
        r.shape(
            r.far,
            f"M{x - w * 0.48 * grow} {sill}H{x + w * 0.48 * grow}"
            f"L{x + w * 0.6 * grow + lean} 0H{x - w * 0.7 * grow + lean}Z",
            shaft,
            fill_opacity=0.34,
            class_="fx",
        )


def lamp_pool(r: Room, x: float, rx: float = 330, up: float = -90) -> None:
    """What a lamp leaves on the floor after dark."""
    if r.evening:
        r.ground.glow(r.x(x), r.y(up), rx * r.unit, 74 * r.unit, r.light.glow, 0.36)


def cast(r: Room, pen: Pen, x: float, up: float, w: float, h: float) -> None:
    """The soft shadow under a thing that hangs on the wall."""
    r.box(pen, x + 6, up - 10, w, h, "#14101a", 6, fill_opacity=0.14, class_="shade")
