"""The Kokoro engine: the studio cast, when set-up has brought its model and voice packs.

A voice is a pack's name, or two joined by "+": their mean is a third voice.
"""

from functools import lru_cache
from typing import Any

import numpy as np

from film.cast import VoiceChoice
from film.errors import ToolMissing
from film.voice import SAMPLE_RATE
from tools.sound.onnx import session_telling
from tools.sound.phones import read_words, symbol_ids, timed_phones
from tools.sound.port import Phone, Utterance, Words

DURATIONS = "/encoder/Clip_output_0"
MOST_SYMBOLS = 400
"""The model takes 510; long stretches lose their melody well before."""
PACK_SHAPE = (510, 256)
"""Rows by number of symbols, columns of style."""


def _session() -> Any:
    from tools.supplies import kokoro_model

    path = kokoro_model()
    if path is None:
        raise ToolMissing(
            "the Kokoro voice model", "run `make setup`", "only hibari's voice speaks"
        )
    return session_telling(path, DURATIONS)


@lru_cache(maxsize=32)
def style_pack(voice: str) -> np.ndarray:
    """The 510 × 256 style rows of a voice or a blend."""
    from tools.supplies import kokoro_voice

    packs = []
    for name in voice.split("+"):
        path = kokoro_voice(name)
        if path is None:
            raise ToolMissing(f"the voice {name}", "run `make setup`", "only hibari's voice speaks")
        packs.append(np.fromfile(path, np.float32).reshape(PACK_SHAPE))
    return np.asarray(np.mean(packs, axis=0), np.float32)


def is_british(voice: str) -> bool:
    """Packs are named by accent and gender: bf_emma, am_puck."""
    return voice.startswith("b")


class KokoroEngine:
    def speak(self, words: Words, voice: VoiceChoice, pace: float) -> Utterance:
        """`pace` is the speed handed to the model, before any resampling for pitch."""
        samples: list[np.ndarray] = []
        phones: list[Phone] = []
        offset = 0.0
        for piece in read_words(words, is_british(voice.voice)).pieces(MOST_SYMBOLS):
            ids = symbol_ids(piece.symbols)
            audio, durations = _session().run(
                None,
                {
                    "tokens": np.asarray([ids], np.int64),
                    "style": style_pack(voice.voice)[None, len(ids) - 2],
                    "speed": np.asarray([pace], np.float32),
                },
            )
            sound = audio.reshape(-1).astype(np.float32)
            samples.append(sound)
            end = offset + len(sound) / SAMPLE_RATE
            phones += timed_phones(piece, durations.reshape(-1).astype(int).tolist(), offset, end)
            offset = end
        return Utterance(
            np.concatenate(samples) if samples else np.zeros(0, np.float32), tuple(phones)
        )
