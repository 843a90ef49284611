"""Where a shot size puts its actors, and how the place behind them grows along.

Three sizes, each composed for the format instead of cropped from another: wide shows whole figures
on the place's own ground; medium cuts at the thigh; close at the chest, on one actor. The frame is
set by the actors' eye line. The planes of the place are scaled and shifted as a camera in the place
would see them, by their depth, and never so far that a plane's edge comes into the picture.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from film.content import Mark
from film.formats import Format
from film.stage import Peg
from film.storyboard import ShotSize
from tools.picture.motion import shown
from tools.picture.places.place import OVERSCAN, Place, PlacePlane

ON_STAGE: tuple[Mark, ...] = ("far_left", "left", "centre", "right", "far_right")
_WIDE: dict[Mark, float] = {
    "far_left": 0.15,
    "left": 0.32,
    "centre": 0.5,
    "right": 0.68,
    "far_right": 0.85,
}
"""Share of the frame's width: where the marks are on the place's ground."""
_KEEP = 44.0
"""Pixels of overscan left to the camera's own moves."""


_SHOULDER, _BEHIND = 60.0, 60.0
"""Units: half a body's width, and how much less an arm that hangs behind takes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Framing:
    """One composed shot. Everything in stage pixels."""

    scale: float
    ground_y: float
    xs: dict[str, float]
    """Middle of each character shown."""
    zoom: float
    """Against the place's own scale."""
    shift_x: float
    shift_y: float
    """How far the camera looks beside the middle of the place, in pixels of the zoomed picture."""
    width: int
    height: int

    def mark_x(self, character: str, home: Mark, mark: Mark) -> float:
        """Where a mark is for a character whose place in the shot is `home`; off marks lie
        beyond the edge.
        """
        if mark == "off_left":
            return -150.0 * self.scale
        if mark == "off_right":
            return self.width + 150.0 * self.scale
        at_home = self.xs[character]
        return (
            at_home + (_WIDE[mark] - _WIDE[home]) * self.width * self.zoom
            if mark != home
            else at_home
        )

    def room(self, character: str, facing: str) -> float:
        """Pixels a gesture may reach: to the next one's shoulder or the edge ahead, a little more
        behind.
        """
        x = self.xs[character]
        others = [at for name, at in self.xs.items() if name != character]
        shoulder = _SHOULDER * self.scale
        right = min([self.width - x, *(at - x - shoulder for at in others if at > x)])
        left = min([x, *(x - at - shoulder for at in others if at < x)])
        ahead, behind = (left, right) if facing == "left" else (right, left)
        return min(ahead, behind + _BEHIND * self.scale)

    def peg(self, plane: PlacePlane) -> tuple[float, float, float]:
        """x, y and scale of a plane of the place."""
        scale = 1 + (self.zoom - 1) * plane.depth
        return (
            _held(scale, self.width, plane.depth * self.shift_x),
            _held(scale, self.height, plane.depth * self.shift_y),
            scale,
        )


def place_peg(framing: Framing, plane: PlacePlane) -> Peg:
    x, y, scale = framing.peg(plane)
    return Peg(x=x, y=y, scale_x=scale, scale_y=scale, children=(shown(plane.cel),))


def _held(scale: float, length: float, shift: float) -> float:
    """Origin of a plane scaled about the frame's middle and shifted, kept so that it still
    covers the frame.
    """
    room = max(0.0, (scale * (length + 2 * OVERSCAN) - length) / 2 - _KEEP)
    return (1 - scale) * length / 2 - min(max(shift, -room), room)


@dataclass(frozen=True, kw_only=True, slots=True)
class Placed:
    """An actor to be framed."""

    character: str
    mark: Mark
    eye_line: float
    """Units above the ground (puppets/proportions.py)."""
    facing: str = "front"


def frame_shot(size: ShotSize, place: Place, format: Format, actors: Sequence[Placed]) -> Framing:
    """The composition for the actors given; a close shot is given one, a tall frame at most two."""
    width, height = format.width, format.height
    tall = format.aspect == "tall"
    scale = _scale(size, place, tall, len(actors))
    xs = {
        actor.character: share * width
        for actor, share in zip(actors, _shares(size, tall, actors), strict=True)
    }
    eyes = [actor.eye_line for actor in actors] or [548.0]
    eye = (min(eyes) + max(eyes)) / 2
    ground_y = place.ground_y if size == "wide" else height * _eye_height(size, tall) + eye * scale
    zoom = scale / place.figure_scale
    there = [_WIDE[actor.mark] if actor.mark in _WIDE else 0.5 for actor in actors] or [0.5]
    here = list(xs.values()) or [width / 2]
    focus, target = sum(there) / len(there) * width, sum(here) / len(here)
    return Framing(
        scale=scale,
        ground_y=ground_y,
        xs=xs,
        zoom=zoom,
        width=width,
        height=height,
        shift_x=width / 2 + zoom * (focus - width / 2) - target,
        shift_y=height / 2 + zoom * (place.ground_y - height / 2) - ground_y,
    )


def _scale(size: ShotSize, place: Place, tall: bool, actors: int) -> float:
    match size:
        case "wide":
            return place.figure_scale
        case "medium":
            return (2.05 if actors > 1 else 2.5) if tall else (1.72 if actors < 3 else 1.5)
        case "close":
            return 3.1 if tall else 2.75


def _eye_height(size: ShotSize, tall: bool) -> float:
    """Share of the frame's height at which the eyes are."""
    if tall:
        return 0.475 if size == "medium" else 0.45
    return 0.40 if size == "medium" else 0.43


def _shares(size: ShotSize, tall: bool, actors: Sequence[Placed]) -> list[float]:
    """Horizontal places by order of marks: a lone actor leaves room to look into."""
    if size == "wide" and not tall:
        return [_WIDE[actor.mark] if actor.mark in _WIDE else 0.5 for actor in actors]
    if len(actors) == 1:
        lead = 0.03 if tall else 0.08
        way = {"left": 1, "right": -1}.get(actors[0].facing, 0)
        middle = 0.475 if tall else 0.5
        return [middle + way * lead]
    slots = (
        {2: (0.24, 0.735), 3: (0.2, 0.475, 0.75)}
        if tall
        else {2: (0.31, 0.69), 3: (0.2, 0.5, 0.8), 4: (0.13, 0.38, 0.62, 0.87)}
    )
    row = slots.get(len(actors)) or tuple((i + 0.5) / len(actors) for i in range(len(actors)))
    order = sorted(range(len(actors)), key=lambda i: (_WIDE.get(actors[i].mark, 0.5), i))
    out = [0.5] * len(actors)
    for share, index in zip(row, order, strict=True):
        out[index] = share
    return out
