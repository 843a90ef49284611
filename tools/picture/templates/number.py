"""One number, large, counting up as it is spoken; in a ring when it is a share, an icon beside it
when one is sure.
"""

from dataclasses import dataclass

from film.content import NumberContent
from film.stage import Box, Cel, Clip, Drawing, Exposure, Peg, TextBox
from tools.picture import decor, motion
from tools.picture.board import Board
from tools.picture.count import counted
from tools.picture.emblems import emblem_for
from tools.picture.heading import fit_broad
from tools.picture.pen import Pen
from tools.picture.register import template
from tools.picture.ring import THICK, ring
from tools.picture.type import measure, metrics, outline

_WITHIN = 0.87
"""Of a ring's inner width, what its figure's diagonal takes."""
_GAP = 24.0
"""Pixels between a ring and the brand's logo."""
_SIGN = 0.56
"""Size of a unit sign beside its number."""


@template("number")
def number(board: Board, content: NumberContent) -> None:
    box = board.box
    emblem = emblem_for(board, content)
    pictured = emblem is None
    if emblem is not None:
        room, area = _shared(board, content)
        _ground(board, (area.x + area.width / 2, area.y + area.height / 2), 0.0, False)
        decor.enliven(board)
        emblem(board, content, area)
        _words(board, content, room)
        return
    if content.ratio is not None and not content.icon and len(content.unit) <= 3:
        _ringed(board, content)
        return
    if board.land:
        centre, radius = (board.width * 0.758, box.y + box.height * 0.515), 284.0
        room = Box(box.x, box.y, centre[0] - radius * 1.5 - 20 - box.x, box.height)
    else:
        radius = 218.0 if board.tall else 176.0
        centre = (board.width * 0.5, box.y + radius * (0.70 if board.tall else 1.06))
        top = centre[1] + radius * (1.5 if board.tall else 1.24) + 36
        room = Box(box.x, top, box.width, box.bottom - top)
    reach = radius * (1 + THICK / 2) if content.ratio is not None else radius
    centre = centre[0], board.under_logo(*centre, reach + _GAP)
    icon = board.icon(content.icon, radius * (0.96 if content.ratio is not None else 1.12))
    _ground(board, centre, radius, pictured)
    decor.enliven(board)
    _emblem(board, content, centre, radius, icon)
    _words(board, content, room)


def _ringed(board: Board, content: NumberContent) -> None:
    """The share in its own ring; what it is a share of stands beside it, or below, as large."""
    box = board.box
    if board.land:
        radius = min(322.0, box.height * 0.43)
        centre = board.width * 0.735, box.y + box.height * 0.5 + 14
        left = centre[0] - radius * 1.36 - 40
        room = Box(box.x, box.y, left - box.x, box.height)
    else:
        radius = min(box.width * 0.36, box.height * (0.27 if board.tall else 0.29))
        centre = board.width * 0.5, box.y + radius * (1.2 if board.tall else 1.1)
        top = centre[1] + radius * 1.26 + 40
        room = Box(box.x, top, box.width, box.bottom - top)
    _ground(board, centre, radius, True)
    inner, pen = radius * (1 - THICK / 2), Pen()
    pen.circle(*centre, inner, board.ground.colour)
    decor.lay(board, pen.cel(Box(centre[0] - inner, centre[1] - inner, 2 * inner, 2 * inner)))
    decor.enliven(board)
    ratio = min(max(content.ratio or 0.0, 0.0), 1.0)
    pegs = tuple(ring(board, ratio, radius, radius * THICK))
    board.add("emblem", Peg(x=centre[0], y=centre[1], children=pegs), depth=decor.DEPTH)
    family, size = board.letters.number.family, radius
    while size > 96:
        _, width = _value_shape(board, content, content.number, size, False)
        high = metrics(family, 800, size).cap
        if (width**2 + high**2) ** 0.5 <= inner * 2 * _WITHIN:
            break
        size -= 4
    _, width = _value_shape(board, content, content.number, size, False)
    high = metrics(family, 800, size).cap
    setting = _Setting(size, False, (), 0.0)
    x, y = centre[0] - width / 2, centre[1] + high / 2
    _counted(board, content, setting, x, y, board.sheet.reveal("value"))
    _said(board, content, room)


def _said(board: Board, content: NumberContent, room: Box) -> None:
    """Kicker and label of a ringed share, as display type."""
    ground, letters = board.ground, board.letters
    kicker = 30.0 if board.land else 34.0
    above = kicker * 2.1 if content.kicker else 0.0
    fitted = fit_broad(
        board, content.label, letters.slide, width=room.width, height=room.height - above,
        largest=118 if board.land else 104 if board.tall else 84, smallest=42, max_lines=5,
    )  # fmt: skip
    leading = fitted.size * letters.slide.leading
    high = above + fitted.size * 0.74 + leading * (len(fitted.lines) - 1)
    y = room.y + max(0.0, (room.height - high) * (0.5 if board.land else 0.2))
    if content.kicker:
        board.lines(
            (content.kicker.upper(),), letters.kicker, kicker, ground.text, x=room.x,
            y=y + kicker * 0.73, role="kicker", behind=ground.colour, gesture="lift",
        )  # fmt: skip
    board.lines(
        fitted.lines, letters.slide, fitted.size, ground.text, x=room.x,
        y=y + above + fitted.size * 0.74, role="body", behind=ground.colour,
        frame=board.sheet.reveal("label"),
    )  # fmt: skip


def _shared(board: Board, content: NumberContent) -> tuple[Box, Box]:
    """Room of the words and area of the emblem: side by side, or one above the other; which comes
    first in a tall frame is the shot's chance.
    """
    box = board.box
    if board.land:
        wide = box.width * (0.60 if len(content.number) + len(content.prefix) > 6 else 0.54)
        room = Box(box.x, box.y, wide, box.height)
        left = room.right + 70
        # The emblem may run below the words, beside the captions.
        return room, Box(left, box.y + 40, box.right - left, box.height - 50)
    share = 0.55 if board.tall else 0.60
    split = box.height * share
    if board.tall and board.chance().random() < 0.5:
        area = Box(box.x, box.y, box.width, box.height - split - 40)
        return Box(box.x, box.bottom - split, box.width, split), area
    top = box.y + split + 40
    return Box(box.x, box.y, box.width, split), Box(box.x, top, box.width, box.bottom - top)


def _ground(board: Board, centre: tuple[float, float], radius: float, pictured: bool) -> None:
    """Discs around the ring; a tall frame's lower part, which no word may use, is filled with
    hills; other frames have a corner filled.
    """
    shapes = board.ground.shapes
    if board.tall:
        decor.lay(board, decor.hills(board), "hill")
    pen = Pen()
    if pictured:
        pen.circle(*centre, radius * 1.5, shapes[0])
        pen.circle(*centre, radius * 1.26, shapes[1])
    elif not board.tall:
        x = board.width * (0.98 if board.chance().random() < 0.5 else 0.02)
        for reach, shape in ((0.60, shapes[0]), (0.38, shapes[1])):
            pen.circle(x, board.height * 1.02, board.height * reach, shape)
    decor.lay(board, pen.cel(decor.bounds(board)))


def _emblem(
    board: Board,
    content: NumberContent,
    centre: tuple[float, float],
    radius: float,
    icon: Cel | None,
) -> None:
    x, y = centre
    thick = radius * THICK
    pegs: list[Peg] = []
    if content.ratio is not None:
        pegs += ring(board, min(max(content.ratio, 0.0), 1.0), radius, thick)
        reach = radius + thick / 2
        board.solid("shape", "ring", Box(x - reach, y - reach, 2 * reach, 2 * reach))
    else:
        pen = Pen()
        pen.circle(0, 0, radius, board.ground.shapes[2])
        disc = pen.cel(Box(-radius - 1, -radius - 1, 2 * radius + 2, 2 * radius + 2))
        board.keep(disc)
        pegs.append(motion.still(disc))
    if icon:
        pegs.append(motion.pop((icon,), 0, 0, board.sheet.reveal("icon")))
        board.solid(
            "icon",
            content.icon,
            Box(x + icon.box.x, y + icon.box.y, icon.box.width, icon.box.height),
        )
    board.add("emblem", Peg(x=x, y=y, children=tuple(pegs)), depth=decor.DEPTH)


# The number and its words


@dataclass(frozen=True, slots=True)
class _Setting:
    """How large the number and what stands beside or below it are set."""

    size: float
    unit_below: bool
    label: tuple[str, ...]
    label_size: float


def _words(board: Board, content: NumberContent, room: Box) -> None:
    ground, letters = board.ground, board.letters
    kicker_size = 28.0 if board.land else 32.0
    setting = _set(board, content, room)
    size = setting.size
    cap = metrics(letters.number.family, 800, size).cap
    unit_size = _unit_size(size)
    below = unit_size * 1.22 if setting.unit_below else 0.0
    leading = setting.label_size * letters.subtitle.leading
    kicker = kicker_size * 2.0 if content.kicker else 0.0
    labels = leading * len(setting.label)
    high = kicker + cap + below + setting.label_size * 0.75 + labels
    y = room.y + max(0.0, (room.height - high) / 2)
    value, label = board.sheet.reveal("value"), board.sheet.reveal("label")
    if content.kicker:
        board.lines(
            (content.kicker.upper(),),
            letters.kicker,
            kicker_size,
            ground.text,
            x=room.x,
            y=y + kicker_size * 0.73,
            role="kicker",
            behind=ground.colour,
            gesture="lift",
        )
        y += kicker
    y += cap
    _counted(board, content, setting, room.x, y, value)
    if setting.unit_below:
        y += below
        board.lines(
            (content.unit,),
            letters.slide,
            unit_size,
            ground.strong,
            x=room.x,
            y=y,
            role="title",
            behind=ground.colour,
            frame=value + 4,
        )
    y += setting.label_size * 1.72
    board.lines(
        setting.label,
        letters.subtitle,
        setting.label_size,
        ground.text,
        x=room.x,
        y=y,
        role="body",
        behind=ground.colour,
        frame=label,
        gesture="lift",
    )


def _unit_size(size: float) -> float:
    return max(60.0, size * 0.34)


def _set(board: Board, content: NumberContent, room: Box) -> _Setting:
    """Largest number for the room; a unit that is a word stands below it."""
    family = board.letters.number.family
    below = len(content.unit) > 3
    label_size = 54.0 if board.land else 48.0 if not board.tall else 58.0
    label = board.balance(content.label, board.letters.subtitle, label_size, room.width)
    while len(label) > 3 and label_size > 36:
        label_size -= 2
        label = board.balance(content.label, board.letters.subtitle, label_size, room.width)
    size = 380.0 if board.land else 360.0
    while size > 96:
        _, width = _value_shape(board, content, content.number, size, below)
        unit = measure(content.unit, family, 800, _unit_size(size), -0.02) if below else 0.0
        cap = metrics(family, 800, size).cap
        high = (
            cap
            + (_unit_size(size) * 1.22 if below else 0)
            + label_size * (0.75 + 1.32 * len(label))
        )
        if max(width, unit) <= room.width and high + (64 if content.kicker else 0) <= room.height:
            break
        size -= 6
    else:
        board.lack("overflow", content.number)
    return _Setting(size, below, label, label_size)


def _value_shape(
    board: Board, content: NumberContent, shown: str, size: float, unit_below: bool
) -> tuple[list[tuple[str, float, float, str]], float]:
    """(path, x, y, colour) of prefix, number and sign, and their width."""
    letters, ground = board.letters.number, board.ground
    pieces: list[tuple[str, float, float, str]] = []
    x = 0.0
    if content.prefix:
        sign = outline(content.prefix, letters.family, 800, size * _SIGN, letters.tracking)
        lift = (
            metrics(letters.family, 800, size).cap - metrics(letters.family, 800, size * _SIGN).cap
        )
        pieces.append((sign.d, x, -lift, ground.strong))
        x += sign.width + size * 0.05
    digits = outline(
        shown, letters.family, 800, size, letters.tracking if content.number.isdigit() else -0.02
    )
    for character in digits.missing:
        board.lack("glyph", character)
    pieces.append((digits.d, x, 0.0, ground.text))
    x += digits.width
    if content.unit and not unit_below:
        sign = outline(content.unit, letters.family, 800, size * _SIGN, letters.tracking)
        x += size * 0.025 if content.unit == "%" else size * 0.08
        pieces.append((sign.d, x, 0.0, ground.strong))
        x += sign.width
    return pieces, x


def _counted(
    board: Board, content: NumberContent, setting: _Setting, x: float, y: float, frame: int
) -> None:
    exposures: list[Exposure] = []
    last = ""
    box = Box(0, 0, 0, 0)
    cap = metrics(board.letters.number.family, 800, setting.size).cap
    for at, shown in counted(content.number, frame, bare=not content.unit and not content.prefix):
        if shown == last:
            continue
        pieces, width = _value_shape(board, content, shown, setting.size, setting.unit_below)
        pen = Pen()
        for d, left, top, colour in pieces:
            with pen.group(f"translate({left:.1f} {top:.1f})"):
                pen.path(d, colour)
        box = Box(-6, -cap * 1.14, width + 16, cap * 1.46)
        cel = pen.cel(box)
        board.keep(cel)
        exposures.append(Exposure(at, cel.key))
        last = shown
    if exposures[0].frame > 0:
        exposures.insert(0, Exposure(0, None))
    clip = Clip(x=-6, y=-cap * 1.14, width=box.width + 400, height=cap * 1.46)
    inner = Peg(
        y=motion.tween(frame, cap * 1.46, frame + motion.RISE, 0.0, "enter"),
        children=(Drawing(tuple(exposures)),),
    )
    board.add("words", Peg(x=x, y=y, clip=clip, children=(inner,)))
    board.note(
        TextBox(
            text=f"{content.prefix}{content.number}{'' if setting.unit_below else content.unit}",
            role="number",
            box=Box(x, y - cap, box.width - 16, cap),
            size=setting.size,
            colour=board.ground.text,
            behind=board.ground.colour,
            from_frame=frame,
        )
    )
