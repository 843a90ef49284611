"""The end card: the brand's initial as a mark, its name, what it says of itself and what to do
next.

Confetti keeps out of a box around the words, in every format.
"""

import math

from film.content import EndCardContent
from film.stage import Box
from tools.picture import decor, motion
from tools.picture.backing import dark, full, stand_on, tint
from tools.picture.board import Board
from tools.picture.colour import contrast, legible, readable_on
from tools.picture.heading import fit_broad
from tools.picture.logo import mark as brand_mark
from tools.picture.pen import Pen
from tools.picture.register import template
from tools.picture.type import measure, metrics

_PILL = 100.0
_CLEAR = 64.0
"""Pixels between confetti and anything read."""


@template("endcard")
def endcard(board: Board, content: EndCardContent) -> None:
    stand_on(board, tint("background", 0.0), dark, full("primary"))
    box, letters, ground, sheet = board.box, board.letters, board.ground, board.sheet
    middle = board.width / 2
    half = min(middle - box.x, box.right - middle)
    mark = 200.0 if board.land else 230.0
    fitted = fit_broad(
        board,
        content.name,
        letters.display,
        width=2 * half - (160 if board.land else 0),
        height=300,
        largest=150 if board.land else 140,
        smallest=56,
        max_lines=2,
    )
    cap = metrics(letters.display.family, 800, fitted.size).cap
    small = 42.0 if board.land else 48.0
    tagline = board.balance(content.tagline, letters.subtitle, small, min(2 * half, 1100.0))
    if len(tagline) > 3:
        board.lack("overflow", content.tagline)
        tagline = tagline[:3]
    names = cap + (len(fitted.lines) - 1) * fitted.size
    tags = small * (0.85 + len(tagline) * letters.subtitle.leading) if tagline else 0.0
    pill = _PILL + 50 if content.cta else 0.0
    high = mark + 66 + names + tags + pill
    y = box.y + (box.height - high) / 2 + (0 if board.land else 60)
    top = y
    board.lock_camera()
    board.layer("confetti", decor.DEPTH)
    cel = brand_mark(board, content.name, mark)
    peg = motion.pop((cel,), middle, y + mark / 2, sheet.reveal("logo"), turn=-8)
    board.add("mark", peg, cels=(cel,))
    wide_mark = max(mark, cel.box.width)
    board.solid("icon", "logo", Box(middle - wide_mark / 2, y, wide_mark, mark))
    y += mark + 66 + cap
    words = board.lines(
        fitted.lines,
        letters.display,
        fitted.size,
        ground.text,
        x=middle,
        y=y,
        role="title",
        behind=ground.colour,
        anchor="middle",
        frame=sheet.reveal("name"),
    )
    y += (len(fitted.lines) - 1) * fitted.size + small * 1.75
    wide = [words.width, wide_mark]
    if tagline:
        ink = board.lines(
            tagline,
            letters.subtitle,
            small,
            ground.quiet,
            x=middle,
            y=y,
            role="body",
            behind=ground.colour,
            anchor="middle",
            frame=sheet.reveal("tagline"),
            gesture="lift",
        )
        wide.append(ink.width)
        y += (len(tagline) - 1) * small * letters.subtitle.leading + 50
    else:
        y += 50 - small * 1.75
    if content.cta:
        wide.append(_button(board, content.cta, middle, y + _PILL / 2, 2 * half))
    clear = Box(
        middle - max(wide) / 2 - _CLEAR, top - _CLEAR, max(wide) + 2 * _CLEAR, high + 2 * _CLEAR
    )
    _confetti(board, clear)


def _button(board: Board, text: str, x: float, y: float, room: float) -> float:
    """The call to action; answers its width."""
    letters, palette = board.letters.strong, board.palette
    size = 42.0
    while size > 28 and measure(text, letters.family, letters.weight, size) + 110 > room:
        size -= 1
    wide = measure(text, letters.family, letters.weight, size) + 110
    if wide > room:
        board.lack("overflow", text)
    back = palette.secondary if board.ground.colour != palette.secondary else palette.accent
    behind = board.looks(back)
    front = legible(readable_on(behind, dark=palette.ink), behind, 4.6)
    pen = Pen()
    pen.rect(-wide / 2, -_PILL / 2, wide, _PILL, back, rx=_PILL / 2)
    cel = pen.cel(Box(-wide / 2, -_PILL / 2, wide, _PILL))
    frame = board.sheet.reveal("cta")
    board.add("words", motion.pop((cel,), x, y, frame), cels=(cel,))
    cap = metrics(letters.family, letters.weight, size).cap
    board.lines(
        (text,),
        letters,
        size,
        front,
        x=x,
        y=y + cap / 2,
        role="label",
        behind=behind,
        anchor="middle",
        frame=frame + 5,
        gesture="fade",
    )
    return wide


def _confetti(board: Board, clear: Box) -> None:
    """Scattered pieces, evenly over what is free: each tries a few places and takes the one
    farthest from the others.
    """
    chance = board.chance()
    palette = board.palette
    near = board.ground.colour
    hues = tuple(
        hue
        for hue in (palette.primary, palette.secondary, palette.accent, palette.support)
        if contrast(hue, near) >= 1.35
    ) or (board.ground.accent,)
    placed: list[tuple[float, float]] = []
    top, bottom = board.format.caption_band
    spoken = Box(board.width * 0.12, top - 30, board.width * 0.76, bottom - top + 60)
    for index in range(30 if board.land else 34):
        tries = []
        for _ in range(24):
            x, y = chance.uniform(-20, board.width + 20), chance.uniform(-20, board.height + 20)
            if not _inside(clear, x, y) and not _inside(spoken, x, y):
                near = min((math.dist((x, y), other) for other in placed), default=1e9)
                tries.append((near, x, y))
        if not tries:
            continue
        _, x, y = max(tries)
        placed.append((x, y))
        size = chance.uniform(15, 38)
        pen = Pen()
        hue = hues[index % len(hues)]
        match chance.randrange(4):
            case 0:
                pen.circle(0, 0, size, hue)
            case 1:
                pen.rect(-size, -size, 2 * size, 2 * size, hue, rx=9)
            case 2:
                pen.path(
                    f"M{-size:.1f} {size / 2:.1f}a{size:.1f} {size:.1f} 0 0 1 {2 * size:.1f} 0z",
                    hue,
                )
            case _:
                pen.circle(0, 0, size * 0.8, stroke=hue, stroke_width=size * 0.42)
        cel = pen.cel(Box(-size - 8, -size - 8, 2 * size + 16, 2 * size + 16))
        peg = motion.pop((cel,), x, y, chance.randrange(0, 14), turn=chance.uniform(-90, 90))
        falls = motion.on_twos(board.frames, y - 16, y + 16) if index % 6 == 0 else y
        turned = motion.Peg(
            x=x, y=falls, rotation=chance.uniform(0, 80), children=(_at_origin(peg),)
        )
        board.add("confetti", turned, depth=decor.DEPTH, cels=(cel,))


def _inside(box: Box, x: float, y: float) -> bool:
    return box.x < x < box.right and box.y < y < box.bottom


def _at_origin(peg: motion.Peg) -> motion.Peg:
    return motion.Peg(
        scale_x=peg.scale_x, scale_y=peg.scale_y, rotation=peg.rotation, children=peg.children
    )
