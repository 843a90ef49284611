"""Chalkboard: bright chalk on a green board in a wooden frame, every line drawn twice by a hand.

Chalk skips: the broad stroke is broken here and there, and a thinner one runs beside it. Cards and
icons are drawn with coloured sticks. Words are written from the left. The board is the brand's
primary, darkened until white reads on it.
"""

from random import Random

from film.stage import Box, Cel
from film.style import Palette, TypePair
from tools.picture.board import Board
from tools.picture.colour import lighter, mix
from tools.picture.pen import Pen
from tools.picture.styles.art import Art, Piece
from tools.picture.styles.lines import LineManner
from tools.picture.styles.style import Kind, manner

_FRAME = 20.0
_WOOD = "#8a5f3a"
_RUBBED, _STROKES = 0.20, 0.13
"""How much of the highlight's chalk is on the board where it is rubbed on, and how much more in the
strokes over it.
"""
_HATCHED = 40.0
"""Radius below which strokes would be scratches."""
_PITCH = 46.0
_SKIPS = "61 1.6 37 2.4 83 1.2 24 2"
_SKIPS_BESIDE = "19 5 42 9 11 7 30 4"


@manner("chalkboard")
class Chalkboard(LineManner):
    palette = Palette(
        background="#f4f1e6",
        ink="#16241d",
        primary="#26392f",
        secondary="#f2a7b5",
        accent="#ffe07a",
        support="#9fd8b4",
        muted="#a9b5ad",
        light="#fbf9f0",
    )
    type = TypePair(display="kalam", body="kalam", serif="kalam", shout="kalam")
    motion = "drawn"
    spread = 4.0
    widths = {
        "map": 2.6,
        "far": 2.4,
        "mid": 2.6,
        "ground": 3.0,
        "fore": 3.8,
        "actor": 3.9,
        "card": 4.4,
        "decor": 3.4,
        "icon": 3.8,
        "words": 4.2,
    }
    strengths = {
        "map": 0.6,
        "far": 0.26,
        "mid": 0.5,
        "ground": 0.66,
        "fore": 0.7,
        "actor": 0.97,
        "card": 0.94,
        "decor": 0.3,
        "icon": 0.96,
        "words": 0.96,
    }
    tone = 0.035
    tints = 0.85

    def _tone(self, colour: str, kind: Kind) -> str:
        """The highlight is rubbed on with the side of the stick: nobody fills a board."""
        rubbed = mix(self.board, self.bright, _RUBBED)
        if kind in ("card", "words") and (self._lit(colour) or colour == rubbed):
            return rubbed
        return super()._tone(colour, kind)

    def _fill(self, art: Art, piece: Piece, colour: str, kind: Kind) -> None:
        if kind not in ("card", "words") or not self._lit(colour):
            super()._fill(art, piece, colour, kind)
            return
        if len(art.pieces) == 1 and piece.element.tag == "circle" and piece.radius < _HATCHED:
            piece.paint(fill=self.bright, stroke="none")  # the end of a ring
            return
        tone = self._tone(colour, kind)
        strokes = mix(self.board, self.bright, _RUBBED + _STROKES)
        pattern = art.define("h", _hatched(tone, strokes))
        piece.paint(fill=pattern if piece.radius > _HATCHED else tone)
        self.outline(piece, self.bright, self._width(piece, kind) * 1.25)

    def _line_on(self, line: str) -> str:
        """What is drawn over the highlight is drawn in white: it is dark."""
        return self.line

    def outline(self, piece: Piece, line: str, width: float) -> None:
        """The stroke with its skips, and its lighter neighbour."""
        scale = piece.scale
        piece.paint(
            stroke=line,
            stroke_width=width / scale,
            stroke_linejoin="round",
            stroke_linecap="round",
            stroke_dasharray=_scaled(_SKIPS, scale),
        )
        if piece.cut or piece.radius < 14:
            return
        piece.after.append(
            piece.moved(
                1.5,
                1.9,
                fill="none",
                stroke=mix(self.board, line, 0.55),
                stroke_width=width * 0.42 / scale,
                stroke_dasharray=_scaled(_SKIPS_BESIDE, scale),
            )
        )

    def under(self, board: Board) -> tuple[Cel, ...]:
        """What a sponge leaves: broad pale arcs."""
        chance, pen = Random("sponge"), Pen()
        width, height = board.width, board.height
        for _ in range(7):
            x, y = chance.uniform(0, width), chance.uniform(0, height)
            w, h = chance.uniform(300, 760), chance.uniform(60, 190)
            pen.path(
                f"M{x - w / 2:.0f} {y:.0f}q{w / 2:.0f} {-h:.0f} {w:.0f} 0",
                stroke=self.line,
                stroke_width=round(chance.uniform(70, 150)),
                stroke_opacity=round(chance.uniform(0.018, 0.034), 3),
                stroke_linecap="round",
            )
        return (pen.cel(Box(0, 0, width, height)),)

    def over(self, board: Board) -> tuple[Cel, ...]:
        """The wooden frame."""
        width, height, pen = board.width, board.height, Pen()
        for inset, wide, colour in (
            (_FRAME / 2, _FRAME, _WOOD),
            (2, 4, lighter(_WOOD, -0.1)),
            (_FRAME, 3, lighter(_WOOD, -0.2)),
        ):
            pen.rect(
                inset,
                inset,
                width - 2 * inset,
                height - 2 * inset,
                stroke=colour,
                stroke_width=wide,
            )
        return (pen.cel(Box(0, 0, width, height)),)


def _hatched(tone: str, strokes: str) -> str:
    """Slanted strokes of uneven breadth, a few to a cell."""
    p = _PITCH
    drawn = "".join(
        f'<path d="M{x - p:g} {2 * p:g}L{x + 2 * p:g} {-p:g}" stroke="{strokes}" '
        f'stroke-width="{width:g}"/>'
        for at, width in ((0.0, 9.0), (0.42, 5.0), (0.74, 7.0))
        for x in (p * at - p, p * at, p * at + p)
    )
    return (
        f'<pattern id="ID" width="{p:g}" height="{p:g}" patternUnits="userSpaceOnUse">'
        f'<rect width="{p:g}" height="{p:g}" fill="{tone}"/>{drawn}</pattern>'
    )


def _scaled(dashes: str, scale: float) -> str:
    if scale == 1.0:
        return dashes
    return " ".join(f"{float(dash) / scale:.3g}" for dash in dashes.split())
