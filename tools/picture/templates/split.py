"""Two places at once, side by side or one above the other: a phone call, or here and there. Each
half is a small stage of its own, cut at the divider; both sides act.

The halves are composed for themselves: each place is drawn for its half's shape, each actor stands
in the middle of what its half leaves free above the captions.
"""

from functools import partial

from film.content import SplitContent, SplitSide
from film.formats import Margins
from film.sheet import Figure
from film.stage import Box, Clip, Peg
from tools.picture import motion
from tools.picture.board import CAPTION_GAP, Board
from tools.picture.chart import set_layers
from tools.picture.framing import Framing, frame_portrait, place_peg
from tools.picture.framing_room import ON_STAGE, placed_as
from tools.picture.light import Light
from tools.picture.pen import Pen
from tools.picture.places.draw import draw_place
from tools.picture.puppets.puppet import stand
from tools.picture.register import template
from tools.picture.type import measure

_WIPE = 20
_LATEST = 8
"""Frame by which both halves are there."""
_RULE = 12.0
"""Pixels of the divider."""


@template("split")
def split(board: Board, content: SplitContent) -> None:
    board.lock_camera()
    board.background = board.dark
    set_layers(board, "place/far", "actors", "divider", "labels", "words")
    stacked = board.tall
    _, safe_top, _, safe_bottom = board.format.safe
    free = min(safe_bottom, board.format.caption_band[0] - CAPTION_GAP)
    if stacked:
        cut = safe_top + (free - safe_top) * 0.5
        halves = (Box(0, 0, board.width, cut), Box(0, cut, board.width, board.height - cut))
    else:
        cut = board.width / 2
        halves = (Box(0, 0, cut, board.height), Box(cut, 0, cut, board.height))
    for index, (side, half) in enumerate(zip((content.left, content.right), halves, strict=True)):
        clear = Box(half.x, max(half.y, safe_top), half.width, 0)
        bottom = min(half.bottom, free) - (10 if stacked and not index else 0)
        clear = Box(half.x, clear.y, half.width, bottom - clear.y)
        _half(board, side, half, clear, index, stacked)
    _divider(board, cut, stacked)


def _comes(board: Board, index: int) -> int:
    """The first half is there at once, the second at its word, or soon when that is far off."""
    return min(board.sheet.reveal("right"), _LATEST) if index else 0


def _half(board: Board, side: SplitSide, half: Box, clear: Box, index: int, stacked: bool) -> None:
    frame = _comes(board, index)
    width, height = round(half.width), round(half.height)
    format = board.format.model_copy(
        update={
            "width": width,
            "height": height,
            "margins": Margins(left=40, top=40, right=40, bottom=40),
            "caption_band": (height - 60, height - 20),
        }
    )
    seed = board.sheet.seed + 101 * index
    place = draw_place(side.place, side.time_of_day, format, board.style, seed)
    figure = next((f for f in board.sheet.figures if f.character == side.staging.character), None)
    placed = (
        placed_as(figure, "centre", figure.facing, board.frames) if figure is not None else None
    )
    inner = Box(clear.x - half.x, clear.y - half.y, clear.width, clear.height)
    framing = frame_portrait(place, width, height, inner, placed)
    pegs: list[Peg] = []
    for plane in place.planes:
        if not plane.foreground:
            board.keep(plane.cel)
            pegs.append(place_peg(framing, plane))
    window = _window(half, frame, index, stacked)
    board.add("place/far", Peg(x=half.x, y=half.y, clip=window, children=tuple(pegs)))
    if figure is not None:
        _act(board, figure, framing, place.light, half, window, frame, index)
    if side.label.strip():
        _label(board, side.label, half, clear, frame, index, stacked)


def _window(half: Box, frame: int, index: int, stacked: bool) -> Clip:
    """The half's own window; one that comes later is wiped in from its outer edge."""
    if frame <= 0:
        return Clip(x=0.0, y=0.0, width=half.width, height=half.height)
    if stacked:
        grown = motion.tween(frame, 0.0, frame + _WIPE, half.height, "move")
        top = motion.tween(frame, half.height, frame + _WIPE, 0.0, "move") if index else 0.0
        return Clip(x=0.0, y=top, width=half.width, height=grown)
    grown = motion.tween(frame, 0.0, frame + _WIPE, half.width, "move")
    left = motion.tween(frame, half.width, frame + _WIPE, 0.0, "move") if index else 0.0
    return Clip(x=left, y=0.0, width=grown, height=half.height)


def _act(
    board: Board, figure: Figure, framing: Framing, light: Light, half: Box, window: Clip,
    frame: int, index: int,
) -> None:  # fmt: skip
    home = figure.mark if figure.mark in ON_STAGE else "centre"
    puppet = stand(
        figure,
        frames=board.frames,
        x_of=partial(framing.mark_x, figure.character, home),
        ground_y=framing.ground_of(figure.character),
        scale=framing.scale_of(figure.character),
        light=light,
        seed=board.sheet.seed + 17 * index,
        room=framing.room(figure.character, figure.facing),
    )
    board.add(
        "actors",
        Peg(x=half.x, y=half.y, clip=window, children=(puppet.peg,)),
        cels=tuple(puppet.cels.values()),
    )
    for face in puppet.faces:
        box = face.box
        board.solid(
            "face",
            face.name,
            Box(box.x + half.x, box.y + half.y, box.width, box.height),
            max(frame, face.from_frame),
        )


def _divider(board: Board, cut: float, stacked: bool) -> None:
    """A light rule that grows along the cut when the second half comes."""
    frame = max(_comes(board, 0), _comes(board, 1))
    pen = Pen()
    if stacked:
        box = Box(0, cut - _RULE / 2, board.width, _RULE)
    else:
        box = Box(cut - _RULE / 2, 0, _RULE, board.height)
    pen.rect(box.x, box.y, box.width, box.height, board.palette.light)
    cel = pen.cel(box)
    peg = motion.unroll(cel, max(0, frame - 4), _WIPE, "right" if stacked else "down")
    board.add("divider", peg, cels=(cel,))


def _label(
    board: Board, text: str, half: Box, clear: Box, frame: int, index: int, stacked: bool
) -> None:
    """Where this is: a plate in the half's outer corner."""
    letters = board.letters.strong
    left, _, right, _ = board.format.safe
    limit = (right - left if stacked else half.width) * 0.62
    fitted = board.fit(
        text, letters, width=limit - 60, height=60, largest=44 if board.tall else 38,
        smallest=28, max_lines=1,
    )  # fmt: skip
    line = fitted.lines[0] if fitted.lines else text
    size = fitted.size
    wide = measure(line, letters.family, letters.weight, size) + size * 1.2
    high = size * 1.7
    x = left if stacked or index == 0 else right - wide
    y = clear.y + (30 if stacked and index else 14)
    logo = board.logo_room
    if logo is not None and Box(x, y, wide, high).meets(logo) > 0:
        y = logo.bottom + 14
    pen = Pen()
    fill = board.dark
    pen.rect(x, y, wide, high, fill, rx=high * 0.3)
    cel = pen.cel(Box(x, y, wide, high))
    at = frame + 12
    board.add("labels", motion.unroll(cel, at, 12), cels=(cel,))
    seen = board.looks(fill)
    board.lines(
        (line,), letters, size, board.light, x=x + size * 0.6, y=y + high / 2 + size * 0.355,
        role="label", behind=seen, frame=at + 5, gesture="fade",
    )  # fmt: skip
