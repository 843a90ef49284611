"""A cow: patches or one colour, horns, a bell, a tasselled tail."""

from functools import partial

from film.cast import Appearance
from film.content import Expression
from film.stage import Box, Cel
from film.voice import Mouth
from tools.picture.pen import Pen
from tools.picture.puppets.animals.beast import Beast, Ears
from tools.picture.puppets.animals.build import Build
from tools.picture.puppets.animals.coats import Coat, coat_of, stains
from tools.picture.puppets.animals.heads import collar, hat, jaw
from tools.picture.puppets.animals.legs import Legs
from tools.picture.puppets.animals.measure import eye_line_of
from tools.picture.puppets.animals.shapes import barrel, faced, hull
from tools.picture.puppets.animals.stand import stand_beast
from tools.picture.puppets.conditions import splash
from tools.picture.puppets.outline import turned
from tools.picture.puppets.tints import ActorLight

BUILD = Build(
    length=214, height=246, rump=80, chest=84, joint=34, fore=(94, 92), hind=(98, 94), ankle=22,
    tail_long=166, neck_at=(104, -26), neck=82, neck_turn=54, head=1.0, head_at=(22, -12),
    tail_at=(-184, -36),
    tail=-162, fore_bend=1, sits=False, stride=0.34,
)  # fmt: skip
_COATS = (
    ("#f6f2ec", "#f0c0b6", "#2f2b2c"),
    ("#6d4531", "#e9c0a6", "#4d2f21"),
    ("#a3683f", "#f0cdb4", "#f5eee4"),
    ("#c27a42", "#f4d2bb", "#f7f1e8"),
    ("#e7cfa4", "#f3c9b8", "#b98b58"),
    ("#b1adab", "#efc3bb", "#6f6a69"),
    ("#f6f2ec", "#f0c0b6", "#9a4a2e"),
)


def _coat(look: Appearance, light: ActorLight | None) -> Coat:
    return coat_of(look, light, lambda look: _COATS[look.hair_colour % 7], nose="#7c4b4b")


def _trunk(coat: Coat, side: int) -> Cel:
    pen, d = Pen(), faced(barrel(BUILD, -2, 8), side)
    udder = faced("M-108 62C-110 84 -90 92 -76 92C-60 92 -48 82 -48 62Z", side)
    pen.path(udder, coat.second)
    pen.path(d, coat.main)
    with pen.clipped(d):
        pen.path(faced("M-200 36Q0 60 200 30L200 120L-200 120Z", side), coat.shade, class_="shade")
        pen.path(
            faced("M-120 -100C-150 -20 -84 20 -50 -8C-20 -34 -44 -60 -30 -100Z", side), coat.mark
        )
        pen.path(
            faced("M20 -10C60 -50 96 -20 90 14C80 50 36 60 18 34C6 20 6 4 20 -10Z", side), coat.mark
        )
        if coat.marking % 2:
            pen.path(faced("M-40 50C-20 30 10 46 4 66C0 90 -40 90 -46 74Z", side), coat.mark)
    stains(pen, coat, d, Box(-140, -20, 280, 90), 8, seed=3, size=1.6)
    return pen.cel(Box(-200, -110, 400, 240))


def _neck(coat: Coat, side: int) -> Cel:
    pen = Pen()
    d = faced("M-62 30C-52 -20 -42 -60 -36 -92L34 -96C40 -50 62 0 74 40C40 70 -40 66 -62 30Z", side)
    pen.path(d, coat.main)
    with pen.group("scale(1.15)"):
        collar(pen, coat, 0, -44, 35, 0, side)
    bell, dark = coat.dye("#d8a637"), coat.dye("#8f6a1d")
    x = 22 * side
    pen.path(f"M{x - 15} -8L{x - 9} -34Q{x} -42 {x + 9} -34L{x + 15} -8Z", bell)
    pen.circle(x, -6, 5, dark)
    return pen.cel(Box(-90, -110, 180, 190))


def _tail(coat: Coat, side: int) -> Cel:
    pen = Pen()
    pen.path(
        faced("M0 4C-10 -40 8 -80 0 -120", side), stroke=coat.main, stroke_width=11,
        stroke_linecap="round",
    )  # fmt: skip
    pen.path(faced("M-4 -112C-20 -130 -14 -160 2 -166C16 -156 18 -130 8 -112Z", side), coat.mark)
    return pen.cel(Box(-34, -176, 68, 190))


_LEGS = Legs(
    build=BUILD, fore=(32, 21, 16), hind=(50, 23, 17), bulge=4, bow=9, foot=36, hooved=True,
)  # fmt: skip


def _ear(coat: Coat, side: int) -> Cel:
    pen = Pen()
    pen.path(faced("M-4 -10C14 -24 44 -22 52 -6C44 14 14 18 -4 10Z", side), coat.mark)
    pen.path(faced("M6 -5C18 -14 36 -13 42 -5C36 7 18 9 6 5Z", side), coat.inner)
    return pen.cel(Box(-58, -28, 116, 52))


def _ears(coat: Coat) -> Ears:
    return Ears(x=44, y=-30, turn=-6, droop=34, draw=_ear)


def _skull(pen: Pen, coat: Coat, turn: float) -> None:
    for way in (-1, 1):
        pen.path(
            turned(f"M{way * 24} -48C{way * 40} -58 {way * 48} -74 {way * 42} -88C{way * 34} -74 "
                   f"{way * 22} -70 {way * 12} -58Z", turn),
            coat.horn,
        )  # fmt: skip
    face = (
        "M-50 -20C-50 -48 -30 -60 0 -60C30 -60 50 -48 50 -20C50 10 40 40 26 60"
        "L-26 60C-40 40 -50 10 -50 -20Z"
    )
    pen.path(face, coat.main)
    with pen.clipped(face):
        pen.path(
            turned("M-80 -80L-34 -80C-50 -40 -48 20 -14 70L-80 70Z", turn * 0.8), coat.shade,
            class_="shade",
        )  # fmt: skip
        if coat.marking != 3:
            pen.path(turned("M2 -70L70 -70L70 20C40 24 16 16 12 -10Z", turn), coat.mark)
        pen.path(
            turned("M-11 -70C-4 -40 -12 0 -18 70L18 70C12 0 8 -40 9 -70Z", turn),
            coat.dye("#fbf8f3"),
        )
    x = 20 * turn
    pen.path(hull(x - 14, 52, 29, x + 14, 52, 29), coat.second)
    splash(pen, coat.look, coat.t, face, Box(-50, 0, 22, 12), 3, seed=9, bare=True)
    for way in (-1, 1):
        pen.ellipse(x + way * 17 + 4 * turn, 42, 6, 4.6, coat.nose)


def _crown(pen: Pen, coat: Coat, turn: float) -> None:
    pen.path(
        turned("M-20 -58C-16 -70 16 -70 20 -58C14 -40 6 -42 2 -34C-2 -44 -14 -40 -20 -58Z", turn),
        coat.mark,
    )
    hat(pen, coat, turn, -58)


def _mouth(coat: Coat, expression: Expression, shape: Mouth) -> Cel:
    return jaw(coat, expression, shape, half=24, tall=18, split=False, chin=coat.second)


def _mouth_at(turn: float) -> tuple[float, float]:
    return 23 * turn, 60


BEAST = Beast(
    build=BUILD, coat=_coat, trunk=_trunk, neck=_neck, tail=_tail, bone=_LEGS.bone,
    foot=_LEGS.end, skull=_skull, crown=_crown, ears=_ears, mouth=_mouth, mouth_at=_mouth_at,
    eyes_y=-14, eyes_scale=0.88, face_half=(66, 78),
)  # fmt: skip
stand = partial(stand_beast, BEAST)
eye_line = partial(eye_line_of, BEAST)
