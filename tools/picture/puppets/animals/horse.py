"""A horse: a long neck and mane, a blaze, a halter in its own colour, socks by its appearance."""

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
from tools.picture.puppets.animals.shapes import barrel, ellipse_path, faced, hull
from tools.picture.puppets.animals.stand import stand_beast
from tools.picture.puppets.conditions import splash
from tools.picture.puppets.outline import turned
from tools.picture.puppets.tints import ActorLight

BUILD = Build(
    length=218, height=338, rump=78, chest=82, joint=30, fore=(144, 138), hind=(150, 138),
    ankle=26, tail_long=204,
    neck_at=(98, -34), neck=178, neck_turn=31, head=1.06, head_at=(20, -14),
    tail_at=(-182, -44), tail=-148, fore_bend=1, sits=False, stride=0.36, hind_set=-12,
)  # fmt: skip
_COATS = (
    ("#3c3536", "#ece7e2", "#231e20"),
    ("#5e3b2a", "#efe6dc", "#33211a"),
    ("#8a5836", "#f3eadf", "#3d281d"),
    ("#b26a38", "#f6ede2", "#7c4422"),
    ("#d7ab68", "#fbf3e4", "#f6ead0"),
    ("#b4b4ba", "#f3f3f5", "#77777f"),
    ("#f2eee8", "#ffffff", "#cfc6bb"),
)
"""Main, blaze and socks, mane: by hair colour."""


def _coat(look: Appearance, light: ActorLight | None) -> Coat:
    return coat_of(look, light, lambda look: _COATS[look.hair_colour % 7], nose="#3c2f30")


def _trunk(coat: Coat, side: int) -> Cel:
    pen, d = Pen(), faced(barrel(BUILD, 18, 10), side)
    pen.path(d, coat.main)
    with pen.clipped(d):
        pen.path(faced("M-200 30Q0 44 200 20L200 110L-200 110Z", side), coat.shade, class_="shade")
        if coat.marking == 4:
            for x, y, r in (
                (-90, -30, 10),
                (-60, -50, 8),
                (-110, -54, 7),
                (-70, -12, 7),
                (-40, -34, 6),
            ):
                pen.circle(x * side, y, r, coat.second)
    stains(pen, coat, d, Box(-140, -20, 280, 80), 8, seed=3, size=1.6)
    return pen.cel(Box(-196, -100, 392, 200))


def _neck(coat: Coat, side: int) -> Cel:
    pen = Pen()
    mane = (
        "M-24 -196C-58 -186 -74 -150 -68 -128C-86 -110 -88 -76 -78 -62C-96 -40 -96 -4 -82 10"
        "C-84 30 -72 44 -56 44L-10 -40Z"
    )
    pen.path(faced(mane, side), coat.mark)
    d = faced(
        "M-62 46C-58 -30 -40 -120 -30 -186L34 -186C36 -120 44 -20 70 44C40 84 -40 84 -62 46Z", side
    )
    pen.path(d, coat.main)
    with pen.clipped(d):
        pen.path(faced("M-66 4C-60 -40 -50 -110 -40 -196L-16 -196C-26 -120 -36 -60 -60 4Z", side),
                 coat.shade, class_="shade")  # fmt: skip
    if coat.look.outfit in ("prince", "princess", "king", "queen"):
        collar(pen, coat, 4 * side, -40, 48, 0, side)
    stains(pen, coat, d, Box(-40, -20, 80, 60), 4, seed=4, size=1.6)
    return pen.cel(Box(-110, -210, 220, 290))


def _tail(coat: Coat, side: int) -> Cel:
    pen = Pen()
    pen.path(
        faced(
            "M-10 8C-30 -40 -30 -110 -16 -160C-10 -190 4 -200 14 -204"
            "C18 -190 14 -180 18 -168C30 -130 26 -50 14 6C6 16 -4 16 -10 8Z",
            side,
        ),
        coat.mark,
    )
    pen.path(
        faced("M-4 -20C-16 -70 -12 -130 4 -180M8 -30C2 -80 6 -120 12 -160", side),
        stroke=coat.main, stroke_width=3, stroke_linecap="round", opacity=0.45, class_="detail",
    )  # fmt: skip
    return pen.cel(Box(-44, -212, 88, 236))


_LEGS = Legs(
    build=BUILD, fore=(34, 21, 14.5), hind=(54, 24, 15.5), bulge=8, bow=13, foot=38, hooved=True,
    sock=lambda coat, near: (
        "" if coat.marking in (0, 3) else coat.second if near else coat.second_shade
    ),
)  # fmt: skip


def _ears(coat: Coat) -> Ears:
    return Ears(
        x=28, y=-55, turn=6, droop=52,
        draw=lambda coat, side: ear_pricked(coat, side, coat.main, high=44, wide=26),
    )  # fmt: skip


def _skull(pen: Pen, coat: Coat, turn: float) -> None:
    x = 30 * turn
    low = 78 - 10 * abs(turn)
    face = hull(0, -16, 50, x, low, 28)
    pen.path(face, coat.main)
    with pen.clipped(face):
        pen.path(
            f"M-80 -80L-30 -80C-44 -40 -30 20 {x - 14:.1f} {low + 40:.1f}L-80 120Z", coat.shade,
            class_="shade",
        )  # fmt: skip
        if coat.marking in (1, 2, 4, 5):
            pen.path(
                f"M-10 -50Q0 -60 10 -50L{9 + x * 0.5:.1f} 10L{12 + x:.1f} {low - 8:.1f}"
                f"L{x - 10:.1f} {low - 8:.1f}L{x * 0.5 - 8:.1f} 10Z",
                coat.second,
            )
        pen.path(
            ellipse_path(x * 1.05, low + 12, 36, 28),
            coat.dye("#d9b7a2") if coat.marking in (1, 5) else coat.shade,
        )
    splash(pen, coat.look, coat.t, face, Box(-50, 0, 22, 12), 3, seed=9, bare=True)
    for way in (-1, 1):
        pen.ellipse(x + way * 12 + 5 * turn, low - 1, 4.6, 6, coat.nose)
    if coat.look.outfit == "plain" or coat.look.outfit in ("king", "queen", "prince", "princess"):
        band = coat.t.accent
        y = 34
        at = x * 0.58
        pen.path(
            f"M{at - 36:.1f} {y - 5}Q{at:.1f} {y + 9} {at + 36:.1f} {y - 5}",
            stroke=band,
            stroke_width=7,
        )
        pen.path(
            f"M{at - 35:.1f} {y - 4}L-42 -22M{at + 35:.1f} {y - 4}L42 -22",
            stroke=band,
            stroke_width=6,
            stroke_linecap="round",
        )


def _crown(pen: Pen, coat: Coat, turn: float) -> None:
    pen.path(
        turned(
            "M-20 -58C-10 -72 14 -72 20 -58C22 -44 12 -40 10 -24C2 -30 2 -38 -2 -44"
            "C-6 -36 -14 -36 -20 -58Z", turn),
        coat.mark,
    )  # fmt: skip
    hat(pen, coat, turn, -58)


def _mouth(coat: Coat, expression: Expression, shape: Mouth) -> Cel:
    chin = coat.dye("#d9b7a2") if coat.marking in (1, 5) else coat.shade
    return jaw(coat, expression, shape, half=19, tall=17, split=False, chin=chin)


def _mouth_at(turn: float) -> tuple[float, float]:
    return 31 * turn, 91 - 10 * abs(turn)


BEAST = Beast(
    build=BUILD, coat=_coat, trunk=_trunk, neck=_neck, tail=_tail, bone=_LEGS.bone,
    foot=_LEGS.end, skull=_skull, crown=_crown, ears=_ears, mouth=_mouth, mouth_at=_mouth_at,
    eyes_y=-18, eyes_scale=0.88, face_half=(60, 96),
)  # fmt: skip
stand = partial(stand_beast, BEAST)
eye_line = partial(eye_line_of, BEAST)
