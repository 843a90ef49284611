"""The things a hand can hold, each drawn around the grip: the palm is at (0, 0), the thing stands
upright as it does in the world. Which pose holds them how is props.py's.
"""

from dataclasses import dataclass

from film.content import Prop
from tools.picture.puppets.outfits.pieces import Piece, disc


@dataclass(frozen=True, kw_only=True, slots=True)
class Held:
    """A thing in the front hand."""

    pieces: tuple[Piece, ...]
    angle: float = 0.0
    """Degrees it leans towards where the figure faces."""
    turns: bool = False
    """It points along the hand instead: a sword that points, a wand."""
    over: bool = False
    """Drawn over the fingers."""


_STICK = "#8a6242"
HELD: dict[Prop, Held] = {
    "phone": Held(
        pieces=(
            Piece("M-13 -34Q-13 -40 -7 -40L7 -40Q13 -40 13 -34L13 22Q13 28 7 28L-7 28Q-13 28 -13 "
                  "22Z", "#20242d"),
            Piece("M-9 -32L9 -32L9 18L-9 18Z", "#8fd3f2"),
        ),
        angle=8,
    ),
    "cup": Held(
        pieces=(
            Piece("M19 -24Q38 -22 34 -6Q30 8 17 6", "", "#6d5a4c", 9.5),
            Piece("M-20 -34L20 -34L16 20Q0 26 -16 20Z", "linen", "#6d5a4c", 3.6),
            Piece("M-18 -32L-8 -32L-8 22Q-13 21 -15 19Z", "ink", opacity=0.12, kind="shade"),
            Piece("M19 -24Q38 -22 34 -6Q30 8 17 6", "", "linen", 4.5),
            Piece("M-19 -20L19 -20L17.500 -2L-17.500 -2Z", "accent"),
            Piece("M-6 -42Q-12 -52 -4 -60Q4 -68 -2 -78M8 -42Q2 -52 10 -60", "", "white", 3.5, 0.6,
                  "fx"),
        ),
    ),
    "book": Held(
        pieces=(
            Piece("M-58 -44Q-30 -60 0 -44Q30 -60 58 -44L58 18Q30 2 0 18Q-30 2 -58 18Z", "accent"),
            Piece("M-52 -46Q-28 -58 0 -44L0 12Q-28 -2 -52 10ZM52 -46Q28 -58 0 -44L0 12Q28 -2 52 "
                  "10Z", "linen"),
            Piece("M-42 -36Q-26 -42 -10 -34M-42 -24Q-26 -30 -10 -22M-42 -12Q-26 -18 -10 -10M42 -36"
                  "Q26 -42 10 -34M42 -24Q26 -30 10 -22M42 -12Q26 -18 10 -10", "", "top_line", 2.4,
                  0.6, "detail"),
            Piece("M0 -44L0 14", "", "accent_shade", 3),
        ),
    ),
    "letter": Held(
        pieces=(
            Piece("M-34 -58L34 -58L34 12L-34 12Z", "linen", "#cfc8ba", 2),
            Piece("M-24 -44L22 -44M-24 -32L24 -32M-24 -20L18 -20M-24 -8L8 -8", "", "#8d8778", 3, 1,
                  "detail"),
            Piece(disc(20, 2, 8), "#c23b3b"),
        ),
        angle=-6,
    ),
    "bag": Held(
        pieces=(
            Piece("M-16 14Q-16 -6 0 -6Q16 -6 16 14", "", "#4a3323", 6),
            Piece("M-38 14L38 14Q44 14 44 22L46 78Q46 84 40 84L-40 84Q-46 84 -46 78L-44 22Q-44 14 "
                  "-38 14Z", "#7a5034"),
            Piece("M-45 36Q0 56 45 36L44 22Q44 14 38 14L-38 14Q-44 14 -44 22Z", "#8d6043"),
            Piece("M-7 40L7 40L7 54L-7 54Z", "#e2b13c"),
        ),
    ),
    "basket": Held(
        pieces=(
            Piece("M-46 36Q-46 -4 0 -6Q46 -4 46 36", "", "#8a6233", 6),
            Piece(disc(-24, 32, 15) + disc(4, 26, 17) + disc(28, 34, 13), "#cf3b34"),
            Piece("M4 12Q10 2 20 4Q16 14 4 12Z", "#5f9e4c"),
            Piece("M-52 36L52 36L42 84Q0 92 -42 84Z", "#b98a4e"),
            Piece("M-50 48L50 48M-47 62L47 62M-45 75L45 75M-24 36L-20 86M0 36L0 88M24 36L20 86", "",
                  "#8a6233", 3, 0.7, "detail"),
            Piece("M-55 34L55 34L54 44L-54 44Z", "#cf9f61"),
        ),
    ),
    "flower": Held(
        pieces=(
            Piece("M0 34Q-4 -20 2 -58", "", "#4f8f45", 5),
            Piece("M0 -10Q24 -30 28 -12Q16 4 0 -10ZM-1 6Q-24 -12 -28 4Q-16 20 -1 6Z", "#5f9e4c"),
            Piece(disc(2, -84, 14) + disc(-17, -70, 14) + disc(21, -70, 14) + disc(-9, -50, 14)
                  + disc(14, -50, 14), "#e8629c"),
            Piece(disc(2, -66, 11), "#f4b63a"),
        ),
        angle=8,
    ),
    "umbrella": Held(
        pieces=(
            Piece("M0 -340L0 26Q0 42 14 40Q22 38 20 28", "", "#4a3323", 6),
            Piece(
                "M0 -346C-90 -346 -150 -300 -156 -240Q-128 -260 -104 -242Q-78 -262 -52 -242Q-26 -"
                "262 0 -242Q26 -262 52 -242Q78 -262 104 -242Q128 -260 156 -240"
                "C150 -300 90 -346 0 -346Z",
                "accent",
            ),
            Piece(
                "M0 -346C-90 -346 -150 -300 -156 -240Q-128 -260 -104 -242C-100 -290 -60 -330 0 -3"
                "46ZM0 -346C-30 -320 -50 -290 -52 -242Q-26 -262 0 -242Z",
                "accent_shade",
                kind="shade",
            ),
            Piece("M0 -346L0 -362", "", "#4a3323", 6),
        ),
        angle=-9,
    ),
    "lantern": Held(
        pieces=(
            Piece(disc(0, 62, 74), "#ffd879", opacity=0.2, kind="fx"),
            Piece("M-18 24Q-18 -4 0 -4Q18 -4 18 24", "", "#2c2f38", 4.5),
            Piece("M-24 38L-14 22L14 22L24 38Z", "#3a3d47"),
            Piece("M-20 38L20 38L20 90L-20 90Z", "#ffd66b"),
            Piece("M0 84C-14 78 -8 62 0 48C8 62 14 78 0 84Z", "#ff9b2f"),
            Piece("M-20 38L-20 90M20 38L20 90M-26 92L26 92", "", "#3a3d47", 6),
        ),
    ),
    "key": Held(
        pieces=(
            Piece(disc(0, 4, 15), "", "#d9a62e", 8),
            Piece("M0 -10L0 -62M0 -58L16 -58M0 -44L13 -44", "", "#d9a62e", 8),
        ),
        angle=14,
    ),
    "rope": Held(
        pieces=(
            Piece(disc(0, 38, 30, 40), "", "#97763f", 13),
            Piece(disc(0, 38, 30, 40), "", "#cfae74", 9),
            Piece(disc(4, 40, 22, 34), "", "#cfae74", 8),
            Piece("M-8 74Q-20 96 -4 112", "", "#cfae74", 9),
        ),
    ),
    "sword": Held(
        pieces=(
            Piece("M-10 -16L10 -16L9 -164L0 -188L-9 -164Z", "#c4cedb", "#4d5868", 4.5),
            Piece("M0 -16L9 -16L8 -164L0 -184Z", "#8f9cad"),
            Piece("M-34 -22Q0 -12 34 -22L34 -10Q0 0 -34 -10Z", "#d9a62e"),
            Piece("M-6 -8L6 -8L6 22L-6 22Z", "#5d3b28"),
            Piece(disc(0, 28, 9), "#d9a62e"),
        ),
        angle=20,
    ),
    "shield": Held(
        pieces=(
            Piece("M-66 -74Q0 -94 66 -74C68 0 44 56 0 84C-44 56 -68 0 -66 -74Z", "#b4bdca"),
            Piece("M-54 -64Q0 -80 54 -64C56 -2 36 46 0 70C-36 46 -56 -2 -54 -64Z", "accent"),
            Piece("M-54 -64Q-28 -72 0 -73L0 70C-36 46 -56 -2 -54 -64Z", "accent_shade"),
            Piece("M-7 -52L7 -52L7 -12L32 -12L32 2L7 2L7 46L-7 46L-7 2L-32 2L-32 -12L-7 -12Z",
                  "#f3d36b"),
        ),
        over=True,
    ),
    "wand": Held(
        pieces=(
            Piece(disc(0, -92, 40), "#fff0a8", opacity=0.28, kind="fx"),
            Piece("M-5 26L-2.500 -84L2.500 -84L5 26Z", "#4a3323"),
            Piece("M0 -120L7 -100L28 -98L12 -84L17 -64L0 -76L-17 -64L-12 -84L-28 -98L-7 -100Z",
                  "#ffd34d"),
        ),
        angle=26,
    ),
    "staff": Held(
        pieces=(
            Piece("M-7 268L-6 -170L6 -170L7 268Z", "#7b5233"),
            Piece("M-4 -164C-30 -184 -34 -220 -6 -232C24 -240 40 -212 22 -196C12 -190 6 -198 10 "
                  "-206", "", "#7b5233", 10),
            Piece(disc(0, -204, 11), "accent"),
        ),
    ),
    "broom": Held(
        pieces=(
            Piece("M-6 212L-5 -108L5 -108L6 212Z", "#a67a4b"),
            Piece("M-18 196L18 196L40 268Q0 276 -40 268Z", "#d8b25e"),
            Piece("M-18 196L18 196L20 208L-20 208Z", "#a9432e"),
            Piece("M-14 218L-22 264M0 218L0 270M14 218L22 264", "", "#a9853a", 3, 1, "detail"),
        ),
    ),
    "club": Held(
        pieces=(
            Piece("M-9 30L-12 -40C-34 -80 -32 -142 0 -152C32 -142 34 -80 12 -40L9 30Z", "#7a5638"),
            Piece("M-9 30L-12 -40C-34 -80 -32 -142 0 -152C-14 -110 -10 -60 -4 30Z", "#5f4029"),
            Piece("M-28 -92L-42 -98L-28 -106ZM28 -76L43 -80L28 -90ZM22 -124L36 -134L16 -136Z",
                  "linen"),
        ),
        angle=26,
    ),
    "flute": Held(
        pieces=(
            Piece("M-40 -6L96 -6Q100 0 96 6L-40 6Q-44 0 -40 -6Z", "#c9a25c"),
            Piece("".join(disc(x, 0, 3) for x in (20, 36, 52, 68)), "#5d3b28"),
        ),
        angle=12,
    ),
    "microphone": Held(
        pieces=(
            Piece("M-9 -22L9 -22L6 34L-6 34Z", "#2b2f38"),
            Piece(disc(0, -36, 17), "#8f99a7"),
            Piece("M-15 -42L15 -42M-16 -34L16 -34M-13 -27L13 -27", "", "#5b6573", 2.4, 1, "detail"),
            Piece("M-12 -20L12 -20", "", "#d6404a", 5),
        ),
        angle=-14,
    ),
    "camera": Held(
        pieces=(
            Piece("M-42 -32L-16 -32L-10 -44L12 -44L18 -32L42 -32L42 22L-42 22Z", "#2b2f38"),
            Piece(disc(0, -4, 20), "#8f99a7"),
            Piece(disc(0, -4, 13), "#1c2f49"),
            Piece(disc(-5, -9, 4), "white", opacity=0.8, kind="fx"),
            Piece(disc(32, -22, 4), "#d6404a"),
        ),
        over=True,
    ),
    "laptop": Held(
        pieces=(
            Piece("M-30 -4L62 -4L78 14L-46 14Z", "#7d8797", "#3f4754", 3),
            Piece("M-46 14L78 14L76 21L-44 21Z", "#5b6473"),
            Piece("M-22 -1L54 -1L60 7L-28 7Z", "#4a5260", kind="detail"),
            Piece("M-34 -80Q-34 -86 -28 -86L60 -86Q66 -86 66 -80L64 -4L-32 -4Z", "#aeb7c4",
                  "#3f4754", 3),
            Piece("M-26 -78L58 -78L57 -12L-25 -12Z", "#24364f"),
            Piece("M-16 -64L22 -64M-16 -50L40 -50M-16 -36L30 -36", "", "#8fd3f2", 5, 1, "detail"),
        ),
        over=True,
    ),
    "spoon": Held(
        pieces=(
            Piece("M-4 -40L4 -40L4 64L-4 64Z", "#b98a4e"),
            Piece(disc(0, 78, 13, 19), "#a67a4b"),
        ),
        angle=-10,
    ),
    "hammer": Held(
        pieces=(
            Piece("M-6 34L-5 -60L5 -60L6 34Z", "#a67a4b"),
            Piece("M-30 -84L26 -84Q34 -84 34 -76L34 -62L-30 -62Z", "#6b7482"),
            Piece("M-30 -84L-44 -70L-30 -62Z", "#566070"),
        ),
        angle=22,
        turns=False,
    ),
    "magnifier": Held(
        pieces=(
            Piece("M-5 34L-5 -20L5 -20L5 34Z", "#4a3323"),
            Piece(disc(0, -52, 32), "#cfeaf6", opacity=0.55),
            Piece(disc(0, -52, 32), "", "#c9962a", 8),
            Piece("M-16 -62Q-10 -74 2 -74", "", "white", 5, 0.9, "fx"),
        ),
        angle=16,
    ),
    "ball": Held(
        pieces=(
            Piece(disc(0, -12, 36), "#f0712c"),
            Piece("M-36 -12Q0 4 36 -12M0 -48Q-14 -12 0 24M0 -48Q20 -12 0 24", "", "#7d3312", 3.4),
        ),
        over=True,
    ),
    "tray": Held(
        pieces=(
            Piece("M-30 -30L-35 -70L-3 -70L-8 -30Z", "#9fcbe6", "#4f7d9c", 3),
            Piece("M18 -30L18 -52Q18 -70 24 -76L24 -98L36 -98L36 -76Q42 -70 42 -52L42 -30Z",
                  "#5f8f5a"),
            Piece("M62 -30L58 -58L92 -58L88 -30Z", "linen", "#8a7f6c", 3),
            Piece("M-72 -32L128 -32Q134 -32 130 -24Q120 -8 102 -8L-46 -8Q-64 -8 -74 -24Q-78 -32 "
                  "-72 -32Z", "#8a5f3a", "#553820", 3.5),
            Piece("M-70 -28L126 -28", "", "#b98a4e", 5),
        ),
    ),
    "box": Held(
        pieces=(
            Piece("M-56 -50L56 -50L56 50L-56 50Z", "#c99a62"),
            Piece("M-56 -50L-20 -50L-20 50L-56 50Z", "ink", opacity=0.1, kind="shade"),
            Piece("M-10 -50L10 -50L10 50L-10 50Z", "#dcb684"),
            Piece("M-56 -50L56 -50L56 -40L-56 -40Z", "#b58650"),
        ),
    ),
    "clipboard": Held(
        pieces=(
            Piece("M-36 -72L36 -72L36 22L-36 22Z", "#9a6f42"),
            Piece("M-29 -62L29 -62L29 15L-29 15Z", "linen"),
            Piece("M-14 -78L14 -78L14 -64L-14 -64Z", "#8f99a7"),
            Piece("M-20 -46L20 -46M-20 -32L20 -32M-20 -18L12 -18M-20 -4L18 -4", "", "#8d8778", 3, 1,
                  "detail"),
        ),
        angle=-8,
    ),
    "stethoscope": Held(
        pieces=(
            Piece("M0 -6C-20 30 -34 60 -6 78C24 86 26 44 6 34", "", "#3d434f", 6),
            Piece(disc(0, -16, 11), "#c7ced8", "#3d434f", 4),
        ),
    ),
}  # fmt: skip
