"""A frog: crouches on long folded legs, leaps, and has a mouth from side to side."""

from functools import partial

from film.cast import Appearance
from film.content import Expression
from film.stage import Box, Cel
from film.voice import Mouth
from tools.picture.pen import Pen
from tools.picture.puppets.animals.beast import Beast
from tools.picture.puppets.animals.build import Build
from tools.picture.puppets.animals.coats import Coat, coat_of, stains
from tools.picture.puppets.animals.heads import hat, jaw
from tools.picture.puppets.animals.legs import Legs
from tools.picture.puppets.animals.measure import eye_line_of
from tools.picture.puppets.animals.shapes import barrel, faced
from tools.picture.puppets.animals.stand import stand_beast
from tools.picture.puppets.conditions import splash
from tools.picture.puppets.outline import turned
from tools.picture.puppets.tints import ActorLight

BUILD = Build(
    length=40, height=38, rump=27, chest=27, joint=6, fore=(22, 20), hind=(34, 32), ankle=6,
    neck_at=(16, -12), neck=6, neck_turn=60, head=0.68, head_at=(2, -20), tail_at=(0, 0), tail=0,
    pitch=34, moves="hops", hind_set=10, spread=0.16,
)  # fmt: skip
_COATS = (
    ("#3f6b3a", "#cfd98a", "#2d5230"),
    ("#6a6b34", "#dfd89a", "#4d4e26"),
    ("#7c8f3a", "#eae7a8", "#5f7028"),
    ("#5aa845", "#e6efa4", "#3f8536"),
    ("#8cc152", "#f3f5bd", "#68a03a"),
    ("#5f9a8a", "#d7ebdb", "#43786b"),
    ("#4aa86a", "#f2d9a0", "#d0553a"),
)


def _coat(look: Appearance, light: ActorLight | None) -> Coat:
    index = (3, 1, 2, 6, 4, 5, 0)[look.hair_colour % 7]
    return coat_of(look, light, lambda look: _COATS[index], nose="#2f4a2a", iris="#fbe9a6")


def _trunk(coat: Coat, side: int) -> Cel:
    pen, d = Pen(), faced(barrel(BUILD, -4, -4), side)
    pen.path(d, coat.main)
    with pen.clipped(d):
        pen.path(faced("M-60 6Q0 22 22 4Q34 -8 60 -22L60 50L-60 50Z", side), coat.second)
        for x, y, r in ((-30, -12, 5), (-16, -20, 4), (-36, -2, 3.4), (-4, -14, 4)):
            pen.circle(x * side, y, r, coat.mark, class_="detail")
    stains(pen, coat, d, Box(-34, -10, 60, 30), 4, seed=3, size=0.4)
    return pen.cel(Box(-52, -34, 104, 68))


def _neck(coat: Coat, side: int) -> Cel:
    pen = Pen()
    pen.path(
        "M-20 8C-20 -6 -16 -14 -14 -18L14 -18C16 -14 20 -6 20 8C10 14 -10 14 -20 8Z", coat.main
    )
    return pen.cel(Box(-34, -30, 68, 74))


_LEGS = Legs(
    build=BUILD, fore=(8, 6.5, 5.5), hind=(15, 9, 6), bulge=4, bow=0, foot=22, hind_foot=38,
)  # fmt: skip


def _skull(pen: Pen, coat: Coat, turn: float) -> None:
    for way in (-1, 1):
        x = way * 30 * (1 - 0.12 * abs(turn)) + 12 * turn
        pen.circle(x, -34, 26, coat.main)
    face = "M-72 6C-74 -30 -44 -44 0 -44C44 -44 74 -30 72 6C70 36 40 48 0 48C-40 48 -70 36 -72 6Z"
    pen.path(face, coat.main)
    with pen.clipped(face):
        pen.path("M-90 24Q0 46 90 24L90 70L-90 70Z", coat.second)
        pen.path(
            turned("M-90 -80L-44 -80C-58 -40 -56 20 -24 70L-90 70Z", turn * 0.8), coat.shade,
            class_="shade", opacity=0.7,
        )  # fmt: skip
    splash(pen, coat.look, coat.t, face, Box(-50, 0, 22, 12), 3, seed=9, bare=True)
    for way in (-1, 1):
        pen.circle(way * 7 + 16 * turn, -4, 2.6, coat.nose)


def _crown(pen: Pen, coat: Coat, turn: float) -> None:
    if coat.look.outfit in ("prince", "princess"):
        gold = coat.dye("#f4c542")
        x = 10 * turn
        pen.path(
            f"M{x - 20} -44L{x - 24} -72L{x - 11} -58L{x} -78L{x + 11} -58"
            f"L{x + 24} -72L{x + 20} -44Q{x} -38 {x - 20} -44Z",
            gold,
        )
    hat(pen, coat, turn, -48)


def _mouth(coat: Coat, expression: Expression, shape: Mouth) -> Cel:
    return jaw(coat, expression, shape, half=42, tall=22, split=False, chin=coat.second)


def _mouth_at(turn: float) -> tuple[float, float]:
    return 11 * turn, 14


BEAST = Beast(
    build=BUILD, coat=_coat, trunk=_trunk, neck=_neck, tail=None, bone=_LEGS.bone,
    foot=_LEGS.end, skull=_skull, crown=_crown, ears=lambda coat: None, mouth=_mouth,
    mouth_at=_mouth_at, eyes_y=-36, eyes_scale=1.26, brows=False, face_half=(76, 66),
)  # fmt: skip
stand = partial(stand_beast, BEAST)
eye_line = partial(eye_line_of, BEAST)
