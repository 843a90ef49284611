"""A court of law: the judge's bench under the scales, panelled walls, a witness stand at the right,
the jury's seats at the left."""

from film.style import Style
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.courtware import (
    BRASS,
    WOOD,
    balusters,
    bench,
    gavel,
    judge_chair,
    jury,
    scales_emblem,
    stand,
)
from tools.picture.places.lamps import globe, table_lamp
from tools.picture.places.panes import window
from tools.picture.places.place import Place
from tools.picture.places.room import Room
from tools.picture.places.shell import carpet, lamp_pool, sunlight, wall

INDOORS = True


def draw(b: Backdrop, style: Style) -> Place:
    r = Room(b)
    wall(r, "#e6d8bc", "#efe4cc")
    rail = r.pick(520, 520, 600)
    _panelling(r, rail)
    for x, w in r.pick(((-640, 230), (640, 230)), ((-400, 200), (400, 200)), ()):
        low = 330
        window(
            r,
            x - w / 2,
            low,
            w,
            430,
            outline="arched",
            bars=(2, 4),
            view="sky",
            orb=None,
            frame="#f3ead8",
            thick=14,
        )
        sunlight(r, x, low - 20, w, 130 if x < 0 else -130)
    _middle(r, rail)
    w, h = r.pick((520, 300), (440, 300), (400, 310))
    judge_chair(r, 0, h - r.pick(36, 52, 10))
    bench(r, 0, w, h)
    gavel(r, -w * 0.22, h + 20, r.mid)
    for i, tone in enumerate(("#fbf6ea", "#e6dcc4", "#fbf6ea")):
        r.box(r.mid, w * 0.02 + i * 3, h + 20 + i * 6, 74, 6, tone)
    if r.pick(True, False, False):
        jury(r, -r.edge, -500)
        stand(r, 580, 200)
    elif r.pick(False, True, False):
        stand(r, r.half - 100, 170)
        jury(r, -r.edge, -r.half + 190)
    carpet(r, "#5f7363", "#495c4e")
    _floor(r)
    r.corners()
    for x in r.pick((-w * 0.40, w * 0.40), (-w * 0.40, w * 0.40), (-w * 0.38, w * 0.38)):
        table_lamp(r, x, h + 20, "#5fa07a" if not r.evening else "#bfe0a8", 0.62, base=BRASS)
    for x in r.pick((-400, 400), (-322, 322), (-304, 304)):
        globe(r, x, r.high - r.pick(110, 110, 170), 36)
        lamp_pool(r, x, 330, -90)
    _near(r)
    return r.finished(r.calm(-r.half, r.pick(470, 470, 520), r.half, 2000))


def _panelling(r: Room, rail: float) -> None:
    pen, e = r.far, r.edge
    r.box(pen, -e, -60, 2 * e, 60 + r.pick(290, 290, rail), WOOD, delta=0.04)
    top = r.pick(290, 290, rail)
    n = int(e / 130) + 1
    outer = [(i * 130 - 53, 40, 106, top - 74) for i in range(-n, n + 1)]
    r.boxes(pen, outer, WOOD, delta=-0.01)
    r.boxes(pen, [(x + 6, up, w - 8, h - 6) for x, up, w, h in outer], WOOD, delta=0.065)
    r.box(pen, -e, top - 10, 2 * e, 18, WOOD, delta=0.10)
    r.box(pen, -e, top - 16, 2 * e, 6, WOOD, delta=-0.06)
    r.box(pen, -e, r.high - 56, 2 * e, 200, "#d9c8a4")
    r.box(pen, -e, r.high - 66, 2 * e, 12, "#f6eddb")


def _middle(r: Room, rail: float) -> None:
    """Two pilasters and a gable of wood carry the scales."""
    pen = r.far
    half = r.pick(280, 240, 225)
    top = r.pick(700, 700, 800)
    r.box(pen, -half, 0, 2 * half, top, WOOD, delta=0.005)
    r.box(pen, -half + 50, 0, 2 * half - 100, top - 40, WOOD, delta=-0.055)
    for side in (-1, 1):
        x = side * (half - 24)
        r.box(pen, x - 26, 0, 52, top - 10, WOOD, delta=0.05)
        r.boxes(pen, [(x - 14, 40, 6, top - 100), (x + 8, 40, 6, top - 100)], WOOD, delta=-0.02)
        r.box(pen, x - 34, top - 46, 68, 32, BRASS, 4)
    r.box(pen, -half - 24, top - 18, 2 * half + 48, 32, WOOD, 4, delta=0.09)
    r.shape(pen, f"M{-half - 24} {top + 12}L0 {top + 92}L{half + 24} {top + 12}Z", WOOD, delta=0.03)
    r.shape(
        pen, f"M{-half + 60} {top + 22}L0 {top + 72}L{half - 60} {top + 22}Z", WOOD, delta=-0.05
    )
    if r.evening:
        pen.glow(r.x(0), r.y(top - 150), 300 * r.unit, 260 * r.unit, "#ffb65a", 0.34)
    scales_emblem(r, 0, top - r.pick(128, 130, 150), r.pick(84, 82, 96))


def _floor(r: Room) -> None:
    pen = r.ground
    k = r.pick(330, 250, 200)
    low = -(r.deep + 120)
    r.shape(pen, f"M{-k} 0H{k}L{k * 1.8} {low}H{-k * 1.8}Z", "#6f8573")
    for side in (-1, 1):
        r.shape(pen, f"M{side * (k - 14)} 0L{side * (k - 14) * 1.8} {low}", stroke=BRASS, width=5)


def _near(r: Room) -> None:
    """The bar of the court, dark, at both near corners."""
    low = -(r.deep + 14)
    wide = r.pick(330, 170, 130)
    balusters(r, r.fore, -r.half - 130, -r.half + wide, low, "#3a2418")
    balusters(r, r.fore, r.half - wide, r.half + 130, low, "#3a2418")
