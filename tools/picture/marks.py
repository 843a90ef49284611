"""Small marks that several cards draw alike: a numeral in a disc, a tick, a cross, the brand's
initial.
"""

from film.stage import Box, Cel
from tools.picture.board import Board
from tools.picture.colour import mix, readable_on
from tools.picture.pen import Pen
from tools.picture.type import outline


def numeral(
    pen: Pen, board: Board, text: str, size: float, x: float, y: float, colour: str
) -> None:
    """Display letters centred on a point by their ink."""
    shape = outline(text, board.letters.display.family, 800, round(size, 1))
    left, top = x - shape.ink.x - shape.ink.width / 2, y - shape.ink.y - shape.ink.height / 2
    with pen.group(f"translate({left:.1f} {top:.1f})"):
        pen.path(shape.d, colour)


def tick_path(x: float, y: float, reach: float) -> str:
    """A tick about a point; `reach` is half its width."""
    return (
        f"M{x - reach:.1f} {y + reach * 0.06:.1f}l{reach * 0.72:.1f} {reach * 0.74:.1f}"
        f"L{x + reach:.1f} {y - reach * 0.72:.1f}"
    )


def cross_path(x: float, y: float, reach: float) -> str:
    return (
        f"M{x - reach:.1f} {y - reach:.1f}l{2 * reach:.1f} {2 * reach:.1f}"
        f"M{x + reach:.1f} {y - reach:.1f}l{-2 * reach:.1f} {2 * reach:.1f}"
    )


def stroke(pen: Pen, d: str, colour: str, width: float) -> None:
    pen.path(
        d,
        stroke=colour,
        stroke_width=round(width, 2),
        stroke_linecap="round",
        stroke_linejoin="round",
    )


def judged(board: Board, radius: float, good: bool | None, colour: str) -> Cel:
    """A small disc about 0, 0: with a tick, a cross, or nothing where nobody judged."""
    pen = Pen()
    front = readable_on(board.looks(colour), dark=board.palette.ink)
    pen.circle(0, 0, radius if good is not None else radius * 0.5, colour)
    if good is True:
        stroke(pen, tick_path(0, 0, radius * 0.46), front, radius * 0.24)
    elif good is False:
        stroke(pen, cross_path(0, 0, radius * 0.34), front, radius * 0.24)
    return pen.cel(Box(-radius - 1, -radius - 1, 2 * radius + 2, 2 * radius + 2))


def disc(board: Board, radius: float, icon: str, number: str) -> tuple[Cel, ...]:
    """An icon in a pale disc; without one the number in a disc of the highlight colour."""
    found, pen = board.icon(icon, radius * 1.26), Pen()
    if found:
        fill = mix(board.ground.accent, board.palette.light, 0.86)
        pen.circle(0, 0, radius, fill)
    else:
        fill = board.ground.accent
        pen.circle(0, 0, radius, fill)
        front = readable_on(board.looks(fill), dark=board.palette.ink)
        if number:
            numeral(pen, board, number, radius * 1.06, 0, 0, front)
        else:
            pen.circle(0, 0, radius * 0.26, front)
    back = pen.cel(Box(-radius - 1, -radius - 1, 2 * radius + 2, 2 * radius + 2))
    return (back, found) if found else (back,)


def initial(board: Board, name: str, size: float) -> Cel:
    """The brand's initial in a rounded square about 0, 0, with a dot of the highlight colour."""
    palette, half = board.palette, size / 2
    back = palette.primary
    if back == board.ground.colour:
        back = palette.light if board.ground.vivid else palette.ink
    letter = next((c for c in name if c.isalnum()), "")
    pen = Pen()
    pen.rect(-half, -half, size, size, back, rx=size * 0.27)
    if letter:
        front = readable_on(board.looks(back), dark=palette.ink)
        numeral(pen, board, letter.upper(), size * 0.66, 0, 0, front)
    pen.circle(half * 0.90, -half * 0.90, size * 0.135, board.ground.colour)
    pen.circle(half * 0.90, -half * 0.90, size * 0.10, palette.accent)
    return pen.cel(Box(-half * 1.2, -half * 1.2, size * 1.2, size * 1.2))
