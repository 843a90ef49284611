"""What a figure's body does: walks in and out, gestures on stressed words, shifts of weight."""

import random
from collections.abc import Sequence

from agents.acting_part import Part, walk_frames
from agents.acting_words import gesture_of
from agents.frame_timing import TimedLine
from film.content import Pose
from film.sheet import PoseCue, Walk

GESTURE_HOLD, GESTURE_APART, STILL_AT_MOST = 32, 24, 90
"""Frames: a gesture stays, hands rest before the next, a body stands still."""


def walks_of(part: Part) -> tuple[Walk, ...]:
    staging, walks = part.staging, []
    if staging.enters_from and staging.enters_from != staging.mark:
        end = min(walk_frames(staging.enters_from, staging.mark), part.frames)
        walks.append(
            Walk(start_frame=0, end_frame=end, origin=staging.enters_from, goal=staging.mark)
        )
    if staging.leaves_to and staging.leaves_to != staging.mark:
        start = max(
            part.frames - walk_frames(staging.mark, staging.leaves_to),
            walks[-1].end_frame if walks else 0,
        )
        if start < part.frames:
            walks.append(
                Walk(
                    start_frame=start,
                    end_frame=part.frames,
                    origin=staging.mark,
                    goal=staging.leaves_to,
                )
            )
    return tuple(walks)


def poses_of(part: Part, own: Sequence[TimedLine], walks: Sequence[Walk]) -> tuple[PoseCue, ...]:
    rest: Pose = part.pose or part.staging.pose
    if rest == "walk":
        rest = "stand"
    first = walks[0].end_frame if walks and walks[0].start_frame == 0 else 0
    last = (
        walks[-1].start_frame
        if walks and walks[-1].end_frame == part.frames and walks[-1].start_frame
        else part.frames
    )
    cues: list[tuple[int, Pose]] = [(first, rest)]
    if part.pose is None and rest != "sit":
        cues += _gestures(part, own, rest, first, last)
        cues += _shifts(part, cues, last)
    for walk in walks:
        cues.append((walk.start_frame, "walk"))
    cues.sort(key=lambda cue: cue[0])
    kept: list[PoseCue] = []
    for frame, pose in cues:
        if kept and kept[-1].frame == frame:
            kept.pop()
        if not kept or kept[-1].pose != pose:
            kept.append(PoseCue(frame=frame, pose=pose))
    return tuple(kept)


def _gestures(
    part: Part, own: Sequence[TimedLine], rest: Pose, first: int, last: int
) -> list[tuple[int, Pose]]:
    """A gesture on stressed words, then rest; never still for more than three seconds of one's own
    speech."""
    chance = random.Random(f"{part.chance_key}/gestures")
    home: Pose = rest if rest in ("stand", "idle_hip") else "stand"
    cues: list[tuple[int, Pose]] = []
    free, turn = first + 10, chance.randrange(6)
    for line in own:
        beats = [
            frame for frame in line.stressed_frames() if line.start_frame <= frame < line.end_frame
        ]
        if not beats and line.end_frame - line.start_frame > 24:
            beats = [line.start_frame + 8]
        beats = _filled(beats, line)
        for beat in beats:
            start = max(beat - 5, line.start_frame)
            if start < free or start > last - 12:
                continue
            word = next((w.text for w in line.words if w.start_frame == beat), "")
            pose = gesture_of(word, line.line.text, turn)
            turn += 1
            cues.append((start, pose))
            end = start + GESTURE_HOLD + chance.randrange(9)
            free = end + GESTURE_APART
            if end < last - 6:
                cues.append((end, home))
    return cues


def _filled(beats: list[int], line: TimedLine) -> list[int]:
    """More beats where stresses lie too far apart."""
    filled = list(beats)
    at = line.start_frame
    for frame in [*beats, line.end_frame]:
        while frame - at > STILL_AT_MOST:
            at += STILL_AT_MOST * 2 // 3
            near = min(
                (w.start_frame for w in line.words), key=lambda f, a=at: abs(f - a), default=at
            )
            filled.append(near)
        at = frame
    return sorted(set(filled))


def _shifts(part: Part, cues: Sequence[tuple[int, Pose]], last: int) -> list[tuple[int, Pose]]:
    """In long stretches without a gesture one settles from one foot to the other."""
    chance = random.Random(f"{part.chance_key}/shifts")
    shifts: list[tuple[int, Pose]] = []
    known = sorted(cues, key=lambda cue: cue[0])
    for (at, pose), (until, _) in zip(known, [*known[1:], (last, known[-1][1])], strict=True):
        while until - at > STILL_AT_MOST - 4:
            at += chance.randrange(46, STILL_AT_MOST - 14)
            pose = "idle_hip" if pose == "stand" else "stand"
            shifts.append((at, pose))
    return shifts
