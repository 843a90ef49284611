"""A table: clean rows, the spoken one lit, columns of figures to the right.

A tall or square frame that is too narrow for the columns sets each row as a block of its own: its
first cell as a heading, the others under it with their column's name.
"""

import re
from dataclasses import dataclass

from film.content import TableContent
from film.stage import Box
from tools.picture import decor, motion
from tools.picture.backing import deep, stand_on, tint
from tools.picture.board import Anchor, Board
from tools.picture.colour import contrast, legible, mix, readable_on
from tools.picture.footing import footing
from tools.picture.heading import above_source, heading, source_note
from tools.picture.lettering import Lettering
from tools.picture.pen import Pen
from tools.picture.register import template
from tools.picture.type import measure

_LARGEST = {"land": 54.0, "square": 50.0, "tall": 54.0}
_SMALLEST = {"land": 28.0, "square": 28.0, "tall": 30.0}
_TALLEST = {"land": 128.0, "square": 132.0, "tall": 176.0}
_GUTTER = 44.0
_PAD = 34.0
_HEAD = 0.8
"""Height of the header, in rows."""
_READABLE = 45.0
"""A table whose cells fit one line only below this breaks them instead."""
_FIGURE = re.compile(r"^[^\w]*[\d.,   ]*\d[^a-zA-Z]*[\w%°/²³.]{0,4}$")


@dataclass(frozen=True, slots=True)
class _Columns:
    size: float
    widths: tuple[float, ...]
    figures: tuple[bool, ...]
    broken: bool = False
    """Cells may take several lines."""


@template("table")
def table(board: Board, content: TableContent) -> None:
    stand_on(board, tint("primary", 0.10), deep("primary", 0.55), tint("support", 0.12))
    if board.tall:
        footing(board)
    else:
        decor.lay(board, decor.bands(board))
    decor.enliven(board)
    for name in ("rows", "rules"):
        board.layer(name, 0.0)
    whole = heading(board, content.title)
    room = above_source(board, content.source, whole)
    content = _squared(content)
    columns = _columns(board, content, room)
    if columns is None and (board.tall or len(content.header) > 3 and not board.land):
        foot = _blocks(board, content, room)
    else:
        foot = _grid(board, content, room, columns or _narrowed(board, content, room))
    source_note(board, content.source, whole, under=foot)


def _squared(content: TableContent) -> TableContent:
    """Every row as long as the longest; a row too short has empty cells."""
    count = max([len(content.header), *(len(row) for row in content.rows)])
    filled = tuple(row + ("",) * (count - len(row)) for row in content.rows)
    header = content.header + ("",) * (count - len(content.header))
    return content.model_copy(update={"rows": filled, "header": header})


def _letters(board: Board, column: int, lit: bool) -> Lettering:
    return board.letters.strong if lit or column == 0 else board.letters.subtitle


def _head_size(size: float, board: Board) -> float:
    return max(size * 0.66, 26.0 if board.land else 28.0)


def _columns(board: Board, content: TableContent, room: Box) -> _Columns | None:
    """The largest size at which every cell stands on one line; None when the smallest is too
    wide.
    """
    figures = _figures(content)
    size = min(_LARGEST[board.format.aspect], _step(board, content, room) * 0.52)
    smallest = _SMALLEST[board.format.aspect]
    if len(content.rows) <= 3 and not board.tall:
        smallest = min(_READABLE, size)
    while size >= smallest:
        widths = _natural(board, content, size)
        spare = room.width - 2 * _PAD - sum(widths) - _GUTTER * (len(widths) - 1)
        if spare >= 0:
            share = spare / len(widths) if len(widths) > 1 else 0.0
            return _Columns(size, tuple(width + share for width in widths), figures)
        size -= 1
    return None


def _figures(content: TableContent) -> tuple[bool, ...]:
    return tuple(
        index > 0 and all(_FIGURE.match(row[index].strip()) for row in content.rows if row[index])
        for index in range(len(content.header))
    )


def _natural(board: Board, content: TableContent, size: float) -> list[float]:
    kicker, small = board.letters.kicker, _head_size(size, board)
    return [
        max(
            [
                measure(content.header[column].upper(), kicker.family, kicker.weight, small, 0.06),
                *(
                    measure(row[column], board.letters.strong.family, 700, size)
                    for row in content.rows
                ),
            ]
        )
        for column in range(len(content.header))
    ]


def _narrowed(board: Board, content: TableContent, room: Box) -> _Columns:
    """Long cells break over lines: columns share the width by what they hold."""
    size, smallest = _LARGEST[board.format.aspect], _SMALLEST[board.format.aspect]
    step = _step(board, content, room, broken=True)
    while True:
        natural = _natural(board, content, size)
        wide = room.width - 2 * _PAD - _GUTTER * (len(natural) - 1)
        fair = wide / len(natural)
        hungry = sum(width > fair for width in natural) or 1
        spare = wide - sum(width for width in natural if width <= fair)
        widths = tuple(width if width <= fair else spare / hungry for width in natural)
        lines = max(
            len(board.balance(cell, board.letters.strong, size, width))
            for row in content.rows
            for cell, width in zip(row, widths, strict=True)
        )
        if size <= smallest or lines * size * 1.32 <= step * 0.86:
            return _Columns(size, widths, _figures(content), broken=True)
        size -= 1


def _step(board: Board, content: TableContent, room: Box, broken: bool = False) -> float:
    tallest = _TALLEST[board.format.aspect] * (1.7 if broken else 1.0)
    return min(room.height / (len(content.rows) + _HEAD), tallest)


def _grid(board: Board, content: TableContent, room: Box, columns: _Columns) -> float:
    """Answers where the table ends."""
    ground = board.ground
    step = _step(board, content, room, columns.broken)
    kicker, small = board.letters.kicker, _head_size(columns.size, board)
    head = min(step, _TALLEST[board.format.aspect]) * _HEAD
    high = head + step * len(content.rows)
    top = room.y + (room.height - high) * (0.4 if board.land else 0.25)
    lefts = [room.x + _PAD]
    for width in columns.widths[:-1]:
        lefts.append(lefts[-1] + width + _GUTTER)
    title = board.sheet.reveal("title")
    for index, name in enumerate(content.header):
        x, anchor = _place(lefts[index], columns, index)
        if name:
            board.lines(
                _within(board, name.upper(), _spaced(kicker), small, columns.widths[index], 1),
                _spaced(kicker),
                small,
                ground.quiet,
                x=x,
                y=top + head - small * 0.72,
                role="kicker",
                behind=ground.colour,
                anchor=anchor,
                frame=title + 3,
                gesture="fade",
            )
    _rules(board, room, top + head, step, len(content.rows), content.highlight)
    for number, row in enumerate(content.rows):
        lit = number == content.highlight
        frame = board.sheet.reveal(f"row/{number}")
        y = top + head + step * number
        behind, colour = ground.colour, ground.text
        if lit:
            behind, colour = _lit(board, Box(room.x, y + 4, room.width, step - 8), frame)
        for index, cell in enumerate(row):
            letters = _letters(board, index, lit)
            x, anchor = _place(lefts[index], columns, index)
            lines = _within(
                board,
                cell,
                letters,
                columns.size,
                columns.widths[index],
                4 if columns.broken else 1,
            )
            first = y + step / 2 + columns.size * (0.36 - (len(lines) - 1) * 0.5 * letters.leading)
            board.lines(
                lines,
                letters,
                columns.size,
                colour,
                x=x,
                y=first,
                role="label",
                behind=behind,
                anchor=anchor,
                frame=frame + 2 * index,
                gesture="lift",
                stagger=0,
            )
    return top + high


def _spaced(kicker: Lettering) -> Lettering:
    return Lettering(kicker.family, kicker.weight, 0.06, kicker.leading)


def _place(left: float, columns: _Columns, index: int) -> tuple[float, Anchor]:
    if columns.figures[index]:
        return left + columns.widths[index], "end"
    return left, "start"


def _within(
    board: Board, text: str, letters: Lettering, size: float, width: float, most: int
) -> tuple[str, ...]:
    """The cell's lines; what its column has no room for is noted."""
    lines = board.balance(text, letters, size, width + 1)
    wide = max(
        (measure(line, letters.family, letters.weight, size, letters.tracking) for line in lines),
        default=0.0,
    )
    if len(lines) > most or wide > width + 2:
        board.lack("overflow", text)
    return lines[:most]


def _rules(board: Board, room: Box, top: float, step: float, count: int, lit: int) -> None:
    """Lines between the rows, none beside the lit one."""
    ground, pen = board.ground, Pen()
    colour = mix(ground.colour, ground.text, 0.20)
    pen.line(room.x, top, room.right, top, mix(ground.colour, ground.text, 0.55), 4)
    for index in range(1, count + 1):
        if lit not in (index, index - 1):
            pen.line(room.x, top + step * index, room.right, top + step * index, colour, 2)
    cel = pen.cel(Box(room.x - 4, top - 4, room.width + 8, step * count + 8))
    board.add("rules", motion.unroll(cel, 0, 20), cels=(cel,))


def _lit(board: Board, slot: Box, frame: int) -> tuple[str, str]:
    """The lit row's bar; answers what is behind its words and their colour."""
    ground, palette = board.ground, board.palette
    fill = palette.accent if ground.vivid else palette.primary
    if contrast(fill, ground.colour) < 1.6:
        fill = ground.text
    pen = Pen()
    pen.rect(slot.x, slot.y, slot.width, slot.height, fill, rx=18)
    cel = pen.cel(slot)
    board.add("rows", motion.unroll(cel, frame, 16), cels=(cel,))
    behind = board.looks(fill)
    front = readable_on(behind, light=palette.light, dark=palette.ink)
    return behind, legible(front, behind, 4.6)


def _pairs(names: tuple[str, ...], cells: tuple[str, ...]) -> str:
    """One cell needs no name beside it."""
    if len(cells) == 1:
        return cells[0]
    said = zip(names, cells, strict=True)
    return " · ".join(f"{name} {cell}".strip() for name, cell in said if cell)


def _blocks(board: Board, content: TableContent, room: Box) -> float:
    """One block a row: heading, and below it "column value" side by side; answers its end."""
    ground, count = board.ground, max(1, len(content.rows))
    gap = min(room.height / count, 290.0)
    strong, body = board.letters.strong, board.letters.body
    size = min(52.0, gap * 0.30)
    top = room.y + (room.height - gap * count) * 0.3
    for number, row in enumerate(content.rows):
        lit, frame = number == content.highlight, board.sheet.reveal(f"row/{number}")
        y = top + gap * number
        behind, colour, quiet = ground.colour, ground.text, ground.quiet
        if lit:
            behind, colour = _lit(board, Box(room.x, y + 4, room.width, gap - 8), frame)
            quiet = colour
        pairs = _pairs(content.header[1:], row[1:])
        under = board.fit(
            pairs,
            body,
            width=room.width - 2 * _PAD,
            height=gap * 0.9 - size * 1.25,
            largest=44,
            smallest=_SMALLEST[board.format.aspect],
            max_lines=3,
        )
        lines = under.lines[:3]
        high = size * 0.74 + (under.size * (0.95 + body.leading * (len(lines) - 1)) if lines else 0)
        base = y + (gap - high) / 2 + size * 0.74
        board.lines(
            _within(board, row[0], strong, size, room.width - 2 * _PAD, 1),
            strong,
            size,
            colour,
            x=room.x + _PAD,
            y=base,
            role="label",
            behind=behind,
            frame=frame,
            gesture="lift",
        )
        board.lines(
            lines,
            body,
            under.size,
            quiet,
            x=room.x + _PAD,
            y=base + under.size * 1.42,
            role="body",
            behind=behind,
            frame=frame + 3,
            gesture="lift",
        )
        if number and content.highlight not in (number, number - 1):
            pen = Pen()
            pen.line(room.x, y, room.right, y, mix(ground.colour, ground.text, 0.2), 2)
            cel = pen.cel(Box(room.x, y - 2, room.width, 4))
            board.add("rules", motion.still(cel), cels=(cel,))
    return top + gap * count
