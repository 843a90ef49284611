"""Where drawings of a stage stand at one frame, in stage pixels: for the linter's rules that look
past the boxes a template tells of.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from film.stage import Box, Drawing, Peg, Stage, amount_at

Matrix = tuple[float, float, float, float, float, float]
"""a b c d e f, as SVG's matrix()."""
UNMOVED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_UNSEEN = 0.05


@dataclass(frozen=True, slots=True)
class Shown:
    """One cel as it stands."""

    peg: str
    """Name of the peg that holds it."""
    key: str
    matrix: Matrix
    window: Box | None
    """What the clips over it leave, as an upright box."""


def shown_in(
    peg: Peg, frame: int, matrix: Matrix = UNMOVED, window: Box | None = None
) -> Iterator[Shown]:
    """Every cel under a peg, back to front."""
    time = frame + 0.5
    if amount_at(peg.opacity, time) < _UNSEEN:
        return
    matrix = times(matrix, matrix_of(peg, time))
    if peg.clip is not None:
        clip = peg.clip
        cut = around_box(
            matrix,
            Box(*(amount_at(a, time) for a in (clip.x, clip.y, clip.width, clip.height))),
        )
        window = cut if window is None else common(window, cut)
    for child in peg.children:
        if isinstance(child, Drawing):
            key = child.at(frame)
            if key is not None:
                yield Shown(peg.name, key, matrix, window)
        else:
            yield from shown_in(child, frame, matrix, window)


def puppets(stage: Stage) -> Iterator[tuple[Peg, tuple[Peg, ...]]]:
    """Every figure, back to front, with the pegs over it."""

    def walk(peg: Peg, over: tuple[Peg, ...]) -> Iterator[tuple[Peg, tuple[Peg, ...]]]:
        if peg.name.startswith("puppet:"):
            yield peg, over
            return
        for child in peg.children:
            if isinstance(child, Peg):
                yield from walk(child, (*over, peg))

    for plane in stage.planes:
        yield from walk(plane.root, ())


def placed(over: tuple[Peg, ...], frame: int) -> tuple[Matrix, Box | None]:
    """Matrix and window that the pegs over something give it."""
    matrix, window = UNMOVED, None
    for peg in over:
        matrix = times(matrix, matrix_of(peg, frame + 0.5))
        if peg.clip is not None:
            clip, time = peg.clip, frame + 0.5
            cut = around_box(
                matrix,
                Box(*(amount_at(a, time) for a in (clip.x, clip.y, clip.width, clip.height))),
            )
            window = cut if window is None else common(window, cut)
    return matrix, window


def matrix_of(peg: Peg, time: float) -> Matrix:
    """translate · rotate · scale (film/stage.py)."""
    turn = math.radians(amount_at(peg.rotation, time))
    sx, sy = amount_at(peg.scale_x, time), amount_at(peg.scale_y, time)
    c, s = (math.cos(turn), math.sin(turn)) if turn else (1.0, 0.0)
    return (c * sx, s * sx, -s * sy, c * sy, amount_at(peg.x, time), amount_at(peg.y, time))


def times(m: Matrix, n: Matrix) -> Matrix:
    a, b, c, d, e, f = m
    g, h, i, j, k, o = n
    return (a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * o + e,
            b * k + d * o + f)  # fmt: skip


def point(m: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = m
    return a * x + c * y + e, b * x + d * y + f


def undone(m: Matrix, x: float, y: float) -> tuple[float, float]:
    """The point that the matrix takes to x, y."""
    a, b, c, d, e, f = m
    area = a * d - b * c
    if abs(area) < 1e-9:
        return math.inf, math.inf
    x, y = x - e, y - f
    return (d * x - c * y) / area, (a * y - b * x) / area


def around_box(m: Matrix, box: Box) -> Box:
    """The upright box around a box that was moved."""
    corners = [point(m, x, y) for x in (box.x, box.right) for y in (box.y, box.bottom)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def common(one: Box, other: Box) -> Box:
    x, y = max(one.x, other.x), max(one.y, other.y)
    return Box(
        x, y, max(0.0, min(one.right, other.right) - x), max(0.0, min(one.bottom, other.bottom) - y)
    )
