"""The bed under somebody who lies where people lie in beds: hospitals and bedrooms."""

from film.cast import Appearance, PlaceName
from film.stage import Box, Cel
from tools.picture.pen import Pen
from tools.picture.puppets.outline import mirrored
from tools.picture.puppets.tints import ActorLight, tints_of

PLACES: tuple[PlaceName, ...] = ("hospital", "bedroom")
TOP = 118.0
"""Units that the mattress lifts who lies on it."""
_HEAD, _FOOT = -470.0, 196.0
"""Ends of the bed, units from the mark: the head lies behind it, the feet where one faces."""


def bed(light: ActorLight | None, side: int) -> Cel:
    """Facing `side`, feet end ahead; 0 is the floor at the mark."""
    t = tints_of(Appearance(top_colour="#7fb2c9", bottom_colour="#5c7f95"), light)
    pen = Pen()
    long, y = _FOOT - _HEAD, -TOP

    def box(x: float, top: float, wide: float, high: float, fill: str, round_: float) -> None:
        pen.rect(x if side > 0 else -x - wide, top, wide, high, fill, rx=round_)

    pen.ellipse(side * (_HEAD + _FOOT) / 2, 2, long / 2 + 12, 12, t.ink, opacity=0.22)
    for x in (_HEAD + 26, _FOOT - 42):
        box(x, y + 40, 16, TOP - 44, t.bottom_line, 4)
        pen.circle(side * (x + 8), -8, 9, t.ink)
    box(_HEAD - 8, y - 92, 18, 168, t.bottom_back, 8)
    box(_FOOT - 10, y - 34, 16, 110, t.bottom_back, 8)
    box(_HEAD, y + 22, long, 26, t.bottom, 6)
    box(_HEAD + 6, y - 6, long - 14, 36, t.linen, 14)
    box(_HEAD + 10, y - 34, 118, 36, t.white, 16)
    pen.path(
        mirrored(f"M{_HEAD + 236} {y - 4}L{_FOOT - 14} {y - 4}L{_FOOT - 14} {y + 34}"
                 f"L{_HEAD + 236} {y + 34}Z", side),
        t.top,
    )  # fmt: skip
    left = _HEAD - 24 if side > 0 else -_FOOT - 24
    return pen.cel(Box(left, y - 100, long + 48, TOP + 118))
