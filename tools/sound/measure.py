"""What a film's sound is, measured where it is made: the quality agent judges from this alone.

Once for all formats, on the coded mix; a cut carries its packets unchanged, and their hash proves
it. In spans: each is decoded, measured, and its lines are looked for in it.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from film.errors import ToolFailed
from film.measures import LineHeard, SoundMeasures
from film.mix import MIX_RATE
from film.time import seconds_from_frames
from tools.lab.probe import probe
from tools.sound.coded import decoded_between
from tools.sound.console import SAMPLES_A_FRAME
from tools.sound.hear import HEARING_RATE, clear_alone, hear_line, pronunciations
from tools.sound.hear import Heard as HeardLine
from tools.sound.levels import Levels, levels_of, together
from tools.sound.limit import Read
from tools.sound.loudness import BEFORE, HOP
from tools.sound.spans import Share, here, spans_of
from tools.sound.wav import samples_of
from tools.words.spoken import spoken_words

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
RATIO = MIX_RATE // HEARING_RATE
AROUND_SECONDS = 2.0
"""Sound beside a line in which it is looked for: more than it can be late and its aligner needs."""
FEW_PHONES = 6
"""A hum or a laugh has too few sounds to be aligned: the voice's own samples decide alone."""


class Spoken(NamedTuple):
    """A line, and where it should be."""

    line_id: str
    text: str
    first_frame: int
    last_frame: int
    """In the film."""
    clear: bool = False
    """Its words were understood when its voice was heard alone."""


class Heard(NamedTuple):
    """In a span."""

    levels: Levels
    lines: list[LineHeard]
    """Those that begin there."""
    packet_hash: str
    """Of the whole file; told by the span that ends it."""


def measure_sound(
    film: Path,
    spoken: Sequence[Spoken],
    voices: Mapping[str, Path],
    frames: int,
    share: Share = here,
) -> SoundMeasures:
    """Of a file of our making, meant to last so many `frames`. `voices` holds each line's WAV. A
    file without sound gives has_audio False.
    """
    length = frames * SAMPLES_A_FRAME
    spans = spans_of(length)
    lines = [
        [
            line
            for line in spoken
            if start <= min(line.first_frame * SAMPLES_A_FRAME, length - 1) < end
        ]
        for start, end in spans
    ]
    pieces = [
        (
            str(film),
            start,
            None if end == length else end,
            said,
            [voices.get(one.line_id) for one in said],
        )
        for (start, end), said in zip(spans, lines, strict=True)
    ]
    heard: list[Heard | None] = share("hearing", hear_span, pieces)
    found = [one for one in heard if one is not None]
    if len(found) < len(heard) or not any(one.levels.samples for one in found):
        return SoundMeasures(has_audio=False)
    levels = together([one.levels for one in found])
    return SoundMeasures(
        has_audio=True,
        packet_hash=found[-1].packet_hash,
        duration_seconds=round(levels.samples / MIX_RATE, 4),
        loudness_lufs=round(levels.lufs, 2),
        true_peak_dbtp=round(levels.true_peak_dbtp, 2),
        clipped_samples=levels.clipped,
        silences=levels.silences,
        lines=tuple(line for one in found for line in one.lines),
    )


def hear_span(
    film: str, start: int, end: int | None, spoken: Sequence[Spoken], voices: Sequence[Path | None]
) -> Heard | None:
    """What is heard from sample `start` up to `end`, or the file's end; None where no sound is."""
    recorded = [None if path is None else _voice(path) for path in voices]
    low, high = max(0, start - BEFORE), end
    if spoken:
        low = max(0, start - round(AROUND_SECONDS * MIX_RATE))
        if high is not None:
            ends = [_last_second(line, voice) for line, voice in zip(spoken, recorded, strict=True)]
            high = max(high, round((max(ends) + AROUND_SECONDS) * MIX_RATE))
    low -= low % HOP
    try:
        sound = decoded_between(Path(film), low, high)
    except ToolFailed:
        return None
    mine = sound[: None if end is None else max(0, end - low)]
    early = min(start, BEFORE)
    levels = levels_of(mine[start - early - low :], early)
    whole = probe(Path(film)).sound_hash if end is None else ""
    return Heard(levels, _lines_heard(sound, low, spoken, recorded), whole)


def _lines_heard(
    sound: np.ndarray, at: int, spoken: Sequence[Spoken], voices: Sequence[np.ndarray | None]
) -> list[LineHeard]:
    """Each line looked for in samples (n, 2) that begin at the film's sample `at`."""
    from scipy.signal import resample_poly

    if not spoken:
        return []
    mono = (sound[:, 0] + sound[:, 1]) * np.float32(0.5)
    listened = resample_poly(mono, 1, RATIO).astype(np.float32)
    begins = at // RATIO

    def read(low: int, high: int) -> np.ndarray:
        return listened[max(0, low - begins) : max(0, high - begins)]

    return [line_heard(read, line, voice) for line, voice in zip(spoken, voices, strict=True)]


def lines_heard(
    samples: np.ndarray, spoken: Sequence[Spoken], voices: Mapping[str, Path]
) -> list[LineHeard]:
    """Each line looked for in the whole of a short film's sound, (n, 2) at MIX_RATE."""
    return _lines_heard(samples, 0, spoken, [_voice(voices[line.line_id]) for line in spoken])


def line_heard(read: Read, line: Spoken, recorded: np.ndarray | None) -> LineHeard:
    """A line looked for in the mix: its own samples must be there, and its words in them. What is
    clear alone, and most of what is heard, is clear.
    """
    start, end = seconds_from_frames(line.first_frame), seconds_from_frames(line.last_frame)
    likeness, offset = 1.0, 0.0
    origin = max(0, round((start - AROUND_SECONDS) * HEARING_RATE))
    longest = _last_second(line, recorded) + AROUND_SECONDS
    around = read(origin, round(longest * HEARING_RATE))
    start, end = start - origin / HEARING_RATE, end - origin / HEARING_RATE
    if recorded is not None:
        likeness, offset = voice_offset(around, recorded, start)
    if likeness < LIKENESS:
        return LineHeard(line_id=line.line_id, found=False, confidence=0.9)
    dominant = recorded is not None and likeness >= DOMINANT
    if dominant and line.clear:
        found, confidence = True, round(min(0.99, likeness), 3)
    else:
        words = hear_line(around, line.text, start + offset, end + offset)
        found = words.found or (recorded is not None and _unclear(words, line.text))
        if not found and dominant and recorded is not None:
            found = clear_alone(recorded, HEARING_RATE, line.text)
        confidence = words.confidence if words.found == found else 0.6
    return LineHeard(
        line_id=line.line_id,
        found=found,
        confidence=confidence,
        offset_ms=round(offset * 1000, 1) if found else 0.0,
    )


def _last_second(line: Spoken, recorded: np.ndarray | None) -> float:
    """Of the film in which a line may be heard when it lies in its place."""
    begins = seconds_from_frames(line.first_frame)
    spoken = 0 if recorded is None else len(recorded)
    return max(seconds_from_frames(line.last_frame), begins + spoken / HEARING_RATE)


def _voice(recorded: Path) -> np.ndarray:
    from scipy.signal import resample_poly

    voice, rate = samples_of(recorded)
    return resample_poly(voice, HEARING_RATE, rate).astype(np.float32)


def _unclear(heard: HeardLine, text: str) -> bool:
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
    sums = np.cumsum(np.concatenate([[0.0], np.square(field, dtype=np.float64)]))
    power = sums[len(sought) :] - sums[: -len(sought)]
    alike = found / np.sqrt(np.maximum(power, 1e-12) * max(float(np.sum(sought**2)), 1e-12))
    best = int(np.argmax(alike))
    return float(alike[best]), (best - reach) / HEARING_RATE
