"""Shapes animals share: barrel, legs, paws, hooves, tails, ears, muzzles, jaws, collars and hats.

Body shapes are written facing right and mirrored by number; heads are drawn as the audience sees
them at one of five turns, as people's are.
"""

import math

from film.content import Expression
from film.stage import Box, Cel
from film.voice import Mouth
from tools.picture.pen import Pen
from tools.picture.puppets.animals.build import Build
from tools.picture.puppets.animals.coats import RED_SCARF, Coat
from tools.picture.puppets.conditions import splash
from tools.picture.puppets.features import FACES
from tools.picture.puppets.outline import mapped

OPENING: dict[Mouth, float] = {
    "X": 0.0, "A": 0.0, "B": 0.28, "C": 0.55, "D": 1.0, "E": 0.72, "F": 0.45, "G": 0.28, "H": 0.55,
}  # fmt: skip
"""How far a viseme opens a jaw; lips of animals do not round."""


def barrel(build: Build, tuck: float, dip: float = 4.0) -> str:
    """The trunk's outline: rump, belly drawn up by `tuck`, chest, back hollowed by `dip`."""
    half, r, c = build.length / 2, build.rump, build.chest
    k = 0.55
    return (
        f"M{-half:.1f} {-r:.1f}Q0 {-(r + c) / 2 + dip:.1f} {half:.1f} {-c:.1f}"
        f"C{half + c * k:.1f} {-c:.1f} {half + c:.1f} {-c * k:.1f} {half + c:.1f} 0"
        f"C{half + c:.1f} {c * k:.1f} {half + c * k:.1f} {c:.1f} {half:.1f} {c:.1f}"
        f"Q0 {(r + c) / 2 - tuck:.1f} {-half:.1f} {r:.1f}"
        f"C{-half - r * k:.1f} {r:.1f} {-half - r:.1f} {r * k:.1f} {-half - r:.1f} 0"
        f"C{-half - r:.1f} {-r * k:.1f} {-half - r * k:.1f} {-r:.1f} {-half:.1f} {-r:.1f}Z"
    )


def faced(d: str, side: int) -> str:
    return d if side > 0 else mapped(d, lambda x, y: (-x, y))


def taper(length: float, r1: float, r2: float, bulge: float = 0.0, bow: float = 0.0) -> str:
    """A hanging limb, round at both ends; `bulge` swells it forward, `bow` bends it back."""
    k = 0.552
    return (
        f"M{-r1:.1f} 0C{-r1:.1f} {-r1 * k:.1f} {-r1 * k:.1f} {-r1:.1f} 0 {-r1:.1f}"
        f"C{r1 * k:.1f} {-r1:.1f} {r1:.1f} {-r1 * k:.1f} {r1:.1f} 0"
        f"C{r1 + bulge:.1f} {length * 0.35:.1f} {r2 - bow:.1f} {length * 0.6:.1f} "
        f"{r2:.1f} {length:.1f}"
        f"C{r2:.1f} {length + r2 * k:.1f} {r2 * k:.1f} {length + r2:.1f} 0 {length + r2:.1f}"
        f"C{-r2 * k:.1f} {length + r2:.1f} {-r2:.1f} {length + r2 * k:.1f} {-r2:.1f} {length:.1f}"
        f"C{-r2 - bow:.1f} {length * 0.6:.1f} {-r1:.1f} {length * 0.35:.1f} {-r1:.1f} 0Z"
    )


def limb(
    coat: Coat,
    side: int,
    length: float,
    radii: tuple[float, float],
    *,
    near: bool,
    bulge: float = 0.0,
    bow: float = 0.0,
    rim: bool = False,
    fill: str = "",
    sock: str = "",
    seed: int = 0,
) -> Cel:
    """A bone of a leg. `rim` draws the edge that parts a near thigh from the trunk; `sock` colours
    its lower half.
    """
    pen = Pen()
    r1, r2 = radii
    d = faced(taper(length, r1, r2, bulge, bow), side)
    pen.path(d, fill or (coat.main if near else coat.back))
    if sock:
        with pen.clipped(d):
            pen.rect(-60, length * 0.42, 120, length + 40, sock)
    if rim and near:
        front = (
            f"M{r1 * 0.35:.1f} {-r1 * 0.92:.1f}C{r1 * 1.02:.1f} {-r1 * 0.7:.1f} "
            f"{r1 + bulge * 0.75:.1f} {length * 0.32:.1f} {r2 + 1:.1f} {length * 0.86:.1f}"
        )
        pen.path(
            faced(front, side), stroke=coat.line, stroke_width=2.6, stroke_linecap="round",
            opacity=0.75,
        )  # fmt: skip
    splash(pen, coat.look, coat.t, d, Box(-r1, 0, 2 * r1, length), 4, seed + near)
    edge = max(r1 + bulge, r2 + abs(bow), r2) + 4
    return pen.cel(Box(-edge, -r1 - 4, 2 * edge, length + r1 + r2 + 8))


def paw(coat: Coat, side: int, length: float, high: float, *, near: bool, fill: str = "") -> Cel:
    """A paw under its ankle, sole at `high`."""
    pen = Pen()
    heel = -length * 0.34
    d = (
        f"M{heel:.1f} {high:.1f}C{heel * 1.25:.1f} {high * 0.2:.1f} {heel * 0.8:.1f} "
        f"{-high * 0.6:.1f} 0 {-high * 0.55:.1f}"
        f"C{length * 0.45:.1f} {-high * 0.35:.1f} {length * 0.74:.1f} {high * 0.3:.1f} "
        f"{length * 0.68:.1f} {high:.1f}Z"
    )
    pen.path(faced(d, side), fill or (coat.main if near else coat.back))
    toes = "".join(
        f"M{length * at:.1f} {high * 0.42:.1f}L{length * (at + 0.02):.1f} {high * 0.9:.1f}"
        for at in (0.26, 0.46)
    )
    pen.path(
        faced(toes, side), stroke=coat.line if near else coat.shade, class_="detail",
        stroke_width=round(max(1.2, high * 0.13), 1), stroke_linecap="round",
    )  # fmt: skip
    return pen.cel(Box(-length, -high * 1.2, 2 * length, high * 2.4))


def hoof(coat: Coat, side: int, width: float, high: float, *, near: bool) -> Cel:
    pen = Pen()
    dark = coat.dye("#3a302c" if near else "#2f2724")
    d = (
        f"M{-width * 0.42:.1f} {-high * 0.3:.1f}L{width * 0.42:.1f} {-high * 0.3:.1f}"
        f"L{width * 0.66:.1f} {high:.1f}L{-width * 0.5:.1f} {high:.1f}Z"
    )
    pen.path(faced(d, side), dark)
    return pen.cel(Box(-width, -high, 2 * width, 2.2 * high))


def ellipse_path(x: float, y: float, rx: float, ry: float) -> str:
    k = 0.552
    return (
        f"M{x - rx:.1f} {y:.1f}C{x - rx:.1f} {y - ry * k:.1f} {x - rx * k:.1f} {y - ry:.1f} "
        f"{x:.1f} {y - ry:.1f}"
        f"C{x + rx * k:.1f} {y - ry:.1f} {x + rx:.1f} {y - ry * k:.1f} {x + rx:.1f} {y:.1f}"
        f"C{x + rx:.1f} {y + ry * k:.1f} {x + rx * k:.1f} {y + ry:.1f} {x:.1f} {y + ry:.1f}"
        f"C{x - rx * k:.1f} {y + ry:.1f} {x - rx:.1f} {y + ry * k:.1f} {x - rx:.1f} {y:.1f}Z"
    )


def hull(x1: float, y1: float, r1: float, x2: float, y2: float, r2: float) -> str:
    """Two circles and all between: a muzzle that comes forward."""
    way = math.hypot(x2 - x1, y2 - y1)
    if way <= abs(r1 - r2) + 0.5:
        return ellipse_path(x1, y1, r1, r1) if r1 >= r2 else ellipse_path(x2, y2, r2, r2)
    middle = math.atan2(y2 - y1, x2 - x1)
    spread = math.acos((r1 - r2) / way)
    points: list[tuple[float, float]] = []
    for x, y, r, begin, end in (
        (x1, y1, r1, middle + spread, middle + 2 * math.pi - spread),
        (x2, y2, r2, middle - spread, middle + spread),
    ):
        steps = 7
        points += [
            (x + r * math.cos(begin + (end - begin) * i / steps),
             y + r * math.sin(begin + (end - begin) * i / steps))
            for i in range(steps + 1)
        ]  # fmt: skip
    return smooth(points)


def smooth(points: list[tuple[float, float]]) -> str:
    """A closed curve through the points."""
    d = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    count = len(points)
    for i in range(count):
        a, b, c, e = (points[(i + k) % count] for k in (-1, 0, 1, 2))
        d += (
            f"C{b[0] + (c[0] - a[0]) / 6:.1f} {b[1] + (c[1] - a[1]) / 6:.1f} "
            f"{c[0] - (e[0] - b[0]) / 6:.1f} {c[1] - (e[1] - b[1]) / 6:.1f} {c[0]:.1f} {c[1]:.1f}"
        )
    return d + "Z"


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
    corner = -face.curve * tall * 0.3
    upper = (
        f"M{-half:.1f} {corner:.1f}"
        + (
            f"Q{-half * 0.5:.1f} {tall * 0.32:.1f} 0 0Q{half * 0.5:.1f} {tall * 0.32:.1f} "
            if split
            else f"Q0 {tall * (0.1 + 0.25 * face.curve):.1f} "
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
