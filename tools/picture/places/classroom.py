"""A classroom: the board in the middle, a tall window on the left, the teacher's desk with a globe
on the right, two pupils' desks at the sides."""

from film.style import Style
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.furniture import chair, table
from tools.picture.places.hangings import clock
from tools.picture.places.lamps import globe as ball
from tools.picture.places.panes import window
from tools.picture.places.place import Place
from tools.picture.places.room import Room
from tools.picture.places.schoolware import bunting, chalkboard, desk_things, pencils, world
from tools.picture.places.shell import boards, dado, sunlight, wall

INDOORS = True


def draw(b: Backdrop, style: Style) -> Place:
    r = Room(b)
    wall(r, "#f3e6c8", "#f6ecd4")
    dado(r, 190, "#8fb3a0", panel=150)
    wide, tall = r.pick(760, 610, 470), r.pick(330, 330, 360)
    low = r.pick(268, 268, 330)
    if r.evening:
        for x in r.pick((-420, 420), (-300, 300), (-190, 190)):
            r.glow(r.far, x, low + tall, 420, 380, 0.30)
    if r.pick(True, False, False):
        window(r, -880, 250, 320, 480, bars=(2, 3), view="garden")
        sunlight(r, -720, 230, 320, 120)
        world(r, 545, 372, 330, 210)
    elif b.tall:
        bunting(r, low + tall + 286)
    chalkboard(r, -wide / 2, low, wide, tall, style)
    clock(r, 0, low + tall + r.pick(86, 86, 84), 44)
    _furnish(r)
    boards(r, "#c99a64", "#b07f4c", "#8a6038")
    _pupils(r)
    r.corners()
    for x in r.pick((-410, 410), (-390, 390), (-235, 235)):
        ball(r, x, r.high - r.pick(150, 150, 232), 38)
    _near(r)
    return r.finished(r.calm(-wide / 2, low, wide / 2, low + tall + 60))


def _furnish(r: Room) -> None:
    right = r.pick(700, 470, 300)
    table(r, right, 0, r.pick(400, 260, 230), 216, "#b87a48", r.mid, apron=120)
    desk_things(r, right, 216)


def _pupils(r: Room) -> None:
    for x, flip in r.pick(((-800, False),), ((-452, False),), ()):
        table(r, x, -78, 250, 176, "#d8a86c", legs="#56606e")
        pencils(r, x + 60, 98)
        chair(r, x - 150, -92, "#c2603f", flip=flip, s=0.9)


def _near(r: Room) -> None:
    """A desk's corner with books, dark, near the right edge."""
    low = -(r.deep + 26)
    x = r.half - r.pick(250, 150, 130)
    pen = r.fore
    r.box(pen, x, low - 70, 600, 130, "#4a2f22", 12)
    r.box(pen, x, low + 52, 600, 8, "#6b4632", 3)
    for i, (w, tone) in enumerate(((150, "#243a52"), (132, "#5b2a2a"), (140, "#2c4a3c"))):
        r.box(pen, x + 40 + i * 5, low + 60 + i * 24, w, 22, tone, 4)
        r.box(pen, x + 52 + i * 5, low + 65 + i * 24, w, 12, "#b7a88c", 2)
