"""A living room: the sofa in the middle under pictures, a standing lamp, a bookcase, a window and a
tall plant."""

from film.style import Style
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.furniture import plant
from tools.picture.places.hangings import picture
from tools.picture.places.lamps import floor_lamp
from tools.picture.places.panes import window
from tools.picture.places.place import Place
from tools.picture.places.room import Room
from tools.picture.places.shell import boards, rug, skirting, sunlight, wall
from tools.picture.places.shelves import bookcase
from tools.picture.places.soft import curtain, sofa

INDOORS = True


def draw(b: Backdrop, style: Style) -> Place:
    r = Room(b)
    wall(r, "#8fb0a6", "#9fbdb2")
    skirting(r, "#f4eee0", 32)
    width = r.pick(640, 520, 440)
    if r.pick(True, False, False):
        window(r, 530, 250, 330, 470, bars=(2, 2), view="garden")
        for left in (446, 842):
            curtain(r, left, 30, 100, 740, "#f0dcc0", folds=4)
        r.box(r.far, 420, 764, 550, 12, "#8a6040", 6)
        sunlight(r, 700, 220, 330, -220)
        bookcase(r, -900, 0, 330, 640, rows=5)
    elif b.tall:
        window(r, -130, 560, 260, 320, bars=(2, 2), view="garden", sill=True)
        sunlight(r, 0, 530, 260, -60)
    else:
        bookcase(r, -r.half - 70, 0, 210, 620, rows=5)
    _gallery(r)
    sofa(r, 0, 0, width, "#c9694f")
    boards(r, "#c9996a", "#ad7c4e", "#86603a")
    rug(r, 0, -108, r.pick(560, 430, 310), "#3f6a78", "#e9d9b8")
    plant(r, r.pick(470, -430, -300), 4 if not b.tall else -10, r.pick(330, 250, 260), r.mid)
    r.corners()
    floor_lamp(r, r.pick(-470, 392, 304), 0, "#f3dcae", r.pick(430, 430, 580))
    _near(r)
    return r.finished(r.calm(-r.half, r.pick(330, 340, 400), r.pick(380, r.half, r.half), 2000))


def _gallery(r: Room) -> None:
    low = r.pick(400, 420, 352)
    if r.b.tall:
        spots = ((-326, 116, 150, "leaf"), (-320, 104, 104, "rounds"))
    else:
        spots = ((-250, 140, 190, "leaf"), (-80, 170, 210, "hills"), (122, 140, 180, "rounds"))
    for i, (x, w, h, kind) in enumerate(spots):
        drop = (20, 0, 26)[i] if not r.b.tall else (280, 500)[i]
        picture(r, x, low + drop, w, h, kind, ("#7a5638", "#2f3440", "#c9a26a")[i])
    if r.pick(False, True, False):
        picture(r, -60, 664, 120, 96, "boat", "#c9a26a")


def _near(r: Room) -> None:
    """An armchair's back in the near right corner."""
    pen, low = r.fore, -(r.deep + 130)
    x = r.half - r.pick(230, 130, 140)
    r.box(pen, x, low, 520, 300, "#37455c", 90)
    r.box(pen, x + 26, low - 10, 520, 284, "#2c384d", 76)
    r.box(pen, x - 36, low, 120, 190, "#41516b", 46)
