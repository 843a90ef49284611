"""Noir: black, grey and bone, with one warm light left on.

Places and people are mapped by lightness alone through a hard curve; only lamps and lit windows
keep their colour, and the palette's amber and red on cards. Shadows of a blind fall across the
picture, never across words. The camera pushes, slowly and straight.
"""

from functools import lru_cache

from film.stage import Box, Cel
from film.style import Palette, TypePair
from tools.picture.board import Board
from tools.picture.colour import faded, lighter, lightness, mix, to_rgb
from tools.picture.ground import Ground, tinted, vivid
from tools.picture.pen import Pen
from tools.picture.styles.art import Art, Piece
from tools.picture.styles.paints import PLACES, PaintManner
from tools.picture.styles.style import Kind, manner

_CURVE = (0.05, 0.09, 0.14, 0.21, 0.31, 0.46, 0.68, 0.90, 0.97)
"""Lightness out, for lightness in from 0.1 to 1 in even steps."""
_FACES = (0.09, 0.14, 0.27, 0.42, 0.57, 0.71, 0.85, 0.95, 0.99)
"""The same for people, whose faces must be read."""
_RIM, _RIM_FROM = 4.2, 14.0
"""Units the bright edge shows, and the radius from which a part has one."""
_LAMP = "#dfe3ea"
_NEAR_BLACK = "#121318"


@manner("noir")
class Noir(PaintManner):
    palette = Palette(
        background="#e9e6df",
        ink="#0e0e12",
        primary="#3c4250",
        secondary="#a32a2f",
        accent="#f0b45a",
        support="#5c6070",
        muted="#85868c",
        light="#f7f4ec",
    )
    type = TypePair(display="oswald", body="lora", serif="playfair-display", shout="oswald")
    motion = "slow"
    spread = 5.0

    def ground(self, own: Ground) -> Ground:
        """Near-black, or bone."""
        palette = self.style.palette
        if lightness(own.colour) < 0.72:
            return vivid(_NEAR_BLACK, palette)
        return tinted(palette.background, 0.0, palette)

    def opening(self, dark: str) -> tuple[str, str, str]:
        return self.style.palette.accent, _NEAR_BLACK, "#000000"

    def map(self, colour: str, kind: Kind) -> str:
        return _grey(colour, kind == "actor", kind in PLACES or kind == "icon")

    def shape(self, art: Art, piece: Piece, kind: Kind) -> None:
        """A lamp from behind: a bright edge along one side of everyone, or they are lost in the
        dusk.
        """
        if kind == "actor" and piece.radius > _RIM_FROM and not piece.cut:
            piece.before.append(piece.moved(_RIM, -_RIM * 0.5, fill=_LAMP, stroke="none"))

    def under(self, board: Board) -> tuple[Cel, ...]:
        if not self._pictured(board):
            return ()
        width, height, pen = float(board.width), float(board.height), Pen()
        step, slant = height / 9, width * 0.22
        for i in range(-1, 12):
            y = i * step
            pen.path(
                f"M0 {y + slant * 0.5:.0f}L{width:.0f} {y - slant * 0.5:.0f}"
                f"v{step * 0.30:.0f}L0 {y + slant * 0.5 + step * 0.30:.0f}Z",
                "#000000",
                fill_opacity=0.14,
            )
        sides = [(0.0, "#000000", 0.45), (0.42, "#000000", 0.0), (0.6, "#000000", 0.0)]
        pen.rect(0, 0, width, height, pen.linear([*sides, (1.0, "#000000", 0.34)], x2=1, y2=0))
        pen.rect(0, 0, width, height, pen.linear([(0, "#000000", 0.3), (0.4, "#000000", 0.0)]))
        return (pen.cel(Box(0, 0, width, height)),)

    def _pictured(self, board: Board) -> bool:
        return board.sheet.content.template in ("story", "title")


@lru_cache(maxsize=8192)
def _grey(colour: str, face: bool, spot: bool) -> str:
    light = lightness(colour)
    if spot and _warm(colour) and light > 0.80:
        return mix(faded(colour, 0.86), "#e8a33c", 0.35)
    place = min(max((light - 0.1) / 0.9, 0.0), 0.9999) * (len(_CURVE) - 1)
    index = int(place)
    curve = _FACES if face else _CURVE
    wanted = curve[index] + (curve[index + 1] - curve[index]) * (place - index)
    return mix(lighter(faded(colour, 0.05), wanted - light), "#3d4454", 0.06)


def _warm(colour: str) -> bool:
    """Lamp light: yellow to amber, and no doubt about it."""
    red, green, blue = to_rgb(colour)
    return red > 200 and red - blue > 62 and red >= green > blue + 40
