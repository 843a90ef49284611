"""A bear: stands up to talk and gestures with its arms, walks on four."""

from functools import partial

from film.cast import Appearance
from film.content import Expression
from film.stage import Box, Cel
from film.voice import Mouth
from tools.picture.pen import Pen
from tools.picture.puppets.animals.beast import Beast, Ears
from tools.picture.puppets.animals.build import Build
from tools.picture.puppets.animals.coats import Coat, coat_of, stains
from tools.picture.puppets.animals.heads import collar, ear_round, hat, jaw
from tools.picture.puppets.animals.legs import Legs
from tools.picture.puppets.animals.measure import eye_line_of
from tools.picture.puppets.animals.shapes import barrel, ellipse_path, faced, hull
from tools.picture.puppets.animals.stand import stand_beast
from tools.picture.puppets.conditions import splash
from tools.picture.puppets.outline import turned
from tools.picture.puppets.tints import ActorLight

BUILD = Build(
    length=176, height=196, rump=104, chest=90, joint=22, fore=(88, 84), hind=(86, 84), ankle=24,
    neck_at=(86, -16), neck=44, neck_turn=52, head=1.12, head_at=(8, -30), tail_at=(-186, -10),
    tail=-70, upright=True, stride=0.36,
)  # fmt: skip
_COATS = (
    ("#3b3434", "#a98562"),
    ("#5f4030", "#c79a6c"),
    ("#855a3a", "#dcb587"),
    ("#a86e3d", "#ecc998"),
    ("#cfa468", "#f3deb6"),
    ("#8d8987", "#d5d0ca"),
    ("#f1ede4", "#ffffff"),
)


def _coat(look: Appearance, light: ActorLight | None) -> Coat:
    main, second = _COATS[look.hair_colour % 7]
    return coat_of(look, light, lambda look: (main, second, look.accent_colour), inner="#d9a188")


def _trunk(coat: Coat, side: int) -> Cel:
    pen, d = Pen(), faced(barrel(BUILD, -14, -12), side)
    pen.path(d, coat.main)
    with pen.clipped(d):
        pen.path(faced("M-200 -30Q0 -70 190 -34L190 -120L-200 -120Z", side), coat.shade,
                 class_="shade")  # fmt: skip
        pen.path(faced(ellipse_path(-6, 84, 128, 66), side), coat.second)
    stains(pen, coat, d, Box(-120, -20, 220, 100), 8, seed=3, size=1.5)
    return pen.cel(Box(-200, -130, 400, 260))


def _neck(coat: Coat, side: int) -> Cel:
    pen = Pen()
    pen.path(
        "M-70 40C-74 0 -58 -40 -50 -64L50 -64C58 -40 74 0 70 40C40 62 -40 62 -70 40Z", coat.main
    )
    with pen.group("scale(1.75)"):
        collar(pen, coat, 0, -16, 33, 0, side)
    return pen.cel(Box(-110, -90, 220, 190))


def _tail(coat: Coat, side: int) -> Cel:
    pen = Pen()
    pen.circle(0, -10, 24, coat.shade)
    return pen.cel(Box(-30, -40, 60, 60))


_LEGS = Legs(
    build=BUILD, fore=(38, 31, 27), hind=(60, 40, 32), bulge=6, bow=2, foot=62, hind_foot=84,
)  # fmt: skip


def _ears(coat: Coat) -> Ears:
    return Ears(
        x=44, y=-42, turn=6, droop=26, draw=lambda coat, side: ear_round(coat, coat.main, 23)
    )


def _skull(pen: Pen, coat: Coat, turn: float) -> None:
    face = "M-64 2C-66 -42 -40 -62 0 -62C40 -62 66 -42 64 2C62 38 38 56 0 56C-38 56 -62 38 -64 2Z"
    pen.path(face, coat.main)
    with pen.clipped(face):
        pen.path(
            turned("M-80 -80L-36 -80C-52 -40 -50 20 -16 70L-80 70Z", turn * 0.8), coat.shade,
            class_="shade",
        )  # fmt: skip
    x = 22 * turn
    pen.path(hull(7 * turn, 22, 33, x, 22, 29), coat.second)
    splash(pen, coat.look, coat.t, face, Box(-50, 0, 22, 12), 3, seed=9, bare=True)
    nose = x + 6 * turn
    pen.path(ellipse_path(nose, 5, 15, 10), coat.nose)
    pen.ellipse(nose - 4, 1.5, 5, 2.4, coat.t.white, opacity=0.5, class_="fx")
    pen.line(nose, 14, x + 3 * turn, 23, coat.t.ink, 2.8, stroke_linecap="round")


def _crown(pen: Pen, coat: Coat, turn: float) -> None:
    hat(pen, coat, turn, -56)


def _mouth(coat: Coat, expression: Expression, shape: Mouth) -> Cel:
    return jaw(coat, expression, shape, half=22, tall=21, split=True, chin=coat.second)


def _mouth_at(turn: float) -> tuple[float, float]:
    return 25 * turn, 26


BEAST = Beast(
    build=BUILD, coat=_coat, trunk=_trunk, neck=_neck, tail=_tail, bone=_LEGS.bone,
    foot=_LEGS.end, skull=_skull, crown=_crown, ears=_ears, mouth=_mouth, mouth_at=_mouth_at,
    eyes_y=-14, eyes_scale=0.9,
)  # fmt: skip
stand = partial(stand_beast, BEAST)
eye_line = partial(eye_line_of, BEAST)
