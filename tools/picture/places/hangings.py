"""What hangs on walls: framed pictures and clocks, without a word or a numeral."""

from math import cos, pi, sin

from tools.picture.pen import Pen
from tools.picture.places.room import Room
from tools.picture.places.shapes import leaf
from tools.picture.places.shell import cast


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
