"""A short list, one entry a clause: a disc with an icon or a number, and its words.

Two arrangements in a wide frame, by the shot's chance: the heading in a panel of its own beside the
list, or above it. Faint rings stand from the first frame: one sees how many are to come.
"""

from film.content import BulletsContent
from film.stage import Box
from tools.picture import decor, motion
from tools.picture.backing import dark, deep, full, stand_on, tint
from tools.picture.board import Board
from tools.picture.footing import footing
from tools.picture.ground import Ground, vivid
from tools.picture.heading import alike, heading, set_alike
from tools.picture.marks import disc
from tools.picture.pen import Pen
from tools.picture.register import template

_PANEL = 0.365
"""Of a wide frame's width."""
_TALLEST = {"land": 200.0, "square": 196.0, "tall": 232.0}
"""Most pixels from entry to entry, for four of them; fewer stand farther apart and are larger."""
_LARGEST = {"land": 58.0, "square": 52.0, "tall": 58.0}
_FEW = {1: 1.6, 2: 1.42, 3: 1.2}
_SMALLEST = {"land": 34.0, "square": 32.0, "tall": 36.0}


@template("bullets")
def bullets(board: Board, content: BulletsContent) -> None:
    ground = stand_on(board, deep("primary", 0.45), tint("accent", 0.15), full("support"), dark)
    beside = board.land and bool(content.title) and board.chance().random() < 0.55
    footing(board)
    decor.enliven(board)
    if beside:
        room = _panel(board, content.title, ground)
    else:
        decor.lay(board, decor.arcs(board, flip=False))
        room = heading(board, content.title)
    _entries(board, content, room)


def _panel(board: Board, title: str, ground: Ground) -> Box:
    """The heading in a panel at the left, as deep as the frame; answers the room beside it."""
    palette, letters, box = board.palette, board.letters.display, board.box
    role = palette.primary if not ground.vivid else palette.accent
    panel = vivid(role, palette, 3.6)
    fill = panel.colour if panel.colour != ground.colour else ground.shapes[1]
    behind = board.looks(fill)
    text = panel.text if fill == panel.colour else ground.text
    width = board.width * _PANEL
    pen = Pen()
    pen.rect(-60, -60, width + 60, board.height + 120, fill)
    pen.circle(width * 0.16, board.height * 1.02, width * 0.46, panel.shapes[1])
    cel = pen.cel(Box(-60, -60, width + 60, board.height + 120))
    decor.lay(board, cel, "panel")
    fitted = board.fit(
        title,
        letters,
        width=width - box.x - 60,
        height=box.height * 0.72,
        largest=104,
        smallest=52,
        max_lines=6,
    )
    high = fitted.size * (0.74 + len(fitted.lines) - 1)
    y = box.y + (box.height - high) / 2 + fitted.size * 0.74
    board.lines(
        fitted.lines,
        letters,
        fitted.size,
        text,
        x=box.x,
        y=y,
        role="title",
        behind=behind,
        frame=board.sheet.reveal("title"),
    )
    left = width + 96
    return Box(left, box.y + 20, box.right - left, box.height - 40)


def _entries(board: Board, content: BulletsContent, room: Box) -> None:
    count, aspect, ground = max(1, len(content.items)), board.format.aspect, board.ground
    few = _FEW.get(count, 1.0)
    gap = min(room.height / count, _TALLEST[aspect] * few)
    radius = min(gap * 0.36, 68.0 * few)
    left = room.x + 2 * radius + radius * 0.62
    words = alike(
        board,
        [item.text for item in content.items],
        board.letters.strong,
        width=room.right - left,
        largest=_LARGEST[aspect] * few,
        smallest=_SMALLEST[aspect],
        most_lines=2 if count > 3 else 3,
        height=gap * 0.8,
    )
    top = room.y + (room.height - gap * count) * (0.42 if board.tall else 0.5)
    rings = Pen()
    for index in range(count):
        rings.circle(
            room.x + radius,
            top + gap * (index + 0.5),
            radius - 3,
            stroke=ground.text,
            stroke_width=4,
            stroke_opacity=0.20,
        )
    board.add("ghosts", motion.still(cel := rings.cel(Box(room.x, top, 2 * radius, gap * count))))
    board.keep(cel)
    for index, item in enumerate(content.items):
        frame, middle = board.sheet.reveal(f"item/{index}"), top + gap * (index + 0.5)
        cels = disc(board, radius, item.icon, str(index + 1))
        board.add("discs", motion.pop(cels, room.x + radius, middle, frame), cels=cels)
        board.solid(
            "icon",
            item.icon or f"disc {index + 1}",
            Box(room.x, middle - radius, 2 * radius, 2 * radius),
            frame,
        )
        set_alike(board, words, index, ground.text, x=left, middle=middle, frame=frame + 3)
