"""Who is to be framed, and how much room heads take: the largest scale at which every hat is under
the frame's edge and every chin over the captions, and the ground that puts eyes at their height.

Chins go before hats: a cut brim is a close-up, a covered mouth is a mistake.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from film.content import Mark
from film.formats import AspectClass, Format
from film.sheet import Figure
from film.storyboard import ShotSize
from tools.picture.puppets.heads import CHIN, FACE, HAIR, span_of

ON_STAGE: tuple[Mark, ...] = ("far_left", "left", "centre", "right", "far_right")
WIDE_AT: dict[Mark, float] = {
    "far_left": 0.15,
    "left": 0.32,
    "centre": 0.5,
    "right": 0.68,
    "far_right": 0.85,
}
"""Share of the frame's width: where the marks are on the place's ground."""
_LOW = 340.0
"""Units: who is no taller is seen whole in a medium shot, on the ground under them; a close one
is of the head."""
_SIDE_BY_SIDE = 0.94
"""Of the frame's width that low ones fill, one behind the other."""
_LOW_SHARE = 0.5
"""Of the frame's height that they fill."""
_CLEAR = 30.0
"""Pixels between a chin and the caption band."""
_BRIM = 0.022
"""Share of the frame's height left over the tip of a hat."""
_LOWEST_EYES = {"land": 0.52, "square": 0.5, "tall": 0.5}
"""Share of the frame's height to which a hat may push the eyes before the shot gets wider."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Placed:
    """An actor to be framed."""

    character: str
    mark: Mark
    eye_line: float
    """Units above the ground (puppets/proportions.py)."""
    facing: str = "front"
    top: float = 0.0
    """Units above the ground of the head-dress; 0 is hair on a standing head."""
    chin: float = 0.0
    """Units above the ground at the lowest; 0 likewise."""
    face: float = FACE
    """Half the height of the face, units."""
    behind: float = 0.0
    """Units from the mark back to the end of a long body."""

    @property
    def highest(self) -> float:
        return self.top or self.eye_line + HAIR

    @property
    def lowest(self) -> float:
        return self.chin or self.eye_line - CHIN


def placed_as(figure: Figure, mark: Mark, facing: str, frames: int) -> Placed:
    """A sheet's figure as the frame must hold it."""
    span = span_of(figure, frames)
    return Placed(
        character=figure.character,
        mark=mark,
        eye_line=span.eye_line,
        facing=facing,
        top=span.top,
        chin=span.chin,
        face=span.face,
        behind=span.behind,
    )


def ground_under(
    size: ShotSize, format: Format, actors: Sequence[Placed], eye: float, scale: float,
    largest: float,
) -> float:  # fmt: skip
    """Where the ground is so that eyes are at their height, every chin over the captions and every
    head-dress in the frame; chins before hats.
    """
    eye_y = format.height * eye_height(size, format)
    if stands_low(actors) and not (size == "close" and is_small(actors)):
        above = format.caption_band[0] - 2 * _CLEAR
        return eye_y + eye * scale if format.aspect == "tall" else above
    top = max((actor.highest for actor in actors), default=eye + HAIR)
    bottom = min((actor.lowest for actor in actors), default=eye - CHIN)
    hair = max((actor.eye_line for actor in actors), default=eye) + HAIR
    eye_y = max(
        eye_y,
        format.safe[1] + (hair - eye) * largest,
        format.height * _BRIM + (top - eye) * largest,
    )
    limit = format.caption_band[0] - _CLEAR
    return min(eye_y, limit - (eye - bottom) * largest) + eye * scale


def largest_scale(format: Format, actors: Sequence[Placed]) -> float:
    """The largest scale that holds the tallest head-dress and the lowest chin at once, with eyes
    not pushed down into the lower half by a hat.
    """
    if not actors:
        return math.inf
    if low := stands_low(actors):
        share = 1.5 * _LOW_SHARE if format.aspect == "tall" else _LOW_SHARE
        fits = min(format.height, format.width) * share / low
        if len(actors) > 1:
            long = sum(actor.behind + actor.face for actor in actors)
            fits = min(fits, format.width * _SIDE_BY_SIDE / long)
        return fits
    return largest_of_heads(format, actors)


def largest_of_heads(format: Format, actors: Sequence[Placed]) -> float:
    """The same for heads alone, whoever they belong to."""
    brim = format.height * _BRIM
    top = max(actor.highest for actor in actors)
    bottom = min(actor.lowest for actor in actors)
    eye = max(actor.eye_line for actor in actors)
    between = (format.caption_band[0] - _CLEAR - brim) / (top - bottom)
    under = (format.height * _LOWEST_EYES[format.aspect] - brim) / max(1.0, top - eye)
    return min(between, under)


def stands_low(actors: Sequence[Placed]) -> float:
    """Units of the tallest, when nobody there is taller than a dog; else 0."""
    top = max((actor.highest for actor in actors), default=math.inf)
    return top if top < _LOW else 0.0


def is_small(actors: Sequence[Placed]) -> bool:
    """Whether everybody there is low because they are small, not because they lie."""
    return bool(stands_low(actors)) and all(actor.face < FACE for actor in actors)


def eye_height(size: ShotSize, format: Format) -> float:
    """Share of the frame's height at which the eyes are."""
    if format.aspect == "tall":
        return 0.475 if size == "medium" else 0.45
    if format.aspect == "square":
        return 0.41 if size == "medium" else 0.43
    return 0.40 if size == "medium" else 0.43


def shares_of(size: ShotSize, aspect: AspectClass, actors: Sequence[Placed]) -> list[float]:
    """Horizontal places by order of marks: a lone actor leaves room to look into."""
    tall, square = aspect == "tall", aspect == "square"
    if size == "wide" and not tall:
        apart = 1.35 if square and len(actors) > 1 else 1.0
        return [
            min(max(0.5 + (WIDE_AT.get(actor.mark, 0.5) - 0.5) * apart, 0.13), 0.87)
            for actor in actors
        ]
    if len(actors) == 1:
        lead = 0.03 if tall else 0.05 if square else 0.08
        way = {"left": 1, "right": -1}.get(actors[0].facing, 0)
        middle = 0.475 if tall else 0.5
        return [middle + way * lead]
    slots = (
        {2: (0.24, 0.735), 3: (0.2, 0.475, 0.75)}
        if tall
        else {2: (0.26, 0.74), 3: (0.185, 0.5, 0.815), 4: (0.14, 0.38, 0.62, 0.86)}
        if square
        else {2: (0.31, 0.69), 3: (0.2, 0.5, 0.8), 4: (0.13, 0.38, 0.62, 0.87)}
    )
    row = slots.get(len(actors)) or tuple((i + 0.5) / len(actors) for i in range(len(actors)))
    order = sorted(range(len(actors)), key=lambda i: (WIDE_AT.get(actors[i].mark, 0.5), i))
    out = [0.5] * len(actors)
    for share, index in zip(row, order, strict=True):
        out[index] = share
    return out
