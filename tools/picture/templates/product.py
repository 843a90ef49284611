"""A thing in the middle and what is said about it: callouts at its sides in wide frames, at its
four corners in square and tall ones, each at the end of a leader line that grows out of the thing.
"""

from film.content import ProductContent
from film.stage import Box, Key, Peg, Track
from tools.picture import decor, motion
from tools.picture.backing import deep, full, stand_on, tint
from tools.picture.board import Board
from tools.picture.chart import drawn_on, set_layers
from tools.picture.colour import legible, mix, readable_on
from tools.picture.heading import Alike, alike, heading
from tools.picture.icons import icon_cel
from tools.picture.pen import Pen
from tools.picture.photograph import picture_cel, picture_size
from tools.picture.register import template
from tools.picture.type import measure

_SWAY = 80
_MOST = 4


@template("product")
def product(board: Board, content: ProductContent) -> None:
    stand_on(board, tint("accent", 0.20), deep("primary", 0.35), full("support"), tint("primary"))
    set_layers(
        board, "decor", "floating", "thing", "leaders", "callouts", "marks", "icons", "words"
    )
    decor.enliven(board)
    callouts = content.callouts[:_MOST]
    if len(content.callouts) > _MOST:
        board.lack("overflow", content.callouts[_MOST].text)
    room = heading(
        board, content.name, anchor="middle" if not board.land else "start", reveal="name"
    )
    x, y = board.width / 2, room.y + room.height / 2
    if board.land:
        y = min(y, board.height * 0.5)
        radius = min(room.height * 0.40, 250.0)
        column = (room.width - 2 * radius * 1.28) / 2 - 50
    else:
        radius = min(room.height * 0.24, room.width * 0.28)
        column = room.width / 2 - 12
    _thing(board, content, x, y, radius)
    if not callouts:
        return
    size = 40.0 if board.land else 34.0 if not board.tall else 40.0
    icons = [c.icon if c.icon and icon_cel(c.icon, 64) else "" for c in callouts]
    for callout, icon in zip(callouts, icons, strict=True):
        if callout.icon and not icon:
            board.lack("icon", callout.icon)
    pad = size * 0.66
    seat = size * 1.7 if any(icons) else 0.0
    texts = alike(
        board,
        [c.text for c in callouts],
        board.letters.strong,
        width=column - 2 * pad - seat,
        largest=size,
        smallest=28,
        most_lines=3,
        height=(room.height / 2 if board.land else room.height * 0.2) - 2 * pad,
    )
    for index, box in enumerate(_places(board, content, texts, room, x, y, radius, pad, seat)):
        _callout(board, texts, index, icons[index], box, pad, seat, (x, y), radius)


def _places(
    board: Board, content: ProductContent, texts: Alike, room: Box, x: float, y: float,
    radius: float, pad: float, seat: float,
) -> list[Box]:  # fmt: skip
    """Plates of the callouts in their order."""
    count = len(content.callouts[:_MOST])
    sides = [callout.side for callout in content.callouts[:_MOST]]
    for side, other in (("left", "right"), ("right", "left")):
        while sides.count(side) > 2:
            last = max(i for i, s in enumerate(sides) if s == side)
            sides[last] = other  # type: ignore[assignment]
    boxes: list[Box] = []
    for index in range(count):
        wide = max(
            measure(line, texts.letters.family, texts.letters.weight, texts.size)
            for line in texts.lines[index]
        )
        wide += 2 * pad + seat
        high = max(texts.height(index) + 2 * pad, texts.size * 2.3)
        mates = [i for i in range(count) if sides[i] == sides[index]]
        place, left = mates.index(index), sides[index] == "left"
        if board.land:
            middle = y if len(mates) == 1 else y + (-1, 1)[place] * radius * 0.56
            gap = radius * 1.28 + 40
            at = max(room.x, x - gap - wide) if left else min(room.right - wide, x + gap)
        else:
            # Above and below the thing; a lone one of its side lies above on the left, below on
            # the right.
            lower = place == 1 or (len(mates) == 1 and not left)
            reach = radius * 1.30 + high / 2 + 14
            middle = y + (reach if lower else -reach)
            at = room.x if left else room.right - wide
            if count == 1:
                at, middle = x - wide / 2, y + reach
        boxes.append(Box(at, middle - high / 2, wide, high))
    return boxes


def _thing(board: Board, content: ProductContent, x: float, y: float, radius: float) -> None:
    ground = board.ground
    frame = board.sheet.reveal("product")
    data = board.media.get(content.media, b"") if content.media else b""
    size = picture_size(data)
    pen = Pen()
    pen.circle(x, y, radius * 1.72, ground.shapes[0])
    pen.circle(x, y, radius * 1.42, ground.shapes[1])
    decor.lay(board, pen.cel(decor.bounds(board)))
    if content.media and size is None:
        board.lack("photo", content.media)
    if size is not None:
        wide, high = size
        scale = min(2.3 * radius / wide, 1.9 * radius / high)
        box = Box(-wide * scale / 2, -high * scale / 2, wide * scale, high * scale)
        frame_pen = Pen()
        rim = Box(box.x - 14, box.y - 14, box.width + 28, box.height + 28)
        frame_pen.rect(rim.x, rim.y, rim.width, rim.height, board.palette.light, rx=16)
        card = frame_pen.cel(rim)
        picture = picture_cel(data, box, "meet")
        board.keep(card, picture)
        pieces: tuple = (card, picture)
        board.solid("shape", "picture", Box(x + rim.x, y + rim.y, rim.width, rim.height), frame)
    else:
        pen = Pen()
        pen.circle(0, 0, radius * 1.14, mix(ground.colour, board.palette.light, 0.86))
        reach = radius * 1.15
        disc = pen.cel(Box(-reach, -reach, 2 * reach, 2 * reach))
        board.keep(disc)
        icon = board.icon(content.icon, radius * 1.6)
        pieces = (disc, icon) if icon is not None else (disc,)
        board.solid(
            "icon", content.icon or "disc", Box(x - reach, y - reach, 2 * reach, 2 * reach), frame
        )
    keys = tuple(
        Key(frame=at, value=1.6 if step % 2 else -1.6, ease="move")
        for step, at in enumerate(range(0, board.frames + _SWAY, _SWAY))
    )
    pop = motion.pop(pieces, 0, 0, frame)
    board.add("thing", Peg(x=x, y=y, rotation=Track(keys), children=(pop,)), depth=decor.DEPTH)


def _callout(
    board: Board, texts: Alike, index: int, icon: str, box: Box, pad: float, seat: float,
    thing: tuple[float, float], radius: float,
) -> None:  # fmt: skip
    frame, ground = board.sheet.reveal(f"callout/{index}"), board.ground
    x, y = thing
    fill = board.palette.light if ground.vivid else mix(ground.colour, board.palette.light, 0.75)
    seen = board.looks(fill)
    # The leader: from a dot on the thing's rim to the middle of the plate's nearer edge.
    if board.land:
        left = box.right <= x
        end = (box.right if left else box.x, box.y + box.height / 2)
    else:
        end = (
            min(max(x, box.x + 60), box.right - 60) if box.x < x < box.right
            else box.right - 70 if box.right <= x else box.x + 70,
            box.bottom if box.bottom < y else box.y,
        )  # fmt: skip
    dx, dy = end[0] - x, end[1] - y
    length = max(1.0, (dx * dx + dy * dy) ** 0.5)
    start = (x + dx / length * radius * 0.98, y + dy / length * radius * 0.98)
    colour = legible(ground.accent, ground.colour, 2.0)
    pen = Pen()
    pen.line(*start, *end, colour, 6, stroke_linecap="round")
    low_x, low_y = min(start[0], end[0]) - 5, min(start[1], end[1]) - 5
    cel = pen.cel(Box(low_x, low_y, abs(start[0] - end[0]) + 10, abs(start[1] - end[1]) + 10))
    points = [
        (start[0] + (end[0] - start[0]) * t / 4, start[1] + (end[1] - start[1]) * t / 4)
        for t in range(5)
    ]
    board.add("leaders", drawn_on(cel, points, frame, 10, 6.0), cels=(cel,))
    pen = Pen()
    pen.circle(0, 0, 15, colour, stroke=board.palette.light, stroke_width=6)
    dot = pen.cel(Box(-19, -19, 38, 38))
    board.add("marks", motion.pop((dot,), *start, frame), cels=(dot,))
    pen = Pen()
    pen.rect(-box.width / 2, -box.height / 2, box.width, box.height, fill, rx=22)
    plate = pen.cel(Box(-box.width / 2 - 1, -box.height / 2 - 1, box.width + 2, box.height + 2))
    middle = box.y + box.height / 2
    board.add("callouts", motion.pop((plate,), box.x + box.width / 2, middle, frame + 6),
              cels=(plate,))  # fmt: skip
    left_of = box.x + pad
    if icon:
        cel = board.icon(icon, texts.size * 1.5)
        if cel is not None:
            at = left_of + texts.size * 0.65
            board.add("icons", motion.pop((cel,), at, middle, frame + 9))
            half = texts.size * 0.75
            board.solid("icon", icon, Box(at - half, middle - half, 2 * half, 2 * half), frame)
        left_of += seat
        board.lines(
            texts.lines[index], texts.letters, texts.size,
            readable_on(seen, board.light, board.dark), x=left_of,
            y=middle - texts.height(index) / 2 + texts.size * 0.74, role="label", behind=seen,
            frame=frame + 9, gesture="fade",
        )  # fmt: skip
        return
    board.lines(
        texts.lines[index], texts.letters, texts.size,
        readable_on(seen, board.light, board.dark), x=box.x + box.width / 2,
        y=middle - texts.height(index) / 2 + texts.size * 0.74, role="label", behind=seen,
        frame=frame + 9, anchor="middle", gesture="fade",
    )  # fmt: skip
