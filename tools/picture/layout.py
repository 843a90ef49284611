"""From a sheet to a stage: the one place where a format decides what a frame looks like.

A pure function of sheet, style, format and, for burned captions, the shot's chunks: nothing is
stored, and the preview and the camera lay out again instead of passing pictures around.
"""

from collections.abc import Mapping

from film.captions import CaptionChunk
from film.formats import Format
from film.sheet import Sheet
from film.stage import Stage
from film.style import Style
from tools.picture.board import Board
from tools.picture.captions_layer import caption
from tools.picture.logo import corner_logo
from tools.picture.register import layout_of
from tools.picture.transitions import open_shot


def lay_out(
    sheet: Sheet,
    style: Style,
    format: Format,
    chunks: tuple[CaptionChunk, ...] = (),
    media: Mapping[str, bytes] | None = None,
) -> Stage:
    """The shot as planes of pegged cels. `media` holds the person's pictures by the names photo
    contents use.
    """
    board = Board(sheet, style, format, chunks, media)
    layout_of(sheet.content.template)(board, sheet.content)
    corner_logo(board)
    open_shot(board)
    caption(board)
    return board.stage()
