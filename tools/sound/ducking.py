"""How loud the music is at each moment: down while someone speaks, up in the gaps, in at the start,
out at the end.

The curve is a point every 10 ms, short enough to be held for any film; samples are read off it
block by block.
"""

from collections.abc import Sequence

import numpy as np

from film.mix import MIX_RATE, MixPlan
from film.time import RATE
from tools.sound.curve import drawn
from tools.sound.music import MUSIC_LUFS

CONTROL = MIX_RATE // 100
"""Samples between two points of the music's level: 10 ms."""
BRIDGED_SECONDS = 0.9
"""Music stays down over shorter gaps: it must not pump between sentences."""
DOWN_BEFORE_SECONDS, UP_AFTER_SECONDS, RAMP_SECONDS = 0.25, 0.45, 0.5
MUSIC_IN_SECONDS, MUSIC_OUT_SECONDS = 0.6, 2.0


def shape_of_music(plan: MixPlan, speech: Sequence[tuple[float, float]], length: int) -> np.ndarray:
    """Gain of the music every 10 ms, under voices of 0 LUFS. `speech` says when someone speaks, in
    seconds; `length` is the film's in samples.
    """
    points = length // CONTROL + 2
    down = np.zeros(points)
    joined: list[list[float]] = []
    for start, end in sorted(speech):
        if joined and start - joined[-1][1] < BRIDGED_SECONDS:
            joined[-1][1] = max(joined[-1][1], end)
        else:
            joined.append([start, end])
    for start, end in joined:
        low = round((start - DOWN_BEFORE_SECONDS) * 100)
        down[max(0, low) : max(0, round((end + UP_AFTER_SECONDS) * 100))] = 1.0
    bell = np.hanning(round(RAMP_SECONDS * 100) + 1)
    padded = np.pad(down, len(bell) // 2, mode="edge")
    share = np.convolve(padded, bell / bell.sum(), "valid")[:points]
    level_db = plan.music_alone_db + share * (plan.music_under_voice_db - plan.music_alone_db)
    level_db += _lifted(plan, speech, points, bell)
    gain = 10 ** ((level_db - MUSIC_LUFS) / 20)
    seconds = np.arange(points) / 100
    gain *= ramp(seconds / MUSIC_IN_SECONDS)
    gain *= ramp((length / MIX_RATE - seconds) / MUSIC_OUT_SECONDS)
    return gain


def sampled(points: np.ndarray, start: int, end: int) -> np.ndarray:
    """The curve at each sample from `start` up to `end`, float32."""
    return drawn(points, CONTROL, start, end - start)


def ramp(share: np.ndarray) -> np.ndarray:
    """0 … 1 with a soft start and a soft end."""
    return 0.5 - 0.5 * np.cos(np.pi * np.clip(share, 0.0, 1.0))


def _lifted(
    plan: MixPlan, speech: Sequence[tuple[float, float]], points: int, bell: np.ndarray
) -> np.ndarray:
    """dB by which the music comes up under songs."""
    lifts = {place.start_frame: place.music_db for place in plan.voices if place.music_db}
    lift = np.zeros(points)
    for start, end in speech:
        by = lifts.get(round(start * float(RATE)), 0.0)
        lift[round(start * 100) : round(end * 100)] = by
    if not lifts:
        return lift
    padded = np.pad(lift, len(bell) // 2, mode="edge")
    return np.convolve(padded, bell / bell.sum(), "valid")[:points]
