"""Hair and head-wear. The parting stays on the wearer's own side; outlines are wrapped around
the skull as it turns.
"""

from film.cast import Appearance
from film.stage import Box, Cel
from tools.picture.pen import Pen
from tools.picture.puppets.outfits.hats import HATS, HIGH_HAIR, OPEN_HATS
from tools.picture.puppets.outfits.pieces import draw_pieces
from tools.picture.puppets.outfits.wardrobe import costume_of
from tools.picture.puppets.outline import mirrored, turned, turned_x
from tools.picture.puppets.tints import Tints

FRONT: dict[str, str] = {
    "short": "M-62 -4C-70 -62 -40 -92 4 -90C48 -90 70 -56 60 -6C57 -20 54 -28 48 -36C30 -40 8 "
    "-40 -10 -50"
    "C-22 -40 -44 -40 -52 -24C-57 -16 -58 -10 -62 -4Z",
    "side": "M-62 -2C-70 -60 -46 -94 0 -94C14 -104 60 -92 62 -44C62 -28 61 -16 59 -6C57 -22 54 "
    "-34 44 -44"
    "C20 -38 -14 -44 -30 -58C-34 -44 -50 -34 -62 -2Z",
    "bob": "M-64 34C-76 -50 -46 -90 4 -88C54 -88 74 -46 62 32C56 10 54 -14 46 -34C20 -34 -10 -42 "
    "-24 -56"
    "C-30 -34 -52 -26 -53 0C-54 14 -58 26 -64 34Z",
    "long": "M-64 40C-80 -50 -48 -92 4 -90C56 -90 76 -46 63 40C58 12 58 -10 44 -36C34 -50 12 -56 "
    "0 -60"
    "C-18 -50 -48 -30 -52 -4C-54 14 -58 30 -64 40Z",
    "bun": "M-61 0C-70 -52 -44 -86 2 -86C50 -86 68 -50 60 0C58 -20 50 -34 40 -46C14 -54 -20 -54 "
    "-40 -42"
    "C-52 -32 -57 -16 -61 0Z",
    "ponytail": "M-61 0C-70 -56 -44 -88 2 -88C50 -88 68 -52 60 0C58 -18 54 -30 46 -40C22 -36 -8 "
    "-42 -22 -56"
    "C-30 -40 -52 -28 -61 0Z",
    "fringe": "M-64 34C-78 -50 -46 -92 2 -92C52 -92 76 -46 63 34C58 12 56 -4 52 -22Q40 -12 28 -20"
    "Q14 -12 0 -20Q-14 -12 -28 -20Q-40 -12 -51 -22C-55 -4 -58 14 -64 34Z",
    "braids": "M-62 2C-72 -54 -44 -90 2 -90C50 -90 70 -52 61 2C58 -20 50 -36 38 -46C22 -54 8 -58 0 "
    "-62C-8 -58 -22 -54 -38 -46C-52 -36 -58 -20 -62 2Z",
    "balding": "M-60 16C-69 -20 -63 -46 -50 -53C-46 -42 -50 -26 -52 -14C-54 -2 -56 8 -60 16ZM60 16"
    "C69 -20 63 -46 50 -53C46 -42 50 -26 52 -14C54 -2 56 8 60 16Z",
    "afro": "M-60 0C-72 -40 -50 -78 0 -80C52 -78 70 -40 60 0C58 -16 54 -32 44 -42C20 -50 -22 -50 "
    "-44 -40"
    "C-54 -30 -57 -14 -60 0Z",
}
_CURLS = (
    (-60, -16, 15),
    (60, -16, 14),
    (-58, -42, 20),
    (58, -42, 20),
    (-42, -66, 23),
    (42, -66, 23),
    (-16, -80, 25),
    (14, -80, 25),
    (-34, -54, 18),
    (0, -62, 20),
    (32, -54, 18),
    (-50, -34, 12),
    (50, -34, 12),
)
_BACK: dict[str, str] = {
    "long": "M-60 -20C-72 50 -70 104 -52 122C-20 134 30 132 54 120C70 100 68 40 60 -16Z",
    "bob": "M-62 -24C-74 30 -70 62 -58 70C-30 76 34 76 58 68C70 56 68 16 60 -22Z",
    "fringe": "M-62 -24C-74 40 -72 92 -58 102C-30 110 34 110 58 100C72 88 70 26 60 -22Z",
    "ponytail": "M-46 -30C-96 -44 -112 10 -96 66C-94 80 -84 78 -82 66C-78 40 -80 8 -44 4Z",
    "afro": "M-70 8C-104 -20 -92 -74 -58 -86C-40 -116 40 -118 58 -86C94 -72 102 -18 70 10C40 30 "
    "-40 30 -70 8Z",
}
BACK_BOX = Box(-116, -122, 232, 284)
FRONT_BOX = Box(-88, -118, 200, 236)
HAT_BOX = Box(-134, -236, 268, 380)
"""Room for the tall and wide hats of costumes."""


def _worn(look: Appearance) -> str:
    """The hair that shows: a hat presses high hair down, a hijab hides it."""
    if look.hat == "hijab":
        return "bald"
    costume = costume_of(look)
    covered = look.hat != "none" or (costume.hat and costume.hat not in OPEN_HATS)
    if costume.hat in ("great_helm", "judge_wig") and look.hair != "long":
        return "bald"
    if covered and look.hair in HIGH_HAIR:
        return "short"
    return look.hair


def hair_back(look: Appearance, t: Tints, side: int) -> Cel | None:
    """Hair behind the body; None when there is none."""
    style = _worn(look)
    pen = Pen()
    if style == "bun":
        pen.circle(-14 * side, -84, 27, t.hair_shade)
        pen.path(
            f"M{-14 * side - 16} -92Q{-14 * side} -104 {-14 * side + 15} -93",
            stroke=t.hair_light,
            stroke_width=4,
            stroke_linecap="round",
            opacity=0.6,
        )
    elif style == "afro":
        pen.path(_BACK["afro"], t.hair)
    elif style == "ponytail":
        pen.path(mirrored(_BACK["ponytail"], side or 1), t.hair_shade)
        pen.circle(-54 * (side or 1), -12, 9, t.accent)
    elif style == "braids":
        for way in (-1, 1):
            for index in range(5):
                y, r = 34 + 21 * index, 15 - 1.1 * index
                pen.ellipse(way * (62 + 2 * index), y, r, 13, t.hair if index % 2 else t.hair_shade)
            pen.circle(way * 70, 132, 7, t.accent)
            pen.path(f"M{way * 65} 138L{way * 72} 156L{way * 78} 137Z", t.hair)
    elif style in _BACK:
        pen.path(_BACK[style], t.hair_shade)
    else:
        return None
    return pen.cel(BACK_BOX)


def draw_hair(pen: Pen, look: Appearance, t: Tints, turn: float) -> None:
    """Fringe and crown over the face."""
    style = _worn(look)
    if style == "curly":
        for i, (x, y, r) in enumerate(_CURLS):
            pen.circle(turned_x(x, turn * 0.6), y, r, t.hair if i // 2 % 2 else t.hair_shade)
    elif style in FRONT:
        pen.path(turned(FRONT[style], turn * 0.8), t.hair)
        if style not in ("afro", "balding"):
            pen.path(
                turned("M-34 -66C-18 -80 16 -84 38 -70", turn * 0.8),
                stroke=t.hair_light,
                stroke_width=5,
                stroke_linecap="round",
                opacity=0.7,
            )
        elif style == "afro":
            pen.path(
                "M-40 -88C-16 -104 18 -104 42 -88",
                stroke=t.hair_light,
                stroke_width=6,
                stroke_linecap="round",
                opacity=0.45,
            )
    elif look.hat == "none":
        pen.path(
            turned("M-20 -54C-8 -60 8 -60 20 -54", turn * 0.5),
            stroke=t.white,
            stroke_width=5,
            stroke_linecap="round",
            opacity=0.25,
        )


def draw_hat(pen: Pen, look: Appearance, t: Tints, turn: float) -> None:
    way = -1 if turn < 0 else 1
    costume = costume_of(look)
    if costume.hat and look.hat != "hijab":
        name = costume.hat
        if name == "kerchief" and look.gender == "m":
            name = "flat_cap"
        draw_pieces(pen, t, costume, HATS[name], lambda d: turned(d, turn * 0.7))
    match look.hat:
        case "cap":
            pen.path(
                "M-62 -30C-64 -80 -34 -100 2 -100C36 -100 62 -78 61 -32C30 -50 -30 -50 -62 -30Z",
                t.accent,
            )
            pen.path("M-62 -30C-64 -70 -44 -96 -8 -100C-36 -84 -42 -60 -40 -40Z", t.accent_shade)
            brim = "M14 -47C46 -54 84 -46 101 -28C105 -20 98 -18 92 -20C62 -36 38 -36 6 -35Z"
            if turn == 0:
                pen.path(
                    "M-50 -40C-40 -58 40 -58 51 -40C58 -30 56 -22 48 -24C20 -34 -20 -34 -48 -24"
                    "C-56 -22 -58 -30 -50 -40Z",
                    t.accent_shade,
                )
            else:
                pen.path(mirrored(brim, way), t.accent_shade)
        case "hard":
            pen.path("M-64 -28C-62 -84 -34 -104 2 -104C36 -104 62 -84 64 -28Z", t.safety)
            pen.path(turned("M-12 -103L14 -103L14 -32L-12 -32Z", turn), t.safety_light)
            pen.path(
                "M-64 -28C-62 -70 -46 -96 -16 -102C-40 -84 -44 -50 -42 -28Z",
                t.safety_shade,
                opacity=0.55,
            )
            pen.path(
                "M-74 -36C-30 -50 30 -50 78 -36C85 -26 76 -22 72 -22C30 -36 -30 -36 -70 -22C-78 "
                "-24 -80 -30 -74 -36Z",
                t.safety_shade,
            )
        case "hijab":
            inner = turned(
                "M-47 -6C-49 40 -22 62 0 62C22 62 49 38 47 -6C45 -52 -45 -54 -47 -6Z", turn
            )
            pen.path(
                "M-66 60C-86 -30 -72 -94 0 -94C72 -94 86 -30 68 56C74 84 46 108 0 108C-46 108 "
                "-74 84 -66 56Z" + inner,
                t.accent,
                fill_rule="evenodd",
            )
            pen.path(
                "M-60 50C-44 82 -10 86 8 78C30 84 54 72 64 50M8 79C14 92 12 100 8 107",
                stroke=t.accent_shade,
                stroke_width=4,
            )
            pen.path(
                "M-60 30C-72 -30 -60 -80 -16 -90",
                stroke=t.accent_shade,
                stroke_width=7,
                stroke_linecap="round",
                opacity=0.7,
            )
