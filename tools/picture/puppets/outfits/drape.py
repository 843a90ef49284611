"""What hangs: skirts, robes and coat tails round the hips; capes, wings and packs on the back.

Skirts hang from the pelvis and widen with the stride; who sits, kneels or lies has cloth on the
thighs instead (limbs.py).
"""

from film.cast import Appearance
from film.stage import Box, Cel
from tools.picture.pen import Pen
from tools.picture.puppets.conditions import splash
from tools.picture.puppets.outfits.costume import Costume
from tools.picture.puppets.outfits.pieces import paint
from tools.picture.puppets.outline import mirrored
from tools.picture.puppets.proportions import TORSO, Proportions
from tools.picture.puppets.tints import Tints

_CUTS: dict[str, tuple[float, float]] = {
    "knee": (112, 16),
    "tunic": (66, 15),
    "long": (272, 66),
    "robe": (272, 34),
    "petals": (96, 40),
    "tails": (150, 22),
    "waist_apron": (128, 8),
    "rags": (92, 18),
    "tail": (236, 26),
}
"""Length below the pelvis and flare of each cut."""
_BACK_BOXES = {
    "cape": Box(-190, -190, 380, 470),
    "short_cape": Box(-160, -190, 320, 300),
    "wings": Box(-206, -280, 412, 320),
    "guitar": Box(-230, -330, 340, 460),
    "airpack": Box(-100, -176, 200, 170),
}
LONG = ("long", "robe", "tail")


def skirt(look: Appearance, p: Proportions, t: Tints, costume: Costume) -> Cel:
    pen = Pen()
    low, flare = _CUTS[costume.skirt]
    hip = p.hip * 0.94
    if costume.skirt == "waist_apron":
        hip *= 0.9
    fill = paint(t, costume, costume.skirt_colour or "top")
    own = not costume.skirt_colour or costume.skirt_colour == "top_shade"
    shade = t.top_shade if own else t.accent_shade if costume.skirt_colour == "accent" else t.ink
    d = _outline(costume.skirt, hip, low, flare)
    pen.path(d, fill)
    with pen.clipped(d):
        pen.path(
            f"M{-hip - flare - 9:.1f} -14L{-hip * 0.5:.1f} -14Q{-hip * 0.45:.1f} "
            f"{low * 0.4:.1f} {-hip * 0.6 - flare * 0.3:.1f} {low + 30}"
            f"L{-hip - flare - 9:.1f} {low + 30}Z",
            shade,
            opacity=1.0 if own or costume.skirt_colour == "accent" else 0.12,
            class_="shade",
        )
        _details(pen, t, costume, hip, low, flare)
        splash(pen, look, t, d, Box(-hip, low * 0.4, 2 * hip, low * 0.6), 5, seed=41)
        if "torn" in look.conditions:
            for x in (-hip * 0.7, -hip * 0.1, hip * 0.55):
                pen.path(
                    f"M{x:.1f} {low + 20}L{x + 7:.1f} {low - 26}L{x + 15:.1f} {low + 20}Z",
                    t.bottom_line,
                )
    wide = p.hip + flare + 30
    return pen.cel(Box(-wide, -26, 2 * wide, low + 60))


def _outline(cut: str, hip: float, low: float, flare: float) -> str:
    top = f"M{-hip:.1f} -6"
    if cut == "tails":
        return (
            f"{top}L{-hip - flare:.1f} {low}L{-hip * 0.3:.1f} {low}L-6 0L8 0L{hip * 0.3:.1f} {low}"
            f"L{hip + flare:.1f} {low}L{hip:.1f} -6Q0 3 {-hip:.1f} -6Z"
        )
    side = (
        f"C{-hip - flare * 0.3:.1f} {low * 0.3:.1f} {-hip - flare:.1f} {low * 0.7:.1f} "
        f"{-hip - flare:.1f} {low}"
    )
    if cut in ("petals", "rags", "tail"):
        teeth = {"petals": 5, "rags": 7, "tail": 4}[cut]
        width = 2 * (hip + flare) / teeth
        depth = {"petals": 26, "rags": 18, "tail": 34}[cut]
        edge = ""
        for index in range(teeth):
            x = -hip - flare + width * index
            if cut == "rags":
                edge += f"L{x + width / 2:.1f} {low + (depth if index % 2 else -4)}"
                edge += f"L{x + width:.1f} {low}"
            else:
                edge += f"Q{x + width / 2:.1f} {low + 2 * depth} {x + width:.1f} {low}"
    else:
        edge = f"Q0 {low + 16} {hip + flare:.1f} {low}"
    back = (
        f"C{hip + flare:.1f} {low * 0.7:.1f} {hip + flare * 0.3:.1f} {low * 0.3:.1f} {hip:.1f} -6"
    )
    return f"{top}{side}{edge}{back}Q0 3 {-hip:.1f} -6Z"


def _details(pen: Pen, t: Tints, costume: Costume, hip: float, low: float, flare: float) -> None:
    line = t.top_line if not costume.skirt_colour else t.ink
    cut = costume.skirt
    if cut in ("long", "robe"):
        for share in (-0.25, 0.25, 0.6):
            pen.path(
                f"M{hip * share:.1f} 24Q{hip * share:.1f} {low * 0.5:.1f} "
                f"{(hip + flare) * share * 1.25:.1f} {low + 20}",
                stroke=line, stroke_width=3, opacity=0.55, class_="detail",
            )  # fmt: skip
        wide = hip + flare + 10
        pen.path(
            f"M{-wide:.1f} {low - 8}Q0 {low + 8} {wide:.1f} {low - 8}",
            stroke=t.accent, stroke_width=12,
        )  # fmt: skip
    elif cut in ("knee", "tails"):
        pen.line(3, -10, 6, low + 20, line, 2.8)
    elif cut == "petals":
        pen.path(
            f"M{-hip * 0.4:.1f} 10L{-hip * 0.7:.1f} {low}M{hip * 0.3:.1f} 10L{hip * 0.6:.1f} {low}",
            stroke=t.top_light, stroke_width=5, class_="detail",
        )  # fmt: skip
    elif cut == "tunic":
        wide = hip + flare + 10
        colour = paint(t, costume, "trim")
        pen.path(
            f"M{-wide:.1f} {low - 3}Q0 {low + 13} {wide:.1f} {low - 3}", stroke=colour,
            stroke_width=9,
        )  # fmt: skip
    elif cut == "waist_apron":
        pen.rect(-90, -14, 180, 15, t.ink, opacity=0.14, class_="shade")


def behind(p: Proportions, t: Tints, costume: Costume, side: int, folded: bool) -> Cel | None:
    """What hangs on the back; shorter when the figure sits or lies."""
    pen = Pen()
    colour = paint(t, costume, costume.back_colour)
    dark = t.ink
    shoulder, top = p.shoulder, -TORSO
    match costume.back:
        case "cape" | "short_cape":
            low = 20.0 if folded else 230.0 if costume.back == "cape" else 66.0
            flare = 26 + low * 0.16
            shift = -12 * side
            d = (
                f"M-26 {top - 6}C{-shoulder * 0.9:.1f} {top - 2} {-shoulder - 10:.1f} {top + 14} "
                f"{-shoulder - 12:.1f} {top + 40}C{-shoulder - 14 + shift:.1f} -40 "
                f"{-shoulder - flare + shift:.1f} {low * 0.5:.1f} "
                f"{-shoulder - flare + shift:.1f} {low}"
                f"Q{-shoulder * 0.5 + shift:.1f} {low + 26} {shift:.1f} {low + 6}"
                f"Q{shoulder * 0.5 + shift:.1f} {low + 26} {shoulder + flare + shift:.1f} {low}"
                f"C{shoulder + flare + shift:.1f} {low * 0.5:.1f} {shoulder + 14 + shift:.1f} -40 "
                f"{shoulder + 12:.1f} {top + 40}C{shoulder + 10:.1f} {top + 14} "
                f"{shoulder * 0.9:.1f} {top - 2} 26 {top - 6}Z"
            )
            pen.path(d, colour)
            with pen.clipped(d):
                pen.path(
                    f"M-40 {top}L{-shoulder * 0.6 + shift:.1f} {low + 40}L-300 {low + 40}"
                    f"L-300 {top}Z",
                    dark, opacity=0.2, class_="shade",
                )  # fmt: skip
                if costume.back == "cape" and "ermine" in costume.fronts:
                    wide = shoulder + flare + 20
                    pen.path(
                        f"M{-wide + shift:.1f} {low}Q{shift:.1f} {low + 34} "
                        f"{wide + shift:.1f} {low}",
                        stroke=t.linen, stroke_width=34,
                    )  # fmt: skip
                    for index in range(9):
                        x = -wide + shift + 2 * wide * (index + 0.5) / 9
                        pen.line(x, low + 4, x, low + 12, t.ink, 5)
        case "wings":
            shine = pen.linear([(0, colour, 0.85), (1, t.white, 0.55)])
            for way in (-1, 1):
                upper = (
                    "M6 -120C60 -250 150 -270 186 -220C206 -180 130 -110 40 -92C24 -90 10 -100 6 "
                    "-120Z"
                )
                lower = "M10 -104C80 -100 150 -50 140 0C120 40 50 0 20 -60C12 -78 8 -92 10 -104Z"
                for d in (lower, upper):
                    pen.path(
                        mirrored(d, way), shine, stroke=colour, stroke_width=4,
                        stroke_linejoin="round",
                    )  # fmt: skip
                pen.path(
                    mirrored(
                        "M20 -116C70 -170 120 -210 160 -212M22 -92C70 -80 100 -50 116 -14",
                        way,
),
                    stroke=t.white, stroke_width=3, opacity=0.8, class_="detail",
                )  # fmt: skip
        case "guitar":
            with pen.group(f"rotate({-38})"):
                pen.path(
                    "M-44 30C-80 10 -76 -50 -38 -54C-40 -80 40 -80 38 -54C76 -50 80 10 44 30"
                    "C70 60 60 116 0 116C-60 116 -70 60 -44 30Z",
                    t.dye("#b5713a"),
                )
                pen.rect(-11, -250, 22, 200, t.dye("#6b4328"))
                pen.path("M-16 -304L16 -304L13 -246L-13 -246Z", t.dye("#4a2f23"))
                for y in (-294, -280, -266):
                    pen.circle(-20, y, 5, t.linen)
                    pen.circle(20, y, 5, t.linen)
        case "airpack":
            pen.rect(-shoulder - 16, top + 6, 2 * shoulder + 32, 150, t.dye("#aeb7c4"), rx=20)
            pen.rect(-shoulder - 16, top + 20, 16, 120, t.dye("#8f99a7"), rx=8)
        case _:
            return None
    return pen.cel(_BACK_BOXES[costume.back])
