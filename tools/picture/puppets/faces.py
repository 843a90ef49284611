"""The face's performance: head turns, gaze, lids, brows and mouth from a figure's cues.

Head turns are exposures that pass through the turns between, two frames each, and eyes lead the
head by three frames: a head that jumps reads as a cut. Brows are pegs: they tween between
expressions and lift on stressed syllables.
"""

from collections.abc import Iterable, Sequence

from film.content import Expression
from film.sheet import Figure
from film.voice import Mouth
from tools.picture.puppets.features import FACES, Lid
from tools.picture.puppets.limbs import HandShape
from tools.picture.puppets.motion import Motion, held, value_at

_TURN_FRAMES = 2
_EYES_LEAD = 3
_BROW_TWEEN = 6
_NOD_UP, _NOD_DOWN = 4, 9
_BEAT_DOWN = 13
_BLINK: tuple[tuple[int, Lid], ...] = ((0, "half"), (1, "closed"), (3, "half"), (4, "open"))
TURN_OF_FACING = {"left": -0.5, "front": 0.0, "right": 0.5}


def head_turns(figure: Figure, facing: str) -> list[tuple[int, float]]:
    """(frame, turn) with every step between; turns are rounded to halves."""
    goals = _looks(figure, facing)
    out = [(0, goals[0][1])]
    for frame, goal in goals[1:]:
        now = out[-1][1]
        at = max(frame, out[-1][0] + 1)
        while now != goal:
            now += 0.5 if goal > now else -0.5
            out.append((at, now))
            at += _TURN_FRAMES
    return held(out, out[0][1])


def _looks(figure: Figure, facing: str) -> list[tuple[int, float]]:
    rounded = [(cue.frame, round(min(max(cue.turn, -1.0), 1.0) * 2) / 2) for cue in figure.looks]
    first = TURN_OF_FACING[facing]
    return held(rounded, first if not rounded or rounded[0][0] > 0 else rounded[0][1])


def gazes(
    figure: Figure, facing: str, looks_up: Sequence[tuple[int, bool]]
) -> list[tuple[int, tuple[float, float]]]:
    """(frame, (left-right, up-down)) of the pupils, quantised so that few eyes need drawing."""
    down = {cue.frame: cue.down for cue in figure.looks}
    out: list[tuple[int, tuple[float, float]]] = []
    for frame, turn in _looks(figure, facing):
        lowered = next(
            (value for start, value in sorted(down.items(), reverse=True) if start <= frame), 0.0
        )
        out.append((max(0, frame - _EYES_LEAD), (turn, 1.0 if lowered > 0.5 else 0.0)))
    first = out[0][1]
    for frame, up in looks_up:
        if up:
            turn = next(gaze[0] for start, gaze in reversed(out) if start <= frame)
            out.append((frame, (turn or 0.5, -1.0)))
        elif frame:
            out.append(
                (
                    frame,
                    next(gaze for start, gaze in reversed(out) if start <= frame and gaze[1] >= 0),
                )
            )
    out.sort(key=lambda item: item[0])
    return held(out, next((gaze for frame, gaze in reversed(out) if frame == 0), first))


def lids(figure: Figure) -> list[tuple[int, Lid]]:
    blinked: list[tuple[int, Lid]] = [
        (start + after, lid) for start in figure.blinks for after, lid in _BLINK
    ]
    return held(blinked, _BLINK[-1][1])


def expressions(figure: Figure) -> list[tuple[int, Expression]]:
    cues: list[tuple[int, Expression]] = [(cue.frame, cue.expression) for cue in figure.expressions]
    first: Expression = cues[0][1] if cues else "neutral"
    return held(cues, first)


def mouths(figure: Figure) -> list[tuple[int, Mouth]]:
    return held([(cue.frame, cue.mouth) for cue in figure.mouths], "X")


def move_brows(motion: Motion, cues: Sequence[tuple[int, Expression]]) -> None:
    """Channels left_brow, right_brow (rise, up is negative), left_tilt, right_tilt (degrees
    clockwise).
    """
    for index, (frame, expression) in enumerate(cues):
        face = FACES[expression]
        goals = {
            "left_brow": -face.brow_raise,
            "right_brow": -face.brow_raise - face.right_brow,
            "left_tilt": -face.brow_tilt,
            "right_tilt": face.brow_tilt,
        }
        for channel, goal in goals.items():
            if index == 0:
                motion.set(channel, 0, goal)
            else:
                motion.move(channel, frame, _BROW_TWEEN, goal)


def nod(motion: Motion, frames: Iterable[int]) -> None:
    """Channels nod (degrees), dip (units down), lift (brows): on stressed syllables, alternating
    a little in size.
    """
    last = -100
    for index, frame in enumerate(sorted(frames)):
        if frame - last < _NOD_DOWN + 2:
            continue
        last = frame
        start = max(0, frame - _NOD_UP)
        strength = 1.0 if index % 2 == 0 else 0.7
        for channel, goal in (
            ("nod", 1.5 * strength),
            ("dip", 4.0 * strength),
            ("lift", -5.0 * strength),
        ):
            motion.set(channel, start, 0.0, "move")
            motion.set(channel, start + _NOD_UP, goal, "move")
            motion.set(channel, start + _NOD_UP + _NOD_DOWN, 0.0)


def beat(motion: Motion, frames: Iterable[int], hands: Sequence[tuple[int, HandShape]]) -> None:
    """Channel beat (degrees, forearm up): a small gesture on stressed syllables, unless the hand
    rests on something (a fist on hip or chin).
    """
    last = -100
    for index, frame in enumerate(sorted(frames)):
        if frame - last < _BEAT_DOWN + 4 or value_at(hands, frame) == "fist":
            continue
        last = frame
        start = max(0, frame - _NOD_UP - 2)
        motion.set("beat", start, 0.0, "move")
        motion.set("beat", frame + 1, 11.0 if index % 2 == 0 else 7.0, "move")
        motion.set("beat", frame + 1 + _BEAT_DOWN, 0.0)
