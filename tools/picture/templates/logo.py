"""The brand's mark alone, for two seconds: it lands, a ring goes out from it, the name comes."""

from film.content import LogoContent
from film.stage import Box
from tools.picture import decor, motion
from tools.picture.backing import dark, full, stand_on, tint
from tools.picture.board import Board
from tools.picture.heading import fit_broad
from tools.picture.logo import mark as brand_mark
from tools.picture.pen import Pen
from tools.picture.register import template
from tools.picture.type import metrics

_SIZE = {"land": 300.0, "square": 290.0, "tall": 340.0}
_RINGS = 3


@template("logo")
def logo(board: Board, content: LogoContent) -> None:
    stand_on(board, dark, tint("background", 0.0), full("primary"))
    decor.enliven(board)
    box, letters, ground, sheet = board.box, board.letters, board.ground, board.sheet
    middle, size = board.width / 2, _SIZE[board.format.aspect]
    half = min(middle - box.x, box.right - middle)
    name = fit_broad(
        board,
        content.name,
        letters.display,
        width=2 * half,
        height=270,
        largest=132 if board.land else 124,
        smallest=56,
        max_lines=2,
    )
    cap = metrics(letters.display.family, 800, name.size).cap
    small = 42.0 if board.land else 46.0
    tagline = board.balance(content.tagline, letters.subtitle, small, min(2 * half, small * 26))
    if len(tagline) > 3:
        board.lack("overflow", content.tagline)
        tagline = tagline[:3]
    gap, leading = size * 0.26, small * letters.subtitle.leading
    names = cap + (len(name.lines) - 1) * name.size if name.lines else 0.0
    high = size + gap + names + (small * 1.6 + leading * (len(tagline) - 1) if tagline else 0.0)
    y = box.y + max(0.0, (box.height - high) / 2)
    _rings(board, middle, y + size / 2, size)
    mark = brand_mark(board, content.name, size)
    frame = sheet.reveal("logo")
    breath = motion.on_twos(board.frames, 1.0, 1.04)
    landed = motion.pop((mark,), 0, 0, frame, turn=-14)
    board.add(
        "mark",
        motion.Peg(x=middle, y=y + size / 2, scale_x=breath, scale_y=breath, children=(landed,)),
        cels=(mark,),
    )
    wide = max(size, mark.box.width)
    board.solid("icon", "logo", Box(middle - wide / 2, y, wide, size), frame)
    y += size + gap + cap
    at = sheet.reveal("name") or frame + 8
    board.lines(
        name.lines,
        letters.display,
        name.size,
        ground.text,
        x=middle,
        y=y,
        role="title",
        behind=ground.colour,
        anchor="middle",
        frame=at,
    )
    y += (len(name.lines) - 1) * name.size + small * 1.75
    board.lines(
        tagline,
        letters.subtitle,
        small,
        ground.quiet,
        x=middle,
        y=y,
        role="body",
        behind=ground.colour,
        anchor="middle",
        frame=at + 8,
        gesture="lift",
    )


def _rings(board: Board, x: float, y: float, size: float) -> None:
    """Go out from behind the mark, one after the other, and stay."""
    start = board.sheet.reveal("logo")
    for index in range(_RINGS, 0, -1):
        radius = size * (0.62 + 0.46 * index)
        pen = Pen()
        pen.circle(0, 0, radius, board.ground.shapes[_RINGS - index])
        cel = pen.cel(Box(-radius - 1, -radius - 1, 2 * radius + 2, 2 * radius + 2))
        grown = motion.tween(start + 2 * index, 0.2, start + 2 * index + 34, 1.0, "enter")
        board.add(
            "decor",
            motion.Peg(x=x, y=y, scale_x=grown, scale_y=grown, children=(motion.shown(cel),)),
            depth=decor.DEPTH,
            cels=(cel,),
        )
