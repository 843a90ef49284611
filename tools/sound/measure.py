"""What a film's sound is, measured on the delivered file: the quality agent judges from this alone.

The file is decoded once, piece by piece: each is measured and kept, small and mono, on a tape where
the lines are looked for.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from film.errors import ToolFailed
from film.measures import LineHeard, SoundMeasures, Stretch
from film.mix import MIX_RATE
from film.time import seconds_from_frames
from tools.sound.aac import decoded_pieces
from tools.sound.hear import HEARING_RATE, Heard, hear_line, pronunciations
from tools.sound.limit import Read
from tools.sound.loudness import Meter
from tools.sound.tape import Tape
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
RATIO = MIX_RATE // HEARING_RATE
MARGIN_FOR_HEARING = 32
"""Samples at HEARING_RATE beside a piece that its resampling needs, and more."""
AROUND_SECONDS = 2.0
"""Sound beside a line in which it is looked for: more than it can be late and its aligner needs."""
Spoken = tuple[str, str, int, int]
"""A line's id, text, first and last frame in the film."""
FEW_PHONES = 6
"""A hum or a laugh has too few sounds to be aligned: the voice's own samples decide alone."""


def measure_sound(
    film: Path, spoken: Sequence[Spoken], voices: Mapping[str, Path]
) -> SoundMeasures:
    """`spoken` holds each line's id, text, and first and last frame in the film; `voices` each
    line's WAV. A file without sound gives has_audio False."""
    meter, quiet, clipped = Meter(), Silences(), 0
    with Tape(None, channels=1) as tape:

        def listened() -> Iterator[np.ndarray]:
            nonlocal clipped
            for piece in decoded_pieces(film):
                meter.add(piece)
                quiet.add(piece)
                clipped += int(np.count_nonzero(np.abs(piece) >= CLIPPED))
                yield piece

        try:
            tape.record(for_hearing(listened()))
        except ToolFailed:
            return SoundMeasures(has_audio=False)
        if not meter.samples:
            return SoundMeasures(has_audio=False)
        return SoundMeasures(
            has_audio=True,
            duration_seconds=round(meter.samples / MIX_RATE, 4),
            loudness_lufs=round(meter.lufs, 2),
            true_peak_dbtp=round(meter.true_peak_dbtp, 2),
            clipped_samples=clipped,
            silences=quiet.stretches,
            lines=tuple(line_heard(tape.read, line, voices.get(line[0])) for line in spoken),
        )


class Silences:
    """Stretches below SILENCE_DBFS that last longer than SILENCE_SECONDS, to 10 ms, of sound that
    arrives piece by piece.
    """

    def __init__(self, rate: int = MIX_RATE) -> None:
        self._hop = rate // 100
        self._quiet: list[np.ndarray] = []

    def add(self, piece: np.ndarray) -> None:
        """The next piece; all but the last hold whole hops."""
        count = len(piece) // self._hop
        peaks = np.abs(piece[: count * self._hop].reshape(count, -1)).max(axis=1)
        self._quiet.append(peaks < 10 ** (SILENCE_DBFS / 20))

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        quiet = np.concatenate([[False], *self._quiet, [False]])
        edges = np.flatnonzero(quiet[1:] != quiet[:-1])
        return tuple(
            (float(start) / 100, float(end) / 100)
            for start, end in zip(edges[::2], edges[1::2], strict=True)
            if end - start > SILENCE_SECONDS * 100
        )


def silences(samples: np.ndarray, rate: int = MIX_RATE) -> tuple[Stretch, ...]:
    """The same of an array."""
    found = Silences(rate)
    found.add(samples)
    return found.stretches


def for_hearing(pieces: Iterable[np.ndarray]) -> Iterator[np.ndarray]:
    """Sound at MIX_RATE as mono at HEARING_RATE, as if it were resampled whole: each piece is, with
    what lies beside it.
    """
    from scipy.signal import resample_poly

    margin = MARGIN_FOR_HEARING * RATIO
    held = np.zeros(0, np.float32)
    before = 0
    for piece in pieces:
        held = np.concatenate([held, (piece[:, 0] + piece[:, 1]) * np.float32(0.5)])
        ready = (len(held) - before - margin) // RATIO
        if ready > 0:
            finer = resample_poly(held, 1, RATIO).astype(np.float32)
            yield finer[before // RATIO : before // RATIO + ready]
            cut = max(0, before + ready * RATIO - margin)
            before, held = before + ready * RATIO - cut, held[cut:]
    yield resample_poly(held, 1, RATIO).astype(np.float32)[before // RATIO :]


def lines_heard(
    samples: np.ndarray, spoken: Sequence[Spoken], voices: Mapping[str, Path]
) -> tuple[LineHeard, ...]:
    """Each line looked for in an array, (n, 2) at MIX_RATE."""
    listened = np.concatenate([*for_hearing([samples])])
    return tuple(
        line_heard(lambda low, high: listened[max(0, low) : high], line, voices.get(line[0]))
        for line in spoken
    )


def line_heard(read: Read, line: Spoken, recorded: Path | None) -> LineHeard:
    """A line looked for in the mix: its own samples must be there, and its words in them."""
    line_id, text, first_frame, last_frame = line
    start, end = seconds_from_frames(first_frame), seconds_from_frames(last_frame)
    likeness, offset, voice = 1.0, 0.0, np.zeros(0, np.float32)
    origin = max(0, round((start - AROUND_SECONDS) * HEARING_RATE))
    if recorded is not None:
        voice = _voice(recorded)
    longest = max(end, start + len(voice) / HEARING_RATE) + AROUND_SECONDS
    around = read(origin, round(longest * HEARING_RATE))
    start, end = start - origin / HEARING_RATE, end - origin / HEARING_RATE
    if recorded is not None:
        likeness, offset = voice_offset(around, voice, start)
    there = likeness >= LIKENESS
    moved = offset if there else 0.0
    words = hear_line(around, text, start + moved, end + moved)
    clear = words.found or (recorded is not None and _unclear(words, text))
    if not clear and recorded is not None and likeness >= DOMINANT:
        clear = _clear_alone(voice, text)
    confidence = 0.9 if not there else words.confidence if words.found == clear else 0.6
    return LineHeard(
        line_id=line_id,
        found=there and clear,
        confidence=confidence,
        offset_ms=round(moved * 1000, 1) if there and clear else 0.0,
    )


def _voice(recorded: Path) -> np.ndarray:
    from scipy.signal import resample_poly

    voice, rate = samples_of(recorded)
    return resample_poly(voice, HEARING_RATE, rate).astype(np.float32)


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
