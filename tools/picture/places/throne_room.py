"""A throne room: the throne on its steps under a crowned cloth, columns, tall stained windows,
banners, a red carpet to our feet."""

from film.style import Style
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.panes import window
from tools.picture.places.place import Place
from tools.picture.places.room import Room
from tools.picture.places.shell import lamp_pool, runner, slabs, sunlight, wall
from tools.picture.places.stonework import (
    GOLD,
    ashlar,
    banner,
    candelabrum,
    column,
    crown,
    throne,
    torch,
)

INDOORS = True
_GLASS = ("#d9604a", "#3f7fb0", "#e8b04a", "#5d9c6a")


def draw(b: Backdrop, style: Style) -> Place:
    r = Room(b)
    wall(r, "#b3a893", "#c4b8a0", bare=False)
    ashlar(r, ("#bfb39b", "#a99d87"), "#8a7e69")
    r.warm(brick=True)
    _windows(r)
    _canopy(r)
    r.b.underlay(r.floor, r.colour("#a89c88"))
    for x in r.pick((-250, 250, -868, 868), (-330, 330), (-322, 322)):
        column(r, x, r.pick(62, 62, 54), r.high - r.pick(40, 30, 40))
    _vault(r)
    _dais(r)
    slabs(r, "#b9ad99", "#948873", "#7d725f", 190)
    runner(r, r.pick(130, 118, 112), "#a8262e", GOLD)
    r.corners()
    for x in r.pick((-720, 720), (-246, 246), ()):
        banner(r, x, r.high - 90, r.pick(160, 112, 0), r.pick(380, 260, 0), "#2f4f8f")
    for x in r.pick((-250, 250), (-330, 330), (-322, 322)):
        torch(r, x, r.pick(500, 560, 540))
        lamp_pool(r, x, 300, -70)
    for x in r.pick((-640, 640), (-470, 470), ()):
        candelabrum(r, x, 0, 260)
    _near(r)
    return r.finished(r.calm(-r.half, r.pick(480, 480, 560), r.half, 2000))


def _windows(r: Room) -> None:
    for x in r.pick((-520, 520), (-450, 450), (-215, 215)):
        low, w, h = r.pick((330, 160, 440), (330, 130, 420), (560, 120, 330))
        window(
            r,
            x - w / 2,
            low,
            w,
            h,
            outline="pointed",
            bars=(2, 4),
            view="sky",
            frame="#8f8370",
            thick=18,
            orb=None,
        )
        pen = r.far
        for i in range(8):
            tone = _GLASS[(i * 3 + i // 2) % 4]
            px, py = x - w / 2 + (i % 2) * w / 2, low + (i // 2) * h / 4
            k = 0.14 if i // 2 < 3 else 0.30
            r.box(
                pen,
                px + w * 0.05 + (k - 0.14) * w * (1 - i % 2),
                py + 8,
                w * (0.54 - k),
                h / 4 * 0.8,
                tone,
                10,
                fill_opacity=0.62 if r.light.time_of_day != "night" else 0.34,
            )
        if not r.b.tall:
            sunlight(r, x, low - 20, w, -160)


def _canopy(r: Room) -> None:
    """Cloth of state behind the throne, a crown above it."""
    pen = r.far
    w, top = r.pick(300, 270, 270), r.pick(700, 690, 820)
    r.box(pen, -w / 2 - 18, 0, w + 36, top, "#6f1f2a", 4)
    n = 7
    step = (w + 36) / n
    r.boxes(
        pen,
        [(-w / 2 - 18 + (i + 0.1) * step, 0, step * 0.4, top) for i in range(n)],
        "#6f1f2a",
        delta=0.045,
    )
    r.box(pen, -w / 2 - 44, top - 20, w + 88, 50, GOLD, 6)
    teeth = "".join(
        f"M{-w / 2 - 44 + i * (w + 88) / 8} {top - 18}H{-w / 2 - 44 + (i + 1) * (w + 88) / 8}"
        f"L{-w / 2 - 44 + (i + 0.5) * (w + 88) / 8} {top - 66}Z"
        for i in range(8)
    )
    r.shape(pen, teeth, "#a3262e")
    crown(r, pen, 0, top + 72, 1.05)


def _vault(r: Room) -> None:
    """Pointed ribs between the columns' heads."""
    pen, up = r.mid, r.high - r.pick(60, 50, 60)
    r.box(pen, -r.edge, up + 20, 2 * r.edge, 260, "#9c907b")
    r.box(pen, -r.edge, up + 14, 2 * r.edge, 10, "#c9bda4")


def _dais(r: Room) -> None:
    pen = r.mid
    for i, w in enumerate(r.pick((470, 390, 310), (440, 370, 300), (410, 350, 290))):
        r.box(pen, -w / 2, i * 30, w, 31, "#cfc3ac", 3)
        r.box(pen, -w / 2, i * 30, w, 12, "#cfc3ac", delta=-0.09)
        r.box(pen, -88, i * 30, 176, 31, "#a8262e")
        r.box(pen, -88, i * 30, 176, 12, "#a8262e", delta=-0.07)
    throne(r, 0, 90, r.pick(0.94, 0.94, 0.94))


def _near(r: Room) -> None:
    """A near column in the dark at the left edge."""
    pen, low = r.fore, -(r.deep + 130)
    x = -r.half - 110
    w = 110 + r.pick(76, 40, 26)
    fill = r.shade(pen, (0, "#2b2824"), (0.7, "#4a443b"), (1, "#37322c"), across=True)
    r.box(pen, x, low, w, r.high + 500, fill)
    r.boxes(
        pen, [(x + w - 30, low, 6, r.high + 500), (x + w - 58, low, 6, r.high + 500)], "#332f29"
    )
    r.box(pen, x, low, w + 30, 168, "#33302b", 6)
    r.box(pen, x, low + 156, w + 18, 26, "#47423a", 8)
