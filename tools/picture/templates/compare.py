"""Two sides of one question, each with its own ground: side by side in a wide frame, one above the
other elsewhere, a badge on their slanted border.
"""

import re
from dataclasses import dataclass

from film.content import CompareContent
from film.content_cards import CompareSide
from film.stage import Box, Cel
from tools.picture import decor, motion
from tools.picture.backing import dark, deep, stand_on
from tools.picture.board import Board
from tools.picture.colour import distance, legible, readable_on
from tools.picture.ground import Ground, vivid
from tools.picture.heading import Alike, alike
from tools.picture.marks import judged, numeral
from tools.picture.pen import Pen
from tools.picture.register import template
from tools.picture.type import measure

_LEAN = 0.045
"""Of the frame's width (or height): how far the border leans to each side of the middle."""
_BADGE = {"land": 74.0, "square": 60.0, "tall": 70.0}
_TITLE = {"land": (72.0, 40.0), "square": (58.0, 38.0), "tall": (68.0, 42.0)}
_ALONE = {"land": (150.0, 60.0), "square": (128.0, 60.0), "tall": (150.0, 64.0)}
"""Sizes of the sides' names where there is nothing below them."""
_FIGURE = {"land": (180.0, 60.0), "square": (140.0, 56.0), "tall": (170.0, 60.0)}
"""Of a side's only point that is a figure: it is what the sides are compared by."""
_SINGLE = {"land": (76.0, 36.0), "square": (64.0, 34.0), "tall": (76.0, 40.0)}
_STARTS_AS_FIGURE = re.compile(r"[€$£¥]?\d")
_POINT = {"land": (46.0, 30.0), "square": (40.0, 28.0), "tall": (54.0, 32.0)}
_SWEEP = 22


@dataclass(frozen=True, slots=True)
class _Half:
    name: str
    side: CompareSide
    ground: Ground
    room: Box


@template("compare")
def compare(board: Board, content: CompareContent) -> None:
    left = stand_on(board, dark, deep("primary", 0.35))
    right = _other(board, left)
    decor.lay(board, _near_circle(board, left))
    decor.enliven(board)
    _other_side(board, right)
    rooms = _rooms(board, _banner(board, content.title))
    halves = (
        _Half("left", content.left, left, rooms[0]),
        _Half("right", content.right, right, rooms[1]),
    )
    points = [point for half in halves for point in half.side.points]
    single = max(len(half.side.points) for half in halves) <= 1
    figures = bool(points) and single and all(map(_STARTS_AS_FIGURE.match, points))
    bare = single and content.left.good is None and content.right.good is None
    largest, smallest = (_ALONE if single and not figures else _TITLE)[board.format.aspect]
    wide = min(room.width for room in rooms) - _icon_room(board, content)
    titles = _names(board, [half.side.title for half in halves], wide, largest, smallest)
    most_of, least_of = (_FIGURE if figures else _SINGLE if single else _POINT)[board.format.aspect]
    indent = 0.0 if bare else most_of * 0.56 * 3.2
    free = rooms[0].height - titles.size * (0.74 + 1.06 * (titles.most - 1)) - 60
    if board.land and (content.left.icon or content.right.icon):
        free -= 200
    most = max(1, max(len(half.side.points) for half in halves))
    words = alike(
        board,
        points,
        board.letters.slide if figures else board.letters.subtitle,
        width=min(room.width for room in rooms)
        - indent
        - (0 if board.land else _icon_room(board, content)),
        largest=most_of,
        smallest=least_of,
        most_lines=2,
        height=free / most,
    )
    first = 0
    for index, half in enumerate(halves):
        _half(board, half, index, titles, words, first, free / most, bare)
        first += len(half.side.points)
    _badge(board, content.versus)


def _names(board: Board, names: list[str], width: float, largest: float, smallest: float) -> Alike:
    """On one line each, if that is not much smaller."""
    letters = board.letters.slide
    widest = max(
        measure(name, letters.family, letters.weight, 100.0, letters.tracking) for name in names
    )
    on_one_line = widest * largest * 0.7 / 100 <= width
    return alike(
        board,
        names,
        letters,
        width=width,
        largest=largest,
        smallest=largest * 0.7 if on_one_line else smallest,
        most_lines=1 if on_one_line else 2,
    )


def _near_circle(board: Board, ground: Ground) -> Cel:
    pen, size = Pen(), float(min(board.width, board.height))
    x, y = (board.width * 0.05, board.height * 0.02) if board.land else (board.width * 0.9, 0.0)
    pen.circle(x, y, size * 0.46, ground.shapes[0])
    if board.tall:
        pen.circle(x, y, size * 0.27, ground.shapes[1])
    return pen.cel(decor.bounds(board))


def _other(board: Board, left: Ground) -> Ground:
    """The palette's colour that lies farthest from the left side's."""
    palette = board.palette
    roles = (palette.support, palette.secondary, palette.accent, palette.primary)
    return (
        max((vivid(role, palette) for role in roles), key=lambda g: distance(g.colour, left.colour))
        if distance(palette.support, left.colour) < 0.06
        else vivid(palette.support, palette)
    )


def _other_side(board: Board, ground: Ground) -> None:
    """Sweeps in over the first ground at once, so that both are there before a word is said."""
    width, height, pen = float(board.width), float(board.height), Pen()
    bleed = 80.0
    if board.land:
        top, foot = width * (0.5 + _LEAN), width * (0.5 - _LEAN)
        pen.path(f"M{top:.0f} {-bleed}H{width + bleed}V{height + bleed}H{foot:.0f}Z", ground.colour)
        pen.circle(width * 0.93, height * 1.02, height * 0.44, ground.shapes[0])
        box = Box(foot - 2, -bleed, width + bleed - foot + 2, height + 2 * bleed)
        start = (width - foot) * 0.6, 0.0
    else:
        y, lean = _border(board), height * _LEAN * 0.62
        pen.path(
            f"M{-bleed} {y + lean:.0f}L{width + bleed} {y - lean:.0f}V{height + bleed}H{-bleed}Z",
            ground.colour,
        )
        pen.circle(width * 0.86, height * 1.0, width * 0.46, ground.shapes[0])
        pen.circle(width * 0.86, height * 1.0, width * 0.27, ground.shapes[1])
        box = Box(-bleed, y - lean - 2, width + 2 * bleed, height + bleed - y + lean + 2)
        start = 0.0, (height - y) * 0.6
    cel = pen.cel(box)
    peg = motion.Peg(
        x=motion.tween(0, start[0], _SWEEP, 0.0, "enter") if start[0] else 0.0,
        y=motion.tween(0, start[1], _SWEEP, 0.0, "enter") if start[1] else 0.0,
        children=(motion.shown(cel),),
    )
    board.add("other side", peg, cels=(cel,))


def _border(board: Board) -> float:
    """Height of the border's middle where the sides lie one above the other."""
    return board.box.y + board.box.height * 0.5 + (10 if board.tall else 0)


def _banner(board: Board, title: str) -> float:
    """The question on a label at the head; answers the height it takes."""
    if not title.strip():
        return 0.0
    box, letters = board.box, board.letters.slide
    wide = box.width - 80
    size, smallest = (52.0, 34.0) if board.land else (50.0, 36.0)
    fitted = board.fit(
        title,
        letters,
        width=wide,
        height=size * 2.4,
        largest=size,
        smallest=smallest,
        max_lines=1 if board.land else 2,
    )
    lines = fitted.lines[:2]
    ink = max(
        measure(line, letters.family, letters.weight, fitted.size, letters.tracking)
        for line in lines
    )
    label = Box(
        board.width / 2 - ink / 2 - 40 if board.land else box.x,
        box.y - (10 if board.land else 0),
        min(ink + 80, box.width),
        fitted.size * (1.5 + letters.leading * (len(lines) - 1)),
    )
    fill, pen = board.palette.light, Pen()
    pen.rect(label.x, label.y, label.width, label.height, fill, rx=20)
    cel = pen.cel(label)
    frame = board.sheet.reveal("title")
    board.add("label", motion.lift(cel, 0, 0, frame), cels=(cel,))
    board.lines(
        lines,
        letters,
        fitted.size,
        legible(board.palette.ink, board.looks(fill), 7.0),
        x=label.x + 40,
        y=label.y + fitted.size * 1.09,
        role="title",
        behind=board.looks(fill),
        frame=frame + 2,
        gesture="lift",
    )
    return label.bottom - box.y + 30


def _rooms(board: Board, taken: float) -> tuple[Box, Box]:
    box, badge = board.box, _BADGE[board.format.aspect]
    if board.land:
        lean = board.width * _LEAN
        wide = board.width / 2 - lean - badge * 0.7 - box.x
        top = box.y + max(taken, 20)
        high = box.bottom - top
        return (
            Box(box.x, top, wide, high),
            Box(board.width / 2 + lean + badge * 0.95, top, wide - badge * 0.25, high),
        )
    border, lean = _border(board), board.height * _LEAN * 0.62
    gap = lean + 18
    top = box.y + taken
    return (
        Box(box.x, top, box.width, border - gap - top),
        Box(box.x, border + gap + 14, box.width, box.bottom - border - gap - 14),
    )


def _icon_room(board: Board, content: CompareContent) -> float:
    has = content.left.icon or content.right.icon
    return 0.0 if board.land or not has else 230.0


def _half(
    board: Board, half: _Half, index: int, titles: Alike, words: Alike, first: int, share: float,
    bare: bool,
) -> None:  # fmt: skip
    side, ground, room = half.side, half.ground, half.room
    behind = board.looks(ground.colour)
    frame = board.sheet.reveal(half.name)
    icon = board.icon(side.icon, 190.0) if side.icon else None
    head = titles.size * (0.74 + titles.letters.leading * (titles.most - 1))
    step = min(share, words.size * (1.3 * words.most + 0.75))
    body = len(side.points) * step
    high = head + (48 + body if side.points else 0) + (200 if icon and board.land else 0)
    y = room.y + max(0.0, (room.height - high) * 0.5)
    if icon and board.land:
        board.add("icons", motion.pop((icon,), room.x + 95, y + 85, frame, turn=-8))
        board.solid("icon", side.icon, Box(room.x, y - 10, 190, 190), frame)
        y += 215
    elif icon:
        x = room.right - 110
        middle = room.y + room.height / 2
        board.add("icons", motion.pop((icon,), x, middle, frame, turn=-8))
        board.solid("icon", side.icon, Box(x - 95, middle - 95, 190, 190), frame)
    board.lines(
        titles.lines[index],
        titles.letters,
        titles.size,
        ground.text,
        x=room.x,
        y=y + titles.size * 0.74,
        role="title",
        behind=behind,
        frame=frame,
    )
    y += head + 48
    colour = {True: board.palette.light, False: board.palette.secondary, None: ground.accent}[
        side.good
    ]
    radius = words.size * 0.62
    mark = judged(board, radius, side.good, colour)
    for point in range(len(side.points)):
        at = board.sheet.reveal(f"{half.name}/{point}")
        middle = y + step * (point + 0.5)
        lines = words.lines[first + point]
        if not bare:
            board.add("marks", motion.pop((mark,), room.x + radius, middle, at), cels=(mark,))
        board.lines(
            lines,
            words.letters,
            words.size,
            ground.text,
            x=room.x + (0.0 if bare else radius * 3.1),
            y=middle - words.height(first + point) / 2 + words.size * 0.74,
            role="body",
            behind=behind,
            frame=at + 3,
            gesture="lift",
        )


def _badge(board: Board, versus: str) -> None:
    if not versus.strip():
        return
    radius, palette = _BADGE[board.format.aspect], board.palette
    x = board.width / 2 if board.land else board.box.right - radius - 20
    y = board.height * 0.5 if board.land else _border(board) - board.height * _LEAN * 0.22
    fill = palette.accent
    front = readable_on(board.looks(fill), dark=palette.ink)
    pen = Pen()
    pen.circle(0, 0, radius, fill)
    if versus.strip() in ("→", "->", "=>"):
        with pen.group("" if board.land else "rotate(90)"):
            pen.path(
                f"M{-radius * 0.42:.1f} 0H{radius * 0.40:.1f}"
                f"M{radius * 0.10:.1f} {-radius * 0.32:.1f}"
                f"L{radius * 0.42:.1f} 0L{radius * 0.10:.1f} {radius * 0.32:.1f}",
                stroke=front,
                stroke_width=radius * 0.16,
                stroke_linecap="round",
                stroke_linejoin="round",
            )
    else:
        said = versus.strip()[:6].upper()
        wide = measure(said, board.letters.display.family, 800, 100.0) / 100
        numeral(pen, board, said, min(radius * 0.86, radius * 1.4 / wide), 0, 0, front)
    cel = pen.cel(Box(-radius - 1, -radius - 1, 2 * radius + 2, 2 * radius + 2))
    frame = board.sheet.reveal("versus")
    board.add("badge", motion.pop((cel,), x, y, frame, turn=-30), cels=(cel,))
    board.solid("shape", "versus", Box(x - radius, y - radius, 2 * radius, 2 * radius), frame)
