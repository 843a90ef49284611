"""The one port every voice engine stands behind.

An engine gets words (as shown, each with the words that are spoken for it) and gives samples with
the time of every phone. Times come from the engine's own durations where it has them: they are
truer than any aligner and cost nothing.
"""

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from film.cast import VoiceChoice

Words = tuple[tuple[str, tuple[str, ...]], ...]
"""Per shown word: the word with its punctuation, and the words spoken for it ("73%" → "seventy",
"three", "percent")."""


@dataclass(frozen=True, slots=True)
class Phone:
    """One sound of an utterance. Stress marks ride on the phone they precede."""

    symbol: str
    """A letter of the g2p alphabet; "" is silence: a pause, a space, the ends."""
    stress: int
    """2 primary, 1 secondary, 0 none."""
    word: int
    """Index of the shown word it belongs to; -1 for silence."""
    start_seconds: float
    end_seconds: float


@dataclass(frozen=True, slots=True)
class Utterance:
    """Samples are float32, mono, film.voice.SAMPLE_RATE hertz; phones are in order and cover them
    without gaps."""

    samples: np.ndarray
    phones: tuple[Phone, ...]


class VoiceEngine(Protocol):
    """A voice engine; the same input gives the same samples."""

    def speak(self, words: Words, voice: VoiceChoice, pace: float) -> Utterance: ...
