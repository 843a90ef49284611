"""What a film's sound is, measured on the delivered file: the quality agent judges from this
alone."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from film.errors import ToolFailed
from film.measures import LineHeard, SoundMeasures, Stretch
from film.mix import MIX_RATE
from film.time import seconds_from_frames
from tools.sound.aac import decoded
from tools.sound.hear import HEARING_RATE, Heard, hear_line, pronunciations
from tools.sound.loudness import blocks, hop_powers, integrated_lufs, true_peak_dbtp
from tools.sound.wav import samples_of
from tools.words.spoken import spoken_words

SILENCE_DBFS = -60.0
SILENCE_SECONDS = 0.5
CLIPPED = 0.9999
SEARCH_SECONDS = 1.0
"""How far from its place a voice is looked for."""
LIKENESS = 0.45
"""Correlation from which a voice's own samples count as there: 0.76–0.99 measured under music, at
most 0.27 for another line's."""
DOMINANT = 0.7
"""From here the voice is most of what is heard: where its words are understood alone, an aligner
that finds no way through the music and the wind is at fault, not the mix.
"""
DOUBTFUL_COST = 1.6
"""A voice that is there is believed with words a little less clear than the limit."""
FEW_PHONES = 6
"""A hum or a laugh has too few sounds to be aligned: the voice's own samples decide alone."""


def measure_sound(
    film: Path, spoken: Sequence[tuple[str, str, int, int]], voices: Mapping[str, Path]
) -> SoundMeasures:
    """`spoken` holds each line's id, text, and first and last frame in the film; `voices` each
    line's WAV. A file without sound gives has_audio False."""
    try:
        samples = decoded(film)
    except ToolFailed:
        return SoundMeasures(has_audio=False)
    if not len(samples):
        return SoundMeasures(has_audio=False)
    return SoundMeasures(
        has_audio=True,
        duration_seconds=round(len(samples) / MIX_RATE, 4),
        loudness_lufs=round(integrated_lufs(hop_powers(blocks(samples))), 2),
        true_peak_dbtp=round(true_peak_dbtp(samples), 2),
        clipped_samples=int(np.count_nonzero(np.abs(samples) >= CLIPPED)),
        silences=silences(samples),
        lines=lines_heard(samples, spoken, voices),
    )


def silences(samples: np.ndarray, rate: int = MIX_RATE) -> tuple[Stretch, ...]:
    """Stretches below SILENCE_DBFS that last longer than SILENCE_SECONDS, to 10 ms."""
    hop = rate // 100
    count = len(samples) // hop
    peaks = np.abs(samples[: count * hop]).reshape(count, -1).max(axis=1)
    quiet = np.concatenate([[False], peaks < 10 ** (SILENCE_DBFS / 20), [False]])
    edges = np.flatnonzero(quiet[1:] != quiet[:-1])
    return tuple(
        (float(start) / 100, float(end) / 100)
        for start, end in zip(edges[::2], edges[1::2], strict=True)
        if end - start > SILENCE_SECONDS * 100
    )


def lines_heard(
    samples: np.ndarray, spoken: Sequence[tuple[str, str, int, int]], voices: Mapping[str, Path]
) -> tuple[LineHeard, ...]:
    """Each line looked for in the mix: its own samples must be there, and its words in them."""
    from scipy.signal import resample_poly

    mono = np.ascontiguousarray(samples.mean(axis=1))
    listened = resample_poly(mono, HEARING_RATE, MIX_RATE).astype(np.float32)
    heard: list[LineHeard] = []
    for line_id, text, first_frame, last_frame in spoken:
        start, end = seconds_from_frames(first_frame), seconds_from_frames(last_frame)
        likeness, offset, voice = 1.0, 0.0, np.zeros(0, np.float32)
        if line_id in voices:
            voice, rate = samples_of(voices[line_id].read_bytes())
            voice = resample_poly(voice, HEARING_RATE, rate).astype(np.float32)
            likeness, offset = voice_offset(listened, voice, start)
        there = likeness >= LIKENESS
        moved = offset if there else 0.0
        words = hear_line(listened, text, start + moved, end + moved)
        clear = words.found or (line_id in voices and _unclear(words, text))
        if not clear and line_id in voices and likeness >= DOMINANT:
            clear = _clear_alone(voice, text)
        confidence = 0.9 if not there else words.confidence if words.found == clear else 0.6
        heard.append(
            LineHeard(
                line_id=line_id,
                found=there and clear,
                confidence=confidence,
                offset_ms=round(moved * 1000, 1) if there and clear else 0.0,
            )
        )
    return tuple(heard)


def _clear_alone(voice: np.ndarray, text: str) -> bool:
    """Whether the voice by itself says the words, with half a second of quiet about it."""
    quiet = np.zeros(HEARING_RATE // 2, np.float32)
    around = np.concatenate([quiet, voice, quiet])
    return hear_line(around, text, 0.5, 0.5 + len(voice) / HEARING_RATE).found


def _unclear(heard: Heard, text: str) -> bool:
    """Whether the aligner's no may be its own failing."""
    _, said = pronunciations(spoken_words(text))
    return heard.cost <= DOUBTFUL_COST or sum(len(word.split()) for word in said) <= FEW_PHONES


def voice_offset(mix: np.ndarray, voice: np.ndarray, start_seconds: float) -> tuple[float, float]:
    """How alike the voice and the mix are where they fit best (0..1), and how many seconds later
    than `start_seconds` that is. Both mono at HEARING_RATE."""
    from scipy.signal import oaconvolve

    reach = round(SEARCH_SECONDS * HEARING_RATE)
    at = round(start_seconds * HEARING_RATE)
    low = at - reach
    window = mix[max(0, low) : at + len(voice) + reach]
    window = np.pad(window, (max(0, -low), 0))
    window = np.pad(window, (0, max(0, len(voice) + 2 * reach - len(window))))
    # Differences flatten the spectrum: the peak is narrow and the music's bass does not count.
    sought, field = np.diff(voice), np.diff(window)
    found = oaconvolve(field, sought[::-1], mode="valid")
    power = oaconvolve(field**2, np.ones(len(sought), np.float32), mode="valid")
    alike = found / np.sqrt(np.maximum(power, 1e-12) * max(float(np.sum(sought**2)), 1e-12))
    best = int(np.argmax(alike))
    return float(alike[best]), (best - reach) / HEARING_RATE
