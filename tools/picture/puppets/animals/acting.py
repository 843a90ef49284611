"""An animal's performance: cues of the sheet become keys of barrel, neck, head, tail and legs.

Written facing right; the rig turns the signs. Whatever moves the barrel is sampled every frame with
the legs solved anew, so no paw slides; tail, neck and ears move freely while the body rests.
"""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from film.content import Expression, Pose
from film.sheet import Figure
from tools.picture.puppets.acting import WalkSpan
from tools.picture.puppets.animals.build import Build, Foot, Stance, joint_at, on_fours, stance_of
from tools.picture.puppets.animals.gait import FlyPlan, plan_of
from tools.picture.puppets.living import breathe
from tools.picture.puppets.motion import Motion, held, value_at
from tools.picture.puppets.poses import bend_to

TWEEN = 13
LEGS = ("near_fore", "far_fore", "near_hind", "far_hind")
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


@dataclass(frozen=True, kw_only=True, slots=True)
class Performance:
    motion: Motion
    stretches: tuple[Stretch, ...]
    shadows: list[tuple[int, bool]]
    """(frame, whether it stands upright, so that the shadow is small)."""
    spread: list[tuple[int, bool]]
    """(frame, whether a bird's wings are open)."""


def perform(
    figure: Figure, build: Build, walks: tuple[WalkSpan, ...], frames: int, seed: int
) -> Performance:
    """The keys of the body for a shot of so many frames."""
    motion = Motion()
    moods: list[tuple[int, Expression]] = held(
        [(cue.frame, cue.expression) for cue in figure.expressions],
        figure.expressions[0].expression if figure.expressions else "neutral",
    )
    stretches = _stretches(figure, build, walks)
    first = stretches[0].stance
    write(motion, build, 0, 0.0, first, _ears(first, moods, 0))
    todo: list[tuple[int, int, WalkSpan | int]] = [(walk.start, 0, walk) for walk in walks]
    todo += [(stretch.frame, 1, index) for index, stretch in enumerate(stretches)]
    gone, now = 0.0, first
    if walks:
        gone = walks[0].begins_at
        write(motion, build, 0, gone, first, _ears(first, moods, 0))
    starts = sorted({frame for frame, _, _ in todo if frame > 0} | {frames + 30})
    for frame, _, act in sorted(todo, key=lambda item: item[:2]):
        until = next(start for start in starts if start > frame or start == frames + 30)
        if isinstance(act, WalkSpan):
            _travel(motion, build, act, moods)
            gone = act.begins_at + act.distance
            now = on_fours(build)
            continue
        goal = stretches[act].stance
        begin = frame
        if goal != now:
            begin += _tween(motion, build, now, goal, gone, frame, until - frame, moods)
        now = goal
        begin = _play(motion, build, stretches[act], gone, begin, until)
        _live(motion, build, goal, begin, until, seed + 31 * act, moods)
    breathe(motion, frames, seed)
    return Performance(
        motion=motion,
        stretches=tuple(stretches),
        shadows=held(
            [(s.frame + 6 if s.frame else 0, s.stance.pitch > 60) for s in stretches],
            first.pitch > 60,
        ),
        spread=_spread(build, walks, stretches),
    )


def _spread(
    build: Build, walks: tuple[WalkSpan, ...], stretches: Sequence[Stretch]
) -> list[tuple[int, bool]]:
    opens = [(s.frame + 3 if s.frame else 0, s.stance.wing != 0) for s in stretches]
    for walk in walks:
        plan = plan_of(build, walk.distance, walk.end - walk.start, walk.gait == "run")
        if isinstance(plan, FlyPlan):
            opens = [cue for cue in opens if not walk.start <= cue[0] < walk.end]
            opens.append((walk.start, True))
            if not any(cue[0] == walk.end for cue in opens):
                opens.append((walk.end, False))
    first = next((is_open for frame, is_open in reversed(opens) if frame <= 0), False)
    return held(opens, first)


def write(
    motion: Motion, build: Build, time: float, gone: float, stance: Stance, ears: float
) -> None:
    """One moment of the whole body as keys."""
    pitch = stance.pitch
    for channel, value in (
        ("travel", gone),
        ("x", stance.x),
        ("y", stance.y),
        ("pitch", -pitch),
        ("neck", stance.neck + pitch),
        ("head", stance.head - stance.neck),
        ("tail", stance.tail + pitch),
        ("ears", ears),
        ("wing", stance.wing),
    ):
        motion.set(channel, time, value)
    for index, leg in enumerate(LEGS):
        if build.limbs == 0 or (build.limbs == 2 and index < 2):
            continue
        write_leg(motion, build, time, stance, index, leg)


def write_leg(
    motion: Motion, build: Build, time: float, stance: Stance, index: int, leg: str
) -> None:
    fore = index < 2
    x, y, hang = stance.feet[index]
    joint = joint_at(build, stance.x, stance.y, stance.pitch, fore)
    bones = build.fore if fore else build.hind
    arm = build.upright and stance.pitch > 60
    bend = 1 if not fore else -1 if arm else build.fore_bend
    if fore and not arm and -joint[1] < bones[0] * 0.8:
        bend = 1  # an elbow under the ground is none
    upper, lower = bend_to(x - joint[0], y - joint[1], *bones, bend)
    if fore and joint[1] + bones[0] * math.cos(math.radians(upper)) > -2.0:
        upper, lower = bend_to(x - joint[0], y - joint[1], *bones, 1)
    turn = stance.pitch - upper
    motion.set(f"{leg}_upper", time, turn)
    motion.set(f"{leg}_lower", time, -lower)
    world = hang if not (fore and arm) else hang - (upper + lower) * 0.65
    motion.set(f"{leg}_paw", time, world + upper + lower)


def _ears(stance: Stance, moods: Sequence[tuple[int, Expression]], frame: float) -> float:
    return max(stance.ears, _MOODS[value_at(moods, int(frame))][0])


def _stretches(figure: Figure, build: Build, walks: tuple[WalkSpan, ...]) -> list[Stretch]:
    """Poses in force: one inside a walk waits for its end, and who sits gets up before walking."""
    cues: list[tuple[int, Pose]] = []
    for cue in sorted(figure.poses, key=lambda cue: cue.frame):
        frame = cue.frame
        pose: Pose = "stand" if cue.pose in ("walk", "run") else cue.pose
        for walk in walks:
            if walk.start <= frame < walk.end:
                frame = walk.end
        cues = [(start, given) for start, given in cues if start < frame]
        cues.append((frame, pose))
    if not cues or cues[0][0] > 0:
        cues.insert(0, (0, "stand"))
    out = [Stretch(frame, pose, stance_of(build, pose)) for frame, pose in cues]
    four = on_fours(build)
    for walk in walks:
        before = [one for one in out if one.frame < walk.start]
        if before and before[-1].stance != four:
            at = max(before[-1].frame, walk.start - TWEEN - 1)
            out = [one for one in out if one.frame != at or at < walk.start - TWEEN - 1]
            out.append(Stretch(at, "walk", four))
        elif not before:
            out = [one for one in out if one.frame > 0]
            out.append(Stretch(0, "walk", four))
        if not any(walk.start <= one.frame <= walk.end for one in out):
            out.append(Stretch(walk.end, "stand", stance_of(build, "stand")))
        out.sort(key=lambda one: one.frame)
    return out


def _mixed(one: Stance, two: Stance, share: float, delayed: float, lift: float) -> Stance:
    def blend(a: float, b: float, part: float) -> float:
        return a + (b - a) * part

    feet: list[Foot] = []
    for index, (start, goal) in enumerate(zip(one.feet, two.feet, strict=True)):
        part = min(1.0, max(0.0, (share - (delayed if index % 2 else 0)) / (1 - delayed)))
        part = _smooth(part)
        x, y, hang = (blend(a, b, part) for a, b in zip(start, goal, strict=True))
        if abs(goal[0] - start[0]) > 1.5:
            y -= math.sin(math.pi * part) * min(lift, 3 + abs(goal[0] - start[0]) * 0.25)
        feet.append((x, y, hang))
    smooth = _smooth(share)
    return Stance(
        x=blend(one.x, two.x, smooth),
        y=blend(one.y, two.y, smooth),
        pitch=blend(one.pitch, two.pitch, smooth),
        neck=blend(one.neck, two.neck, smooth),
        head=blend(one.head, two.head, smooth),
        tail=blend(one.tail, two.tail, smooth),
        ears=blend(one.ears, two.ears, smooth),
        wing=blend(one.wing, two.wing, smooth),
        wag=two.wag,
        feet=(feet[0], feet[1], feet[2], feet[3]),
    )


def _smooth(share: float) -> float:
    return share * share * (3 - 2 * share)


def _tween(
    motion: Motion,
    build: Build,
    now: Stance,
    goal: Stance,
    gone: float,
    frame: int,
    room: int,
    moods: Sequence[tuple[int, Expression]],
) -> int:
    way = abs(goal.pitch - now.pitch) / 4 + math.hypot(goal.x - now.x, goal.y - now.y) / 9
    length = max(4, min(TWEEN + int(min(way, 9.0)), room))
    ears = motion.at("ears", frame)
    lift = sum(build.fore) * 0.22
    write(motion, build, frame, gone, now, ears)
    for count in range(length + 1):
        time = min(frame + count + 0.5, frame + length)
        share = (time - frame) / length
        at = _mixed(now, goal, share, 0.25, lift)
        laid = ears + (_ears(goal, moods, frame + length) - ears) * _smooth(share)
        write(motion, build, time, gone, at, laid)
    return length


def _travel(
    motion: Motion, build: Build, walk: WalkSpan, moods: Sequence[tuple[int, Expression]]
) -> None:
    length = walk.end - walk.start
    runs = walk.gait == "run"
    plan = plan_of(build, walk.distance, length, runs)
    for frame in range(length + 1):
        time = min(frame + 0.5, float(length))
        gone, body = plan.at(time)
        at = walk.start + time
        write(motion, build, at, walk.begins_at + gone, body, _ears(body, moods, at))
    write(
        motion, build, walk.end + 0.5, walk.begins_at + walk.distance, on_fours(build),
        _ears(on_fours(build), moods, walk.end),
    )  # fmt: skip


def _play(motion: Motion, build: Build, stretch: Stretch, gone: float, start: int, end: int) -> int:
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


def _live(
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
            laid = _ears(stance, moods, time)
            motion.move("ears", time + 6, 4, laid + 0.28)
            motion.move("ears", time + 11, 6, laid)
        time += 40 + chance.randint(0, 24)
    for frame, _ in moods:
        if start < frame < end:
            motion.move("ears", max(frame, _last(motion, "ears")), 6, _ears(stance, moods, frame))
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
