"""Kinetic type: up to four rows of shouted words, each on its beat, one of them in a box of its
own.
"""

from film.content import KineticContent
from film.stage import Box
from tools.picture import decor, motion
from tools.picture.board import Board
from tools.picture.colour import contrast, readable_on
from tools.picture.pen import Pen
from tools.picture.register import template
from tools.picture.type import balance, measure, metrics

_MOST_ROWS = {"land": 5, "square": 6, "tall": 8}
_BREAK_BELOW = 0.62
"""A row is broken when its size by width is below this share of the height it could have."""
_GAP = 0.16
"""Between rows, of the larger row's capitals."""


@template("kinetic")
def kinetic(board: Board, content: KineticContent) -> None:
    decor.lay(board, decor.sweep(board))
    decor.enliven(board)
    letters, ground, palette = board.letters.shout, board.ground, board.palette
    box = board.box
    inset = 22.0
    room = box.width - 2 * inset
    rows = _rows(board, content, room)
    caps = metrics(letters.family, letters.weight, 100.0).cap / 100
    sizes = [
        _size(text, emphasis, letters.family, letters.weight, room, box.height / caps)
        for text, emphasis, _ in rows
    ]

    def heights() -> float:
        gaps = sum(max(a, b) * caps * _GAP for a, b in zip(sizes, sizes[1:], strict=False))
        return (
            sum(sizes) * caps
            + gaps
            + sum(s * caps * _GAP * 0.9 for s, row in zip(sizes, rows, strict=True) if row[1] == 2)
        )

    shrink = min(1.0, box.height / heights())
    sizes = [size * shrink for size in sizes]
    y = box.y + (box.height - heights()) / 2
    plain = palette.ink if contrast(palette.ink, ground.colour) >= 3.4 else ground.text
    for index, ((text, emphasis, frame), size) in enumerate(zip(rows, sizes, strict=True)):
        high = size * caps
        pad = high * _GAP * 0.9 / 2 if emphasis == 2 else 0.0
        if index:
            y += max(size, sizes[index - 1]) * caps * _GAP
        y += pad + high
        x = box.x + inset
        if emphasis == 2:
            _boxed(board, text, size, x, y, high, frame)
        else:
            colour = ground.text if emphasis == 1 else plain
            board.lines(
                (text,),
                letters,
                size,
                colour,
                x=x,
                y=y,
                role="title",
                behind=ground.colour,
                frame=frame,
            )
        y += pad


def _rows(board: Board, content: KineticContent, room: float) -> list[tuple[str, int, int]]:
    """(words, emphasis, frame); long rows are broken in two while that makes the smallest row
    larger.
    """
    rows: list[tuple[str, int, int]] = []
    for index, row in enumerate(content.rows):
        rows.append((row.text.upper(), row.emphasis, board.sheet.reveal(f"row/{index}")))
    letters = board.letters.shout
    while len(rows) < _MOST_ROWS[board.format.aspect]:
        height = board.box.height / (len(rows) + 1)

        def wide(row: tuple[str, int, int]) -> float:
            return room / measure(row[0], letters.family, letters.weight, 100.0) * 100

        index = min(
            (i for i, row in enumerate(rows) if " " in row[0]),
            key=lambda i: wide(rows[i]),
            default=None,
        )
        if index is None or wide(rows[index]) > height * _BREAK_BELOW:
            break
        text, emphasis, frame = rows[index]
        half = measure(text, letters.family, letters.weight, 100.0) * 0.62
        lines = (
            balance(text, letters.family, letters.weight, 100.0, half)[:2]
            if len(text.split()) > 1
            else (text,)
        )
        rest = text[len(lines[0]) :].strip()
        rows[index : index + 1] = [(lines[0], emphasis, frame), (rest, emphasis, frame + 5)]
    return rows


def _size(text: str, emphasis: int, family: str, weight: int, room: float, avail: float) -> float:
    """By width, held back by height: a loud row may fill the frame's width, a plain one stays the
    smaller.
    """
    wide = room / measure(text, family, weight, 100.0) * 100
    share = {0: 0.24, 1: 0.46, 2: 0.46}[emphasis]
    return min(wide * (0.80 if emphasis == 0 and len(text) > 9 else 1.0), avail * share)


def _boxed(
    board: Board, text: str, size: float, x: float, y: float, high: float, frame: int
) -> None:
    letters, ground, palette = board.letters.shout, board.ground, board.palette
    back = board.dark if contrast(board.dark, ground.colour) >= 1.8 else board.light
    front = palette.accent if contrast(palette.accent, back) >= 4.5 else readable_on(back)
    wide = measure(text, letters.family, letters.weight, size)
    pad = high * _GAP * 0.8
    slab = Box(x - 22, y - high - pad, wide + 44, high + 2 * pad)
    pen = Pen()
    pen.rect(slab.x, slab.y, slab.width, slab.height, back)
    cel = pen.cel(slab)
    board.add("words", motion.unroll(cel, frame, 12), cels=(cel,))
    board.lines((text,), letters, size, front, x=x, y=y, role="title", behind=back, frame=frame + 3)
