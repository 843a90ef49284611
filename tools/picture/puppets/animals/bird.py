"""A bird: hops on two legs, flies a longer way on a curve, gestures with its wings, speaks with its
beak.
"""

from functools import partial

from film.cast import Appearance
from film.content import Expression
from film.stage import Box, Cel
from film.voice import Mouth
from tools.picture.colour import lighter, lightness, mix
from tools.picture.pen import Pen
from tools.picture.puppets.animals.beast import Beast
from tools.picture.puppets.animals.build import Build
from tools.picture.puppets.animals.coats import Coat, coat_of, stains
from tools.picture.puppets.animals.heads import OPENING, collar, hat
from tools.picture.puppets.animals.legs import limb
from tools.picture.puppets.animals.measure import eye_line_of
from tools.picture.puppets.animals.shapes import barrel, ellipse_path, faced
from tools.picture.puppets.animals.stand import stand_beast
from tools.picture.puppets.conditions import splash
from tools.picture.puppets.outline import turned
from tools.picture.puppets.tints import ActorLight

BUILD = Build(
    length=34, height=54, rump=20, chest=31, joint=12, fore=(10, 10), hind=(17, 18), ankle=4,
    neck_at=(17, -16), neck=12, neck_turn=20, head=0.54, head_at=(2, -16), tail_at=(-30, 2),
    tail=-116, tail_long=56, pitch=36, limbs=2, moves="flies", hind_set=17, spread=0.2,
)  # fmt: skip


def _plumage(look: Appearance) -> tuple[str, str, str]:
    """The colour of its clothes is its plumage; black and white birds are what hair says."""
    if look.hair_colour == 5:
        return "#8d96a3", "#eef0f2", "#646d7a"
    main = look.top_colour
    if lightness(main) > 0.9:
        main = "#e9e4da"
    return main, mix(lighter(main, 0.26), "#fff3d6", 0.55), lighter(main, -0.14)


def _coat(look: Appearance, light: ActorLight | None) -> Coat:
    return coat_of(look, light, _plumage, nose="#f0a02c", horn="#d9861c")


def _trunk(coat: Coat, side: int) -> Cel:
    pen, d = Pen(), faced(barrel(BUILD, -4, -5), side)
    pen.path(d, coat.main)
    with pen.clipped(d):
        pen.path(faced("M-60 12Q-10 10 22 -6Q40 -16 60 -20L60 60L-60 60Z", side), coat.second)
    stains(pen, coat, d, Box(-30, -10, 60, 34), 4, seed=3, size=0.4)
    return pen.cel(Box(-46, -40, 96, 80))


def _neck(coat: Coat, side: int) -> Cel:
    pen = Pen()
    d = "M-27 14C-28 -4 -25 -16 -22 -26L22 -26C25 -16 28 -4 27 14C14 28 -14 28 -27 14Z"
    pen.path(d, coat.main)
    with pen.clipped(d):
        pen.path(faced("M8 -12C6 4 6 14 0 34L40 40L40 -14Z", side), coat.second)
    if coat.look.outfit in ("prince", "princess", "king", "queen"):
        with pen.group("scale(0.62)"):
            collar(pen, coat, 3 * side, -12, 38, 0, side)
    return pen.cel(Box(-40, -34, 80, 74))


def _tail(coat: Coat, side: int) -> Cel:
    pen = Pen()
    pen.path(faced("M-9 6L-16 -50Q-8 -58 -2 -52L4 4Z", side), coat.mark)
    pen.path(faced("M-4 6L2 -54Q12 -56 14 -46L11 6Z", side), coat.shade)
    return pen.cel(Box(-24, -64, 48, 78))


def _bone(coat: Coat, side: int, fore: bool, upper: bool, near: bool) -> Cel:
    del fore
    if upper:
        return limb(coat, side, BUILD.hind[0], (9, 4), near=near)
    return limb(coat, side, BUILD.hind[1], (2.6, 2.4), near=near, fill=_leg(coat, near))


def _leg(coat: Coat, near: bool) -> str:
    return coat.nose if near else coat.horn


def _foot(coat: Coat, side: int, fore: bool, near: bool) -> Cel:
    del fore
    pen = Pen()
    pen.path(
        faced("M0 -1L15 3M0 -1L9 4M0 -1L-8 3", side), stroke=_leg(coat, near), stroke_width=4,
        stroke_linecap="round",
    )  # fmt: skip
    return pen.cel(Box(-20, -8, 40, 16))


def _wing(coat: Coat, side: int, near: bool, spread: bool) -> Cel:
    pen = Pen()
    fill, edge = (coat.mark, coat.shade) if near else (coat.back, coat.mark)
    if spread:
        d = (
            "M6 4C-2 -22 -26 -30 -50 -30C-72 -30 -92 -22 -104 -12"
            "C-92 -10 -88 -6 -86 -2C-72 0 -68 4 -66 8C-52 8 -46 12 -44 17"
            "C-26 20 0 20 6 4Z"
        )
        pen.path(faced(d, side), fill)
        pen.path(
            faced("M2 0C-8 -16 -30 -22 -50 -22C-64 -22 -76 -18 -84 -13C-60 -12 -30 2 2 0Z", side),
            edge,
        )
        return pen.cel(Box(-112, -40, 224, 66))
    pen.path(
        faced(
            "M10 -12C16 4 4 22 -16 24C-34 26 -48 20 -56 12C-44 10 -36 -2 -24 -12"
            "C-12 -20 4 -22 10 -12Z",
            side,
        ),
        fill,
    )
    pen.path(faced("M-50 12C-34 14 -18 12 -8 4M-40 19C-26 21 -10 18 -2 10", side), stroke=edge,
             stroke_width=3, stroke_linecap="round", class_="detail")  # fmt: skip
    return pen.cel(Box(-64, -28, 128, 60))


def _skull(pen: Pen, coat: Coat, turn: float) -> None:
    if coat.marking % 2:
        pen.path(
            turned(
                "M-8 -52C-22 -72 -18 -84 -8 -90C-6 -80 -2 -76 2 -74C2 -84 8 -92 16 -94"
                "C12 -82 16 -70 12 -52Z",
                turn,
            ),
            coat.mark,
        )
    face = ellipse_path(0, 0, 58, 56)
    pen.path(face, coat.main)
    with pen.clipped(face):
        pen.path(
            turned("M-80 -80L-36 -80C-52 -40 -50 20 -16 70L-80 70Z", turn * 0.8), coat.shade,
            class_="shade",
        )  # fmt: skip
        pen.path(ellipse_path(16 * turn, 34, 40, 34), coat.second)
    splash(pen, coat.look, coat.t, face, Box(-50, 0, 22, 12), 3, seed=9, bare=True)


def _beak(turn: float) -> tuple[float, float]:
    return 24 * turn, 12


def _mouth(coat: Coat, expression: Expression, shape: Mouth) -> Cel:
    """Upper and lower half of the beak; it opens downward."""
    pen = Pen()
    opening = OPENING[shape]
    if shape == "X":
        opening = {"surprised": 0.6, "joy": 0.5}.get(expression, 0.0)
    drop = 17 * opening
    if opening:
        pen.path(f"M-15 2L15 2L8 {12 + drop:.1f}Q0 {19 + drop:.1f} -8 {12 + drop:.1f}Z", coat.horn)
        pen.path(f"M-12 2L12 2L6 {8 + drop:.1f}Q0 {12 + drop:.1f} -6 {8 + drop:.1f}Z", coat.t.mouth)
        pen.path(
            f"M-6 {6 + drop:.1f}Q0 {2 + drop * 0.7:.1f} 6 {6 + drop:.1f}"
            f"L4 {9 + drop:.1f}Q0 {11 + drop:.1f} -4 {9 + drop:.1f}Z",
            coat.t.tongue,
        )
    else:
        pen.path("M-13 2L13 2L6 13Q0 18 -6 13Z", coat.horn)
    smile = {"happy": 3.0, "joy": 3.0, "smirk": 2.0, "sad": -3.0, "angry": -2.0}.get(
        expression, 0.0
    )
    pen.path(
        f"M-20 {1 - smile:.1f}C-14 -10 -8 -16 0 -17"
        f"C8 -16 14 -10 20 {1 - smile:.1f}Q10 4 0 12Q-10 4 -20 {1 - smile:.1f}Z",
        coat.nose,
    )
    pen.circle(-6, -6, 1.8, coat.horn)
    pen.circle(6, -6, 1.8, coat.horn)
    return pen.cel(Box(-26, -22, 52, 66))


def _crown(pen: Pen, coat: Coat, turn: float) -> None:
    hat(pen, coat, turn, -50)


BEAST = Beast(
    build=BUILD, coat=_coat, trunk=_trunk, neck=_neck, tail=_tail, bone=_bone, foot=_foot,
    skull=_skull, crown=_crown, ears=lambda coat: None, mouth=_mouth, mouth_at=_beak, eyes_y=-10,
    eyes_scale=1.1, wings=_wing, wing_at=(12, -10), shadow=0.7,
)  # fmt: skip
stand = partial(stand_beast, BEAST)
eye_line = partial(eye_line_of, BEAST)
