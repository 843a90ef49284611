"""A quotation in the serif, with who said it; its speaker stands in a disc when the film knows
their face.
"""

from dataclasses import dataclass

from film.content import QuoteContent
from film.stage import Box
from tools.picture import decor, motion
from tools.picture.board import Board
from tools.picture.pen import Pen
from tools.picture.puppets.proportions import eye_line
from tools.picture.puppets.puppet import stand
from tools.picture.register import template
from tools.picture.type import Fitted, fit, measure, metrics, outline

_DASH = 88.0
"""Width of the rule before a name, with the space after it."""
_OVER_RIM = 0.1
"""Of the disc's radius by which a head of hair rises over it."""
_MARK = 150.0
"""Height of the opening mark with the space below it."""


@template("quote")
def quote(board: Board, content: QuoteContent) -> None:
    seen = bool(content.actor and board.sheet.figures) and _leaves_room(board, content)
    _behind(board, seen)
    decor.enliven(board)
    if seen:
        _speaker(board)
    _words(board, content, _room(board, seen))


def _leaves_room(board: Board, content: QuoteContent) -> bool:
    """Whether the words still fit when the speaker is shown; a long quotation stands alone."""
    room = _room(board, True)
    return not (_credit(board, content, room).overflow or _fitted(board, content, room).overflow)


def _fitted(board: Board, content: QuoteContent, room: Box) -> Fitted:
    letters, text = board.letters.quote, _text(content)
    credit = _credit(board, content, room)
    return fit(
        text,
        letters.family,
        letters.weight,
        width=room.width,
        height=room.height - _mark_height(board) - (0.0 if credit.by_disc else credit.height),
        largest=116 if len(text) < 90 else 96,
        smallest=46,
        leading=letters.leading,
        max_lines=6 if board.land else 8,
        tracking=letters.tracking,
    )


@dataclass(frozen=True, slots=True)
class _Credit:
    """Who said it: name and role on one line if there is room, else one under the other."""

    who: tuple[str, ...]
    role: tuple[str, ...]
    beside: float
    """Where the role starts on the name's line, from the name's start; 0 when it stands below."""
    height: float
    """From the quotation's last baseline to the credit's."""
    overflow: bool
    by_disc: bool
    """It stands at the disc's side, below the room of the words."""


def _credit(board: Board, content: QuoteContent, room: Box) -> _Credit:
    small, strong, body = _small(board), board.letters.strong, board.letters.body
    wide = _credit_width(board, content, room)
    if not content.who.strip():
        return _Credit((), (), 0.0, 0.0, False, False)
    who = board.balance(content.who, strong, small, wide)
    role = board.balance(content.role, body, small, wide)
    name = measure(who[-1], strong.family, strong.weight, small)
    beside = 0.0
    if len(who) == 1 and len(role) == 1:
        run = measure(role[0], body.family, body.weight, small)
        beside = name + 18 if name + 18 + run <= wide else 0.0
    by_disc = wide < room.width - _DASH
    most = 4 if by_disc else 2
    below = min(len(who), 2) - 1 + (0 if beside else min(len(role), most))
    return _Credit(
        who[:2],
        role[:most],
        beside,
        small * (2.4 + 1.32 * below),
        len(who) > 2 or len(role) > most,
        by_disc,
    )


def _credit_width(board: Board, content: QuoteContent, room: Box) -> float:
    """In a square frame the speaker's disc stands beside the credit."""
    if board.format.aspect == "square" and content.actor and room.bottom < board.box.bottom - 20:
        x, _, radius = _disc(board)
        return max(200.0, x - radius - 20 - room.x - _DASH)
    return room.width - _DASH


def _text(content: QuoteContent) -> str:
    """The words without marks of their own: the template draws one."""
    return content.text.strip().strip('“”"«»„‟ ')


def _mark_height(board: Board) -> float:
    return _MARK if board.format.aspect != "square" else _MARK * 0.78


def _small(board: Board) -> float:
    return 40.0 if board.tall else 36.0


def _disc(board: Board) -> tuple[float, float, float]:
    """Middle and radius of the disc behind the speaker."""
    if board.land:
        x, y, radius = board.width * 0.785, board.height * 0.53, board.height * 0.365
        logo = board.logo_room
        if logo is not None and logo.x < x + radius and logo.right > x - radius:
            smaller = min(radius, (y + radius - logo.bottom) / (2 + _OVER_RIM))
            return x, y + radius - smaller, smaller
        return x, y, radius
    if board.tall:
        return board.width * 0.52, board.height * 0.71, board.width * 0.37
    radius = board.width * 0.265
    return board.width * 0.73, board.height - radius * 0.80, radius


def _speaker(board: Board) -> None:
    """The speaker before a disc: the head stands above its rim, the body ends at it, for the ground
    is laid over them again with the disc's lower half cut out.
    """
    figure, ground = board.sheet.figures[0], board.ground
    x, y, radius = _disc(board)
    disc = decor.disc(
        x, y, radius, ground.accent if ground.accent != board.palette.light else ground.shapes[2]
    )
    scale = radius / 172
    puppet = stand(
        figure,
        frames=board.frames,
        x_of=lambda mark: x,
        ground_y=y - radius * 0.50 + eye_line(figure.appearance) * scale,
        scale=scale,
        light=None,
        seed=board.sheet.seed,
        room=radius * 0.92,
    )
    reach = radius * 1.6
    pen = Pen()
    pen.path(
        f"M{x - reach} {y}H{x - radius}A{radius} {radius} 0 0 0 {x + radius} {y}H{x + reach}"
        f"V{board.height + 60}H{x - reach}Z",
        ground.colour,
    )
    hide = pen.cel(Box(x - reach, y, 2 * reach, board.height + 60 - y))
    board.add(
        "speaker",
        motion.still(disc),
        puppet.peg,
        motion.still(hide),
        depth=decor.DEPTH,
        cels=(disc, *puppet.cels.values(), hide),
    )
    for face in puppet.faces:
        board.solid("face", face.name, face.box, face.from_frame)


def _room(board: Board, seen: bool) -> Box:
    box = board.box
    if board.land:
        return Box(box.x, box.y, board.width * (0.58 if seen else 0.76) - box.x, box.height)
    if not seen:
        return box
    _, y, radius = _disc(board)
    return Box(box.x, box.y, box.width, y - radius * 1.1 - box.y)


def _behind(board: Board, seen: bool) -> None:
    """Without a face the mark itself fills the frame's far side."""
    pen, shapes = Pen(), board.ground.shapes
    if not seen:
        glyph = outline("”", board.letters.quote.family, 700, 1500.0 if board.land else 1300.0)
        ink = glyph.ink
        x = board.width * (0.985 if board.land else 0.97) - ink.right
        y = board.height * (0.30 if board.land else 0.70) - ink.y
        with pen.group(f"translate({x:.0f} {y:.0f})"):
            pen.path(glyph.d, shapes[1])
    else:
        x, y = (0.0, float(board.height)) if board.land else (float(board.width), 0.0)
        pen.circle(x, y, min(board.width, board.height) * 0.5, shapes[0])
    decor.lay(board, pen.cel(decor.bounds(board)))


def _words(board: Board, content: QuoteContent, room: Box) -> None:
    letters, ground = board.letters, board.ground
    small = _small(board)
    fitted = _fitted(board, content, room)
    if fitted.overflow:
        board.lack("overflow", content.text)
    credit = _credit(board, content, room)
    if credit.overflow:
        board.lack("overflow", f"{content.who}, {content.role}")
    size, leading = fitted.size, fitted.size * letters.quote.leading
    cap = metrics(letters.quote.family, 600, size).cap
    mark = _mark_height(board)
    high = (
        mark + cap + leading * (len(fitted.lines) - 1) + (0.0 if credit.by_disc else credit.height)
    )
    y = room.y + (room.height - high) / (2 if board.land else 2.4)
    _opening_mark(board, room.x, y)
    y += mark + cap
    frame = board.sheet.reveal("quote")
    board.lines(
        fitted.lines,
        letters.quote,
        size,
        ground.text,
        x=room.x,
        y=y,
        role="title",
        behind=ground.colour,
        frame=frame,
    )
    if credit.who:
        base = y + leading * (len(fitted.lines) - 1) + small * 2.4
        _attribution(board, credit, room, base, small)


def _opening_mark(board: Board, x: float, y: float) -> None:
    size = 300.0 if board.format.aspect != "square" else 240.0
    shape = outline("“", board.letters.quote.family, 700, size)
    pen = Pen()
    ink = shape.ink
    pen.path(shape.d, board.ground.accent)
    cel = pen.cel(Box(ink.x - 1, ink.y - 1, ink.width + 2, ink.height + 2))
    board.add("words", motion.lift(cel, x - ink.x, y - ink.y, 0), cels=(cel,))


def _attribution(board: Board, credit: _Credit, room: Box, base: float, small: float) -> None:
    letters, ground = board.letters, board.ground
    frame = board.sheet.reveal("attribution")
    pen = Pen()
    pen.rect(room.x, base - small * 0.42, 64, 6, ground.accent, rx=3)
    rule = pen.cel(Box(room.x, base - small * 0.42, 64, 6))
    board.add("words", motion.unroll(rule, frame, 14), cels=(rule,))
    board.lines(
        credit.who,
        letters.strong,
        small,
        ground.text,
        x=room.x + _DASH,
        y=base,
        role="label",
        behind=ground.colour,
        frame=frame,
        gesture="lift",
    )
    below = base + small * 1.3 * (len(credit.who) - 1)
    board.lines(
        credit.role,
        letters.body,
        small,
        ground.quiet,
        x=room.x + _DASH + credit.beside,
        y=below if credit.beside else below + small * 1.36,
        role="label",
        behind=ground.colour,
        frame=frame + 3,
        gesture="lift",
    )
