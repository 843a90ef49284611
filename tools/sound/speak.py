"""A line spoken: audio, word times, mouths, stress and energy, from whichever engine holds the
line's voice.

Everything that follows a voice (captions, mouths, nods, reveals) is timed by what is decided here,
so the audio is trimmed and levelled first and times are of the trimmed audio.
"""

import re
from functools import lru_cache
from typing import assert_never

import numpy as np

from film.captions import MAX_CHARACTERS_A_SECOND, PREFERRED_CHARACTERS_A_SECOND
from film.cast import VoiceChoice
from film.errors import BadInput
from film.script import Line
from film.time import RATE
from film.voice import SAMPLE_RATE, VoicedLine, WordTime
from tools.sound.breaks import caption_pieces
from tools.sound.hear import clear_alone
from tools.sound.manner import Manner, distance_of, manner_of, placed, treated
from tools.sound.mouths import mouths_of
from tools.sound.phones import phones_heard
from tools.sound.port import Phone, Utterance, VoiceEngine, Words
from tools.sound.unspoken import silent_line, unspoken_script
from tools.sound.wav import wav_bytes
from tools.words.spoken import spoken_words

SLOWEST_PACE = 0.85
GENTLY_SLOWED_PACE = 0.9
"""As far as the voice slows for the preferred reading speed; the hard limit may take it to the
slowest."""
SPEECH_DBFS = -20.0
"""Level of every voice, measured over its speaking frames only: casts are balanced before they are
mixed."""
HIGHEST_PEAK = 0.9
QUIET_DB = -42.0
"""Below the loudest frame: silence at the ends of a take."""
KEPT_BEFORE_SECONDS, KEPT_AFTER_SECONDS = 0.03, 0.08
SHORT_WORDS = frozenset(
    """
    a an the of to in on at by for from with as and or but nor so if than then that this these
    those it its it's he she they we you i me him her them us my your his our their is are was
    were be been being am do does did has have had will would can could should may might must not
    no there here who what which when where how why into up out
    """.split()
)
STRESS_APART_SECONDS = 0.7


def speak_line(line: Line, voice: VoiceChoice) -> tuple[VoicedLine, bytes]:
    """The line in this voice: its times and 16-bit mono WAV at film.voice.SAMPLE_RATE.

    A line in a script that no voice reads is silent and says so. Raises BadInput when nothing in
    the text can be spoken, ToolMissing when the voice's model is not installed.
    """
    script = unspoken_script(line.text)
    if script:
        return silent_line(line, script)
    words: Words = spoken_words(line.text)
    manner = manner_of(line)
    voice = voice.model_copy(update={"pitch": round(voice.pitch * manner.pitch, 3)})
    pace = max(manner.slowest, voice.pace * manner.pace)
    take = _said(words, voice, pace, manner, line)
    wanted = _pace_for_captions(words, take, pace, gently=voice.engine == "hibari")
    if wanted < pace - 0.004:
        pace = wanted
        take = _said(words, voice, pace, manner, line)
    duration = len(take.samples) / SAMPLE_RATE
    energy = energy_of(take.samples)
    heard = placed(take.samples, distance_of(line)).astype(np.float32)
    voiced = VoicedLine(
        line_id=line.id,
        duration_seconds=round(duration, 4),
        words=word_times(words, take.phones, duration),
        mouths=mouths_of(take.phones, duration, energy),
        spoken=" ".join(" ".join(spoken) for _, spoken in words if spoken),
        pace=round(pace, 3),
        stressed=stressed_words(words, take.phones, energy, line.emphasis),
        clear=clear_alone(heard, SAMPLE_RATE, line.text),
        energy=energy,
    )
    return voiced, wav_bytes(heard, SAMPLE_RATE)


def _said(words: Words, voice: VoiceChoice, pace: float, manner: Manner, line: Line) -> Utterance:
    """One take, in the line's manner, trimmed and levelled."""
    spoken = _spoken(words, voice, pace)
    made = treated(spoken.samples, manner.treatment).astype(np.float32)
    return levelled(Utterance(made, spoken.phones), manner.level_db, line)


@lru_cache(maxsize=2)
def _engine(voice_engine: str) -> VoiceEngine:
    from tools.sound.hibari import HibariEngine
    from tools.sound.kokoro import KokoroEngine

    return HibariEngine() if voice_engine == "hibari" else KokoroEngine()


def _spoken(words: Words, voice: VoiceChoice, pace: float) -> Utterance:
    """At the pitch and pace asked for: the model speaks faster by what resampling slows."""
    match voice.engine:
        case "hibari" | "kokoro":
            utterance = _engine(voice.engine).speak(words, voice, pace / voice.pitch)
        case never:
            assert_never(never)
    return utterance if voice.pitch == 1.0 else _resampled(utterance, voice.pitch)


def _resampled(utterance: Utterance, pitch: float) -> Utterance:
    from fractions import Fraction

    from scipy.signal import resample_poly

    ratio = Fraction(pitch).limit_denominator(50)
    samples = resample_poly(utterance.samples, ratio.denominator, ratio.numerator).astype(
        np.float32
    )
    by = float(1 / ratio)
    phones = tuple(
        Phone(p.symbol, p.stress, p.word, p.start_seconds * by, p.end_seconds * by)
        for p in utterance.phones
    )
    return Utterance(samples, phones)


def levelled(utterance: Utterance, level_db: float, line: Line) -> Utterance:
    """Silence cut at both ends, level set, ends faded over 4 ms."""
    hop = SAMPLE_RATE // 200
    count = len(utterance.samples) // hop
    loudness = (
        np.sqrt(np.mean(utterance.samples[: count * hop].reshape(count, hop) ** 2, axis=1))
        if count
        else np.zeros(0)
    )
    peak = float(loudness.max()) if count else 0.0
    if peak <= 1e-6:
        raise BadInput("nothing here can be spoken", f"“{line.text}”", "write it in words")
    loud = np.flatnonzero(loudness > peak * 10 ** (QUIET_DB / 20))
    start = max(0, int(loud[0]) * hop - round(KEPT_BEFORE_SECONDS * SAMPLE_RATE))
    end = min(
        len(utterance.samples), (int(loud[-1]) + 1) * hop + round(KEPT_AFTER_SECONDS * SAMPLE_RATE)
    )
    samples = utterance.samples[start:end].astype(np.float32)
    heard = phones_heard(utterance.phones, loudness, hop / SAMPLE_RATE)
    speaking = loudness[loudness > peak * 10 ** (-30 / 20)]
    gain = 10 ** ((SPEECH_DBFS + level_db) / 20) / float(np.sqrt(np.mean(speaking**2)))
    gain = min(gain, HIGHEST_PEAK / float(np.abs(samples).max()))
    samples = samples * np.float32(gain)
    fade = np.linspace(0, 1, SAMPLE_RATE // 250, dtype=np.float32)
    samples[: len(fade)] *= fade
    samples[-len(fade) :] *= fade[::-1]
    shift, length = start / SAMPLE_RATE, len(samples) / SAMPLE_RATE
    phones = tuple(
        Phone(
            p.symbol,
            p.stress,
            p.word,
            max(0.0, p.start_seconds - shift),
            min(length, p.end_seconds - shift),
        )
        for p in heard
        if p.end_seconds > shift and p.start_seconds - shift < length
    )
    return Utterance(samples, phones)


def word_times(words: Words, phones: tuple[Phone, ...], duration: float) -> tuple[WordTime, ...]:
    """A time for every shown word, in order, none overlapping; a word without sound sits where its
    neighbour ends."""
    spans: dict[int, tuple[float, float]] = {}
    for phone in phones:
        if phone.word >= 0:
            start = spans[phone.word][0] if phone.word in spans else phone.start_seconds
            spans[phone.word] = (start, phone.end_seconds)
    times: list[WordTime] = []
    clock = 0.0
    for index, (written, _) in enumerate(words):
        start, end = spans.get(index, (clock, clock))
        start = min(max(start, clock), duration)
        end = min(max(end, start), duration)
        times.append(
            WordTime(text=written, start_seconds=round(start, 4), end_seconds=round(end, 4))
        )
        clock = end
    return tuple(times)


def _pace_for_captions(words: Words, take: Utterance, pace: float, gently: bool) -> float:
    """The pace at which every cue of this line can be read; `gently`, at the preferred speed where
    a little slowing reaches it. Kokoro's second takes cost seconds: its offers carry their pace."""
    duration = len(take.samples) / SAMPLE_RATE
    times = word_times(words, take.phones, duration)
    rates: list[float] = []
    for first, last in caption_pieces(tuple(time.text for time in times)):
        text = " ".join(time.text for time in times[first:last])
        until = times[last].start_seconds if last < len(times) else duration + 0.2
        rates.append(len(text) / max(0.3, until - times[first].start_seconds))
    fastest = max(rates, default=0.0)
    mean = len(" ".join(time.text for time in times)) / (duration + 0.2)
    wanted = pace
    if gently and mean > PREFERRED_CHARACTERS_A_SECOND:
        wanted = max(min(pace, GENTLY_SLOWED_PACE), pace * PREFERRED_CHARACTERS_A_SECOND / mean)
    if fastest * wanted / pace > MAX_CHARACTERS_A_SECOND - 0.3:
        wanted = pace * (MAX_CHARACTERS_A_SECOND - 0.3) / fastest
    return round(min(pace, max(SLOWEST_PACE, wanted)), 3)


def energy_of(samples: np.ndarray) -> tuple[float, ...]:
    """RMS a frame of film, relative to the loudest frame."""
    size = SAMPLE_RATE // int(RATE)
    padded = np.pad(samples, (0, -len(samples) % size)).reshape(-1, size)
    loudness = np.sqrt(np.mean(padded**2, axis=1))
    return tuple(round(float(value), 3) for value in loudness / max(float(loudness.max()), 1e-9))


def stressed_words(
    words: Words, phones: tuple[Phone, ...], energy: tuple[float, ...], emphasis: tuple[str, ...]
) -> tuple[int, ...]:
    """Words a speaker would nod on: the writer's, the last full word of a clause, and the loudest,
    apart in time."""
    marked = {bare(word) for phrase in emphasis for word in phrase.split()}
    scores: list[tuple[float, float, int]] = []
    for index, (written, _) in enumerate(words):
        strong = [p for p in phones if p.word == index and p.stress == 2]
        if not strong or bare(written) in SHORT_WORDS and bare(written) not in marked:
            continue
        time = strong[-1].start_seconds
        frame = min(int(time * float(RATE)), len(energy) - 1)
        ends_clause = index == len(words) - 1 or written.rstrip("\"”’')")[-1:] in tuple(",.;:!?…—")
        loud = max(energy[frame : frame + 5], default=0.0)
        scores.append((loud + 0.8 * ends_clause + 2.0 * (bare(written) in marked), time, index))
    chosen: list[tuple[float, int]] = []
    for _, time, index in sorted(scores, key=lambda item: (-item[0], item[2])):
        if all(abs(time - other) >= STRESS_APART_SECONDS for other, _ in chosen):
            chosen.append((time, index))
    return tuple(sorted(index for _, index in chosen))


def bare(word: str) -> str:
    """Letters and digits of a word in lower case, with inner apostrophes."""
    return re.sub(r"^[^\w]+|[^\w]+$", "", word.lower().replace("’", "'"))
