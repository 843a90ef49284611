"""Burned captions: the top plane, in the reserved band, the spoken word in the highlight colour.

White with a dark outline reads on any picture; the outline is stroked under all words at once, so
that no word's rim covers its neighbour. Word by word only the lit word changes: one drawing for the
chunk, one for the word.
"""

import re

from film.captions import CaptionChunk
from film.stage import Box, Cel, Drawing, Exposure, Peg, TextBox
from film.writing import together
from tools.picture.board import Board
from tools.picture.colour import legible, mix
from tools.picture.direction import is_right_to_left, seen_words
from tools.picture.pen import Pen
from tools.picture.type import TextShape, measure, metrics, outline

_OUTLINE = 0.20
"""Width of the stroke in em; half of it shows."""
_LINES = 2


def caption(board: Board) -> None:
    """Adds the caption plane for the board's chunks."""
    if not board.chunks:
        return
    rim = mix(board.dark, "#05060c", 0.6)
    lit = legible(board.palette.accent, rim, 7.0)
    texts: list[Exposure] = [Exposure(0, None)]
    words: list[Exposure] = [Exposure(0, None)]
    for chunk in board.chunks:
        _chunk(board, chunk, rim, lit, texts, words)
    board.add("captions", Peg(children=(Drawing(_in_order(texts)), Drawing(_in_order(words)))))


def _in_order(exposures: list[Exposure]) -> tuple[Exposure, ...]:
    """At one frame the last word counts: a chunk that follows at once replaces the nothing before
    it.
    """
    by_frame = {exposure.frame: exposure for exposure in exposures}
    return tuple(by_frame[frame] for frame in sorted(by_frame))


def _chunk(
    board: Board,
    chunk: CaptionChunk,
    rim: str,
    lit: str,
    texts: list[Exposure],
    words: list[Exposure],
) -> None:
    placed, size = _placed(board, chunk)
    pen = Pen()
    glyphs = "".join(_moved(shape.d, x, y) for shape, x, y in placed)
    pen.path(
        glyphs, rim, stroke=rim, stroke_width=round(size * _OUTLINE, 2), stroke_linejoin="round"
    )
    pen.path(glyphs, board.light)
    inks = [Box(x + s.ink.x, y + s.ink.y, s.ink.width, s.ink.height) for s, x, y in placed if s.d]
    if not inks:
        return
    left, top = min(i.x for i in inks), min(i.y for i in inks)
    ink = Box(left, top, max(i.right for i in inks) - left, max(i.bottom for i in inks) - top)
    grow = size * _OUTLINE / 2 + 2
    cel = pen.cel(Box(ink.x - grow, ink.y - grow, ink.width + 2 * grow, ink.height + 2 * grow))
    board.keep(cel)
    end = min(chunk.end_frame, board.frames)
    texts += [Exposure(chunk.start_frame, cel.key), Exposure(end, None)]
    for word, (shape, x, y) in zip(chunk.words, placed, strict=True):
        if shape.d:
            bright = _lit(shape, x, y, lit)
            board.keep(bright)
            words.append(Exposure(max(word.start_frame, chunk.start_frame), bright.key))
    words.append(Exposure(end, None))
    board.note(
        TextBox(
            text=chunk.text,
            role="caption",
            box=ink,
            size=size,
            colour=board.light,
            behind=rim,
            outlined=True,
            from_frame=chunk.start_frame,
            to_frame=end,
        )
    )
    for shape, _, _ in placed:
        for character in shape.missing:
            board.lack("glyph", character)


def _moved(d: str, x: float, y: float) -> str:
    """Outline data moved: only its absolute moves carry a place."""
    return re.sub(
        r"M(-?[\d.]+) (-?[\d.]+)", lambda m: f"M{float(m[1]) + x:.1f} {float(m[2]) + y:.1f}", d
    )


def _lit(shape: TextShape, x: float, y: float, colour: str) -> Cel:
    pen = Pen()
    pen.path(_moved(shape.d, x, y), colour)
    ink = shape.ink
    return pen.cel(Box(x + ink.x - 1, y + ink.y - 1, ink.width + 2, ink.height + 2))


def _placed(
    board: Board, chunk: CaptionChunk
) -> tuple[list[tuple[TextShape, float, float]], float]:
    """Each word's shape and baseline start, in at most two lines at the bottom of the band; smaller
    if it must be.
    """
    letters = board.letters.caption
    left, _, right, _ = board.format.safe
    size = float(board.format.caption_size)
    room = min(right - left, board.width * 0.72 if board.land else right - left) - size * _OUTLINE
    counts = _line_lengths(board, chunk, size, room)
    while len(counts) > _LINES and size > 30:
        size -= 2
        counts = _line_lengths(board, chunk, size, room)
    if len(counts) > _LINES:
        board.lack("overflow", chunk.text)
    space = measure(" ", letters.family, letters.weight, size)
    tall = metrics(letters.family, letters.weight, size)
    depth = max(
        (outline(w.text, letters.family, letters.weight, size).ink.bottom for w in chunk.words),
        default=0.0,
    )
    bottom = board.format.caption_band[1] - max(tall.descent, depth) - size * _OUTLINE / 2
    middle = (left + right) / 2
    placed: list[tuple[TextShape, float, float]] = []
    words = iter(chunk.words)
    for index, count in enumerate(counts):
        line = [next(words).text for _ in range(count)]
        shapes = [outline(text, letters.family, letters.weight, size) for text in line]
        y = bottom - (len(counts) - 1 - index) * size * letters.leading
        starts, width = _starts(line, [shape.width for shape in shapes], space, chunk.text)
        placed += [
            (shape, round(middle - width / 2 + at, 1), round(y, 1))
            for shape, at in zip(shapes, starts, strict=True)
        ]
    return placed, size


def _starts(
    line: list[str], widths: list[float], space: float, text: str
) -> tuple[list[float], float]:
    """Where each word of a line begins, and how wide the line is: words of a right-to-left text
    stand from the right, and none are spaced where the script sets no space.
    """
    starts, x, before = [0.0] * len(line), 0.0, ""
    for index in seen_words(line, is_right_to_left(text)):
        x += space if before and " " in together((before, line[index])) else 0.0
        starts[index], before = x, line[index]
        x += widths[index]
    return starts, x


def _line_lengths(board: Board, chunk: CaptionChunk, size: float, room: float) -> list[int]:
    """Words in each line, balanced."""
    letters = board.letters.caption
    widths = [measure(word.text, letters.family, letters.weight, size) for word in chunk.words]
    space = measure(" ", letters.family, letters.weight, size)

    def wrapped(limit: float) -> list[int]:
        counts, used = [0], 0.0
        for width in widths:
            if counts[-1] and used + space + width > limit:
                counts.append(0)
                used = 0.0
            used += width + (space if counts[-1] else 0)
            counts[-1] += 1
        return counts

    low, high, count = max(widths), room, len(wrapped(room))
    for _ in range(10):
        middle = (low + high) / 2
        low, high = (low, middle) if len(wrapped(middle)) <= count else (middle, high)
    return wrapped(max(high, low))
