"""A bedroom: the bed at the right, a lamp on the night table, a window with curtains, a chest of
drawers with a mirror at the left."""

from film.style import Style
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.furniture import cupboard, near_leaves, plant
from tools.picture.places.hangings import picture
from tools.picture.places.lamps import table_lamp
from tools.picture.places.panes import window
from tools.picture.places.place import Place
from tools.picture.places.room import Room
from tools.picture.places.shell import boards, rug, skirting, sunlight, wall
from tools.picture.places.soft import bed, bed_front, curtain

INDOORS = True


def draw(b: Backdrop, style: Style) -> Place:
    r = Room(b)
    wall(r, "#c9d3e4", "#d9dfe9")
    _stripes(r)
    skirting(r, "#f6f2e9", 30)
    x, w = r.pick(-150, -150, -150), r.pick(300, 300, 300)
    low, tall = r.pick(330, 430, 520), r.pick(400, 320, 340)
    if r.light.time_of_day == "night":
        r.far.glow(r.x(x + w / 2), r.y(low + tall / 2), 420 * r.unit, 380 * r.unit, "#9db4f0", 0.24)
    window(r, x, low, w, tall, bars=(2, 2), view="hills")
    _drapes(r, x, low, w, tall)
    sunlight(r, x + w / 2, low - 30, w, r.pick(-150, -60, -60))
    if r.pick(True, False, False):
        picture(r, 560, 452, 130, 160, "leaf", "#c9a26a")
        picture(r, 740, 452, 130, 160, "rounds", "#c9a26a")
        with r.scaled(r.mid, 330, 0, 1.22):
            bed(r, 340, 0, 480, "#4f6fa8", "#9a6a42")
    else:
        bed_front(r, 0, 0, r.pick(0, 470, 420), "#4f6fa8", "#9a6a42")
    tables = r.pick((238,), (-r.half * 0.73, r.half * 0.73), (-304, 304))
    for x in tables:
        _night_table(r, x)
    if r.pick(True, False, False):
        _chest(r)
    boards(r, "#cfa878", "#b98d5e", "#94703f")
    rug(r, r.pick(0, 0, 0), -104, r.pick(520, 400, 300), "#e9c9b4", "#fbf4e6")
    r.corners()
    for x in tables:
        table_lamp(r, x - 8, 170, "#f0c98a", 0.95)
    near_leaves(r, -1, 0.8)
    return r.finished(r.calm(-r.half, r.pick(330, 360, 470), r.pick(0, r.half, r.half), 2000))


def _stripes(r: Room) -> None:
    n = int(r.edge / 56) + 1
    r.boxes(
        r.far,
        [(i * 112 - 28, 0, 56, r.high + 120) for i in range(-n // 2 - 1, n // 2 + 2)],
        "#ffffff",
        emits=True,
        fill_opacity=0.10,
        class_="detail",
    )


def _drapes(r: Room, x: float, low: float, w: float, tall: float) -> None:
    cloth = "#e3a08c"
    for left in (x - 74, x + w - 18):
        curtain(r, left, low - 120, 92, tall + 156, cloth, folds=4)
    r.box(r.far, x - 100, low + tall + 28, w + 200, 12, "#8a6040", 6)
    for end in (x - 102, x + w + 102):
        r.oval(r.far, end, low + tall + 34, 12, 12, "#8a6040", delta=0.05)


def _night_table(r: Room, x: float) -> None:
    cupboard(r, x, 0, 140, 168, "#b98052", drawers=2)
    r.box(r.mid, x + 30, 170, 32, 9, "#c2553f", 2)
    r.box(r.mid, x + 26, 179, 32, 8, "#3f6f7a", 2)


def _chest(r: Room) -> None:
    x = -690
    cupboard(r, x, 0, 380, 250, "#c79a6b", drawers=3)
    mirror = x - 20
    pen = r.mid
    r.oval(pen, mirror, 430, 112, 142, "#a9774a")
    r.oval(pen, mirror, 430, 98, 128, "#dbe9ee")
    with pen.clipped(
        r.path(
            f"M{mirror - 98} 430Q{mirror - 98} 558 {mirror} 558T{mirror + 98} 430"
            f"Q{mirror + 98} 302 "
            f"{mirror} 302T{mirror - 98} 430Z"
        )
    ):
        r.shape(
            pen,
            f"M{mirror - 40} 570H{mirror + 16}L{mirror - 80} 290H{mirror - 130}Z",
            "#ffffff",
            fill_opacity=0.35,
            class_="fx",
        )
    r.boxes(pen, [(mirror - 90, 250, 8, 60), (mirror + 82, 250, 8, 60)], "#a9774a")
    plant(r, x + 140, 252, 120, pen, pot="#7fa3a8", leaves=7)
    for i, (w, h, tone) in enumerate(((22, 44, "#e2b0a0"), (26, 30, "#9fc2b4"))):
        r.box(pen, x - 164 + i * 34, 252, w, h, tone, 7)
        r.box(pen, x - 158 + i * 34, 250 + h, w - 12, 12, "#e6c27a", 3)
