"""What belongs to a school: chalkboard, map of the world, globe, apple, books, paper flags."""

from film.style import Style
from tools.picture.places.room import Room
from tools.picture.places.shell import cast

_CHALK = "#eef3e6"


def chalkboard(r: Room, x: float, up: float, w: float, h: float, style: Style) -> None:
    """Geometry half wiped out: work is done here; nothing can be read."""
    pen = r.far
    cast(r, pen, x - 18, up - 18, w + 36, h + 36)
    r.box(pen, x - 18, up - 18, w + 36, h + 36, "#b07a48", 6)
    r.box(pen, x - 18, up - 18, w + 36, 8, "#b07a48", 4, delta=-0.1)
    r.box(pen, x, up, w, h, r.shade(pen, (0, "#2f6a56"), (1, "#28594a")))
    for sx, sy, rx, ry in ((0.3, 0.6, 0.24, 0.2), (0.72, 0.34, 0.2, 0.16)):
        r.oval(
            pen, x + w * sx, up + h * sy, w * rx, h * ry, "#ffffff", fill_opacity=0.035, class_="fx"
        )
    chalk = {"stroke": _CHALK, "width": 4.5, "stroke_opacity": 0.9}
    tx, ty, s = x + w * 0.17, up + h * 0.34, h / 330
    r.shape(pen, "M-80 -50L90 -50L30 120Z", x=tx, up=ty, s=s, **chalk)
    r.shape(pen, "M30 120V-50M30 -36H44V-50", x=tx, up=ty, s=s, stroke="#ffd479", width=4)
    cx = x + w * 0.50
    r.oval(pen, cx, up + h * 0.56, 74 * s, 74 * s, stroke=_CHALK, width=4.5, stroke_opacity=0.9)
    r.shape(pen, "M0 0L52 52M0 0H74", stroke="#9fd3ea", width=4, x=cx, up=up + h * 0.56, s=s)
    gx, gy = x + w * 0.71, up + h * 0.30
    r.shape(pen, "M0 150V0H200M0 10Q50 10 90 64T190 140", x=gx, up=gy, s=min(s, w / 760), **chalk)
    r.shape(
        pen,
        "M96 0V70H0",
        x=gx,
        up=gy,
        s=min(s, w / 760),
        stroke="#f4a58a",
        width=3.6,
        stroke_dasharray="7 9",
    )
    for i, length in enumerate((0.20, 0.14)):
        y = up + h * (0.17 - 0.07 * i)
        r.shape(
            pen,
            f"M{x + w * 0.40} {y}H{x + w * (0.40 + length)}",
            stroke=_CHALK,
            width=4,
            stroke_opacity=0.5,
        )
    r.box(pen, x + w * 0.08, up - 26, w * 0.84, 14, "#a06b3e", 4)
    for at, tone in ((0.22, "#ffffff"), (0.27, "#ffd479"), (0.62, "#f4a58a")):
        r.box(pen, x + w * at, up - 13, 30, 8, tone, 4)
    r.box(pen, x + w * 0.72, up - 13, 70, 20, "#5c6b80", 4)
    r.box(pen, x + w * 0.72, up - 13, 70, 7, "#e9dcc8", 3)


_LANDS = (
    "M12 74Q20 88 44 88L60 78L50 66L38 58L34 46L26 52Q16 60 12 74Z"
    "M38 44Q50 46 54 36L46 10L40 12Q34 28 38 44Z"
    "M82 66L90 84L112 88L150 86L166 74L150 66L146 54L132 60L124 46L114 60L96 58Z"
    "M84 54Q100 60 110 46L104 30L96 12L88 18L88 36L80 42Z"
    "M146 34Q160 40 164 26Q154 16 144 24Z"
)


def world(r: Room, x: float, up: float, w: float, h: float) -> None:
    """A school map between two rods."""
    pen = r.far
    cast(r, pen, x, up, w, h)
    r.box(pen, x, up, w, h, "#a9d4df")
    s = w / 180
    r.shape(pen, _LANDS, "#7fae72", x + 2 * s, up + h / 2 - 50 * s, s)
    r.shape(pen, _LANDS, "none", x + 2 * s, up + h / 2 - 50 * s, s, stroke="#5f9058", width=1.2)
    lines = "".join(f"M{x} {up + h * i / 4}H{x + w}" for i in (1, 2, 3))
    lines += "".join(f"M{x + w * i / 5} {up}V{up + h}" for i in (1, 2, 3, 4))
    r.shape(pen, lines, stroke="#ffffff", width=2, stroke_opacity=0.4, class_="detail")
    for edge in (up - 8, up + h - 6):
        r.box(pen, x - 16, edge, w + 32, 14, "#7a5638", 6)
    r.shape(
        pen,
        f"M{x + w * 0.3} {up + h + 8}L{x + w / 2} {up + h + 44}L{x + w * 0.7} {up + h + 8}",
        stroke="#5a4632",
        width=3,
    )


def desk_things(r: Room, x: float, up: float) -> None:
    """Globe, books and an apple on a desk of which x is the middle."""
    pen, far = r.mid, r.pick(110, 66, 60)
    gx = x - far
    r.box(pen, gx - 32, up, 64, 9, "#7a5638", 4)
    r.box(pen, gx - 4, up + 6, 8, 22, "#7a5638")
    r.shape(
        pen, "M38 122C66 84 50 40 6 30C-18 26 -40 36 -52 58", stroke="#d9a441", width=6, x=gx, up=up
    )
    r.oval(pen, gx, up + 82, 50, 50, "#6fb6d6")
    d = "M-46 92C-40 118 -14 132 6 131L2 112L-14 100L-8 84L-28 74L-40 76Z"
    d += "M10 104L32 116Q48 104 50 84L34 76L26 52L14 62L18 84Z"
    r.shape(pen, d, "#74ad6a", gx, up)
    r.shape(
        pen,
        "M20 128C48 116 56 80 38 50C30 40 22 36 14 34C38 58 40 100 20 128Z",
        "#0b1020",
        gx,
        up,
        fill_opacity=0.13,
        class_="shade",
    )
    bx = x + far * 0.35
    for i, (w, tone) in enumerate(((110, "#d9604a"), (96, "#3f6fb0"), (104, "#e8b04a"))):
        r.box(pen, bx - 30 + i * 4, up + i * 23, w, 22, tone, 4)
        r.box(pen, bx - 22 + i * 4, up + 5 + i * 23, w - 8, 11, "#f5ecd8", 2)
    r.oval(pen, bx + 24, up + 90, 23, 21, "#d9402f")
    r.oval(pen, bx + 16, up + 97, 7, 5, "#ffffff", fill_opacity=0.4, class_="fx")
    r.shape(pen, "M24 108Q24 118 30 122", stroke="#5a3b28", width=4, x=bx, up=up)
    r.shape(pen, "M28 114Q42 122 48 112Q36 106 28 114Z", "#5d9c50", bx, up)


def pencils(r: Room, x: float, up: float) -> None:
    """A cup of pencils and an open notebook on a pupil's desk."""
    pen = r.ground
    for lean, tone in ((-10, "#ffc53d"), (2, "#3f7ad8"), (12, "#d9604a")):
        r.shape(pen, f"M{lean * 0.5} 30L{lean} 74", stroke=tone, width=6, x=x, up=up)
    r.shape(pen, "M-18 44H18L15 0H-15Z", "#5b8f8b", x, up)
    r.shape(pen, "M-150 2Q-120 16 -96 4Q-72 16 -42 2L-46 -2H-146Z", "#fbf8ef", x, up)
    r.shape(pen, "M-96 4V-1", stroke="#b9ad98", width=3, x=x, up=up)


def bunting(r: Room, up: float) -> None:
    """A string of paper flags."""
    pen, n = r.far, 11
    step = 2 * r.edge / n
    tones = ("#e2725b", "#ffc53d", "#5f9b8d", "#5b86c2", "#c98ab0")

    def at(x: float) -> float:
        return up - 46 + 46 * (x / r.edge) ** 2

    for i in range(n):
        x = -r.edge + i * step
        r.shape(
            pen,
            f"M{x + 5} {at(x)}L{x + step / 2} {at(x + step / 2) - 64}L{x + step - 5} "
            f"{at(x + step)}Z",
            tones[i % 5],
        )
    line = f"M{-r.edge} {at(-r.edge)}Q0 {up - 92} {r.edge} {at(r.edge)}"
    r.shape(pen, line, stroke="#8a6a4c", width=4)
