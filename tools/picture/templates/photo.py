"""The person's own picture, full frame with a slow move; one of another shape lies whole on a card
instead of being cut.
"""

import base64
import hashlib
from html import escape

from film.content import PhotoContent
from film.stage import Box, Cel
from tools.picture import decor, motion
from tools.picture.board import CAPTION_GAP, Board
from tools.picture.ground import worst_under
from tools.picture.pen import Pen
from tools.picture.register import template

_OVERSCAN = 60.0
_MOST_CUT = 0.55
"""A picture that would keep less than this share of itself when filling the frame is shown whole.
"""
_KINDS = (
    (b"\xff\xd8", "image/jpeg"),
    (b"\x89PNG", "image/png"),
    (b"RIFF", "image/webp"),
    (b"GIF8", "image/gif"),
)


@template("photo")
def photo(board: Board, content: PhotoContent) -> None:
    data = board.media.get(content.media, b"")
    size = _size(data)
    if size is None:
        board.lack("photo", content.media)
        decor.lay(board, decor.sweep(board))
        decor.enliven(board)
        _caption(board, content, on_card=True)
        return
    wide, high = size
    ratio, frame = wide / high, board.width / board.height
    if min(ratio / frame, frame / ratio) >= _MOST_CUT:
        box = Box(-_OVERSCAN, -_OVERSCAN, board.width + 2 * _OVERSCAN, board.height + 2 * _OVERSCAN)
        cel = _picture(data, box, "slice")
        board.add("photo", motion.still(cel), depth=1.0, cels=(cel,))
        if content.caption:
            _scrim(board)
        _caption(board, content, on_card=False)
        return
    decor.lay(board, decor.sweep(board))
    decor.enliven(board)
    room = board.box
    limit_high = room.height - (150 if content.caption else 0)
    scale = min(room.width / wide, limit_high / high)
    box = Box(board.width / 2 - wide * scale / 2, room.y, wide * scale, high * scale)
    if not content.caption:
        box = Box(box.x, room.y + (room.height - box.height) / 2, box.width, box.height)
    pen = Pen()
    pen.rect(box.x - 14, box.y - 14, box.width + 28, box.height + 28, board.palette.light, rx=10)
    card = pen.cel(Box(box.x - 14, box.y - 14, box.width + 28, box.height + 28))
    cel = _picture(data, box, "meet")
    board.add("photo", motion.still(card), motion.still(cel), depth=0.5, cels=(card, cel))
    board.solid("shape", "photo", box)
    _caption(board, content, on_card=True, top=box.bottom + 30)


def _size(data: bytes) -> tuple[int, int] | None:
    """Pixels of the picture, None when it cannot be read."""
    import skia

    image = skia.Image.MakeFromEncoded(skia.Data(data)) if data else None
    return (image.width(), image.height()) if image else None


def _picture(data: bytes, box: Box, way: str) -> Cel:
    kind = next((kind for head, kind in _KINDS if data.startswith(head)), "image/jpeg")
    key = hashlib.sha256(data + f"{box}{way}".encode()).hexdigest()[:16]
    href = f"data:{kind};base64,{base64.b64encode(data).decode()}"
    svg = (
        f'<image x="{box.x:.1f}" y="{box.y:.1f}" width="{box.width:.1f}" height="{box.height:.1f}" '
        f'preserveAspectRatio="xMidYMid {way}" href="{escape(href)}"/>'
    )
    return Cel(key=key, svg=svg, box=box)


def _scrim(board: Board) -> None:
    """Ink rising from below, behind the caption and the band of the spoken words."""
    top = board.height * (0.45 if board.land else 0.42)
    pen = Pen()
    ink = board.dark
    shade = pen.linear([(0.0, ink, 0.0), (0.5, ink, 0.74), (1.0, ink, 0.92)])
    pen.rect(0, top, board.width, board.height - top, shade)
    cel = pen.cel(Box(0, top, board.width, board.height - top))
    board.add("scrim", motion.still(cel), cels=(cel,))


def _caption(board: Board, content: PhotoContent, on_card: bool, top: float | None = None) -> None:
    if not content.caption:
        return
    box, letters = board.box, board.letters.slide
    fitted = board.fit(
        content.caption, letters, width=box.width, height=200, largest=64, smallest=36, max_lines=2
    )
    y = box.bottom - CAPTION_GAP / 2 - (len(fitted.lines) - 1) * fitted.size * letters.leading
    if top is not None:
        y = top + fitted.size * 0.8
    board.lines(
        fitted.lines,
        letters,
        fitted.size,
        board.light,
        x=box.x,
        y=y,
        role="title",
        behind=board.background if on_card else worst_under(board.dark, 0.70),
        frame=board.sheet.reveal("caption"),
    )
