"""A hospital room: the bed with drip and monitor at the right, a window, a curtain on its rail, a
basin at the left."""

from film.style import Style
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.furniture import cupboard, plant
from tools.picture.places.lamps import tube
from tools.picture.places.medical import basin, drip, monitor, rail_curtain, ward_bed
from tools.picture.places.panes import window
from tools.picture.places.place import Place
from tools.picture.places.room import Room
from tools.picture.places.shell import slabs, sunlight, wall

INDOORS = True


def draw(b: Backdrop, style: Style) -> Place:
    r = Room(b)
    wall(r, "#e4eff0", "#eef4f2")
    r.box(r.far, -r.edge, -60, 2 * r.edge, 60 + 236, "#b5d9d6")
    r.box(r.far, -r.edge, 228, 2 * r.edge, 12, "#8fc0bf")
    r.box(r.far, -r.edge, -60, 2 * r.edge, 86, "#7fa9ac")
    x, low, w, tall = r.pick((-210, 320, 420, 400), (-210, 400, 420, 360), (-190, 530, 380, 360))
    window(r, x, low, w, tall, bars=(2, 1), view="garden")
    _blind(r, x, low, w, tall)
    sunlight(r, x + w / 2, low - 20, w, -120)
    _headboard(r, r.pick(420, 180, 120))
    if r.pick(True, False, False):
        basin(r, -560)
        rail_curtain(r, -1010, 250, 40, 770, "#9fc8d6")
        r.box(r.mid, -r.edge, 768, r.edge - 220, 9, "#a3b0bb", 4)
    else:
        edge = -r.half - 60
        rail_curtain(r, edge, r.pick(0, 200, 150), 40, r.pick(0, 740, 860), "#9fc8d6")
        r.box(r.mid, -r.edge, r.pick(0, 738, 858), r.pick(0, 420, 330), 9, "#a3b0bb", 4)
    bed_x = r.pick(412, -150, -160)
    monitor(r, r.pick(470, r.half - 146, 212), r.pick(392, 396, 470), r.pick(180, 140, 140))
    drip(r, r.pick(905, 0, -24), 0, r.pick(440, 420, 420))
    with r.scaled(r.mid, bed_x, 0, 1.08):
        ward_bed(r, bed_x, 0, r.pick(450, 530, 490))
    if r.pick(True, False, False):
        cupboard(r, 255, 0, 120, 150, "#e9e4da", drawers=3)
        plant(r, 255, 150, 110, r.mid, pot="#e2725b", leaves=7)
    slabs(r, "#c8d6d6", "#a9bcbf", "#8fa6aa", 190)
    r.corners()
    for lx in r.pick((-420, 420), (0,), (0,)):
        tube(r, lx, r.high - r.pick(70, 70, 90), r.pick(340, 380, 340))
    _near(r)
    return r.finished(r.calm(-r.half, r.pick(330, 420, 540), r.pick(240, r.half, r.half), 2000))


def _blind(r: Room, x: float, low: float, w: float, tall: float) -> None:
    pen = r.far
    slats = [(x - 6, low + tall - 14 - i * 15, w + 12, 9) for i in range(7)]
    r.boxes(pen, slats, "#f7f5ec")
    r.shape(pen, f"M{x + w - 30} {low + tall}V{low + tall * 0.5}", stroke="#e2ddcf", width=3)


def _headboard(r: Room, x: float) -> None:
    """The supply panel over the bed: sockets, a lamp, a green emblem."""
    pen = r.far
    w = r.edge - x
    r.box(pen, x, 300, w, 44, "#f7f9f8", 6)
    r.box(pen, x, 300, w, 10, "#d5dfe0", 4)
    r.glow(pen, x + min(w, 460) * 0.55, 400, 330, 250, 0.46)
    for i in range(4):
        r.oval(pen, x + 40 + i * 54, 324, 11, 11, ("#6aa6c8", "#e8b04a", "#6fb58a", "#c9d3db")[i])
    if r.pick(True, False, False):
        cx, up = 700, 560
        r.oval(pen, cx, up, 62, 62, "#ffffff")
        r.shape(
            pen,
            "M0 -38C-44 -6 -44 34 -18 34Q-4 34 0 18Q4 34 18 34C44 34 44 -6 0 -38Z",
            "#3fa07f",
            cx,
            up,
        )
        r.shape(pen, "M-30 2H-12L-5 14L5 -12L12 2H30", stroke="#ffffff", width=5, x=cx, up=up)


def _near(r: Room) -> None:
    """The near end of the curtain, dark, at the left edge; a trolley's corner at the right."""
    pen, low = r.fore, -(r.deep + 130)
    x = r.half - r.pick(210, 120, 120)
    r.box(pen, x, low, 460, 236, "#33505a", 10)
    r.box(pen, x - 12, low + 224, 480, 16, "#4b6f78", 6)
    bottle = "M-24 0V58Q-24 76 -9 80V102H9V80Q24 76 24 58V0Z"
    r.shape(pen, bottle, "#243c44", x + 60, low + 238)
    r.shape(pen, bottle, "#2c4750", x + 124, low + 238, 0.8)
