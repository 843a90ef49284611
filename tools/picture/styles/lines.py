"""Line styles: everything is drawn in light lines on one board, as blueprint and chalk have it.

Fills become the board's own colour, so that what is in front hides what is behind; light, haze and
shade go, because a line drawing has none. One fill stays: the highlight, solid, so that the one lit
bar is still the one seen first.
"""

from functools import lru_cache
from typing import ClassVar

from film.style import Style
from tools.picture.colour import contrast, distance, legible, lighter, lightness, mix
from tools.picture.ground import Ground
from tools.picture.styles.art import Art, Piece
from tools.picture.styles.style import Kind, Manner, adorns

_FAINT = 0.36
"""Fills and strokes more see-through than this are shade."""
_DOT = 3.4
"""Radius below which a round is a dot, filled with the line's colour."""
_PUPIL = 9.0
_SMALLEST = 2.6
"""Half sides below which an outline would be a blot."""
_BROAD = 18.0
"""Pixels of a line that says something by itself, a route or a curve; broader is a thing."""
_ICON = 6.0
"""Pixels an icon's unit measures in a list; larger ones are emblems."""
_NEAR = 0.035
_MARK = 3.0
"""A figure or sign on a shape stands out from it by this contrast."""


class LineManner(Manner):
    """The board, the line, and how strong the line is at each distance."""

    widths: ClassVar[dict[Kind, float]] = {}
    strengths: ClassVar[dict[Kind, float]] = {}
    """Share of the line's colour over the board's."""
    tone: ClassVar[float] = 0.05
    """How much lighter than the board what stands on it is."""
    tints: ClassVar[float] = 0.0
    """Share of a shape's own hue in its line, on cards and icons."""

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        palette = style.palette
        # A step off the primary: shapes in that role are no masks of the ground.
        self.board = lighter(legible(palette.primary, palette.light, 6.5), -0.02)
        self.line = palette.light
        self.lifted = mix(self.board, self.line, self.tone)
        """What stands on the board is a breath lighter."""
        self.bright = legible(palette.accent, self.board, 4.6)

    def ground(self, own: Ground) -> Ground:
        board, line = self.board, self.line
        return Ground(
            colour=board,
            text=line,
            quiet=legible(mix(line, board, 0.2), board, 4.8),
            accent=self.bright,
            strong=self.bright,
            shapes=(mix(board, line, 0.16), mix(board, line, 0.22), mix(board, line, 0.28)),
            vivid=True,
        )

    def looks(self, colour: str) -> str:
        return self._tone(colour, "card")

    def opening(self, dark: str) -> tuple[str, str, str]:
        """The empty board, drawn over from the left."""
        return self.line, self.board, self.board

    def _tone(self, colour: str, kind: Kind) -> str:
        if kind in ("card", "words") and self._lit(colour):
            return colour
        match kind:
            case "far" | "mid" | "ground" | "decor":
                return self.board
            case "actor":
                return mix(
                    self.board,
                    self.line,
                    self.tone * (2.6 if colour and lightness(colour) < 0.4 else 1),
                )
            case "map":
                strong = min(0.55, 0.06 + distance(colour, "#808080") * 4.2)
                return mix(self.board, _bright(colour), strong if strong > 0.22 else 0.06)
            case _:
                return self.lifted

    def _lit(self, colour: str) -> bool:
        """The highlight itself, or a breath away from it."""
        accent = self.style.palette.accent
        near = distance(colour, accent) < _NEAR and abs(lightness(colour) - lightness(accent)) < 0.1
        return colour == self.bright or near

    def _line(self, colour: str, kind: Kind) -> str:
        """The line around or instead of `colour`."""
        line = self.line
        if kind in ("card", "icon", "words") and self.tints:
            hued = legible(_bright(colour), self.board, 5.0)
            line = mix(line, hued, self.tints)
        return mix(self.board, line, self.strengths.get(kind, 0.9))

    def redraw(self, art: Art, kind: Kind) -> None:
        if kind == "scrim":
            art.recolour(lambda colour: self.board)
            return
        first = next((p.fill for p in art.pieces if p.filled and not p.graded), "")
        for piece in art.pieces:
            self._redraw(art, piece, kind, first)

    def _redraw(self, art: Art, piece: Piece, kind: Kind, first: str) -> None:
        if piece.classes & {"fx", "detail", "shade"} or art.fades(piece):
            piece.dropped = True
            return
        if not piece.filled:
            self._stroke(piece, kind, first)
            return
        colour = art.solid(piece)
        if art.masks(piece, colour) and kind not in ("far", "mid", "ground", "fore", "actor"):
            return
        if kind == "words":
            if piece.element.tag != "path":
                self._fill(art, piece, colour, kind)
            return
        if piece.opacity < _FAINT and piece.radius > _DOT:
            piece.dropped = True
            return
        piece.element.attrib.pop("opacity", None)
        piece.element.attrib.pop("fill-opacity", None)
        if self._marks(piece, colour, kind, first):
            under = self._tone(first, kind) if first else self.board
            mark = self.line if contrast(self.line, under) >= _MARK else self.board
            piece.paint(fill=mark, stroke="none")
        elif piece.radius < _DOT:
            piece.paint(fill=self._line(colour, kind), stroke="none")
        elif adorns(piece, colour, kind, first):
            piece.dropped = True
        else:
            self._fill(art, piece, colour, kind)

    def _marks(self, piece: Piece, colour: str, kind: Kind, first: str) -> bool:
        """A pupil, a numeral, a tick: filled with the line's colour instead of outlined."""
        if "ink" in piece.classes:
            return True
        if kind == "actor":
            return piece.radius < _PUPIL and lightness(colour) < 0.34 and not piece.cut
        if kind != "card" or piece.element.tag != "path" or not first or colour == first:
            return False
        stands_out = max(contrast(colour, first), contrast(colour, self._tone(first, kind)))
        return stands_out >= _MARK and lightness(colour) != lightness(first)

    def _fill(self, art: Art, piece: Piece, colour: str, kind: Kind) -> None:
        tone = self._tone(colour, kind)
        if kind in ("card", "words") and self._lit(colour):
            piece.paint(fill=tone, stroke="none")
            return
        width = self._width(piece, kind)
        if piece.radius < _SMALLEST * 2:
            width *= 0.6
        piece.paint(fill=tone)
        self.outline(piece, self._line(colour, kind), width)

    def _stroke(self, piece: Piece, kind: Kind, first: str) -> None:
        """A line stays a line; a broad one is a tube, drawn by its two sides."""
        if not piece.stroked:
            return
        faint = piece.opacity < 0.2 or kind == "decor"
        if faint and kind not in ("card", "decor"):
            piece.dropped = True
            return
        for name in ("opacity", "stroke-opacity"):
            piece.element.attrib.pop(name, None)
        own = "#888888" if piece.stroke.startswith("url(") else piece.stroke
        line = mix(self.board, self._line(own, kind), 0.4) if faint else self._line(own, kind)
        if kind == "card" and first and self._lit(first):
            line = self._line_on(line)
        width, across = self._width(piece, kind), piece.width * piece.scale
        alone = kind in ("card", "map")
        if across <= (_BROAD if alone else 3.2 * width):
            broad = min(max(across, width * 0.8), width * (2.2 if alone else 1.5))
            piece.paint(stroke=line, stroke_width=broad / piece.scale)
            return
        tone = self._tone(own, kind)
        if tone == own or self._lit(own):
            return
        inner = piece.double(stroke=tone, stroke_width=(across - 2 * width) / piece.scale)
        piece.paint(stroke=line)
        piece.after.append(inner)

    def _line_on(self, line: str) -> str:
        """A line over the highlight."""
        return self.board

    def _width(self, piece: Piece, kind: Kind) -> float:
        """An icon drawn large is drawn with a broader stick."""
        width = self.widths.get(kind, 2.0)
        return width * min(max(piece.scale / _ICON, 1.0), 1.7) if kind == "icon" else width

    def outline(self, piece: Piece, line: str, width: float) -> None:
        piece.paint(stroke=line, stroke_width=width / piece.scale, stroke_linejoin="round")


@lru_cache(maxsize=1024)
def _bright(colour: str) -> str:
    """The colour as a stick of chalk: light, its hue kept."""
    return lighter(colour, max(0.0, 0.82 - lightness(colour)))
