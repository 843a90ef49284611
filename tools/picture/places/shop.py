"""A grocer's shop: shelves of goods along the wall, the counter with till and scales at the right,
crates of fruit, the street behind the shop window."""

from film.style import Style
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.lamps import pendant
from tools.picture.places.panes import window
from tools.picture.places.place import Place
from tools.picture.places.room import Room
from tools.picture.places.shell import sunlight, tiles, wall
from tools.picture.places.shelves import rack
from tools.picture.places.shopware import basket, counter, crate, scales, till

INDOORS = True


def draw(b: Backdrop, style: Style) -> Place:
    r = Room(b)
    wall(r, "#d9e4d2", "#eaeedd")
    high = r.pick(600, 600, 660)
    r.box(r.far, -r.edge, high + 36, 2 * r.edge, 1000, "#5b8a7c")
    r.box(r.far, -r.edge, high + 26, 2 * r.edge, 14, "#f0e4c8")
    kinds = ("boxes", "loaves", "tins", "jars", "bottles")
    if r.pick(True, False, False):
        window(r, -900, 210, 420, 400, bars=(3, 1), view="street", orb=None, frame="#7a4f33")
        sunlight(r, -690, 190, 420, 220)
        crate(r, -820, 0, 180, "#e2604a", r.mid)
        crate(r, -610, 0, 180, "#f2b23c", r.mid)
        rack(r, -430, 0, 400, high, kinds)
        rack(r, 0, 0, 400, high, kinds[::-1])
        rack(r, 430, 0, r.edge - 430, high, kinds)
    else:
        wide = r.pick(0, 330, 300)
        rack(r, -wide - 14, 0, wide, high, kinds)
        rack(r, 14, 0, wide, high, kinds[::-1])
        side = r.half - wide
        if side > 70:
            for x in (-r.edge, wide + 44):
                rack(r, x, 0, r.edge - wide - 44, high, kinds)
    r.box(r.mid, -r.edge, 0, 2 * r.edge, high, "#f0e2c4", fill_opacity=0.16)
    if b.tall:
        _shopfront(r)
    tiles(r, "#d8c3a0", "#bf9f78", "#b98f68", opacity=0.55)
    x = r.pick(720, 440, 320)
    counter(r, x, -46, r.pick(520, 300, 240))
    till(r, x + r.pick(60, 20, 14), 176)
    if r.pick(True, False, False):
        scales(r, x - 150, 176)
    if r.pick(False, True, True):
        crate(r, -r.half + 70, -60, 190, "#f2b23c", r.ground)
    r.corners()
    for px in r.pick((-560, 0, 560), (-330, 330), (-200, 200)):
        pendant(r, px, r.high - r.pick(170, 170, 210), "#3f7a70", size=0.9, pool=False)
    _near(r)
    return r.finished(r.calm(-r.half, r.pick(420, 440, 480), r.half, 2000))


def _shopfront(r: Room) -> None:
    """Hanging baskets above the shelves where the wall is tall."""
    for x in (-270, 270):
        basket(r, x, 662, 120)


def _near(r: Room) -> None:
    """A crate of apples in the near left corner."""
    pen, low = r.fore, -(r.deep + 40)
    x = -r.half - 60
    w = r.pick(300, 220, 200)
    for i in range(6):
        r.oval(
            pen,
            x + 70 + i * w / 6.4,
            low + 96 + (i % 2) * 12,
            34,
            32,
            ("#7c2f2a", "#8f3a2e")[i % 2],
        )
    r.box(pen, x, low - 30, w + 20, 112, "#4a3020", 5)
    r.box(pen, x, low + 44, w + 20, 10, "#321f15")
