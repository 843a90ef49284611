"""Conditions that are things, not stains: bandage and plaster, tears and drops of sweat, rips in
cloth, ropes.
"""

from film.cast import Appearance
from film.stage import Box, Cel
from tools.picture.pen import Pen
from tools.picture.puppets.outline import turned, turned_x
from tools.picture.puppets.proportions import Proportions
from tools.picture.puppets.tints import Tints

_DROP = "M{x:.1f} {y:.1f}C{a:.1f} {b:.1f} {a:.1f} {c:.1f} {x:.1f} {c:.1f}C{d:.1f} {c:.1f} {d:.1f} {b:.1f} {x:.1f} {y:.1f}Z"  # noqa: E501


def _drop(pen: Pen, t: Tints, x: float, y: float, r: float) -> None:
    """A drop with its tip at x, y."""
    d = _DROP.format(x=x, y=y, a=x - r * 1.25, b=y + r * 1.3, c=y + r * 2.9, d=x + r * 1.25)
    pen.path(d, t.water, stroke=t.dye("#5e9fd6"), stroke_width=1.6)
    pen.circle(x - r * 0.3, y + r * 1.9, r * 0.26, t.white, class_="fx")


def below_eyes(pen: Pen, look: Appearance, t: Tints, turn: float) -> None:
    """On the skin, under eyes and brows: bruise and bags."""
    if "injured" in look.conditions:
        x = turned_x(-25, turn)
        pen.ellipse(x, 3, 19, 17, t.dye("#7d4a86"), opacity=0.34)
        pen.ellipse(x - 2, 10, 14, 8, t.dye("#5b3a74"), opacity=0.3)
    if "tired" in look.conditions:
        for x in (-24, 24):
            at = turned_x(x, turn)
            pen.ellipse(at, 10, 14, 9, t.dye("#6b4a6e"), opacity=0.3)
            pen.path(
                f"M{at - 11:.1f} 15Q{at:.1f} 22 {at + 11:.1f} 15",
                stroke=t.skin_line, stroke_width=2.6, stroke_linecap="round",
            )  # fmt: skip
    if "crying" in look.conditions:
        for x in (-24, 24):
            at = turned_x(x, turn)
            pen.path(
                f"M{at - 5:.1f} 10L{at - 6:.1f} 46Q{at:.1f} 54 {at + 6:.1f} 46L{at + 5:.1f} 10Z",
                t.water, opacity=0.62,
            )  # fmt: skip


def above_hair(pen: Pen, look: Appearance, t: Tints, turn: float) -> None:
    """Over everything on the head: plaster, drops, tears."""
    if "injured" in look.conditions:
        at = turned_x(30, turn)
        pen.path(
            turned("M-66 -30Q0 -58 66 -30L66 -48Q0 -78 -66 -48Z", turn), t.linen,
            stroke=t.dye("#cfc8ba"), stroke_width=2,
        )  # fmt: skip
        pen.path(
            turned("M-40 -60L-30 -42M8 -66L20 -50M44 -58L52 -44", turn),
            stroke=t.dye("#cfc8ba"), stroke_width=2.4, class_="detail",
        )  # fmt: skip
        pen.ellipse(turned_x(-14, turn), -55, 9, 5.5, t.dye("#c23b3b"), opacity=0.85)
        with pen.group(f"rotate(-28 {at:.1f} 26)"):
            pen.rect(at - 15, 21, 30, 11, t.dye("#e7b98c"), rx=5)
            pen.rect(at - 5, 21, 10, 11, t.dye("#f3d9bd"))
    if "sweaty" in look.conditions:
        for x, y, r in ((-48, -34, 5.4), (50, -22, 6.2), (40, -50, 4.4), (-54, 6, 4.6)):
            _drop(pen, t, turned_x(x, turn), y, r)
    if "crying" in look.conditions:
        _drop(pen, t, turned_x(-30, turn), 34, 5.6)
        _drop(pen, t, turned_x(31, turn), 22, 5.0)
    if "wet" in look.conditions:
        for x, y, r in ((-60, -6, 5), (57, 2, 5), (-30, -40, 4), (18, -44, 4.4)):
            _drop(pen, t, turned_x(x, turn), y, r)


def bandage(pen: Pen, t: Tints, girth: float) -> None:
    """Round the front forearm."""
    r = 18 * girth
    pen.path(
        f"M{-r:.1f} 24Q0 32 {r:.1f} 24L{r - 1:.1f} 62Q0 70 {-r + 1:.1f} 62Z", t.linen,
        stroke=t.dye("#cfc8ba"), stroke_width=2,
    )  # fmt: skip
    pen.path(
        f"M{-r:.1f} 36L{r:.1f} 30M{-r:.1f} 50L{r:.1f} 44M{-r:.1f} 60L{r:.1f} 56",
        stroke=t.dye("#cfc8ba"), stroke_width=2.4, class_="detail",
    )  # fmt: skip


def rips(pen: Pen, t: Tints, front: bool, girth: float) -> None:
    """A torn knee and a frayed hem."""
    shift = 0 if front else 6
    pen.path(
        f"M-11 {14 + shift}L-3 {20 + shift}L4 {13 + shift}L12 {24 + shift}L6 {34 + shift}"
        f"L-5 {31 + shift}L-12 {36 + shift}Z",
        t.skin if front else t.skin_shade,
        stroke=t.bottom_line,
        stroke_width=2.4,
        stroke_linejoin="round",
    )
    r = 20 * girth
    pen.path(
        f"M{-r:.1f} 138L{-r * 0.55:.1f} 112L{-r * 0.2:.1f} 138ZM{r * 0.15:.1f} 138L{r * 0.5:.1f} "
        f"104L{r * 0.9:.1f} 138Z",
        t.skin if front else t.skin_shade,
    )


def worn_out(pen: Pen, look: Appearance, t: Tints, outline: str) -> None:
    """On the torso: rips and patches of sweat."""
    with pen.clipped(outline):
        if "torn" in look.conditions:
            for x, y, way in ((-24, -96, 1), (22, -52, -1), (8, -128, 1)):
                pen.path(
                    f"M{x - 15 * way} {y - 9}L{x - 3 * way} {y - 5}L{x + 6 * way} {y - 12}"
                    f"L{x + 15 * way} {y + 6}L{x + 3 * way} {y + 5}L{x - 5 * way} {y + 14}Z",
                    t.skin,
                    stroke=t.top_line,
                    stroke_width=2.6,
                    stroke_linejoin="round",
                )
        if "sweaty" in look.conditions and look.top in ("tee", "shirt", "sweater", "hoodie"):
            pen.ellipse(0, -112, 26, 30, t.top_shade, opacity=0.7)


def ropes(t: Tints, p: Proportions) -> Cel:
    """Three turns round chest and arms."""
    pen = Pen()
    rope, line = t.dye("#cfae74"), t.dye("#97763f")
    wide = p.shoulder + 17
    for y in (-112, -84, -56):
        d = f"M{-wide:.1f} {y - 4}Q0 {y + 12} {wide:.1f} {y - 4}"
        pen.path(d, stroke=line, stroke_width=15, stroke_linecap="round")
        pen.path(d, stroke=rope, stroke_width=11, stroke_linecap="round")
        pen.path(
            "".join(
                f"M{x} {y - 4 + 8 * (1 - (x / wide) ** 2):.1f}l7 10"
                for x in range(-int(wide) + 8, int(wide) - 8, 15)
            ),
            stroke=line, stroke_width=2, class_="detail",
        )  # fmt: skip
    pen.circle(10, -78, 11, rope, stroke=line, stroke_width=2)
    pen.path("M8 -70L-4 -42M14 -68L22 -40", stroke=rope, stroke_width=7, stroke_linecap="round")
    return pen.cel(Box(-wide - 12, -136, 2 * wide + 24, 110))
