"""Retro print: five inks, halftone dots for what is between them, a cream margin.

Every colour of a place or a person becomes the ink of its lightness; skies and floors are shaded
by dots that grow, decoration is printed in dots, cards carry a hard shadow of the darkest ink.
Print moves twelve times a second.
"""

from functools import lru_cache

from film.stage import Box, Cel
from film.style import Palette, Style, TypePair
from tools.picture.board import Board
from tools.picture.colour import lightness, mix
from tools.picture.pen import Pen
from tools.picture.styles.art import Art, Piece
from tools.picture.styles.paints import PLACES, PaintManner
from tools.picture.styles.style import Kind, manner

_PITCH = 11.0
_BANDS = 7
_MARGIN = 26.0


@manner("retro-print")
class RetroPrint(PaintManner):
    palette = Palette(
        background="#f7ead0",
        ink="#2b1f4e",
        primary="#d8413a",
        secondary="#f08a3c",
        accent="#f6c75a",
        support="#2f7f7d",
        muted="#a58a86",
        light="#fbf1dc",
    )
    type = TypePair(
        display="alfa-slab-one", body="work-sans", serif="alfa-slab-one", shout="alfa-slab-one"
    )
    motion = "stepped"
    spread = 6.0

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        p = style.palette
        inks = sorted((p.ink, p.primary, p.secondary, p.accent, p.background), key=lightness)
        self.inks = tuple(inks)

    def map(self, colour: str, kind: Kind) -> str:
        return _inked(colour, self.inks, 0.28 if kind in ("actor", "icon") else 0.2)

    def shape(self, art: Art, piece: Piece, kind: Kind) -> None:
        if piece.radius < 12 or piece.cut:
            return
        scale = piece.scale
        if kind == "decor" and not piece.stroked and piece.radius > 60:
            piece.paint(fill=_dots(art, piece.fill, 3.6))
        elif kind in ("card", "words") and not piece.graded:
            if piece.radius < 20:
                return
            by = 6.0 if piece.radius > 40 else 3.0
            piece.before.append(piece.moved(by, by, fill=self.inks[0], stroke="none"))
        elif kind in ("actor", "icon", *PLACES) and piece.radius > 24:
            piece.before.append(
                piece.moved(
                    2.2, 1.6, fill="none", stroke=self.inks[0], stroke_width=2.4 / scale,
                    stroke_opacity=0.3 if kind == "far" else 0.55,
                )
            )  # fmt: skip

    def over(self, board: Board) -> tuple[Cel, ...]:
        pen, width, height = Pen(), board.width, board.height
        pen.path(
            f"M0 0H{width}V{height}H0ZM{_MARGIN} {_MARGIN}V{height - _MARGIN}H{width - _MARGIN}"
            f"V{_MARGIN}Z",
            self.style.palette.background,
        )
        return (pen.cel(Box(0, 0, width, height)),)

    def under(self, board: Board) -> tuple[Cel, ...]:
        """Dots that grow toward the top and the foot of a picture."""
        if board.sheet.content.template not in ("story", "title", "photo"):
            return ()
        from tools.picture.styles.paper import covering

        width, height, ink = board.width, board.height, self.inks[0]
        patterns, rects = "", ""
        for top, bottom, way in ((0.0, 0.42, -1), (0.66, 1.0, 1)):
            for i in range(_BANDS):
                share = (i + 0.5) / _BANDS
                strong = share if way > 0 else 1 - share
                name = f"ID{way + 1}{i}"
                patterns += _pattern(name, ink, 0.5 + 2.9 * strong)
                y = height * (top + (bottom - top) * i / _BANDS)
                y, end = (
                    round(y / _PITCH) * _PITCH,
                    height * (top + (bottom - top) * (i + 1) / _BANDS),
                )
                high = round(end / _PITCH) * _PITCH - y
                rects += (
                    f'<rect x="0" y="{y:.1f}" width="{width}" height="{high:.1f}" '
                    f'fill="url(#{name})"/>'
                )
        svg = f'<defs>{patterns}</defs><g opacity="0.34">{rects}</g>'
        return (covering(svg, width, height),)


def _pattern(name: str, ink: str, radius: float) -> str:
    """A square of dots, two to a cell, as a turned screen has them."""
    p = _PITCH
    return (
        f'<pattern id="{name}" width="{p:g}" height="{p:g}" patternUnits="userSpaceOnUse">'
        f'<circle cx="{p / 4:g}" cy="{p / 4:g}" r="{radius * 0.72:.2f}" fill="{ink}"/>'
        f'<circle cx="{p * 0.75:g}" cy="{p * 0.75:g}" r="{radius * 0.72:.2f}" fill="{ink}"/>'
        "</pattern>"
    )


def _dots(art: Art, ink: str, radius: float) -> str:
    return art.define(f"d{ink[1:]}", _pattern("ID", ink, radius * 1.25))


@lru_cache(maxsize=8192)
def _inked(colour: str, inks: tuple[str, ...], darkest: float) -> str:
    """The ink of the colour's lightness, warmed by a tenth of itself."""
    place = min(max((lightness(colour) - darkest) / (0.9 - darkest), 0.0), 1.0) * (len(inks) - 1)
    return mix(inks[round(place)], colour, 0.10)
