"""A person's own recording laid on the script: every line found in it, cut out, timed by its words.

The whole text is aligned to the whole recording at once, so pauses of any length and noises between
lines do no harm. A line is then listened to by itself: where its words are forced on other sounds
(left out, said differently) it is looked for once more, among the stretches of speech between its
neighbours; what is not found even so, the cast speaks.
"""

from collections.abc import Sequence

import numpy as np

from film.errors import BadInput
from film.script import Line
from film.voice import SAMPLE_RATE, RecordedLine, Recording, VoicedLine, WordTime
from tools.sound.hear import (
    FRAME_SECONDS,
    HEARING_RATE,
    HIGHEST_COST,
    aligned_words,
    clear_alone,
    hear_line,
    pronunciations,
)
from tools.sound.mouths import mouths_of
from tools.sound.phones import STRESSES, read_words
from tools.sound.port import Phone, Utterance, Words
from tools.sound.speak import energy_of, levelled, stressed_words, word_times
from tools.sound.wav import Sound, samples_between, wav_bytes
from tools.words.spoken import spoken_words

MAX_SECONDS = 3600.0
PAUSE_SECONDS = 0.3
"""Quiet for so long ends a stretch of speech."""
ISLANDS_AHEAD = 8
"""Stretches of speech that a lost line is looked for in."""
CHARACTERS_A_SECOND = 15.0
LEAST_FOUND = 0.3
"""Below this share of lines found, the recording is of something else."""


def align_recording(samples: np.ndarray, lines: Sequence[tuple[str, str]]) -> Recording:
    """Where a recording (mono float32 at SAMPLE_RATE) says each of `lines` (id, text), in order.

    Raises BadInput when it is too long, or is not a recording of these words.
    """
    from scipy.signal import resample_poly

    seconds = len(samples) / SAMPLE_RATE
    if seconds > MAX_SECONDS:
        raise BadInput(
            f"The recording is {seconds / 60:.0f} minutes long and the limit is 60",
            "--voiceover",
            "make a film of each part",
        )
    heard = resample_poly(samples, HEARING_RATE, SAMPLE_RATE).astype(np.float32)
    placed = _whole(heard, lines)
    found = _searched(
        heard, lines, [_checked(heard, line, text, placed.get(line)) for line, text in lines]
    )
    share = sum(line.found for line in found) / max(1, len(found))
    if share < LEAST_FOUND:
        raise BadInput(
            f"Only {sum(line.found for line in found)} of {len(found)} lines are heard in the "
            "recording",
            "--voiceover",
            "record the script as it is written, in English, in its order",
        )
    return Recording(seconds=round(seconds, 3), lines=found)


def recorded_line(line: Line, place: RecordedLine, recording: Sound) -> tuple[VoicedLine, bytes]:
    """The line cut out of the recording (a WAV, mono at SAMPLE_RATE), of which no more is read: its
    times, and 16-bit mono WAV at SAMPLE_RATE.
    """
    words: Words = spoken_words(line.text)
    first, last = (round(at * SAMPLE_RATE) for at in (place.start_seconds, place.end_seconds))
    piece = samples_between(recording, first, last)
    phones = _phones(words, place.words, len(piece) / SAMPLE_RATE)
    take = levelled(Utterance(piece, phones), 0.0, line)
    duration = len(take.samples) / SAMPLE_RATE
    energy = energy_of(take.samples)
    voiced = VoicedLine(
        line_id=line.id,
        recorded=True,
        duration_seconds=round(duration, 4),
        words=word_times(words, take.phones, duration),
        mouths=mouths_of(take.phones, duration, energy),
        spoken=" ".join(" ".join(spoken) for _, spoken in words if spoken),
        pace=1.0,
        stressed=stressed_words(words, take.phones, energy, line.emphasis),
        clear=clear_alone(take.samples, SAMPLE_RATE, line.text),
        energy=energy,
    )
    return voiced, wav_bytes(take.samples, SAMPLE_RATE)


def _whole(heard: np.ndarray, lines: Sequence[tuple[str, str]]) -> dict[str, tuple[float, float]]:
    """Line → (start, end) seconds by one alignment of the whole text; empty when there is no
    way.
    """
    said: list[str] = []
    owners: list[str] = []
    for line, text in lines:
        _, phones = pronunciations(spoken_words(text))
        said += phones
        owners += [line] * len(phones)
    spans = aligned_words(heard, said)
    placed: dict[str, tuple[float, float]] = {}
    for owner, (start, end) in zip(owners, spans, strict=False):
        begun = placed.get(owner, (start * FRAME_SECONDS, 0.0))[0]
        placed[owner] = (begun, end * FRAME_SECONDS)
    return placed


def _searched(
    heard: np.ndarray, lines: Sequence[tuple[str, str]], found: list[RecordedLine]
) -> tuple[RecordedLine, ...]:
    """Lost lines looked for among the stretches of speech between their neighbours."""
    if all(line.found for line in found):
        return tuple(found)
    islands, after = _islands(heard), 0.0
    for index, (line, text) in enumerate(lines):
        if not found[index].found:
            before = next((f.start_seconds for f in found[index + 1 :] if f.found), float("inf"))
            here = [i for i in islands if i[0] >= after - 0.1 and i[1] <= before + 0.3]
            found[index] = _looked_for(heard, line, text, here[:ISLANDS_AHEAD])
        if found[index].found:
            after = found[index].end_seconds - 0.2
    return tuple(found)


def _looked_for(
    heard: np.ndarray, line: str, text: str, islands: Sequence[tuple[float, float]]
) -> RecordedLine:
    """The run of stretches of speech, of about the line's length, that its words fit best."""
    length = len(text) / CHARACTERS_A_SECOND
    runs = [
        (islands[first][0], islands[last][1])
        for first in range(len(islands))
        for last in range(first, len(islands))
        if 0.5 * length <= islands[last][1] - islands[first][0] <= 2.0 * length + 0.5
    ]
    tried = [_checked(heard, line, text, run) for run in runs]
    lost = RecordedLine(line_id=line, found=False)
    return min(tried, key=lambda one: (not one.found, one.cost), default=lost)


def _islands(heard: np.ndarray) -> list[tuple[float, float]]:
    """Stretches of speech, in seconds: louder than the quiet of the recording by a good measure."""
    hop = HEARING_RATE // 50
    count = len(heard) // hop
    loudness = np.sqrt(np.mean(heard[: count * hop].reshape(count, hop) ** 2, axis=1))
    floor, top = np.percentile(loudness, 10), np.percentile(loudness, 95)
    loud = np.flatnonzero(loudness > floor + 0.08 * (top - floor))
    out: list[tuple[float, float]] = []
    for index in loud:
        start, end = index * hop / HEARING_RATE, (index + 1) * hop / HEARING_RATE
        if out and start - out[-1][1] < PAUSE_SECONDS:
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


def _checked(
    heard: np.ndarray, line: str, text: str, span: tuple[float, float] | None
) -> RecordedLine:
    """The line listened to where the whole alignment puts it."""
    lost = RecordedLine(line_id=line, found=False)
    if span is None:
        return lost
    again = hear_line(heard, text, *span)
    if not again.found or again.cost > HIGHEST_COST or not again.words:
        return lost.model_copy(update={"cost": again.cost})
    start = max(0.0, again.words[0].start_seconds - 0.12)
    end = min(len(heard) / HEARING_RATE, again.words[-1].end_seconds + 0.18)
    return RecordedLine(
        line_id=line,
        found=True,
        start_seconds=round(start, 3),
        end_seconds=round(end, 3),
        words=tuple(
            WordTime(
                text=word.text,
                start_seconds=round(word.start_seconds - start, 3),
                end_seconds=round(word.end_seconds - start, 3),
            )
            for word in again.words
        ),
        cost=again.cost,
    )


def _phones(words: Words, times: Sequence[WordTime], length: float) -> tuple[Phone, ...]:
    """The reading's sounds shared out over each word's time: a recording has no durations of its
    own, and a mouth needs no better.
    """
    reading = read_words(words)
    sounds: dict[int, list[tuple[str, int]]] = {}
    stress = 0
    for symbol, word in zip(reading.symbols, reading.words, strict=True):
        if symbol in STRESSES:
            stress = STRESSES[symbol]
        elif word >= 0 and symbol.isalpha():
            sounds.setdefault(word, []).append((symbol, stress))
            stress = 0
    out: list[Phone] = []
    clock = 0.0
    for index, time in zip(sorted(sounds), times, strict=False):
        if time.start_seconds > clock + 0.01:
            out.append(Phone("", 0, -1, clock, time.start_seconds))
        step = (time.end_seconds - time.start_seconds) / len(sounds[index])
        for count, (symbol, strong) in enumerate(sounds[index]):
            begun = time.start_seconds + count * step
            out.append(Phone(symbol, strong, index, begun, begun + step))
        clock = time.end_seconds
    return (*out, Phone("", 0, -1, clock, length))
