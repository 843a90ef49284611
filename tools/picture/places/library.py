"""A library: shelves to the ceiling, a tall arched window between them, a ladder on its rail, a
reading desk with a green lamp."""

from film.style import Style
from tools.picture.pen import Pen
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.furniture import table
from tools.picture.places.lamps import globe
from tools.picture.places.panes import window
from tools.picture.places.place import Place
from tools.picture.places.room import Room
from tools.picture.places.shell import boards, rug, sunlight, wall
from tools.picture.places.shelves import bookcase

INDOORS = True
_WOOD = "#7f5233"


def draw(b: Backdrop, style: Style) -> Place:
    r = Room(b)
    wall(r, "#d9c49a", "#e6d5b0")
    top = r.pick(700, 700, 800)
    half = r.pick(180, 140, 120)
    low = r.pick(250, 260, 330)
    window(
        r,
        -half,
        low,
        2 * half,
        r.pick(520, 500, 560),
        outline="arched",
        bars=(3, 4),
        view="garden",
        frame="#8a5c3a",
        thick=16,
    )
    sunlight(r, 0, low - 30, 2 * half, -70)
    _bench(r, half)
    start = half + 50
    cases = r.pick(3, 2, 1)
    wide = r.pick(235, 205, r.edge - start)
    for side in (-1, 1):
        for i in range(cases):
            x = start + i * (wide + 28)
            left = x if side > 0 else -x - wide
            bookcase(r, left, 0, wide, top, rows=r.pick(6, 6, 7), wood=_WOOD, ornaments=i == 1)
    r.box(r.mid, -r.edge, 0, 2 * r.edge, top, "#e9c88a", fill_opacity=0.07)
    for side in (-1, 1):
        left = start - 24 if side > 0 else -r.edge
        r.box(r.mid, left, top, r.edge - start + 24, 40, _WOOD, 4, delta=0.03)
        r.box(r.mid, left, top + 32, r.edge - start + 24, 10, _WOOD, delta=0.1)
        r.box(r.mid, left, top - 70, r.edge - start + 24, 7, "#d9b25a")
    _ladder(r, r.pick(-640, -390, -290), top)
    boards(r, "#a8713f", "#8a5a33", "#633d22")
    rug(r, 0, -110, r.pick(540, 400, 300), "#8f3f3a", "#e6c27a")
    if r.pick(True, True, False):
        _desk(r, r.pick(730, 470, 0))
    r.corners()
    for x in r.pick((-300, 300), (0,), (0,)):
        globe(r, x, r.high - r.pick(110, 70, 90), 34)
    if r.pick(True, True, False):
        _green_lamp(r, r.pick(690, 450, 0), 152)
    _near(r)
    return r.finished(r.calm(-r.half, r.pick(330, 330, 480), r.half, 2000))


def _bench(r: Room, half: float) -> None:
    """A window seat with cushions."""
    pen = r.mid
    r.box(pen, -half - 30, 0, 2 * half + 60, 128, "#7f5233")
    r.box(pen, -half - 10, 22, 2 * half + 20, 84, "#7f5233", 4, delta=-0.06)
    r.box(pen, -half - 34, 122, 2 * half + 68, 36, "#3f6a58", 14)
    r.box(pen, -half - 34, 122, 2 * half + 68, 12, "#3f6a58", 6, delta=-0.07)
    for side, tone in ((-1, "#e0aa4a"), (1, "#c2553f")):
        r.box(pen, side * (half - 34) - 44, 150, 88, 78, tone, 20)
        r.box(pen, side * (half - 34) - 36, 182, 72, 8, tone, 4, delta=-0.07)


def _ladder(r: Room, x: float, top: float) -> None:
    pen, lean = r.mid, 70
    for side in (0, 84):
        r.shape(pen, f"M{x + side - lean} 6L{x + side} {top - 60}", stroke="#c98f56", width=13)
    rungs = ""
    for i in range(1, int((top - 60) / 76)):
        share = i * 76 / (top - 66)
        at = x - lean * (1 - share)
        rungs += f"M{at} {i * 76}H{at + 84}"
    r.shape(pen, rungs, stroke="#b57d4a", width=10)
    for side in (0, 84):
        r.oval(pen, x + side - lean, 10, 12, 12, "#3b3a40")
        r.oval(pen, x + side, top - 66, 11, 11, "#d9b25a")


def _desk(r: Room, x: float) -> None:
    table(r, x, -60, r.pick(360, 250, 0), 212, "#8f5f3a", legs="#6b4329", apron=40)
    pen = r.ground
    bx = x + r.pick(70, 40, 0)
    r.shape(pen, "M-76 0Q-40 22 0 4Q40 22 76 0L70 -4H-70Z", "#fbf3e0", bx, 154)
    r.shape(pen, "M0 4V-2", stroke="#b9a27a", width=4, x=bx, up=154)


def _green_lamp(r: Room, x: float, up: float) -> None:
    pen = r.ground
    r.glow(pen, x, up + 60, 250, 200, 0.55)
    r.oval(pen, x, up + 4, 36, 8, "#d9b25a")
    r.box(pen, x - 4, up, 8, 74, "#d9b25a")
    r.shape(
        pen,
        "M-58 66Q-52 106 -20 108H20Q52 106 58 66Z",
        "#2f8a5f",
        x,
        up,
        delta=0.10 if r.evening else 0.0,
    )
    r.shape(
        pen,
        "M-40 88Q-34 98 -16 99",
        stroke="#ffffff",
        width=5,
        x=x,
        up=up,
        stroke_opacity=0.5,
        class_="fx",
    )
    r.box(pen, x - 56, up + 62, 112, 6, "#fff4d6" if r.evening else "#f0e6cc", 3, emits=r.evening)


def _near(r: Room) -> None:
    """A pile of big books in the near left corner."""
    pen: Pen = r.fore
    low = -(r.deep + 30)
    x = -r.half - 70
    for i, (w, tone) in enumerate(((300, "#3a2432"), (270, "#24344a"), (286, "#3a3020"))):
        wide = w * r.pick(1.0, 0.75, 0.72)
        r.box(pen, x + (i % 2) * 12, low + i * 48, wide, 46, tone, 6)
        r.box(pen, x + (i % 2) * 12, low + 9 + i * 48, wide - 12, 28, "#b7a27a", 3)
        r.box(pen, x + (i % 2) * 12, low + 9 + i * 48, wide - 60, 28, tone)
