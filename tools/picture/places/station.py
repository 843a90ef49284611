"""A station: a train standing at the platform under an iron roof, the clock, a bench, the town
beyond the rails."""

from film.style import Style
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.hangings import clock
from tools.picture.places.lamps import globe
from tools.picture.places.panes import outside
from tools.picture.places.place import Place
from tools.picture.places.railway import canopy, coach, platform_bench, suitcase
from tools.picture.places.room import Room
from tools.picture.places.shell import slabs

INDOORS = True


def draw(b: Backdrop, style: Style) -> Place:
    r = Room(b)
    b.sky(r.floor, r.pick((0.86, 0.30), (0.86, 0.30), (0.475, 0.385)), clouds=int(b.either(4, 3)))
    _town(r)
    nose = r.pick(560, 330, 235)
    _rails(r)
    coach(r, nose, r.chance.choice(("#3f6f9a", "#b5483c", "#3f7a68")), "#f3ead8")
    roof = r.pick(700, 700, 780)
    columns = r.pick((-640, 0.0, 640), (-440, 440), (-300, 300))
    canopy(r, roof, columns if not r.pick(True, False, False) else (-700, 700), "#3d5a5c")
    slabs(r, "#c2b8a8", "#a2978a", "#877d72", 200)
    _edge(r)
    platform_bench(r, r.pick(-760, -r.half + 60, -r.half + 20), -70, r.pick(290, 230, 200))
    r.corners()
    _hanging(r, roof)
    _near(r)
    return r.finished(r.calm(-r.half, 440, r.half, roof - 40))


def _town(r: Room) -> None:
    light, pen = outside(r), r.far
    for depth, lift in ((0.9, 330), (0.6, 230)):
        x = -r.edge
        while x < r.edge:
            w, h = r.chance.uniform(90, 170), lift * r.chance.uniform(0.6, 1.15)
            tone = light.grade(r.chance.choice(("#9a7f72", "#8c8f9e", "#a8917c")), depth)
            r.box(pen, x, -60, w, h + 60, tone, emits=True)
            if r.chance.random() < 0.5:
                r.shape(
                    pen,
                    f"M{x - 6} {h}L{x + w / 2} {h + w * 0.36}L{x + w + 6} {h}Z",
                    tone,
                    emits=True,
                )
            lit = [
                (x + 14 + c * 34, 30 + row * 52, 14, 22)
                for c in range(int((w - 20) / 34))
                for row in range(int((h - 40) / 52))
                if r.chance.random() < 0.4 * r.light.lit
            ]
            r.boxes(pen, lit, r.light.lamp, emits=True, fill_opacity=round(1 - depth * 0.6, 2))
            x += w + r.chance.uniform(-6, 20)
        r.b.veil(pen, r.y(lift), r.floor + 40, 0.45, light.fog)


def _rails(r: Room) -> None:
    pen = r.mid
    r.box(pen, -r.edge, -60, 2 * r.edge, 88, "#6b6460")
    r.box(pen, -r.edge, 22, 2 * r.edge, 8, "#b3aca4")
    r.b.underlay(r.floor, r.colour("#a79c90"))


def _edge(r: Room) -> None:
    """The platform's rim: a pale lip and a yellow line nobody crosses."""
    pen = r.ground
    r.box(pen, -r.edge, -16, 2 * r.edge, 20, "#ddd5c6")
    r.box(pen, -r.edge, -22, 2 * r.edge, 6, "#8a8076")
    r.box(pen, -r.edge, -52, 2 * r.edge, 22, "#f0c14a")
    n = int(2 * r.edge / 30)
    r.boxes(pen, [(-r.edge + i * 30, -46, 14, 9) for i in range(n)], "#d9a634", class_="detail")
    if r.evening:
        for x in r.pick((-330, 330), (0,), (0,)):
            pen.glow(r.x(x), r.y(-110), 420 * r.unit, 90 * r.unit, r.light.glow, 0.34)


def _hanging(r: Room, roof: float) -> None:
    """The clock in the middle, lamps and a board of dots that nobody can read."""
    pen = r.mid
    drop = roof - 106
    r.box(pen, -5, drop, 10, roof - drop, "#3d5a5c")
    clock(r, 0, drop, 62, "#2f4547", pen)
    for x in r.pick((-232, 232), (-270, 270), (-180, 180)):
        r.box(pen, x - 3, roof - 60, 6, 60, "#3d5a5c")
        globe(r, x, roof - 84, 30)
        r.box(pen, x - 40, roof - 2, 80, 34, "#3d5a5c")
        r.box(pen, x - 6, roof + 30, 12, r.high, "#7d5a44")
    if r.pick(True, False, False):
        x, w = 322, 216
        for k in (30, w - 30):
            r.box(pen, x + k, roof - 70, 5, 70, "#3d5a5c")
        r.box(pen, x, roof - 200, w, 134, "#22303a", 8)
        rows = []
        for row in range(4):
            at = 18
            while at < w - 40:
                wide = r.chance.uniform(16, 54)
                rows.append((x + at, roof - 98 - row * 29, min(wide, w - 20 - at), 11))
                at += wide + 14
        r.boxes(pen, rows, "#ffc45e", emits=True)


def _near(r: Room) -> None:
    """Luggage waiting in the near right corner, dark."""
    pen, low = r.fore, -(r.deep + 60)
    x = r.half - r.pick(110, 60, 60)
    held, r.mid = r.mid, pen
    suitcase(r, x + 70, low, r.pick(240, 190, 190), 200, "#3a2a2a")
    suitcase(r, x - r.pick(110, 70, 80), low, r.pick(150, 110, 110), 120, "#24343e")
    r.mid = held
