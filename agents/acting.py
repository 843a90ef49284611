"""How one figure plays its part in a shot: poses, faces, mouths, looks, nods, blinks, walks.

The script decides what it can (staging, parentheticals, punctuation, the voice's stresses); small chance only varies what the
script leaves open, and the same seed plays the same part again.
"""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

from agents.acting_words import expression_of, gesture_of
from agents.frame_timing import TimedLine
from film.cast import Appearance
from film.content import Expression, Mark, Pose, Staging
from film.sheet import ExpressionCue, Figure, LookCue, MouthFrame, PoseCue, Walk
from film.time import frames_from_seconds
from film.voice import Mouth

MARK_AT: dict[Mark, float] = {
    "off_left": -0.18, "far_left": 0.15, "left": 0.33, "centre": 0.5, "right": 0.67, "far_right": 0.85, "off_right": 1.18,
}
"""Shares of the stage's width, for distances and looks; layout decides the pixels."""
WALK_FRAMES_A_STAGE = 66
"""Half the stage in 1.1 s."""
GESTURE_HOLD, GESTURE_APART, STILL_AT_MOST = 27, 36, 90
BLINK_FRAMES = 4
MOUTH_HOLD = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """All that decides one figure's acting."""

    staging: Staging
    appearance: Appearance
    partners: tuple[tuple[str, Mark], ...]
    """The others on stage and where they stand."""
    lines: tuple[TimedLine, ...]
    """Every line of the shot, the figure's own and the others'."""
    frames: int
    chance_key: str
    pose: Pose | None = None
    """Asked for by guidance: kept through the shot."""
    expression: Expression | None = None


def walk_frames(origin: Mark, goal: Mark) -> int:
    distance = abs(MARK_AT[goal] - MARK_AT[origin])
    return min(max(round(distance * WALK_FRAMES_A_STAGE), 20), 60)


def play(part: Part) -> Figure:
    staging = part.staging
    walks = _walks(part)
    own = tuple(line for line in part.lines if speaks(staging.character, line))
    return Figure(
        character=staging.character,
        appearance=part.appearance,
        mark=staging.mark,
        facing=staging.facing,
        poses=_poses(part, own, walks),
        expressions=_expressions(part, own),
        mouths=mouths_of(own),
        looks=_looks(part, own),
        blinks=_blinks(part),
        nods=_nods(part, own),
        walks=walks,
    )


def speaks(character: str, line: TimedLine) -> bool:
    return line.line.speaker == character and line.on_screen


def _walks(part: Part) -> tuple[Walk, ...]:
    staging, walks = part.staging, []
    if staging.enters_from and staging.enters_from != staging.mark:
        end = min(walk_frames(staging.enters_from, staging.mark), part.frames)
        walks.append(Walk(start_frame=0, end_frame=end, origin=staging.enters_from, goal=staging.mark))
    if staging.leaves_to and staging.leaves_to != staging.mark:
        start = max(part.frames - walk_frames(staging.mark, staging.leaves_to), walks[-1].end_frame if walks else 0)
        if start < part.frames:
            walks.append(
                Walk(start_frame=start, end_frame=part.frames, origin=staging.mark, goal=staging.leaves_to)
            )
    return tuple(walks)


def _poses(part: Part, own: Sequence[TimedLine], walks: Sequence[Walk]) -> tuple[PoseCue, ...]:
    rest: Pose = part.pose or part.staging.pose
    if rest == "walk":
        rest = "stand"
    first = walks[0].end_frame if walks and walks[0].start_frame == 0 else 0
    last = walks[-1].start_frame if walks and walks[-1].end_frame == part.frames and walks[-1].start_frame else part.frames
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
    """A gesture on stressed words, then rest; never still for more than three seconds of one's own speech."""
    chance = random.Random(f"{part.chance_key}/gestures")
    home: Pose = rest if rest in ("stand", "idle_hip") else "stand"
    cues: list[tuple[int, Pose]] = []
    free, turn = first + 10, chance.randrange(6)
    for line in own:
        beats = [frame for frame in line.stressed_frames() if line.start_frame <= frame < line.end_frame]
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
            free = end + GESTURE_APART - GESTURE_HOLD
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
            near = min((w.start_frame for w in line.words), key=lambda f, a=at: abs(f - a), default=at)
            filled.append(near)
        at = frame
    return sorted(set(filled))


def _shifts(part: Part, cues: Sequence[tuple[int, Pose]], last: int) -> list[tuple[int, Pose]]:
    """In long stretches without a gesture one settles from one foot to the other."""
    chance = random.Random(f"{part.chance_key}/shifts")
    shifts: list[tuple[int, Pose]] = []
    known = sorted(cues, key=lambda cue: cue[0])
    for (at, pose), (until, _) in zip(known, [*known[1:], (last, known[-1][1])], strict=True):
        while until - at > STILL_AT_MOST + 20:
            at += chance.randrange(58, STILL_AT_MOST)
            pose = "idle_hip" if pose == "stand" else "stand"
            shifts.append((at, pose))
    return shifts


def _expressions(part: Part, own: Sequence[TimedLine]) -> tuple[ExpressionCue, ...]:
    base = part.expression or part.staging.expression
    cues: list[tuple[int, Expression]] = [(0, base)]
    if part.expression is None:
        for line in part.lines:
            said = expression_of(line.line)
            if line in own:
                cues.append((max(0, line.start_frame - 4), said or base))
                continue
            if any(before in own for before in part.lines[: part.lines.index(line)]):
                cues.append((line.start_frame + 8, base))
            if (answer := _answer(said)) and base == "neutral":
                cues.append((line.start_frame + (line.end_frame - line.start_frame) * 3 // 5, answer))
    kept: list[ExpressionCue] = []
    for frame, expression in sorted(cues, key=lambda cue: cue[0]):
        if kept and kept[-1].frame == frame:
            kept.pop()
        if not kept or kept[-1].expression != expression:
            kept.append(ExpressionCue(frame=frame, expression=expression))
    return tuple(kept)


def _answer(said: Expression | None) -> Expression | None:
    """What a neutral listener's face does on hearing it."""
    answers: dict[Expression, Expression] = {
        "angry": "worried", "happy": "happy", "joy": "happy", "sad": "worried", "surprised": "surprised",
        "worried": "worried", "smirk": "skeptical",
    }
    return answers.get(said) if said else None


def mouths_of(own: Sequence[TimedLine]) -> tuple[MouthFrame, ...]:
    """The voice's mouths on whole frames, each held for two at least; lips that close (A) win over vowels."""
    frames: list[MouthFrame] = [MouthFrame(frame=0, mouth="X")]
    for line in own:
        if line.voice is None:
            continue
        cues = [(line.start_frame + frames_from_seconds(c.start_seconds), c.mouth) for c in line.voice.mouths]
        for frame, mouth in _held([*cues, (line.end_frame, "X")]):
            if frames[-1].frame == frame:
                frames.pop()
            if not frames or frames[-1].mouth != mouth:
                frames.append(MouthFrame(frame=frame, mouth=mouth))
    return tuple(frames) if len(frames) > 1 else ()


def _held(cues: Sequence[tuple[int, Mouth]]) -> list[tuple[int, Mouth]]:
    held: list[tuple[int, Mouth]] = []
    for frame, mouth in cues:
        if held and frame - held[-1][0] < MOUTH_HOLD:
            if mouth == "A" or frame <= held[-1][0]:
                held[-1] = (held[-1][0], mouth)
                continue
            frame = held[-1][0] + MOUTH_HOLD
        held.append((frame, mouth))
    return held


def _looks(part: Part, own: Sequence[TimedLine]) -> tuple[LookCue, ...]:
    """Listeners turn to who speaks, speakers to who listens, and now and then to us."""
    here = MARK_AT[part.staging.mark]
    idle = {"left": -0.45, "right": 0.45, "front": 0.0}[part.staging.facing]
    where = dict(part.partners)
    cues: list[tuple[int, float]] = [(0, idle)]
    for i, line in enumerate(part.lines):
        if line in own:
            listener = _listener(part, i)
            toward = _turn(here, where.get(listener)) if listener else idle
            cues.append((max(0, line.start_frame - 6), toward * 0.85))
            long = line.end_frame - line.start_frame
            if listener and long > 80:
                cues.append((line.start_frame + long * 45 // 100, 0.1 if toward > 0 else -0.1))
                cues.append((line.start_frame + long * 70 // 100, toward * 0.85))
        elif line.line.speaker in where and line.on_screen:
            cues.append((line.start_frame + 5, _turn(here, where[line.line.speaker])))
    kept: list[LookCue] = []
    for frame, turn in sorted(cues, key=lambda cue: cue[0]):
        if kept and kept[-1].frame == frame:
            kept.pop()
        if not kept or kept[-1].turn != round(turn, 2):
            kept.append(LookCue(frame=frame, turn=round(turn, 2), down=_down(part.staging.pose)))
    return tuple(kept)


def _listener(part: Part, index: int) -> str:
    """Whom a line is for: who speaks next, else who spoke before, else the only other one."""
    speaker = part.lines[index].line.speaker
    names = [name for name, _ in part.partners]
    around = [*part.lines[index + 1 :], *reversed(part.lines[:index])]
    return next((t.line.speaker for t in around if t.line.speaker in names and t.line.speaker != speaker),
                names[0] if names else "")


def _turn(here: float, there: Mark | None) -> float:
    if there is None:
        return 0.0
    return 0.65 if MARK_AT[there] > here else -0.65


def _down(pose: Pose) -> float:
    return 0.25 if pose == "think" else 0.0


def _blinks(part: Part) -> tuple[int, ...]:
    chance = random.Random(f"{part.chance_key}/blinks")
    blinks, at = [], frames_from_seconds(chance.uniform(0.5, 2.2))
    while at + BLINK_FRAMES < part.frames:
        blinks.append(at)
        at += frames_from_seconds(chance.uniform(2.5, 5.0))
    return tuple(blinks)


def _nods(part: Part, own: Sequence[TimedLine]) -> tuple[int, ...]:
    """On one's own stressed words; a listener agrees at the end of a plain statement now and then."""
    chance = random.Random(f"{part.chance_key}/nods")
    frames: list[int] = []
    for line in part.lines:
        if line in own:
            frames += line.stressed_frames()
        elif (
            line.line.speaker != part.staging.character
            and any(line.line.speaker == name for name, _ in part.partners)
            and re.search(r"[.…]$", line.line.text.rstrip("\"'”’) "))
            and line.end_frame - line.start_frame > 40
            and chance.random() < 0.5
        ):
            frames.append(line.end_frame - 6)
    kept: list[int] = []
    for frame in sorted(frames):
        if frame + 8 < part.frames and (not kept or frame - kept[-1] >= 14):
            kept.append(frame)
    return tuple(kept)
