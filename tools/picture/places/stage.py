"""A theatre's stage: the painted cloth of the hour, red curtains, spotlights, boards and
footlights."""

from film.style import Style
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.panes import outside
from tools.picture.places.place import Place
from tools.picture.places.room import Room
from tools.picture.places.shell import boards
from tools.picture.places.theatre import GOLD, RED, beam, drape, lantern, seat_backs, valance

INDOORS = True


def draw(b: Backdrop, style: Style) -> Place:
    r = Room(b)
    _cloth(r)
    wing = r.pick(300, 170, 84)
    bar = r.high - r.pick(120, 120, 150)
    boards(r, "#b07a48", "#8a5a33", "#6b4426", 96)
    e = r.edge
    drape(r, -e, -4, e - r.half + wing + 60, r.high + 110, r.mid, red="#8f1f2a", tied=False)
    drape(
        r, e, -4, e - r.half + wing + 60, r.high + 110, r.mid, red="#8f1f2a", flip=True, tied=False
    )
    lights = r.pick((-420, 0, 420), (-250, 0, 250), (-150, 150))
    feet = r.pick((-346, 0, 346), (-262, 0, 262), (-180, 160))
    for x, foot in zip(lights, feet, strict=True):
        beam(r, x, bar - 66, foot, r.pick(200, 190, 190), 0.045 if r.light.lit > 0.5 else 0.035)
    r.box(r.mid, -e, bar + 28, 2 * e, 12, "#2b2f3a")
    for x, foot in zip(lights, feet, strict=True):
        lantern(r, x, bar, (x - foot) / 24, r.mid)
    drape(r, -e, -6, e - r.half + wing, r.high + 110, r.mid)
    drape(r, e, -6, e - r.half + wing, r.high + 110, r.mid, flip=True)
    valance(r, r.high - r.pick(60, 60, 90), -e, e, r.pick(56, 50, 50), r.mid)
    _apron(r)
    _near(r)
    return r.finished(r.calm(-r.half + wing + 40, 330, r.half - wing - 40, r.high - 140))


def _cloth(r: Room) -> None:
    """A painted sky with hills, stars and clouds of card on strings."""
    pen, light = r.far, r.light
    last = len(light.sky) - 1
    deep = [(i / last, c, 1.0) for i, c in enumerate(light.sky)]
    r.b.wash(pen, pen.linear(deep), bottom=r.floor + 40)
    out = outside(r)
    for top, tone, depth in ((330, "#7f9fb8", 0.6), (230, "#5f9b86", 0.4), (130, "#4b8a63", 0.2)):
        d = f"M{-r.edge} -40V{top}"
        n = 5
        for i in range(n):
            x = -r.edge + 2 * r.edge * i / n
            lift = r.chance.uniform(20, 130)
            d += f"Q{x + r.edge / n} {top + lift} {x + 2 * r.edge / n} {top}"
        r.shape(pen, d + "V-40Z", out.grade(tone, depth), emits=True)
    x, up = r.pick(120, 60, 40), r.high - r.pick(300, 330, 400)
    night = light.time_of_day == "night"
    r.box(pen, x - 1.5, up, 3, r.high, "#f3e6d0", fill_opacity=0.5)
    pen.glow(r.x(x), r.y(up), 260 * r.unit, 260 * r.unit, light.orb, 0.4)
    r.oval(pen, x, up, 74, 74, "#ffd479" if not night else "#f6f0d8", emits=True)
    r.oval(pen, x, up, 58, 58, stroke="#e8b04a" if not night else "#d8cfae", width=5)
    for cx, lift, w in r.pick(
        ((-330, 250, 190), (-60, 360, 150), (430, 380, 160)),
        ((-190, 280, 170), (220, 400, 150)),
        ((-170, 330, 160), (170, 500, 140)),
    ):
        cy = r.high - lift
        r.box(pen, cx - 1.5, cy, 3, r.high, "#f3e6d0", fill_opacity=0.5)
        d = (
            f"M{-w / 2} 0Q{-w * 0.6} {w * 0.2} {-w * 0.3} {w * 0.2}"
            f"Q{-w * 0.2} {w * 0.42} {w * 0.04} {w * 0.32}"
            f"Q{w * 0.3} {w * 0.42} {w * 0.36} {w * 0.2}Q{w * 0.6} {w * 0.18} {w * 0.5} 0Z"
        )
        r.shape(pen, d, out.grade("#ffffff", 0.2), cx, cy, emits=True, fill_opacity=0.92)
        r.shape(
            pen, d, "none", cx, cy + 6, 0.8, stroke=out.grade("#cfdfe6", 0.2), width=4, emits=True
        )


def _apron(r: Room) -> None:
    """The stage's front edge with footlights in gilded shells."""
    pen, low = r.ground, -r.deep + 34
    r.box(pen, -r.edge, low - 200, 2 * r.edge, 200, RED, delta=-0.12)
    r.box(pen, -r.edge, low - 14, 2 * r.edge, 16, GOLD)
    n = r.pick(9, 7, 5)
    for i in range(n):
        x = (i - (n - 1) / 2) * 2 * r.half / n
        pen.glow(r.x(x), r.y(low + 10), 120 * r.unit, 84 * r.unit, "#ffe0a0", 0.5)
        r.shape(pen, "M-30 -14Q-32 26 0 28T30 -14Z", GOLD, x, low)
        r.shape(pen, "M-20 -12Q-20 16 0 18T20 -12Z", "#fff2cc", x, low, emits=True)


def _near(r: Room) -> None:
    """Seat backs of the first row in the near corners."""
    low = -(r.deep + 92)
    count = r.pick(4, 2, 2)
    seat_backs(r, r.fore, -r.half - 60, low, count, 1.2, "#3a1420")
    seat_backs(r, r.fore, r.half + 60 - count * 118, low, count, 1.2, "#3a1420")
