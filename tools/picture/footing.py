"""What fills the foot of a tall frame: a third of it lies under captions and buttons, where no word
may stand, and a bare third looks forgotten.

Each family of templates grows its own out of the lower edge, large and quiet: columns under bars, a
great ring under a ring, cells under a table, a road under steps. Wide and square frames need none.
"""

import math
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


def _columns(board: Board, pen: Pen, area: Box, chance: Random) -> None:
    """Columns that climb and fall, one of them a little stronger."""
    count, foot = 6, board.height + _BLEED
    step = area.width / count
    lit = chance.randrange(1, count - 1)
    for index in range(count):
        share = 1.0 if index == lit else chance.uniform(0.30, 0.82)
        role = "secondary" if index == lit else "primary"
        x, top = area.x + step * (index + 0.11), area.bottom - area.height * share
        pen.rect(x, top, step * 0.78, foot - top, _ink(board, role, _LOUDER), rx=20)


def _great_ring(board: Board, pen: Pen, area: Box, chance: Random) -> None:
    """Half a ring that stands on the lower edge, in parts."""
    thick = area.width * 0.17
    radius = min(area.width * 0.46, area.height - thick * 0.5)
    x, y = area.width / 2, float(board.height)
    first = chance.uniform(0.42, 0.62)
    parts = ((0.0, first, "primary"), (first, first + 0.24, "secondary"),
             (first + 0.24, 1.0, "accent"))  # fmt: skip
    for start, end, role in parts:
        one, two = math.pi * (1 + start + 0.008), math.pi * (1 + end - 0.008)
        pen.path(
            f"M{x + radius * math.cos(one):.1f} {y + radius * math.sin(one):.1f}"
            f"A{radius:.1f} {radius:.1f} 0 0 1 "
            f"{x + radius * math.cos(two):.1f} {y + radius * math.sin(two):.1f}",
            stroke=_ink(board, role, _LOUDER),
            stroke_width=round(thick, 1),
        )
    pen.circle(x, y, radius * 0.42, _ink(board, "primary"))


def _cells(board: Board, pen: Pen, area: Box, chance: Random) -> None:
    """Cells of a table, thinning out upward."""
    columns = 4
    step, high = area.width / columns, 132.0
    rows = int(area.height // high) + 1
    for row in range(rows):
        y = board.height - high * (row + 1)
        if y < area.y:
            break
        for column in range(columns):
            if chance.random() < row / rows * 0.9:
                continue
            role = chance.choice(("primary", "primary", "support"))
            share = chance.choice((_QUIET * 0.7, _QUIET, _LOUDER * 0.9))
            pen.rect(step * column + 9, y + 9, step - 18, high - 18, _ink(board, role, share),
                     rx=18)  # fmt: skip


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


def _swell(board: Board, pen: Pen, area: Box, chance: Random) -> None:
    """Areas under two curves, one before the other."""
    foot = board.height + _BLEED
    for share, role, strong in ((1.0, "primary", _QUIET), (0.64, "secondary", _QUIET)):
        points = [
            (
                -_BLEED + (area.width + 2 * _BLEED) * i / 5,
                area.bottom - area.height * share * chance.uniform(0.42, 0.96),
            )
            for i in range(6)
        ]
        d = f"M{points[0][0]:.0f} {points[0][1]:.0f}"
        for (x1, y1), (x2, y2) in zip(points, points[1:], strict=False):
            middle = (x1 + x2) / 2
            d += f"C{middle:.0f} {y1:.0f} {middle:.0f} {y2:.0f} {x2:.0f} {y2:.0f}"
        pen.path(f"{d}V{foot:.0f}H{-_BLEED:.0f}Z", _ink(board, role, strong))
        for x, y in points[1:-1]:
            pen.circle(x, y, 15, _ink(board, role, _LOUDER + 0.1))


_FEET: dict[TemplateName, _Draw] = {
    "bars": _columns,
    "line": _swell,
    "donut": _great_ring,
    "table": _cells,
    "process": _road,
    "timeline": _road,
    "bullets": _cells,
    "formula": _swell,
}
