"""The person's own picture, full frame with a slow move towards what matters in it; one of another
shape lies whole before its own blown-up self instead of being cut.

The move is the picture's own (1.00 to 1.08), so that it looks alike whatever the camera was told.
What the frame cuts off is chosen by the picture's focus, and words lie on as much ink as the pixels
under them ask for.
"""

from film.content import PhotoContent
from film.stage import Box, Cel, Peg
from tools.picture import decor, motion
from tools.picture.board import CAPTION_GAP, Board
from tools.picture.colour import contrast, to_rgb
from tools.picture.ground import worst_under
from tools.picture.pen import Pen
from tools.picture.photograph import focus_of, lightest_in, picture_cel, picture_size
from tools.picture.register import template
from tools.picture.type import Fitted

_GROWTH = 0.08
_MOST_CUT = 0.55
"""A picture that would keep less than this share of itself when filling the frame is shown whole.
"""
_OVER = 1.01
"""A hair larger than the frame, or its own edge would shimmer at the frame's."""
_MAT = 14.0
_SHADE = 0.82
"""Ink under a caption: white reads 4.5 : 1 on it even over a white wall."""


@template("photo")
def photo(board: Board, content: PhotoContent) -> None:
    board.lock_camera()
    data = board.media.get(content.media, b"")
    size = picture_size(data)
    if size is None:
        board.lack("photo", content.media)
        decor.lay(board, decor.sweep(board))
        decor.enliven(board)
        _caption(board, content, board.background, None)
        return
    wide, high = size
    ratio, frame = wide / high, board.width / board.height
    if min(ratio / frame, frame / ratio) >= _MOST_CUT:
        _full(board, content, data, wide, high)
    else:
        _whole(board, content, data, wide, high)


def _full(board: Board, content: PhotoContent, data: bytes, wide: int, high: int) -> None:
    """Filling the frame, cut where it matters least, growing about its focus."""
    focus = focus_of(data)
    scale = max(board.width / wide, board.height / high) * _OVER
    box = _about(focus, wide * scale, high * scale, board.width, board.height)
    cel = picture_cel(data, Box(0, 0, box.width, box.height), "slice")
    _moving(board, cel, box, focus)
    if content.caption:
        fitted = _fitted(board, content)
        top = _first(board, fitted) - fitted.size * 1.2
        light = lightest_in(data, (top - box.y) / box.height - 0.08, 1.0)
        share = next(
            (
                s / 100
                for s in range(36, 90, 4)
                if contrast(board.light, _under(board, light, s)) > 4.8
            ),
            _SHADE,
        )
        _shade(board, fitted, share)
        _caption(board, content, _under(board, light, round(share * 100)), None)


def _under(board: Board, light: str, percent: int) -> str:
    """What so much ink leaves of a colour."""
    share = percent / 100
    ink, own = to_rgb(board.dark), to_rgb(light)
    return "#" + "".join(
        f"{round(share * a + (1 - share) * b):02x}" for a, b in zip(ink, own, strict=True)
    )


def _about(
    focus: tuple[float, float], wide: float, high: float, width: float, height: float
) -> Box:
    """Where the picture lies so that its focus is as near the frame's middle as its edges allow."""
    x = min(0.0, max(width - wide, width / 2 - focus[0] * wide))
    y = min(0.0, max(height - high, height * 0.45 - focus[1] * high))
    return Box(x, y, wide, high)


def _moving(board: Board, cel: Cel, box: Box, focus: tuple[float, float]) -> None:
    """Scaled about the focus; a pulled shot goes the other way."""
    ends = (1 + _GROWTH, 1.0) if board.sheet.move == "pull" else (1.0, 1 + _GROWTH)
    size = motion.on_twos(board.frames, *ends)
    at_x, at_y = focus[0] * box.width, focus[1] * box.height
    inner = Peg(x=-at_x, y=-at_y, children=(motion.shown(cel, board.sheet.reveal("photo")),))
    board.add(
        "photo",
        Peg(x=box.x + at_x, y=box.y + at_y, scale_x=size, scale_y=size, children=(inner,)),
        cels=(cel,),
    )


def _whole(board: Board, content: PhotoContent, data: bytes, wide: int, high: int) -> None:
    """Whole on a light mat, before itself filling the frame under ink."""
    focus = focus_of(data)
    cover = max(board.width / wide, board.height / high) * 1.06
    back = _about(focus, wide * cover, high * cover, board.width, board.height)
    behind = picture_cel(data, Box(0, 0, back.width, back.height), "slice")
    board.add("photo", motion.still(behind, back.x, back.y), cels=(behind,))
    veil = Pen()
    veil.rect(0, 0, board.width, board.height, board.dark, opacity=_SHADE)
    cel = veil.cel(Box(0, 0, board.width, board.height))
    board.add("scrim", motion.still(cel), cels=(cel,))
    room = board.box
    fitted = _fitted(board, content) if content.caption else None
    words = 0.0
    if fitted is not None:
        words = fitted.size * (1.1 + board.letters.slide.leading * (len(fitted.lines) - 1)) + 34
    grown = 1 + _GROWTH / 2
    scale = min(
        (room.width - 2 * _MAT) / wide, (room.height - words - 2 * _MAT) / high
    ) / grown  # fmt: skip
    box_wide, box_high = wide * scale, high * scale
    left = board.width / 2
    middle = room.y + (room.height - words) / 2
    mat = Pen()
    mat.rect(
        -box_wide / 2 - _MAT, -box_high / 2 - _MAT, box_wide + 2 * _MAT, box_high + 2 * _MAT,
        board.palette.light, rx=10,
    )  # fmt: skip
    card = mat.cel(
        Box(-box_wide / 2 - _MAT, -box_high / 2 - _MAT, box_wide + 2 * _MAT, box_high + 2 * _MAT)
    )
    picture = picture_cel(data, Box(-box_wide / 2, -box_high / 2, box_wide, box_high), "meet")
    size = motion.on_twos(board.frames, 1.0, grown)
    frame = board.sheet.reveal("photo")
    board.add(
        "picture",
        Peg(
            x=left,
            y=middle,
            scale_x=size,
            scale_y=size,
            children=(motion.shown(card, frame), motion.shown(picture, frame)),
        ),
        cels=(card, picture),
    )
    reach_x, reach_y = (box_wide / 2 + _MAT) * grown, (box_high / 2 + _MAT) * grown
    board.solid(
        "shape", "photo", Box(left - reach_x, middle - reach_y, 2 * reach_x, 2 * reach_y), frame
    )
    if fitted is not None:
        _caption(board, content, worst_under(board.dark, _SHADE), fitted)


def _shade(board: Board, fitted: Fitted, share: float) -> None:
    """Ink rising from below, full where the caption and the band of the spoken words lie."""
    first = _first(board, fitted) - fitted.size * 1.1
    top = max(0.0, first - board.height * 0.20)
    full = (first - top) / (board.height - top)
    pen = Pen()
    ink = board.dark
    shade = pen.linear([(0.0, ink, 0.0), (full, ink, share), (1.0, ink, min(0.94, share + 0.12))])
    pen.rect(0, top, board.width, board.height - top, shade)
    cel = pen.cel(Box(0, top, board.width, board.height - top))
    board.add("scrim", motion.still(cel), cels=(cel,))


def _fitted(board: Board, content: PhotoContent) -> Fitted:
    largest = 64.0 if board.land else 60.0 if not board.tall else 72.0
    return board.fit(
        content.caption,
        board.letters.slide,
        width=board.box.width * (0.8 if board.land else 1.0),
        height=board.box.height * 0.4,
        largest=largest,
        smallest=40,
        max_lines=2 if board.land else 3,
    )


def _first(board: Board, fitted: Fitted) -> float:
    """First baseline of a caption that stands at the box's foot."""
    leading = fitted.size * board.letters.slide.leading
    return board.box.bottom - CAPTION_GAP / 2 - (len(fitted.lines) - 1) * leading


def _caption(board: Board, content: PhotoContent, behind: str, fitted: Fitted | None) -> None:
    if not content.caption:
        return
    centred = fitted is not None
    fitted = fitted or _fitted(board, content)
    box = board.box
    board.lines(
        fitted.lines,
        board.letters.slide,
        fitted.size,
        board.light,
        x=box.x + box.width / 2 if centred else box.x,
        y=_first(board, fitted),
        role="title",
        behind=behind,
        anchor="middle" if centred else "start",
        frame=board.sheet.reveal("caption"),
    )
