"""What keeps a held pose alive: breath, sway, weight that shifts, hands that stir, and the small
plays of poses that are actions (waving, cheering, dancing, typing).

Nothing stands still for three seconds. Everyone starts at another moment (seeded by place in the
shot), so two listeners never breathe as one.
"""

import math
import random

from film.content import Pose
from tools.picture.puppets.motion import Motion
from tools.picture.puppets.poses import HIP_JOINT, STANDING_PELVIS, Stance, leg_to

_BREATH = 120
"""Frames of a breath: .25 Hz at 30 frames a second."""
_SWAY = 168
_SHIFT, _SHIFT_FRAMES, _REST = 5.0, 30, (46, 88)
"""Units a weight shift moves the pelvis, how long it takes, frames of rest between two."""


def breathe(motion: Motion, frames: int, seed: int) -> None:
    """Breath lifts the upper body 3 units at .25 Hz; a slow sway keeps a listener alive.

    Straight stretches instead of eased ones: the preview samples eases at every frame, and six
    chords a breath stray from the sine by a seventh of a unit.
    """
    for channel, period, high in (("breath", _BREATH, -1.5), ("sway", _SWAY, 0.7)):
        step = period / 12
        count = int((frames + step) / step) + 1
        phase = seed * 0.61803 % 1
        for index in range(count + 1):
            wave = math.sin(math.tau * (index / 12 + phase))
            motion.set(channel, index * step, high * wave + min(high, 0.0))


def live(motion: Motion, stance: Stance, start: int, end: int, seed: int) -> None:
    """Weight goes from leg to leg, hands stir a little, the head follows."""
    chance = random.Random(seed * 7919 + 17)
    time = start + chance.randint(18, 40)
    side = chance.choice((-1, 1))
    stands = not stance.folded and stance.front_foot[2] == stance.back_foot[2] == 0
    while time + _SHIFT_FRAMES + 6 < end:
        shift = side * _SHIFT * chance.uniform(0.6, 1.0)
        if stands:
            _lean_on(motion, stance, time, shift)
        stir = chance.uniform(2.0, 4.5) * side
        motion.move("front_elbow", time + 4, 24, stance.front_arm[1] + stir)
        motion.move("back_elbow", time + 9, 24, stance.back_arm[1] - stir * 0.8)
        motion.move("front_shoulder", time + 2, 26, stance.front_arm[0] - stir * 0.4)
        motion.move("tilt", time + 5, 24, stance.tilt + side * chance.uniform(0.8, 2.2))
        side = -side
        time += _SHIFT_FRAMES + chance.randint(*_REST)


def _lean_on(motion: Motion, stance: Stance, time: float, shift: float) -> None:
    """Pelvis over one leg, both shoes where they are. Short enough for interpolated angles: the
    ankle strays by less than a tenth of a unit.
    """
    x, y = stance.pelvis_x + shift, stance.pelvis_y + abs(shift) * 0.25
    y = max(y, STANDING_PELVIS + 1.2)
    motion.move("pelvis_x", time, _SHIFT_FRAMES, x)
    motion.move("pelvis_y", time, _SHIFT_FRAMES, y)
    origin = motion.at("pelvis_x", time), motion.at("pelvis_y", time)
    for name, hip, foot in (
        ("front", HIP_JOINT, stance.front_foot),
        ("back", -HIP_JOINT, stance.back_foot),
    ):
        for count in range(_SHIFT_FRAMES // 3 + 1):
            at = time + 3 * count
            now = motion.at("pelvis_x", at), motion.at("pelvis_y", at)
            bend = leg_to(*(now if count else origin), hip, *foot[:2])
            motion.set(f"{name}_hip", at, bend[0])
            motion.set(f"{name}_knee", at, bend[1])
            motion.set(f"{name}_foot", at, foot[2] - sum(bend))


def play(motion: Motion, pose: Pose, stance: Stance, start: int, end: int) -> int:
    """What a pose does once it is reached, as long as there is room; the frame it is done."""
    start += 2
    front, back = stance.front_arm, stance.back_arm
    match pose:
        case "wave":
            waving, rest = ("front", front[1]) if abs(front[0]) > 90 else ("back", back[1])
            goals = [rest + (-26 if count % 2 else 14) for count in range(6)] + [rest]
            return _row(motion, {f"{waving}_elbow": goals}, start, 7, end)
        case "cheer":
            high = [front[1] - (22 if count % 2 == 0 else 0) for count in range(8)]
            low = [back[1] + (22 if count % 2 == 0 else 0) for count in range(8)]
            return _row(motion, {"front_elbow": high, "back_elbow": low}, start, 6, end)
        case "type":
            taps = 120
            goals = {
                "front_elbow": [front[1] + (4 if n % 2 else -3) for n in range(taps)],
                "back_elbow": [back[1] + (-3 if n % 2 else 4) for n in range(taps)],
            }
            return _row(motion, goals, start, 5, end)
        case "stir":
            turns = 60
            goals = {
                "front_shoulder": [front[0] + (7 if n % 4 in (0, 1) else -5) for n in range(turns)],
                "front_elbow": [front[1] + (9 if n % 4 in (1, 2) else -7) for n in range(turns)],
            }
            return _row(motion, goals, start, 9, end)
        case "dance":
            return _dance(motion, stance, start, end)
        case "cower":
            goals = [stance.lean + (1.2 if n % 2 else -0.8) for n in range(120)]
            return _row(motion, {"lean": goals}, start, 4, end)
        case "run":
            ahead = [front[0] + (16 if n % 2 else 0) for n in range(60)]
            astern = [back[0] - (16 if n % 2 else 0) for n in range(60)]
            return _row(motion, {"front_shoulder": ahead, "back_shoulder": astern}, start, 9, end)
        case "bow":
            return start
        case "plead":
            goals = [front[1] + (5 if n % 2 else 0) for n in range(40)]
            other = [back[1] + (5 if n % 2 else 0) for n in range(40)]
            return _row(motion, {"front_elbow": goals, "back_elbow": other}, start, 12, end)
        case _:
            return start


def _row(motion: Motion, goals: dict[str, list[float]], start: int, length: int, end: int) -> int:
    """Moves in a row, several channels at once, while they fit before `end`."""
    at = start
    for values in zip(*goals.values(), strict=True):
        if at + length > end:
            break
        for channel, value in zip(goals, values, strict=True):
            motion.move(channel, at, length, value)
        at += length
    return at


def _dance(motion: Motion, stance: Stance, start: int, end: int) -> int:
    """Weight, knees and arms change sides on the beat (15 frames: 120 a minute)."""
    beat, at, side = 15, start, -1
    while at + beat <= end:
        x = stance.pelvis_x * side
        motion.move("pelvis_x", at, beat, x)
        _hop(motion, stance, at, beat)
        first = side > 0
        motion.move("front_shoulder", at, beat, stance.front_arm[0] if first else 58)
        motion.move("front_elbow", at + 2, beat, stance.front_arm[1] if first else 88)
        motion.move("back_shoulder", at, beat, stance.back_arm[0] if first else -118)
        motion.move("back_elbow", at + 2, beat, stance.back_arm[1] if first else -44)
        motion.move("lean", at, beat, stance.lean * side)
        motion.move("tilt", at, beat, stance.tilt * side)
        at += beat
        side = -side
    return at


def _hop(motion: Motion, stance: Stance, at: int, beat: int) -> None:
    for count in range(beat + 1):
        time = at + count
        x = motion.at("pelvis_x", time)
        y = stance.pelvis_y + 10 * math.sin(math.pi * count / beat)
        motion.set("pelvis_y", time, y)
        for name, hip, foot in (
            ("front", HIP_JOINT, stance.front_foot),
            ("back", -HIP_JOINT, stance.back_foot),
        ):
            bend = leg_to(x, y, hip, *foot[:2])
            motion.set(f"{name}_hip", time, bend[0])
            motion.set(f"{name}_knee", time, bend[1])
            motion.set(f"{name}_foot", time, foot[2] - sum(bend))
