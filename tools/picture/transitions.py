"""How a shot opens: over its own first frames, reading nothing of the shot before it.

Both end within ten frames: what is spoken first must be seen.
"""

from film.stage import Box, Clip, Peg, tween
from tools.picture.board import Board
from tools.picture.motion import shown, still
from tools.picture.pen import Pen

_DIP = 9
_WIPE = 10
_SLANT = 150.0


def open_shot(board: Board) -> None:
    """Adds the opening over everything but the captions."""
    kind = board.sheet.transition
    if kind == "cut":
        return
    width, height = board.width, board.height
    front, back, behind = board.manner.opening(board.dark)
    if kind == "dip":
        pen = Pen()
        pen.rect(0, 0, width, height, behind)
        cel = pen.cel(Box(0, 0, width, height))
        peg = still(cel)
        board.add(
            "opening",
            Peg(opacity=tween(0, 1.0, _DIP, 0.0, "move"), children=peg.children),
            cels=(cel,),
        )
        return
    pen = Pen()
    pen.path(f"M{_SLANT} 0H{width + 2 * _SLANT}V{height}H0Z", front)
    pen.path(f"M{_SLANT + 70} 0H{width + 2 * _SLANT}V{height}H70Z", back)
    cel = pen.cel(Box(0, 0, width + 2 * _SLANT, height))
    away = tween(0, -_SLANT - 75, _WIPE, width + 2.0, "move")
    board.add(
        "opening",
        Peg(
            clip=Clip(x=0, y=0, width=width, height=height),
            children=(Peg(x=away, children=(shown(cel),)),),
        ),
        cels=(cel,),
    )
