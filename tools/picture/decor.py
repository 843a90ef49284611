"""Quiet large shapes behind words: what fills a flat frame without being read, and what the camera
moves over.
"""

import math
from random import Random

from film.stage import Box, Cel
from tools.picture.board import Board
from tools.picture.pen import Pen

DEPTH = 1.0
_BLEED = 60.0


def bounds(board: Board) -> Box:
    """The frame with room for the camera's moves."""
    return Box(-_BLEED, -_BLEED, board.width + 2 * _BLEED, board.height + 2 * _BLEED)


def blob(
    x: float, y: float, radius: float, chance: Random, corners: int = 7, wobble: float = 0.22
) -> str:
    """A soft closed outline around a point: Catmull-Rom through points on an uneven circle."""
    turn = chance.uniform(0, math.tau)
    points = []
    for i in range(corners):
        reach = radius * chance.uniform(1 - wobble, 1 + wobble)
        angle = turn + i / corners * math.tau
        points.append((x + reach * math.cos(angle), y + reach * math.sin(angle)))
    parts = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"]
    for i in range(corners):
        before, here, there, after = (points[(i + k) % corners] for k in (-1, 0, 1, 2))
        one = (here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6)
        two = (there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6)
        parts.append(
            f"C{one[0]:.1f} {one[1]:.1f} {two[0]:.1f} {two[1]:.1f} {there[0]:.1f} {there[1]:.1f}"
        )
    return "".join(parts) + "Z"


def disc(x: float, y: float, radius: float, colour: str) -> Cel:
    """A circle as a cel, its own coordinates the stage's."""
    pen = Pen()
    pen.circle(x, y, radius, colour)
    return pen.cel(Box(x - radius - 1, y - radius - 1, 2 * radius + 2, 2 * radius + 2))


def corners(board: Board) -> Cel:
    """Three large soft shapes off the frame's corners, their places by the shot's seed; the lower
    ones fill a tall frame.
    """
    width, height = board.width, board.height
    chance = board.chance()
    flip = chance.random() < 0.5
    side = (lambda x: width - x) if flip else (lambda x: x)
    shapes = board.ground.shapes
    pen = Pen()
    if board.tall:
        pen.path(blob(side(width * 1.0), height * 0.02, width * 0.42, chance), shapes[2])
        pen.path(blob(side(width * 0.06), height * 0.93, width * 0.46, chance), shapes[0])
        pen.path(blob(side(width * 0.86), height * 0.98, width * 0.44, chance), shapes[1])
    else:
        pen.path(blob(side(width * 0.985), height * 0.02, height * 0.34, chance), shapes[2])
        pen.path(blob(side(width * 0.03), height * 0.99, height * 0.30, chance), shapes[0])
        pen.path(blob(side(width * 0.64), height * 1.06, height * 0.27, chance), shapes[1])
    return pen.cel(bounds(board))


def sweep(board: Board) -> Cel:
    """Two huge overlapping circles from the lower right: a poster's ground."""
    width, height = board.width, board.height
    flip = board.chance().random() < 0.5
    x = width * (0.96 if flip or not board.tall else 0.06)
    y = height * (0.98 if board.tall else 0.86)
    size = min(width, height)
    pen = Pen()
    pen.circle(x, y, size * 0.86, board.ground.shapes[0])
    pen.circle(x, y, size * 0.55, board.ground.shapes[1])
    return pen.cel(bounds(board))


def lay(board: Board, cel: Cel, layer: str = "decor") -> None:
    from tools.picture.motion import still

    board.add(layer, still(cel), depth=DEPTH, cels=(cel,))
