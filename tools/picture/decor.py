"""Quiet large shapes behind words: what fills a flat frame without being read, and what the camera
moves over.
"""

import math
from random import Random

from film.stage import Box, Cel, Peg
from tools.picture import motion
from tools.picture.board import Board
from tools.picture.colour import mix
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
    board.add(layer, motion.still(cel), depth=DEPTH, cels=(cel,))


def enliven(board: Board) -> None:
    """A few small shapes that drift through the shot where no words stand: below the caption band's
    ends in a wide frame, over and under everything in a tall one.
    """
    board.lock_camera()
    ground, width, height, frames = board.ground, board.width, board.height, board.frames
    colour = mix(ground.colour, ground.text, 0.26 if ground.vivid else 0.17)
    flip = board.chance().random() < 0.5
    if board.tall:
        places = ((0.84, 0.845), (0.13, 0.925), (0.62, 0.955), (0.12, 0.075))
    else:
        places = ((0.922, 0.895), (0.055, 0.925), (0.972, 0.055))
    shapes = (_dots(colour), _ring(colour), _plus(colour), _wave(colour))
    ways = ((-44.0, -10.0, 0.0), (0.0, -40.0, 0.0), (6.0, 10.0, 70.0), (46.0, 0.0, 0.0))
    for (across, down), cel, (x, y, turn) in zip(places, shapes, ways, strict=False):
        at = 1 - across if flip and board.tall else across
        moving = motion.drift(motion.shown(cel), frames, x, y, turn)
        board.add(
            "floating",
            Peg(x=width * at, y=height * down, children=(moving,)),
            depth=DEPTH,
            cels=(cel,),
        )


def _dots(colour: str) -> Cel:
    pen = Pen()
    for row in range(4):
        for column in range(5):
            pen.circle(column * 32 - 64, row * 32 - 48, 5.5, colour)
    return pen.cel(Box(-72, -56, 144, 112))


def _ring(colour: str) -> Cel:
    pen = Pen()
    pen.circle(0, 0, 34, stroke=colour, stroke_width=13)
    return pen.cel(Box(-42, -42, 84, 84))


def _plus(colour: str) -> Cel:
    pen = Pen()
    pen.path("M-24 0H24M0 -24V24", stroke=colour, stroke_width=13, stroke_linecap="round")
    return pen.cel(Box(-32, -32, 64, 64))


def _wave(colour: str) -> Cel:
    pen = Pen()
    pen.path(
        "M-80 0q20 -30 40 0t40 0t40 0t40 0", stroke=colour, stroke_width=12, stroke_linecap="round"
    )
    return pen.cel(Box(-88, -30, 176, 60))
