"""Hearing a line again: is what was written what is heard, at its time, under music and effects?

The text is aligned to the sound by pocketsphinx, word by word, with the pronunciations the voices
themselves read. A path that does not exist is a line that is not there; where one exists, its cost
a frame against the best-fitting sounds tells words that are spoken (0.3–0.9 measured under music)
from words that are forced on others (1.2 and more).
"""

import math
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from typing import Any

import numpy as np

from tools.sound.phones import STRESSES, read_words
from tools.sound.port import Words
from tools.words.spoken import spoken_words

HEARING_RATE = 16_000
FRAME_SECONDS = 0.01
MARGINS_SECONDS = (0.15, 0.05, 0.3, 0.45)
"""Sound given to the aligner before and after where the line should be. Music at the end of a line
can close the aligner's last path: then another window is tried."""
HIGHEST_COST = 1.05
OFF_SECONDS = 0.5
"""Words aligned farther than this from the line's edges are chance."""
NO_COST = 9.0
_PAIRS = """
m:M b:B p:P f:F v:V l:L s:S z:Z ʃ:SH ʒ:ZH ʧ:CH ʤ:JH t:T d:D n:N k:K x:K ɡ:G ŋ:NG j:Y T:T ɾ:T ʔ:T
w:W ɹ:R h:HH θ:TH ð:DH i:IY ɪ:IH ᵻ:IH u:UW ʊ:UH ɛ:EH e:EH ə:AH ᵊ:AH ɐ:AH ʌ:AH ɔ:AO ɒ:AA ɑ:AA
a:AE æ:AE ɜ:ER ɝ:ER ɚ:ER A:EY I:AY O:OW Q:OW W:AW Y:OY
""".split()
ARPABET: dict[str, str] = {pair[0]: pair[2:] for pair in _PAIRS}
"""Letters of the g2p alphabet to the phones of pocketsphinx's model."""


_LISTENING = Lock()
"""The decoder hears one thing at a time."""


@dataclass(frozen=True, slots=True)
class HeardWord:
    text: str
    start_seconds: float
    end_seconds: float
    """Of the sound that was listened to, not of the line."""


@dataclass(frozen=True, slots=True)
class Heard:
    found: bool
    cost: float
    """Mean cost a frame, log10; NO_COST when the text cannot be laid on the sound at all."""
    words: tuple[HeardWord, ...] = ()

    @property
    def confidence(self) -> float:
        """Of the answer, 0..1: 0.5 at the limit."""
        far = (HIGHEST_COST - self.cost) / HIGHEST_COST
        return round(min(0.99, 0.5 + abs(far)), 3)


def hear_line(samples: np.ndarray, text: str, start_seconds: float, end_seconds: float) -> Heard:
    """Whether `text` is spoken in `samples` (mono, HEARING_RATE) between the two times."""
    shown, said = pronunciations(spoken_words(text))
    heard = Heard(False, NO_COST)
    if not said:
        return heard
    for margin in MARGINS_SECONDS:
        tried = _hear(samples, shown, said, (start_seconds, end_seconds), margin)
        heard = min(heard, tried, key=lambda one: (not one.found, one.cost))
        if heard.found:
            break
    return heard


def clear_alone(voice: np.ndarray, rate: int, text: str) -> bool:
    """Whether a voice (mono, `rate` hertz) by itself says the words, with half a second of quiet
    about it.
    """
    from scipy.signal import resample_poly

    quiet = np.zeros(HEARING_RATE // 2, np.float32)
    heard = resample_poly(voice, HEARING_RATE, rate).astype(np.float32)
    around = np.concatenate([quiet, heard, quiet])
    return hear_line(around, text, 0.5, 0.5 + len(heard) / HEARING_RATE).found


def _hear(
    samples: np.ndarray, shown: list[str], said: list[str], span: tuple[float, float], margin: float
) -> Heard:
    first = max(0, round((span[0] - margin) * HEARING_RATE))
    last = min(len(samples), round((span[1] + margin) * HEARING_RATE))
    piece = samples[first:last]
    loudest = float(np.abs(piece).max(initial=0.0))
    if len(piece) < HEARING_RATE // 10 or loudest < 1e-4:
        return Heard(False, NO_COST)
    pcm = np.rint(piece * (24_000 / loudest)).astype("<i2").tobytes()
    cost, spans = _aligned(pcm, said)
    if not spans:
        return Heard(False, NO_COST)
    origin = first / HEARING_RATE
    words = tuple(
        HeardWord(word, round(origin + a * FRAME_SECONDS, 3), round(origin + b * FRAME_SECONDS, 3))
        for word, (a, b) in zip(shown, spans, strict=True)
    )
    placed = (
        abs(words[0].start_seconds - span[0]) <= OFF_SECONDS
        and abs(words[-1].end_seconds - span[1]) <= OFF_SECONDS
    )
    return Heard(placed and cost <= HIGHEST_COST, round(cost, 3), words)


def pronunciations(words: Words) -> tuple[list[str], list[str]]:
    """Shown words that sound, and for each its phones in ARPAbet."""
    reading = read_words(words)
    phones: dict[int, list[str]] = {}
    for symbol, word in zip(reading.symbols, reading.words, strict=True):
        if word >= 0 and symbol in ARPABET and symbol not in STRESSES:
            phones.setdefault(word, []).append(ARPABET[symbol])
    order = sorted(phones)
    return [words[index][0] for index in order], [" ".join(phones[index]) for index in order]


@lru_cache(maxsize=1)
def _decoder() -> Any:
    """pocketsphinx with no language model and an empty mind: words are added as they are met."""
    from pocketsphinx import Decoder

    return Decoder(lm=None, loglevel="FATAL")


@lru_cache(maxsize=4096)
def _word_named(phones: str) -> str:
    name = "said-" + phones.replace(" ", "-").lower()
    _decoder().add_word(name, phones, True)
    return name


def aligned_words(samples: np.ndarray, said: list[str]) -> list[tuple[int, int]]:
    """Frames (FRAME_SECONDS each) of every one of `said` in the whole of `samples` (mono,
    HEARING_RATE); empty when there is no way to lay the words on the sound.
    """
    loudest = float(np.abs(samples).max(initial=0.0))
    if not said or loudest < 1e-4:
        return []
    return _aligned(np.rint(samples * (24_000 / loudest)).astype("<i2").tobytes(), said)[1]


def _aligned(pcm: bytes, said: list[str]) -> tuple[float, list[tuple[int, int]]]:
    """Cost a frame from the first word to the last, and each word's frames; no frames when there is
    no way to lay the words on the sound."""
    with _LISTENING:
        decoder = _decoder()
        decoder.reinit_feat()  # else it hears this line by what it learnt of the last one's noise
        decoder.set_align_text(" ".join(_word_named(phones) for phones in said))
        decoder.start_utt()
        decoder.process_raw(pcm, full_utt=True)
        decoder.end_utt()
        if decoder.hyp() is None:
            return NO_COST, []
        pieces = [(s.word, s.start_frame, s.end_frame + 1, s.ascore) for s in decoder.seg() or ()]
    spans = [(start, end) for word, start, end, _ in pieces if word.startswith("said-")]
    if len(spans) != len(said):
        return NO_COST, []
    # The last piece repeats its neighbour's score in pocketsphinx 5.1: it does not count.
    inside = [p for p in pieces[:-1] if p[1] >= spans[0][0] and p[2] <= spans[-1][1]]
    frames = sum(end - start for _, start, end, _ in inside)
    cost = sum(-math.log10(max(score, 1e-300)) for *_, score in inside)
    return (cost / frames if frames else NO_COST), spans
