"""The mix: voices on their frames, music that gives way to them, effects, one loudness.

A block at a time from end to end: the console mixes onto a tape, the limiter reads it with a margin
on each side of a block, the encoder takes what comes. Loudness is of the whole film, so the tape is
run through as often as it takes to meet it. The result is float32 stereo at MIX_RATE and −14 LUFS.

Blocks are not kept for the next time: a changed word moves all that follows it against the music,
and the whole of a ten-minute film is mixed in the time its AAC takes to encode.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from film.mix import MIX_RATE, MixPlan
from tools.sound.aac import decoded_pieces, encode_sound
from tools.sound.console import Console
from tools.sound.limit import Read, limited_blocks
from tools.sound.loudness import BLOCK, Meter, hop_powers, integrated_lufs
from tools.sound.tape import Tape
from tools.sound.wav import Sound

TARGET_LUFS = -14.0
CEILING_DBTP = -1.0
"""Of the encoded file."""
AIM_DBTP = -1.5
"""Before encoding: AAC at 192 kbit/s moved peaks by up to 0.4 dB in trials."""
ENCODINGS = 3
"""At most so many: each aims lower by what the last one overshot."""

Pieces = Callable[[], Iterator[np.ndarray]]


@dataclass(frozen=True, kw_only=True, slots=True)
class MixFacts:
    """Measured on the encoded file."""

    seconds: float
    loudness_lufs: float
    loudness_range_lu: float
    true_peak_dbtp: float


def mix_film(
    plan: MixPlan, voices: Mapping[str, Sound], sections: Mapping[str, Sound], out: Path
) -> MixFacts:
    """Mixes to a file of AAC or Opus, by its suffix. `voices` holds a WAV under each line's id,
    `sections` one under each section's number.

    Raises ToolFailed when ffmpeg fails.
    """
    console = Console(plan, voices, sections)
    with Tape(out.parent) as tape:
        tape.record(console.mixed(start, end) for start, end in console.blocks())
        aim, heard = AIM_DBTP, Meter()
        for _ in range(ENCODINGS):
            encode_sound(mastered_blocks(tape.read, tape.length, aim)(), out)
            heard = Meter()
            for piece in decoded_pieces(out):
                heard.add(piece)
            if heard.true_peak_dbtp <= CEILING_DBTP:
                break
            aim -= heard.true_peak_dbtp - CEILING_DBTP + 0.1
    return MixFacts(
        seconds=heard.samples / MIX_RATE,
        loudness_lufs=round(heard.lufs, 2),
        loudness_range_lu=round(heard.range_lu, 2),
        true_peak_dbtp=round(heard.true_peak_dbtp, 2),
    )


def mix(plan: MixPlan, voices: Mapping[str, Sound], sections: Mapping[str, Sound]) -> np.ndarray:
    """The finished mix of a short film: float32 (samples, 2) at MIX_RATE, exactly its length."""
    return mastered(mixed_down(plan, voices, sections), AIM_DBTP)


def mixed_down(
    plan: MixPlan, voices: Mapping[str, Sound], sections: Mapping[str, Sound]
) -> np.ndarray:
    """Everything in its place and at its level, before loudness and limiting."""
    console = Console(plan, voices, sections)
    return np.concatenate([console.mixed(start, end) for start, end in console.blocks()])


def mastered(raw: np.ndarray, ceiling_dbtp: float) -> np.ndarray:
    """An array at TARGET_LUFS with no true peak above the ceiling."""
    pieces = mastered_blocks(lambda start, end: raw[start:end], len(raw), ceiling_dbtp)
    return np.concatenate([*pieces()])


def mastered_blocks(read: Read, length: int, ceiling_dbtp: float) -> Pieces:
    """What is read, at TARGET_LUFS with no true peak above the ceiling. Limiting costs loudness, so
    the gain is corrected by what is missing; silence stays silence."""

    def plain() -> Iterator[np.ndarray]:
        return (read(at, min(at + BLOCK, length)) for at in range(0, length, BLOCK))

    loudness = integrated_lufs(hop_powers(plain()))
    if loudness <= -69.0:
        return plain
    gain_db = tried_db = TARGET_LUFS - loudness
    for _ in range(3):
        tried_db = gain_db
        missing = TARGET_LUFS - integrated_lufs(
            hop_powers(limited_blocks(read, length, 10 ** (tried_db / 20), ceiling_dbtp))
        )
        if abs(missing) < 0.1:
            break
        gain_db += missing * 1.15
    return lambda: limited_blocks(read, length, 10 ** (tried_db / 20), ceiling_dbtp)
