"""Bars from zero, one of them lit: upright in a wide frame, lying in others, their labels
above them when it is tall and beside them when it is square; no legend, no grid.
"""

from film.content import Bar, BarsContent
from film.stage import Box
from tools.picture import decor, motion
from tools.picture.board import Board
from tools.picture.colour import legible, mix
from tools.picture.footing import footing
from tools.picture.heading import above_source, alike, heading, set_alike, source_note
from tools.picture.pen import Pen
from tools.picture.register import template
from tools.picture.type import measure

_LAND_AFTER = 15
"""Frames from a bar's start to its value: the value comes when its own bar lands."""
_ROUND = 14.0
_MOST_WIDE = 250.0


@template("bars")
def bars(board: Board, content: BarsContent) -> None:
    decor.lay(board, decor.corners(board))
    footing(board)
    decor.enliven(board)
    room = heading(board, content.title)
    whole, room = room, above_source(board, content.source, room)
    if board.land:
        _upright(board, content, room)
        foot = whole.bottom
    else:
        foot = (_lying if board.tall else _beside)(board, content, room)
    source_note(board, content.source, whole, under=foot)


def _colour(board: Board, lit: bool) -> str:
    return board.ground.accent if lit else mix(board.palette.primary, board.ground.colour, 0.55)


def _words(board: Board, lit: bool) -> str:
    return legible(board.ground.accent, board.ground.colour, 4.6) if lit else board.ground.text


def _upright(board: Board, content: BarsContent, room: Box) -> None:
    letters, ground, count = board.letters, board.ground, len(content.bars)
    gap = min(room.width / count, 430.0)
    wide = min(gap * 0.58, _MOST_WIDE)
    left = room.x + (room.width - gap * count) / 2
    size, labels = _labels(board, content.bars, gap - 24, 36.0, 26.0)
    base = room.bottom - size * (0.55 + 1.25 * max(len(lines) for lines in labels))
    most = max(max(bar.value for bar in content.bars), 1e-9)
    tallest = base - room.y - 64 - 50
    pen = Pen()
    pen.rect(room.x, base, room.width, 4, ground.text)
    rule = pen.cel(Box(room.x, base, room.width, 4))
    for index, (bar, lines) in enumerate(zip(content.bars, labels, strict=True)):
        lit, at = index == content.highlight, board.sheet.reveal(f"bar/{index}")
        x = left + gap * (index + 0.5)
        high = max(12.0, tallest * max(bar.value, 0.0) / most)
        slot = Box(x - wide / 2, base - high, wide, high)
        pen = Pen()
        pen.path(
            f"M{slot.x:.1f} {base}v{_ROUND - high:.1f}q0 {-_ROUND} {_ROUND} {-_ROUND}"
            f"h{wide - 2 * _ROUND:.1f}"
            f"q{_ROUND} 0 {_ROUND} {_ROUND}v{high - _ROUND:.1f}z",
            _colour(board, lit),
        )
        cel = pen.cel(slot)
        board.add("bars", motion.grow(cel, slot, at), cels=(cel,))
        board.solid("shape", f"bar {index + 1}", slot, at)
        value = min(
            66.0 if lit else 50.0,
            gap * 0.92 / measure(bar.shown, letters.slide.family, 800, 1000.0) * 1000,
        )
        board.lines(
            (bar.shown,),
            letters.slide,
            round(value),
            _words(board, lit),
            x=x,
            y=slot.y - 22,
            role="number",
            behind=ground.colour,
            anchor="middle",
            frame=at + _LAND_AFTER,
            gesture="lift",
        )
        weight = letters.strong if lit else letters.body
        board.lines(
            lines,
            weight,
            size,
            ground.text,
            x=x,
            y=base + size * 1.42,
            role="label",
            behind=ground.colour,
            anchor="middle",
            frame=0 if at < 20 else at - 4,
            gesture="fade",
        )
    board.add("rule", motion.still(rule), cels=(rule,))


def _lying(board: Board, content: BarsContent, room: Box) -> float:
    """Answers where the last bar ends."""
    letters, ground, count = board.letters, board.ground, len(content.bars)
    gap = min(room.height / count, 300.0)
    size = 54.0 if gap > 260 else 44.0 if gap > 165 else 38.0
    thick = min(140.0, gap - size * 2.1)
    values = [min(92.0, thick * 0.72) for _ in content.bars]
    widest = max(
        measure(bar.shown, letters.slide.family, 800, v)
        for bar, v in zip(content.bars, values, strict=True)
    )
    long = room.width - widest - 28
    most = max(max(bar.value for bar in content.bars), 1e-9)
    top = room.y + (room.height - gap * count) * 0.4
    for index, bar in enumerate(content.bars):
        lit, at = index == content.highlight, board.sheet.reveal(f"bar/{index}")
        y = top + gap * index + (gap - thick - size * 1.5) / 2 + size * 1.5
        wide = max(14.0, long * max(bar.value, 0.0) / most)
        pen = Pen()
        pen.rect(room.x, y, room.width, thick, ground.text, rx=16, fill_opacity=0.07)
        track = pen.cel(Box(room.x, y, room.width, thick))
        pen = Pen()
        pen.rect(room.x, y, wide, thick, _colour(board, lit), rx=16)
        slot = Box(room.x, y, wide, thick)
        cel = pen.cel(slot)
        board.add(
            "bars", motion.still(track), motion.grow(cel, slot, at, "right"), cels=(track, cel)
        )
        board.solid("shape", f"bar {index + 1}", slot, at)
        line = board.fit(
            bar.label,
            letters.strong if lit else letters.subtitle,
            width=room.width,
            height=size * 1.2,
            largest=size,
            smallest=30,
            max_lines=1,
        )
        board.lines(
            line.lines,
            letters.strong if lit else letters.subtitle,
            line.size,
            ground.text,
            x=room.x,
            y=y - size * 0.42,
            role="label",
            behind=ground.colour,
            frame=0 if at < 20 else at - 4,
            gesture="fade",
        )
        board.lines(
            (bar.shown,),
            letters.slide,
            values[index],
            _words(board, lit),
            x=room.x + wide + 20,
            y=y + thick / 2 + values[index] * 0.36,
            role="number",
            behind=ground.colour,
            frame=at + _LAND_AFTER,
            gesture="lift",
        )
    return top + gap * count


def _beside(board: Board, content: BarsContent, room: Box) -> float:
    """Labels in a column, bars behind it: a square frame has no height for lines of their own.
    Answers where they end.
    """
    letters, ground, count = board.letters, board.ground, len(content.bars)
    gap = min(room.height / count, 190.0)
    thick = gap * 0.66
    words = alike(
        board,
        [bar.label for bar in content.bars],
        letters.strong,
        width=room.width * 0.30,
        largest=40,
        smallest=28,
        most_lines=2 if gap > 84 else 1,
        height=gap - 6,
    )
    column = max(
        measure(line, letters.strong.family, letters.strong.weight, words.size)
        for group in words.lines
        for line in group
    )
    value = min(66.0, thick * 0.74)
    widest = max(
        measure(bar.shown, letters.slide.family, 800, value, letters.slide.tracking)
        for bar in content.bars
    )
    left = room.x + column + 28
    if widest > (room.right - left) * 0.55:
        value *= (room.right - left) * 0.55 / widest
        widest = (room.right - left) * 0.55
    long = room.right - left - widest - 24
    most = max(max(bar.value for bar in content.bars), 1e-9)
    top = room.y + (room.height - gap * count) * 0.4
    for index, bar in enumerate(content.bars):
        lit, at = index == content.highlight, board.sheet.reveal(f"bar/{index}")
        y = top + gap * index + (gap - thick) / 2
        wide = max(12.0, long * max(bar.value, 0.0) / most)
        slot = Box(left, y, wide, thick)
        pen = Pen()
        pen.rect(left, y, wide, thick, _colour(board, lit), rx=min(14.0, thick * 0.25))
        cel = pen.cel(slot)
        board.add("bars", motion.grow(cel, slot, at, "right"), cels=(cel,))
        board.solid("shape", f"bar {index + 1}", slot, at)
        set_alike(
            board,
            words,
            index,
            ground.text,
            x=left - 28,
            middle=y + thick / 2,
            frame=0 if at < 20 else at - 4,
            anchor="end",
            gesture="fade",
        )
        board.lines(
            (bar.shown,),
            letters.slide,
            value,
            _words(board, lit),
            x=left + wide + 20,
            y=y + thick / 2 + value * 0.36,
            role="number",
            behind=ground.colour,
            frame=at + _LAND_AFTER,
            gesture="lift",
        )
    pen = Pen()
    pen.rect(left - 4, top, 4, gap * count, ground.text)
    rule = pen.cel(Box(left - 4, top, 4, gap * count))
    board.add("rule", motion.still(rule), cels=(rule,))
    return top + gap * count


def _labels(
    board: Board, items: tuple[Bar, ...], width: float, size: float, smallest: float
) -> tuple[float, list[tuple[str, ...]]]:
    """Labels in at most two lines of one size for all."""
    letters = board.letters.strong
    while True:
        lines = [board.balance(bar.label, letters, size, width) for bar in items]
        wide = max(
            measure(line, letters.family, letters.weight, size) for group in lines for line in group
        )
        if (wide <= width and max(map(len, lines)) <= 2) or size <= smallest:
            break
        size -= 2
    if wide > width or max(map(len, lines)) > 3:
        board.lack("overflow", max((bar.label for bar in items), key=len))
    return size, lines
