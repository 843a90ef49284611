"""Quiet large shapes behind words: what fills a flat frame without being read, and what the camera
moves over.
"""

import math
from random import Random

from film.stage import Box, Cel, Peg
from tools.picture import motion
from tools.picture.board import Board
from tools.picture.colour import mix
from tools.picture.drifters import motifs_of
from tools.picture.pen import Pen

DEPTH = 1.0
_BLEED = 60.0
_FREE = {
    "land": ((0.922, 0.895), (0.055, 0.925), (0.972, 0.055)),
    "square": ((0.925, 0.945), (0.075, 0.945)),
    "tall": ((0.84, 0.845), (0.13, 0.925), (0.62, 0.955), (0.12, 0.075)),
}
"""Where no words stand, by aspect class: shares of the frame."""
_HEAD_ONLY = ((0.12, 0.075), (0.80, 0.070))


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
    """Three large soft shapes off the frame's corners, their places by the shot's seed; in a tall
    frame one, its foot is filled otherwise (footing.py).
    """
    width, height = board.width, board.height
    chance = board.chance()
    flip = chance.random() < 0.5
    side = (lambda x: width - x) if flip else (lambda x: x)
    shapes = board.ground.shapes
    pen = Pen()
    if board.tall:
        pen.path(blob(side(width * 1.0), height * 0.02, width * 0.42, chance), shapes[2])
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


def arcs(board: Board, flip: bool | None = None) -> Cel:
    """Broad quarter rings out of an upper corner."""
    flip = board.chance().random() < 0.5 if flip is None else flip
    x, size = (0.0 if flip else float(board.width)), float(min(board.width, board.height))
    pen, shapes = Pen(), board.ground.shapes
    for radius, colour in ((0.74, shapes[0]), (0.50, shapes[1]), (0.27, shapes[2])):
        pen.circle(x, 0, size * radius, stroke=colour, stroke_width=size * 0.115)
    return pen.cel(bounds(board))


def bands(board: Board) -> Cel:
    """Slanted bands over the lower right."""
    width, height, pen = board.width, board.height, Pen()
    wide = min(width, height) * 0.20
    for index, colour in enumerate(board.ground.shapes):
        x = width - wide * (2.1 - index * 1.25)
        lean = (height + 2 * _BLEED) * 0.42
        pen.path(
            f"M{x:.0f} {height + _BLEED:.0f}l{lean:.0f} {-height - 2 * _BLEED:.0f}h{wide:.0f}"
            f"l{-lean:.0f} {height + 2 * _BLEED:.0f}z",
            colour,
        )
    return pen.cel(bounds(board))


def hills(board: Board) -> Cel:
    """Two soft swells along the lower edge."""
    width, height, chance, pen = board.width, board.height, board.chance(), Pen()
    left, right, foot = -_BLEED, width + _BLEED, height + _BLEED
    deep = height - (board.box.bottom if board.tall else height * 0.76)
    for share, colour in ((1.0, board.ground.shapes[0]), (0.62, board.ground.shapes[1])):
        top = height - deep * share
        sway = deep * 0.34 * chance.choice((-1, 1))
        pen.path(
            f"M{left:.0f} {top:.0f}C{width * 0.3:.0f} {top - sway:.0f} {width * 0.62:.0f} "
            f"{top + sway:.0f} {right:.0f} {top - sway * 0.4:.0f}V{foot:.0f}H{left:.0f}Z",
            colour,
        )
    return pen.cel(bounds(board))


def rays(board: Board, x: float, y: float, count: int = 12) -> Cel:
    """Beams from a point out to the frame's edges."""
    reach, pen = math.hypot(board.width, board.height) + _BLEED, Pen()
    turn = board.chance().uniform(0, 0.4)
    for index in range(count):
        one = turn + index / count * math.tau
        two = one + math.pi / count
        pen.path(
            f"M{x:.0f} {y:.0f}L{x + reach * math.cos(one):.0f} {y + reach * math.sin(one):.0f}"
            f"L{x + reach * math.cos(two):.0f} {y + reach * math.sin(two):.0f}Z",
            board.ground.shapes[0],
        )
    return pen.cel(bounds(board))


def squared(board: Board) -> Cel:
    """Squared paper: fine lines, every fifth a little stronger."""
    pen, step, ground = Pen(), 54.0, board.ground
    fine, strong = (mix(ground.colour, ground.text, share) for share in (0.05, 0.10))
    right, foot = board.width + _BLEED, board.height + _BLEED
    for index in range(int((right + _BLEED) / step) + 1):
        x = -_BLEED + index * step
        pen.line(x, -_BLEED, x, foot, fine if index % 5 else strong, 2)
    for index in range(int((foot + _BLEED) / step) + 1):
        y = -_BLEED + index * step
        pen.line(-_BLEED, y, right, y, fine if index % 5 else strong, 2)
    return pen.cel(bounds(board))


def lay(board: Board, cel: Cel, layer: str = "decor") -> None:
    board.add(layer, motion.still(cel), depth=DEPTH, cels=(cel,))


def enliven(board: Board) -> None:
    """A few small shapes that drift through the shot where no words stand: beside the caption
    band's ends in a wide frame, over and under everything in a tall one. Which shapes: drifters.py.
    """
    board.lock_camera()
    ground, width, height = board.ground, board.width, board.height
    colour = mix(ground.colour, ground.text, 0.28 if ground.vivid else 0.20)
    chance = board.chance()
    flip = chance.random() < 0.5
    motifs = motifs_of(board.sheet.content.template, board.sheet.shot_id)
    for index, (across, down) in enumerate(_free(board)):
        peg, cels = motifs[index % len(motifs)](colour, board.frames, chance)
        x = width * (1 - across if flip else across)
        board.add("floating", Peg(x=x, y=height * down, children=(peg,)), depth=DEPTH, cels=cels)


def _free(board: Board) -> tuple[tuple[float, float], ...]:
    """A foot that is filled already has no place for them."""
    return _HEAD_ONLY if "foot" in board.layers else _FREE[board.format.aspect]
