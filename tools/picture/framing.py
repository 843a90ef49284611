"""Where a shot size puts its actors, and how the place behind them grows along.

Three sizes, each composed for the format instead of cropped from another: wide shows whole figures
on the place's own ground; medium cuts at the thigh; close at the chest, on one actor. The frame is
set by the actors' eye line, held so that every face stays above the captions whatever the safe
area. Shots of two take one of a few angles by their own chance, or a dialogue would be one picture:
level, a step back, or one of the two nearer. The planes of the place are scaled and shifted as a
camera in the place would see them, by their depth, and never so far that a plane's edge comes into
the picture.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from film.content import Mark
from film.formats import AspectClass, Format
from film.stage import Box, Peg
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


_CHIN, _HAIR = 80.0, 96.0
"""Units from the middle of a head down to the chin and up to the hair, a little more than drawn."""
_CLEAR = 30.0
"""Pixels between a chin and the caption band."""
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
    camera_height: float = 548.0
    """Units over the ground: who is nearer grows about this height."""
    nearness: dict[str, float] = field(default_factory=dict)
    """How much larger than `scale` a character is who stands nearer the camera; 1 unless named."""

    def scale_of(self, character: str) -> float:
        return self.scale * self.nearness.get(character, 1.0)

    def ground_of(self, character: str) -> float:
        """Where the feet are; all eyes of one height lie on one line."""
        return self.ground_y + self.camera_height * (self.scale_of(character) - self.scale)

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


@dataclass(frozen=True, slots=True)
class _Angle:
    """How a shot of two is taken."""

    scale: float = 1.0
    shift: float = 0.0
    """Of the frame's width."""
    nearer: int = -1
    """0 the left one, 1 the right one, -1 neither."""
    by: float = 1.0


_LEVEL = _Angle()
_ANGLES = {
    "land": (
        _LEVEL,
        _Angle(scale=0.97, shift=-0.015, nearer=0, by=1.16),
        _Angle(scale=0.97, shift=0.015, nearer=1, by=1.16),
        _Angle(scale=0.88),
        _Angle(scale=1.10),
    ),
    "square": (
        _LEVEL,
        _Angle(scale=0.95, nearer=0, by=1.14),
        _Angle(scale=0.95, nearer=1, by=1.14),
        _Angle(scale=0.90),
    ),
    "tall": (
        _LEVEL,
        _Angle(scale=0.94, nearer=0, by=1.10),
        _Angle(scale=0.94, nearer=1, by=1.10),
        _Angle(scale=0.93),
    ),
}


def frame_shot(
    size: ShotSize,
    place: Place,
    format: Format,
    actors: Sequence[Placed],
    chance: Random | None = None,
) -> Framing:
    """The composition for the actors given; a close shot is given one, a tall frame at most two.
    `chance` picks the angle of a medium shot of two; without it the shot is level.
    """
    width, height, aspect = format.width, format.height, format.aspect
    two = size == "medium" and len(actors) == 2
    angle = chance.choice(_ANGLES[aspect]) if two and chance is not None else _LEVEL
    scale = _scale(size, place, format, len(actors)) * angle.scale
    shares = _shares(size, aspect, actors)
    xs = {
        actor.character: (share + angle.shift) * width
        for actor, share in zip(actors, shares, strict=True)
    }
    order = sorted(actors, key=lambda actor: xs[actor.character])
    nearness = {order[angle.nearer].character: angle.by} if angle.nearer >= 0 else {}
    eyes = [actor.eye_line for actor in actors] or [548.0]
    eye = (min(eyes) + max(eyes)) / 2
    largest = scale * angle.by
    ground_y = place.ground_y
    if size != "wide":
        ground_y = height * _eye_height(size, format) + eye * scale
        limit = format.caption_band[0] - _CLEAR - _CHIN * largest
        lowest = ground_y - (min(eyes) - eye) * largest - eye * scale
        ground_y -= max(0.0, lowest - limit)
        highest = ground_y - (max(eyes) - eye) * largest - eye * scale
        ground_y += max(0.0, min(format.safe[1] + _HAIR * largest - highest, limit - lowest))
    there = [_WIDE[actor.mark] if actor.mark in _WIDE else 0.5 for actor in actors] or [0.5]
    here = list(xs.values()) or [width / 2]
    return _framing(
        place, width, height, scale, ground_y, xs, sum(there) / len(there),
        sum(here) / len(here), eye, nearness,
    )  # fmt: skip


def frame_portrait(
    place: Place, width: int, height: int, clear: Box, actor: Placed | None
) -> Framing:
    """One actor in a frame of any shape, head and shoulders inside `clear`; without an actor, the
    place as it stands.
    """
    scale = min(2.25, width / 236.0, clear.height * 0.66 / (_CHIN + _HAIR))
    eye = actor.eye_line if actor is not None else 548.0
    if actor is None:
        scale = place.figure_scale * 1.2
    least, most = clear.y + _HAIR * scale, clear.bottom - _CHIN * scale - 12
    eye_y = max(least, min(most, clear.y + clear.height * 0.48))
    way = {"left": 1, "right": -1}.get(actor.facing, 0) if actor is not None else 0
    x = width * (0.5 + 0.04 * way)
    xs = {actor.character: x} if actor is not None else {}
    return _framing(place, width, height, scale, eye_y + eye * scale, xs, 0.5, x, eye, {})


def _framing(
    place: Place, width: int, height: int, scale: float, ground_y: float, xs: dict[str, float],
    focus_share: float, target: float, eye: float, nearness: dict[str, float],
) -> Framing:  # fmt: skip
    zoom = scale / place.figure_scale
    focus = focus_share * width
    return Framing(
        scale=scale,
        ground_y=ground_y,
        xs=xs,
        zoom=zoom,
        width=width,
        height=height,
        shift_x=width / 2 + zoom * (focus - width / 2) - target,
        shift_y=height / 2 + zoom * (place.ground_y - height / 2) - ground_y,
        camera_height=eye,
        nearness=nearness,
    )


def _scale(size: ShotSize, place: Place, format: Format, actors: int) -> float:
    """Pixels a unit. Square frames are as wide as tall ones and hold the same two, a little
    smaller; a portrait one (4x5) has height for more of them.
    """
    tall, square = format.aspect == "tall", format.aspect == "square"
    high = format.height / format.width > 1.1
    match size:
        case "wide":
            return place.figure_scale
        case "medium" if tall:
            return 2.05 if actors > 1 else 2.5
        case "medium" if square:
            return {0: 1.9, 1: 2.15 if high else 1.95, 2: 1.82 if high else 1.66}.get(actors, 1.36)
        case "medium":
            return 1.72 if actors < 3 else 1.5
        case "close":
            return 3.1 if tall or high else 2.75


def _eye_height(size: ShotSize, format: Format) -> float:
    """Share of the frame's height at which the eyes are."""
    if format.aspect == "tall":
        return 0.475 if size == "medium" else 0.45
    if format.aspect == "square":
        return 0.41 if size == "medium" else 0.43
    return 0.40 if size == "medium" else 0.43


def _shares(size: ShotSize, aspect: AspectClass, actors: Sequence[Placed]) -> list[float]:
    """Horizontal places by order of marks: a lone actor leaves room to look into."""
    tall, square = aspect == "tall", aspect == "square"
    if size == "wide" and not tall:
        apart = 1.35 if square and len(actors) > 1 else 1.0
        return [
            min(max(0.5 + (_WIDE.get(actor.mark, 0.5) - 0.5) * apart, 0.13), 0.87)
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
    order = sorted(range(len(actors)), key=lambda i: (_WIDE.get(actors[i].mark, 0.5), i))
    out = [0.5] * len(actors)
    for share, index in zip(row, order, strict=True):
        out[index] = share
    return out
