"""Arms, hands, legs and feet: each part a cel hanging straight down from its own joint.

Parts overlap with round ends at the joints, so no gap can open. The front arm carries a rim 2.4
units wide in a darker step, or a white sleeve would vanish before a white shirt: around the upper
arm's elbow, and only the sides of the forearm that is drawn over it, so no line crosses a bent
elbow.
"""

from typing import Literal

from film.cast import Appearance
from film.stage import Box, Cel
from tools.picture.colour import lighter
from tools.picture.pen import Pen
from tools.picture.puppets.conditions import splash
from tools.picture.puppets.outfits.drape import LONG
from tools.picture.puppets.outfits.pieces import paint
from tools.picture.puppets.outfits.wardrobe import costume_of
from tools.picture.puppets.outline import capsule, mapped, mirrored, sides, sleeve, tube
from tools.picture.puppets.proportions import FOREARM, LEG, UPPER_ARM, Proportions
from tools.picture.puppets.tints import Tints
from tools.picture.puppets.wounds import bandage, rips

HandShape = Literal["relaxed", "fist", "point", "open", "spread", "flat"]
LONG_SLEEVES = ("shirt", "sweater", "hoodie", "blazer", "coat")
_RIM = 2.4


def _sleeves(look: Appearance) -> bool:
    return look.top in LONG_SLEEVES or look.hat == "hijab"


def upper_arm(look: Appearance, p: Proportions, t: Tints, front: bool) -> Cel:
    pen = Pen()
    cloth = t.top if front else t.top_back
    skin = t.skin if front else t.skin_shade
    r1, r2 = 18.5 * p.girth, 18.5 * p.girth
    if _sleeves(look):
        pen.path(capsule(0, 0, 0, UPPER_ARM, r1, r2), cloth)
        lines = sleeve(22, UPPER_ARM, r1, r2)
    else:
        bare1, bare2 = 16.5 * p.girth, 15.5 * p.girth
        pen.path(capsule(0, 0, 0, UPPER_ARM, bare1, bare2), skin)
        if front:
            bare = sleeve(58, UPPER_ARM, bare1, bare2)
            pen.path(bare, stroke=t.skin_shade, stroke_width=_RIM)
        pen.path(tube(0, 56, r1 + 0.5, r2 + 3.5, hem=7), cloth)
        pen.path(f"M{-r2 - 3:.1f} 52Q0 60 {r2 + 3:.1f} 52", stroke=t.top_line, stroke_width=2.4)
        lines = sides(24, 54, r1 + 0.5, r2 + 3.5, 56)
    if front:
        pen.path(lines, stroke=t.top_rim, stroke_width=_RIM, stroke_linecap="round")
    return pen.cel(Box(-32, -26, 64, UPPER_ARM + 52))


def forearm(look: Appearance, p: Proportions, t: Tints, front: bool) -> Cel:
    pen = Pen()
    cloth = t.top if front else t.top_back
    skin = t.skin if front else t.skin_shade
    end = FOREARM + 12
    costume = costume_of(look)
    if _sleeves(look) and costume.bell:
        r1 = 18.5 * p.girth
        wide = 33 * p.girth
        pen.path(capsule(0, 0, 0, FOREARM, 14 * p.girth, 12 * p.girth), t.top_line)
        pen.path(
            f"M{-r1:.1f} 0A{r1:.1f} {r1:.1f} 0 0 1 {r1:.1f} 0L{wide:.1f} {FOREARM - 6}"
            f"Q0 {FOREARM + 12} {-wide:.1f} {FOREARM - 6}Z",
            cloth,
        )
        pen.path(
            f"M{-wide:.1f} {FOREARM - 6}Q0 {FOREARM + 12} {wide:.1f} {FOREARM - 6}",
            stroke=t.accent if not costume.legless else t.top_shade,
            stroke_width=7,
        )
        if front:
            pen.path(
                f"M{-r1:.1f} 2L{-wide:.1f} {FOREARM - 6}M{r1:.1f} 2L{wide:.1f} {FOREARM - 6}",
                stroke=t.top_rim, stroke_width=_RIM, stroke_linecap="round",
            )  # fmt: skip
    elif _sleeves(look):
        r1, r2 = 18.5 * p.girth, 16.2 * p.girth
        pen.path(capsule(0, 0, 0, FOREARM - 4, r1, r2), cloth)
        cuff = (
            t.top_light if look.top in ("shirt", "blazer") else t.top_shade if front else t.top_line
        )
        if look.top == "blazer":
            pen.rect(-13.5 * p.girth, end - 6, 27 * p.girth, 9, t.linen, rx=2)
        top, wide = (FOREARM - 8, r2 + 0.6) if look.top != "blazer" else (FOREARM - 10, r2 - 1.2)
        colour = cloth if look.top in ("blazer", "coat") else cuff
        pen.path(
            f"M{-wide - 0.6:.1f} {top:.1f}L{wide + 0.6:.1f} {top:.1f}L{wide:.1f} {end - 2:.1f}"
            f"Q0 {end + 3:.1f} "
            f"{-wide:.1f} {end - 2:.1f}Z",
            colour,
            stroke=colour,
            stroke_width=2,
            stroke_linejoin="round",
        )
        to = FOREARM + 6 if look.top in ("blazer", "coat") else FOREARM - 8
        lines = sides(2, to, r1, r2, FOREARM - 4)
        if front:
            pen.path(lines, stroke=t.top_rim, stroke_width=_RIM, stroke_linecap="round")
    else:
        r1, r2 = 15.5 * p.girth, 11.8 * p.girth
        pen.path(capsule(0, 0, 0, FOREARM + 4, r1, r2), skin)
        if front:
            pen.path(
                sides(2, FOREARM, r1, r2, FOREARM + 4),
                stroke=t.skin_shade,
                stroke_width=_RIM,
                stroke_linecap="round",
            )
    splash(
        pen,
        look,
        t,
        capsule(0, 0, 0, FOREARM, 17, 15),
        Box(-14, 30, 28, 50),
        2,
        seed=11 if front else 12,
        bare=not _sleeves(look),
    )
    if front and "injured" in look.conditions:
        bandage(pen, t, p.girth)
    return pen.cel(Box(-38, -26, 76, FOREARM + 52))


_FINGERS: dict[HandShape, tuple[tuple[float, float, float, float], ...]] = {
    "relaxed": (),
    "fist": (),
    "point": ((6.5, 22, 8, 56),),
    "open": ((-8, 22, -11, 42), (-3, 25, -4, 48), (3, 25, 4, 47), (8.5, 22, 11, 41)),
    "flat": ((-6, 22, -5, 46), (-1, 24, 0, 52), (4, 22, 5, 48)),
    "spread": ((-8.5, 22, -19, 41), (-3.2, 25, -7, 48), (3, 25, 7, 48), (8.5, 22, 18, 41)),
}
"""Fingers as x1 y1 x2 y2, thumb on the +x side."""

_THUMBS: dict[HandShape, tuple[float, float, float, float]] = {
    "relaxed": (9, 10, 15, 26),
    "fist": (11, 14, 3, 24),
    "point": (9, 12, 16, 24),
    "open": (9, 10, 23, 23),
    "flat": (7, 10, 13, 30),
    "spread": (9, 10, 26, 19),
}

_PALMS: dict[HandShape, str] = {
    "relaxed": "M-11 -4C-14 8 -17 20 -14.500 31C-12 41 -2 45 6 41C13 37 14 28 13 18L11 -4Z",
    "fist": "M-11 -4C-19 8 -19 28 -10 33C0 37 13 35 16 25C18 15 15 4 11 -4Z",
    "point": "M-11 -4C-19 8 -19 26 -10 31C-2 34 9 32 13 24C16 15 14 4 11 -4Z",
    "open": "M-11 -4C-14 6 -15 18 -13 27C-6 33 6 33 13 27C15 18 14 6 11 -4Z",
    "flat": "M-9 -4C-12 6 -12 18 -10 27C-5 33 5 33 9 27C12 18 11 6 9 -4Z",
    "spread": "M-11 -4C-14 6 -15 18 -13 27C-6 33 6 33 13 27C15 18 14 6 11 -4Z",
}


def hand(shape: HandShape, thumb_side: int, t: Tints, front: bool, glove: str = "") -> Cel:
    """A hand hanging from its wrist; `glove` is the colour of one."""
    pen = Pen()
    skin, line = (t.skin, t.skin_shade) if front else (t.skin_shade, t.skin_line)
    if glove:
        skin, line = (glove, lighter(glove, -0.1)) if front else (
            lighter(glove, -0.07), lighter(glove, -0.16)
        )  # fmt: skip
    pen.path(mirrored(_PALMS[shape], thumb_side), skin, stroke=skin, stroke_width=1.2)
    for x1, y1, x2, y2 in _FINGERS[shape]:
        pen.path(capsule(x1 * thumb_side, y1, x2 * thumb_side, y2, 5.3, 4.6), skin)
    if shape in ("relaxed", "fist", "point"):
        creases = {
            "relaxed": "M-5 41L-4.500 32M2.500 42L3 33",
            "fist": "M-9 31L-9 22M-1 33L-1 25",
            "point": "M-9 29L-9 21M-1.500 31L-1.500 23",
        }[shape]
        pen.path(mirrored(creases, thumb_side), stroke=line, stroke_width=2, stroke_linecap="round")
    else:
        pen.path(
            mirrored("M-5.500 34L-5 29M0 36L0 30M6 34L5.500 29", thumb_side),
            stroke=line,
            stroke_width=1.6,
            stroke_linecap="round",
        )
    x1, y1, x2, y2 = _THUMBS[shape]
    if shape in ("fist", "relaxed"):
        pen.path(capsule(x1 * thumb_side, y1, x2 * thumb_side, y2, 7.2, 6.4), line)
    pen.path(capsule(x1 * thumb_side, y1, x2 * thumb_side, y2, 5.8, 5.2), skin)
    return pen.cel(Box(-34, -10, 68, 74))


def _trousers(look: Appearance) -> bool:
    """Legs are bare under skirts and dresses, but not of a woman in a hijab."""
    skirted = look.top == "dress" or look.bottom == "skirt"
    return look.hat == "hijab" or (look.bottom == "trousers" and not skirted)


def thigh(look: Appearance, p: Proportions, t: Tints, front: bool, seated: bool = False) -> Cel:
    """A seated thigh wears the skirt that hangs from the hips when standing."""
    pen = Pen()
    cloth = t.bottom if front else t.bottom_back
    if _trousers(look):
        pen.path(capsule(0, 0, 0, LEG, 28 * p.girth, 23 * p.girth), cloth)
    else:
        skin = t.skin if front else t.skin_shade
        pen.path(capsule(0, 0, 0, LEG, 21 * p.girth, 16.5 * p.girth), skin)
        if look.bottom == "shorts" and look.top != "dress":
            pen.path(tube(0, 92, 28 * p.girth, 27 * p.girth, hem=8), cloth)
    costume = costume_of(look)
    if seated and costume.skirt and costume.skirt not in ("tails", "tunic", "rags"):
        fill = paint(t, costume, costume.skirt_colour or "top")
        reach = LEG + 6 if costume.skirt in LONG else 112
        own = not costume.skirt_colour
        pen.path(
            tube(0, reach, 34 * p.girth, 33 * p.girth, hem=7),
            fill if front or not own else t.top_back,
        )
    elif seated and look.top == "dress":
        pen.path(tube(0, 112, 31 * p.girth, 29 * p.girth, hem=7), t.top if front else t.top_back)
    elif seated and look.bottom == "skirt":
        pen.path(tube(0, 104, 31 * p.girth, 29 * p.girth, hem=7), cloth)
    where, seed = Box(-18, 60, 36, 54), 21 if front else 22
    inside = capsule(0, 0, 0, LEG, 26, 22) if _trousers(look) else capsule(0, 0, 0, LEG, 20, 16)
    splash(pen, look, t, inside, where, 3, seed=seed, bare=not _trousers(look))
    return pen.cel(Box(-38, -38, 76, LEG + 70))


def shin(look: Appearance, p: Proportions, t: Tints, front: bool, folded: bool = False) -> Cel:
    """A folded leg in a long skirt has cloth down to the ankle."""
    pen = Pen()
    costume = costume_of(look)
    if folded and costume.skirt in LONG:
        inside = tube(0, LEG + 4, 30 * p.girth, 38 * p.girth, hem=8)
        pen.path(inside, t.top if front else t.top_back)
    elif _trousers(look):
        inside = tube(0, LEG + 6, 23 * p.girth, 19.5 * p.girth, hem=6)
        pen.path(inside, t.bottom if front else t.bottom_back)
    else:
        inside = capsule(0, 0, 0, LEG - 2, 16.5 * p.girth, 11.5 * p.girth)
        pen.path(inside, t.skin if front else t.skin_shade)
    if costume.boots:
        boot = paint(t, costume, costume.boots)
        boot = boot if front else lighter(boot, -0.05)
        wide = 21 * p.girth if _trousers(look) else 15 * p.girth
        pen.path(
            f"M{-wide - 3:.1f} 46L{wide + 3:.1f} 46L{wide - 3:.1f} {LEG + 8}L{-wide + 3:.1f} "
            f"{LEG + 8}Z",
            boot,
        )
        pen.path(
            f"M{-wide - 3:.1f} 50L{wide + 3:.1f} 50",
            stroke=lighter(boot, -0.1), stroke_width=8,
        )  # fmt: skip
    if "torn" in look.conditions and _trousers(look):
        rips(pen, t, front, p.girth)
    where, seed = Box(-18, 20, 36, LEG - 26), 31 if front else 32
    splash(pen, look, t, inside, where, 6, seed=seed, bare=not _trousers(look))
    return pen.cel(Box(-58, -38, 116, LEG + 60))


def foot(look: Appearance, t: Tints, front: bool, toward: int, frontal: bool) -> Cel:
    """A shoe around its ankle, toes toward +x or -x; seen from the front it is shorter."""
    pen = Pen()
    reach = 0.78 if frontal else 1.0
    shoe = t.shoe if front else t.shoe_back

    def at(d: str) -> str:
        return mirrored(d, toward) if reach == 1 else mirrored(_short(d, reach), toward)

    upper = "M-17 -6C-19 10 -19 20 -17 24L37 24C42 24 42 20 41 17C38 8 30 5 22 3C14 1 12 -4 12 -10Z"
    pen.path(at(upper), shoe)
    pen.path(
        at(
            "M-17.500 18.500L41 18.500C42 22 41 25 37 25L-16 25C-17.500 23 -17.800 20 -17.500 "
            "18.500Z"
        ),
        t.sole,
    )
    if "muddy" in look.conditions:
        pen.path(at("M-18 25C-22 14 -10 15 -4 12C4 8 8 14 16 12C26 9 36 14 42 18L41 25Z"), t.mud)
    return pen.cel(Box(-46, -14, 92, 42))


def _short(d: str, reach: float) -> str:
    return mapped(d, lambda x, y: (x * reach if x > 0 else x, y))
