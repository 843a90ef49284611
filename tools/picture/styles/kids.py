"""Kids: bright colours in thick dark outlines, everything rounded, everything bouncing."""

from functools import lru_cache

from film.style import Palette, TypePair
from tools.picture.colour import faded, lighter, lightness, mix
from tools.picture.styles.art import Art, Piece
from tools.picture.styles.paints import PaintManner
from tools.picture.styles.style import Kind, manner

_WIDTHS: dict[Kind, float] = {
    "far": 2.0,
    "mid": 3.0,
    "ground": 3.2,
    "fore": 4.2,
    "actor": 4.0,
    "card": 6.0,
    "icon": 4.2,
    "words": 6.0,
}
_SMALLEST = 5.0


@manner("kids")
class Kids(PaintManner):
    palette = Palette(
        background="#fff8e1",
        ink="#2b2250",
        primary="#3d7bff",
        secondary="#ff5a8a",
        accent="#ffc928",
        support="#22c07a",
        muted="#9b93b8",
        light="#ffffff",
    )
    type = TypePair(display="fredoka", body="nunito", serif="fredoka", shout="fredoka")
    motion = "bouncy"
    spread = 4.0

    def map(self, colour: str, kind: Kind) -> str:
        return _bright(colour, 1.12 if kind == "actor" else 1.35)

    def shape(self, art: Art, piece: Piece, kind: Kind) -> None:
        width = _WIDTHS.get(kind)
        if width is None or piece.radius < _SMALLEST or "shade" in piece.classes:
            return
        if piece.radius < 16:
            width *= 0.6
        if kind == "words" and piece.thin:
            return
        if kind == "words" and piece.element.tag == "rect":
            piece.paint(rx=20.0)
        if piece.cut or piece.stroked:
            return
        piece.paint(
            stroke=self._pencil(art.solid(piece), kind),
            stroke_width=width / piece.scale,
            stroke_linejoin="round",
        )

    def line(self, art: Art, piece: Piece, kind: Kind) -> None:
        """A broad stroke gets its outline from a broader one beneath."""
        width = _WIDTHS.get(kind)
        piece.paint(stroke_linecap="round", stroke_linejoin="round")
        if width is None or piece.cut or piece.width * piece.scale < 7:
            return
        broad = piece.width + 2 * width * 0.7 / piece.scale
        piece.before.append(
            piece.double(stroke=self._pencil(piece.stroke, kind), stroke_width=broad)
        )

    def _pencil(self, colour: str, kind: Kind) -> str:
        ink = self.style.palette.ink
        return mix(ink, colour, {"far": 0.62, "mid": 0.34, "ground": 0.25}.get(kind, 0.0))


@lru_cache(maxsize=8192)
def _bright(colour: str, chroma: float) -> str:
    light = lightness(colour)
    return lighter(faded(colour, chroma), 0.05 * (1 - light) if light < 0.9 else 0.0)
