"""One big question; its mark, as high as the frame, is the picture. An icon may take the place of
the mark's dot.
"""

from film.content import QuestionContent
from film.stage import Box
from tools.picture import decor, motion
from tools.picture.backing import dark, full, stand_on
from tools.picture.board import Board
from tools.picture.colour import mix
from tools.picture.heading import fit_broad
from tools.picture.pen import Pen
from tools.picture.register import template
from tools.picture.type import outline

_DOT = 0.285
"""Height of the mark's dot, as a share of the whole mark: everything below the hook."""


@template("question")
def question(board: Board, content: QuestionContent) -> None:
    stand_on(board, full("primary", 3.6), full("secondary", 3.6), full("accent", 3.6), dark)
    decor.enliven(board)
    _mark(board, content)
    _words(board, content)


def _mark(board: Board, content: QuestionContent) -> None:
    """Rises, then sways all through the shot."""
    ground = board.ground
    high = {
        "land": board.height * 1.02,
        "square": board.height * 0.92,
        "tall": board.height * 0.655,
    }[board.format.aspect]
    shape = outline("?", board.letters.display.family, 800, 1000.0)
    scale = high / shape.ink.height
    wide = shape.ink.width * scale
    x = {
        "land": board.width - wide * 0.62 - 40,
        "square": board.width - wide * 0.52,
        "tall": board.width * 0.57,
    }[board.format.aspect]
    y = {
        "land": board.height * 0.5,
        "square": board.height * 0.545,
        "tall": board.height * 0.658,
    }[board.format.aspect]
    ink, pen = shape.ink, Pen()
    left, top = -ink.x - ink.width / 2, -ink.y - ink.height / 2
    fill = ground.shapes[2]
    with pen.group(f"scale({scale:.4f}) translate({left:.1f} {top:.1f})"):
        pen.path(shape.d, fill)
    cel = pen.cel(Box(-wide / 2 - 2, -high / 2 - 2, wide + 4, high + 4))
    sway = motion.on_twos(board.frames, -3.0, 5.0)
    rising = motion.tween(0, high * 0.35, 26, 0.0, "enter")
    children: list[motion.Peg] = [motion.Peg(y=rising, children=(motion.shown(cel),))]
    icon = board.icon(content.icon, high * 0.27) if content.icon else None
    if icon:
        pen, radius = Pen(), high * 0.165
        pen.circle(0, 0, radius, mix(ground.colour, board.palette.light, 0.9))
        disc = pen.cel(Box(-radius - 1, -radius - 1, 2 * radius + 2, 2 * radius + 2))
        board.keep(disc)
        at = _dot(shape.ink, scale)
        frame = board.sheet.reveal("icon")
        children.append(motion.pop((disc, icon), at, high * (0.5 - _DOT / 2), frame))
        middle_x, middle_y = x + at, y + high * (0.5 - _DOT / 2)
        board.solid(
            "icon",
            content.icon,
            Box(middle_x - radius, middle_y - radius, 2 * radius, 2 * radius),
            frame,
        )
    peg = motion.Peg(x=x, y=y, rotation=sway, children=tuple(children))
    board.add("mark", peg, depth=decor.DEPTH, cels=(cel,))


def _dot(ink: Box, scale: float) -> float:
    """The dot hangs a little left of the mark's middle."""
    return -ink.width * scale * 0.05


def _words(board: Board, content: QuestionContent) -> None:
    box, letters, ground = board.box, board.letters.display, board.ground
    if board.land:
        room = Box(box.x, box.y, box.width * (0.64 if content.icon else 0.74), box.height)
    elif board.tall:
        share = 0.62 if content.icon else 0.92
        room = Box(box.x, box.y + 20, box.width, box.height * share)
    else:
        share = 0.66 if content.icon else 0.96
        room = Box(box.x, box.y + 10, box.width, box.height * share)
    fitted = fit_broad(
        board,
        content.text,
        letters,
        width=room.width,
        height=room.height,
        largest=230 if board.land else 190,
        smallest=60,
        max_lines=5 if board.land else 7,
    )
    high = fitted.size * (0.74 + len(fitted.lines) - 1)
    share = 0.5 if board.land else 0.1
    board.lines(
        fitted.lines,
        letters,
        fitted.size,
        ground.text,
        x=room.x,
        y=room.y + max(0.0, room.height - high) * share + fitted.size * 0.74,
        role="title",
        behind=ground.colour,
        frame=board.sheet.reveal("question"),
    )
