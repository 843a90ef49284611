"""The body's performance: a figure's cues become keys of limbs, back, breath and way.

Written facing right; puppet.py turns the signs. Poses tween over twelve frames with the `move`
ease, legs sampled every second frame when the pelvis travels far enough for interpolated angles to
drag a foot.
"""

import math
from dataclasses import dataclass, replace
from typing import Literal

from film.content import Pose, Prop
from film.sheet import Figure
from tools.picture.puppets.limbs import HandShape
from tools.picture.puppets.living import breathe, live, play
from tools.picture.puppets.motion import Motion, held, value_at
from tools.picture.puppets.poses import HIP_JOINT, STANDING_PELVIS, Stance, leg_to, stance_of
from tools.picture.puppets.proportions import Proportions
from tools.picture.puppets.props import leans_on_cane
from tools.picture.puppets.walk import Gait, WalkPlan

TWEEN = 12
_ELBOW_LAG = 2
"""Frames the forearm follows the upper arm."""
_SWUNG, _OVERSHOOT, _SETTLE = 25.0, 0.06, 6
"""An arm that swings more than so many degrees goes a share too far and settles in so many
frames.
"""
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
    gait: Gait = "walk"


@dataclass(frozen=True, kw_only=True, slots=True)
class Act:
    """What the body does from a frame on."""

    frame: int
    pose: Pose
    prop: Prop = "none"
    behind: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Performance:
    motion: Motion
    front_hand: list[tuple[int, HandShape]]
    back_hand: list[tuple[int, HandShape]]
    looks_up: list[tuple[int, bool]]
    seated: list[tuple[int, bool]]
    folded: list[tuple[int, bool]]
    poses: list[tuple[int, Pose]]
    props: list[tuple[int, Prop]]
    stances: list[tuple[int, Pose, Stance]]


def perform(
    figure: Figure,
    p: Proportions,
    walks: tuple[WalkSpan, ...],
    frames: int,
    seed: int,
    room: float = math.inf,
    side: int = 1,
) -> Performance:
    """The keys of the body for a shot of so many frames. Channel `travel` is the way walked from
    the first mark, `hand` how far the front hand is turned from hanging.

    `room` is how many units a gesture may reach; `side` (1 right, -1 left) is where the body faces.
    """
    motion = Motion()
    props: list[tuple[int, Prop]] = held([(cue.frame, cue.prop) for cue in figure.props], "none")
    acts = _acts(figure, walks, props, side)
    stances = [(act.frame, stance_of(act.pose, p, room, act.prop, act.behind)) for act in acts]
    stances = [
        (frame, replace(stance, steady_back=leans_on_cane(figure.appearance, act.pose)))
        for act, (frame, stance) in zip(acts, stances, strict=True)
    ]
    if "bound" in figure.appearance.conditions:
        acts = [replace(act, pose=act.pose if act.pose in _DOWN else "stand") for act in acts]
        stances = [(frame, _bound(stance)) for frame, stance in stances]
    _settle(motion, stances[0][1])
    begins = [walk.start for walk in walks]
    ends = {walk.end for walk in walks}
    todo: list[tuple[int, WalkSpan | int]] = [(walk.start, walk) for walk in walks]
    todo += [(act.frame, index) for index, act in enumerate(acts)]
    for frame, act in sorted(todo, key=lambda item: (item[0], isinstance(item[1], WalkSpan))):
        if isinstance(act, WalkSpan):
            _walk(motion, act, _stance_at(stances, act.start), _stance_at(stances, act.end), p)
            continue
        stops = [*(other.frame for other in acts[act + 1 :]), *begins]
        until = min((stop for stop in stops if stop > frame), default=10_000)
        begin = frame
        if act > 0 and frame not in ends:
            begin += _tween(motion, stances[act - 1][1], stances[act][1], frame, until - frame)
        elif frame in ends:
            begin += TWEEN + 2
        begin = play(motion, acts[act].pose, stances[act][1], begin, min(until, frames + 30))
        live(motion, stances[act][1], begin, min(until, frames + 30), seed + act)
    breathe(motion, frames, seed)
    late = [(frame + 4 if frame else 0, stance) for frame, stance in stances]
    first = stances[0][1]
    return Performance(
        motion=motion,
        front_hand=held([(frame, s.front_hand) for frame, s in late], first.front_hand),
        back_hand=held([(frame, s.back_hand) for frame, s in late], first.back_hand),
        looks_up=held([(frame, s.look_up) for frame, s in stances], first.look_up),
        seated=held([(frame, s.seated) for frame, s in stances], first.seated),
        folded=held([(frame + 5 if frame else 0, s.folded) for frame, s in stances], first.folded),
        poses=held([(act.frame + 6 if act.frame else 0, act.pose) for act in acts], acts[0].pose),
        props=props,
        stances=[
            (frame, act.pose, stance) for act, (frame, stance) in zip(acts, stances, strict=True)
        ],
    )


def _bound(stance: Stance) -> Stance:
    """Arms tied to the sides, whatever the pose asks of them."""
    return replace(
        stance,
        front_arm=(3, -13),
        back_arm=(-3, 13),
        front_hand="fist",
        back_hand="fist",
        steady=True,
    )


def _acts(
    figure: Figure, walks: tuple[WalkSpan, ...], props: list[tuple[int, Prop]], side: int
) -> list[Act]:
    """Poses with what the hand holds and which way the gesture aims."""
    poses = _poses(figure, walks)
    aims: list[tuple[int, Literal["", "left", "right"]]] = held(
        [(cue.frame, cue.aim) for cue in figure.poses], ""
    )
    away = "left" if side > 0 else "right"
    changes = {frame for frame, _ in poses} | {
        frame for frame, _ in props if not any(w.start <= frame < w.end for w in walks)
    }
    return [
        Act(
            frame=frame,
            pose=value_at(poses, frame),
            prop=value_at(props, frame),
            behind=value_at(aims, frame) == away,
        )
        for frame in sorted(changes)
    ]


def _poses(figure: Figure, walks: tuple[WalkSpan, ...]) -> list[tuple[int, Pose]]:
    """Pose cues in force: a cue inside a walk waits for its end, "walk" or "run" beside a real
    walk is standing, and a sitter gets up before walking.
    """
    out: list[tuple[int, Pose]] = []
    for cue in sorted(figure.poses, key=lambda cue: cue.frame):
        frame = cue.frame
        pose: Pose = "stand" if cue.pose in ("walk", "run") and walks else cue.pose
        for walk in walks:
            if walk.start <= frame < walk.end:
                frame = walk.end if frame > 0 or walk.start > 0 else 0
        out = [(start, given) for start, given in out if start < frame]
        out.append((frame, pose))
    if not out or out[0][0] > 0:
        out.insert(0, (0, "stand"))
    if walks and walks[0].start <= 0 and out[0][1] not in _ON_THE_WAY:
        first = out[0][1]
        out[0] = (0, "stand")
        if len(out) == 1 or out[1][0] > walks[0].end:
            out.insert(1, (walks[0].end, first))
    out = [cue for index, cue in enumerate(out) if index == 0 or cue[1] != out[index - 1][1]]
    for walk in walks:
        before = [cue for cue in out if cue[0] < walk.start]
        if before and before[-1][1] in _DOWN:
            out.append((max(before[-1][0] + 1, walk.start - TWEEN - 2), "stand"))
            out.sort(key=lambda cue: cue[0])
    return out


_ON_THE_WAY: tuple[Pose, ...] = ("stand", "hold", "carry", "phone")
"""Poses one may have while walking."""


def _stance_at(stances: list[tuple[int, Stance]], frame: int) -> Stance:
    return next(stance for start, stance in reversed(stances) if start <= frame)


_DOWN: tuple[Pose, ...] = ("sit", "type", "kneel", "lie", "cower")
"""Who is down gets up before walking."""
_UPPER = ("lean", "tilt", "front_shoulder", "front_elbow", "back_shoulder", "back_elbow")
_ARMS = _UPPER[2:]
_LOWER = ("front_hip", "front_knee", "front_foot", "back_hip", "back_knee", "back_foot")


def _upper(stance: Stance) -> dict[str, float]:
    return dict(
        zip(_UPPER, (stance.lean, stance.tilt, *stance.front_arm, *stance.back_arm), strict=True)
    )


def _lower(stance: Stance) -> dict[str, float]:
    front, back = stance.front_leg, stance.back_leg
    return dict(
        zip(
            _LOWER,
            (
                *front,
                stance.front_foot[2] - sum(front),
                *back,
                stance.back_foot[2] - sum(back),
            ),
            strict=True,
        )
    )


def _settle(motion: Motion, stance: Stance) -> None:
    for channel, value in (_upper(stance) | _lower(stance)).items():
        motion.set(channel, 0, value)
    motion.set("pelvis_x", 0, stance.pelvis_x)
    motion.set("pelvis_y", 0, stance.pelvis_y)


def _tween(motion: Motion, before: Stance, after: Stance, frame: int, room: int) -> int:
    """Moves the body from one stance to the next; how many frames that takes. Getting down takes
    longer than a gesture.
    """
    way = math.hypot(after.pelvis_x - before.pelvis_x, after.pelvis_y - before.pelvis_y)
    stepped = any(
        abs(one[0] - other[0]) > 2
        for one, other in (
            (before.front_foot, after.front_foot),
            (before.back_foot, after.back_foot),
        )
    )
    length = TWEEN + (12 if way > 150 else 6 if way > 50 or stepped else 0)
    length = max(4, min(length + (2 if before.seated or after.seated else 0), room))
    for channel, value in _upper(after).items():
        lag = _ELBOW_LAG if channel.endswith("elbow") and length + _ELBOW_LAG <= room else 0
        swing = value - motion.at(channel, frame)
        if channel in _ARMS and _SWUNG < abs(swing) and length + lag + _SETTLE <= room:
            motion.move(channel, frame + lag, length, value + swing * _OVERSHOOT)
            motion.move(channel, frame + lag + length, _SETTLE, value)
        else:
            motion.move(channel, frame + lag, length, value)
    motion.move("pelvis_x", frame, length, after.pelvis_x)
    motion.move("pelvis_y", frame, length, after.pelvis_y)
    if way < _SAMPLED_FROM and not stepped:
        for channel, value in _lower(after).items():
            motion.move(channel, frame, length, value)
        return length
    for count in range(2 * length + 1):
        time = frame + count / 2
        share = count / 2 / length
        x, y = motion.at("pelvis_x", time), motion.at("pelvis_y", time)
        for name, hip, start, goal, delay in (
            ("front", HIP_JOINT, before.front_foot, after.front_foot, 0.3),
            ("back", -HIP_JOINT, before.back_foot, after.back_foot, 0.0),
        ):
            part = min(1.0, max(0.0, (share - delay) / 0.7))
            part = part * part * (3 - 2 * part)
            across, up, pitch = (a + (b - a) * part for a, b in zip(start, goal, strict=True))
            if abs(goal[0] - start[0]) > 2:
                up -= math.sin(math.pi * part) * min(26.0, 6 + abs(goal[0] - start[0]) * 0.2)
            _leg_keys(motion, name, time, leg_to(x, y, hip, across, up), pitch)
    return length


def _leg_keys(
    motion: Motion, name: str, time: float, bend: tuple[float, float], pitch: float
) -> None:
    motion.set(f"{name}_hip", time, bend[0])
    motion.set(f"{name}_knee", time, bend[1])
    motion.set(f"{name}_foot", time, pitch - sum(bend))


def _walk(motion: Motion, walk: WalkSpan, before: Stance, after: Stance, p: Proportions) -> None:
    length = walk.end - walk.start
    plan = WalkPlan(abs(walk.distance), length, walk.gait)
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
    motion.move("lean", walk.start, plan.step, (11.0 if plan.runs else 3.5) + p.stoop)
    motion.move("tilt", walk.start, plan.step, (-6.0 if plan.runs else 0.0) - p.stoop * 0.6)
    last = _swing(motion, walk, plan, before)
    for channel, value in _upper(after).items():
        motion.move(channel, last, max(TWEEN, walk.end - last), value)
    for channel, value in _lower(after).items():
        motion.move(channel, walk.end + 1, TWEEN, value)
    motion.move("pelvis_x", walk.end + 1, TWEEN, after.pelvis_x)
    motion.move("pelvis_y", walk.end + 1, TWEEN, after.pelvis_y)


def _swing(motion: Motion, walk: WalkSpan, plan: WalkPlan, stance: Stance) -> float:
    """Arms swing against the legs, and skirts and capes with them; an arm that holds something
    keeps still. The frame of the last swing.
    """
    stride = abs(walk.distance) / plan.steps
    swing = min(46.0, 20 + 20 * stride / 200) if plan.runs else min(30.0, 8 + 22 * stride / 130)
    ahead, astern = (94.0, 78.0) if plan.runs else (28.0, 10.0)
    wide = min(1.0, stride / 130)
    last = float(walk.start)
    for contact, front_lands in plan.contacts()[:-1]:
        time = walk.start + contact
        way = -1 if front_lands else 1
        for name, own in (("front", way), ("back", -way)):
            if stance.steady or (stance.steady_front if name == "front" else stance.steady_back):
                value = stance.front_arm if name == "front" else stance.back_arm
                goals = value[0] + 3 * own, value[1]
            else:
                goals = own * swing, ahead if own > 0 else astern
            motion.move(f"{name}_shoulder", last, time - last, goals[0])
            motion.move(f"{name}_elbow", last, time - last, goals[1])
        middle = (last + time) / 2
        motion.move("skirt", last, middle - last, 0.25 * wide)
        motion.move("skirt", middle, time - middle, wide)
        motion.move("cape", last, time - last, (9.0 if plan.runs else 4.0) * wide - 1.5 * way)
        last = time
    motion.move("skirt", last, max(TWEEN, walk.end - last), 0.0)
    motion.move("cape", last, max(TWEEN, walk.end - last) + 8, 0.0)
    return last
