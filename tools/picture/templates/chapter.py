"""Opens a chapter or an act, like a poster: the numeral as high as the frame allows, a kicker for
its word, the title under a rule.

Without a number a rising disc takes the numeral's place.
"""

import re

from film.content import ChapterContent
from film.stage import Box
from tools.picture import decor, motion
from tools.picture.backing import dark, deep, full, stand_on
from tools.picture.board import Board
from tools.picture.ground import Ground
from tools.picture.heading import fit_broad
from tools.picture.pen import Pen
from tools.picture.register import template
from tools.picture.type import balance, outline

_RULE = 10.0
_NUMERAL = re.compile(r"^(\d{1,3}|[IVXLC]{1,5})$")
_ART = {"land": (0.36, 0.74), "square": (0.62, 0.50), "tall": (0.80, 0.44)}
"""Most of the frame's width and of its height that the numeral takes."""


@template("chapter")
def chapter(board: Board, content: ChapterContent) -> None:
    ground = stand_on(board, dark, full("secondary", 3.6), deep("primary", 0.2), deep("support"))
    decor.enliven(board)
    kicker, figure = _split(content.number)
    art = _numeral(board, figure, ground) if figure else _sun(board, ground)
    _words(board, content, kicker, art)


def _split(number: str) -> tuple[str, str]:
    """("Act", "II") of "Act II"; a number that is no numeral is a kicker alone."""
    words = number.split()
    if words and _NUMERAL.match(words[-1]):
        return " ".join(words[:-1]), words[-1]
    return number.strip(), ""


def _numeral(board: Board, figure: str, ground: Ground) -> Box:
    """In the highlight colour, at the right of a wide frame and the foot of the others; comes up
    from behind an edge and then creeps on.
    """
    box, aspect = board.box, board.format.aspect
    share_x, share_y = _ART[aspect]
    shape = outline(figure, board.letters.display.family, 800, 1000.0)
    ink = shape.ink
    scale = min(board.width * share_x / ink.width, board.height * share_y / ink.height)
    wide, high = ink.width * scale, ink.height * scale
    if board.land:
        x, y = box.right - wide, (board.height - high) / 2 - 20
    else:
        x, y = board.width - wide - box.x, board.height * 0.95 - high
    pen = Pen()
    with pen.group(f"translate({x:.1f} {y:.1f}) scale({scale:.4f}) translate({-ink.x} {-ink.y})"):
        pen.path(shape.d, ground.strong if ground.strong != ground.text else ground.accent)
    cel = pen.cel(Box(x - 2, y - 2, wide + 4, high + 4))
    frame = max(0, board.sheet.reveal("number"))
    peg = motion.rise(cel, 0, 0, frame, y - 40, y + high + 40)
    creeping = motion.drift(peg, board.frames, 0.0, -16.0)
    if board.land:
        _shadow(board, shape.d, ink, scale, Box(x, y, wide, high), ground)
    else:
        decor.lay(board, decor.arcs(board, flip=True))
    board.add("art", creeping, depth=decor.DEPTH, cels=(cel,))
    board.solid("shape", "number", Box(x, y, wide, high), frame)
    return Box(x, y, wide, high)


def _shadow(board: Board, d: str, ink: Box, scale: float, at: Box, ground: Ground) -> None:
    """The same numeral once more, huge and barely there, behind everything."""
    pen, more = Pen(), 2.1
    x, y = at.x + at.width / 2, at.y + at.height / 2
    wide, high = at.width * more, at.height * more
    with pen.group(
        f"translate({x - wide / 2:.1f} {y - high / 2:.1f}) scale({scale * more:.4f}) "
        f"translate({-ink.x} {-ink.y})"
    ):
        pen.path(d, ground.shapes[0])
    decor.lay(board, pen.cel(Box(x - wide / 2, y - high / 2, wide, high)))


def _sun(board: Board, ground: Ground) -> Box:
    """A disc that rises over the lower edge all through the shot."""
    size = float(min(board.width, board.height))
    x, y = (
        board.width * (0.80 if board.land else 0.66),
        board.height * (0.9 if board.land else 0.93),
    )
    radius = size * (0.42 if board.land else 0.40)
    wide, disc = Pen(), Pen()
    for share, colour in ((1.9, ground.shapes[0]), (1.42, ground.shapes[1])):
        wide.circle(x, y, radius * share, colour)
    decor.lay(board, wide.cel(decor.bounds(board)))
    disc.circle(0, 0, radius, ground.accent)
    cel = disc.cel(Box(-radius - 1, -radius - 1, 2 * radius + 2, 2 * radius + 2))
    rising = motion.on_twos(board.frames, y + 60, y - 30)
    entering = motion.Peg(
        y=motion.tween(0, radius, 30, 0.0, "enter"), children=(motion.shown(cel),)
    )
    board.add("art", motion.Peg(x=x, y=rising, children=(entering,)), cels=(cel,))
    return Box(x - radius, y - radius - 30, 2 * radius, 2 * radius)


def _words(board: Board, content: ChapterContent, kicker: str, art: Box) -> None:
    box, letters, ground, sheet = board.box, board.letters, board.ground, board.sheet
    if board.land:
        right = min(art.x - 70, box.x + box.width * 0.72)
        room = Box(box.x, box.y, right - box.x, box.height)
    else:
        room = Box(box.x, box.y, box.width, min(art.y - 50, box.bottom) - box.y)
    small, under = (40.0, 42.0) if board.land else (40.0, 46.0)
    subtitle = balance(
        content.subtitle,
        letters.subtitle.family,
        letters.subtitle.weight,
        under,
        min(room.width, under * 24),
    )
    more = (small * 2.0 if kicker else 0.0) + 70
    if subtitle:
        more += under * (1.0 + letters.subtitle.leading * len(subtitle))
    fitted = fit_broad(
        board,
        content.title,
        letters.display,
        width=room.width,
        height=max(80.0, room.height - more),
        largest=168 if board.land else 144,
        smallest=60,
        max_lines=4,
    )
    high = more + fitted.size * (0.74 + len(fitted.lines) - 1)
    y = room.y + max(0.0, room.height - high) * (0.5 if board.land else 0.3)
    frame = sheet.reveal("number") if content.number else sheet.reveal("title")
    pen = Pen()
    pen.rect(room.x, y, 132, _RULE, ground.accent, rx=5)
    rule = pen.cel(Box(room.x, y, 132, _RULE))
    board.add("words", motion.unroll(rule, max(0, frame - 4), 16), cels=(rule,))
    y += 70
    if kicker:
        y += small * 0.74 - 12
        said = board.fit(
            kicker.upper(),
            letters.kicker,
            width=room.width,
            height=small * 1.2,
            largest=small,
            smallest=40,
            max_lines=1,
        )
        board.lines(
            said.lines[:1],
            letters.kicker,
            said.size,
            ground.text,
            x=room.x,
            y=y,
            role="kicker",
            behind=ground.colour,
            frame=frame,
            gesture="lift",
        )
        y += small * 1.26
    y += fitted.size * 0.74 - 12
    title = sheet.reveal("title")
    board.lines(
        fitted.lines,
        letters.display,
        fitted.size,
        ground.text,
        x=room.x,
        y=y,
        role="title",
        behind=ground.colour,
        frame=title,
    )
    y += fitted.size * (len(fitted.lines) - 1) + under * 1.9
    board.lines(
        subtitle,
        letters.subtitle,
        under,
        ground.text,
        x=room.x,
        y=y,
        role="body",
        behind=ground.colour,
        frame=sheet.reveal("subtitle") or title + 10,
        gesture="lift",
    )
