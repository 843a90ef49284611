"""The hibari engine: small, always there, one voice ("heart"). Other pitches of it are made by
resampling.

The package's own player hides durations; here its graph tells them and its signal code makes the
samples.
"""

from pathlib import Path
from typing import Any

import numpy as np

from film.cast import VoiceChoice
from film.voice import SAMPLE_RATE
from tools.sound.onnx import session_telling
from tools.sound.phones import read_words, symbol_ids, timed_phones
from tools.sound.port import Phone, Utterance, Words

DURATIONS = "/Clip_output_0"
MOST_SYMBOLS = 400
NOISE_SEED = 20261121
"""Breath noise starts from one seed: the same line is the same bytes."""


def _session() -> Any:
    import hibari

    return session_telling(Path(hibari.__file__).parent / "assets" / "hibari.onnx", DURATIONS)


def warm() -> None:
    """Loads all that the first line would wait for."""
    from hibari import dsp  # noqa: F401

    read_words((("Warm.", ("warm",)),))
    _session()


class HibariEngine:
    def speak(self, words: Words, voice: VoiceChoice, pace: float) -> Utterance:
        """`pace` is the speed handed to the model, before any resampling for pitch."""
        from hibari import dsp

        samples: list[np.ndarray] = []
        phones: list[Phone] = []
        offset = 0.0
        for piece in read_words(words).pieces(MOST_SYMBOLS):
            ids = np.asarray([symbol_ids(piece.symbols)], np.int64)
            *spectrum, durations = _session().run(
                None, {"ids": ids, "speed": np.asarray([pace], np.float32)}
            )
            lh, theta, ln, lr, phi, f0 = (part[0] for part in spectrum)
            noise = np.random.default_rng(NOISE_SEED)
            sound = dsp.synth(lh, theta, ln, lr, phi, f0, noise)
            samples.append(sound)
            end = offset + len(sound) / SAMPLE_RATE
            phones += timed_phones(piece, durations.reshape(-1).astype(int).tolist(), offset, end)
            offset = end
        return Utterance(
            np.concatenate(samples) if samples else np.zeros(0, np.float32), tuple(phones)
        )
