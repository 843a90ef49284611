"""One idea as a picture: an icon large on its disc beside its words, or two icons and the arrow
between them.
"""

from zlib import crc32

from film.content import IconContent
from film.stage import Box, Cel, Key, Peg, Track
from tools.picture import decor, motion
from tools.picture.backing import deep, full, stand_on, tint
from tools.picture.board import Board
from tools.picture.colour import mix
from tools.picture.icons import icon_cel
from tools.picture.pen import Pen
from tools.picture.register import template
from tools.picture.type import metrics

_KICKER = 30.0
_SWAY = 75
"""Frames of one sway of an icon, 2.5 s: it never stands quite still."""


@template("icon")
def icon(board: Board, content: IconContent) -> None:
    stand_on(board, full("support"), deep("primary", 0.45), tint("accent", 0.22), tint("secondary"))
    found = [name for name in content.icons if icon_cel(name, 64)]
    for name in content.icons:
        if name not in found:
            board.lack("icon", name)
    if len(found) >= 2:
        _pair(board, content, found[0], found[1])
    else:
        _single(board, content, found[0] if found else "")
    decor.enliven(board)


def _disc(board: Board, x: float, y: float, radius: float) -> None:
    """Rings of the ground's own colour behind the icon, larger than the frame when it is the only
    thing.
    """
    pen, ground = Pen(), board.ground
    shapes = ground.shapes
    if not ground.vivid:
        # Tints of three hues inside each other are muddy: one hue, and light in the middle.
        hue = mix(ground.colour, ground.accent, 0.22)
        shapes = (
            mix(ground.colour, hue, 0.5), hue, mix(ground.colour, board.palette.light, 0.8)
        )  # fmt: skip
    pen.circle(x, y, radius * 1.5, shapes[0])
    pen.circle(x, y, radius * 1.25, shapes[1])
    pen.circle(x, y, radius, shapes[2])
    decor.lay(board, pen.cel(decor.bounds(board)))


def _swaying(board: Board, cel: Cel, name: str, x: float, y: float, frame: int) -> None:
    keys = tuple(
        Key(frame=at, value=2.2 if index % 2 else -2.2, ease="move")
        for index, at in enumerate(range(0, board.frames + _SWAY, _SWAY))
    )
    pop = motion.pop((cel,), 0, 0, frame, turn=-14)
    board.add("icons", Peg(x=x, y=y, rotation=Track(keys), children=(pop,)), depth=decor.DEPTH)
    board.solid("icon", name, Box(x + cel.box.x, y + cel.box.y, cel.box.width, cel.box.height))


def _single(board: Board, content: IconContent, name: str) -> None:
    """One of three compositions by the shot's own chance; without an icon the words stand alone."""
    if not name:
        _lower(board)
        if not board.tall:
            decor.lay(board, decor.arcs(board, flip=False))
        _label(board, content, board.box, "start", 150.0 if board.land else 128.0, 4)
        return
    which = crc32(f"{board.sheet.shot_id}/{content.label}".encode()) % 3
    (_beside, _under, _panel)[which](board, content, name)


def _beside(board: Board, content: IconContent, name: str) -> None:
    """The icon on its disc, the words beside it; below it in square and tall frames."""
    box = board.box
    if board.land:
        flip = crc32(board.sheet.shot_id.encode()) % 2 == 1
        radius = 280.0
        x = board.width * (0.262 if flip else 0.738)
        y = box.y + box.height * 0.515
        left = x + radius * 1.5 + 70 if flip else box.x
        right = box.right if flip else x - radius * 1.5 - 50
        room = Box(left, box.y, right - left, box.height)
    else:
        radius = 262.0 if board.tall else 190.0
        x, y = board.width * 0.5, box.y + radius * (0.84 if board.tall else 1.05)
        top = y + radius * 1.25 + 40
        room = Box(box.x, top, box.width, box.bottom - top)
    _lower(board)
    _disc(board, x, y, radius)
    _pictured(board, name, x, y, radius * 1.22)
    _label(board, content, room, "start", 150.0 if board.land else 128.0, 4)


def _under(board: Board, content: IconContent, name: str) -> None:
    """Everything on the middle axis: the icon in beams of light, the words under it."""
    box = board.box
    size = min(box.height * (0.50 if board.land else 0.44), box.width * 0.58)
    x, y = board.width / 2, box.y + size / 2
    decor.lay(board, decor.rays(board, x, y))
    pen = Pen()
    pen.circle(x, y, size * 0.62, board.ground.shapes[1])
    decor.lay(board, pen.cel(decor.bounds(board)), "halo")
    _pictured(board, name, x, y, size * 0.92)
    top = y + size * 0.62 + 30
    room = Box(box.x, top, box.width, box.bottom - top)
    _label(board, content, room, "middle", 112.0 if not board.tall else 120.0,
           2 if board.land else 3)  # fmt: skip


def _panel(board: Board, content: IconContent, name: str) -> None:
    """The icon, huge and without a disc, on a panel that takes a side of the frame or its top."""
    box, bleed, shapes = board.box, 80.0, board.ground.shapes
    pen = Pen()
    if board.land:
        flip = crc32(board.sheet.shot_id.encode()) % 2 == 1
        edge = board.width * 0.44
        left, right = (-bleed, edge) if flip else (board.width - edge, board.width + bleed)
        lean = 90.0
        pen.path(
            f"M{left:.0f} {-bleed}H{right - lean if flip else right:.0f}"
            f"L{right:.0f} {board.height + bleed:.0f}H{left + (0 if flip else -lean):.0f}Z"
            if flip
            else f"M{left:.0f} {-bleed}H{right:.0f}V{board.height + bleed:.0f}H{left - lean:.0f}Z",
            shapes[2],
        )
        x = edge * 0.46 if flip else board.width - edge * 0.46
        y, size = box.y + box.height * 0.52, 560.0
        start = edge + 70 if flip else box.x
        end = box.right if flip else board.width - edge - lean - 50
        room = Box(start, box.y, end - start, box.height)
    else:
        share = 0.52 if board.tall else 0.50
        edge = box.y + box.height * share
        pen.path(
            f"M{-bleed} {-bleed}H{board.width + bleed}V{edge - 70:.0f}L{-bleed} {edge + 50:.0f}Z",
            shapes[2],
        )
        size = min((edge - box.y) * 0.92, 600.0)
        x, y = board.width / 2, box.y + (edge - box.y - 40) / 2
        top = edge + 60
        room = Box(box.x, top, box.width, box.bottom - top)
        _lower(board)
    decor.lay(board, pen.cel(decor.bounds(board)))
    _pictured(board, name, x, y, size)
    _label(board, content, room, "start", 140.0 if board.land else 120.0,
           4 if board.land or board.tall else 3)  # fmt: skip


def _pictured(board: Board, name: str, x: float, y: float, size: float) -> None:
    cel = board.icon(name, round(size))
    assert cel is not None
    _swaying(board, cel, name, x, y, board.sheet.reveal("icon/0"))


def _lower(board: Board) -> None:
    """A hill of the ground's shade under a tall frame's words."""
    if not board.tall:
        return
    pen, shapes = Pen(), board.ground.shapes
    pen.circle(board.width * 0.9, board.height * 1.06, board.width * 0.70, shapes[0])
    pen.circle(board.width * 0.9, board.height * 1.06, board.width * 0.46, shapes[1])
    decor.lay(board, pen.cel(decor.bounds(board)), "hill")


def _pair(board: Board, content: IconContent, one: str, two: str) -> None:
    box, ground = board.box, board.ground
    middle = board.width / 2
    if board.land:
        radius, y = 196.0, box.y + 250.0
        spots = ((middle - 440, y), (middle + 440, y))
        top = y + radius * 1.22 + 44
        room = Box(box.x, top, box.width, box.bottom - top)
    elif not board.tall:
        radius, y = 158.0, box.y + 158.0 * 1.22
        spots = ((box.x + radius * 1.22, y), (box.right - radius * 1.22, y))
        top = y + radius * 1.22 + 50
        room = Box(box.x, top, box.width, box.bottom - top)
    else:
        radius = 172.0
        spots = ((310.0, box.y + 130.0), (board.width - 330.0, box.y + 130.0 + 400))
        top = spots[1][1] + radius * 1.22 + 56
        room = Box(box.x, top, box.width, box.bottom - top)
    _lower(board)
    discs = Pen()
    for x, y in spots:
        discs.circle(x, y, radius * 1.22, ground.shapes[0])
        discs.circle(x, y, radius, ground.shapes[2])
    decor.lay(board, discs.cel(decor.bounds(board)))
    for index, (name, (x, y)) in enumerate(zip((one, two), spots, strict=True)):
        cel = board.icon(name, radius * 1.3)
        assert cel is not None
        _swaying(board, cel, name, x, y, board.sheet.reveal(f"icon/{index}"))
    _arrow(board, spots, radius)
    _label(board, content, room, "start" if board.tall else "middle", 104.0, 2 if board.land else 3)


def _arrow(
    board: Board, spots: tuple[tuple[float, float], tuple[float, float]], radius: float
) -> None:
    (x1, y1), (x2, y2) = spots
    colour, wide, head = board.ground.accent, 20.0, 46.0
    free = radius * 1.22 + (34 if board.land or board.tall else 22)
    pen = Pen()
    style = {
        "stroke": colour,
        "stroke_width": wide,
        "stroke_linecap": "round",
        "stroke_linejoin": "round",
    }
    if not board.tall:
        start, end = x1 + free, x2 - free
        pen.path(
            f"M{start} {y1}H{end}M{end - head} {y1 - head}L{end} {y1}L{end - head} {y1 + head}",
            **style,
        )
        box = Box(start - wide, y1 - head - wide, end - start + 2 * wide, 2 * head + 2 * wide)
    else:
        start, end, bend = x1 + free, y2 - free, 90.0
        pen.path(
            f"M{start} {y1}H{x2 - bend}Q{x2} {y1} {x2} {y1 + bend}V{end}"
            f"M{x2 - head} {end - head}L{x2} {end}L{x2 + head} {end - head}",
            **style,
        )
        box = Box(start - wide, y1 - wide, x2 + head + 2 * wide - start, end - y1 + 2 * wide)
    cel = pen.cel(box)
    board.add("icons", motion.unroll(cel, board.sheet.reveal("arrow"), 18), cels=(cel,))
    board.solid("shape", "arrow", box)


def _label(
    board: Board, content: IconContent, room: Box, anchor: str, largest: float, most: int
) -> None:
    letters, ground = board.letters.display, board.ground
    kicker = _KICKER * 2.1 if content.kicker else 0.0
    fitted = board.fit(
        content.label,
        letters,
        width=room.width,
        height=room.height - kicker,
        largest=largest,
        smallest=44,
        max_lines=most,
    )
    cap = metrics(letters.family, letters.weight, fitted.size).cap
    high = kicker + cap + fitted.size * letters.leading * (len(fitted.lines) - 1)
    y = room.y + max(0.0, room.height - high) / 2
    x = room.x + room.width / 2 if anchor == "middle" else room.x
    middle = "middle" if anchor == "middle" else "start"
    if content.kicker:
        board.lines(
            (content.kicker.upper(),),
            board.letters.kicker,
            _KICKER,
            ground.text,
            x=x,
            y=y + _KICKER * 0.73,
            role="kicker",
            behind=ground.colour,
            anchor=middle,
            gesture="lift",
        )
    board.lines(
        fitted.lines,
        letters,
        fitted.size,
        ground.text,
        x=x,
        y=y + kicker + cap,
        role="title",
        behind=ground.colour,
        anchor=middle,
        frame=board.sheet.reveal("label"),
    )
