"""Windows of any room, with a view of hills, a street or gardens in the light outside."""

from tools.picture.light import Light
from tools.picture.pen import Pen
from tools.picture.places.room import Room


def outside(r: Room) -> Light:
    """The same hour in the open."""
    return Light.of(r.light.time_of_day, False, r.light.hues)


def arched(x: float, up: float, w: float, h: float) -> str:
    """A window's outline with a round head."""
    rise, k = w / 2, 0.5523 * w / 2
    top = up + h - rise
    return (
        f"M{x} {up}V{top}C{x} {top + k} {x + w / 2 - k} {up + h} {x + w / 2} {up + h}"
        f"C{x + w / 2 + k} {up + h} {x + w} {top + k} {x + w} {top}V{up}Z"
    )


def pointed(x: float, up: float, w: float, h: float) -> str:
    """A window's outline with a gothic head."""
    top = up + h - w * 0.8
    return (
        f"M{x} {up}V{top}C{x} {top + w * 0.36} {x + w * 0.28} {up + h - w * 0.14} "
        f"{x + w / 2} {up + h}C{x + w * 0.72} {up + h - w * 0.14} {x + w} {top + w * 0.36} "
        f"{x + w} {top}V{up}Z"
    )


def square(x: float, up: float, w: float, h: float) -> str:
    return f"M{x} {up}V{up + h}H{x + w}V{up}Z"


OUTLINES = {"square": square, "arched": arched, "pointed": pointed}


def window(
    r: Room,
    x: float,
    up: float,
    w: float,
    h: float,
    *,
    outline: str = "square",
    bars: tuple[int, int] = (2, 2),
    frame: str = "#fbf8f0",
    thick: float = 18,
    view: str = "hills",
    sill: bool = True,
    orb: tuple[float, float] | None = (0.66, 0.74),
    pen: Pen | None = None,
) -> None:
    """Glass with its lower left corner at (x, up); the frame goes around it; bars are the fields
    across and up."""
    pen = pen or r.far
    d = OUTLINES[outline](x, up, w, h)
    r.shape(pen, d, stroke=frame, width=2 * thick + 8, delta=-0.08, stroke_linejoin="miter")
    r.shape(pen, d, stroke=frame, width=2 * thick, stroke_linejoin="miter")
    with pen.clipped(r.path(d)):
        prospect(r, x, up, w, h, view, orb, pen)
        across, rows = bars
        lines = "".join(f"M{x + w * i / across} {up}V{up + h}" for i in range(1, across))
        lines += "".join(f"M{x} {up + h * i / rows}H{x + w}" for i in range(1, rows))
        if lines:
            r.shape(pen, lines, stroke=frame, width=9, stroke_linecap="butt")
        r.box(pen, x, up + h - 9, w, 9, "#0b1020", fill_opacity=0.14, class_="shade")
        r.box(pen, x, up, 7, h, "#0b1020", fill_opacity=0.12, class_="shade")
    if sill:
        r.box(pen, x - thick - 18, up - thick - 12, w + 2 * thick + 36, 20, frame, 4)
        r.box(pen, x - thick - 14, up - thick - 17, w + 2 * thick + 28, 6, frame, delta=-0.14)


def prospect(
    r: Room,
    x: float,
    up: float,
    w: float,
    h: float,
    view: str,
    orb: tuple[float, float] | None = None,
    pen: Pen | None = None,
) -> None:
    """What is seen through glass at (x, up, w, h); clip it first."""
    pen, light = pen or r.far, r.light
    last = len(light.sky) - 1
    r.box(pen, x, up, w, h, pen.linear([(i / last, c, 1) for i, c in enumerate(light.sky)]))
    night = light.time_of_day == "night"
    if night:
        for _ in range(int(10 + w * h / 9000)):
            spot = r.chance.choice((0.8, 1.1, 1.6))
            sx, sy = x + w * r.chance.random(), up + h * (0.4 + 0.6 * r.chance.random())
            r.oval(pen, sx, sy, spot, spot, "#ffffff", emits=True, fill_opacity=0.75)
    if orb:
        ox, oy, size = r.x(x + w * orb[0]), r.y(up + h * orb[1]), 24 * r.unit
        pen.glow(ox, oy, size * 4, size * 4, light.orb, 0.4 if night else 0.6)
        pen.circle(ox, oy, size, light.orb)
    {"hills": _hills, "street": _street, "garden": _garden, "sky": _sky}[view](r, pen, x, up, w, h)
    if not night:
        for at, wide in ((0.08, 0.10), (0.60, 0.07)):
            r.shape(
                pen,
                f"M{x + w * at} {up + h}H{x + w * (at + wide)}L{x + w * (at + wide - 0.2)} {up}"
                f"H{x + w * (at - 0.2)}Z",
                "#ffffff",
                emits=True,
                fill_opacity=0.13,
                class_="fx",
            )


def _sky(r: Room, pen: Pen, x: float, up: float, w: float, h: float) -> None:
    if r.light.time_of_day == "night":
        return
    for at, high, size in ((0.2, 0.52, 0.26), (0.72, 0.34, 0.34)):
        cx, cy, s = x + w * at, up + h * high, w * size
        d = f"M{-s / 2} 0Q{-s * 0.5} {s * 0.2} {-s * 0.22} {s * 0.17}Q0 {s * 0.42} {s * 0.2} "
        d += f"{s * 0.16}Q{s * 0.5} {s * 0.2} {s * 0.5} 0Z"
        r.shape(pen, d, "#ffffff", cx, cy, emits=True, fill_opacity=0.6)


def _hills(r: Room, pen: Pen, x: float, up: float, w: float, h: float) -> None:
    light = outside(r)
    lift = min(h, w * 1.6)
    for top, tone, depth in ((0.34, "#6fa887", 0.55), (0.24, "#4f9468", 0.25)):
        a = lift * top
        r.shape(
            pen,
            f"M{x} {up + a}Q{x + w * 0.25} {up + a * 1.5} {x + w * 0.5} {up + a}"
            f"T{x + w + 4} {up + a * 1.1}V{up - 4}H{x}Z",
            light.grade(tone, depth),
            emits=True,
        )
    for at, size in ((0.14, 0.16), (0.26, 0.11), (0.86, 0.14)):
        tx, s = x + w * at, lift * size
        r.box(pen, tx - 3, up, 6, s, light.grade("#6b4a35", 0.2), emits=True)
        green = light.grade("#3f8458", 0.15)
        r.oval(pen, tx, up + s * 1.5, s * 0.62, s * 0.8, green, emits=True)


def _garden(r: Room, pen: Pen, x: float, up: float, w: float, h: float) -> None:
    light = outside(r)
    lift = min(h, w * 1.4)
    for i in range(7):
        at, s = x + w * (i + r.chance.uniform(0.1, 0.9)) / 7, lift * r.chance.uniform(0.16, 0.24)
        tone = ("#5d9c72", "#4b8a63", "#6fae7d")[i % 3]
        r.oval(pen, at, up + lift * 0.28, s * 0.9, s, light.grade(tone, 0.4), emits=True)
    for i in range(9):
        at, s = x + w * i / 8, lift * r.chance.uniform(0.10, 0.15)
        tone = ("#3f8458", "#4f9468")[i % 2]
        r.oval(pen, at, up + lift * 0.06, s * 1.2, s, light.grade(tone, 0.12), emits=True)


def _street(r: Room, pen: Pen, x: float, up: float, w: float, h: float) -> None:
    """Houses over the way, some windows lit after dark."""
    light = outside(r)
    for depth, lift in ((0.85, 0.62), (0.45, 0.42)):
        at = x - 20
        while at < x + w:
            wide = r.chance.uniform(74, 120)
            top = min(h, 520) * lift * r.chance.uniform(0.8, 1.2)
            tone = r.chance.choice(("#c78a6c", "#d8b48a", "#8fa3b8", "#b98a8a", "#a9b39a"))
            r.box(pen, at, up, wide, top, light.grade(tone, depth), emits=True)
            r.box(pen, at, up + top - 8, wide, 8, light.grade(tone, depth * 0.8), emits=True)
            lit, dark = [], []
            for row in range(int(top / 46)):
                for col in range(int(wide / 34)):
                    spot = (at + 12 + col * 34, up + 16 + row * 46, 16, 24)
                    (lit if r.chance.random() < 0.5 * r.light.lit else dark).append(spot)
            r.boxes(pen, dark, light.grade("#52617a", depth), emits=True)
            seen = round(1 - depth * 0.5, 2)
            r.boxes(pen, lit, light.lamp, emits=True, fill_opacity=seen)
            at += wide
