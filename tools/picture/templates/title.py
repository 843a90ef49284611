"""A title over a place: the camera pushes into the place, a dark scrim holds the words, someone may present them."""

from film.content import TitleContent
from film.stage import Box
from tools.picture import motion
from tools.picture.board import Board
from tools.picture.pen import Pen
from tools.picture.places.draw import draw_place
from tools.picture.places.place import Place
from tools.picture.register import template

_RULE = (84.0, 10.0)


@template("title")
def title(board: Board, content: TitleContent) -> None:
    place = draw_place(
        content.place, content.time_of_day, board.format, board.style, board.sheet.seed
    )
    behind = [plane for plane in place.planes if not plane.foreground]
    for plane in behind:
        board.add(
            f"place/{plane.name}", motion.still(plane.cel), depth=plane.depth, cels=(plane.cel,)
        )
    presents = bool(content.actor and board.sheet.figures)
    if presents:
        _actor(board, place)
    for plane in place.planes:
        if plane.foreground:
            board.add(
                f"place/{plane.name}", motion.still(plane.cel), depth=plane.depth, cels=(plane.cel,)
            )
    _scrim(board)
    _words(board, content, presents)


def _scrim(board: Board) -> None:
    """Ink over the words' side, gone toward the other."""
    ink, pen = board.palette.ink, Pen()
    stops = [(0.0, ink, 0.93), (0.55, ink, 0.66), (1.0, ink, 0.0)]
    if board.land:
        box = Box(0, 0, board.width * 0.76, board.height)
        pen.rect(0, 0, box.width, box.height, pen.linear(stops, x2=1, y2=0))
    else:
        box = Box(0, 0, board.width, board.height * 0.66)
        pen.rect(0, 0, box.width, box.height, pen.linear(stops))
    cel = pen.cel(box)
    board.add("scrim", motion.still(cel), cels=(cel,))


def _words(board: Board, content: TitleContent, presents: bool) -> None:
    box, letters, palette = board.box, board.letters, board.palette
    if board.land:
        width, height, largest = (board.width * (0.56 if presents else 0.64)) - box.x, 480.0, 160.0
    else:
        width, height, largest = box.width, 470.0, 132.0
    fitted = board.fit(
        content.title,
        letters.display,
        width=width,
        height=height,
        largest=largest,
        smallest=60,
        max_lines=4,
    )
    small = 40.0 if board.land else 46.0
    under = board.balance(content.subtitle, letters.subtitle, small, min(width, small * 22))
    leading = small * letters.subtitle.leading
    words = fitted.size * (0.74 + len(fitted.lines) - 1)
    rule = _RULE[1] + fitted.size * 0.42
    high = rule + words + (small * 1.75 + leading * (len(under) - 1) if under else 0)
    top = box.y + (box.height - high) / 2 if board.land else box.y + 24
    reveal = board.sheet.reveal("title")
    pen = Pen()
    pen.rect(box.x, top, *_RULE, palette.accent, rx=5)
    bar = pen.cel(Box(box.x, top, *_RULE))
    board.add("words", motion.unroll(bar, max(0, reveal - 4), 16), cels=(bar,))
    y = top + rule + fitted.size * 0.74
    board.lines(
        fitted.lines,
        letters.display,
        fitted.size,
        palette.light,
        x=box.x,
        y=y,
        role="title",
        frame=reveal,
    )
    y += (len(fitted.lines) - 1) * fitted.size + small * 2.05
    board.lines(
        under,
        letters.subtitle,
        small,
        palette.light,
        x=box.x,
        y=y,
        role="body",
        frame=board.sheet.reveal("subtitle") or reveal + 12,
        gesture="lift",
    )


def _actor(board: Board, place: Place) -> None:
    """The presenter beside the words (wide) or below them (tall), seen from the knees up."""
    raise NotImplementedError
