"""What a figure's body does: walks in and out, gestures on stressed words, shifts of weight."""

import random
import re
from collections.abc import Sequence
from typing import Literal

from agents.acting_part import MARK_AT, Part, walk_frames
from agents.acting_words import gesture_of
from agents.frame_timing import TimedLine
from film.content import Mark, Pose, Prop
from film.sheet import PoseCue, PropCue, Walk

GESTURE_HOLD, GESTURE_APART, STILL_AT_MOST = 32, 24, 90
"""Frames: a gesture stays, hands rest before the next, a body stands still."""
BEGUN_HOLD = 46
"""Frames that a gesture lasts which a shot begins with."""
KEPT: tuple[Pose, ...] = ("sit", "kneel", "lie", "type", "phone", "slump", "hug", "dance", "cower")
"""Poses of the whole body: hands do not leave them for a gesture."""
AT_EASE: tuple[Pose, ...] = ("stand", "idle_hip", "crossed", "hold", "carry", "stir", "think")
"""Poses that hands come back to."""
HELD_UP: tuple[Prop, ...] = ("cup", "book", "letter", "flower", "tray", "camera", "magnifier")


def walks_of(part: Part) -> tuple[Walk, ...]:
    staging, walks = part.staging, []
    gait: Literal["walk", "run"] = "run" if staging.hurries else "walk"
    if staging.enters_from and staging.enters_from != staging.mark:
        needed = walk_frames(staging.enters_from, staging.mark, hurries=staging.hurries)
        walks.append(
            Walk(
                start_frame=0,
                end_frame=min(needed, part.frames),
                origin=staging.enters_from,
                goal=staging.mark,
                gait=gait,
            )
        )
    if staging.leaves_to and staging.leaves_to != staging.mark:
        needed = walk_frames(staging.mark, staging.leaves_to, hurries=staging.hurries)
        start = max(part.frames - needed, walks[-1].end_frame if walks else 0)
        if start < part.frames:
            walks.append(
                Walk(
                    start_frame=start,
                    end_frame=part.frames,
                    origin=staging.mark,
                    goal=staging.leaves_to,
                    gait=gait,
                )
            )
    return tuple(walks)


def props_of(part: Part) -> tuple[PropCue, ...]:
    """What the hand holds; given, taken and put away in the middle of the shot."""
    staging, cues = part.staging, []
    if staging.prop != "none":
        cues.append(PropCue(frame=0, prop=staging.prop))
    if staging.prop_after is not None and staging.prop_after != staging.prop:
        cues.append(PropCue(frame=hand_over_frame(part.frames), prop=staging.prop_after))
    return tuple(cues)


def hand_over_frame(frames: int) -> int:
    return frames * 45 // 100


def poses_of(part: Part, own: Sequence[TimedLine], walks: Sequence[Walk]) -> tuple[PoseCue, ...]:
    rest = _rest(part)
    first = walks[0].end_frame if walks and walks[0].start_frame == 0 else 0
    last = (
        walks[-1].start_frame
        if walks and walks[-1].end_frame == part.frames and walks[-1].start_frame
        else part.frames
    )
    cues: list[tuple[int, Pose]] = [(first, rest)]
    if part.pose is None and rest not in KEPT and part.hands_free:
        cues += _exchange(part, first)
        cues += _gestures(part, own, rest, first, last)
        cues += _ends(part, cues, rest, first, last)
        cues += _shifts(part, cues, last)
    for walk in walks:
        cues.append((walk.start_frame, walk.gait))
    cues.sort(key=lambda cue: cue[0])
    kept: list[PoseCue] = []
    for frame, pose in cues:
        if kept and kept[-1].frame == frame:
            kept.pop()
        if not kept or kept[-1].pose != pose:
            kept.append(PoseCue(frame=frame, pose=pose, aim=_aim(part, own, pose, frame)))
    return tuple(kept)


def _rest(part: Part) -> Pose:
    """How the body begins; nobody walks or runs on the spot."""
    rest: Pose = part.pose or part.staging.pose
    return "stand" if rest in ("walk", "run") else rest


def _home(part: Part, rest: Pose) -> Pose:
    """Where hands go back to between gestures."""
    if rest in AT_EASE:
        return rest
    return "hold" if part.staging.prop in HELD_UP else "stand"


def _exchange(part: Part, first: int) -> list[tuple[int, Pose]]:
    """Who is given something reaches for it."""
    staging = part.staging
    takes = staging.prop_after not in (None, "none") and staging.prop == "none"
    if not takes:
        return []
    at = max(first, hand_over_frame(part.frames) - 12)
    return [(at, "reach"), (at + 26, "hold" if staging.prop_after in HELD_UP else "stand")]


def _ends(
    part: Part, cues: Sequence[tuple[int, Pose]], rest: Pose, first: int, last: int
) -> list[tuple[int, Pose]]:
    """A gesture that a shot begins with does not stand until its end."""
    home = _home(part, rest)
    if rest == home:
        return []
    until = first + BEGUN_HOLD
    next_cue = min((frame for frame, _ in cues if frame > first), default=part.frames)
    return [(until, home)] if until < min(next_cue, last) - 12 else []


def _aim(
    part: Part, own: Sequence[TimedLine], pose: Pose, frame: int
) -> Literal["", "left", "right"]:
    """Hands point at whom the words name, or at the only other one there when they say "you"."""
    if pose not in ("point", "present", "reach", "wave"):
        return ""
    line = next((one for one in own if one.start_frame - 8 <= frame <= one.end_frame), None)
    there = _meant(part, line.line.text if line else "")
    if there is None:
        return ""
    return "right" if MARK_AT[there] > MARK_AT[part.staging.mark] else "left"


def _meant(part: Part, text: str) -> Mark | None:
    for other in part.partners:
        if any(names(text, word) for word in other.character.split() if len(word) > 2):
            return other.mark
    if len(part.partners) == 1 and re.search(r"\byou(?:r|rs)?\b|\bth(?:ou|ee|y)\b", text, re.I):
        return part.partners[0].mark
    return None


def names(text: str, word: str) -> bool:
    return bool(re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE))


def _gestures(
    part: Part, own: Sequence[TimedLine], rest: Pose, first: int, last: int
) -> list[tuple[int, Pose]]:
    """A gesture on stressed words, then rest; never still for more than three seconds of one's own
    speech."""
    chance = random.Random(f"{part.chance_key}/gestures")
    home = _home(part, rest)
    cues: list[tuple[int, Pose]] = []
    free, turn = first + (10 if rest == home else BEGUN_HOLD), chance.randrange(6)
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
            pose = _shifted(pose, part)
            shifts.append((at, pose))
    return shifts


def _shifted(pose: Pose, part: Part) -> Pose:
    """The other way of standing about; hands that hold something up lower it and lift it again."""
    if part.staging.prop in HELD_UP:
        return "stand" if pose == "hold" else "hold"
    others: dict[Pose, Pose] = {"stand": "idle_hip", "stir": "present", "crossed": "idle_hip"}
    home = _rest(part)
    return others.get(pose, home if home in ("stir", "crossed") else "stand")
