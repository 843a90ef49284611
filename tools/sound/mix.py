"""The mix: voices on their frames, music that gives way to them, effects, one loudness.

Levels are set against the voices as measured, not as assumed: music lies so many dB below them
while someone speaks and comes back in the gaps. The result is float32 stereo at MIX_RATE and −14
LUFS.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from film.mix import MIX_RATE, AmbiencePlace, MixPlan
from film.time import RATE
from film.voice import SAMPLE_RATE
from tools.sound.aac import decoded, encode_aac
from tools.sound.ambience import LOOP_RMS, ambience
from tools.sound.effects import effect
from tools.sound.limit import compressed, limited
from tools.sound.loudness import (
    blocks,
    hop_powers,
    integrated_lufs,
    loudness_range,
    true_peak_dbtp,
)
from tools.sound.music import MUSIC_LUFS
from tools.sound.wav import samples_of

TARGET_LUFS = -14.0
CEILING_DBTP = -1.0
"""Of the encoded file."""
AIM_DBTP = -1.5
"""Before encoding: AAC at 192 kbit/s moved peaks by up to 0.4 dB in trials."""
SAMPLES_A_FRAME = int(MIX_RATE / RATE)
CONTROL = MIX_RATE // 100
"""Samples between two points of the music's level: 10 ms."""
BRIDGED_SECONDS = 0.9
"""Music stays down over shorter gaps: it must not pump between sentences."""
DOWN_BEFORE_SECONDS, UP_AFTER_SECONDS, RAMP_SECONDS = 0.25, 0.45, 0.5
MUSIC_IN_SECONDS, MUSIC_OUT_SECONDS = 0.6, 2.0
AIR_FADE_SECONDS = 0.4
UNSPOKEN_LUFS = -20.0
"""What levels are set against when nobody speaks."""

Sound = bytes | Path


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
    """Mixes to an AAC file. `voices` holds a WAV under each line's id, `sections` one under each
    section's number.

    Raises ToolFailed when ffmpeg fails.
    """
    raw = mixed_down(plan, voices, sections)
    aim, peak, heard = AIM_DBTP, 0.0, raw
    for _ in range(3):
        encode_aac(mastered(raw, aim), out)
        heard = decoded(out)
        peak = true_peak_dbtp(heard)
        if peak <= CEILING_DBTP:
            break
        aim -= peak - CEILING_DBTP + 0.1
    powers = hop_powers(blocks(heard))
    return MixFacts(
        seconds=len(heard) / MIX_RATE,
        loudness_lufs=round(integrated_lufs(powers), 2),
        loudness_range_lu=round(loudness_range(powers), 2),
        true_peak_dbtp=round(peak, 2),
    )


def mix(plan: MixPlan, voices: Mapping[str, Sound], sections: Mapping[str, Sound]) -> np.ndarray:
    """The finished mix: float32 (samples, 2) at MIX_RATE, exactly the film's length."""
    return mastered(mixed_down(plan, voices, sections), AIM_DBTP)


def mixed_down(
    plan: MixPlan, voices: Mapping[str, Sound], sections: Mapping[str, Sound]
) -> np.ndarray:
    """Everything in its place and at its level, before loudness and limiting."""
    length = plan.total_frames * SAMPLES_A_FRAME
    voice, spans = voice_bus(plan, voices, length)
    voice_lufs = integrated_lufs(hop_powers(blocks(voice))) if spans else UNSPOKEN_LUFS
    out = np.repeat(voice[:, None], 2, axis=1)
    if plan.music:
        gain = music_gain(plan, spans, length, voice_lufs)
        for place in plan.music:
            at = place.start_frame * SAMPLES_A_FRAME
            section, _ = samples_of(_bytes(sections[place.section]))
            end = min(length, at + len(section))
            out[at:end] += section[: end - at] * gain[at:end, None]
    for air in plan.ambience:
        _breathe(out, air, voice_lufs)
    for cue in plan.cues:
        made = effect(cue.effect)
        at = cue.frame * SAMPLES_A_FRAME - made.lead_samples
        skip = max(0, -at)
        end = min(length, at + len(made.samples))
        if end > at + skip:
            level = np.float32(10 ** ((voice_lufs + 20 + cue.gain_db) / 20))
            out[at + skip : end] += made.samples[skip : end - at] * level
    return out


def _breathe(out: np.ndarray, air: AmbiencePlace, voice_lufs: float) -> None:
    """Adds the air of a place, its loop laid on the film's clock so that stretches of it join."""
    loop = ambience(air.ambience)
    at, end = air.start_frame * SAMPLES_A_FRAME, min(len(out), air.end_frame * SAMPLES_A_FRAME)
    if end <= at:
        return
    level = 10 ** ((voice_lufs + air.gain_db) / 20) / LOOP_RMS
    places = np.arange(at, end)
    edges = np.minimum(places - at, end - 1 - places) / (AIR_FADE_SECONDS * MIX_RATE)
    gain = (level * _ramp(edges)).astype(np.float32)
    out[at:end] += loop[places % len(loop)] * gain[:, None]


def voice_bus(
    plan: MixPlan, voices: Mapping[str, Sound], length: int
) -> tuple[np.ndarray, list[tuple[float, float]]]:
    """All voices, mono, and when each speaks in seconds."""
    from scipy.signal import resample_poly

    bus = np.zeros(length, np.float32)
    spans: list[tuple[float, float]] = []
    for place in plan.voices:
        spoken, rate = samples_of(_bytes(voices[place.line_id]))
        if not spoken.any():
            continue  # words no voice can say: the music does not make way for them
        assert rate == SAMPLE_RATE, f"voice of {place.line_id} is at {rate} Hz"
        voice = compressed(resample_poly(spoken, MIX_RATE // SAMPLE_RATE, 1).astype(np.float32))
        at = place.start_frame * SAMPLES_A_FRAME
        end = min(length, at + len(voice))
        bus[at:end] += voice[: end - at] * np.float32(10 ** (place.gain_db / 20))
        spans.append((at / MIX_RATE, end / MIX_RATE))
    return bus, spans


def music_gain(
    plan: MixPlan, spans: list[tuple[float, float]], length: int, voice_lufs: float
) -> np.ndarray:
    """Gain of the music at each sample: down while someone speaks, up in the gaps, in at the start,
    out at the end."""
    points = length // CONTROL + 2
    down = np.zeros(points)
    joined: list[list[float]] = []
    for start, end in sorted(spans):
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
    level_db += _lifted(plan, spans, points, bell)
    gain = 10 ** ((voice_lufs - MUSIC_LUFS + level_db) / 20)
    seconds = np.arange(points) / 100
    gain *= _ramp(seconds / MUSIC_IN_SECONDS)
    gain *= _ramp((length / MIX_RATE - seconds) / MUSIC_OUT_SECONDS)
    return np.interp(np.arange(length), np.arange(points) * CONTROL, gain).astype(np.float32)


def _lifted(
    plan: MixPlan, spans: list[tuple[float, float]], points: int, bell: np.ndarray
) -> np.ndarray:
    """dB by which the music comes up under songs."""
    lifts = {place.start_frame: place.music_db for place in plan.voices if place.music_db}
    lift = np.zeros(points)
    for start, end in spans:
        by = lifts.get(round(start * float(RATE)), 0.0)
        lift[round(start * 100) : round(end * 100)] = by
    if not lifts:
        return lift
    padded = np.pad(lift, len(bell) // 2, mode="edge")
    return np.convolve(padded, bell / bell.sum(), "valid")[:points]


def _ramp(share: np.ndarray) -> np.ndarray:
    return 0.5 - 0.5 * np.cos(np.pi * np.clip(share, 0.0, 1.0))


def mastered(raw: np.ndarray, ceiling_dbtp: float) -> np.ndarray:
    """At TARGET_LUFS with no true peak above the ceiling. Limiting costs loudness, so the gain is
    corrected by what is missing; silence stays silence."""
    loudness = integrated_lufs(hop_powers(blocks(raw)))
    if loudness <= -69.0:
        return raw
    gain_db = TARGET_LUFS - loudness
    out = raw
    for _ in range(3):
        out = limited(raw, 10 ** (gain_db / 20), ceiling_dbtp)
        missing = TARGET_LUFS - integrated_lufs(hop_powers(blocks(out)))
        if abs(missing) < 0.1:
            break
        gain_db += missing * 1.15
    return out


def _bytes(sound: Sound) -> bytes:
    return sound.read_bytes() if isinstance(sound, Path) else sound
