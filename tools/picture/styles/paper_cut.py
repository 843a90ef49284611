"""Paper-cut: every shape is a sheet of its own, laid down a little above the one behind it.

A hard shadow, offset and broader than the sheet, stands for its height; edges wander as scissors
do. Paper is moved by hand, twelve times a second.
"""

from film.stage import Cel
from film.style import Palette, TypePair
from tools.picture.board import Board
from tools.picture.colour import lighter
from tools.picture.styles.art import Art, Piece
from tools.picture.styles.paints import PLACES, PaintManner
from tools.picture.styles.paper import fibres
from tools.picture.styles.style import Kind, manner

_HEIGHTS: dict[Kind, tuple[float, float, float]] = {
    "far": (4.0, 3.0, 10.0),
    "mid": (4.5, 4.0, 13.0),
    "ground": (4.5, 4.0, 14.0),
    "fore": (6.0, 6.0, 20.0),
    "actor": (2.6, 2.6, 9.0),
    "card": (4.0, 6.0, 8.0),
    "decor": (3.0, 4.0, 8.0),
    "icon": (1.8, 2.4, 6.0),
    "words": (4.0, 6.0, 6.0),
}
"""Right, down and breadth of the shadow."""
_SMALLEST = 9.0
_LONG = 110.0
"""Half sides from which an edge is cut in several strokes of the scissors."""
_CUTS = "31 3 54 2 17 4 43 3"


@manner("paper-cut")
class PaperCut(PaintManner):
    palette = Palette(
        background="#f6ead6",
        ink="#2a2140",
        primary="#3b6fb6",
        secondary="#e2603f",
        accent="#f2b134",
        support="#3f9c80",
        muted="#9a8f9c",
        light="#fffaf0",
    )
    type = TypePair(body="nunito")
    motion = "stepped"
    spread = 14.0

    def shape(self, art: Art, piece: Piece, kind: Kind) -> None:
        if piece.radius < _SMALLEST or piece.cut or "shade" in piece.classes:
            return
        x, y, broad = _HEIGHTS.get(kind, _HEIGHTS["card"])
        scale = piece.scale
        if piece.radius < 30:
            x, y, broad = x * 0.6, y * 0.6, broad * 0.6
        piece.before.append(
            piece.moved(
                x,
                y,
                fill="none",
                stroke="#1d1230",
                stroke_width=broad / scale,
                stroke_opacity=0.26,
                stroke_linejoin="round",
            )
        )
        if not piece.graded and not piece.stroked and kind != "words":
            edge = lighter(piece.fill, 0.035)
            piece.paint(
                stroke=edge,
                stroke_width=(2.2 if kind in PLACES else 1.8) / scale,
                stroke_linejoin="round",
            )
            if piece.radius > _LONG:
                dashes = " ".join(f"{float(n) / scale:.3g}" for n in _CUTS.split())
                piece.paint(stroke_dasharray=dashes)

    def line(self, art: Art, piece: Piece, kind: Kind) -> None:
        if piece.width * piece.scale < 6 or piece.cut or kind == "decor":
            return
        x, y, _ = _HEIGHTS.get(kind, _HEIGHTS["card"])
        piece.before.append(
            piece.moved(
                x, y, stroke="#1d1230", stroke_width=piece.width + 3 / piece.scale,
                stroke_opacity=0.2,
            )
        )  # fmt: skip

    def over(self, board: Board) -> tuple[Cel, ...]:
        return (fibres(board.width, board.height, "#ffffff", "#2a1a10", 0.065),)
