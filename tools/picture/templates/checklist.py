"""A sheet of paper with boxes: each is ticked by a drawn stroke as it is spoken of.

The sheet ends with its last entry, a clip at its head; the heading stands on the ground beside it,
above it where the frame is not wide; a tall frame has the pencil lying below.
"""

from film.content import ChecklistContent
from film.stage import Box
from tools.picture import decor, motion
from tools.picture.backing import deep, full, stand_on
from tools.picture.board import Board
from tools.picture.colour import legible, mix
from tools.picture.heading import alike, heading, set_alike
from tools.picture.marks import stroke, tick_path
from tools.picture.pen import Pen
from tools.picture.register import template

_LARGEST = {"land": 58.0, "square": 54.0, "tall": 60.0}
_SMALLEST = {"land": 32.0, "square": 30.0, "tall": 34.0}
_TALLEST = {"land": 178.0, "square": 178.0, "tall": 230.0}
_HEAD, _FOOT = 66.0, 34.0
"""Paper above the first entry, under the clip, and below the last."""
_LAYERS = ("paper", "boxes", "ticks")
"""Under the words, whatever is said first."""
_TOP = 96.0
_TICK = 14
"""Frames a tick takes."""


@template("checklist")
def checklist(board: Board, content: ChecklistContent) -> None:
    stand_on(board, full("support"), full("primary"), deep("secondary", 0.35))
    decor.lay(board, decor.rays(board, board.width * 0.72, board.height * 0.62, 9))
    decor.enliven(board)
    for name in _LAYERS:
        board.layer(name, decor.DEPTH)
    sheet = _sheet_beside(board, content) if board.land else _sheet_below(board, content)
    count = max(1, len(content.items))
    gap = min((sheet.height - _HEAD - _FOOT) / count, _TALLEST[board.format.aspect])
    spare = sheet.height - (gap * count + _HEAD + _FOOT)
    top = sheet.y + spare * (0.5 if board.land else 0.3)
    sheet = Box(sheet.x, top, sheet.width, sheet.height - spare)
    _paper(board, sheet)
    if board.tall:
        _pencil(board, (sheet.bottom + board.height) / 2 + 20)
    _entries(board, content, sheet, gap)


def _sheet_beside(board: Board, content: ChecklistContent) -> Box:
    """In a wide frame: the heading fills the left, the sheet the right."""
    box, letters = board.box, board.letters.display
    if not content.title:
        wide = 1120.0
        return Box(board.width / 2 - wide / 2, _TOP, wide, board.box.bottom - _TOP)
    left = board.width * 0.43
    fitted = board.fit(
        content.title,
        letters,
        width=left - box.x - 84,
        height=box.height * 0.8,
        largest=118,
        smallest=54,
        max_lines=5,
    )
    high = fitted.size * (0.74 + len(fitted.lines) - 1)
    board.lines(
        fitted.lines,
        letters,
        fitted.size,
        board.ground.text,
        x=box.x,
        y=box.y + (box.height - high) / 2 + fitted.size * 0.74,
        role="title",
        behind=board.ground.colour,
        frame=board.sheet.reveal("title"),
    )
    return Box(left, _TOP, box.right - left, box.bottom - _TOP)


def _sheet_below(board: Board, content: ChecklistContent) -> Box:
    room = heading(board, content.title)
    clip = 62.0
    return Box(room.x, room.y + clip, room.width, room.height - clip)


def _paper(board: Board, sheet: Box) -> None:
    """The sheet with its shadow and its clip."""
    ground, pen = board.ground, Pen()
    shadow = mix(ground.colour, board.dark, 0.34)
    pen.rect(sheet.x + 14, sheet.y + 16, sheet.width, sheet.height, shadow, rx=30, class_="shade")
    pen.rect(sheet.x, sheet.y, sheet.width, sheet.height, _white(board), rx=30)
    middle = sheet.x + sheet.width / 2
    pen.rect(middle - 120, sheet.y - 34, 240, 68, ground.accent, rx=22)
    pen.circle(middle, sheet.y - 30, 34, ground.accent)
    pen.circle(middle, sheet.y - 34, 13, ground.colour)
    decor.lay(
        board,
        pen.cel(Box(sheet.x - 2, sheet.y - 68, sheet.width + 20, sheet.height + 90)),
        "paper",
    )


def _pencil(board: Board, y: float) -> None:
    """Lies across the foot of the frame, its point where the next box would be."""
    palette, pen = board.palette, Pen()
    body, wood = palette.accent, mix(palette.light, palette.accent, 0.22)
    with pen.group(f"translate({board.width / 2:.0f} {y:.0f}) rotate(-13)"):
        pen.path("M-330 -46H300V46H-330Z", body)
        pen.path("M-330 -46H300V-16H-330Z", mix(body, palette.light, 0.28))
        pen.path("M-330 18H300V46H-330Z", mix(body, board.dark, 0.14))
        pen.path(
            "M-330 -46L-470 0L-330 46Q-312 32 -330 18Q-308 0 -330 -16Q-312 -30 -330 -46Z", wood
        )
        pen.path("M-430 -13L-470 0L-430 13Q-422 0 -430 -13Z", board.dark)
        pen.path("M300 -46H362V46H300Z", mix(palette.light, board.dark, 0.25))
        pen.path("M362 -46H404Q432 -46 432 -18V18Q432 46 404 46H362Z", palette.secondary)
    decor.lay(board, pen.cel(Box(0, y - 190, board.width, 380)), "pencil")


def _white(board: Board) -> str:
    return mix(board.palette.light, board.palette.background, 0.5)


def _entries(board: Board, content: ChecklistContent, sheet: Box, gap: float) -> None:
    count, aspect = max(1, len(content.items)), board.format.aspect
    paper = board.looks(_white(board))
    text, ink = legible(board.palette.ink, paper, 7.0), board.palette.primary
    pad = 72.0 if board.land else 54.0
    top = sheet.y + _HEAD
    room = Box(sheet.x + pad, top, sheet.width - 2 * pad, gap * count)
    side = min(gap * 0.5, 76.0)
    left = room.x + side + side * 0.62
    words = alike(
        board,
        [item.text for item in content.items],
        board.letters.strong,
        width=room.right - left,
        largest=_LARGEST[aspect],
        smallest=_SMALLEST[aspect],
        most_lines=2,
        height=gap * 0.74,
    )
    rules = Pen()
    for index in range(1, count):
        rules.line(
            room.x, top + gap * index, room.right, top + gap * index, mix(paper, ink, 0.2), 3
        )
    if count > 1:
        cel = rules.cel(Box(room.x - 2, top, room.width + 4, gap * count))
        board.add("paper", motion.still(cel), cels=(cel,))
    for index, item in enumerate(content.items):
        frame, middle = board.sheet.reveal(f"item/{index}"), top + gap * (index + 0.5)
        pen = Pen()
        pen.rect(
            -side / 2 + 3,
            -side / 2 + 3,
            side - 6,
            side - 6,
            mix(paper, ink, 0.06),
            rx=side * 0.24,
            stroke=mix(paper, text, 0.55),
            stroke_width=6,
        )
        box = pen.cel(Box(-side / 2, -side / 2, side, side))
        board.add("boxes", motion.pop((box,), room.x + side / 2, middle, frame), cels=(box,))
        set_alike(board, words, index, text, x=left, middle=middle, frame=frame + 3, behind=paper)
        if item.checked:
            tick_frame = max(board.sheet.reveal(f"tick/{index}"), frame + 6)
            _tick(board, room.x + side / 2, middle, side, ink, tick_frame)


def _tick(board: Board, x: float, y: float, side: float, ink: str, frame: int) -> None:
    """The box fills, then the stroke runs over it and out at its corner."""
    pen = Pen()
    pen.rect(-side / 2, -side / 2, side, side, ink, rx=side * 0.26)
    full_box = pen.cel(Box(-side / 2, -side / 2, side, side))
    board.add("boxes", motion.pop((full_box,), x, y, frame), cels=(full_box,))
    pen, width = Pen(), side * 0.17
    front = legible(board.palette.light, board.looks(ink), 3.0)
    stroke(pen, tick_path(x, y, side * 0.27), front, width)
    reach = side * 0.27 + width
    mark = pen.cel(Box(x - reach, y - reach, 2 * reach, 2 * reach))
    board.add("ticks", motion.unroll(mark, frame + 4, _TICK), cels=(mark,))
