"""Kinetic type: up to four rows of shouted words, each on its beat, one of them in a box of its
own.

Three compositions on four grounds, by the shot's chance: stacked at the left, centred before rays,
in steps from side to side.
"""

from dataclasses import dataclass, replace
from typing import Literal

from film.content import KineticContent
from film.stage import Box
from tools.picture import decor, motion
from tools.picture.backing import dark, full, stand_on
from tools.picture.board import Anchor, Board
from tools.picture.colour import contrast, readable_on
from tools.picture.lettering import Lettering
from tools.picture.pen import Pen
from tools.picture.register import template
from tools.picture.type import balance, measure, metrics

_MOST_LINES = {"land": 5, "square": 6, "tall": 8}
_BREAK_BELOW = 0.62
"""A row is broken when its size by width is below this share of the height it could have."""
_GAP = 0.16
"""Between lines, of the larger line's capitals."""
_LOUDEST = {0: 0.24, 1: 0.46, 2: 0.46}
"""Most of the height that one line may take, by emphasis."""
_READABLE = 44.0
"""Shouting smaller than this is not shouting: the words belong in more shots."""
_STEPS = 0.80
"""Of the width, in which the rows of steps keep."""
_INSET = 22.0
_ROUND = 6.0
"""Pixels that round letters pass their line, above and below."""
_NEXT_LINE = 5
"""Frames from one line of a broken row to the next."""


@dataclass(slots=True)
class _Row:
    """A row of the content as the lines it is set in, all of one size."""

    lines: tuple[str, ...]
    emphasis: int
    frame: int


Composition = Literal["stack", "centre", "steps"]


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    emphasis: int
    frame: int
    size: float
    row: int


@template("kinetic")
def kinetic(board: Board, content: KineticContent) -> None:
    stand_on(board, full("secondary", 3.6), full("accent", 3.6), full("primary", 3.6), dark)
    composition = _composition(board, content)
    _behind(board, composition)
    decor.enliven(board)
    letters, ground = board.letters.shout, board.ground
    box = Box(
        board.box.x + _INSET,
        board.box.y + _ROUND,
        board.box.width - 2 * _INSET,
        board.box.height - 2 * _ROUND,
    )
    caps = metrics(letters.family, letters.weight, 100.0).cap / 100
    wide = box.width * (_STEPS if composition == "steps" else 1.0)
    narrow = Box(box.x, box.y, wide, box.height)
    lines = _sized(_rows(board, content, narrow), letters, narrow, caps)
    if lines and min(line.size for line in lines) < _READABLE:
        board.lack("overflow", max((line.text for line in lines), key=len))
    ink = board.palette.ink
    plain = ink if contrast(ink, ground.colour) >= 3.4 else ground.text
    y = box.y + (box.height - _height(lines, caps)) / 2
    for index, line in enumerate(lines):
        high = line.size * caps
        pad = high * _GAP * 0.45 if line.emphasis == 2 else 0.0
        if index:
            y += max(line.size, lines[index - 1].size) * caps * _GAP
        y += pad + high
        x, anchor = _place(box, composition, line, lines[-1].row, letters)
        if line.emphasis == 2:
            _boxed(board, line, x, y, high, anchor)
        else:
            board.lines(
                (line.text,),
                letters,
                line.size,
                ground.text if line.emphasis == 1 else plain,
                x=x,
                y=y,
                role="title",
                behind=ground.colour,
                anchor=anchor,
                frame=line.frame,
            )
        y += pad


def _composition(board: Board, content: KineticContent) -> Composition:
    kinds: tuple[Composition, ...] = ("stack", "centre", "steps")
    if len(content.rows) < 2 or board.format.aspect != "land":
        kinds = kinds[:2]
    return board.chance().choice(kinds)


def _behind(board: Board, composition: Composition) -> None:
    if composition == "centre":
        decor.lay(board, decor.rays(board, board.width / 2, board.height * 0.46, 14))
    else:
        decor.lay(board, decor.bands(board) if composition == "steps" else decor.sweep(board))


def _place(
    box: Box, composition: Composition, line: _Line, last: int, letters: Lettering
) -> tuple[float, Anchor]:
    """Steps go down from the left edge to the right one, each row by its own free room."""
    if composition == "centre":
        return box.x + box.width / 2, "middle"
    if composition == "steps" and last:
        wide = measure(line.text, letters.family, letters.weight, line.size)
        return box.x + max(0.0, box.width - wide) * line.row / last, "start"
    return box.x, "start"


def _rows(board: Board, content: KineticContent, box: Box) -> list[_Row]:
    """Long rows take more lines while that makes the smallest words larger."""
    letters = board.letters.shout
    rows = [
        _Row((row.text.upper(),), row.emphasis, board.sheet.reveal(f"row/{index}"))
        for index, row in enumerate(content.rows)
    ]
    while (count := sum(len(row.lines) for row in rows)) < _MOST_LINES[board.format.aspect]:
        longest = min(
            (row for row in rows if any(" " in line for line in row.lines)),
            key=lambda row: _wide(row, letters, box),
            default=None,
        )
        if longest is None:
            break
        if _wide(longest, letters, box) > box.height / (count + 1) * _BREAK_BELOW:
            break
        longest.lines = _broken(" ".join(longest.lines), letters, len(longest.lines) + 1)
    return rows


def _wide(row: _Row, letters: Lettering, box: Box) -> float:
    """The size at which the row's widest line fills the width."""
    widest = max(measure(line, letters.family, letters.weight, 100.0) for line in row.lines)
    return box.width / max(widest, 1.0) * 100


def _broken(text: str, letters: Lettering, count: int) -> tuple[str, ...]:
    """The words in at most `count` lines, the widest as narrow as can be."""
    low, high = 0.0, measure(text, letters.family, letters.weight, 100.0)
    for _ in range(14):
        middle = (low + high) / 2
        fits = len(balance(text, letters.family, letters.weight, 100.0, middle)) <= count
        low, high = (low, middle) if fits else (middle, high)
    return balance(text, letters.family, letters.weight, 100.0, high)


def _sized(rows: list[_Row], letters: Lettering, box: Box, caps: float) -> list[_Line]:
    """By width, held back by height; a short plain row stays smaller than a loud one."""
    lines: list[_Line] = []
    for number, row in enumerate(rows):
        size = _wide(row, letters, box)
        if row.emphasis == 0 and len(max(row.lines, key=len)) > 9:
            size *= 0.80
        size = min(size, box.height / caps * _LOUDEST[row.emphasis])
        for index, text in enumerate(row.lines):
            lines.append(_Line(text, row.emphasis, row.frame + index * _NEXT_LINE, size, number))
    shrink = min(1.0, box.height / _height(lines, caps)) if lines else 1.0
    return [replace(line, size=line.size * shrink) for line in lines]


def _height(lines: list[_Line], caps: float) -> float:
    gaps = sum(max(a.size, b.size) * _GAP for a, b in zip(lines, lines[1:], strict=False))
    pads = sum(line.size * _GAP * 0.9 for line in lines if line.emphasis == 2)
    return (sum(line.size for line in lines) + gaps + pads) * caps


def _boxed(board: Board, line: _Line, x: float, y: float, high: float, anchor: Anchor) -> None:
    """A slab uncovered from the left, dark or, on a dark ground, of the highlight colour."""
    letters, ground, palette = board.letters.shout, board.ground, board.palette
    back = board.dark
    if contrast(back, ground.colour) < 1.8:
        back = palette.accent if contrast(palette.accent, ground.colour) >= 3 else board.light
    front = palette.accent if contrast(palette.accent, back) >= 4.5 else readable_on(back)
    wide = measure(line.text, letters.family, letters.weight, line.size)
    pad = high * _GAP * 0.8
    left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
    slab = Box(left - _INSET, y - high - pad, wide + 2 * _INSET, high + 2 * pad)
    pen = Pen()
    pen.rect(slab.x, slab.y, slab.width, slab.height, back)
    cel = pen.cel(slab)
    board.add("words", motion.unroll(cel, line.frame, 12), cels=(cel,))
    board.lines(
        (line.text,),
        letters,
        line.size,
        front,
        x=left,
        y=y,
        role="title",
        behind=back,
        frame=line.frame + 3,
    )
