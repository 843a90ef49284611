"""A cat: pricked ears, whiskers, a tail that curls, tabby stripes or socks by its appearance."""

from functools import partial

from film.cast import Appearance
from film.content import Expression
from film.stage import Box, Cel
from film.voice import Mouth
from tools.picture.pen import Pen
from tools.picture.puppets.animals.beast import Beast, Ears
from tools.picture.puppets.animals.build import Build
from tools.picture.puppets.animals.coats import Coat, coat_of, stains
from tools.picture.puppets.animals.heads import collar, ear_pricked, hat, jaw
from tools.picture.puppets.animals.legs import Legs
from tools.picture.puppets.animals.measure import eye_line_of
from tools.picture.puppets.animals.shapes import barrel, faced
from tools.picture.puppets.animals.stand import stand_beast
from tools.picture.puppets.conditions import splash
from tools.picture.puppets.outline import turned
from tools.picture.puppets.tints import ActorLight

BUILD = Build(
    length=88, height=76, rump=25, chest=26, joint=8, fore=(32, 31), hind=(36, 34), ankle=9,
    tail_long=72, neck_at=(40, -8), neck=26, neck_turn=30, head=0.66, head_at=(6, -18),
    tail_at=(-60, -14),
    tail=-28, hind_set=-5, stride=0.44,
)  # fmt: skip
_COATS = (
    ("#35313a", "#f4f1ec", "#242029"),
    ("#5d4436", "#ecd9c0", "#3f2d24"),
    ("#9a7350", "#f1e2cb", "#6d4e34"),
    ("#dd8d42", "#fbeeda", "#b76a28"),
    ("#e9cfa0", "#fff6e6", "#c7a36c"),
    ("#9fa3ab", "#f1f2f4", "#6f747e"),
    ("#f4eee6", "#ffffff", "#d98b4a"),
)


def _coat(look: Appearance, light: ActorLight | None) -> Coat:
    return coat_of(
        look, light, lambda look: _COATS[look.hair_colour % 7], nose="#d9838a", iris="#e6efb2"
    )


def _striped(coat: Coat) -> bool:
    return coat.marking in (0, 2, 4)


def _trunk(coat: Coat, side: int) -> Cel:
    pen, d = Pen(), faced(barrel(BUILD, 8, 3), side)
    pen.path(d, coat.main)
    with pen.clipped(d):
        pen.path(faced("M-90 9Q0 14 90 4L90 40L-90 40Z", side), coat.shade, class_="shade")
        if _striped(coat):
            for x in (-40, -18, 4, 26):
                pen.path(
                    faced(f"M{x} -34Q{x + 9} -18 {x + 1} -2Q{x - 5} -16 {x - 7} -34Z", side),
                    coat.mark,
                )
        pen.path(faced("M50 -12C72 -10 74 16 56 28C44 26 42 0 50 -12Z", side), coat.second)
    stains(pen, coat, d, Box(-45, -14, 90, 36), 6, seed=3, size=0.6)
    return pen.cel(Box(-80, -40, 160, 80))


def _neck(coat: Coat, side: int) -> Cel:
    pen = Pen()
    d = faced(
        "M-25 12C-25 -12 -22 -26 -18 -36L20 -34C22 -20 27 -6 28 13C14 25 -14 23 -25 12Z", side
    )
    pen.path(d, coat.main)
    with pen.clipped(d):
        pen.path(faced("M14 -26C16 -6 16 8 12 26L42 26L42 -26Z", side), coat.second)
    with pen.group("scale(0.68)"):
        collar(pen, coat, 2 * side, -16, 31, -6 * side, side)
    return pen.cel(Box(-40, -50, 80, 90))


def _tail(coat: Coat, side: int) -> Cel:
    pen = Pen()
    line = faced("M0 6C-14 -22 -20 -44 -6 -64C6 -82 20 -74 20 -62", side)
    pen.path(line, stroke=coat.main, stroke_width=15, stroke_linecap="round")
    if _striped(coat):
        rings = faced("M-19 -22L-5 -24M-20 -42L-5 -40M-9 -64L4 -58", side)
        pen.path(rings, stroke=coat.mark, stroke_width=6, class_="detail")
    tip = coat.mark if _striped(coat) else coat.second if coat.marking == 1 else coat.main
    pen.path(
        faced("M12 -73C18 -72 20 -68 20 -62", side), stroke=tip, stroke_width=15,
        stroke_linecap="round",
    )  # fmt: skip
    return pen.cel(Box(-40, -90, 80, 110))


_LEGS = Legs(
    build=BUILD, fore=(12, 9, 7.5), hind=(22, 11, 8), bulge=6, bow=5, foot=25,
    sock=lambda coat, near: (
        "" if coat.marking in (2, 4) else coat.second if near else coat.second_shade
    ),
)  # fmt: skip


def _ears(coat: Coat) -> Ears:
    return Ears(
        x=35, y=-38, turn=4, droop=46,
        draw=lambda coat, side: ear_pricked(coat, side, coat.main, high=44, wide=46, round_=0.12),
    )  # fmt: skip


def _skull(pen: Pen, coat: Coat, turn: float) -> None:
    face = "M-60 4C-62 -38 -36 -56 0 -56C36 -56 62 -38 60 4C58 34 34 48 0 48C-34 48 -58 34 -60 4Z"
    pen.path(face, coat.main)
    with pen.clipped(face):
        pen.path(
            turned("M-80 -80L-34 -80C-50 -40 -48 20 -14 70L-80 70Z", turn * 0.8), coat.shade,
            class_="shade",
        )  # fmt: skip
        if _striped(coat):
            for x, low in ((-16, -34), (0, -28), (16, -34)):
                pen.path(turned(f"M{x - 5} -60L{x + 5} -60L{x} {low}Z", turn), coat.mark)
            for way in (-1, 1):
                pen.path(
                    turned(f"M{way * 64} 4L{way * 42} 10L{way * 64} 14Z", turn)
                    + turned(f"M{way * 64} 20L{way * 44} 22L{way * 64} 28Z", turn),
                    coat.mark,
                )
        elif coat.marking in (1, 5):
            pen.path(
                turned("M-7 -60L7 -60C10 -30 12 0 34 24L-34 24C-12 0 -10 -30 -7 -60Z", turn),
                coat.second,
            )
    x = 18 * turn
    for way in (-1, 1):
        pen.ellipse(x + way * 12, 24, 17, 14, coat.second)
    pen.ellipse(x, 32, 15, 11, coat.second)
    splash(pen, coat.look, coat.t, face, Box(-50, 0, 22, 12), 3, seed=9, bare=True)
    pen.path(
        f"M{x - 8:.1f} 9Q{x:.1f} 6 {x + 8:.1f} 9Q{x + 3:.1f} 18 {x:.1f} 18"
        f"Q{x - 3:.1f} 18 {x - 8:.1f} 9Z",
        coat.nose,
    )
    pen.line(x, 17, x, 23, coat.t.ink, 2.6, stroke_linecap="round")
    for way in (-1, 1):
        for y, end in ((18, 8), (24, 24), (30, 38)):
            pen.line(
                x + way * 26, y, x + way * 66, end, coat.second_shade, 2, stroke_linecap="round",
                class_="detail",
            )  # fmt: skip


def _crown(pen: Pen, coat: Coat, turn: float) -> None:
    hat(pen, coat, turn, -50)


def _mouth(coat: Coat, expression: Expression, shape: Mouth) -> Cel:
    return jaw(coat, expression, shape, half=17, tall=17, split=True, chin=coat.second, fangs=True)


def _mouth_at(turn: float) -> tuple[float, float]:
    return 18 * turn, 24


BEAST = Beast(
    build=BUILD, coat=_coat, trunk=_trunk, neck=_neck, tail=_tail, bone=_LEGS.bone,
    foot=_LEGS.end, skull=_skull, crown=_crown, ears=_ears, mouth=_mouth, mouth_at=_mouth_at,
    eyes_y=-8, eyes_scale=1.06,
)  # fmt: skip
stand = partial(stand_beast, BEAST)
eye_line = partial(eye_line_of, BEAST)
