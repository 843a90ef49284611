"""Parts of one whole as a ring: each part is swept on when it is said, its words stand outside at
the end of a leader, and the one that matters fills the middle.

Leaders never cross: words on a side stand in the order of their parts, and the ring is turned until
no side is crowded.
"""

import math
from dataclasses import dataclass

from film.content import DonutContent
from film.stage import Box, Drawing, Exposure, Peg
from tools.picture import decor, motion
from tools.picture.backing import stand_on, tint
from tools.picture.board import Board
from tools.picture.chart import lit_colour, said_colour
from tools.picture.colour import mix
from tools.picture.footing import footing
from tools.picture.heading import Alike, above_source, alike, heading, source_note
from tools.picture.pen import Pen
from tools.picture.register import template
from tools.picture.type import measure

_SWEEP = 9
"""Steps in which a part is swept on, two frames each."""
_GAP = 0.012
"""Turns between two parts."""
_THICK = 0.36


@dataclass(frozen=True, slots=True)
class _Slice:
    index: int
    start: float
    """Turns from the top, clockwise."""
    share: float

    @property
    def middle(self) -> float:
        return (self.start + self.share / 2) * math.tau - math.pi / 2


@template("donut")
def donut(board: Board, content: DonutContent) -> None:
    stand_on(board, tint("background", 0.0), tint("support"), tint("accent", 0.16))
    decor.lay(board, decor.corners(board))
    footing(board)
    decor.enliven(board)
    room = heading(board, content.title)
    whole, room = room, above_source(board, content.source, room)
    upright = board.tall
    total = max(1.0, sum(part.value for part in content.parts))
    shares = [max(0.0, part.value) / total for part in content.parts]
    slices = _turned(shares, upright)
    if upright:
        radius = min(300.0, room.height * 0.27, room.width * 0.34)
    else:
        radius = min(room.height * 0.46, room.width * (0.20 if board.land else 0.235))
        radius = max(room.width * 0.15, min(radius, _beside_words(board, content, room)))
    x, y = room.x + room.width / 2, room.y + room.height / 2
    _ring(board, content, slices, x, y, radius)
    _middle(board, content, x, y, radius * (1 - _THICK))
    foot = _words(board, content, slices, room, x, y, radius, upright)
    middle = "start" if board.land else "middle"
    source_note(board, content.source, whole, under=foot + 24, anchor=middle)


def _beside_words(board: Board, content: DonutContent, room: Box) -> float:
    """The radius that leaves the longest word its place beside the ring."""
    letters, size = board.letters.strong, 38.0 if board.land else 32.0
    widest = max(
        (measure(word, letters.family, letters.weight, size, letters.tracking)
         for part in content.parts for word in part.label.split()),
        default=0.0,
    )  # fmt: skip
    return (room.width / 2 - 14 - (64 if board.land else 44) - widest) / 1.05


def _turned(shares: list[float], upright: bool) -> list[_Slice]:
    """The parts around the ring from the turn at which no side has too many words."""

    def around(turn: float) -> list[_Slice]:
        out, at = [], turn
        for index, share in enumerate(shares):
            out.append(_Slice(index, at, share))
            at += share
        return out

    def cost(turn: float) -> float:
        sides: dict[bool, list[float]] = {True: [], False: []}
        for piece in around(turn):
            along, across = math.sin(piece.middle), math.cos(piece.middle)
            if upright:
                along, across = across, along
            sides[across >= 0].append(along)
            if abs(across) < 0.15:
                sides[across >= 0].append(along + 0.4)
        crowd = sum(max(0.0, 0.7 - abs(a - b)) for side in sides.values() for a in side
                    for b in side if a < b)  # fmt: skip
        return 3.0 * crowd + max(0, max(map(len, sides.values())) - 2) * 2.0 + min(turn, 1 - turn)

    return around(min((step / 36 for step in range(36)), key=cost))


def _arc(x: float, y: float, outer: float, inner: float, start: float, share: float) -> str:
    share = min(share, 0.9995)
    a, b = start * math.tau - math.pi / 2, (start + share) * math.tau - math.pi / 2
    big = 1 if share > 0.5 else 0
    return (
        f"M{x + outer * math.cos(a):.2f} {y + outer * math.sin(a):.2f}"
        f"A{outer:.2f} {outer:.2f} 0 {big} 1 {x + outer * math.cos(b):.2f} "
        f"{y + outer * math.sin(b):.2f}"
        f"L{x + inner * math.cos(b):.2f} {y + inner * math.sin(b):.2f}"
        f"A{inner:.2f} {inner:.2f} 0 {big} 0 {x + inner * math.cos(a):.2f} "
        f"{y + inner * math.sin(a):.2f}Z"
    )


def _ring(
    board: Board, content: DonutContent, slices: list[_Slice], x: float, y: float, radius: float
) -> None:
    inner = radius * (1 - _THICK)
    reach = radius * 1.1
    box = Box(x - reach, y - reach, 2 * reach, 2 * reach)
    pen = Pen()
    pen.path(_arc(x, y, radius, inner, 0.0, 1.0), mix(board.ground.text, board.ground.colour, 0.92))
    track = pen.cel(box)
    board.add("ring", motion.still(track), cels=(track,))
    quiet = 0
    for piece in slices:
        lit = piece.index == content.highlight
        colour = lit_colour(board, lit)
        if not lit:
            colour = mix(colour, board.ground.colour, 0.24 * (quiet % 3))
            quiet += 1
        frame = board.sheet.reveal(f"part/{piece.index}")
        gap = min(_GAP, piece.share * 0.3) if len(slices) > 1 else 0.0
        shown: list[Exposure] = []
        for step in range(1, _SWEEP + 1):
            done = 1 - (1 - step / _SWEEP) ** 2
            pen = Pen()
            outer = radius * (1.05 if lit else 1.0)
            pen.path(
                _arc(x, y, outer, inner, piece.start + gap / 2, (piece.share - gap) * done), colour
            )
            cel = pen.cel(box)
            board.keep(cel)
            shown.append(Exposure(frame + 2 * (step - 1), cel.key))
        if frame > 0:
            shown.insert(0, Exposure(0, None))
        board.add("ring", Peg(children=(Drawing(tuple(shown)),)))


def _middle(board: Board, content: DonutContent, x: float, y: float, hole: float) -> None:
    """The lit part's value, as large as the hole allows."""
    if not 0 <= content.highlight < len(content.parts):
        return
    part, letters = content.parts[content.highlight], board.letters.number
    fitted = board.fit(
        part.shown, letters, width=hole * 1.5, height=hole, largest=hole * 0.86, smallest=40,
        max_lines=2,
    )  # fmt: skip
    count = len(fitted.lines)
    board.lines(
        fitted.lines,
        letters,
        fitted.size,
        board.ground.strong,
        x=x,
        y=y + fitted.size * 0.36 - (count - 1) * fitted.size * letters.leading / 2,
        role="number",
        behind=board.ground.colour,
        anchor="middle",
        frame=board.sheet.reveal(f"part/{content.highlight}") + 8,
        gesture="lift",
    )


def _words(
    board: Board,
    content: DonutContent,
    slices: list[_Slice],
    room: Box,
    x: float,
    y: float,
    radius: float,
    upright: bool,
) -> float:
    """Answers where ring and words end."""
    land, foot = board.land, y + radius * 1.05
    size = 38.0 if land else 32.0 if not upright else 40.0
    value = size * 1.75
    reach = radius * 1.05 + (64 if land else 44)
    sides: dict[bool, list[_Slice]] = {True: [], False: []}
    for piece in slices:
        sides[(math.sin if upright else math.cos)(piece.middle) >= 0].append(piece)
    most = max(map(len, sides.values()))
    width = room.width / most - 24 if upright else room.width / 2 - reach - 14
    texts = alike(
        board,
        [part.label for part in content.parts],
        board.letters.strong,
        width=min(width, 460.0),
        largest=size,
        smallest=30 if upright else 28,
        most_lines=3,
    )
    for after, pieces in sides.items():
        along = math.cos if upright else math.sin
        pieces.sort(key=lambda piece: along(piece.middle))
        heights = [_high(content, texts, piece.index, value) for piece in pieces]
        if upright:
            places = _spread(
                [x + radius * math.cos(p.middle) for p in pieces],
                [min(width, 460.0) + 20] * len(pieces), room.x, room.right,
            )  # fmt: skip
        else:
            places = _spread(
                [y + radius * math.sin(p.middle) for p in pieces],
                [high + 26 for high in heights], room.y, room.bottom,
            )  # fmt: skip
        for piece, place, high in zip(pieces, places, heights, strict=True):
            way = 1.0 if after else -1.0
            if upright:
                edge = y + way * reach
                top = edge + 14 if after else edge - 14 - high
                end, left, anchor = (place, edge), place, "middle"
            else:
                end, top = (x + way * reach, place), place - high / 2
                left, anchor = x + way * (reach + 14), "start" if after else "end"
            foot = max(foot, top + high)
            _leader(board, content, piece, x, y, radius, end, upright)
            _label(board, content, texts, piece.index, left, top, value, anchor)
    return foot


def _high(content: DonutContent, texts: Alike, index: int, value: float) -> float:
    own = texts.height(index)
    return own if index == content.highlight else own + value * 0.98


def _spread(wanted: list[float], sizes: list[float], low: float, high: float) -> list[float]:
    """Middles nearest to those wanted at which nothing overlaps, in their order."""
    out: list[float] = []
    floor = low
    for middle, size in zip(wanted, sizes, strict=True):
        out.append(max(middle, floor + size / 2))
        floor = out[-1] + size / 2
    ceiling = high
    for index in range(len(out) - 1, -1, -1):
        out[index] = min(out[index], ceiling - sizes[index] / 2)
        ceiling = out[index] - sizes[index] / 2
    return out


def _leader(
    board: Board, content: DonutContent, piece: _Slice, x: float, y: float, radius: float,
    end: tuple[float, float], upright: bool,
) -> None:  # fmt: skip
    colour = mix(board.ground.text, board.ground.colour, 0.45)
    rim = radius * 1.07
    start = (x + rim * math.cos(piece.middle), y + rim * math.sin(piece.middle))
    bend = (
        (end[0], start[1] + (end[1] - start[1]) * 0.6)
        if upright
        else (start[0] + (end[0] - start[0]) * 0.6, end[1])
    )
    pen = Pen()
    pen.path(
        f"M{start[0]:.1f} {start[1]:.1f}L{bend[0]:.1f} {bend[1]:.1f}L{end[0]:.1f} {end[1]:.1f}",
        stroke=colour, stroke_width=4, stroke_linejoin="round", stroke_linecap="round",
    )  # fmt: skip
    xs, ys = (start[0], bend[0], end[0]), (start[1], bend[1], end[1])
    cel = pen.cel(Box(min(xs) - 4, min(ys) - 4, max(xs) - min(xs) + 8, max(ys) - min(ys) + 8))
    frame = board.sheet.reveal(f"part/{piece.index}") + 12
    board.add("leaders", motion.fade(cel, 0, 0, frame, 8), cels=(cel,))


def _label(
    board: Board, content: DonutContent, texts: Alike, index: int, x: float, top: float,
    value: float, anchor,
) -> None:  # fmt: skip
    lit = index == content.highlight
    frame = board.sheet.reveal(f"part/{index}") + 14
    behind = board.ground.colour
    if not lit:
        board.lines(
            (content.parts[index].shown,), board.letters.slide, value, board.ground.text,
            x=x, y=top + value * 0.74, role="number", behind=behind, anchor=anchor, frame=frame,
            gesture="lift",
        )  # fmt: skip
        top += value * 0.98
    board.lines(
        texts.lines[index], texts.letters, texts.size, said_colour(board, lit), x=x,
        y=top + texts.size * 0.74, role="label", behind=behind, anchor=anchor, frame=frame + 3,
        gesture="lift",
    )  # fmt: skip
