"""What a figure's face and head do: expressions, mouths, looks, blinks, nods."""

import random
import re
from collections.abc import Sequence

from agents.acting_part import MARK_AT, Part, walk_frames
from agents.acting_words import expression_of
from agents.frame_timing import TimedLine
from film.content import Expression, Mark, Pose
from film.sheet import ExpressionCue, LookCue, MouthFrame
from film.time import frames_from_seconds
from film.voice import Mouth

BLINK_FRAMES = 4
MOUTH_HOLD = 2
FIXED_AT_MOST = 84
"""Frames that eyes rest on one spot."""


def expressions_of(part: Part, own: Sequence[TimedLine]) -> tuple[ExpressionCue, ...]:
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
                cues.append(
                    (line.start_frame + (line.end_frame - line.start_frame) * 3 // 5, answer)
                )
        if not part.lines and base == "neutral":
            cues += _met(part)
    kept: list[ExpressionCue] = []
    for frame, expression in sorted(cues, key=lambda cue: cue[0]):
        if kept and kept[-1].frame == frame:
            kept.pop()
        if not kept or kept[-1].expression != expression:
            kept.append(ExpressionCue(frame=frame, expression=expression))
    return tuple(kept)


def _met(part: Part) -> list[tuple[int, Expression]]:
    """In silence a neutral face answers the face of who is there, or comes in."""
    for other in part.partners:
        if answer := _answer(other.expression):
            came = walk_frames(other.enters_from, other.mark) - 8 if other.enters_from else 0
            return [(min(max(came, 16), part.frames), answer)]
    return []


def _answer(said: Expression | None) -> Expression | None:
    """What a neutral listener's face does on hearing it."""
    answers: dict[Expression, Expression] = {
        "angry": "worried",
        "happy": "happy",
        "joy": "happy",
        "sad": "worried",
        "surprised": "surprised",
        "worried": "worried",
        "smirk": "skeptical",
    }
    return answers.get(said) if said else None


def mouths_of(own: Sequence[TimedLine]) -> tuple[MouthFrame, ...]:
    """The voice's mouths on whole frames, each held for two at least; lips that close (A) win over
    vowels."""
    frames: list[MouthFrame] = [MouthFrame(frame=0, mouth="X")]
    for line in own:
        if line.voice is None:
            continue
        cues: list[tuple[int, Mouth]] = [
            (line.start_frame + frames_from_seconds(c.start_seconds), c.mouth)
            for c in line.voice.mouths
        ]
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


def looks_of(part: Part, own: Sequence[TimedLine]) -> tuple[LookCue, ...]:
    """Listeners turn to who speaks, speakers to who listens and now and then to us.

    Alone and silent one looks around.
    """
    here = MARK_AT[part.staging.mark]
    idle = {"left": -0.45, "right": 0.45, "front": 0.0}[part.staging.facing]
    where: dict[str, Mark] = {other.character: other.mark for other in part.partners}
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
    if not part.lines:
        cues += [
            (8, _turn(here, other.mark)) for other in part.partners if other.enters_from is not None
        ]
    if not part.lines and not part.partners:
        chance = random.Random(f"{part.chance_key}/glances")
        aside = chance.choice((-0.5, 0.5))
        cues += [(part.frames * 3 // 10, aside), (part.frames * 6 // 10, -aside * 0.6)]
    kept: list[LookCue] = []
    for frame, turn in sorted(cues, key=lambda cue: cue[0]):
        if kept and kept[-1].frame == frame:
            kept.pop()
        if not kept or kept[-1].turn != round(turn, 2):
            kept.append(LookCue(frame=frame, turn=round(turn, 2), down=_down(part.staging.pose)))
    return _never_fixed(part, kept)


def _never_fixed(part: Part, looks: Sequence[LookCue]) -> tuple[LookCue, ...]:
    """Eyes that rest on one spot for three seconds wander off a little and come back."""
    chance = random.Random(f"{part.chance_key}/wandering")
    ends = [*(look.frame for look in looks[1:]), part.frames]
    filled: list[LookCue] = []
    for look, until in zip(looks, ends, strict=True):
        filled.append(look)
        at, away = look.frame, False
        while until - at > FIXED_AT_MOST:
            at += chance.randrange(FIXED_AT_MOST - 34, FIXED_AT_MOST - 10)
            away = not away
            aside = round(look.turn * 0.6, 2) or 0.16
            filled.append(
                look.model_copy(update={"frame": at, "turn": aside if away else look.turn})
            )
    return tuple(filled)


def _listener(part: Part, index: int) -> str:
    """Whom a line is for: whom it names, who speaks next, else who spoke before, else the only
    other one."""
    speaker = part.lines[index].line.speaker
    names = [other.character for other in part.partners]
    text = part.lines[index].line.text
    for name in names:
        if any(re.search(rf"\b{re.escape(w)}\b", text, re.I) for w in name.split() if len(w) > 2):
            return name
    around = [*part.lines[index + 1 :], *reversed(part.lines[:index])]
    return next(
        (t.line.speaker for t in around if t.line.speaker in names and t.line.speaker != speaker),
        names[0] if names else "",
    )


def _turn(here: float, there: Mark | None) -> float:
    if there is None:
        return 0.0
    return 0.65 if MARK_AT[there] > here else -0.65


def _down(pose: Pose) -> float:
    return 0.25 if pose == "think" else 0.0


def blinks_of(part: Part) -> tuple[int, ...]:
    chance = random.Random(f"{part.chance_key}/blinks")
    blinks, at = [], frames_from_seconds(chance.uniform(0.5, 2.2))
    while at + BLINK_FRAMES < part.frames:
        blinks.append(at)
        at += frames_from_seconds(chance.uniform(2.5, 5.0))
    return tuple(blinks)


def nods_of(part: Part, own: Sequence[TimedLine]) -> tuple[int, ...]:
    """On one's own stressed words; listeners agree at the end of a statement now and then."""
    chance = random.Random(f"{part.chance_key}/nods")
    frames: list[int] = []
    for line in part.lines:
        if line in own:
            frames += line.stressed_frames()
        elif (
            line.line.speaker != part.staging.character
            and any(line.line.speaker == other.character for other in part.partners)
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
