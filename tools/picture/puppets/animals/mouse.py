"""A mouse: stands up on its hind legs to talk, scurries on four; round ears, a bare tail."""

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
from tools.picture.puppets.animals.shapes import barrel, faced, hull
from tools.picture.puppets.animals.stand import stand_beast
from tools.picture.puppets.conditions import splash
from tools.picture.puppets.outline import turned
from tools.picture.puppets.tints import ActorLight

BUILD = Build(
    length=24, height=22, rump=17, chest=13, joint=2, fore=(13, 13), hind=(12, 12), ankle=4,
    tail_long=62, neck_at=(11, -3), neck=7, neck_turn=60, head=0.36, head_at=(6, -13),
    tail_at=(-24, 6),
    tail=-78, upright=True, stride=0.5,
)  # fmt: skip
_COATS = (
    ("#55505a", "#c9c2c6"),
    ("#6f5548", "#dcc6b4"),
    ("#98775c", "#efdfca"),
    ("#b98a5e", "#f5e6d0"),
    ("#d9c29c", "#fdf5e4"),
    ("#a3a4ae", "#ebebef"),
    ("#f3efec", "#ffffff"),
)


def _coat(look: Appearance, light: ActorLight | None) -> Coat:
    main, second = _COATS[look.hair_colour % 7]
    return coat_of(
        look, light, lambda look: (main, second, look.accent_colour), nose="#df7f8b",
        inner="#efb3b3", horn="#e7a8a6",
    )  # fmt: skip


def _trunk(coat: Coat, side: int) -> Cel:
    pen, d = Pen(), faced(barrel(BUILD, -3, -3), side)
    pen.path(d, coat.main)
    with pen.clipped(d):
        pen.path(faced("M-34 7Q4 4 34 3L34 24L-34 24Z", side), coat.second)
    stains(pen, coat, d, Box(-20, -8, 40, 18), 3, seed=3, size=0.26)
    return pen.cel(Box(-34, -24, 68, 48))


def _neck(coat: Coat, side: int) -> Cel:
    pen = Pen()
    pen.path("M-11 6C-11 -3 -9 -8 -8 -12L8 -12C9 -7 11 -2 11 6C6 11 -6 11 -11 6Z", coat.main)
    with pen.group("scale(0.33)"):
        collar(pen, coat, 0, -18, 30, 0, side)
    return pen.cel(Box(-18, -18, 36, 40))


def _tail(coat: Coat, side: int) -> Cel:
    pen = Pen()
    pen.path(
        faced("M0 4C-10 -12 -4 -26 4 -36C10 -46 4 -56 12 -62", side), stroke=coat.horn,
        stroke_width=4, stroke_linecap="round",
    )  # fmt: skip
    return pen.cel(Box(-24, -70, 48, 80))


_LEGS = Legs(
    build=BUILD, fore=(5, 4.2, 3.4), hind=(9.5, 5.5, 4), bulge=2, bow=1.5, foot=11, hind_foot=18,
)  # fmt: skip


def _foot(coat: Coat, side: int, fore: bool, near: bool) -> Cel:
    pink = Legs(build=BUILD, fore=(5, 4, 3), hind=(9, 5, 4), foot=11, hind_foot=18,
                sock=lambda coat, near: coat.horn)  # fmt: skip
    return pink.end(coat, side, fore, near)


def _ears(coat: Coat) -> Ears:
    return Ears(
        x=44, y=-34, turn=12, droop=34, draw=lambda coat, side: ear_round(coat, coat.main, 34)
    )


def _skull(pen: Pen, coat: Coat, turn: float) -> None:
    face = (
        "M-52 -4C-52 -42 -30 -56 0 -56C30 -56 52 -42 52 -4C52 26 28 46 0 46C-28 46 -52 26 -52 -4Z"
    )
    pen.path(face, coat.main)
    with pen.clipped(face):
        pen.path(
            turned("M-80 -80L-34 -80C-50 -40 -48 20 -14 70L-80 70Z", turn * 0.8), coat.shade,
            class_="shade",
        )  # fmt: skip
    x = 30 * turn
    pen.path(hull(6 * turn, 20, 28, x, 22, 17), coat.second)
    splash(pen, coat.look, coat.t, face, Box(-50, 0, 22, 12), 3, seed=9, bare=True)
    pen.circle(x + 8 * turn, 9, 9, coat.nose)
    pen.circle(x + 8 * turn - 3, 6, 2.6, coat.t.white, opacity=0.7, class_="fx")
    for way in (-1, 1):
        for y, end in ((16, 8), (22, 24)):
            pen.line(
                x + way * 16, y, x + way * 52, end, coat.line, 2.2, stroke_linecap="round",
                class_="detail",
            )  # fmt: skip


def _crown(pen: Pen, coat: Coat, turn: float) -> None:
    hat(pen, coat, turn, -50)


def _mouth(coat: Coat, expression: Expression, shape: Mouth) -> Cel:
    return jaw(coat, expression, shape, half=14, tall=17, split=True, chin=coat.second, teeth=True)


def _mouth_at(turn: float) -> tuple[float, float]:
    return 30 * turn, 23


BEAST = Beast(
    build=BUILD, coat=_coat, trunk=_trunk, neck=_neck, tail=_tail, bone=_LEGS.bone,
    foot=_foot, skull=_skull, crown=_crown, ears=_ears, mouth=_mouth, mouth_at=_mouth_at,
    eyes_y=-10, eyes_scale=1.1, face_half=(78, 66),
)  # fmt: skip
stand = partial(stand_beast, BEAST)
eye_line = partial(eye_line_of, BEAST)
