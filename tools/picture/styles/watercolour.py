"""Watercolour: pale washes that let the paper through, pigment gathered at their edges.

Each shape is a thin wash, a second one a little off it, and a darker rim where the water dried.
Soft blooms lie over the picture, and it fades unevenly into the paper at its borders.
"""

from dataclasses import replace
from functools import lru_cache
from random import Random

from film.stage import Box, Cel
from film.style import Palette, TypePair
from tools.picture.board import Board
from tools.picture.colour import faded, lighter, lightness, mix
from tools.picture.ground import Ground, tinted
from tools.picture.pen import Pen
from tools.picture.styles.art import Art, Piece
from tools.picture.styles.paints import PLACES, PaintManner
from tools.picture.styles.paper import uneven
from tools.picture.styles.style import Kind, manner

_RIMS: dict[Kind, float] = {
    "far": 1.6,
    "mid": 1.8,
    "ground": 2.0,
    "fore": 2.4,
    "actor": 1.8,
    "card": 2.6,
    "decor": 3.0,
    "icon": 1.6,
    "words": 2.4,
}


_OVER = (0.14, 0.22, 0.32)
"""Pigment of the washes laid over a ground's own."""
_WASHES = (
    (12, 8, 1.0),
    (20, 11, 0.42),
    (29, 15, 0.30),
    (39, 19, 0.24),
    (50, 23, 0.18),
    (62, 27, 0.14),
    (75, 31, 0.10),
)
"""Inset, how far its edge wanders, and how much paper is seen."""


@manner("watercolour")
class Watercolour(PaintManner):
    palette = Palette(
        background="#fbf7ec",
        ink="#2c3350",
        primary="#4f7cac",
        secondary="#d8775f",
        accent="#e9b44c",
        support="#6a9f80",
        muted="#9aa0ab",
        light="#fffdf6",
    )
    type = TypePair(display="lora", body="nunito", serif="playfair-display", shout="lora")
    motion = "smooth"
    spread = 6.0

    def ground(self, own: Ground) -> Ground:
        """Paper with a wash of the ground's own colour."""
        palette = self.style.palette
        hue = palette.primary if lightness(own.colour) < 0.45 else own.colour
        ground = tinted(hue, 0.38 if own.vivid else 0.10, palette)
        if not own.vivid:
            return ground
        # One pigment over itself: a second hue over a wash turns to mud.
        deeper = faded(hue, 1.1)
        washes = tuple(mix(ground.colour, deeper, share) for share in _OVER)
        return replace(ground, shapes=(washes[0], washes[1], washes[2]))

    def opening(self, dark: str) -> tuple[str, str, str]:
        """From the bare paper."""
        palette = self.style.palette
        return mix(palette.accent, palette.background, 0.4), palette.background, palette.background

    def map(self, colour: str, kind: Kind) -> str:
        return _wash(colour, 0.27 if kind == "actor" else 0.24 if kind == "icon" else 0.36)

    def shape(self, art: Art, piece: Piece, kind: Kind) -> None:
        if piece.radius < 4 or piece.cut:
            return
        colour, scale = art.solid(piece), piece.scale
        rim = _RIMS.get(kind, 2.0) * (0.6 if piece.radius < 16 else 1.0)
        if not piece.stroked:
            piece.paint(
                stroke=lighter(colour, -0.13),
                stroke_width=rim / scale,
                stroke_opacity=0.62,
                stroke_linejoin="round",
            )
        if kind in ("far", "mid", "ground", "fore", "decor") and not piece.graded:
            piece.paint(fill_opacity=0.86 if kind != "far" else 0.8)
        if piece.radius > 22 and kind != "words":
            piece.after.append(
                piece.moved(
                    -3.5 if kind in PLACES else -2.0,
                    -4.5 if kind in PLACES else 3.0,
                    fill=lighter(colour, -0.10),
                    fill_opacity=0.13,
                    stroke="none",
                )
            )

    def under(self, board: Board) -> tuple[Cel, ...]:
        """Blooms: water dropped into wet paint."""
        chance, pen = Random("blooms"), Pen()
        width, height = float(board.width), float(board.height)
        paper, pigment = self.style.palette.light, self.style.palette.primary
        for i in range(11):
            x, y = chance.uniform(0, width), chance.uniform(0, height)
            reach = chance.uniform(170, 430)
            hue, strong = (pigment, 0.12) if i % 3 == 2 else (paper, 0.34)
            soft = pen.radial(
                [
                    (0, hue, strong),
                    (0.35, hue, strong * 0.72),
                    (0.7, hue, strong * 0.25),
                    (1, hue, 0),
                ]
            )
            pen.ellipse(x, y, reach, reach * chance.uniform(0.5, 0.85), soft)
        return (pen.cel(Box(0, 0, width, height)),)

    def over(self, board: Board) -> tuple[Cel, ...]:
        """The paper's bare margin, in washes that end in different places."""
        chance, pen = Random("margin"), Pen()
        paper = self.style.palette.background
        for inset, wobble, opacity in _WASHES:
            pen.path(
                uneven(board.width, board.height, inset, wobble, chance),
                paper,
                fill_opacity=opacity,
                fill_rule="evenodd",
            )
        return (pen.cel(Box(0, 0, board.width, board.height)),)


@lru_cache(maxsize=8192)
def _wash(colour: str, lift: float) -> str:
    light = lightness(colour)
    return lighter(faded(colour, 0.95), lift + light * (1 - lift) - light - 0.02)
