"""The ground a card stands on: each card names a few, and its own chance takes one.

Cards choose for themselves, so that a new card needs no line anywhere else; a style that fills
flat grounds in its own way makes its own of what is chosen.
"""

from collections.abc import Callable
from zlib import crc32

from film.style import Palette
from tools.picture.board import Board
from tools.picture.colour import mix
from tools.picture.ground import Ground, dark_of, tinted, vivid

Choice = Callable[[Palette], Ground]


def full(role: str, ratio: float = 4.6) -> Choice:
    """A palette role, full-bleed; ratio 3.6 is for display type alone."""
    return lambda palette: vivid(getattr(palette, role), palette, ratio)


def deep(role: str, share: float = 0.5) -> Choice:
    """A role mixed into the palette's dark."""
    return lambda palette: vivid(mix(getattr(palette, role), dark_of(palette), share), palette)


def tint(role: str, share: float = 0.13) -> Choice:
    """The palette's background with a breath of a role."""
    return lambda palette: tinted(getattr(palette, role), share, palette)


def dark(palette: Palette) -> Ground:
    return vivid(dark_of(palette), palette)


def stand_on(board: Board, *choices: Choice) -> Ground:
    """Puts one of the grounds under the shot and answers it."""
    chance = crc32(f"{board.sheet.shot_id}/{board.sheet.content.template}".encode())
    ground = board.manner.ground(choices[chance % len(choices)](board.palette))
    board.ground, board.background = ground, ground.colour
    return ground
