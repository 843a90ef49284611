"""What fills the foot of a tall frame: a third of it lies under captions and buttons, where no word
may stand, and a bare third looks forgotten.

Each family of templates grows its own out of the lower edge, large and quiet: tiles, arcs, ribbons,
a road under steps. Nothing there may look like a chart: it would say what nobody said. Wide and
square frames need none.
"""

from collections.abc import Callable
from random import Random

from film.content import TemplateName
from film.stage import Box
from tools.picture import decor
from tools.picture.board import Board
from tools.picture.colour import mix
from tools.picture.pen import Pen

_BLEED = 60.0
_CLEAR = 54.0
"""Pixels between the words' room and the highest thing that grows."""
_QUIET, _LOUDER = 0.17, 0.30
_Draw = Callable[[Board, Pen, Box, Random], None]


def footing(board: Board) -> None:
    """Lays the template's own foot in a tall frame."""
    draw = _FEET.get(board.sheet.content.template)
    if not board.tall or draw is None:
        return
    top = board.box.bottom + _CLEAR
    area = Box(0.0, top, float(board.width), board.height - top)
    pen = Pen()
    draw(board, pen, area, board.chance())
    decor.lay(board, pen.cel(decor.bounds(board)), "foot")


def _ink(board: Board, role: str, share: float = _QUIET) -> str:
    return mix(board.ground.colour, getattr(board.palette, role), share)


def _tiles(board: Board, pen: Pen, area: Box, chance: Random) -> None:
    """Tiles of quarter discs, each turned its own way, thinning out upward."""
    columns = 4
    side = area.width / columns
    rows = max(1, min(2, int(area.height // side)))
    for row in range(rows):
        top = board.height - side * (row + 1)
        kept = [c for c in range(columns) if row == 0 or chance.random() < 0.6]
        for column in kept:
            left = side * column
            turn = chance.randrange(4)
            x, y = left + side * (turn in (1, 2)), top + side * (turn in (2, 3))
            across, down = (-1 if turn in (1, 2) else 1), (-1 if turn in (2, 3) else 1)
            sweep = 1 if across * down > 0 else 0
            role = chance.choice(("primary", "secondary", "accent", "support"))
            for share, strong in ((1.0, _QUIET), (0.5, _LOUDER)):
                reach = side * share
                pen.path(
                    f"M{x:.1f} {y:.1f}H{x + across * reach:.1f}"
                    f"A{reach:.1f} {reach:.1f} 0 0 {sweep} {x:.1f} {y + down * reach:.1f}Z",
                    _ink(board, role, strong),
                )


def _arcs(board: Board, pen: Pen, area: Box, chance: Random) -> None:
    """Broad quarter rings out of a lower corner, a smaller set out of the other."""
    left = chance.random() < 0.5
    x, far = (0.0, area.width) if left else (area.width, 0.0)
    reach, foot = min(area.width * 0.78, area.height * 0.98), float(board.height)
    thick = reach * 0.16
    for index, role in enumerate(("primary", "secondary", "accent")):
        pen.circle(x, foot, reach * (0.92 - 0.30 * index), stroke=_ink(board, role, _LOUDER * 0.8),
                   stroke_width=thick)  # fmt: skip
    pen.circle(far, foot, reach * 0.26, _ink(board, "support"))


def _ribbons(board: Board, pen: Pen, area: Box, chance: Random) -> None:
    """Slanted ribbons with round ends, that run up out of the lower edge."""
    step = area.width / 4.2
    way = chance.choice((1.0, -1.0))
    roles = ["primary", "accent", "secondary", "support", "primary"]
    chance.shuffle(roles)
    for index, role in enumerate(roles):
        foot_x = area.width / 2 + way * (step * (index - 2.4))
        long = area.height * chance.choice((0.55, 0.8, 0.98)) - step * 0.34
        lean = way * long * 0.62
        pen.path(
            f"M{foot_x:.1f} {board.height + _BLEED:.1f}"
            f"L{foot_x + lean:.1f} {board.height - long:.1f}",
            stroke=_ink(board, role, _QUIET if index % 2 else _LOUDER * 0.8),
            stroke_width=round(step * 0.58, 1),
            stroke_linecap="round",
        )


def _road(board: Board, pen: Pen, area: Box, chance: Random) -> None:
    """A road that winds from the words to the lower edge, broken in its middle, stops on it."""
    width, high = area.width, area.height
    way = chance.choice((1.0, -1.0))

    def across(share: float) -> float:
        return width * (0.5 + way * (share - 0.5))

    path = (
        f"M{across(1.08):.0f} {area.y + high * 0.20:.0f}"
        f"C{across(0.55):.0f} {area.y + high * 0.02:.0f} {across(0.62):.0f} "
        f"{area.y + high * 0.52:.0f} {across(0.32):.0f} {area.y + high * 0.56:.0f}"
        f"S{across(0.10):.0f} {area.y + high * 0.92:.0f} "
        f"{across(0.30):.0f} {area.y + high * 1.2:.0f}"
    )
    pen.path(path, stroke=_ink(board, "primary", _QUIET), stroke_width=150, stroke_linecap="round")
    pen.path(path, stroke=_ink(board, "light", 0.7), stroke_width=9, stroke_dasharray="46 38",
             stroke_linecap="round")  # fmt: skip
    spots = (
        (0.82, 0.62, 96, "support"),
        (0.10, 0.20, 70, "accent"),
        (0.66, 0.96, 130, "secondary"),
    )
    for x, y, radius, role in spots:
        at = across(x), area.y + high * y
        pen.circle(*at, radius, _ink(board, role, _LOUDER))
        pen.circle(*at, radius * 0.56, _ink(board, "light", 0.6))


_FEET: dict[TemplateName, _Draw] = {
    "bars": _tiles,
    "line": _arcs,
    "donut": _ribbons,
    "table": _arcs,
    "process": _road,
    "timeline": _road,
    "bullets": _tiles,
    "formula": _ribbons,
}
