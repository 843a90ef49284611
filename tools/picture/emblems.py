"""The picture beside a large number, chosen by what the number is: a share is so many of a
hundred or of ten, a handful is counted out one by one, anything else is a scale, a swell, a spread
or a dial that grows while the number counts up.

A bare number on a bare ground looks like a slide; which of those that fit a shot takes is its own
chance.
"""

import math
import re
from collections.abc import Callable

from film.content import NumberContent
from film.stage import Box, Clip, Key, Peg, Track
from tools.picture import decor, motion
from tools.picture.board import Board
from tools.picture.colour import mix
from tools.picture.count import COUNT, share_counted
from tools.picture.pen import Pen

_MEASURED = re.compile(
    r"\b(seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(y|ies)|"
    r"mm|cm|km|kg|met(re|er)s?|kilomet(re|er)s?|miles?|feet|foot|inch(es)?|grams?|kilograms?|"
    r"kilos?|pounds?|ounces?|tons?|tonnes?|lit(re|er)s?|gallons?|watts?|volts?|hertz|dollars?|"
    r"euros?|pence|cents?|points?|calories|kcal|mph)\b|[€$£¥]",
    re.IGNORECASE,
)
"""What is measured is not counted out: six minutes are not six things."""
Emblem = Callable[[Board, NumberContent, Box], None]
_MOST_COUNTED = 24


_PEOPLE = re.compile(
    r"\b(people|persons?|adults?|wom[ae]n|m[ae]n|children|kids|students?|pupils?|workers?|employees|"
    r"patients?|voters?|users?|customers?|guests?|readers?|players?|teachers?|drivers?|parents?|"
    r"citizens?|americans|europeans|of us)\b",
    re.IGNORECASE,
)
_CLIMBS = re.compile(
    r"\b(ris(e|es|ing|en)|rose|gr(o|e)w\w*|growth|increas\w+|climb\w*|doubl\w+|tripl\w+|gain\w*|"
    r"rais(e|ed|es|ing)|higher|faster)\b",
    re.IGNORECASE,
)
_MAGNITUDE = re.compile(
    r"\b(hundred|thousand|million|billion|trillion|dozen|per ?cent|percent|times|degrees?)|[%°]",
    re.IGNORECASE,
)


def emblem_for(board: Board, content: NumberContent) -> Emblem | None:
    """What is drawn beside the number; None leaves it to the ring or the icon on its disc.

    A picture may not say more than the words: people stand for people only, ten of a whole only for
    whole tenths, marks are counted out only for a bare count, columns climb only where it is said.
    """
    chance = board.chance()
    words = f"{content.kicker} {content.label} {content.unit}"
    if content.ratio is not None:
        tenths = abs(content.ratio * 10 - round(content.ratio * 10)) < 0.11
        people = _PEOPLE.search(words) is not None
        fitting = [_hundred, *([_ten_people if people else _ten] if tenths else [])]
        return chance.choice((None, None, *fitting)) if content.icon else chance.choice(
            (None, *fitting)
        )  # fmt: skip
    count = _counted_out(content)
    if content.icon:
        return _tally if count and count <= 12 and chance.random() < 0.5 else None
    if count:
        return chance.choice((_tally, _tally, _swell))
    neutral = (_ruler, _swell, _spread, _dial)
    return chance.choice((*neutral, _climb, _climb) if _CLIMBS.search(words) else neutral)


def _counted_out(content: NumberContent) -> int:
    """A whole number small enough to be shown one by one, else 0."""
    words = f"{content.unit} {content.label}"
    bare = not content.prefix and not _MAGNITUDE.search(words) and not _MEASURED.search(words)
    if not re.fullmatch(r"\d{1,2}", content.number) or not bare:
        return 0
    count = int(content.number)
    return count if 2 <= count <= _MOST_COUNTED else 0


def _quiet(board: Board) -> str:
    return mix(board.ground.colour, board.ground.text, 0.20)


def _grid(area: Box, count: int, columns: int, most: float) -> list[tuple[float, float, float]]:
    """Middles and size of `count` cells in rows of `columns`, in the middle of the area."""
    rows = -(-count // columns)
    cell = min(area.width / columns, area.height / rows, most)
    left = area.x + (area.width - cell * columns) / 2
    top = area.y + (area.height - cell * rows) / 2
    return [
        (left + cell * (i % columns + 0.5), top + cell * (i // columns + 0.5), cell)
        for i in range(count)
    ]


def _person(pen: Pen, x: float, y: float, size: float, colour: str) -> None:
    """Head and shoulders, `size` high."""
    pen.circle(x, y - size * 0.24, size * 0.19, colour)
    pen.path(
        f"M{x - size * 0.33:.1f} {y + size * 0.46:.1f}v{-size * 0.12:.1f}"
        f"a{size * 0.33:.1f} {size * 0.33:.1f} 0 0 1 {size * 0.66:.1f} 0v{size * 0.12:.1f}z",
        colour,
    )


def _share(
    board: Board, content: NumberContent, area: Box, cells: list[tuple[float, float, float]],
    draw: Callable[[Pen, float, float, float, str], None],
) -> None:  # fmt: skip
    """Cells of a whole; those of the share light up while the number counts."""
    ratio = min(max(content.ratio or 0.0, 0.0), 1.0)
    lit = round(ratio * len(cells))
    frame = board.sheet.reveal("value")
    pen = Pen()
    for x, y, size in cells:
        draw(pen, x, y, size, _quiet(board))
    base = pen.cel(area)
    board.add("emblem", motion.still(base), depth=decor.DEPTH, cels=(base,))
    steps = min(12, lit)
    done = 0
    for step in range(steps):
        goal = round(lit * (step + 1) / steps)
        pen = Pen()
        for x, y, size in cells[done:goal]:
            draw(pen, x, y, size, board.ground.accent)
        some = cells[done:goal]
        reach = some[0][2] / 2 + 2
        xs, ys = [x for x, _, _ in some], [y for _, y, _ in some]
        cel = pen.cel(
            Box(min(xs) - reach, min(ys) - reach, max(xs) - min(xs) + 2 * reach,
                max(ys) - min(ys) + 2 * reach)
        )  # fmt: skip
        at = next(f for f in range(COUNT + 1) if share_counted(f) >= (step + 1) / steps - 1e-6)
        board.add("emblem", motion.fade(cel, 0, 0, frame + at, 6), depth=decor.DEPTH, cels=(cel,))
        done = goal
    board.solid("shape", "share", area)


def _hundred(board: Board, content: NumberContent, area: Box) -> None:
    """A hundred dots."""
    columns = 10 if area.width < area.height * 1.5 else 20
    cells = _grid(area, 100, columns, 64.0)

    def dot(pen: Pen, x: float, y: float, size: float, colour: str) -> None:
        pen.circle(x, y, size * 0.38, colour)

    _share(board, content, area, cells, dot)


def _ten(board: Board, content: NumberContent, area: Box) -> None:
    """Ten discs."""
    cells = _grid(area, 10, 5, 170.0)
    _share(board, content, area, cells, lambda pen, x, y, s, c: pen.circle(x, y, s * 0.4, c))


def _ten_people(board: Board, content: NumberContent, area: Box) -> None:
    cells = _grid(area, 10, 5, 190.0)
    _share(board, content, area, cells, lambda pen, x, y, s, c: _person(pen, x, y, s * 0.92, c))


def _tally(board: Board, content: NumberContent, area: Box) -> None:
    """As many as the number says, one after the other; of its icon when there is one."""
    count = _counted_out(content)
    columns = min(count, max(1, round(math.sqrt(count * area.width / area.height))))
    cells = _grid(area, count, columns, 230.0)
    frame = board.sheet.reveal("value")
    step = max(1.5, min(6.0, 40 / count))
    size = cells[0][2] * 0.74
    icon = board.icon(content.icon, size) if content.icon else None
    if icon is None:
        pen = Pen()
        pen.rect(-size / 2, -size / 2, size, size, board.ground.accent, rx=size * 0.28)
        icon = pen.cel(Box(-size / 2 - 1, -size / 2 - 1, size + 2, size + 2))
    for index, (x, y, cell) in enumerate(cells):
        seat = Pen()
        seat.circle(x, y, cell * 0.13, _quiet(board))
        mark = seat.cel(Box(x - cell * 0.14, y - cell * 0.14, cell * 0.28, cell * 0.28))
        board.add("emblem", motion.still(mark), depth=decor.DEPTH, cels=(mark,))
        board.add(
            "emblem",
            motion.pop((icon,), x, y, frame + round(index * step), turn=-20),
            depth=decor.DEPTH,
            cels=(icon,),
        )
    board.solid("shape", "tally", area)


def _growing(frame: int, goal: float, least: float = 0.02) -> Track:
    """From next to nothing to the goal in step with the counting number."""
    keys = [
        Key(frame=frame + at, value=max(least, goal * share_counted(at)))
        for at in range(0, COUNT + 1, 2)
    ]
    return Track(tuple(keys))


def _ruler(board: Board, content: NumberContent, area: Box) -> None:
    """A scale with a pointer that runs up it."""
    frame, ground = board.sheet.reveal("value"), board.ground
    upright = area.height > area.width * 0.62
    long = area.height * 0.94 if upright else area.width
    thick = min(150.0, (area.width if upright else area.height) * 0.34)
    marks = 24
    pen = Pen()
    pen.rect(-long / 2, -thick / 2, long, thick, _quiet(board), rx=thick * 0.2)
    for index in range(1, marks):
        x = -long / 2 + long * index / marks
        high = thick * (0.52 if index % 6 == 0 else 0.36 if index % 3 == 0 else 0.22)
        pen.line(x, -thick / 2, x, -thick / 2 + high, ground.colour, 5)
    scale = pen.cel(Box(-long / 2, -thick / 2, long, thick))
    pen = Pen()
    pen.rect(-long / 2, -thick / 2, long, thick, ground.accent, rx=thick * 0.2)
    for index in range(1, marks):
        x = -long / 2 + long * index / marks
        high = thick * (0.52 if index % 6 == 0 else 0.36 if index % 3 == 0 else 0.22)
        pen.line(x, -thick / 2, x, -thick / 2 + high, mix(ground.accent, ground.colour, 0.55), 5)
    full = pen.cel(Box(-long / 2, -thick / 2, long, thick))
    pen = Pen()
    head = thick * 0.34
    pen.path(f"M0 0l{head * 0.8:.1f} {head * 1.3:.1f}h{-head * 1.6:.1f}z", ground.text)
    pointer = pen.cel(Box(-head, -1, 2 * head, head * 1.4))
    goal = long * 0.86
    window = Clip(x=-long / 2, y=-thick / 2, width=_growing(frame, goal), height=thick)
    run = _growing(frame, goal)
    at = Track(tuple(Key(frame=k.frame, value=k.value - long / 2) for k in run.keys))
    board.keep(scale, full, pointer)
    root = Peg(
        x=area.x + area.width / 2,
        y=area.y + area.height / 2,
        rotation=-90.0 if upright else 0.0,
        children=(
            motion.still(scale),
            Peg(clip=window, children=(motion.shown(full, frame),)),
            Peg(x=at, y=thick / 2 + 12, children=(motion.shown(pointer, frame),)),
        ),
    )
    board.add("emblem", root, depth=decor.DEPTH)


def _swell(board: Board, content: NumberContent, area: Box) -> None:
    """Rings that grow out of a point, each a little later than the one inside it."""
    frame, ground = board.sheet.reveal("value"), board.ground
    radius = min(area.width, area.height) / 2
    x, y = area.x + area.width / 2, area.y + area.height / 2
    colours = (
        mix(ground.colour, ground.text, 0.08),
        mix(ground.colour, ground.text, 0.15),
        mix(ground.colour, ground.text, 0.24),
        ground.accent,
    )
    for index, (share, colour) in enumerate(zip((1.0, 0.78, 0.55, 0.30), colours, strict=True)):
        cel = decor.disc(0, 0, radius * share, colour)
        size = _growing(frame + 3 * (3 - index), 1.0, 0.12)
        board.add(
            "emblem",
            Peg(x=x, y=y, scale_x=size, scale_y=size, children=(motion.shown(cel),)),
            depth=decor.DEPTH,
            cels=(cel,),
        )


def _climb(board: Board, content: NumberContent, area: Box) -> None:
    """Columns that climb to the last, lit one: growth as an emblem, without a scale."""
    frame, ground, count = board.sheet.reveal("value"), board.ground, 7
    gap = area.width / count
    wide = gap * 0.66
    for index in range(count):
        lit = index == count - 1
        high = area.height * (0.16 + 0.84 * (index / (count - 1)) ** 1.7)
        x = area.x + gap * (index + 0.5) - wide / 2
        slot = Box(x, area.bottom - high, wide, high)
        colour = ground.accent if lit else mix(ground.colour, ground.text, 0.10 + 0.025 * index)
        pen = Pen()
        pen.rect(slot.x, slot.y, wide, high + 20, colour, rx=14)
        cel = pen.cel(slot)
        board.add(
            "emblem", motion.grow(cel, slot, frame + 3 * index), depth=decor.DEPTH, cels=(cel,)
        )


def _spread(board: Board, content: NumberContent, area: Box) -> None:
    """Dots that spread from the first in the corner over the whole area: many out of one."""
    frame, ground = board.sheet.reveal("value"), board.ground
    step = 62.0
    columns, rows = max(2, int(area.width / step)), max(2, int(area.height / step))
    left = area.x + (area.width - columns * step) / 2
    top = area.y + (area.height - rows * step) / 2
    waves: dict[int, list[tuple[float, float, float]]] = {}
    farthest = math.hypot(columns, rows)
    for row in range(rows):
        for column in range(columns):
            far = math.hypot(column + 0.5, rows - row - 0.5)
            share = far / farthest
            if share > 0.95:
                continue
            waves.setdefault(int(share * 10), []).append(
                (left + step * (column + 0.5), top + step * (row + 0.5), 23.0 * (1.08 - share))
            )
    for wave, dots in sorted(waves.items()):
        pen = Pen()
        colour = mix(ground.accent, ground.colour, 0.075 * wave)
        for x, y, radius in dots:
            pen.circle(x, y, radius, colour)
        cel = pen.cel(area)
        at = frame + round(3.4 * wave)
        peg = motion.still(cel) if wave == 0 else motion.fade(cel, 0, 0, at, 8)
        board.add("emblem", peg, depth=decor.DEPTH, cels=(cel,))


def _dial(board: Board, content: NumberContent, area: Box) -> None:
    """Strokes around a circle that light up one after the other while the number counts."""
    frame, ground, count = board.sheet.reveal("value"), board.ground, 36
    outer = min(area.width, area.height) / 2
    x, y = area.x + area.width / 2, area.y + area.height / 2
    wide = outer * 0.075

    def strokes(pen: Pen, first: int, last: int, colour: str) -> None:
        for index in range(first, last):
            angle = index / count * math.tau - math.pi / 2
            inner = outer * (0.52 if index % 3 == 0 else 0.66)
            pen.line(
                x + inner * math.cos(angle),
                y + inner * math.sin(angle),
                x + (outer - wide / 2) * math.cos(angle),
                y + (outer - wide / 2) * math.sin(angle),
                colour,
                wide,
                stroke_linecap="round",
            )

    box = Box(x - outer, y - outer, 2 * outer, 2 * outer)
    pen = Pen()
    strokes(pen, 0, count, _quiet(board))
    pen.circle(x, y, outer * 0.30, mix(ground.colour, ground.text, 0.12))
    base = pen.cel(box)
    board.add("emblem", motion.still(base), depth=decor.DEPTH, cels=(base,))
    for step in range(9):
        pen = Pen()
        strokes(pen, step * 4, step * 4 + 4, ground.accent)
        cel = pen.cel(box)
        at = next(f for f in range(COUNT + 1) if share_counted(f) >= (step + 1) / 9 - 1e-6)
        board.add("emblem", motion.fade(cel, 0, 0, frame + at, 6), depth=decor.DEPTH, cels=(cel,))
