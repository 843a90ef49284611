"""Heads of the kinds that stand on the human rig: ogre, goblin, ghost, robot.

They share eyes, brows and mouth with everyone, so they act as well; ears, tusks, noses and metal
are theirs.
"""

from film.cast import Appearance
from film.stage import Box
from tools.picture.pen import Pen
from tools.picture.puppets.outline import mirrored, turned, turned_x
from tools.picture.puppets.tints import Tints

OWN_SKULLS = ("ghost", "robot")
KIND_BOX = Box(-134, -130, 268, 250)


def behind_face(pen: Pen, look: Appearance, t: Tints, turn: float) -> None:
    """Ears instead of a person's, before the face is drawn."""
    for way in (-1, 1):
        fill = t.skin_shade if way < 0 else t.skin
        if look.kind == "goblin":
            near = 1 + 0.18 * (-way * turn)
            tip = 118 * near
            ear = f"M46 -14C70 -44 {tip - 18:.1f} -52 {tip:.1f} -62C{tip - 4:.1f} -20 92 26 48 30Z"
            inner = (
                f"M56 -4C76 -26 {tip - 30:.1f} -34 {tip - 16:.1f} -44"
                f"C{tip - 24:.1f} -14 84 14 56 18Z"
            )
            pen.path(mirrored(ear, way), fill)
            pen.path(mirrored(inner, way), t.blush, opacity=0.28)
        else:
            pen.path(mirrored("M50 -18C64 -34 84 -38 92 -34C90 -8 78 20 52 24Z", way), fill)
            pen.path(
                mirrored("M60 -12C70 -22 78 -24 83 -23C80 -6 72 8 60 12Z", way),
                t.skin_line, opacity=0.6,
            )  # fmt: skip


def on_face(pen: Pen, look: Appearance, t: Tints, turn: float, face: str) -> None:
    """Brow ridges, warts and noses, under the eyes."""
    if look.kind == "ogre":
        with pen.clipped(face):
            pen.path(
                turned(
                    "M-64 -34Q-26 -48 0 -30Q26 -48 64 -34L64 -16Q26 -32 0 -18Q-26 -32 -64 -16Z",
                    turn,
                ),
                t.skin_shade,
            )
            for x, y, r in ((40, 30, 5), (-44, 22, 4), (30, 50, 3.4)):
                pen.circle(turned_x(x, turn), y, r, t.skin_line, opacity=0.5, class_="detail")
        x = turned_x(0, turn)
        pen.ellipse(x, 16, 19, 13, t.skin_shade)
        pen.ellipse(x - 8, 20, 3.6, 3, t.skin_line)
        pen.ellipse(x + 8, 20, 3.6, 3, t.skin_line)
    elif look.kind == "goblin":
        x = turned_x(0, turn)
        way = -1 if turn < 0 else 1
        reach = 12 + 22 * abs(turn)
        pen.path(
            f"M{x - 7 * way:.1f} -4Q{x + reach * 0.7 * way:.1f} 0 {x + reach * way:.1f} 22"
            f"Q{x + 4 * way:.1f} 34 {x - 9 * way:.1f} 20Z",
            t.skin_shade,
        )


def over_mouth(pen: Pen, look: Appearance, t: Tints, turn: float) -> None:
    """Tusks of an ogre, a goblin's tuft."""
    if look.kind == "ogre":
        for x in (-19, 19):
            at = turned_x(x, turn)
            lean = 3 if x > 0 else -3
            pen.path(
                f"M{at - 6:.1f} 48Q{at - 5 + lean:.1f} 34 {at + lean:.1f} 24"
                f"Q{at + 6 + lean:.1f} 34 {at + 6:.1f} 48Q{at:.1f} 53 {at - 6:.1f} 48Z",
                t.linen, stroke=t.skin_line, stroke_width=1.8,
            )  # fmt: skip
    elif look.kind == "goblin":
        pen.path(
            turned(
                "M-14 -58Q-16 -84 -26 -92Q-8 -88 -4 -76Q-2 -94 6 -102Q8 -86 8 -76Q18 -86 28 -86"
                "Q16 -76 14 -58Z",
                turn,
            ),
            t.dye("#3f5a2c"),
        )


def whole_skull(pen: Pen, look: Appearance, t: Tints, turn: float) -> None:
    """A head that is not a person's: a sheet with hollow eyes, or a metal box."""
    if look.kind == "ghost":
        d = "M-58 96C-66 20 -72 -92 0 -96C72 -92 66 20 58 96Q28 84 0 96Q-28 108 -58 96Z"
        pen.path(d, t.skin)
        with pen.clipped(d):
            pen.path(
                "M-80 -100L-34 -100C-56 -40 -52 30 -24 110L-80 110Z",
                t.skin_shade,
                opacity=0.55,
                class_="shade",
            )
            for side in (-1, 1):
                x = turned_x(side * 24, turn)
                pen.ellipse(x, -2, 19, 23, t.dye("#aab6d6"), opacity=0.75)
        return
    pen.line(0, -66, 0, -96, t.skin_line, 6)
    pen.circle(0, -104, 11, t.accent)
    pen.circle(-3, -107, 3.4, t.white, opacity=0.8, class_="fx")
    for side in (-1, 1):
        pen.rect(side * 62 - 10, -16, 20, 44, t.skin_line, rx=6)
    box = "M-60 -50Q-60 -68 -42 -68L42 -68Q60 -68 60 -50L60 46Q60 66 40 66L-40 66Q-60 66 -60 46Z"
    pen.path(box, t.skin)
    with pen.clipped(box):
        pen.path("M-70 -70L-34 -70L-28 70L-70 70Z", t.skin_shade, opacity=0.6, class_="shade")
        pen.path(
            turned(
                "M-50 -30Q-50 -38 -42 -38L42 -38Q50 -38 50 -30L50 14Q50 22 42 22L-42 22Q-50 22 "
                "-50 14Z",
                turn,
            ),
            t.dye("#8496ab"),
        )
    for x in (-46, 46):
        pen.circle(x, -54, 4, t.skin_line)
        pen.circle(x, 54, 4, t.skin_line)
