"""Inside a train: windows with the country outside, seats face to face over little tables, luggage
in the rack."""

from film.style import Style
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.panes import prospect
from tools.picture.places.place import Place
from tools.picture.places.railway import countryside, seat, suitcase
from tools.picture.places.room import Room
from tools.picture.places.shell import carpet, lamp_pool

INDOORS = True


def draw(b: Backdrop, style: Style) -> Place:
    r = Room(b)
    low, high = r.pick((330, 630), (330, 650), (350, 740))
    prospect(
        r,
        -r.edge,
        0,
        2 * r.edge,
        high + 140,
        "sky",
        (0.54, (low + (high - low) * 0.74) / (high + 140)),
    )
    countryside(r, low - 30, high - low + 60)
    _wall(r, low, high)
    _seats(r)
    _rack(r, high)
    _ceiling(r, high)
    carpet(r, "#5b6b86", "#46546d")
    _aisle(r)
    r.corners()
    _lamps(r, high)
    _near(r)
    return r.finished(r.calm(-r.half, low, r.half, high))


def _bay(r: Room) -> float:
    """From window to window: seats stand where no actor does."""
    return r.pick(440.0, 640.0, 640.0)


def _wall(r: Room, low: float, high: float) -> None:
    """One sheet with a rounded hole for every window."""
    bay = _bay(r)
    pen, e = r.mid, r.edge + 10
    d = f"M{-e} -80V{high + 400}H{e}V-80Z"
    rims = ""
    for i in range(-3, 4):
        x0, x1, k = i * bay - bay / 2 + 54, i * bay + bay / 2 - 54, 44
        hole = (
            f"M{x0 + k} {low}H{x1 - k}Q{x1} {low} {x1} {low + k}V{high - k}Q{x1} {high} {x1 - k} "
            f"{high}H{x0 + k}Q{x0} {high} {x0} {high - k}V{low + k}Q{x0} {low} {x0 + k} {low}Z"
        )
        d += hole
        rims += hole
    r.shape(
        pen, d, r.shade(pen, (0, "#efe7d6"), (0.6, "#e6dcc8"), (1, "#d6cab2")), fill_rule="evenodd"
    )
    r.shape(pen, rims, stroke="#b8ab94", width=14)
    r.shape(pen, rims, stroke="#8b7f6c", width=5)
    r.box(pen, -e, -80, 2 * e, 80 + low - 70, "#4f7f86")
    r.box(pen, -e, low - 76, 2 * e, 12, "#c9a25e")
    for i in range(-3, 4):
        r.shape(
            pen,
            f"M{-150} {high - 6}H{-80}L{-150} {low + 6}H{-184}V{low + 90}Z",
            "#ffffff",
            i * bay,
            fill_opacity=0.10,
            class_="fx",
        )
        for side in (-1, 1):
            x = i * bay + side * (bay / 2 - 72)
            r.box(pen, x - 26, low + 4, 52, high - low - 2, "#c2654c", 10)
            r.boxes(
                pen,
                [(x - 14, low + 6, 8, high - low - 8), (x + 8, low + 6, 8, high - low - 8)],
                "#c2654c",
                delta=-0.05,
            )
            r.box(pen, x - 30, low + (high - low) * 0.36, 60, 12, "#e6c27a", 5)


def _seats(r: Room) -> None:
    bay = _bay(r)
    cloth = r.chance.choice(("#b5503f", "#c4803c", "#84405c"))
    reach, top = r.pick((140, 54), (190, 80), (190, 80))
    for i in range(-2, 3):
        x = i * bay
        r.box(r.mid, x - top, 196, 2 * top, 14, "#b57d4a", 5)
        r.box(r.mid, x - 8, 0, 16, 198, "#6b7480")
        for flip in (False, True):
            seat(r, x + (1 if flip else -1) * (bay / 2 - 8), cloth, flip=flip, reach=reach)
    pen = r.mid
    for i, tone in ((0, "#fbf6ea"), (1, "#e2725b"), (-1, "#7fa3a8")):
        r.shape(pen, "M-15 34H15L11 0H-11Z", tone, i * bay - 26, 210)
    r.box(pen, 4, 210, 44, 8, "#d9604a", 2)
    r.box(pen, 7, 218, 40, 8, "#3f6fb0", 2)


def _rack(r: Room, high: float) -> None:
    bay = _bay(r)
    pen, up = r.mid, high + 66
    tones = ("#8a5638", "#3f6a78", "#b5503c", "#5d7a4a", "#6f5a86", "#c9964f")
    x = -r.edge + 30
    while x < r.edge - 60:
        w, h = r.chance.uniform(84, 150), r.chance.uniform(52, 80)
        if r.chance.random() < 0.72:
            suitcase(r, x + w / 2, up + 6, w, h, r.chance.choice(tones))
        x += w + r.chance.uniform(16, 90)
    r.box(pen, -r.edge, up - 10, 2 * r.edge, 14, "#c9a25e", 4)
    r.box(pen, -r.edge, up + 26, 2 * r.edge, 6, "#c9a25e", 3, delta=0.04)
    for i in range(-4, 5):
        r.box(pen, (i + 0.5) * bay - 6, up - 40, 12, 80, "#a8834a", 4)


def _ceiling(r: Room, high: float) -> None:
    pen, up = r.mid, high + r.pick(170, 160, 180)
    r.box(pen, -r.edge, up, 2 * r.edge, 500, "#f6f0e2")
    r.box(pen, -r.edge, up - 12, 2 * r.edge, 16, "#c9bfa8")


def _lamps(r: Room, high: float) -> None:
    bay = _bay(r)
    pen, up = r.mid, high + r.pick(206, 186, 226)
    for i in r.pick((-1.5, -0.5, 0.5, 1.5), (-0.5, 0.5), (-0.5, 0.5)):
        x = i * bay
        r.glow(pen, x, up - 30, 380, 300, 0.5)
        r.box(pen, x - 110, up - 10, 220, 22, "#fff4d6" if r.evening else "#fffaf0", 11, emits=True)
        lamp_pool(r, x, 260, -110)


def _aisle(r: Room) -> None:
    pen = r.ground
    r.box(pen, -r.edge, -34, 2 * r.edge, 8, "#c9a25e", class_="detail")
    low = -(r.deep + 110)
    dots = []
    for row in range(5):
        for i in range(-14, 15):
            x = (i + 0.5 * (row % 2)) * (76 + 12 * row)
            dots.append((x - 5, -64 - row * 40, 10 + row, 5))
    r.boxes(pen, dots, "#7f8fae", class_="detail")
    r.box(pen, -r.edge, low, 2 * r.edge, 60, r.dark(pen, 0, 0.25), class_="shade")


def _near(r: Room) -> None:
    """The back of a near seat at the right edge."""
    pen, low = r.fore, -(r.deep + 130)
    x = r.half - r.pick(180, 96, 96)
    r.shape(
        pen,
        f"M{x} {low}C{x - 16} {low + 180} {x - 10} {low + 330} {x + 50} {low + 346}H{x + 420}"
        f"V{low}Z",
        "#24364e",
    )
    r.shape(
        pen,
        f"M{x + 12} {low + 250}Q{x + 8} {low + 346} {x + 60} {low + 356}H{x + 420}V{low + 250}Z",
        "#b8ad98",
    )
