"""What a pose holds and how: the things themselves are drawn in held.py.

Things that hang (bag, lantern) keep hanging whatever the arm does; the others are held at the angle
their use asks for. What takes both hands (a box, a bowl) lies before the chest instead.
"""

from film.cast import Appearance
from film.content import Pose, Prop
from film.stage import Box, Cel
from tools.picture.pen import Pen
from tools.picture.puppets.held import HELD
from tools.picture.puppets.outfits.costume import PLAIN
from tools.picture.puppets.outfits.pieces import Piece, bounds, disc, draw_pieces
from tools.picture.puppets.outline import mirrored
from tools.picture.puppets.tints import Tints

_OWN: dict[Pose, Prop] = {"phone": "phone", "stir": "spoon"}
AIMED_PROPS: tuple[Prop, ...] = ("sword", "wand", "club", "hammer", "flower")
"""Points where a stretched arm points; near a neighbour it stays upright."""
BOTH_HANDS: tuple[Prop, ...] = ("box",)
_LONG: tuple[Prop, ...] = ("staff", "broom", "umbrella")
"""What reaches the ground or the sky is laid aside by who sits, kneels, lies or bows."""


def prop_in(pose: Pose, given: Prop) -> Prop:
    """What the front hand holds in a pose: what it was given, else what the pose is done with."""
    if pose in ("crossed", "hug", "type", "carry", "plead", "cower"):
        return "none"
    if given in _LONG and pose in ("sit", "kneel", "lie", "bow"):
        return "none"
    if given == "none":
        return _OWN.get(pose, "none")
    return "none" if given in BOTH_HANDS else given


def prop_angle(prop: Prop, pose: Pose, hand: float) -> float:
    """Degrees (towards the facing side) the prop is turned in a hand that itself is turned `hand`
    degrees from hanging: most things stay upright in the world.
    """
    stretched = hand < 112 or pose == "cheer"
    if prop in AIMED_PROPS and pose in ("point", "reach", "cheer") and stretched:
        return 180.0
    held = HELD[prop]
    if held.turns:
        return 180.0 - held.angle
    return -hand - held.angle


def draw_prop(prop: Prop, t: Tints, side: int) -> Cel:
    """Facing `side` (1 right, -1 left): outlines are mirrored, never scaled."""
    pen = Pen()
    pieces = HELD[prop].pieces
    draw_pieces(pen, t, PLAIN, pieces, lambda d: mirrored(d, side))
    box = bounds(pieces)
    return pen.cel(box if side > 0 else Box(-box.right, box.y, box.width, box.height))


def over_fingers(prop: Prop) -> bool:
    return prop != "none" and HELD[prop].over


def borne(pose: Pose, given: Prop, t: Tints, side: int, sleeve: str, rim: str) -> Cel | None:
    """What lies before the chest: a box in both arms, a bowl, the far arm of folded arms."""
    pen = Pen()
    match pose:
        case "carry":
            prop: Prop = given if given in ("box", "basket", "laptop") else "box"
            with pen.group(f"translate({104 * side} {-78 if prop == 'box' else -100})"):
                draw_pieces(pen, t, PLAIN, HELD[prop].pieces)
        case "stir":
            with pen.group(f"translate({88 * side} -30)"):
                draw_pieces(
                    pen, t, PLAIN,
                    (
                        Piece(disc(0, -10, 56, 9), "#7fa0c4"),
                        Piece("M-58 -10L58 -10C58 30 30 46 0 46C-30 46 -58 30 -58 -10Z", "#dfe7f0"),
                        Piece("M-58 -10L-24 -10C-24 26 -14 42 0 46C-30 46 -58 30 -58 -10Z", "ink",
                              opacity=0.12, kind="shade"),
                        Piece("M-60 -11L60 -11", "", "#b6c4d4", 6),
                    ),
                )  # fmt: skip
        case "crossed":
            way = side or 1
            bar = f"M{-60 * way} -78L{44 * way} -50"
            pen.path(bar, stroke=rim, stroke_width=41, stroke_linecap="round")
            pen.path(bar, stroke=sleeve, stroke_width=34, stroke_linecap="round")
            # The far hand comes out on the near arm.
            pen.path(
                f"M{40 * way} -68C{58 * way} -74 {76 * way} -66 {74 * way} -52"
                f"C{72 * way} -40 {52 * way} -34 {40 * way} -38Z",
                t.skin, stroke=t.skin_line, stroke_width=3,
            )  # fmt: skip
        case _:
            if given in BOTH_HANDS and pose in ("stand", "hold", "walk"):
                with pen.group(f"translate({70 * side} -64)"):
                    draw_pieces(pen, t, PLAIN, HELD[given].pieces)
            else:
                return None
    return pen.cel(Box(-190, -200, 380, 240))


CANE_AGE = 75
_LEANING: tuple[Pose, ...] = (
    "stand",
    "idle_hip",
    "walk",
    "point",
    "present",
    "think",
    "wave",
    "hold",
    "slump",
    "phone",
)
"""Poses in which the back arm hangs, so that an elder may lean on a cane with it."""


def leans_on_cane(look: Appearance, pose: Pose) -> bool:
    return look.age >= CANE_AGE and look.kind == "human" and pose in _LEANING


def cane(t: Tints, side: int, length: float) -> Cel:
    """A walking stick from the grip at (0, 0) to the ground `length` below, crook ahead."""
    pen = Pen()
    for colour, width in ((t.wood_shade, 11.0), (t.wood, 7.0)):
        pen.path(
            mirrored(f"M-2 {length - 6:.0f}L-2 -4C-2 -26 24 -26 24 -4", side),
            stroke=colour,
            stroke_width=width,
            stroke_linecap="round",
        )
    pen.path(
        f"M{-2 * side} {length - 12:.0f}L{-2 * side} {length - 2:.0f}",
        stroke=t.ink,
        stroke_width=10,
    )
    return pen.cel(Box(-36, -32, 72, length + 36))


def desk(t: Tints, side: int) -> Cel:
    """A narrow desk with a laptop before a sitter."""
    pen = Pen()
    with pen.group(f"scale({side} 1)"):
        pen.path("M160 -196L176 -196L176 0L160 0Z", t.wood_shade)
        pen.path("M30 -210L196 -210L196 -194L30 -194Z", t.wood)
        pen.path("M44 -219L122 -219L126 -210L40 -210Z", t.dye("#8f99a7"))
        pen.path("M118 -219L146 -292L153 -290L127 -214Z", t.dye("#aeb7c4"))
    return pen.cel(Box(-210, -300, 420, 302))
