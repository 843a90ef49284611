"""A fish: keeps its own height as in water, drives itself with its tail, speaks with round lips."""

from functools import partial

from film.cast import Appearance
from film.content import Expression
from film.stage import Box, Cel
from film.voice import Mouth
from tools.picture.colour import lighter, lightness, mix
from tools.picture.pen import Pen
from tools.picture.puppets.animals.beast import Beast
from tools.picture.puppets.animals.build import Build
from tools.picture.puppets.animals.coats import Coat, coat_of, stains
from tools.picture.puppets.animals.heads import OPENING, hat
from tools.picture.puppets.animals.measure import eye_line_of
from tools.picture.puppets.animals.shapes import ellipse_path, faced
from tools.picture.puppets.animals.stand import stand_beast
from tools.picture.puppets.features import FACES
from tools.picture.puppets.tints import ActorLight

BUILD = Build(
    length=76, height=190, rump=34, chest=52, joint=0, fore=(10, 10), hind=(10, 10), ankle=6,
    neck_at=(22, 0), neck=0, neck_turn=0, head=0.74, head_at=(4, -8), tail_at=(-74, 0), tail=-90,
    limbs=0, moves="swims",
)  # fmt: skip
_BODY = "M-86 0C-70 -34 -30 -60 16 -60C56 -60 88 -34 88 2C88 36 56 60 16 60C-30 60 -70 34 -86 0Z"


def _scales(look: Appearance) -> tuple[str, str, str]:
    main = look.top_colour
    if not 0.4 < lightness(main) < 0.88:
        main = mix(main, "#f08a3c", 0.6)
    return main, mix(lighter(main, 0.2), "#fff3da", 0.6), look.accent_colour


def _coat(look: Appearance, light: ActorLight | None) -> Coat:
    return coat_of(look, light, _scales)


def _trunk(coat: Coat, side: int) -> Cel:
    pen, d = Pen(), faced(_BODY, side)
    pen.path(faced("M-44 -44C-34 -86 12 -98 46 -82C36 -70 36 -58 40 -46Z", side), coat.mark)
    pen.path(faced("M-30 46C-30 74 -14 86 4 88C4 76 10 64 18 52Z", side), coat.mark)
    pen.path(d, coat.main)
    with pen.clipped(d):
        pen.path(faced("M-90 20Q0 50 100 22L100 80L-90 80Z", side), coat.second)
        if coat.marking % 2:
            for x in (-52, -22):
                pen.path(
                    faced(f"M{x} -70Q{x + 16} 0 {x} 70L{x + 14} 70Q{x + 30} 0 {x + 14} -70Z", side),
                    coat.mark,
                )
        else:
            for x, y in ((-56, -14), (-40, -32), (-36, 2), (-20, -18), (-54, 12), (-20, 18)):
                pen.path(
                    faced(f"M{x} {y - 8}Q{x - 12} {y} {x} {y + 8}", side), stroke=coat.shade,
                    stroke_width=3.4, stroke_linecap="round", class_="detail",
                )  # fmt: skip
    stains(pen, coat, d, Box(-50, -20, 80, 50), 5, seed=3, size=0.8)
    return pen.cel(Box(-94, -104, 188, 198))


def _tail(coat: Coat, side: int) -> Cel:
    pen = Pen()
    pen.path(
        faced(
            "M-14 10C-12 -10 -30 -44 -44 -62C-24 -68 -8 -60 0 -50"
            "C8 -60 24 -68 44 -62C30 -44 12 -10 14 10Z",
            side,
        ),
        coat.mark,
    )
    return pen.cel(Box(-52, -72, 104, 90))


def _fin(coat: Coat, side: int, near: bool, spread: bool) -> Cel:
    del spread
    pen = Pen()
    if near:
        pen.path(
            faced("M4 -10C-16 -14 -40 -6 -52 14C-34 14 -30 24 -22 30C-8 24 6 10 4 -10Z", side),
            coat.mark,
        )
        pen.path(faced("M-8 0L-36 12M-4 8L-22 22", side), stroke=coat.line, stroke_width=2.6,
                 stroke_linecap="round", opacity=0.5, class_="detail")  # fmt: skip
    return pen.cel(Box(-58, -20, 116, 56))


def _none(coat: Coat, side: int, *_: bool) -> Cel:
    del side
    pen = Pen()
    pen.circle(0, 0, 0.5, coat.main)
    return pen.cel(Box(-1, -1, 2, 2))


def _skull(pen: Pen, coat: Coat, turn: float) -> None:
    pen.path(ellipse_path(12 * turn, 30, 34, 24), coat.light, opacity=0.35, class_="detail")


def _crown(pen: Pen, coat: Coat, turn: float) -> None:
    hat(pen, coat, turn, -66)


def _mouth(coat: Coat, expression: Expression, shape: Mouth) -> Cel:
    pen, t, face = Pen(), coat.t, FACES[expression]
    opening = OPENING[shape]
    if shape == "X":
        opening = {"surprised": 0.8, "joy": 0.5}.get(expression, 0.0)
    lip = coat.dye(lighter(coat.look.accent_colour, -0.08))
    if opening:
        high = 6 + 12 * opening
        pen.ellipse(0, 4, 17 - 3 * opening, high + 5, lip)
        pen.ellipse(0, 4, 12 - 2 * opening, high, t.mouth)
        pen.ellipse(0, 4 + high * 0.5, 8 - opening, high * 0.36, t.tongue)
    else:
        c = face.curve * 9
        pen.path(f"M-18 {-c * 0.5:.1f}Q0 {c + 1:.1f} 18 {-c * 0.5:.1f}", stroke=lip, stroke_width=9,
                 stroke_linecap="round")  # fmt: skip
        pen.path(f"M-17 {-c * 0.5:.1f}Q0 {c + 1:.1f} 17 {-c * 0.5:.1f}", stroke=t.ink,
                 stroke_width=2.6, stroke_linecap="round")  # fmt: skip
    return pen.cel(Box(-28, -26, 56, 60))


def _mouth_at(turn: float) -> tuple[float, float]:
    return 20 * turn, 34


BEAST = Beast(
    build=BUILD, coat=_coat, trunk=_trunk, neck=None, tail=_tail, bone=_none, foot=_none,
    skull=_skull, crown=_crown, ears=lambda coat: None, mouth=_mouth, mouth_at=_mouth_at,
    eyes_y=-8, eyes_scale=1.3, wings=_fin, wing_at=(-12, 24), shadow=0.62,
)  # fmt: skip
stand = partial(stand_beast, BEAST)
eye_line = partial(eye_line_of, BEAST)
