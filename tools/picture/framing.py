"""Where a shot size puts its actors, and how the place behind them grows along.

Three sizes, each composed for the format instead of cropped from another: wide shows whole figures
on the place's own ground; medium cuts at the thigh; close at the chest, on one actor. The frame is
set by the actors' eye line, held so that every face stays above the captions whatever the safe
area, and every hat under its upper edge: a witch beside a dog is taken from further away. A mouse
comes nearer to the camera than its place does, whose planes have edges. Shots of
two take one of a few angles by their own chance, or a dialogue would be one picture:
level, a step back, or one of the two nearer. The planes of the place are scaled and shifted as a
camera in the place would see them, by their depth, and never so far that a plane's edge comes into
the picture.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from film.content import Mark
from film.formats import Format
from film.stage import Box, Peg
from film.storyboard import ShotSize
from tools.picture.framing_room import (
    WIDE_AT,
    Placed,
    ground_under,
    is_small,
    largest_of_heads,
    largest_scale,
    shares_of,
    stands_low,
)
from tools.picture.motion import shown
from tools.picture.places.place import OVERSCAN, Place, PlacePlane
from tools.picture.puppets.heads import CHIN, FACE, HAIR

_LARGEST = 2.75
"""Pixels a unit: nearer, a place's planes would show their edges."""
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
            return -150.0 * self.scale_of(character)
        if mark == "off_right":
            return self.width + 150.0 * self.scale_of(character)
        at_home = self.xs[character]
        return (
            at_home + (WIDE_AT[mark] - WIDE_AT[home]) * self.width * self.zoom
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
    near = 1.0
    if size != "wide":
        fits = largest_scale(format, actors)
        angle = angle if fits > scale * angle.by else _LEVEL
        if is_small(actors) and size == "close":
            face = max(actor.face for actor in actors)
            fits = max(fits, min(scale * FACE / face, largest_of_heads(format, actors)))
        if stands_low(actors):
            fits /= angle.by
            scale = max(min(fits, _LARGEST), place.figure_scale)
            near = max(1.0, fits / scale) if is_small(actors) else 1.0
        else:
            scale = max(min(scale, fits), min(scale, place.figure_scale))
    shares = shares_of(size, aspect, actors)
    xs = {
        actor.character: (share + angle.shift) * width
        for actor, share in zip(actors, shares, strict=True)
    }
    if size == "wide":
        xs = {actor.character: _whole(xs[actor.character], actor, width, scale) for actor in actors}
    order = sorted(actors, key=lambda actor: xs[actor.character])
    nearness = {actor.character: near for actor in actors} if near > 1 else {}
    if angle.nearer >= 0:
        nearness[order[angle.nearer].character] = near * angle.by
    eyes = [actor.eye_line for actor in actors] or [548.0]
    eye = (min(eyes) + max(eyes)) / 2
    ground_y = place.ground_y
    if size != "wide":
        ground_y = ground_under(size, format, actors, eye, scale * near, scale * near * angle.by)
        ground_y -= eye * scale * (near - 1)
    there = [WIDE_AT[actor.mark] if actor.mark in WIDE_AT else 0.5 for actor in actors] or [0.5]
    here = list(xs.values()) or [width / 2]
    return _framing(
        place, width, height, scale, ground_y, xs, sum(there) / len(there),
        sum(here) / len(here), eye, nearness,
    )  # fmt: skip


def _whole(x: float, actor: Placed, width: int, scale: float) -> float:
    """A long body's mark, moved in as far as its rump would leave the picture."""
    behind = actor.behind * scale
    return min(x, width - behind) if actor.facing == "left" else max(x, behind)


def frame_portrait(
    place: Place, width: int, height: int, clear: Box, actor: Placed | None
) -> Framing:
    """One actor in a frame of any shape, head and shoulders inside `clear`; without an actor, the
    place as it stands.
    """
    eye = actor.eye_line if actor is not None else 548.0
    above = actor.highest - eye if actor is not None else HAIR
    under = eye - actor.lowest if actor is not None else CHIN
    scale = min(2.25, width / 236.0, clear.height * 0.66 / (CHIN + HAIR))
    scale = min(scale, clear.height * 0.9 / (above + under))
    if actor is None:
        scale = place.figure_scale * 1.2
    near = max(1.0, FACE / actor.face) if actor is not None else 1.0
    near = min(near, clear.height * 0.9 / (above + under) / scale)
    least, most = clear.y + above * scale * near, clear.bottom - under * scale * near - 12
    eye_y = max(least, min(most, clear.y + clear.height * 0.48))
    way = {"left": 1, "right": -1}.get(actor.facing, 0) if actor is not None else 0
    x = width * (0.5 + 0.04 * way)
    xs = {actor.character: x} if actor is not None else {}
    nearness = dict.fromkeys(xs, near) if near > 1 else {}
    return _framing(place, width, height, scale, eye_y + eye * scale, xs, 0.5, x, eye, nearness)


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
