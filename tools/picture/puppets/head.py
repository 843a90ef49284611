"""The head in five turns (-1, -0.5, 0, 0.5, 1): skull with ears, nose and beard below, hair,
glasses and hat above.

Between both lie eyes, brows and mouth (features.py). Coordinates are around the middle of the head.
"""

from film.cast import Appearance
from film.stage import Box, Cel
from tools.picture.pen import Pen
from tools.picture.puppets.conditions import splash
from tools.picture.puppets.creatures import (
    KIND_BOX,
    OWN_SKULLS,
    behind_face,
    on_face,
    over_mouth,
    whole_skull,
)
from tools.picture.puppets.features import EYE_Y, eye_x
from tools.picture.puppets.hair import FRONT_BOX, HAT_BOX, draw_hair, draw_hat
from tools.picture.puppets.outfits.wardrobe import costume_of
from tools.picture.puppets.outline import mirrored, turned, turned_x
from tools.picture.puppets.proportions import CHILD_AGE, Proportions
from tools.picture.puppets.tints import Tints
from tools.picture.puppets.wounds import above_hair, below_eyes

SKULL_BOX = Box(-76, -76, 152, 150)


def skull(look: Appearance, p: Proportions, t: Tints, turn: float) -> Cel:
    """Everything under the eyes."""
    pen = Pen()
    if look.kind in OWN_SKULLS:
        whole_skull(pen, look, t, turn)
        below_eyes(pen, look, t, turn)
        return pen.cel(KIND_BOX)
    away = abs(turn)
    way = -1 if turn < 0 else 1
    if look.kind != "human":
        behind_face(pen, look, t, turn)
    else:
        _ears(pen, t, away, way)
    _long_beard(pen, look, t, turn)
    face = _face(p, turn)
    pen.path(face, t.skin)
    with pen.clipped(face):
        pen.path(
            turned("M-80 -80L-30 -80C-50 -40 -49 30 -14 80L-80 80Z", turn * 0.8),
            t.skin_shade,
            opacity=0.5,
        )
        if p.feminine or look.age < CHILD_AGE:
            for x in (-32, 32):
                pen.ellipse(turned_x(x, turn), 26, 13, 8, t.blush, opacity=0.15)
        _beard(pen, look, t, turn)
        if look.age > 66:
            pen.path(
                turned("M-28 -40Q0 -46 28 -40M-22 -31Q0 -36 22 -31", turn)
                + turned("M-50 2L-44 5M-49 9L-43 9M50 2L44 5M49 9L43 9", turn),
                stroke=t.skin_line,
                stroke_width=2.4,
                stroke_linecap="round",
                opacity=0.55,
                class_="detail",
            )
        if look.age > 58:
            pen.path(
                turned("M-30 20C-24 24 -20 30 -20 36", turn)
                + turned("M30 20C24 24 20 30 20 36", turn),
                stroke=t.skin_line,
                stroke_width=2.6,
                stroke_linecap="round",
                opacity=0.7,
            )
    below_eyes(pen, look, t, turn)
    cheek = turned_x(36, turn)
    if away == 1 and look.kind == "human":
        _ear(pen, t, -way * 45, 10, near=True)
    splash(pen, look, t, face, Box(cheek - 10, 22, 22, 8), 3, seed=9, bare=True)
    if look.kind == "human":
        _nose(pen, look, t, turn)
    else:
        on_face(pen, look, t, turn, face)
    return pen.cel(SKULL_BOX if look.kind == "human" and look.outfit != "wizard" else KIND_BOX)


def _ears(pen: Pen, t: Tints, away: float, way: int) -> None:
    if away < 1:
        _ear(pen, t, -way * (56 - 3 * away), 10 + away, near=True)
    if away < 1:
        _ear(pen, t, way * (55 - 5 * away), 10 - 9 * away, near=False)


def _long_beard(pen: Pen, look: Appearance, t: Tints, turn: float) -> None:
    """A wizard's, under the face so that the mouth stays free."""
    if look.outfit != "wizard" or look.gender != "m" or look.age < CHILD_AGE:
        return
    d = "M-58 6C-66 60 -50 104 -24 116Q-10 122 0 118Q10 122 24 114C50 104 66 60 58 6Z"
    pen.path(turned(d, turn), t.dye("#e4e4e2"))
    pen.path(
        turned("M-34 60Q-34 90 -22 106M-8 70L-6 110M14 70L12 108M36 60Q36 88 26 104", turn),
        stroke=t.dye("#b9bac0"),
        stroke_width=3,
        stroke_linecap="round",
        class_="detail",
    )


def _face(p: Proportions, turn: float) -> str:
    chin = 8 * turn
    if p.feminine:
        return (
            f"M-57 -14C-57 -52 -34 -68 0 -68C34 -68 57 -52 57 -14C57 30 {33 + chin:.1f} "
            f"66 {chin:.1f} 66"
            f"C{-33 + chin:.1f} 66 -57 30 -57 -14Z"
        )
    return (
        f"M-57 -14C-57 -52 -34 -68 0 -68C34 -68 57 -52 57 -14C58 20 {51 + chin * 0.6:.1f} "
        f"48 {29 + chin:.1f} 60"
        f"Q{chin:.1f} 72 {-29 + chin:.1f} 60C{-51 + chin * 0.6:.1f} 48 -58 20 -57 -14Z"
    )


def _ear(pen: Pen, t: Tints, x: float, width: float, near: bool) -> None:
    colour = t.skin_shade if x < 0 else t.skin
    pen.ellipse(x, 8, max(width, 2), 15, colour)
    if near:
        pen.path(
            f"M{x - 3:.1f} 2Q{x + 4:.1f} 4 {x:.1f} 14",
            stroke=t.skin_line,
            stroke_width=2.4,
            stroke_linecap="round",
        )


def _nose(pen: Pen, look: Appearance, t: Tints, turn: float) -> None:
    fill = t.skin if look.beard == "full" else "none"
    reach = 1.0 if look.age >= CHILD_AGE else 0.7
    if turn == 0:
        pen.path(
            f"M-7 {18 * reach:.1f}Q0 {25 * reach:.1f} 7 {18 * reach:.1f}",
            fill,
            stroke=t.skin_line,
            stroke_width=3.6,
            stroke_linecap="round",
        )
        return
    away = abs(turn)
    x = turned_x(0, away)
    out = 6 + 7 * away
    d = (
        f"M{x + 3 * away:.1f} 1"
        f"Q{x + out:.1f} {16 * reach:.1f} {x + out - 3:.1f} {19.5 * reach:.1f}"
        f"Q{x:.1f} {23 * reach:.1f} {x - 5:.1f} {19 * reach:.1f}"
    )
    pen.path(
        mirrored(d, 1 if turn > 0 else -1),
        fill,
        stroke=t.skin_line,
        stroke_width=3.6,
        stroke_linecap="round",
    )


def _beard(pen: Pen, look: Appearance, t: Tints, turn: float) -> None:
    if look.outfit == "wizard" and look.gender == "m" and look.age >= CHILD_AGE:
        pen.path(
            turned(
                "M-64 2C-54 14 -44 30 -26 36C-12 56 12 56 26 36C44 30 54 14 64 2L64 90L-64 90Z",
                turn,
            ),
            t.dye("#e4e4e2"),
        )
    elif look.beard == "full":
        pen.path(
            turned(
                "M-64 2C-50 8 -42 18 -25 27C-12 19 12 19 25 27C42 18 50 8 64 2L64 90L-64 90Z", turn
            ),
            t.beard,
        )
    elif look.beard == "stubble":
        pen.path(
            turned(
                "M-64 4C-52 20 -44 40 -24 38C-12 24 -8 28 0 28C8 28 12 24 24 38C44 38 52 20 64 4"
                "L64 90L-64 90Z",
                turn,
            ),
            t.beard,
            opacity=0.17,
        )


def crown(look: Appearance, p: Proportions, t: Tints, turn: float) -> Cel:
    """Everything over eyes, brows and mouth: moustache, hair, glasses, hat."""
    pen = Pen()
    if look.beard in ("full", "moustache"):
        pen.path(
            turned(
                "M-25 35C-18 22 -8 21 0 27C8 21 18 22 25 35C14 31 6 31 0 32C-6 31 -14 31 -25 35Z",
                turn,
            ),
            t.beard,
        )
    if look.kind != "human":
        over_mouth(pen, look, t, turn)
    draw_hair(pen, look, t, turn)
    if look.glasses:
        _glasses(pen, t, turn)
    draw_hat(pen, look, t, turn)
    above_hair(pen, look, t, turn)
    if costume_of(look).hat:
        return pen.cel(HAT_BOX)
    return pen.cel(FRONT_BOX if look.hat != "cap" else Box(-112, -118, 224, 206))


def _glasses(pen: Pen, t: Tints, turn: float) -> None:
    left, right = eye_x(-1, turn), eye_x(1, turn)
    for x, far in ((left, turn < 0), (right, turn > 0)):
        half = 18 - (3 * abs(turn) if far else 0)
        pen.rect(
            x - half,
            EYE_Y - 16,
            2 * half,
            33,
            t.white,
            fill_opacity=0.08,
            stroke=t.ink,
            stroke_width=3.8,
            rx=13,
        )
    pen.path(
        f"M{left + 17:.1f} {EYE_Y - 3}"
        f"Q{(left + right) / 2:.1f} {EYE_Y - 9} {right - 17:.1f} {EYE_Y - 3}",
        stroke=t.ink,
        stroke_width=3.8,
    )
    if turn > -0.9:
        pen.path(f"M{left - 17:.1f} {EYE_Y - 4}L-56 {EYE_Y - 7}", stroke=t.ink, stroke_width=3.8)
    if turn < 0.9:
        pen.path(f"M{right + 17:.1f} {EYE_Y - 4}L56 {EYE_Y - 7}", stroke=t.ink, stroke_width=3.8)
