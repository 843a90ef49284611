"""A title over a place: the camera pushes into it, ink holds the words, someone may present them.

Far and middle distance move as one: behind a scrim their difference is not seen, and each plane
that moves is a whole picture to draw again.
"""

from film.content import TitleContent
from film.sheet import Figure
from film.stage import Box
from tools.picture import motion
from tools.picture.board import Board
from tools.picture.framing import Framing, place_peg
from tools.picture.ground import worst_under
from tools.picture.heading import fit_broad
from tools.picture.pen import Pen
from tools.picture.places.draw import draw_place
from tools.picture.places.place import MID, Place
from tools.picture.presenter import present
from tools.picture.puppets.proportions import eye_line
from tools.picture.register import template
from tools.picture.weather import lay_weather

_RULE = (84.0, 10.0)
_SCALE = {"land": 1.62, "square": 1.72, "tall": 1.95}
_EYES = {"land": 0.385, "square": 0.625, "tall": 0.52}
"""A presenter's scale, and the height of the eyes in the frame."""
_CROWN = 112.0
"""Units from the eyes to above the hair."""
_SCRIM = 0.62
"""Ink behind the words: white on a white wall still reads at 3.2 : 1, and the place is seen."""
_FAR = 0.74
"""Where the words end, as a share of the scrim."""


@template("title")
def title(board: Board, content: TitleContent) -> None:
    place = draw_place(
        content.place,
        content.time_of_day,
        board.format,
        board.style,
        board.sheet.seed,
        content.weather,
    )
    figure = board.sheet.figures[0] if content.actor and board.sheet.figures else None
    framing = _framing(board, place, figure)
    for plane in place.planes:
        if not plane.foreground:
            peg = place_peg(framing, plane)
            depth = max(plane.depth, MID)
            board.add(f"place/{plane.name}", peg, depth=depth, cels=(plane.cel,))
    board.layer("scrim", 0.0)
    if figure:
        toward_words = "left" if board.land else figure.facing
        turned = figure.model_copy(update={"facing": toward_words})
        present(board, framing, turned, place.light)
    else:
        for plane in place.planes:
            if plane.foreground:
                peg = place_peg(framing, plane)
                board.add(f"place/{plane.name}", peg, depth=plane.depth, cels=(plane.cel,))
    lay_weather(board, content.weather, place)
    _scrim(board, _words(board, content, figure is not None))


def _framing(board: Board, place: Place, figure: Figure | None) -> Framing:
    """The place as it is; nearer, to the presenter's knees, when someone presents: at the right of
    a wide frame, below the words of a tall one.
    """
    if figure is None:
        scale, ground, x = place.figure_scale, place.ground_y, board.width / 2
    else:
        scale = _SCALE[board.format.aspect]
        eyes = board.height * _EYES[board.format.aspect]
        ground, x = (
            eyes + eye_line(figure.appearance) * scale,
            board.width * (0.775 if board.land else 0.52),
        )
    zoom = scale / place.figure_scale
    return Framing(
        scale=scale,
        ground_y=ground,
        xs={figure.character: x} if figure else {},
        zoom=zoom,
        width=board.width,
        height=board.height,
        shift_x=0.0,
        shift_y=board.height / 2 + zoom * (place.ground_y - board.height / 2) - ground,
    )


def _words(board: Board, content: TitleContent, presents: bool) -> Box:
    """Sets the words; answers the box they take."""
    box, letters = board.box, board.letters
    if board.land:
        width = board.width * (0.575 if presents else 0.70) - box.x
        height, largest = 500.0, 176.0
    else:
        width, height, largest = box.width, box.height * 0.62, 140.0
    small = 42.0 if board.land else 48.0
    under = board.balance(content.subtitle, letters.subtitle, small, min(width, small * 23))
    if len(under) > 3:
        board.lack("overflow", content.subtitle)
        under = under[:3]
    leading = small * letters.subtitle.leading
    if presents and not board.land:
        crown = board.height * _EYES[board.format.aspect] - _CROWN * _SCALE[board.format.aspect]
        height = crown - box.y - 70 - (small * 1.1 + leading * len(under) if under else 0.0)
    fitted = fit_broad(
        board,
        content.title,
        letters.display,
        width=width,
        height=max(height, 120.0),
        largest=largest,
        smallest=60,
        max_lines=4,
    )
    rule = _RULE[1] + fitted.size * 0.40
    words = fitted.size * (0.74 + len(fitted.lines) - 1)
    high = rule + words + (small * 1.75 + leading * (len(under) - 1) if under else 0)
    top = box.y + (box.height - high) / 2 + 20 if board.land else box.y + 20
    reveal = board.sheet.reveal("title")
    behind = worst_under(board.dark, _SCRIM)
    pen = Pen()
    pen.rect(box.x, top, *_RULE, board.palette.accent, rx=5)
    bar = pen.cel(Box(box.x, top, *_RULE))
    board.add("words", motion.unroll(bar, max(0, reveal - 4), 16), cels=(bar,))
    y = top + rule + fitted.size * 0.74
    ink = board.lines(
        fitted.lines,
        letters.display,
        fitted.size,
        board.light,
        x=box.x,
        y=y,
        role="title",
        behind=behind,
        frame=reveal,
    )
    y += (len(fitted.lines) - 1) * fitted.size + small * 2.05
    below = board.lines(
        under,
        letters.subtitle,
        small,
        board.light,
        x=box.x,
        y=y,
        role="body",
        behind=behind,
        gesture="lift",
        frame=board.sheet.reveal("subtitle") or reveal + 12,
    )
    right, bottom = max(ink.right, below.right), max(ink.bottom, below.bottom)
    return Box(box.x, top, right - box.x, bottom - top)


def _scrim(board: Board, words: Box) -> None:
    """Ink over the words and gone beyond them: strong enough for white letters on a white wall."""
    ink, pen = board.dark, Pen()
    stops = [(0.0, ink, 0.74), (_FAR, ink, _SCRIM), (0.87, ink, 0.24), (1.0, ink, 0.0)]
    if board.land:
        box = Box(0, 0, min(board.width, words.right / _FAR), board.height)
        pen.rect(0, 0, box.width, box.height, pen.linear(stops, x2=1, y2=0))
    else:
        box = Box(0, 0, board.width, words.bottom / _FAR)
        pen.rect(0, 0, box.width, box.height, pen.linear(stops))
    cel = pen.cel(box)
    board.add("scrim", motion.still(cel), cels=(cel,))
