"""Painted styles: colours mapped, shapes given edges and shadows; what the palette already owns
stays.

Cards, decoration and what stands among words are drawn in palette roles, which are the style's own,
so only places, people and icons are mapped: their colours come from elsewhere.
"""

from tools.picture.colour import contrast
from tools.picture.styles.art import Art, Piece
from tools.picture.styles.style import Kind, Manner, adorns

PLACES: tuple[Kind, ...] = ("far", "mid", "ground", "fore")
MARK = 3.0
"""A figure or sign on a shape stands out from it by this contrast."""
FAINT = 0.5
"""Fills more see-through than this are light or shade."""


def _is_mark(piece: Piece, first: str, kind: Kind) -> bool:
    """A numeral or a tick on a card's shape: it needs no edge of its own."""
    if "ink" in piece.classes:
        return True
    if kind != "card" or piece.element.tag != "path" or piece.fill == first:
        return False
    if not first.startswith("#") or not piece.fill.startswith("#"):
        return False
    return contrast(piece.fill, first) >= MARK


class PaintManner(Manner):
    """A colour map for each kind, then one look at every solid shape."""

    def map(self, colour: str, kind: Kind) -> str:
        """A colour of a place, a figure or an icon in this style."""
        return colour

    def shape(self, art: Art, piece: Piece, kind: Kind) -> None:
        """Edges and shadows of one solid shape, its colours mapped."""

    def line(self, art: Art, piece: Piece, kind: Kind) -> None:
        """The same for one that is only stroked."""

    def redraw(self, art: Art, kind: Kind) -> None:
        if kind in (*PLACES, "actor", "icon"):
            art.recolour(lambda colour: self.map(colour, kind))
        if kind == "scrim":
            return
        first = art.pieces[0].fill if art.pieces else ""
        if kind == "card" and len(art.pieces) == 1 and art.pieces[0].element.tag == "circle":
            return  # the end of a ring, a speck of confetti
        for piece in art.pieces:
            if kind in ("card", "icon") and _is_mark(piece, first, kind):
                continue
            if piece.classes & {"fx"} or (art.masks(piece, piece.fill) and kind not in PLACES):
                continue
            if adorns(piece, piece.fill, kind, first):
                continue
            if not piece.filled:
                if piece.stroked and piece.opacity >= FAINT:
                    self.line(art, piece, kind)
            elif piece.opacity >= FAINT and not art.fades(piece):
                if kind == "words" and piece.element.tag == "path":
                    continue  # a letter drawn by its template's own hand
                self.shape(art, piece, kind)
