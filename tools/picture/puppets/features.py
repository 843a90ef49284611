"""Eyes, brows and mouth: ten expressions, nine mouth shapes, lids and gaze.

Mouth corners come from the expression and the opening from the mouth chart, so a sad face stays sad
while it speaks (LOOK.md, visemes: width, open, round, teeth, tongue). Eyes are drawn for a head
turn because the far eye narrows.
"""

from dataclasses import dataclass
from typing import Literal

from film.cast import Appearance
from film.content import Expression
from film.stage import Box, Cel
from film.voice import Mouth
from tools.picture.pen import Pen
from tools.picture.puppets.outline import turned_x
from tools.picture.puppets.proportions import Proportions
from tools.picture.puppets.tints import Tints

EYE_X, EYE_Y = 24.0, -2.0
MOUTH_Y = 40.0
Lid = Literal["open", "half", "closed"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Face:
    """What an expression does to a face."""

    brow_raise: float = 0.0
    brow_tilt: float = 0.0
    """Degrees the inner ends rise."""
    right_brow: float = 0.0
    """Extra raise of one brow."""
    eye_open: float = 1.0
    smiling_eyes: bool = False
    """Closed to upward arcs."""
    curve: float = 0.12
    """Corners of the mouth: 1 up, -1 down."""
    cheeks: bool = False
    bags: bool = False
    one_corner: float = 0.0
    rest: Mouth = "X"
    """Shape of the silent mouth."""
    lid_slope: float = 0.0
    """Upper lids fall outwards (sad, +) or inwards (angry, -)."""


FACES: dict[Expression, Face] = {
    "neutral": Face(curve=0.18),
    "happy": Face(brow_raise=3, eye_open=0.95, curve=1.0, cheeks=True),
    "joy": Face(brow_raise=6, smiling_eyes=True, curve=1.2, cheeks=True),
    "sad": Face(brow_raise=2, brow_tilt=22, eye_open=0.74, curve=-0.8, lid_slope=1),
    "surprised": Face(brow_raise=12, brow_tilt=3, eye_open=1.3, curve=0.0, rest="E"),
    "angry": Face(brow_raise=-6, brow_tilt=-25, eye_open=0.8, curve=-0.6, lid_slope=-1),
    "worried": Face(brow_raise=5, brow_tilt=19, eye_open=1.06, curve=-0.38),
    "skeptical": Face(
        brow_raise=-1, brow_tilt=-4, right_brow=10, eye_open=0.78, curve=-0.15, one_corner=2
    ),
    "tired": Face(brow_raise=-2, brow_tilt=9, eye_open=0.5, curve=-0.2, bags=True),
    "smirk": Face(
        brow_raise=1, brow_tilt=-5, right_brow=4, eye_open=0.85, curve=0.45, one_corner=5
    ),
}

_CHART: dict[Mouth, tuple[float, float, float, float, float]] = {
    "X": (1, 0, 0, 0, 0),
    "A": (0.86, 0, 0, 0, 0),
    "B": (1, 0.26, 0, 1, 0),
    "C": (1, 0.55, 0, 0.7, 0.3),
    "D": (1.08, 1, 0, 0.6, 0.7),
    "E": (0.74, 0.62, 0.5, 0, 0.4),
    "F": (0.44, 0.42, 1, 0, 0),
    "G": (0.92, 0.22, 0, 1.4, 0),
    "H": (0.95, 0.55, 0, 0.5, 1.4),
}
"""Width, opening, roundness, teeth, tongue."""


def eye_x(side: int, turn: float) -> float:
    """Middle of an eye: a turned head shows them closer together."""
    return turned_x(side * EYE_X * (1 - 0.12 * abs(turn)), turn)


def eyes(
    look: Appearance,
    p: Proportions,
    t: Tints,
    expression: Expression,
    lid: Lid,
    gaze: tuple[float, float],
    turn: float,
) -> Cel:
    """Both eyes; gaze is (left -1 … right 1, down 0 … 1)."""
    pen = Pen()
    face = FACES[expression]
    for side in (-1, 1):
        x = eye_x(side, turn)
        narrow = 1 - 0.3 * max(0.0, side * turn) ** 1.5
        if face.cheeks:
            pen.ellipse(turned_x(side * 33, turn), 25, 13, 8, t.blush, opacity=0.2)
        if face.smiling_eyes:
            pen.path(
                f"M{x - 11 * narrow:.1f} {EYE_Y + 3}"
                f"Q{x:.1f} {EYE_Y - 11} {x + 11 * narrow:.1f} {EYE_Y + 3}",
                stroke=t.ink,
                stroke_width=4.2,
                stroke_linecap="round",
            )
        elif lid == "closed":
            pen.path(
                f"M{x - 11 * narrow:.1f} {EYE_Y + 2}"
                f"Q{x:.1f} {EYE_Y + 9} {x + 11 * narrow:.1f} {EYE_Y + 2}",
                stroke=t.ink,
                stroke_width=4,
                stroke_linecap="round",
            )
            if p.feminine:
                pen.path(
                    f"M{x + side * 10.5:.1f} {EYE_Y + 3}l{side * 6} 3",
                    stroke=t.ink,
                    stroke_width=3.2,
                    stroke_linecap="round",
                )
        else:
            _open_eye(pen, p, t, face, lid, gaze, x, side, narrow)
        if face.bags or look.age > 60:
            pen.path(
                f"M{x - 9:.1f} {EYE_Y + 15}Q{x:.1f} {EYE_Y + 20} {x + 9:.1f} {EYE_Y + 15}",
                stroke=t.skin_line,
                stroke_width=2.6,
                stroke_linecap="round",
                opacity=0.8,
            )
    return pen.cel(Box(-58, -28, 116, 64))


def _open_eye(
    pen: Pen,
    p: Proportions,
    t: Tints,
    face: Face,
    lid: Lid,
    gaze: tuple[float, float],
    x: float,
    side: int,
    narrow: float,
) -> None:
    rx = 10.8 * narrow
    ry = 12.6 * min(face.eye_open, 1.3)
    high = ry * 1.33
    full = (
        f"M{x - rx:.1f} {EYE_Y}C{x - rx:.1f} {EYE_Y - high:.1f} {x + rx:.1f} {EYE_Y - high:.1f} "
        f"{x + rx:.1f} {EYE_Y}C{x + rx:.1f} {EYE_Y + high:.1f} {x - rx:.1f} {EYE_Y + high:.1f} "
        f"{x - rx:.1f} {EYE_Y}Z"
    )
    px = x + gaze[0] * 4.2
    py = EYE_Y + gaze[1] * 5
    pupil = 7.4 if face.eye_open < 1.2 else 6.2
    slope = face.lid_slope * 3.2 * side
    cut = EYE_Y + (1.5 if lid == "half" else -ry * 0.62 if face.lid_slope else -ry - 4)
    with pen.clipped(full):
        pen.path(full, t.eye_white)
        pen.circle(px, py, pupil, t.ink)
        pen.circle(px + 2.6, py - 3, 2.3, t.white)
        if cut > EYE_Y - ry:
            pen.path(
                f"M{x - 16:.1f} {EYE_Y - 24}L{x + 16:.1f} {EYE_Y - 24}"
                f"L{x + 16:.1f} {cut + slope:.1f}L{x - 16:.1f} {cut - slope:.1f}Z",
                t.skin_shade,
            )
    stroke = 4.0 if p.feminine else 3.2
    if cut > EYE_Y - ry:
        pen.path(
            f"M{x - rx - 1:.1f} {cut - slope + 1:.1f}L{x + rx + 1:.1f} {cut + slope + 1:.1f}",
            stroke=t.ink,
            stroke_width=stroke,
            stroke_linecap="round",
        )
        lash_y = cut + slope * side + 1
    else:
        pen.path(
            f"M{x - rx - 1:.1f} {EYE_Y - ry * 0.35:.1f}"
            f"Q{x:.1f} {EYE_Y - ry * 1.3 - 1:.1f} {x + rx + 1:.1f} {EYE_Y - ry * 0.35:.1f}",
            stroke=t.ink,
            stroke_width=stroke,
            stroke_linecap="round",
        )
        lash_y = EYE_Y - ry * 0.4
    if p.feminine:
        pen.path(
            f"M{x + side * rx:.1f} {lash_y:.1f}L{x + side * (rx + 6):.1f} {lash_y - 4.5:.1f}",
            stroke=t.ink,
            stroke_width=3.2,
            stroke_linecap="round",
        )


def brow(p: Proportions, t: Tints, side: int) -> Cel:
    """One brow around its middle; side -1 is the audience's left. Its peg lifts and tilts it."""
    pen = Pen()
    width = 4.4 if p.feminine else 6.2
    pen.path(
        f"M{-14 * side} 2.5Q{1 * side} -5.5 {14 * side} 1",
        stroke=t.hair,
        stroke_width=width,
        stroke_linecap="round",
    )
    return pen.cel(Box(-20, -9, 40, 18))


def mouth(t: Tints, expression: Expression, shape: Mouth) -> Cel:
    """The mouth around its middle."""
    pen = Pen()
    face = FACES[expression]
    width, opening, roundness, teeth, tongue = _CHART[face.rest if shape == "X" else shape]
    half = width * 18 * (1 + 0.12 * max(face.curve, 0))
    curve = face.curve * 9 * (1 - 0.55 * roundness)
    slant = face.one_corner * half / 20 * (1 - roundness)
    left, right = -curve * 0.55 + slant * 0.3, -curve * 0.55 - slant
    if opening == 0:
        pen.path(
            f"M{-half:.1f} {left:.1f}Q0 {curve * 1.15:.1f} {half:.1f} {right:.1f}",
            stroke=t.lip,
            stroke_width=4.2,
            stroke_linecap="round",
        )
        return pen.cel(Box(-28, -20, 56, 40))
    tall = opening * 27
    up, down = -tall * 0.28 + curve * 0.35, tall * 0.95 + curve * 0.9
    handle = (0.30 + 0.22 * roundness) * 0.6 * 2 * half
    inset = half * 0.08 - roundness * 4
    d = (
        f"M{-half:.1f} {left:.1f}"
        f"C{-half + handle:.1f} {up - tall * 0.25 * roundness:.1f} {half - handle:.1f} "
        f"{up - tall * 0.25 * roundness:.1f} {half:.1f} {right:.1f}"
        f"C{half - inset:.1f} {down:.1f} {-half + inset:.1f} {down:.1f} "
        f"{-half:.1f} {left:.1f}Z"
    )
    pen.path(d, t.mouth)
    with pen.clipped(d):
        if tongue:
            pen.ellipse(
                0,
                down * 0.8 - (tall * 0.28 if tongue > 1 else 0),
                half * 0.6,
                tall * 0.34,
                t.tongue,
            )
        if teeth:
            pen.rect(-half, -30, 2 * half, 30 + up * 0.5 + tall * 0.22 * teeth, t.white)
    pen.path(d, stroke=t.lip, stroke_width=2.6, stroke_linejoin="round")
    return pen.cel(Box(-28, -20, 56, 58))
