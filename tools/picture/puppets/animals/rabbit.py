"""A rabbit: sits on its haunches, hops, and says more with its ears than with its nose."""

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
from tools.picture.puppets.animals.shapes import barrel, ellipse_path, faced
from tools.picture.puppets.animals.stand import stand_beast
from tools.picture.puppets.conditions import splash
from tools.picture.puppets.outline import turned
from tools.picture.puppets.tints import ActorLight

BUILD = Build(
    length=46, height=44, rump=32, chest=24, joint=4, fore=(23, 22), hind=(27, 27), ankle=7,
    neck_at=(22, -10), neck=18, neck_turn=34, head=0.56, head_at=(6, -16), tail_at=(-50, 6),
    tail=-80, pitch=22, moves="hops", hind_set=14,
)  # fmt: skip
_COATS = (
    ("#4a4345", "#b9adaa", "#33292c"),
    ("#6f5442", "#d9c3a8", "#523c2d"),
    ("#a07a55", "#efdcc0", "#7b5a3b"),
    ("#c98d56", "#f7e6cf", "#9c6636"),
    ("#e6d3ad", "#fff8ea", "#c4a878"),
    ("#a8aab0", "#f1f1f3", "#7c7f88"),
    ("#f6f2ee", "#ffffff", "#b8a79a"),
)


def _coat(look: Appearance, light: ActorLight | None) -> Coat:
    return coat_of(
        look, light, lambda look: _COATS[look.hair_colour % 7], nose="#dc8b95", inner="#f0b4b4"
    )


def _trunk(coat: Coat, side: int) -> Cel:
    pen, d = Pen(), faced(barrel(BUILD, -2, -4), side)
    pen.path(d, coat.main)
    with pen.clipped(d):
        pen.path(faced("M-70 14Q0 12 60 -4L60 50L-70 50Z", side), coat.shade, class_="shade")
        pen.path(faced("M28 -10C54 -10 52 20 30 30C18 22 18 2 28 -10Z", side), coat.second)
        if coat.marking in (1, 4):
            pen.path(ellipse_path(-18 * side, -22, 20, 15), coat.mark)
    stains(pen, coat, d, Box(-40, -20, 80, 44), 5, seed=3, size=0.45)
    return pen.cel(Box(-64, -48, 128, 92))


def _neck(coat: Coat, side: int) -> Cel:
    pen = Pen()
    pen.path(
        faced(
            "M-20 10C-20 -8 -18 -20 -14 -28L17 -26C18 -14 22 -4 22 10C10 20 -10 18 -20 10Z", side
        ),
        coat.main,
    )
    with pen.group("scale(0.56)"):
        collar(pen, coat, 2 * side, -14, 30, -6 * side, side)
    return pen.cel(Box(-34, -40, 68, 74))


def _tail(coat: Coat, side: int) -> Cel:
    pen = Pen()
    for x, y, r in ((0, -9, 12), (-6, -3, 9), (6, -3, 9)):
        pen.circle(x, y, r, coat.second)
    return pen.cel(Box(-20, -26, 40, 40))


_LEGS = Legs(
    build=BUILD, fore=(11, 8, 7), hind=(25, 12, 8), bulge=5, bow=2, foot=21, hind_foot=40,
    sock=lambda coat, near: (
        "" if coat.marking % 2 == 0 else coat.second if near else coat.second_shade
    ),
)  # fmt: skip


def _ear(coat: Coat, side: int) -> Cel:
    pen = Pen()
    pen.path(faced("M-12 6C-20 -34 -16 -92 4 -104C24 -90 22 -34 13 6Z", side), coat.main)
    pen.path(faced("M-5 0C-10 -34 -8 -80 4 -90C15 -78 13 -34 7 0Z", side), coat.inner)
    if coat.marking in (1, 4):
        pen.path(
            faced(
                "M-12 -72C-9 -90 -2 -100 4 -104C14 -98 18 -86 19 -72C8 -78 -2 -78 -12 -72Z", side
            ),
            coat.mark,
        )
    return pen.cel(Box(-30, -110, 60, 122))


def _ears(coat: Coat) -> Ears:
    return Ears(x=24, y=-46, turn=5, droop=74, draw=_ear)


def _skull(pen: Pen, coat: Coat, turn: float) -> None:
    face = "M-54 6C-56 -36 -34 -58 0 -58C34 -58 56 -36 54 6C52 38 32 50 0 50C-32 50 -52 38 -54 6Z"
    pen.path(face, coat.main)
    with pen.clipped(face):
        pen.path(
            turned("M-80 -80L-34 -80C-50 -40 -48 20 -14 70L-80 70Z", turn * 0.8), coat.shade,
            class_="shade",
        )  # fmt: skip
        if coat.marking in (2, 3):
            pen.path(
                turned("M-9 -62L9 -62C12 -30 10 0 24 20L-24 20C-10 0 -12 -30 -9 -62Z", turn),
                coat.second,
            )
    x = 17 * turn
    for way in (-1, 1):
        pen.ellipse(x + way * 13, 24, 18, 16, coat.second)
        pen.ellipse(way * 38 + 5 * turn, 20, 11, 7, coat.t.blush, opacity=0.16)
    pen.ellipse(x, 36, 13, 11, coat.second)
    splash(pen, coat.look, coat.t, face, Box(-50, 0, 22, 12), 3, seed=9, bare=True)
    pen.path(
        f"M{x - 9:.1f} 9Q{x:.1f} 5 {x + 9:.1f} 9Q{x + 4:.1f} 18 {x:.1f} 18"
        f"Q{x - 4:.1f} 18 {x - 9:.1f} 9Z",
        coat.nose,
    )
    pen.line(x, 17, x, 24, coat.t.ink, 2.6, stroke_linecap="round")


def _crown(pen: Pen, coat: Coat, turn: float) -> None:
    hat(pen, coat, turn, -52)


def _mouth(coat: Coat, expression: Expression, shape: Mouth) -> Cel:
    return jaw(coat, expression, shape, half=15, tall=17, split=True, chin=coat.second, teeth=True)


def _mouth_at(turn: float) -> tuple[float, float]:
    return 17 * turn, 25


BEAST = Beast(
    build=BUILD, coat=_coat, trunk=_trunk, neck=_neck, tail=_tail, bone=_LEGS.bone,
    foot=_LEGS.end, skull=_skull, crown=_crown, ears=_ears, mouth=_mouth, mouth_at=_mouth_at,
    eyes_y=-10, eyes_scale=1.04,
)  # fmt: skip
stand = partial(stand_beast, BEAST)
eye_line = partial(eye_line_of, BEAST)
