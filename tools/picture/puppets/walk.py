"""Walk and run: footfalls planned on the ground first, legs solved to meet them, so planted feet
cannot slide.

Each step one foot swings while the other stands still in the world. A foot lands where the hip will
be half a step later, so stride follows speed by itself; the hip eases in and out, and the last two
footfalls are the standing pose. The pelvis is lowest when both feet carry, no higher than the
trailing leg can reach. Who runs leaves the ground before the other foot lands, sinks into each
landing and folds the leg that swings. Heels peel off around the ball of the
foot and land first. Distances are in unit space, towards where the figure faces.
"""

import math
from dataclasses import dataclass
from typing import Literal

from tools.picture.puppets.pose_plans import ANKLE, Bend
from tools.picture.puppets.poses import HIP_JOINT, STANDING_PELVIS, leg_to
from tools.picture.puppets.proportions import HIP_DROP, LEG, SOLE

STEP_FRAMES = 15.0
"""Two steps a second: an unhurried walk."""
RUN_STEP_FRAMES = 9.5
"""Three steps a second."""
LONGEST_STEP, LONGEST_RUN_STEP = 165.0, 330.0
_SHORTEST_STEP = 60.0
_LIFT, _RUN_LIFT = 22.0, 74.0
_FLIGHT = 0.36
"""Share of a running step without ground."""
Gait = Literal["walk", "run"]
_BALL, _HEEL = (34.0, SOLE), (-14.0, SOLE)
_PEEL = 0.24
"""Share of a step in which the trailing heel rises before the foot leaves."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Stride:
    """The lower body at one instant. `foot` angles turn toes up (+) or down (-) against level."""

    travelled: float
    pelvis_y: float
    front_leg: Bend
    back_leg: Bend
    front_foot: float
    back_foot: float


@dataclass(frozen=True, kw_only=True, slots=True)
class _Footfall:
    """One foot on the ground from `lands` to `leaves` (frames)."""

    x: float
    lands: float
    leaves: float


def steps_of(distance: float, frames: int, gait: Gait = "walk") -> int:
    """Number of steps for a way of so many units in so many frames."""
    runs = gait == "run"
    by_time = max(2, round(frames / (RUN_STEP_FRAMES if runs else STEP_FRAMES)))
    by_reach = math.ceil(distance / (LONGEST_RUN_STEP if runs else LONGEST_STEP))
    by_patience = max(2, math.ceil(distance / _SHORTEST_STEP))
    return max(by_reach, min(by_time, by_patience), 2)


class WalkPlan:
    """Footfalls of one walk; ask `at(frame)` for the lower body."""

    def __init__(self, distance: float, frames: int, gait: Gait = "walk") -> None:
        self.distance, self.frames, self.runs = distance, float(frames), gait == "run"
        self.steps = steps_of(distance, frames, gait)
        self.step = self.frames / self.steps
        self.flight = self.step * _FLIGHT if self.runs else 0.0
        self._front = self._footfalls(ANKLE, 1)
        self._back = self._footfalls(-ANKLE, 0)

    def travelled(self, frame: float) -> float:
        """The hip's way: speed rises over one step, holds, falls over one step, and the hip
        rests half a step early.
        """
        end = self.frames - self.step * 0.5
        return eased_way(self.distance, frame, end, min(self.step, end / 2.2))

    def _footfalls(self, offset: float, first: int) -> list[_Footfall]:
        falls: list[_Footfall] = []
        x, lands = offset, -1e9
        for index in range(first, self.steps, 2):
            leaves, then = index * self.step, (index + 1) * self.step
            leaves -= self.flight if index else 0.0
            falls.append(_Footfall(x=x, lands=lands, leaves=leaves))
            last = index >= self.steps - 2
            x = (
                self.distance if last else self.travelled(then + (self.step - self.flight) / 2)
            ) + offset
            lands = then
        falls.append(_Footfall(x=x, lands=lands, leaves=1e9))
        return falls

    def at(self, frame: float) -> Stride:
        travelled = self.travelled(frame)
        front, front_foot, front_down = self._foot(self._front, frame)
        back, back_foot, back_down = self._foot(self._back, frame)
        pelvis = STANDING_PELVIS + self._bob(frame)
        for (x, y), hip, down in ((front, HIP_JOINT, front_down), (back, -HIP_JOINT, back_down)):
            if down:
                reach = 2 * LEG - 0.2
                across = min(abs(x - travelled - hip), reach)
                pelvis = max(pelvis, y - math.sqrt(reach**2 - across**2) - HIP_DROP)
        return Stride(
            travelled=travelled,
            pelvis_y=pelvis,
            front_leg=leg_to(travelled, pelvis, HIP_JOINT, *front),
            back_leg=leg_to(travelled, pelvis, -HIP_JOINT, *back),
            front_foot=front_foot,
            back_foot=back_foot,
        )

    def contacts(self) -> list[tuple[float, bool]]:
        """(frame, whether the front foot is the one that lands) of each step."""
        return [((index + 1) * self.step, index % 2 == 1) for index in range(self.steps)]

    def _bob(self, frame: float) -> float:
        """Down (+) at each contact, up in between; fades at both ends."""
        if self.runs:
            return self._bounce(frame)
        longest = min(self.distance / max(self.steps - 1, 1), LONGEST_STEP) / 2
        deep = 2 * LEG - math.sqrt((2 * LEG) ** 2 - longest**2) + 1.5
        fade = min(1.0, max(0.0, frame / self.step), max(0.0, (self.frames - frame) / self.step))
        return 1.5 * fade + deep * fade * (0.5 + 0.5 * math.cos(2 * math.pi * frame / self.step))

    def _bounce(self, frame: float) -> float:
        """Lowest in the middle of each contact, highest in the air."""
        fade = min(1.0, max(0.0, frame / self.step), max(0.0, (self.frames - frame) / self.step))
        low = (self.step - self.flight) / 2
        return fade * (15 + 13 * math.cos(2 * math.pi * (frame - low) / self.step))

    def _foot(
        self, falls: list[_Footfall], frame: float
    ) -> tuple[tuple[float, float], float, bool]:
        """Ankle, pitch and whether it carries."""
        for now, then in zip(falls, falls[1:], strict=False):
            if frame < now.leaves:
                return self._planted(now, frame)
            if frame < then.lands:
                return self._swinging(now, then, frame)
        return self._planted(falls[-1], frame)

    def _swinging(
        self, now: _Footfall, then: _Footfall, frame: float
    ) -> tuple[tuple[float, float], float, bool]:
        share = (frame - now.leaves) / (then.lands - now.leaves)
        (x1, y1), pitch1, _ = self._planted(now, now.leaves)
        (x2, y2), pitch2, _ = self._planted(then, then.lands)
        smooth = share * share * (3 - 2 * share)
        peak = math.sin(math.pi * share**0.8) if self.runs else math.sin(math.pi * share)
        height = (_RUN_LIFT if self.runs else _LIFT) * min(1.0, abs(x2 - x1) / 120 + 0.3) * peak
        pitch = _between(
            share,
            (0.0, pitch1),
            (0.22, pitch1 * (2.6 if self.runs else 1.5)),
            (0.8, 10.0 if pitch2 else 3.0),
            (1.0, pitch2),
        )
        return (x1 + (x2 - x1) * smooth, y1 + (y2 - y1) * smooth - height), pitch, False

    def _planted(self, fall: _Footfall, frame: float) -> tuple[tuple[float, float], float, bool]:
        peel = self.step * _PEEL
        if 0 < fall.leaves < 1e8 and frame > fall.leaves - peel:
            pitch = -24.0 * min(1.0, (frame - fall.leaves + peel) / peel) ** 1.5
            return _pivoted(fall.x, _BALL, pitch), pitch, True
        settle = self.step * 0.16
        if fall.lands > -1e8 and fall.leaves < 1e8 and frame < fall.lands + settle:
            pitch = 12.0 * (1 - (frame - fall.lands) / settle)
            return _pivoted(fall.x, _HEEL, pitch), pitch, True
        return (fall.x, -SOLE), 0.0, True


def _pivoted(x: float, about: tuple[float, float], pitch: float) -> tuple[float, float]:
    """Ankle of a foot whose flat place has its ankle at x, turned about a point of its sole;
    toes up is positive.
    """
    angle = -math.radians(pitch)
    dx, dy = -about[0], -about[1]
    return (
        x + about[0] + dx * math.cos(angle) - dy * math.sin(angle),
        -SOLE + about[1] + dx * math.sin(angle) + dy * math.cos(angle),
    )


def eased_way(distance: float, frame: float, end: float, ramp: float) -> float:
    """Way gone at a frame by who is there at `end`: speed rises and falls over `ramp` frames."""
    speed = distance / (end - ramp)
    t = min(max(frame, 0.0), end)
    if t < ramp:
        return speed * _ramped(t / ramp) * ramp
    if t > end - ramp:
        return distance - speed * _ramped((end - t) / ramp) * ramp
    return speed * (t - ramp / 2)


def _ramped(share: float) -> float:
    """Way covered by a speed that rises smoothly from 0 to 1: the integral of smoothstep; 1/2 at
    share 1.
    """
    return share**3 - share**4 / 2


def _between(share: float, *points: tuple[float, float]) -> float:
    for (a, one), (b, two) in zip(points, points[1:], strict=False):
        if share <= b:
            return one + (two - one) * (share - a) / (b - a)
    return points[-1][1]
