"""A café: brick and a big street window on the left with a seat at it, the counter with its machine
and cakes on the right, a row of pendant lamps."""

from film.style import Style
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.furniture import near_leaves, plant, stool, table
from tools.picture.places.lamps import pendant
from tools.picture.places.panes import window
from tools.picture.places.place import Place
from tools.picture.places.room import Room
from tools.picture.places.shell import boards, sunlight, wall
from tools.picture.places.shelves import rack
from tools.picture.places.shopware import cakes, coffee_machine

INDOORS = True


def draw(b: Backdrop, style: Style) -> Place:
    r = Room(b)
    wall(r, "#c98a6c", "#c58265", bare=False)
    _bricks(r)
    r.warm(brick=True)
    left, wide, low, tall = r.pick(
        (-880, 640, 190, 500), (-480, 420, 220, 470), (-320, 330, 440, 420)
    )
    window(
        r,
        left,
        low,
        wide,
        tall,
        bars=(r.pick(4, 3, 2), 3),
        view="street",
        orb=None,
        frame="#2f3a3f",
        thick=14,
    )
    sunlight(r, left + wide / 2, low - 20, wide, 150)
    _bar(r)
    boards(r, "#8a6248", "#74503a", "#553826")
    if r.pick(True, False, False):
        _seat(r, -690)
        plant(r, -905, -20, 330, r.ground, pot="#f0e4c8")
    elif r.pick(False, True, False):
        _seat(r, -452)
    r.corners()
    for x in r.pick((-330, 0, 330, 660), (-270, 0, 270), (-210, 30, 250)):
        drop = r.high - r.pick(210, 170, 190)
        pendant(r, x, drop, "#e0a23d", size=0.8, pool=x > 0)
    near_leaves(r, 1, 0.9)
    return r.finished(r.calm(left, low, left + wide, low + tall))


def _bricks(r: Room) -> None:
    rows: dict[int, list[tuple[float, float, float, float]]] = {0: [], 1: []}
    for row in range(int(r.high / 34) + 4):
        x = -r.edge - (42 if row % 2 else 0)
        while x < r.edge:
            if r.chance.random() < 0.24:
                rows[r.chance.randrange(2)].append((x + 2, row * 34 + 2, 80, 30))
            x += 84
    r.boxes(r.far, rows[0], "#b9755a", class_="detail")
    r.boxes(r.far, rows[1], "#d49a7c", class_="detail")
    lines = "".join(f"M{-r.edge} {row * 34}H{r.edge}" for row in range(int(r.high / 34) + 4))
    r.shape(r.far, lines, stroke="#a8694f", width=2, stroke_opacity=0.4, class_="detail")


def _bar(r: Room) -> None:
    """Counter along the right, shelf and drawings above it."""
    pen = r.mid
    x = r.pick(60, 20, -40)
    w = r.edge - x + 20
    shelf = r.pick(500, 520, 520)
    if r.b.tall:
        shelf = 560
    r.box(r.far, x + r.pick(90, 60, 110), 150, w, shelf + r.pick(130, 120, 140) - 150, "#3d4f4a", 0)
    sx = x + r.pick(130, 90, 140)
    rack(r, sx, shelf - 130, w, 230, ("jars", "bottles"), back="#33433f", pen=r.far)
    h = 262
    r.box(pen, x, 0, w, h, "#4f6f66")
    n = int(w / 60)
    r.boxes(pen, [(x + i * 60 + 56, 24, 4, h - 24) for i in range(n)], "#4f6f66", delta=-0.07)
    r.box(pen, x, 0, w, 24, "#33433f")
    r.box(pen, x - 16, h - 6, w, 28, "#d0a06a", 5)
    r.box(pen, x - 16, h - 6, w, 8, "#d0a06a", delta=-0.12)
    r.box(pen, x, h - 30, w, 24, r.dark(pen, 0.25, 0), class_="shade")
    coffee_machine(r, r.pick(590, 380, 290), h + 22, pen)
    cakes(r, x + r.pick(44, 20, 14), h + 20, r.pick(330, 170, 150))
    for i in range(3):
        r.shape(
            pen,
            "M-16 26H16L12 0H-12Z",
            ("#fbf6ea", "#e2725b", "#7fa3a8")[i],
            r.pick(760, 480, 400) + i * 44,
            h + 22,
        )


def _seat(r: Room, x: float) -> None:
    table(r, x, -44, 210, 196, "#c98f56", legs="#2f3438", apron=8)
    r.shape(r.ground, "M-20 40H20L16 6H-16Z", "#fbf6ea", x - 30, 152 - 6)
    r.oval(r.ground, x - 30, 152, 34, 6, "#e9dcc8")
    stool(r, x - 148, -56, "#c2603f", "#2f3438", 150)
    stool(r, x + 148, -56, "#c2603f", "#2f3438", 150)
