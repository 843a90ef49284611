"""The body's performance: a figure's cues become keys of limbs, back, breath and way.

Written facing right; puppet.py turns the signs. Poses tween over twelve frames with the `move`
ease, legs sampled every second frame when the pelvis travels far enough for interpolated angles to
drag a foot.
"""

import math
from dataclasses import dataclass

from film.content import Pose
from film.sheet import Figure
from tools.picture.puppets.limbs import HandShape
from tools.picture.puppets.motion import Motion, held
from tools.picture.puppets.poses import HIP_JOINT, STANDING_PELVIS, Stance, leg_to, stance_of
from tools.picture.puppets.proportions import LEG, SOLE, Proportions
from tools.picture.puppets.walk import WalkPlan

TWEEN = 12
_ELBOW_LAG = 2
"""Frames the forearm follows the upper arm."""
_SWUNG, _OVERSHOOT, _SETTLE = 25.0, 0.06, 6
"""An arm that swings more than so many degrees goes a share too far and settles in so many
frames.
"""
_BREATH = 120
"""Frames of a breath: .25 Hz at 30 frames a second."""
_SWAY = 168
_SAMPLED_FROM = 14.0
"""Pelvis travel (units) above which a tween of the legs is sampled."""


@dataclass(frozen=True, kw_only=True, slots=True)
class WalkSpan:
    """A walk in unit space: `distance` towards the facing side, negative when the figure backs
    away.
    """

    start: int
    end: int
    begins_at: float
    distance: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Performance:
    motion: Motion
    front_hand: list[tuple[int, HandShape]]
    back_hand: list[tuple[int, HandShape]]
    looks_up: list[tuple[int, bool]]
    seated: list[tuple[int, bool]]


def perform(
    figure: Figure,
    p: Proportions,
    walks: tuple[WalkSpan, ...],
    frames: int,
    seed: int,
    tight: bool = False,
) -> Performance:
    """The keys of the body for a shot of so many frames. Channel `travel` is the way walked from
    the first mark.
    """
    motion = Motion()
    cues = _poses(figure, walks)
    stances = [(frame, stance_of(pose, p, tight)) for frame, pose in cues]
    _settle(motion, stances[0][1])
    begins = [walk.start for walk in walks]
    ends = {walk.end for walk in walks}
    todo: list[tuple[int, WalkSpan | int]] = [(walk.start, walk) for walk in walks]
    todo += [(frame, index) for index, (frame, _) in enumerate(cues)]
    for frame, act in sorted(todo, key=lambda item: (item[0], isinstance(item[1], WalkSpan))):
        if isinstance(act, WalkSpan):
            _walk(motion, act, _stance_at(stances, act.end), p)
            continue
        stops = [*(start for start, _ in cues[act + 1 :]), *begins]
        room = min((stop for stop in stops if stop > frame), default=10_000) - frame
        if act > 0 and frame not in ends:
            _tween(motion, stances[act - 1][1], stances[act][1], frame, room)
        _play(motion, cues[act][1], stances[act][1], frame, room)
    _breathe(motion, frames, seed)
    return Performance(
        motion=motion,
        front_hand=held(
            [(frame + 4 if frame else 0, s.front_hand) for frame, s in stances],
            stances[0][1].front_hand,
        ),
        back_hand=held(
            [(frame + 4 if frame else 0, s.back_hand) for frame, s in stances],
            stances[0][1].back_hand,
        ),
        looks_up=held([(frame, s.look_up) for frame, s in stances], stances[0][1].look_up),
        seated=held([(frame, s.seated) for frame, s in stances], stances[0][1].seated),
    )


def _poses(figure: Figure, walks: tuple[WalkSpan, ...]) -> list[tuple[int, Pose]]:
    """Pose cues in force: a cue inside a walk waits for its end, "walk" beside a real walk is
    standing, and a sitter gets up before walking.
    """
    out: list[tuple[int, Pose]] = []
    for cue in sorted(figure.poses, key=lambda cue: cue.frame):
        frame = cue.frame
        pose: Pose = "stand" if cue.pose == "walk" and walks else cue.pose
        for walk in walks:
            if walk.start <= frame < walk.end:
                frame = walk.end if frame > 0 or walk.start > 0 else 0
        out = [(start, given) for start, given in out if start < frame]
        out.append((frame, pose))
    if not out or out[0][0] > 0:
        out.insert(0, (0, "stand"))
    if walks and walks[0].start <= 0 and out[0][1] != "stand":
        first = out[0][1]
        out[0] = (0, "stand")
        if len(out) == 1 or out[1][0] > walks[0].end:
            out.insert(1, (walks[0].end, first))
    out = [cue for index, cue in enumerate(out) if index == 0 or cue[1] != out[index - 1][1]]
    for walk in walks:
        before = [cue for cue in out if cue[0] < walk.start]
        if before and before[-1][1] == "sit":
            out.append((max(before[-1][0] + 1, walk.start - TWEEN - 2), "stand"))
            out.sort(key=lambda cue: cue[0])
    return out


def _stance_at(stances: list[tuple[int, Stance]], frame: int) -> Stance:
    return next(stance for start, stance in reversed(stances) if start <= frame)


_UPPER = ("lean", "tilt", "front_shoulder", "front_elbow", "back_shoulder", "back_elbow")
_ARMS = _UPPER[2:]
_LOWER = ("front_hip", "front_knee", "front_foot", "back_hip", "back_knee", "back_foot")


def _upper(stance: Stance) -> dict[str, float]:
    return dict(
        zip(_UPPER, (stance.lean, stance.tilt, *stance.front_arm, *stance.back_arm), strict=True)
    )


def _lower(stance: Stance) -> dict[str, float]:
    front, back = stance.front_leg, stance.back_leg
    return dict(zip(_LOWER, (*front, -sum(front), *back, -sum(back)), strict=True))


def _settle(motion: Motion, stance: Stance) -> None:
    for channel, value in (_upper(stance) | _lower(stance)).items():
        motion.set(channel, 0, value)
    motion.set("pelvis_x", 0, stance.pelvis_x)
    motion.set("pelvis_y", 0, stance.pelvis_y)


def _tween(motion: Motion, before: Stance, after: Stance, frame: int, room: int) -> None:
    length = max(4, min(TWEEN + (2 if before.seated or after.seated else 0), room))
    for channel, value in _upper(after).items():
        lag = _ELBOW_LAG if channel.endswith("elbow") and length + _ELBOW_LAG <= room else 0
        swing = value - motion.at(channel, frame)
        if channel in _ARMS and abs(swing) > _SWUNG and length + lag + _SETTLE <= room:
            motion.move(channel, frame + lag, length, value + swing * _OVERSHOOT)
            motion.move(channel, frame + lag + length, _SETTLE, value)
        else:
            motion.move(channel, frame + lag, length, value)
    motion.move("pelvis_x", frame, length, after.pelvis_x)
    motion.move("pelvis_y", frame, length, after.pelvis_y)
    if (
        abs(after.pelvis_x - before.pelvis_x) + abs(after.pelvis_y - before.pelvis_y)
        < _SAMPLED_FROM
    ):
        for channel, value in _lower(after).items():
            motion.move(channel, frame, length, value)
        return
    ankles = [_ankle(before, True), _ankle(before, False)]
    goals = [_ankle(after, True), _ankle(after, False)]
    for time in range(frame, frame + length + 1, 2):
        share = (time - frame) / length
        x, y = motion.at("pelvis_x", time), motion.at("pelvis_y", time)
        for name, hip, start, goal in zip(
            ("front", "back"), (HIP_JOINT, -HIP_JOINT), ankles, goals, strict=True
        ):
            bend = leg_to(x, y, hip, start + (goal - start) * share, -SOLE)
            _leg_keys(motion, name, time, bend, 0.0)


def _ankle(stance: Stance, front: bool) -> float:
    thigh, shin = stance.front_leg if front else stance.back_leg
    hip = stance.pelvis_x + (HIP_JOINT if front else -HIP_JOINT)
    return hip + LEG * (math.sin(math.radians(thigh)) + math.sin(math.radians(thigh + shin)))


def _leg_keys(
    motion: Motion, name: str, time: float, bend: tuple[float, float], pitch: float
) -> None:
    motion.set(f"{name}_hip", time, bend[0])
    motion.set(f"{name}_knee", time, bend[1])
    motion.set(f"{name}_foot", time, pitch - sum(bend))


def _play(motion: Motion, pose: Pose, stance: Stance, frame: int, room: int) -> None:
    """What a pose does once it is reached: a wave waves, a cheer pumps, as long as there is
    room.
    """
    start = frame + TWEEN + _ELBOW_LAG if frame else 2
    end = frame + room
    if pose == "wave":
        rest = stance.front_arm[1]
        swings = [rest + (-26 if count % 2 else 14) for count in range(6)] + [rest]
        for count, goal in enumerate(swings):
            if start + 7 * (count + 1) <= end:
                motion.move("front_elbow", start + 7 * count, 7, goal)
    elif pose == "cheer":
        for count in range(4):
            if start + 6 * (count + 1) <= end:
                goal = stance.front_arm[1] - (22 if count % 2 == 0 else 0)
                motion.move("front_elbow", start + 6 * count, 6, goal)
                motion.move("back_elbow", start + 6 * count, 6, -goal)


def _walk(motion: Motion, walk: WalkSpan, after: Stance, p: Proportions) -> None:
    length = walk.end - walk.start
    plan = WalkPlan(abs(walk.distance), length)
    sign = 1 if walk.distance >= 0 else -1
    motion.set("pelvis_x", walk.start, 0.0, "step")
    for frame in range(length + 1):
        time = walk.start + min(frame + 0.5, length)
        stride = plan.at(time - walk.start)
        motion.set("travel", time, walk.begins_at + sign * stride.travelled)
        motion.set("pelvis_y", time, stride.pelvis_y)
        _leg_keys(motion, "front", time, stride.front_leg, stride.front_foot)
        _leg_keys(motion, "back", time, stride.back_leg, stride.back_foot)
    motion.set("travel", walk.end + 0.5, walk.begins_at + walk.distance)
    motion.set("pelvis_y", walk.end + 0.5, STANDING_PELVIS)
    swing = min(30.0, 8 + 22 * (abs(walk.distance) / plan.steps) / 130)
    motion.move("lean", walk.start, plan.step, 3.5 + p.stoop)
    motion.move("tilt", walk.start, plan.step, -p.stoop * 0.6)
    previous = float(walk.start)
    for contact, front_lands in plan.contacts()[:-1]:
        time = walk.start + contact
        way = -1 if front_lands else 1
        motion.move("front_shoulder", previous, time - previous, way * swing)
        motion.move("front_elbow", previous, time - previous, 28 if way > 0 else 10)
        motion.move("back_shoulder", previous, time - previous, -way * swing)
        motion.move("back_elbow", previous, time - previous, 28 if way < 0 else 10)
        previous = time
    for channel, value in _upper(after).items():
        motion.move(channel, previous, max(TWEEN, walk.end - previous), value)
    for channel, value in _lower(after).items():
        motion.move(channel, walk.end + 1, TWEEN, value)
    motion.move("pelvis_x", walk.end + 1, TWEEN, after.pelvis_x)
    motion.move("pelvis_y", walk.end + 1, TWEEN, after.pelvis_y)


def _breathe(motion: Motion, frames: int, seed: int) -> None:
    """Breath lifts the upper body 3 units at .25 Hz; a slow sway keeps a listener alive.

    Everyone starts at another moment. Straight stretches instead of eased ones: the preview samples
    eases at every frame, and six chords a breath stray from the sine by a seventh of a unit.
    """
    for channel, period, high in (("breath", _BREATH, -1.5), ("sway", _SWAY, 0.7)):
        step = period / 12
        count = int((frames + step) / step) + 1
        phase = seed * 0.61803 % 1
        for index in range(count + 1):
            wave = math.sin(math.tau * (index / 12 + phase))
            motion.set(channel, index * step, high * wave + min(high, 0.0))
