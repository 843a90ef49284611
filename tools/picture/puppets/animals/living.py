"""What an animal does in a pose: jumps for joy, gives a paw, flaps its wings; and what keeps it
alive at rest: a wagging tail, an ear that turns, a head that drifts.
"""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from film.content import Expression, Pose
from tools.picture.puppets.animals.build import Build, Stance
from tools.picture.puppets.animals.keys import LEGS, write, write_leg
from tools.picture.puppets.motion import Motion, value_at

_MOODS: dict[Expression, tuple[float, float]] = {
    "neutral": (0.0, 1.0),
    "happy": (0.0, 1.8),
    "joy": (-0.15, 2.6),
    "sad": (0.85, 0.0),
    "surprised": (-0.35, 0.4),
    "angry": (0.7, 0.3),
    "worried": (0.7, 0.2),
    "skeptical": (0.2, 0.6),
    "tired": (0.5, 0.3),
    "smirk": (0.0, 1.4),
}
"""How far an expression lays the ears back, and how much the tail wags."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A pose in force from a frame on."""

    frame: int
    pose: Pose
    stance: Stance


def ears(stance: Stance, moods: Sequence[tuple[int, Expression]], frame: float) -> float:
    return max(stance.ears, _MOODS[value_at(moods, int(frame))][0])


def play(motion: Motion, build: Build, stretch: Stretch, gone: float, start: int, end: int) -> int:
    """What a pose does once it is reached; the frame it is done."""
    stance, time = stretch.stance, start + 2
    match stretch.pose:
        case "cheer" | "dance" if build.limbs != 2:
            return _leaps(
                motion, build, stance, gone, time, end, 60 if stretch.pose == "dance" else 4
            )
        case "wave" | "cheer" | "dance" if build.limbs == 2:
            return _flapping(motion, stance, time, end)
        case "wave" | "plead" if build.limbs == 0:
            return start
        case "wave":
            return _pawing(motion, build, stance, time, end, 5)
        case "plead":
            return _pawing(motion, build, stance, time, end, 40)
        case "cower":
            while time + 4 < end:
                shake = 1.4 if (time // 4) % 2 else -1.4
                motion.move("neck", time, 4, stance.neck + stance.pitch + shake)
                motion.move("head", time, 4, stance.head - stance.neck - shake * 0.4)
                time += 4
            return time
        case _:
            return start


def _leaps(
    motion: Motion, build: Build, stance: Stance, gone: float, time: int, end: int, most: int
) -> int:
    """Jumps for joy on the spot, feet straight down where they left."""
    beat = 15
    high = 0.5 * (build.height if not build.upright else build.length * 0.6)
    high = min(high, 90.0)
    for _ in range(most):
        if time + beat > end:
            break
        for count in range(beat + 1):
            share = count / beat
            air = min(1.0, max(0.0, (share - 0.22) / 0.6))
            rise = high * 4 * air * (1 - air)
            dip = math.sin(math.pi * share / 0.22) if share < 0.22 else 0.0
            feet = tuple((x, y - rise * 0.9, 40 * air * (1 - air) * 2) for x, y, _ in stance.feet)
            at = replace(
                stance,
                y=stance.y - rise + build.height * 0.08 * dip,
                feet=(feet[0], feet[1], feet[2], feet[3]),
            )
            write(motion, build, time + count, gone, at, -0.2 * air + stance.ears)
        time += beat + 3
    return time


def _flapping(motion: Motion, stance: Stance, time: int, end: int) -> int:
    for beat in range(8):
        if time + 6 > end:
            break
        motion.move("wing", time, 6, stance.wing - (40 if beat % 2 == 0 else 0))
        time += 6
    return time


def _pawing(motion: Motion, build: Build, stance: Stance, time: int, end: int, most: int) -> int:
    """The near paw goes up and down."""
    x, y, hang = stance.feet[0]
    swing = sum(build.fore) * 0.2
    for beat in range(2 * most):
        if time + 8 > end:
            break
        for count in range(9):
            share = math.sin(math.pi * count / 8) * (1 if beat % 2 == 0 else -0.6)
            foot = (x + swing * 0.3 * share, y - swing * share, hang - 14 * share)
            write_leg(
                motion, build, time + count, replace(stance, feet=(foot, *stance.feet[1:])), 0,
                LEGS[0],
            )  # fmt: skip
        time += 8
    return time


def live(
    motion: Motion,
    build: Build,
    stance: Stance,
    start: int,
    end: int,
    seed: int,
    moods: Sequence[tuple[int, Expression]],
) -> None:
    """At rest the head drifts, the tail wags by mood, an ear turns; each beast at its own times."""
    chance = random.Random(seed * 7919 + 29)
    if build.limbs == 0:
        for beat, at in enumerate(range(start, end - 30, 30)):
            motion.move("y", at, 30, stance.y + (7.0 if beat % 2 else -7.0))
    time = start + chance.randint(4, 16)
    while time + 34 < end:
        sway = chance.uniform(1.5, 4.0) * chance.choice((-1, 1))
        cock = chance.choice((0.0, 0.0, 3.0, -6.0))
        motion.move("neck", time, 26, stance.neck + stance.pitch + sway)
        motion.move("head", time, 26, stance.head - stance.neck - sway + cock)
        if chance.random() < 0.6:
            laid = ears(stance, moods, time)
            motion.move("ears", time + 6, 4, laid + 0.28)
            motion.move("ears", time + 11, 6, laid)
        time += 40 + chance.randint(0, 24)
    for frame, _ in moods:
        if start < frame < end:
            motion.move("ears", max(frame, _last(motion, "ears")), 6, ears(stance, moods, frame))
    _wag(motion, stance, start, end, chance, moods)


def _last(motion: Motion, channel: str) -> int:
    """The first whole frame after the channel's last key."""
    amount = motion.amount(channel)
    return 0 if isinstance(amount, float | int) else math.ceil(amount.keys[-1].frame)


def _wag(
    motion: Motion,
    stance: Stance,
    start: int,
    end: int,
    chance: random.Random,
    moods: Sequence[tuple[int, Expression]],
) -> None:
    """A few beats, a rest; happy tails beat longer and wider, sad ones barely stir."""
    rest = stance.tail + stance.pitch
    time = start + chance.randint(2, 12)
    while time + 12 < end:
        glad = _MOODS[value_at(moods, time)][1]
        wide = max(2.0, min(stance.wag * max(glad, 0.12), 30.0))
        beats = 2 + int(glad * 3)
        length = 5 if glad > 1.2 else 8 if glad > 0.5 else 16
        for beat in range(2 * beats):
            if time + length > end:
                break
            motion.move("tail", time, length, rest + (wide if beat % 2 == 0 else -wide * 0.6))
            time += length
        if time + 8 > end:
            break
        motion.move("tail", time, 8, rest)
        time += 8 + chance.randint(6, 34)
