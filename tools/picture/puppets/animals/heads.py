"""What heads of animals share: jaws that speak, ears, collars and hats.

Drawn as the audience sees them at one of five turns, as people's heads are.
"""

from film.cast import Appearance
from film.content import Expression
from film.stage import Box, Cel
from film.voice import Mouth
from tools.picture.pen import Pen
from tools.picture.puppets.animals.coats import RED_SCARF, Coat
from tools.picture.puppets.animals.shapes import faced
from tools.picture.puppets.features import FACES

OPENING: dict[Mouth, float] = {
    "X": 0.0, "A": 0.0, "B": 0.28, "C": 0.55, "D": 1.0, "E": 0.72, "F": 0.45, "G": 0.28, "H": 0.55,
}  # fmt: skip
"""How far a viseme opens a jaw; lips of animals do not round."""


def jaw(
    coat: Coat, expression: Expression, shape: Mouth, *, half: float, tall: float, split: bool,
    chin: str, pants: bool = False, teeth: bool = False, fangs: bool = False,
) -> Cel:  # fmt: skip
    """The mouth under a muzzle, about the middle of its upper lip; `split` parts the lip under the
    nose, `pants` lets the tongue hang when glad.
    """
    pen, t, face = Pen(), coat.t, FACES[expression]
    opening = OPENING[shape]
    if shape == "X":
        opening = {"surprised": 0.5, "joy": 0.55, "happy": 0.4 if pants else 0.0}.get(
            expression, 0.0
        )
    curve = face.curve + (0.0 if split else 0.25)
    corner = -curve * (tall * 0.3 if split else half * 0.14 + 2)
    upper = (
        f"M{-half:.1f} {corner:.1f}"
        + (
            f"Q{-half * 0.5:.1f} {tall * 0.32:.1f} 0 0Q{half * 0.5:.1f} {tall * 0.32:.1f} "
            if split
            else f"Q0 {half * 0.24 * curve + 1:.1f} "
        )
        + f"{half:.1f} {corner - face.one_corner * 0.6:.1f}"
    )
    if opening:
        deep = tall * (0.35 + 1.05 * opening)
        wide = half * (0.8 + 0.06 * (1 - opening))
        top = corner * 0.4
        inside = (
            f"M{-wide:.1f} {top:.1f}Q0 {tall * 0.2:.1f} {wide:.1f} {top:.1f}"
            f"C{wide * 0.98:.1f} {deep:.1f} {-wide * 0.98:.1f} {deep:.1f} {-wide:.1f} {top:.1f}Z"
        )
        rim = (
            f"M{-wide - 3:.1f} {top:.1f}C{-wide:.1f} {deep + 9:.1f} {wide:.1f} {deep + 9:.1f} "
            f"{wide + 3:.1f} {top:.1f}Z"
        )
        pen.path(rim, chin)
        pen.path(inside, t.mouth)
        with pen.clipped(inside):
            pen.ellipse(0, deep * 0.78, wide * 0.62, deep * 0.34, t.tongue)
            if fangs:
                for way in (-1, 1):
                    x = way * wide * 0.6
                    pen.path(f"M{x - 4:.1f} {top - 3:.1f}L{x + 4:.1f} {top - 3:.1f}L{x:.1f} "
                             f"{top + 11:.1f}Z", t.white)  # fmt: skip
        if pants and shape == "X":
            pen.path(
                f"M{-half * 0.36:.1f} {deep * 0.5:.1f}C{-half * 0.4:.1f} {deep * 1.5:.1f} "
                f"{half * 0.4:.1f} {deep * 1.5:.1f} {half * 0.36:.1f} {deep * 0.5:.1f}Z",
                t.tongue,
            )
    if teeth:
        high = tall * 0.34
        pen.rect(-5, 0.5, 4.6, high, t.white, rx=1.2)
        pen.rect(0.4, 0.5, 4.6, high, t.white, rx=1.2)
    pen.path(upper, stroke=t.ink, stroke_width=3.4, stroke_linecap="round", stroke_linejoin="round")
    return pen.cel(Box(-half - 14, -tall - 8, 2 * half + 28, 3 * tall + 20))


def ear_hanging(coat: Coat, side: int, fill: str, long: float = 62.0) -> Cel:
    """Falls from its root at 0, 0; `side` -1 is the audience's left."""
    pen = Pen()
    d = (
        f"M-12 -8C-2 -18 16 -14 20 0C28 {long * 0.4:.1f} 24 {long:.1f} 4 {long:.1f}"
        f"C-14 {long:.1f} -14 {long * 0.4:.1f} -12 -8Z"
    )
    pen.path(faced(d, side), fill)
    pen.path(
        faced(f"M-11 4C-13 {long * 0.5:.1f} -8 {long * 0.9:.1f} 2 {long - 3:.1f}", side),
        stroke=coat.line, stroke_width=2.4, stroke_linecap="round", opacity=0.6, class_="detail",
    )  # fmt: skip
    return pen.cel(Box(-34, -24, 68, long + 30))


def ear_pricked(
    coat: Coat, side: int, fill: str, *, high: float = 46.0, wide: float = 38.0, round_: float = 0.3
) -> Cel:
    """Stands up from its root at 0, 0."""
    pen = Pen()

    def shape(k: float) -> str:
        h, w = high * k, wide * k / 2
        tip = w * 0.5
        return (
            f"M{-w:.1f} {6 * k:.1f}C{-w:.1f} {-h * 0.5:.1f} {tip - w * round_:.1f} {-h:.1f} "
            f"{tip:.1f} {-h:.1f}C{tip + w * round_:.1f} {-h:.1f} {w * 1.2:.1f} {-h * 0.4:.1f} "
            f"{w:.1f} {6 * k:.1f}Z"
        )

    pen.path(faced(shape(1.0), side), fill)
    pen.path(faced(shape(0.58), side), coat.inner)
    return pen.cel(Box(-wide, -high - 4, 2 * wide, high + 18))


def ear_round(coat: Coat, fill: str, r: float) -> Cel:
    pen = Pen()
    pen.circle(0, -r * 0.55, r, fill)
    pen.circle(0, -r * 0.5, r * 0.6, coat.inner)
    return pen.cel(Box(-r - 2, -r * 1.6 - 2, 2 * r + 4, 2 * r + 6))


def collar(pen: Pen, coat: Coat, x: float, y: float, half: float, turn: float, side: int) -> None:
    """A band across the neck with a tag; someone of rank wears a scarf."""
    look = coat.look
    with pen.group(f"translate({x:.1f} {y:.1f}) rotate({turn:.1f})"):
        if look.outfit in ("prince", "princess", "king", "queen"):
            red = coat.dye(RED_SCARF)
            dark = coat.dye("#a8272f")
            pen.path(
                f"M{-half - 4:.1f} -11Q0 7 {half + 4:.1f} -11L{half + 5:.1f} 9"
                f"Q0 28 {-half - 5:.1f} 9Z",
                red,
            )
            knot = side * half * 0.5
            pen.path(
                f"M{knot - 8:.1f} 12L{knot + 10:.1f} 12L{knot + 15:.1f} 46L{knot - 11:.1f} 46Z",
                dark,
            )
            return
        accent, shade = coat.t.accent, coat.t.accent_shade
        pen.path(
            f"M{-half - 2:.1f} -6Q0 8 {half + 2:.1f} -6L{half + 2:.1f} 5Q0 19 {-half - 2:.1f} 5Z",
            accent,
        )
        pen.circle(side * half * 0.45, 17, 7, shade)
        pen.circle(side * half * 0.45 - 1, 16, 4, accent)


_CROWN, _POINTED = 92.0, 138.0


def hat_rise(look: Appearance) -> float:
    """Units of the head from its middle to the tip of the hat; 0 where ears rise as far."""
    if look.outfit in ("witch", "wizard"):
        return _POINTED
    return _CROWN if look.outfit in ("king", "queen") else 0.0


def hat(pen: Pen, coat: Coat, turn: float, y: float) -> None:
    """A crown for kings and queens, a pointed hat for those who charm, a cap where one is worn."""
    look, t = coat.look, coat.t
    x = 7 * turn
    with pen.group(f"translate({x:.1f} {y:.1f})"):
        if look.outfit in ("king", "queen"):
            gold, dark = t.dye("#f4c542"), t.dye("#c8952a")
            pen.path("M-30 6L-36 -32L-17 -14L0 -40L17 -14L36 -32L30 6Q0 14 -30 6Z", gold)
            pen.path("M-31 -4Q0 5 31 -4L30 6Q0 14 -30 6Z", dark)
            for at in (-16, 0, 16):
                pen.circle(at, 2, 3.4, t.dye("#d23a5f"))
        elif look.outfit in ("witch", "wizard"):
            cloth = t.dye("#43336b")
            pen.path("M-30 2C-16 -30 -8 -66 14 -86C12 -56 22 -24 30 2Z", cloth)
            pen.ellipse(0, 2, 52, 10, t.dye("#382a5c"))
            pen.path("M-29 -2Q0 8 29 -2L26 -14Q0 -6 -25 -14Z", t.accent)
        elif look.hat == "cap":
            pen.path("M-38 6C-40 -40 40 -40 38 6Q0 -6 -38 6Z", t.accent)
            way = -1 if turn < 0 else 1
            pen.path(faced("M6 2C36 -4 60 0 66 10C44 6 24 6 4 10Z", way), t.accent_shade)
        elif look.hat == "hard":
            pen.path("M-40 6C-42 -46 42 -46 40 6Z", t.safety)
            pen.ellipse(0, 6, 50, 7, t.safety_shade)
