"""Who or where this is: a plate over a place, its first line large; the one it names may stand
there.
"""

from film.content import LowerThirdContent
from film.sheet import Figure
from film.stage import Box
from film.storyboard import ShotSize
from tools.picture import motion
from tools.picture.board import Board
from tools.picture.colour import legible
from tools.picture.framing import Framing, frame_shot, place_peg
from tools.picture.framing_room import placed_as
from tools.picture.pen import Pen
from tools.picture.places.draw import draw_place
from tools.picture.places.place import Place
from tools.picture.presenter import present
from tools.picture.register import template
from tools.picture.type import measure

_BAR = 14.0
_NAME = {"land": (64.0, 36.0), "square": (58.0, 36.0), "tall": (66.0, 40.0)}
_FAR = 0.5


@template("lowerthird")
def lowerthird(board: Board, content: LowerThirdContent) -> None:
    place = draw_place(
        content.place, content.time_of_day, board.format, board.style, board.sheet.seed
    )
    figure = board.sheet.figures[0] if content.actor and board.sheet.figures else None
    size: ShotSize = "medium" if figure else "wide"
    framing = _framing(board, place, figure, size)
    for plane in place.planes:
        if not plane.foreground or figure is None:
            depth = max(plane.depth, _FAR) if figure else plane.depth
            board.add(
                f"place/{plane.name}", place_peg(framing, plane), depth=depth, cels=(plane.cel,)
            )
    face = present(board, framing, figure, place.light) if figure else None
    _plate(board, content, face)


def _framing(board: Board, place: Place, figure: Figure | None, size: ShotSize) -> Framing:
    facing = "left" if board.land else figure.facing if figure else "front"
    mark = "right" if board.land else "centre"
    placed = [placed_as(figure, mark, facing, board.frames)] if figure else []
    return frame_shot(size, place, board.format, placed)


def _plate(board: Board, content: LowerThirdContent, face: Box | None) -> None:
    """Above the caption band, at the left unless a face is there."""
    box, letters, palette = board.box, board.letters, board.palette
    largest, smallest = _NAME[board.format.aspect]
    most = box.width * (0.62 if board.land else 0.94)
    name = board.fit(
        content.name,
        letters.slide,
        width=most,
        height=largest * 2.2,
        largest=largest,
        smallest=smallest,
        max_lines=2,
    )
    lines = name.lines[:2]
    small = max(name.size * 0.56, 32.0)
    role = board.balance(content.role, letters.body, small, most)
    if len(role) > 2:
        board.lack("overflow", content.role)
        role = role[:2]
    width = max(
        [measure(t, letters.slide.family, 800, name.size, letters.slide.tracking) for t in lines]
        + [measure(t, letters.body.family, letters.body.weight, small) for t in role],
        default=0.0,
    )
    pad = name.size * 0.52
    words = name.size * (0.74 + letters.slide.leading * (len(lines) - 1))
    more = small * (1.0 + letters.body.leading * (len(role) - 1)) + 12 if role else 0.0
    high = words + more + 2 * pad * 0.86
    wide = min(width + 2 * pad + _BAR, box.width)
    y = box.bottom - high
    plate = Box(box.x, y, wide, high)
    if face is not None and plate.meets(face) > 0:
        plate = Box(box.right - wide, y, wide, high)
    frame = board.sheet.reveal("name")
    behind = board.looks(board.dark)
    pen = Pen()
    pen.rect(plate.x, plate.y, plate.width, plate.height, board.dark, rx=10)
    pen.rect(plate.x, plate.y, _BAR, plate.height, palette.accent, rx=5)
    cel = pen.cel(plate)
    board.add("plate", motion.unroll(cel, max(0, frame - 3), 18), cels=(cel,))
    x, base = plate.x + _BAR + pad, plate.y + pad * 0.86 + name.size * 0.74
    board.lines(
        lines,
        letters.slide,
        name.size,
        legible(board.light, behind, 7.0),
        x=x,
        y=base,
        role="title",
        behind=behind,
        frame=frame + 3,
    )
    base += name.size * letters.slide.leading * (len(lines) - 1) + small * 1.0 + 16
    board.lines(
        role,
        letters.body,
        small,
        legible(palette.accent, behind, 5.0),
        x=x,
        y=base,
        role="body",
        behind=behind,
        frame=board.sheet.reveal("role") or frame + 8,
        gesture="lift",
    )
