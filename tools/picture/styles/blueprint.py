"""Blueprint: white lines on the drawing office's blue, far things faint, a fine grid under all.

What stands in front hides what is behind, so a street is read at once; hatching and glows are
left to other styles. Things are drawn on from the left. The board is the brand's primary, darkened
until white reads on it.
"""

from film.stage import Box, Cel
from film.style import Palette, TypePair
from tools.picture.board import Board
from tools.picture.colour import mix
from tools.picture.pen import Pen
from tools.picture.styles.lines import LineManner
from tools.picture.styles.style import manner

_STEP, _EVERY = 40.0, 5


@manner("blueprint")
class Blueprint(LineManner):
    palette = Palette(
        background="#e8f1ff",
        ink="#0a2757",
        primary="#154a9c",
        secondary="#8ec5ff",
        accent="#ffd166",
        support="#7fe0d4",
        muted="#9fb6d8",
        light="#ffffff",
    )
    type = TypePair(display="share-tech", body="work-sans", serif="share-tech", shout="share-tech")
    motion = "drawn"
    spread = 2.0
    widths = {
        "map": 1.8,
        "far": 1.5,
        "mid": 1.8,
        "ground": 1.9,
        "fore": 2.2,
        "actor": 2.6,
        "card": 2.6,
        "decor": 1.6,
        "icon": 2.2,
        "words": 2.4,
    }
    strengths = {
        "map": 0.62,
        "far": 0.3,
        "mid": 0.72,
        "ground": 0.8,
        "fore": 0.85,
        "actor": 0.96,
        "card": 0.92,
        "decor": 0.3,
        "icon": 0.95,
        "words": 0.95,
    }
    tone = 0.06
    tints = 0.35

    def under(self, board: Board) -> tuple[Cel, ...]:
        """The grid, over the picture: squared paper shows through every drawing on it."""
        width, height = board.width, board.height
        fine, broad = "", ""
        for i in range(1, int(width / _STEP) + 1):
            line = f"M{i * _STEP:.0f} 0V{height}"
            fine, broad = (fine, broad + line) if i % _EVERY == 0 else (fine + line, broad)
        for i in range(1, int(height / _STEP) + 1):
            line = f"M0 {i * _STEP:.0f}H{width}"
            fine, broad = (fine, broad + line) if i % _EVERY == 0 else (fine + line, broad)
        pen = Pen()
        hue = mix(self.board, self.line, 0.62)
        pen.path(fine, stroke=hue, stroke_width=1, stroke_opacity=0.17)
        pen.path(broad, stroke=hue, stroke_width=1.6, stroke_opacity=0.30)
        return (pen.cel(Box(0, 0, width, height)),)

    def over(self, board: Board) -> tuple[Cel, ...]:
        """The sheet's border, as drawing offices rule it."""
        pen, edge = Pen(), 22.0
        pen.rect(
            edge,
            edge,
            board.width - 2 * edge,
            board.height - 2 * edge,
            stroke=self.line,
            stroke_width=2.2,
            stroke_opacity=0.55,
        )
        return (pen.cel(Box(0, 0, board.width, board.height)),)
