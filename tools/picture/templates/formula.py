"""One formula, as large as the frame allows, on squared paper; below it what its letters mean.

A formula the setter does not know is set as the script writes it, and that is said.
"""

from film.content import FormulaContent
from film.stage import Box, TextBox
from tools.picture import decor, motion
from tools.picture.backing import deep, stand_on, tint
from tools.picture.board import Board
from tools.picture.footing import footing
from tools.picture.heading import Alike, alike, heading
from tools.picture.maths import MathShape, math_shape
from tools.picture.pen import Pen
from tools.picture.register import template

_LARGEST = {"land": 300.0, "square": 220.0, "tall": 240.0}
"""Pixels of type; a short formula does not fill the frame."""
_SMALLEST = {"land": 44.0, "square": 40.0, "tall": 42.0}
_NAME_HIGH = 70.0
_WRITE = 30
"""Frames in which it is written, from left to right."""
_MEANING = {"land": (44.0, 30.0), "square": (40.0, 28.0), "tall": (46.0, 32.0)}


@template("formula")
def formula(board: Board, content: FormulaContent) -> None:
    stand_on(board, deep("primary", 0.55), tint("primary", 0.07), deep("support", 0.55))
    decor.lay(board, decor.squared(board))
    footing(board)
    decor.enliven(board)
    room = heading(board, content.title)
    terms = content.terms[:4]
    if len(content.terms) > 4:
        board.lack("overflow", ", ".join(name for name, _ in content.terms))
    below = _terms(board, terms, room) if terms else 0.0
    slab = Box(room.x, room.y, room.width, room.height - below)
    shape = math_shape(content.latex)
    if shape is None:
        _as_text(board, content, slab)
    else:
        _set(board, content, shape, slab)


def _set(board: Board, content: FormulaContent, shape: MathShape, room: Box) -> None:
    """In the middle of the room, written from the left, with a rule drawn under it."""
    aspect, ink = board.format.aspect, shape.ink
    scale = min(
        room.width * 0.96 / ink.width,
        (room.height - 70) * 0.9 / ink.height,
        _LARGEST[aspect] / 100,
    )
    if scale * 100 < _SMALLEST[aspect]:
        board.lack("overflow", content.said or content.latex)
    wide, high = ink.width * scale, ink.height * scale
    x = room.x + (room.width - wide) / 2
    y = room.y + (room.height - high) / 2 - 14
    pen, colour = Pen(), board.ground.text
    with pen.group(f"translate({x:.2f} {y:.2f}) scale({scale:.5f}) translate({-ink.x} {-ink.y})"):
        for path in shape.paths:
            pen.path(path, colour)
        for rule in shape.rules:
            pen.rect(rule.x, rule.y, rule.width, rule.height, colour)
    box = Box(x - 4, y - 4, wide + 8, high + 8)
    cel = pen.cel(box)
    frame = board.sheet.reveal("formula")
    board.add("words", motion.unroll(cel, frame, _WRITE), cels=(cel,))
    board.note(
        TextBox(
            text=content.said or content.latex,
            role="title",
            box=Box(x, y, wide, high),
            size=scale * 100,
            colour=colour,
            behind=board.ground.colour,
            from_frame=frame,
        )
    )
    _underline(board, x + wide / 2, y + high + 34, min(wide, room.width * 0.5), frame)


def _underline(board: Board, x: float, y: float, wide: float, frame: int) -> None:
    """The highlight: a stroke by hand."""
    pen, half = Pen(), wide / 2
    pen.path(
        f"M{x - half:.0f} {y:.0f}q{half * 0.5:.0f} -12 {half:.0f} -4t{half:.0f} -2",
        stroke=board.ground.accent,
        stroke_width=10,
        stroke_linecap="round",
    )
    cel = pen.cel(Box(x - half - 6, y - 22, wide + 12, 34))
    board.add("stroke", motion.unroll(cel, frame + 18, 20), cels=(cel,))


def _as_text(board: Board, content: FormulaContent, room: Box) -> None:
    said = content.said or content.latex
    board.lack("overflow", said)
    fitted = board.fit(
        said,
        board.letters.quote,
        width=room.width,
        height=room.height,
        largest=150,
        smallest=44,
        max_lines=3,
    )
    leading = fitted.size * board.letters.quote.leading
    lines = fitted.lines[:3]
    first = room.y + (room.height - leading * (len(lines) - 1)) / 2 + fitted.size * 0.3
    board.lines(
        lines,
        board.letters.quote,
        fitted.size,
        board.ground.text,
        x=room.x + room.width / 2,
        y=first,
        role="title",
        behind=board.ground.colour,
        anchor="middle",
        frame=board.sheet.reveal("formula"),
    )


def _terms(board: Board, terms: tuple[tuple[str, str], ...], room: Box) -> float:
    """What the letters mean: in columns under a wide formula, in rows under another; answers the
    height they take.
    """
    largest, smallest = _MEANING[board.format.aspect]
    count = len(terms)
    wide = room.width / count if board.land else room.width
    names = _names(board, terms, wide * (0.3 if board.land else 0.24))
    left = max(90.0, max(width for _, width in names) + 34)
    words = alike(
        board,
        [meaning for _, meaning in terms],
        board.letters.subtitle,
        width=wide - left - (30 if board.land else 0),
        largest=largest,
        smallest=smallest,
        most_lines=3 if board.land else 2,
    )
    step = words.size * (0.74 + 1.32 * (words.most - 1)) + words.size * (1.0 if board.land else 0.8)
    if not board.land:
        step = max(step, _NAME_HIGH + 20)
    high = step if board.land else step * count
    top = room.bottom - high - (10 if board.land else 0)
    for index, (cel, width) in enumerate(names):
        x = room.x + (wide * index if board.land else 0.0)
        middle = top + (high / 2 if board.land else step * (index + 0.5))
        frame = board.sheet.reveal(f"term/{index}")
        board.add("words", motion.lift(cel, x + (left - 34 - width), middle, frame), cels=(cel,))
        _meaning(board, words, index, x + left, middle, frame)
    return high + 26


def _meaning(board: Board, words: Alike, index: int, x: float, middle: float, frame: int) -> None:
    board.lines(
        words.lines[index],
        words.letters,
        words.size,
        board.ground.text,
        x=x,
        y=middle - words.height(index) / 2 + words.size * 0.74,
        role="label",
        behind=board.ground.colour,
        frame=frame + 3,
        gesture="lift",
    )


def _names(board: Board, terms: tuple[tuple[str, str], ...], most: float):
    """Each letter as a cel about its middle height at its left edge, and its width."""
    scale, out = (0.84 if board.land else 0.80), []
    for name, _ in terms:
        shape, pen = math_shape(name), Pen()
        if shape is None:
            cel, width = board.word(name, board.letters.strong, 46.0, board.ground.strong)
            out.append((cel, width))
            continue
        ink = shape.ink
        fits = min(scale, most / ink.width, _NAME_HIGH / ink.height)
        wide, high = ink.width * fits, ink.height * fits
        with pen.group(
            f"translate(0 {-high / 2:.2f}) scale({fits:.5f}) translate({-ink.x} {-ink.y})"
        ):
            for path in shape.paths:
                pen.path(path, board.ground.strong)
            for rule in shape.rules:
                pen.rect(rule.x, rule.y, rule.width, rule.height, board.ground.strong)
        out.append((pen.cel(Box(-2, -high / 2 - 2, wide + 4, high + 4)), wide))
    return out
