"""A dog: pricked or hanging ears, plain, patched or saddled coat, a collar, a telling tail."""

from functools import partial

from film.cast import Appearance
from film.content import Expression
from film.stage import Box, Cel
from film.voice import Mouth
from tools.picture.pen import Pen
from tools.picture.puppets.animals.beast import Beast, Ears
from tools.picture.puppets.animals.build import Build
from tools.picture.puppets.animals.coats import Coat, coat_of, stains
from tools.picture.puppets.animals.heads import collar, ear_hanging, ear_pricked, hat, jaw
from tools.picture.puppets.animals.legs import Legs
from tools.picture.puppets.animals.measure import eye_line_of
from tools.picture.puppets.animals.shapes import barrel, ellipse_path, faced, hull
from tools.picture.puppets.animals.stand import stand_beast
from tools.picture.puppets.conditions import splash
from tools.picture.puppets.outline import turned
from tools.picture.puppets.tints import ActorLight

BUILD = Build(
    length=112, height=118, rump=34, chest=41, joint=10, fore=(49, 48), hind=(53, 51), ankle=13,
    tail_long=84, neck_at=(50, -14), neck=46, neck_turn=24, head=0.80, head_at=(10, -22),
    tail_at=(-78, -16),
    tail=-46, hind_set=-8,
)  # fmt: skip
_COATS = (
    ("#3d3638", "#c98d55", "#2c2729"),
    ("#6e4630", "#d9a877", "#4f3122"),
    ("#a8703f", "#f0d9b5", "#7a4d29"),
    ("#c9803e", "#f7e6cb", "#8f5527"),
    ("#e3bd7c", "#f8ecd2", "#c4955a"),
    ("#a9a6a5", "#e9e6e1", "#77757a"),
    ("#f3ece0", "#ffffff", "#8a5a3a"),
)
"""Main, muzzle and socks, marks: by hair colour."""


def _coat(look: Appearance, light: ActorLight | None) -> Coat:
    return coat_of(look, light, lambda look: _COATS[look.hair_colour % 7])


def _trunk(coat: Coat, side: int) -> Cel:
    pen, d = Pen(), faced(barrel(BUILD, 15), side)
    pen.path(d, coat.main)
    with pen.clipped(d):
        pen.path(
            faced("M-110 14Q-20 14 40 26Q80 26 110 0L110 60L-110 60Z", side), coat.shade,
            class_="shade",
        )  # fmt: skip
        if coat.marking in (1, 4):
            pen.path(faced("M-62 -60C-70 6 -10 12 4 -8C20 -20 26 -36 24 -60Z", side), coat.mark)
        elif coat.marking in (2, 5):
            pen.path(ellipse_path(-34 * side, -20, 30, 24), coat.mark)
        pen.path(faced("M70 -24C98 -20 104 20 78 46C64 40 62 4 70 -24Z", side), coat.second)
    stains(pen, coat, d, Box(-60, -20, 120, 50), 7, seed=3, size=0.85)
    return pen.cel(Box(-110, -60, 220, 120))


def _neck(coat: Coat, side: int) -> Cel:
    pen = Pen()
    d = faced(
        "M-36 18C-36 -20 -30 -46 -24 -58L28 -54C30 -34 38 -10 40 20C20 38 -20 34 -36 18Z", side
    )
    pen.path(d, coat.main)
    with pen.clipped(d):
        pen.path(faced("M20 -40C24 -10 24 10 16 40L60 40L60 -40Z", side), coat.second)
    collar(pen, coat, 1 * side, -24, 30, -4 * side, side)
    return pen.cel(Box(-60, -80, 120, 130))


def _tail(coat: Coat, side: int) -> Cel:
    pen = Pen()
    pen.path(
        faced(
            "M-10 6C-18 -24 -20 -56 2 -84C10 -88 15 -80 12 -72C2 -48 8 -20 11 4C6 12 -4 12 -10 6Z",
            side,
        ),
        coat.mark if coat.marking in (1, 4) else coat.main,
    )
    pen.path(
        faced(
            "M-6 -68C-3 -74 0 -80 2 -84C10 -88 15 -80 12 -72C8 -64 7 -60 6 -54"
            "C2 -62 -2 -66 -6 -68Z",
            side,
        ),
        coat.second,
    )
    return pen.cel(Box(-30, -96, 60, 116))


_LEGS = Legs(
    build=BUILD, fore=(19, 13, 10.5), hind=(31, 15, 10.5), bulge=8, bow=7, foot=36,
    sock=lambda coat, near: (
        "" if coat.marking % 2 == 0 else coat.second if near else coat.second_shade
    ),
)  # fmt: skip


def _pricked(coat: Coat) -> bool:
    return coat.marking in (0, 4)


def _ears(coat: Coat) -> Ears:
    fill = coat.mark if coat.marking in (1, 2, 5) else coat.line
    if _pricked(coat):
        return Ears(
            x=34, y=-44, turn=8, droop=58,
            draw=lambda coat, side: ear_pricked(coat, side, coat.mark, high=50, wide=42),
        )  # fmt: skip
    return Ears(
        x=43, y=-38, turn=-14, droop=-12, front=True,
        draw=lambda coat, side: ear_hanging(coat, side, fill),
    )  # fmt: skip


def _skull(pen: Pen, coat: Coat, turn: float) -> None:
    face = (
        "M-56 -8C-56 -48 -32 -62 0 -62C32 -62 56 -48 56 -8C56 26 36 46 0 46C-36 46 -56 26 -56 -8Z"
    )
    pen.path(face, coat.main)
    with pen.clipped(face):
        pen.path(
            turned("M-80 -80L-32 -80C-50 -40 -48 20 -14 70L-80 70Z", turn * 0.8), coat.shade,
            class_="shade",
        )  # fmt: skip
        if coat.marking in (2, 5):
            pen.path(turned(ellipse_path(26, -8, 24, 30), turn), coat.mark)
        elif coat.marking in (1, 3):
            pen.path(
                turned("M-9 -70L9 -70C12 -30 12 -10 26 20L-26 20C-12 -10 -12 -30 -9 -70Z", turn),
                coat.second,
            )
    x = 26 * turn
    pen.path(hull(8 * turn, 20, 30, x, 20, 25), coat.second)
    splash(pen, coat.look, coat.t, face, Box(-50, 0, 22, 12), 3, seed=9, bare=True)
    nose = x + 7 * turn
    pen.path(ellipse_path(nose, 6, 13, 9.5), coat.nose)
    pen.ellipse(nose - 4, 2.5, 4, 2.2, coat.t.white, opacity=0.5, class_="fx")
    pen.line(nose, 14, x + 3 * turn, 22, coat.t.ink, 2.6, stroke_linecap="round")


def _crown(pen: Pen, coat: Coat, turn: float) -> None:
    hat(pen, coat, turn, -56)


def _mouth(coat: Coat, expression: Expression, shape: Mouth) -> Cel:
    return jaw(coat, expression, shape, half=21, tall=20, split=True, chin=coat.second, pants=True)


def _mouth_at(turn: float) -> tuple[float, float]:
    return 29 * turn, 24


BEAST = Beast(
    build=BUILD, coat=_coat, trunk=_trunk, neck=_neck, tail=_tail, bone=_LEGS.bone, foot=_LEGS.end,
    skull=_skull, crown=_crown, ears=_ears, mouth=_mouth, mouth_at=_mouth_at, eyes_y=-14,
    eyes_scale=0.92,
)  # fmt: skip


stand = partial(stand_beast, BEAST)
eye_line = partial(eye_line_of, BEAST)
