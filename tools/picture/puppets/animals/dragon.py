"""A dragon: scales and spikes, folded wings that stir, a long neck and a tail with a barb."""

from functools import partial

from film.cast import Appearance
from film.content import Expression
from film.stage import Box, Cel
from film.voice import Mouth
from tools.picture.pen import Pen
from tools.picture.puppets.animals.beast import Beast, Ears
from tools.picture.puppets.animals.build import Build
from tools.picture.puppets.animals.coats import Coat, coat_of, marking_of, stains
from tools.picture.puppets.animals.heads import collar, hat, jaw
from tools.picture.puppets.animals.legs import Legs
from tools.picture.puppets.animals.measure import eye_line_of
from tools.picture.puppets.animals.shapes import barrel, faced, hull
from tools.picture.puppets.animals.stand import stand_beast
from tools.picture.puppets.conditions import splash
from tools.picture.puppets.outline import turned
from tools.picture.puppets.tints import ActorLight

BUILD = Build(
    length=196, height=222, rump=86, chest=90, joint=30, fore=(88, 84), hind=(96, 92), ankle=26,
    neck_at=(92, -44), neck=220, neck_turn=20, head=1.22, head_at=(22, -26), tail_at=(-150, 8),
    tail=-102, tail_long=262, stride=0.36, sits=True,
)  # fmt: skip
_COATS = (
    ("#43a06b", "#f1dc8e", "#2f7d55"),
    ("#c8473f", "#f4c978", "#963038"),
    ("#5a7fd0", "#d5e3f2", "#3f5da6"),
    ("#8a5cc0", "#edd1a3", "#67419a"),
    ("#e0913a", "#fbe6b0", "#b3682a"),
    ("#3d8f97", "#dfe9b4", "#2b6c74"),
)


def _coat(look: Appearance, light: ActorLight | None) -> Coat:
    index = (marking_of(look) + look.hair_colour) % 6
    return coat_of(look, light, lambda look: _COATS[index], iris="#f7e27a", nose="#3a2530")


def _spikes(
    coat: Coat, side: int, points: tuple[tuple[float, float, float, float], ...], pen: Pen
) -> None:
    """Triangles on a ridge: middle x, y, height and lean."""
    for x, y, high, lean in points:
        pen.path(
            faced(
                f"M{x - high * 0.55} {y + 6}L{x + lean} {y - high}L{x + high * 0.55} {y + 6}Z", side
            ),
            coat.mark,
        )


def _trunk(coat: Coat, side: int) -> Cel:
    pen, d = Pen(), faced(barrel(BUILD, 4, 4), side)
    _spikes(
        coat,
        side,
        ((-120, -76, 30, -12), (-76, -86, 34, -12), (-28, -86, 36, -12), (22, -86, 34, -12)),
        pen,
    )
    pen.path(d, coat.main)
    with pen.clipped(d):
        pen.path(faced("M-200 44Q0 66 90 30Q130 0 200 -60L200 120L-200 120Z", side), coat.second)
        for x in (-90, -50, -10, 30, 66):
            pen.path(faced(f"M{x} 40Q{x + 12} 66 {x + 2} 100", side), stroke=coat.second_shade,
                     stroke_width=4, class_="detail")  # fmt: skip
    stains(pen, coat, d, Box(-130, -20, 250, 90), 8, seed=3, size=1.6)
    return pen.cel(Box(-200, -140, 400, 250))


def _neck(coat: Coat, side: int) -> Cel:
    pen = Pen()
    _spikes(
        coat,
        side,
        ((-54, 0, 30, -26), (-47, -54, 30, -26), (-40, -106, 28, -24), (-33, -156, 26, -22)),
        pen,
    )
    d = faced(
        "M-66 40C-62 -40 -44 -140 -36 -230L34 -230C34 -150 40 -40 66 40C36 76 -36 76 -66 40Z", side
    )
    pen.path(d, coat.main)
    with pen.clipped(d):
        pen.path(faced("M14 -240C10 -140 14 -40 34 70L100 70L100 -240Z", side), coat.second)
        for y in (-190, -150, -110, -70, -30, 10):
            pen.path(faced(f"M10 {y}Q30 {y + 12} 60 {y + 4}", side), stroke=coat.second_shade,
                     stroke_width=4, class_="detail")  # fmt: skip
    if coat.look.outfit in ("prince", "princess", "king", "queen"):
        collar(pen, coat, 0, -120, 40, 0, side)
    stains(pen, coat, d, Box(-40, -40, 80, 80), 5, seed=4, size=1.6)
    return pen.cel(Box(-110, -250, 220, 330))


def _tail(coat: Coat, side: int) -> Cel:
    pen = Pen()
    _spikes_along = ((30, -20, 26), (22, -80, 24), (12, -136, 20))
    for x, y, high in _spikes_along:
        pen.path(
            faced(f"M{x - 8} {y + high * 0.6}L{x + high} {y - 6}L{x - 12} {y - high * 0.6}Z", side),
            coat.mark,
        )
    pen.path(
        faced(
            "M-12 -222C-40 -232 -40 -250 -46 -262C-20 -262 12 -262 40 -250C26 -244 16 -232 6 -218Z",
            side,
        ),
        coat.mark,
    )
    pen.path(
        faced(
            "M-54 30C-58 -40 -40 -90 -26 -130C-16 -160 -22 -196 -12 -228L4 -228"
            "C8 -200 6 -160 18 -124C32 -80 50 -30 44 30C20 56 -30 56 -54 30Z",
            side,
        ),
        coat.main,
    )
    return pen.cel(Box(-80, -280, 160, 350))


def _wing(coat: Coat, side: int, near: bool, spread: bool) -> Cel:
    del spread
    pen = Pen()
    skin = coat.second if near else coat.second_shade
    bone = coat.mark
    d = (
        "M0 0C-10 -70 -30 -130 -60 -186C-110 -180 -190 -150 -236 -92C-206 -98 -190 -88 -182 -66"
        "C-160 -84 -136 -78 -126 -46C-104 -66 -80 -56 -72 -22C-50 -34 -20 -20 0 0Z"
    )
    pen.path(faced(d, side), skin)
    pen.path(
        faced(
            "M-60 -186C-110 -140 -160 -110 -182 -66M-60 -186"
            "C-90 -130 -116 -90 -126 -46M-60 -186C-66 -120 -70 -70 -72 -22", side),
        stroke=bone, stroke_width=7, stroke_linecap="round",
    )  # fmt: skip
    pen.path(faced(
        "M0 0C-10 -70 -30 -130 -60 -186C-110 -180 -190 -150 -236 -92", side), stroke=bone,
             stroke_width=15, stroke_linecap="round", stroke_linejoin="round")  # fmt: skip
    return pen.cel(Box(-256, -206, 512, 226))


_LEGS = Legs(
    build=BUILD, fore=(34, 26, 22), hind=(58, 32, 24), bulge=8, bow=8, foot=66, hind_foot=76,
)  # fmt: skip


def _ear(coat: Coat, side: int) -> Cel:
    pen = Pen()
    pen.path(
        faced(
            "M-6 6C6 -18 34 -34 58 -32C50 -26 50 -18 54 -8C42 -8 40 0 42 10C26 4 8 16 -6 6Z", side
        ),
        coat.mark,
    )
    return pen.cel(Box(-64, -40, 128, 60))


def _ears(coat: Coat) -> Ears:
    return Ears(x=42, y=-22, turn=0, droop=40, draw=_ear)


def _skull(pen: Pen, coat: Coat, turn: float) -> None:
    for way in (-1, 1):
        pen.path(
            turned(f"M{way * 12} -48C{way * 20} -70 {way * 34} -86 {way * 54} -92C{way * 50} -74 "
                   f"{way * 44} -58 {way * 38} -42Z", turn),
            coat.horn,
        )  # fmt: skip
    x = 34 * turn
    low = 40 - 8 * abs(turn)
    face = hull(0, -12, 52, x, low, 40)
    pen.path(face, coat.main)
    with pen.clipped(face):
        pen.path(
            f"M-90 -80L-36 -80C-52 -40 -46 20 {x - 26:.1f} {low + 60:.1f}L-90 120Z", coat.shade,
            class_="shade",
        )  # fmt: skip
    splash(pen, coat.look, coat.t, face, Box(-50, 0, 22, 12), 3, seed=9, bare=True)
    pen.path(hull(x - 12, low + 6, 29, x + 12, low + 6, 29), coat.light)
    for way in (-1, 1):
        pen.ellipse(x + way * 15 + 6 * turn, low - 8, 6, 7.5, coat.nose)


def _crown(pen: Pen, coat: Coat, turn: float) -> None:
    pen.path(turned("M-10 -56L0 -84L10 -56ZM-8 -34L0 -52L8 -34Z", turn), coat.mark)
    hat(pen, coat, turn, -56)


def _mouth(coat: Coat, expression: Expression, shape: Mouth) -> Cel:
    return jaw(coat, expression, shape, half=31, tall=21, split=False, chin=coat.light, fangs=True)


def _mouth_at(turn: float) -> tuple[float, float]:
    return 37 * turn, 58 - 8 * abs(turn)


BEAST = Beast(
    build=BUILD, coat=_coat, trunk=_trunk, neck=_neck, tail=_tail, bone=_LEGS.bone,
    foot=_LEGS.end, skull=_skull, crown=_crown, ears=_ears, mouth=_mouth, mouth_at=_mouth_at,
    eyes_y=-16, eyes_scale=1.04, wings=_wing, wing_at=(39, -54), face_half=(70, 86),
)  # fmt: skip
stand = partial(stand_beast, BEAST)
eye_line = partial(eye_line_of, BEAST)
