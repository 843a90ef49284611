"""The camera's way through a shot, as the sheet asks and the style is used to: noir always pushes,
a drawing board stands.
"""

from film.sheet import Sheet
from film.stage import Amount
from film.style import Style
from tools.picture import motion

PUSH_PER_FRAME = 0.05 / 180
"""The camera's push: 1.00 to 1.05 in six seconds."""
PAN = 64.0
"""Pixels of a pan at depth 1, half to each side; places are drawn 100 px beyond the edges."""


_HOLDS = ("paper-cut", "watercolour", "retro-print", "kids")


def _stands(sheet: Sheet, style: Style) -> bool:
    """Whether the camera is locked: before a drawing board always, before paper, print, paint and
    toys when it is to hold, as long as somebody on stage is alive. Thin lines, hard edges and
    thick outlines soften when every frame resamples them.
    """
    if not sheet.figures:
        return False
    return style.motion == "drawn" or (style.name in _HOLDS and sheet.move == "hold")


def camera(sheet: Sheet, style: Style) -> tuple[Amount, Amount, Amount]:
    """x, y, zoom over the shot. A held camera still breathes in: nothing stands still for long."""
    if _stands(sheet, style):
        return 0.0, 0.0, 1.0
    frames = sheet.frames
    push = min(frames * PUSH_PER_FRAME, 0.08)
    match sheet.move:
        case "push":
            return 0.0, 0.0, motion.on_twos(frames, 1.0, 1 + push)
        case "pull":
            return 0.0, 0.0, motion.on_twos(frames, 1 + push, 1.0)
        case "pan_left":
            return motion.on_twos(frames, PAN / 2, -PAN / 2), 0.0, 1.04
        case "pan_right":
            return motion.on_twos(frames, -PAN / 2, PAN / 2), 0.0, 1.04
        case "hold":
            share = 1.0 if style.motion == "slow" else 0.5
            return 0.0, 0.0, motion.on_twos(frames, 1.0, 1 + push * share)
