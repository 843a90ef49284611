"""Lamps of every room: they hang, stand and glow after dark, and are plain things by day."""

from tools.picture.colour import lightness, mix
from tools.picture.pen import Pen
from tools.picture.places.room import Room
from tools.picture.places.shell import lamp_pool

_FACE = "#fff4d6"


def _lit(r: Room, shade: str) -> str:
    graded = r.colour(shade)
    return mix(mix(graded, r.light.glow, 0.45), "#ffe9b8", 0.5) if r.evening else graded


def _face(r: Room) -> str:
    return _FACE if r.evening else r.colour("#f6ecd2")


def pendant(
    r: Room,
    x: float,
    up: float,
    shade: str,
    *,
    size: float = 1.0,
    dome: bool = True,
    pool: bool = True,
) -> None:
    """Hangs from beyond the top; `up` is its lower rim."""
    pen = r.mid
    r.glow(pen, x, up - 60, 330 * size, 300 * size, 0.5)
    if r.evening and pool:
        b, u = r.b, r.unit
        b.pool(pen, r.x(x), r.y(up - 4), r.y(-60), 50 * size * u, 250 * u)
        lamp_pool(r, x)
    cord = "#23252e"
    r.box(pen, x - 2, up + 60 * size, 4, r.high - up + 120, cord)
    metal = lightness(shade) < 0.62
    tone = r.colour(shade, 0.05) if metal else _lit(r, shade)
    if dome:
        d = "M-62 0C-58 46 -34 72 -12 74H12C34 72 58 46 62 0Z"
        side = "M28 68C44 56 58 34 62 0H38C38 30 36 52 28 68Z"
    else:
        d = "M-46 0L-20 74H20L46 0Z"
        side = "M12 74H20L46 0H24Z"
    r.shape(pen, d, tone, x, up, size, emits=True)
    r.shape(pen, side, "#14101a", x, up, size, fill_opacity=0.12, class_="shade")
    r.box(pen, x - 11 * size, up + 72 * size, 22 * size, 13 * size, cord)
    r.oval(pen, x, up, 60 * size if dome else 45 * size, 8 * size, _face(r), emits=True)


def globe(r: Room, x: float, up: float, radius: float = 42) -> None:
    """An opal ball on a rod; `up` is its middle."""
    pen = r.mid
    r.glow(pen, x, up, radius * 6.4, radius * 5.6, 0.5)
    r.box(pen, x - 2.5, up + radius, 5, r.high - up + 120, "#6a5a48")
    r.box(pen, x - 12, up + radius - 4, 24, 14, "#8a6f4c", 3)
    r.oval(pen, x, up, radius, radius, _FACE if r.evening else r.colour("#fbf6ea"), emits=True)
    if not r.evening:
        r.oval(
            pen,
            x + radius * 0.3,
            up - radius * 0.24,
            radius * 0.6,
            radius * 0.62,
            "#d8d2c4",
            fill_opacity=0.4,
            class_="shade",
        )


def tube(r: Room, x: float, up: float, length: float) -> None:
    """A long flat lamp on two wires: schools, halls, laboratories."""
    pen = r.mid
    r.glow(pen, x, up - 20, length * 0.8, 200, 0.34)
    for side in (-0.36, 0.36):
        r.box(pen, x + side * length - 1.5, up + 16, 3, r.high - up + 120, "#6b7480")
    r.box(pen, x - length / 2, up, length, 20, "#e3e7e9", 5)
    r.box(pen, x - length / 2 + 6, up - 5, length - 12, 9, _face(r), 4, emits=True)


def table_lamp(
    r: Room,
    x: float,
    up: float,
    shade: str,
    size: float = 1.0,
    pen: Pen | None = None,
    base: str = "#3f6a78",
) -> None:
    """Stands on `up`."""
    pen = pen or r.mid
    r.glow(pen, x, up + 100 * size, 300 * size, 270 * size, 0.6)
    r.shape(pen, "M-26 0C-26 22 -10 30 -8 54H8C10 30 26 22 26 0Z", base, x, up, size)
    r.shape(pen, "M8 54C10 30 26 22 26 0H10C10 22 2 32 2 54Z", base, x, up, size, delta=-0.06)
    r.shape(pen, "M-56 52L-34 122H34L56 52Z", _lit(r, shade), x, up, size, emits=True)
    r.shape(pen, "M20 122H34L56 52H34Z", "#14101a", x, up, size, fill_opacity=0.10, class_="shade")


def floor_lamp(r: Room, x: float, up: float, shade: str, tall: float = 400) -> None:
    pen = r.mid
    r.glow(pen, x, up + tall, 380, 350, 0.56)
    lamp_pool(r, x, 240, -40)
    r.oval(pen, x, up + 4, 46, 9, "#2b2b33")
    r.box(pen, x - 4, up, 8, tall, "#3b3a40")
    r.shape(pen, "M-66 0L-44 104H44L66 0Z", _lit(r, shade), x, up + tall - 26, emits=True)
    r.shape(
        pen, "M24 104H44L66 0H38Z", "#14101a", x, up + tall - 26, fill_opacity=0.10, class_="shade"
    )


def flame(
    r: Room, x: float, up: float, size: float = 1.0, pen: Pen | None = None, *, always: bool = False
) -> None:
    """A candle's or torch's flame, burning after dark (or always)."""
    pen = pen or r.mid
    if not (r.evening or always):
        return
    strength = 0.55 if r.evening else 0.22
    wide = 150 * size * r.unit
    pen.glow(r.x(x), r.y(up + 14 * size), wide, wide, "#ffb04e", strength)
    d = "M0 0C-13 2 -15 16 -6 27C-2 33 0 38 1 46C9 36 15 22 11 10C9 4 5 1 0 0Z"
    r.shape(pen, d, "#ffb545", x, up, size, emits=True)
    r.shape(pen, d, "#fff2c4", x, up + 2 * size, size * 0.55, emits=True)


def candle(r: Room, x: float, up: float, size: float = 1.0, pen: Pen | None = None) -> None:
    pen = pen or r.mid
    r.box(pen, x - 6 * size, up, 12 * size, 46 * size, "#f2ead8", 3)
    r.box(pen, x + 1 * size, up, 5 * size, 46 * size, "#d8cdb6", 2)
    flame(r, x, up + 48 * size, size * 0.62, pen)
