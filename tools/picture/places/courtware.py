"""What a court needs: the judge's bench with its chair, the scales as an emblem, a witness stand,
the jury's seats, gavel and lamps."""

from tools.picture.pen import Pen
from tools.picture.places.room import Room

WOOD, BRASS = "#8a5632", "#d9ad4e"


def fields(r: Room, pen: Pen, x: float, up: float, w: float, h: float, count: int) -> None:
    """Raised panels in a row on a wooden front."""
    each = w / count
    outer = [(x + i * each + 12, up + 12, each - 24, h - 24) for i in range(count)]
    r.boxes(pen, outer, WOOD, delta=-0.06)
    r.boxes(pen, [(a + 6, b, c - 8, d - 6) for a, b, c, d in outer], WOOD, delta=0.03)


def bench(r: Room, x: float, w: float, h: float) -> None:
    """High, on a step, panelled; x is its middle."""
    pen = r.mid
    r.box(pen, x - w / 2 - 60, 0, w + 120, 40, WOOD, 3, delta=-0.09)
    r.box(pen, x - w / 2 - 60, 32, w + 120, 10, WOOD, 3, delta=0.03)
    r.box(pen, x - w / 2, 40, w, h - 40, WOOD)
    fields(r, pen, x - w / 2, 56, w, h - 100, r.pick(5, 4, 4))
    for side in (-1, 1):
        r.box(pen, x + side * (w / 2 - 14) - 22, 40, 44, h - 30, WOOD, 3, delta=0.04)
        r.box(pen, x + side * (w / 2 - 14) - 28, 40, 56, 26, WOOD, 3, delta=-0.05)
    r.box(pen, x - w / 2 - 26, h - 8, w + 52, 28, WOOD, 6, delta=0.08)
    r.box(pen, x - w / 2 - 26, h - 8, w + 52, 9, WOOD, 3, delta=-0.1)
    r.box(pen, x - w / 2, h - 32, w, 24, r.dark(pen, 0.22, 0), class_="shade")


def judge_chair(r: Room, x: float, up: float) -> None:
    pen = r.mid
    r.box(pen, x - 76, up, 152, 230, "#6b4228", 34)
    r.box(pen, x - 60, up, 120, 212, "#7a2f30", 26)
    r.box(pen, x - 60, up, 34, 212, "#7a2f30", 20, delta=-0.05)
    for px in (-26, 0, 26):
        for py in (90, 130, 170):
            r.oval(pen, x + px, up + py, 4, 4, "#c98a5a", class_="detail")


def scales_emblem(r: Room, x: float, up: float, radius: float, pen: Pen | None = None) -> None:
    """A round of wood with brass scales in balance."""
    pen = pen or r.far
    s = radius / 100
    r.oval(pen, x + 4, up - 8, radius + 6, radius + 6, "#0b0a12", fill_opacity=0.22, class_="shade")
    r.oval(pen, x, up, radius + 6, radius + 6, BRASS)
    r.oval(pen, x, up, radius - 4, radius - 4, "#3f2b22")
    r.oval(pen, x, up, radius - 14, radius - 14, stroke=BRASS, width=2.6)
    r.box(pen, x - 4 * s, up - 58 * s, 8 * s, 110 * s, BRASS, 3)
    r.shape(pen, "M-34 -64H34L22 -52H-22Z", BRASS, x, up, s)
    r.oval(pen, x, up + 56 * s, 9 * s, 9 * s, BRASS)
    r.shape(pen, "M-60 36Q-30 48 0 40Q30 48 60 36", stroke=BRASS, width=7, x=x, up=up, s=s)
    for side in (-1, 1):
        cx = x + side * 58 * s
        r.shape(pen, "M0 36L-24 -14M0 36L24 -14", stroke=BRASS, width=3, x=cx, up=up, s=s)
        r.shape(pen, "M-28 -14H28Q20 -36 0 -36T-28 -14Z", BRASS, cx, up, s)


def gavel(r: Room, x: float, up: float, pen: Pen) -> None:
    r.box(pen, x - 42, up, 66, 13, "#5a3622", 4)
    with pen.group(f"rotate(-18 {r.x(x):.1f} {r.y(up + 26):.1f})"):
        r.box(pen, x - 4, up + 24, 88, 9, "#b57d4a", 4)
        r.box(pen, x - 26, up + 8, 30, 44, "#8a5632", 5)
        r.boxes(pen, [(x - 26, up + 14, 30, 5), (x - 26, up + 40, 30, 5)], BRASS)


def stand(r: Room, x: float, w: float) -> None:
    """The witness's box with rail, chair and microphone; x is its middle."""
    pen = r.mid
    r.box(pen, x - 52, 60, 104, 230, "#6b4228", 22)
    r.box(pen, x - 40, 60, 80, 214, "#7a2f30", 16)
    r.box(pen, x - w / 2, 0, w, 196, WOOD)
    fields(r, pen, x - w / 2, 14, w, 160, 2)
    for side in (-1, 1):
        r.box(pen, x + side * w / 2 - 14, 0, 28, 220, WOOD, 3, delta=0.05)
        r.oval(pen, x + side * w / 2, 230, 17, 17, WOOD, delta=0.08)
    r.box(pen, x - w / 2 - 8, 190, w + 16, 18, WOOD, 5, delta=0.08)
    r.shape(pen, "M30 206Q40 262 4 274", stroke="#2b3038", width=5, x=x, up=0)
    r.oval(pen, x + 2, 275, 12, 9, "#2b3038")


def jury(r: Room, left: float, right: float) -> None:
    """Two rows of chairs behind a panelled front."""
    pen = r.mid
    for row in (1, 0):
        up = 150 + row * 86
        x = left + 30 + row * 44
        while x < right - 60:
            r.box(pen, x, up, 78, 122, "#6b4228", 18)
            r.box(pen, x + 9, up, 60, 110, "#7a2f30", 14)
            x += 94
        if row:
            r.box(pen, left, 60, right - left, 196, WOOD, delta=-0.04)
            r.box(pen, left, 248, right - left, 12, WOOD, 3, delta=0.06)
    r.box(pen, left, 0, right - left, 186, WOOD)
    fields(r, pen, left, 12, right - left, 152, max(2, round((right - left) / 110)))
    r.box(pen, left - 8, 176, right - left + 16, 20, WOOD, 5, delta=0.08)


def balusters(r: Room, pen: Pen, left: float, right: float, up: float, tone: str) -> None:
    """The bar of the court: a rail on turned posts."""
    d = "M-12 0V14L-7 24Q-18 56 -7 84L-10 96H10L7 84Q18 56 7 24L12 14V0Z"
    x = left + 24
    while x < right - 10:
        r.shape(pen, d, tone, x, up + 20)
        x += 52
    r.box(pen, left, up, right - left, 24, tone, 4, delta=0.03)
    r.box(pen, left, up + 112, right - left, 26, tone, 7, delta=0.06)
