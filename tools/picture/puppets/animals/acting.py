"""An animal's performance: cues of the sheet become keys of barrel, neck, head, tail and legs.

Written facing right; the rig turns the signs. Whatever moves the barrel is sampled every frame with
the legs solved anew, so no paw slides; tail, neck and ears move freely while the body rests.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from film.content import Expression, Pose
from film.sheet import Figure
from tools.picture.puppets.acting import WalkSpan
from tools.picture.puppets.animals.build import Build, Foot, Stance
from tools.picture.puppets.animals.gait import FlyPlan, plan_of
from tools.picture.puppets.animals.keys import write
from tools.picture.puppets.animals.living import Stretch, ears, live, play
from tools.picture.puppets.animals.stances import on_fours, stance_of
from tools.picture.puppets.living import breathe
from tools.picture.puppets.motion import Motion, held

TWEEN = 13


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
    write(motion, build, 0, 0.0, first, ears(first, moods, 0))
    todo: list[tuple[int, int, WalkSpan | int]] = [(walk.start, 0, walk) for walk in walks]
    todo += [(stretch.frame, 1, index) for index, stretch in enumerate(stretches)]
    gone, now = 0.0, first
    if walks:
        gone = walks[0].begins_at
        write(motion, build, 0, gone, first, ears(first, moods, 0))
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
        begin = play(motion, build, stretches[act], gone, begin, until)
        live(motion, build, goal, begin, until, seed + 31 * act, moods)
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
    laid_back = motion.at("ears", frame)
    lift = sum(build.fore) * 0.22
    write(motion, build, frame, gone, now, laid_back)
    for count in range(length + 1):
        time = min(frame + count + 0.5, frame + length)
        share = (time - frame) / length
        at = _mixed(now, goal, share, 0.25, lift)
        laid = laid_back + (ears(goal, moods, frame + length) - laid_back) * _smooth(share)
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
        write(motion, build, at, walk.begins_at + gone, body, ears(body, moods, at))
    write(
        motion, build, walk.end + 0.5, walk.begins_at + walk.distance, on_fours(build),
        ears(on_fours(build), moods, walk.end),
    )  # fmt: skip
