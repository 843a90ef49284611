"""A laboratory: benches with glassware and a microscope, a fume hood at the right, a window, the
elements as a coloured chart."""

from film.style import Style
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.furniture import stool
from tools.picture.places.labware import (
    LIQUIDS,
    bench,
    bottles,
    chart,
    flask,
    fume_hood,
    microscope,
    round_flask,
    tubes,
)
from tools.picture.places.lamps import tube
from tools.picture.places.panes import window
from tools.picture.places.place import Place
from tools.picture.places.room import Room
from tools.picture.places.shell import slabs, sunlight, wall

INDOORS = True


def draw(b: Backdrop, style: Style) -> Place:
    r = Room(b)
    wall(r, "#d3e2e8", "#e6eef0")
    r.box(r.far, -r.edge, 272, 2 * r.edge, 116, "#bcd5dc")
    lines = [(-r.edge + i * 58, 272, 3, 116) for i in range(int(2 * r.edge / 58) + 1)]
    r.boxes(r.far, lines, "#d9e9ee", class_="detail")
    if r.pick(True, False, False):
        window(r, -880, 420, 330, 340, bars=(2, 2), view="street", orb=None, frame="#f3f7f7")
        sunlight(r, -715, 400, 330, 130)
        chart(r, -250, 470, 500)
        bench(r, -r.edge, 2 * r.edge)
        fume_hood(r, 500, 400, 700)
        _glass(r, (-850, -700, -520, -150, 60, 190))
    elif r.b.tall:
        chart(r, -230, 640, 460)
        bench(r, -r.edge, 2 * r.edge)
        bottles(r, -r.half - 60, 480, r.half + 330)
        _glass(r, (-310, 0, 250, 330))
    else:
        chart(r, -300, 560, r.pick(0, 380, 0))
        bench(r, -r.edge, 2 * r.edge)
        fume_hood(r, r.half - 250, 300, 660)
        _glass(r, (-r.half + 70, -r.half + 200, 0))
    slabs(r, "#c5d0d4", "#a3b2b9", "#8799a2", 180)
    stool(r, r.pick(-600, -r.half + 60, -300), -50, "#3f6fb0", "#6b7884", 170)
    if r.pick(True, False, False):
        stool(r, 620, -40, "#3f6fb0", "#6b7884", 170)
    r.corners()
    for x in r.pick((-420, 420), (0,), (0,)):
        tube(r, x, r.high - r.pick(64, 64, 84), r.pick(360, 420, 380))
    _near(r)
    return r.finished(r.calm(-r.half, 400, r.pick(490, r.half - 260, r.half), 2000))


def _glass(r: Room, spots: tuple[float, ...]) -> None:
    """The bench's things in turn, the order of the colours by chance."""
    colours = r.chance.sample(LIQUIDS, len(LIQUIDS))
    for i, x in enumerate(spots):
        kind = i % 4 if len(spots) > 3 else (2, 0, 1)[i]
        if kind == 0:
            tubes(r, x, 272, 1.0)
        elif kind == 1:
            flask(r, x, 272, 1.05, colours[i % 5])
            flask(r, x + 74, 272, 0.75, colours[(i + 1) % 5])
        elif kind == 2:
            microscope(r, x, 272, 1.0)
        else:
            round_flask(r, x, 272, 1.0, colours[i % 5])


def _near(r: Room) -> None:
    """Dark glass on a near bench at the right."""
    pen, low = r.fore, -(r.deep + 130)
    x = r.half - r.pick(300, 150, 150)
    r.box(pen, x, low, 620, 226, "#22323e", 8)
    r.box(pen, x - 10, low + 214, 640, 16, "#3b5261", 5)
    flask(r, x + 70, low + 230, 1.2, "#2f7f9a", pen)
    if r.pick(True, False, False):
        flask(r, x + 190, low + 230, 0.9, "#8a5a2f", pen)
