"""Torso with neck and clothes, and the hem that falls over the legs (skirt, dress, apron, coat
tails).

The side away from the light (the audience's left) is shaded whichever way the body faces; pockets
and buttons stay on the wearer's own side. `side` 1 faces right, -1 left, 0 the audience.
"""

from film.cast import Appearance
from film.stage import Box, Cel
from tools.picture.pen import Pen
from tools.picture.puppets.conditions import splash
from tools.picture.puppets.outfits.costume import Costume
from tools.picture.puppets.outfits.drape import skirt
from tools.picture.puppets.outfits.fronts import FRONTS
from tools.picture.puppets.outfits.pieces import draw_pieces
from tools.picture.puppets.outfits.wardrobe import costume_of
from tools.picture.puppets.outline import capsule
from tools.picture.puppets.proportions import TORSO, Proportions
from tools.picture.puppets.tints import Tints
from tools.picture.puppets.wounds import worn_out

_TURNED = 0.94
"""Width of a body turned aside against one seen from the front."""
HEMMED = ("dress", "apron", "coat")


def torso(look: Appearance, p: Proportions, t: Tints, side: int) -> Cel:
    pen = Pen()
    costume = costume_of(look)
    wide = _TURNED if side else 1.0
    shoulder, waist, hip = p.shoulder * wide, p.waist * wide, p.hip * wide
    middle = 3.5 * side
    _neck(pen, p, t, side)
    outline = _outline(shoulder, waist, hip)
    pen.path(outline, t.top)
    with pen.clipped(outline):
        pen.path(
            f"M{-shoulder - 8:.1f} {-TORSO}L{-shoulder * 0.5:.1f} {-TORSO + 6}"
            f"C{-waist * 0.45:.1f} -100 {-waist * 0.6:.1f} -40 "
            f"{-hip * 0.55:.1f} 40L{-hip - 30:.1f} 40Z",
            t.top_shade,
            class_="shade",
        )
        if not costume.bare:
            _garment(pen, look, t, middle, shoulder)
        if not _overlaid(costume):
            _dress_up(pen, p, t, costume, middle, shoulder)
    splash(pen, look, t, outline, Box(-shoulder, -130, 2 * shoulder, 140), 8, seed=5)
    plain = not costume.bare and not costume.fronts
    if plain and look.top in ("shirt", "tee") and look.bottom != "skirt":
        pen.path(
            f"M{-hip - 1:.1f} 4Q0 -4 {hip + 1:.1f} 4L{hip + 1:.1f} 19Q0 27 {-hip - 1:.1f} 19Z",
            t.belt if look.top == "shirt" else t.bottom,
        )
    if not costume.bare:
        _collar(pen, look, p, t, middle)
    if _overlaid(costume):
        with pen.clipped(outline):
            _dress_up(pen, p, t, costume, middle, shoulder)
    worn_out(pen, look, t, outline)
    return pen.cel(Box(-p.shoulder - 30, -TORSO - 50, 2 * p.shoulder + 60, TORSO + 84))


def _overlaid(costume: Costume) -> bool:
    """Fronts of a costume lie over the collar of its garment."""
    return not costume.bare and bool(costume.fronts)


def _dress_up(
    pen: Pen, p: Proportions, t: Tints, costume: Costume, middle: float, shoulder: float
) -> None:
    """The costume's fronts, as wide as this chest."""
    wide = shoulder / 60.0
    for name in costume.fronts:
        with pen.group(f"translate({middle:.1f} 0) scale({wide:.3f} 1)"):
            draw_pieces(pen, t, costume, FRONTS[name])


def _outline(shoulder: float, waist: float, hip: float) -> str:
    top = -TORSO
    return (
        f"M-24 {top - 4}Q{-shoulder * 0.75:.1f} {top + 1} {-shoulder:.1f} {top + 26}"
        f"C{-shoulder * 0.98:.1f} {top + 70} {-waist:.1f} -70 {-hip:.1f} 16Q0 25 {hip:.1f} 16"
        f"C{waist:.1f} -70 {shoulder * 0.98:.1f} {top + 70} {shoulder:.1f} {top + 26}"
        f"Q{shoulder * 0.75:.1f} {top + 1} 24 {top - 4}Q0 {top + 13} -24 {top - 4}Z"
    )


def _neck(pen: Pen, p: Proportions, t: Tints, side: int) -> None:
    low, high = (20, 18) if p.feminine else (25, 23)
    pen.path(capsule(0, -TORSO + 14, 2 * side, -TORSO - 34, low, high), t.skin_shade)


def _garment(pen: Pen, look: Appearance, t: Tints, middle: float, shoulder: float) -> None:
    m, top = middle, -TORSO
    match look.top:
        case "blazer":
            pen.path(f"M{m - 18:.1f} {top - 8}L{m + 1:.1f} -60L{m + 19:.1f} {top - 8}Z", t.linen)
            pen.path(
                f"M{m - 6:.1f} {top + 13}L{m + 6:.1f} {top + 13}L{m + 3:.1f} {top + 24}"
                f"L{m + 8:.1f} -94L{m + 1:.1f} -76"
                f"L{m - 6:.1f} -94L{m - 3:.1f} {top + 24}Z",
                t.accent,
            )
            pen.path(
                f"M{m - 20:.1f} {top - 6}L{m - 37:.1f} {top + 34}L{m - 25:.1f} {top + 42}"
                f"L{m + 1:.1f} -56"
                f"L{m - 13:.1f} {top - 2}Z",
                t.top_line,
            )
            pen.path(
                f"M{m + 21:.1f} {top - 6}L{m + 38:.1f} {top + 34}L{m + 27:.1f} {top + 42}"
                f"L{m + 1:.1f} -56"
                f"L{m + 14:.1f} {top - 2}Z",
                t.top_shade,
            )
            pen.line(m + 1, -58, m + 3, 30, t.top_line, 2.6)
            pen.circle(m + 11, -40, 3.6, t.top_line)
            pen.path(f"M{m + 24:.1f} -16L{m + 44:.1f} -20", stroke=t.top_line, stroke_width=3)
        case "coat":
            pen.path(f"M{m - 18:.1f} {top - 8}L{m:.1f} -84L{m + 20:.1f} {top - 8}Z", t.accent)
            pen.path(
                f"M{m - 20:.1f} {top - 4}L{m - 34:.1f} {top + 36}L{m:.1f} -80L{m - 14:.1f} {top}Z"
                f"M{m + 22:.1f} {top - 4}L{m + 36:.1f} {top + 36}L{m:.1f} -80L{m + 15:.1f} {top}Z",
                t.top_light,
                stroke=t.top_line,
                stroke_width=2.2,
                stroke_linejoin="round",
            )
            pen.line(m, -80, m + 2, 30, t.top_line, 2.6)
            for y in (-62, -30, 2):
                pen.circle(m + 10, y, 3.4, t.top_line)
        case "shirt":
            pen.line(m, top + 12, m + 1, 30, t.top_line, 2.6)
            for y in (-132, -98, -64, -30):
                pen.circle(m + 7, y, 2.9, t.top_line)
            pen.path(
                f"M{m + 21:.1f} -118L{m + 45:.1f} -118L{m + 45:.1f} -94Q{m + 33:.1f} "
                f"-85 {m + 21:.1f} -94Z",
                stroke=t.top_line,
                stroke_width=2.4,
            )
        case "hoodie":
            pen.path(
                f"M{m - 32:.1f} -36L{m + 32:.1f} -36L{m + 44:.1f} -4L{m + 38:.1f} 6L{m - 38:.1f} "
                f"6L{m - 44:.1f} -4Z",
                t.top_shade,
            )
            pen.path(
                f"M{m - 9:.1f} {top + 14}L{m - 11:.1f} {top + 54}M{m + 12:.1f} {top + 14}"
                f"L{m + 13:.1f} {top + 47}",
                stroke=t.top_light,
                stroke_width=4,
                stroke_linecap="round",
            )
            pen.rect(-90, 5, 180, 22, t.top_shade)
        case "sweater":
            pen.rect(-90, 5, 180, 22, t.top_shade)
            pen.path(
                f"M-28 {top - 6}Q0 {top + 30} 28 {top - 6}", stroke=t.top_shade, stroke_width=9
            )
        case "apron":
            pen.path(
                f"M{m - 28:.1f} -126L{m + 28:.1f} -126L{m + 40:.1f} -62L{m + 50:.1f} -52"
                f"L{m + 50:.1f} 40L{m - 50:.1f} 40"
                f"L{m - 50:.1f} -52L{m - 40:.1f} -62Z",
                t.accent,
            )
            pen.path(
                f"M{m - 25:.1f} -126L-19 {top}M{m + 25:.1f} -126L21 {top}",
                stroke=t.accent,
                stroke_width=7,
            )
            pen.path(
                f"M{m - 22:.1f} -34L{m + 22:.1f} -34L{m + 22:.1f} -6Q{m:.1f} 2 {m - 22:.1f} -6Z",
                t.accent_shade,
            )
        case "tee":
            pen.path(f"M-25 {top - 4}Q0 {top + 22} 25 {top - 4}", stroke=t.top_line, stroke_width=4)
        case "dress":
            pen.path(f"M-25 {top - 4}Q0 {top + 30} 25 {top - 4}L0 {top - 30}Z", t.skin)
            pen.rect(-90, -64, 180, 13, t.accent)
    if look.stripes and look.top in ("tee", "sweater", "hoodie"):
        for y in (-122, -92, -62, -32):
            pen.path(f"M-90 {y}Q0 {y + 7} 90 {y}", stroke=t.accent, stroke_width=11)


def _collar(pen: Pen, look: Appearance, p: Proportions, t: Tints, middle: float) -> None:
    top, near, m = -TORSO, middle * 0.6, middle
    if look.top == "shirt":
        for sign, fill in ((-1, t.top), (1, t.top_light)):
            pen.path(
                f"M{near + sign * 25:.1f} {top - 12}L{m:.1f} {top + 12}"
                f"L{m + sign * 21:.1f} {top + 33}"
                f"L{near + sign * 36:.1f} {top + 5}Z",
                fill,
                stroke=t.top_line,
                stroke_width=2,
                stroke_linejoin="round",
            )
    elif look.top == "hoodie":
        pen.path(
            f"M-37 {top + 9}Q-31 {top - 24} 0 {top - 13}Q34 {top - 24} 38 {top + 9}Q2 {top + 35} "
            f"-37 {top + 9}Z",
            t.top_shade,
        )
        pen.path(
            f"M-30 {top + 8}Q0 {top + 24} 31 {top + 8}",
            stroke=t.top_line,
            stroke_width=3,
            stroke_linecap="round",
        )
    elif look.top == "sweater":
        half = 23 if p.feminine else 27
        pen.path(
            f"M{-half} {top - 13}Q0 {top + 1} {half} {top - 13}L{half + 4} {top + 5}"
            f"Q0 {top + 23} {-half - 4} {top + 5}Z",
            t.top_shade,
        )


def hem(look: Appearance, p: Proportions, t: Tints, sitting: bool) -> Cel | None:
    """What falls over the thighs, around the pelvis; None for trousers and shorts under short
    tops.
    """
    costume = costume_of(look)
    if costume.skirt:
        return None if sitting and not costume.legless else skirt(look, p, t, costume)
    skirted = look.bottom == "skirt" or look.top == "dress"
    if not (skirted or look.top in HEMMED):
        return None
    pen = Pen()
    hip = p.hip * _TURNED
    colour, shade, line = (
        (t.top, t.top_shade, t.top_line)
        if look.top in ("dress", "coat")
        else (t.accent, t.accent_shade, t.accent_shade)
        if look.top == "apron" and not skirted
        else (t.bottom, t.bottom_back, t.bottom_line)
    )
    if sitting:
        return None
    if look.top == "apron" and not skirted:
        d = "M-46 10Q0 18 52 10L58 84Q6 96 -50 84Z"
        pen.path(d, colour)
        with pen.clipped(d):
            pen.path("M-60 0L-24 0L-28 100L-70 100Z", shade)
    else:
        low, flare = (104, 24) if skirted else (78, 12)
        d = (
            f"M{-hip:.1f} -6C{-hip - 8:.1f} "
            f"30 {-hip - flare:.1f} {low - 30} {-hip - flare:.1f} {low}"
            f"Q0 {low + 16} {hip + flare:.1f} {low}C{hip + flare:.1f} {low - 30} {hip + 8:.1f} "
            f"30 {hip:.1f} -6Q0 3 {-hip:.1f} -6Z"
        )
        pen.path(d, colour)
        with pen.clipped(d):
            pen.path(
                f"M{-hip - flare - 9:.1f} -10L{-hip * 0.5:.1f} -10Q{-hip * 0.45:.1f} "
                f"40 {-hip * 0.55:.1f} {low + 20}"
                f"L{-hip - flare - 9:.1f} {low + 20}Z",
                shade,
            )
            if look.top == "coat":
                pen.line(3, -10, 5, low + 20, line, 2.6)
            else:
                pen.path(
                    f"M{hip * 0.3:.1f} 40L{hip * 0.42:.1f} {low + 20}",
                    stroke=line,
                    stroke_width=2.4,
                )
            splash(pen, look, t, d, Box(-hip, 20, 2 * hip, low - 10), 5, seed=41)
    return pen.cel(Box(-p.hip - 34, -14, 2 * p.hip + 68, 136))
