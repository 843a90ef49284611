"""How an animal gets from mark to mark: footfalls planned on the ground, the body carried over
them.

Steppers walk (each foot in turn), trot (diagonal pairs) or gallop, by how far they must go in the
time; a foot lands where its joint will be in the middle of its next stay, so a planted foot never
slides. Hoppers keep all feet planted between leaps; birds fly a longer way on a curve; fish swim.
Distances in units towards the facing side.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tools.picture.puppets.animals.build import Build, Foot, Stance
from tools.picture.puppets.animals.stances import on_fours
from tools.picture.puppets.walk import eased_way

_PHASES = {
    "walk": ((0.25, 0.75, 0.0, 0.5), 0.66),
    "trot": ((0.5, 0.0, 0.0, 0.5), 0.52),
    "gallop": ((0.56, 0.44, 0.12, 0.0), 0.34),
}
"""Phase of each foot (near fore, far fore, near hind, far hind) and share of a cycle it stays."""
_SHORTEST = {"walk": 19.0, "trot": 12.0}
"""Frames of the quickest cycle, for legs of a hundred units; who must be quicker, gallops."""
_LONGEST = 34.0
"""Frames of a cycle for legs of a hundred units."""


@dataclass(frozen=True, slots=True)
class _Stay:
    """A foot on the ground at x from `lands` to `leaves`."""

    x: float
    lands: float
    leaves: float


class StepPlan:
    """Footfalls of one way on four feet; ask `at(frame)`."""

    def __init__(self, build: Build, distance: float, frames: int, runs: bool) -> None:
        self.build, self.distance, self.frames = build, distance, float(frames)
        self.rest = on_fours(build)
        leg = (sum(build.fore) + sum(build.hind)) / 2
        size = math.sqrt(leg / 100)
        speed = max(abs(distance) / max(frames * 0.88, 1.0), 1e-6)
        reach = 2 * build.stride * leg / speed
        """Frames a foot may stay on the ground."""
        name = next(
            name
            for name in (("trot", "gallop") if runs else ("walk", "trot", "gallop"))
            if name == "gallop" or reach / _PHASES[name][1] >= _SHORTEST[name] * size
        )
        self.name = name
        self.phases, self.stay = _PHASES[name]
        period = min(max(reach / self.stay, 4.0), _LONGEST * max(size, 0.7))
        tail = max(self.phases) + 1 - self.stay
        cycles = max(1, round(self.frames / period - tail + 1))
        self.period = self.frames / (cycles - 1 + tail)
        self._stays = tuple(
            self._plan(self.rest.feet[foot][0], phase, cycles)
            for foot, phase in enumerate(self.phases)
        )
        self._lift = leg * {"walk": 0.13, "trot": 0.2, "gallop": 0.26}[name]
        self._leg = leg

    def travelled(self, frame: float) -> float:
        """Speed rises over half a cycle, holds, and falls."""
        end = self.frames - self.period * (1 - self.stay) * 0.5
        return eased_way(self.distance, frame, end, min(self.period * 0.7, end / 2.2))

    def _plan(self, offset: float, phase: float, cycles: int) -> list[_Stay]:
        stays: list[_Stay] = []
        x, lands = offset, -1e9
        for cycle in range(cycles):
            leaves = (phase + cycle) * self.period
            stays.append(_Stay(x, lands, leaves))
            lands = leaves + (1 - self.stay) * self.period
            last = cycle == cycles - 1
            middle = lands + self.stay * self.period / 2
            x = (self.distance if last else self.travelled(middle)) + offset
        stays.append(_Stay(x, lands, 1e9))
        return stays

    def at(self, frame: float) -> tuple[float, Stance]:
        """Way gone and the body there, feet counted from it."""
        gone = self.travelled(frame)
        fade = min(1.0, frame / self.period, (self.frames - frame) / self.period)
        fade = max(0.0, fade)
        beat = math.tau * frame / self.period
        feet: list[Foot] = []
        planted: list[tuple[int, float, float]] = []
        for index, stays in enumerate(self._stays):
            (x, y, hang), down = self._foot(stays, frame)
            feet.append((x - gone, y, hang))
            if down:
                planted.append((index, x - gone, y))
        gallops = self.name == "gallop"
        bob = math.cos(beat) if gallops else 0.5 * math.cos(2 * beat)
        y = self.rest.y + fade * self._leg * (0.035 + (0.05 if gallops else 0.018) * bob)
        pitch = self.rest.pitch + fade * ((6.0 if gallops else 0.8) * math.sin(beat))
        body = replace(
            self.rest,
            y=y,
            pitch=pitch,
            neck=self.rest.neck + fade * ((10 if gallops else 2) + 2.2 * math.sin(beat)),
            ears=0.35 * fade if gallops else 0.0,
            tail=self.rest.tail + fade * (12 if gallops else 3) * math.sin(beat),
            feet=(feet[0], feet[1], feet[2], feet[3]),
        )
        return gone, self._carried(body, planted)

    def _carried(self, body: Stance, planted: Sequence[tuple[int, float, float]]) -> Stance:
        """Low enough that every planted foot is in reach of its joint."""
        build, lowest = self.build, body.y
        for index, x, y in planted:
            bones = sum(build.fore if index < 2 else build.hind) - 0.3
            side = 1 if index < 2 else -1
            turn = math.radians(body.pitch)
            across = side * build.length / 2 * math.cos(turn) + build.joint * math.sin(turn)
            down = -side * build.length / 2 * math.sin(turn) + build.joint * math.cos(turn)
            way = min(abs(x - body.x - across), bones)
            lowest = max(lowest, y - math.sqrt(bones**2 - way**2) - down)
        return replace(body, y=lowest)

    def _foot(self, stays: Sequence[_Stay], frame: float) -> tuple[Foot, bool]:
        ground = -self.build.ankle
        for now, then in zip(stays, stays[1:], strict=False):
            if frame <= now.leaves:
                return (now.x, ground, 0.0), True
            if frame < then.lands:
                share = (frame - now.leaves) / (then.lands - now.leaves)
                smooth = share * share * (3 - 2 * share)
                high = math.sin(math.pi * share) * self._lift
                high *= min(1.0, abs(then.x - now.x) / (self._leg * 0.5) + 0.25)
                hang = 46.0 * math.sin(math.pi * min(1.0, share * 1.15)) * (1 - share * 0.4)
                return (now.x + (then.x - now.x) * smooth, ground - high, hang), False
        return (stays[-1].x, ground, 0.0), True


class HopPlan:
    """Leaps of one way; feet stay where they are between two."""

    def __init__(self, build: Build, distance: float, frames: int, runs: bool) -> None:
        self.build, self.distance, self.frames = build, distance, float(frames)
        self.rest = on_fours(build)
        size = math.sqrt(build.height / 60)
        wanted = frames / ((17.0 if runs else 23.0) * size)
        self.hops = max(1, round(wanted), math.ceil(abs(distance) / (build.length * 5)))
        self.hops = min(self.hops, max(1, math.ceil(abs(distance) / (build.length * 0.5))))
        self.period = self.frames / self.hops
        self.ground_share = min(0.42, 6.0 / self.period + 0.1)
        self.leap = distance / self.hops
        most = 0.7 if build.limbs == 2 else 1.4
        self.high = min(build.height * most, abs(self.leap) * 0.3 + build.height * 0.14)

    def at(self, frame: float) -> tuple[float, Stance]:
        hop = min(int(frame / self.period), self.hops - 1)
        share = min(1.0, frame / self.period - hop)
        start, rest = hop * self.leap, self.rest
        crouch = self.ground_share * 0.6
        landed = 1 - self.ground_share * 0.4
        if share <= crouch:
            dip = math.sin(math.pi * share / crouch)
            return start, replace(rest, y=rest.y + self.build.height * 0.12 * dip, ears=0.2 * dip)
        if share >= landed:
            dip = math.sin(math.pi * (share - landed) / (1 - landed))
            return start + self.leap, replace(
                rest, y=rest.y + self.build.height * 0.14 * dip, pitch=rest.pitch - 5 * dip
            )
        air = (share - crouch) / (landed - crouch)
        gone = start + self.leap * air
        rise = self.high * 4 * air * (1 - air)
        feet = tuple(
            self._foot(index, air, self.leap * air, rise, foot)
            for index, foot in enumerate(rest.feet)
        )
        fade = math.sin(math.pi * air)
        return gone, replace(
            rest,
            y=rest.y - rise,
            pitch=rest.pitch + fade * 26 * (1 - 1.7 * air),
            ears=0.75 * fade,
            neck=rest.neck + 6 * fade,
            feet=(feet[0], feet[1], feet[2], feet[3]),
        )

    def _foot(self, index: int, air: float, gone: float, rise: float, foot: Foot) -> Foot:
        """Fore feet are drawn up, hind feet push, trail and come forward for the landing."""
        x, ground, _ = foot
        if index < 2:
            up = rise * 1.0 + self.build.height * 0.16 * math.sin(math.pi * air)
            return x + self.build.length * 0.16 * math.sin(math.pi * air), ground - up, 20.0
        part = min(1.0, max(0.0, (air - 0.1) / 0.8))
        part = part * part * (3 - 2 * part)
        trail = (part - air) * self.leap * 0.55
        trail = max(min(trail, self.build.hind[1] * 0.7), -self.build.hind[1] * 1.3)
        lag = max(0.0, 1 - air / 0.4)
        up = rise * (1 - 0.42 * lag)
        return x + trail, ground - up, 52.0 * max(0.0, 1 - air * 1.4)


class FlyPlan:
    """A way through the air: up, along and down on one curve, feet drawn up."""

    def __init__(self, build: Build, distance: float, frames: int) -> None:
        self.build, self.distance, self.frames = build, distance, float(frames)
        self.rest = on_fours(build)
        self.high = min(build.height * 5, abs(distance) * 0.2 + build.height)

    def at(self, frame: float) -> tuple[float, Stance]:
        share = min(1.0, max(0.0, frame / self.frames))
        gone = self.distance * share * share * (3 - 2 * share)
        air = math.sin(math.pi * share)
        up = min(1.0, air * 3)
        rise = self.high * air + self.build.height * 0.1 * up * math.sin(math.tau * frame / FLAP)
        feet = tuple(
            (x - up * self.build.length * 0.5, y - rise - up * self.build.ankle * 2.5, 60 * up)
            for x, y, _ in self.rest.feet
        )
        climb = math.cos(math.pi * share)
        flap = math.sin(math.tau * frame / FLAP)
        return gone, replace(
            self.rest,
            y=self.rest.y - rise,
            pitch=self.rest.pitch - up * (36 - 18 * climb),
            tail=self.rest.tail + up * 14,
            wing=14 + 46 * flap,
            feet=(feet[0], feet[1], feet[2], feet[3]),
        )


FLAP = 8.0
"""Frames of one beat of the wings."""


class SwimPlan:
    """A way through the water: the body waves, the tail drives."""

    def __init__(self, build: Build, distance: float, frames: int) -> None:
        self.build, self.distance, self.frames = build, distance, float(frames)
        self.rest = on_fours(build)

    def at(self, frame: float) -> tuple[float, Stance]:
        share = min(1.0, max(0.0, frame / self.frames))
        fade = min(1.0, math.sin(math.pi * share) * 3)
        beat = math.tau * frame / 14
        return self.distance * share * share * (3 - 2 * share), replace(
            self.rest,
            y=self.rest.y + fade * 12 * math.sin(beat / 2.6),
            pitch=fade * 5 * math.cos(beat / 2.6),
            tail=self.rest.tail + fade * 20 * math.sin(beat),
        )


Plan = StepPlan | HopPlan | FlyPlan | SwimPlan


def plan_of(build: Build, distance: float, frames: int, runs: bool) -> Plan:
    """How this kind goes that way."""
    match build.moves:
        case "steps":
            return StepPlan(build, distance, frames, runs)
        case "swims":
            return SwimPlan(build, distance, frames)
        case "flies" if runs or abs(distance) > build.length * FLIES_FROM:
            return FlyPlan(build, distance, frames)
        case _:
            return HopPlan(build, distance, frames, runs)


FLIES_FROM = 9.0
"""Body lengths from which a bird flies rather than hops."""
