"""Steps as circles on a dotted path: across a wide frame, down a tall one; each comes as it is
spoken.

Faint circles stand from the first frame, so that the shape of the whole is seen before its parts
are named.
"""

from dataclasses import dataclass

from film.content import ProcessContent, Step
from film.stage import Box, Cel
from tools.picture import decor, motion
from tools.picture.board import Board
from tools.picture.colour import mix, readable_on
from tools.picture.footing import footing
from tools.picture.heading import alike, heading
from tools.picture.marks import numeral
from tools.picture.pen import Pen
from tools.picture.register import template
from tools.picture.type import metrics

_RIM = 8.0
_BADGE = 33.0


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a step's circle stands."""

    x: float
    y: float
    radius: float


@template("process")
def process(board: Board, content: ProcessContent) -> None:
    decor.lay(board, decor.corners(board))
    footing(board)
    decor.enliven(board)
    room = heading(board, content.title)
    spots = _across(board, content, room) if board.land else _down(content, room)
    frames = [board.sheet.reveal(f"step/{i}") for i in range(len(spots))]
    _ghosts(board, spots)
    for index in range(1, len(spots)):
        _dots(board, spots[index - 1], spots[index], max(0, frames[index] - 10))
    for index, (step, spot) in enumerate(zip(content.steps, spots, strict=True)):
        _circle(
            board, step, index, spot, frames[index], content.first_number if content.ordered else 0
        )
    (_words_below if board.land else _words_beside)(board, content, spots, frames, room)


def _across(board: Board, content: ProcessContent, room: Box) -> list[_Spot]:
    """In one row, swaying a little, the whole with its words in the middle of the room."""
    count = len(content.steps)
    gap = room.width / count
    radius = min({2: 200.0, 3: 184.0, 4: 164.0}.get(count, 146.0), gap * 0.42)
    sway = 26.0 if count > 2 else 0.0
    words = 190.0 if any(step.text for step in content.steps) else 100.0
    spare = room.height - 2 * (radius + sway) - words
    y = room.y + radius + sway + max(16.0, spare * 0.5)
    return [
        _Spot(room.x + gap * (i + 0.5), y + (sway if i % 2 == 0 else -sway), radius)
        for i in range(count)
    ]


def _down(content: ProcessContent, room: Box) -> list[_Spot]:
    count = len(content.steps)
    gap = min(room.height / count, 330.0)
    radius = min(132.0, gap * 0.38)
    top = room.y + (room.height - gap * count) * 0.5
    return [_Spot(room.x + radius + 6, top + gap * (i + 0.5), radius) for i in range(count)]


def _hue(board: Board, index: int) -> str:
    palette = board.palette
    return (palette.primary, palette.secondary, palette.support, palette.accent)[index % 4]


def _ghosts(board: Board, spots: list[_Spot]) -> None:
    pen = Pen()
    for spot in spots:
        pen.circle(
            spot.x,
            spot.y,
            spot.radius - _RIM / 2,
            stroke=board.ground.text,
            stroke_width=3,
            stroke_opacity=0.12,
        )
    reach = spots[0].radius + 2
    left, top = min(s.x for s in spots) - reach, min(s.y for s in spots) - reach
    box = Box(
        left, top, max(s.x for s in spots) + reach - left, max(s.y for s in spots) + reach - top
    )
    cel = pen.cel(box)
    board.add("ghosts", motion.still(cel), cels=(cel,))


def _dots(board: Board, here: _Spot, there: _Spot, frame: int) -> None:
    """Dots from rim to rim."""
    along = ((there.x - here.x) ** 2 + (there.y - here.y) ** 2) ** 0.5
    margin = 22.0 if board.land else 13.0
    free = along - here.radius - there.radius - 2 * margin
    count = max(2, round(free / 24) + 1) if free > 14 else 0
    pen = Pen()
    xs, ys = [], []
    for i in range(count):
        share = (here.radius + margin + free * i / (count - 1)) / along
        xs.append(here.x + (there.x - here.x) * share)
        ys.append(here.y + (there.y - here.y) * share)
        pen.circle(xs[-1], ys[-1], 4.5, mix(board.ground.text, board.ground.colour, 0.62))
    if not count:
        return
    cel = pen.cel(Box(min(xs) - 5, min(ys) - 5, max(xs) - min(xs) + 10, max(ys) - min(ys) + 10))
    board.add(
        "steps", motion.unroll(cel, frame, 12, "right" if board.land else "down"), cels=(cel,)
    )


def _circle(board: Board, step: Step, index: int, spot: _Spot, frame: int, first: int) -> None:
    """One step; `first` is the number of the list's first step in this shot, 0 when unnumbered."""
    hue, radius = _hue(board, index), spot.radius
    icon = board.icon(step.icon, radius * 1.12)
    pen = Pen()
    pen.circle(0, 0, radius, mix(hue, board.palette.light, 0.80) if icon else hue)
    pen.circle(0, 0, radius - _RIM / 2, stroke=hue, stroke_width=_RIM)
    if icon is None:
        if first:
            numeral(
                pen,
                board,
                str(index + first),
                radius * 1.0,
                0,
                0,
                readable_on(hue, dark=board.palette.ink),
            )
        else:
            pen.path(
                f"M{-radius * 0.34:.1f} {radius * 0.02:.1f}l{radius * 0.24:.1f} {radius * 0.26:.1f}"
                f"l{radius * 0.44:.1f} {-radius * 0.52:.1f}",
                stroke=readable_on(hue, dark=board.palette.ink),
                stroke_width=radius * 0.16,
                stroke_linecap="round",
                stroke_linejoin="round",
            )
    cels: list[Cel] = [pen.cel(Box(-radius - 1, -radius - 1, 2 * radius + 2, 2 * radius + 2))]
    if icon:
        cels.append(icon)
        if first:
            badge, reach = Pen(), min(_BADGE, radius * 0.28)
            at = -radius * 0.72
            badge.circle(at, at, reach, hue)
            numeral(
                badge,
                board,
                str(index + first),
                reach * 1.12,
                at,
                at,
                readable_on(hue, dark=board.palette.ink),
            )
            cels.append(
                badge.cel(Box(at - reach - 1, at - reach - 1, 2 * reach + 2, 2 * reach + 2))
            )
    board.add("steps", motion.pop(tuple(cels), spot.x, spot.y, frame), cels=tuple(cels))
    board.solid(
        "icon",
        step.icon or f"step {index + 1}",
        Box(spot.x - radius, spot.y - radius, 2 * radius, 2 * radius),
    )


def _words_below(
    board: Board, content: ProcessContent, spots: list[_Spot], frames: list[int], room: Box
) -> None:
    letters, ground = board.letters, board.ground
    width = room.width / len(spots) - 40
    names = alike(
        board,
        [step.title for step in content.steps],
        letters.slide,
        width=width,
        largest=52 if len(spots) > 3 else 60,
        smallest=30,
        most_lines=2,
    )
    words = alike(
        board,
        [step.text for step in content.steps],
        letters.body,
        width=width,
        largest=36,
        smallest=28,
        most_lines=4,
    )
    size, small = names.size, words.size
    under = max(spot.y + spot.radius for spot in spots) + 30 + size * 0.9
    for spot, head, text, frame in zip(spots, names.lines, words.lines, frames, strict=True):
        board.lines(
            head,
            letters.slide,
            size,
            ground.text,
            x=spot.x,
            y=under,
            role="label",
            behind=ground.colour,
            anchor="middle",
            frame=frame + 4,
            gesture="lift",
        )
        board.lines(
            text,
            letters.body,
            small,
            ground.quiet,
            x=spot.x,
            y=under + (len(head) - 1) * size * letters.slide.leading + small * 1.55,
            role="body",
            behind=ground.colour,
            anchor="middle",
            frame=frame + 8,
            gesture="lift",
        )


def _words_beside(
    board: Board, content: ProcessContent, spots: list[_Spot], frames: list[int], room: Box
) -> None:
    letters, ground = board.letters, board.ground
    x = spots[0].x + spots[0].radius + 44
    width = room.right - x
    square = board.format.aspect == "square"
    gap = room.height / len(spots)
    names = alike(
        board,
        [step.title for step in content.steps],
        letters.slide,
        width=width,
        largest=(50 if square else 58) if any(s.text for s in content.steps) else 72,
        smallest=36,
        most_lines=2,
        height=gap * 0.45,
    )
    words = alike(
        board,
        [step.text for step in content.steps],
        letters.body,
        width=width,
        largest=36 if square else 42,
        smallest=28 if square else 30,
        most_lines=2,
        height=gap * 0.45,
    )
    size, small = names.size, words.size
    cap = metrics(letters.slide.family, 800, size).cap
    for spot, head, text, frame in zip(spots, names.lines, words.lines, frames, strict=True):
        more = (len(head) - 1) * size * letters.slide.leading
        high = cap + more + (small * (0.65 + len(text) * letters.body.leading) if text else 0)
        y = spot.y - high / 2 + cap
        board.lines(
            head,
            letters.slide,
            size,
            ground.text,
            x=x,
            y=y,
            role="label",
            behind=ground.colour,
            frame=frame + 4,
            gesture="lift",
        )
        board.lines(
            text,
            letters.body,
            small,
            ground.quiet,
            x=x,
            y=y + more + small * 1.6,
            role="body",
            behind=ground.colour,
            frame=frame + 8,
            gesture="lift",
        )
