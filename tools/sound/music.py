"""Music composed and played by rule: no samples, no assets, the same notes for the same seed.

A section is 30 s of the film's one piece. Every note that still sounds or echoes into it is played
from where it began, and nothing in the chain remembers more than the reverb's length, so
neighbouring sections meet without a seam and may be made apart.
"""

from functools import lru_cache
from math import ceil

import numpy as np

from film.mix import MIX_RATE, Mood, Score
from tools.sound.harmony import SECTION_SECONDS, Instrument, Note, Piece
from tools.sound.wav import wav_bytes

REVERB_SECONDS = 1.8
LONGEST_NOTE_SECONDS = 9.0
"""Two bars at the slowest tempo and their release."""
TABLE = 8192
PARTIALS: dict[Instrument, tuple[float, ...]] = {
    "pad": (1.0, 0.42, 0.24, 0.1, 0.06, 0.03),
    "pluck": (1.0, 0.5, 0.32, 0.2, 0.1, 0.06, 0.03),
    "keys": (1.0, 0.16, 0.22, 0.03, 0.05),
    "bass": (1.0, 0.34, 0.12, 0.04),
}
LEVELS: dict[Instrument, float] = {
    "pad": 0.085,
    "pluck": 0.13,
    "keys": 0.17,
    "bass": 0.17,
    "kick": 0.34,
    "hat": 0.035,
    "thump": 0.36,
    "shaker": 0.028,
}
REVERB_SHARE: dict[Instrument, float] = {
    "pad": 0.5,
    "pluck": 0.45,
    "keys": 0.4,
    "bass": 0.0,
    "kick": 0.03,
    "hat": 0.15,
    "thump": 0.3,
    "shaker": 0.15,
}
RELEASE_SECONDS: dict[Instrument, float] = {"pad": 1.1, "pluck": 0.25, "keys": 0.4, "bass": 0.06}
MOOD_GAIN: dict[Mood, float] = {
    "calm": 0.295,
    "bright": 0.305,
    "tense": 0.325,
    "warm": 0.278,
    "driving": 0.33,
}
"""Brings each mood to MUSIC_LUFS; constant, so that sections of one piece are equally loud."""
MUSIC_LUFS = -22.0


def compose_section(score: Score, section: int) -> bytes:
    """WAV of the film's music from `section` times 30 s on: 16-bit stereo at film.mix.MIX_RATE."""
    return wav_bytes(played(score.mood, score.seed, section), MIX_RATE)


def played(mood: Mood, seed: int, index: int, seconds: float = SECTION_SECONDS) -> np.ndarray:
    """Section `index` of the piece: float32 (samples, 2) at film.mix.MIX_RATE."""
    piece = Piece(mood, seed)
    start = index * SECTION_SECONDS
    lead = REVERB_SECONDS
    count = round((seconds + lead) * MIX_RATE)
    dry = np.zeros((2, count), np.float32)
    wet = np.zeros((2, count), np.float32)
    first = int((start - lead - LONGEST_NOTE_SECONDS) // piece.bar_seconds)
    for bar in range(first, ceil((start + seconds) / piece.bar_seconds)):
        for note in piece.notes_of_bar(bar):
            _play(note, start - lead, dry, wet, piece.seed)
    sound = dry + _reverberated(wet)
    cut = sound[:, round(lead * MIX_RATE) :]
    return np.ascontiguousarray(np.tanh(cut * np.float32(MOOD_GAIN[mood])).T)


def _play(note: Note, origin: float, dry: np.ndarray, wet: np.ndarray, seed: int) -> None:
    """Adds the note to the buffers that begin at `origin` seconds, from wherever it is by then."""
    sound = _sound(note.instrument, note.pitch, round(note.length_seconds * MIX_RATE))
    at = round(note.start_seconds * MIX_RATE) - round(origin * MIX_RATE)
    skip = max(0, -at)
    sound = sound[:, skip : skip + max(0, dry.shape[1] - at - skip)]
    if not sound.shape[1]:
        return
    at += skip
    level = np.float32(LEVELS[note.instrument] * note.loud)
    share = np.float32(REVERB_SHARE[note.instrument])
    dry[:, at : at + sound.shape[1]] += sound * level
    if share:
        wet[:, at : at + sound.shape[1]] += sound * (level * share)


@lru_cache(maxsize=256)
def _sound(instrument: Instrument, pitch: int, length: int) -> np.ndarray:
    """A note at full level, (2, samples): left and right."""
    if instrument in PARTIALS:
        return _tone(instrument, pitch, length)
    return _DRUMS[instrument]()


@lru_cache(maxsize=8)
def _table(instrument: Instrument) -> np.ndarray:
    phase = np.arange(TABLE) * (2 * np.pi / TABLE)
    waves = [level * np.sin(number * phase) for number, level in enumerate(PARTIALS[instrument], 1)]
    return np.sum(waves, axis=0).astype(np.float32)


def _tone(instrument: Instrument, pitch: int, length: int) -> np.ndarray:
    release = round(RELEASE_SECONDS[instrument] * MIX_RATE)
    time = np.arange(length + release, dtype=np.float64) / MIX_RATE
    hertz = 440.0 * 2 ** ((pitch - 69) / 12)
    detune = 1.0018 if instrument == "pad" else 1.0004 if instrument == "keys" else 1.0
    sides = [
        _table(instrument)[((time * hertz * by) % 1.0 * TABLE).astype(np.int32)]
        for by in (detune, 1 / detune)
    ]
    return np.stack(sides) * _envelope(instrument, length, release)


def _envelope(instrument: Instrument, length: int, release: int) -> np.ndarray:
    time = np.arange(length + release, dtype=np.float32) / MIX_RATE
    if instrument == "pad":
        attack, decay = 0.55, np.ones_like(time)
    elif instrument == "bass":
        attack, decay = 0.012, 0.55 + 0.45 * np.exp(-time / 0.25)
    else:
        attack, decay = 0.006, np.exp(-time / (0.28 if instrument == "pluck" else 0.55))
    rise = 0.5 - 0.5 * np.cos(np.pi * np.minimum(time / attack, 1.0))
    fall = np.ones_like(time)
    fall[length:] = 0.5 + 0.5 * np.cos(np.pi * np.arange(1, release + 1) / release)
    return (rise * decay * fall).astype(np.float32)


def _kick() -> np.ndarray:
    time = np.arange(round(0.32 * MIX_RATE)) / MIX_RATE
    phase = 2 * np.pi * (48 * time + 62 * 0.028 * (1 - np.exp(-time / 0.028)))
    sound = np.sin(phase) * np.exp(-time / 0.09) * np.minimum(time / 0.002, 1.0)
    return np.stack([_closed(sound)] * 2)


def _thump() -> np.ndarray:
    time = np.arange(round(0.6 * MIX_RATE)) / MIX_RATE
    phase = 2 * np.pi * (52 * time + 20 * 0.05 * (1 - np.exp(-time / 0.05)))
    sound = np.sin(phase) * np.exp(-time / 0.16) * np.minimum(time / 0.006, 1.0)
    return np.stack([_closed(sound)] * 2)


def _hat() -> np.ndarray:
    return _noise_hit(0.06, 0.016, 0.0008, 11)


def _shaker() -> np.ndarray:
    return _noise_hit(0.12, 0.035, 0.02, 12)


def _noise_hit(seconds: float, decay: float, attack: float, seed: int) -> np.ndarray:
    """High-passed noise, the same at every stroke."""
    time = np.arange(round(seconds * MIX_RATE)) / MIX_RATE
    noise = np.random.default_rng(seed).standard_normal((2, len(time)))
    bright = np.diff(np.diff(noise, axis=1, prepend=0.0), axis=1, prepend=0.0)
    shape = np.exp(-time / decay) * np.minimum(time / attack, 1.0)
    return np.stack([_closed(side * shape) for side in bright])


def _closed(sound: np.ndarray) -> np.ndarray:
    """Faded to nothing over its last 10 ms."""
    fade = round(0.01 * MIX_RATE)
    sound[-fade:] *= np.linspace(1, 0, fade)
    return sound.astype(np.float32)


_DRUMS = {"kick": _kick, "thump": _thump, "hat": _hat, "shaker": _shaker}


@lru_cache(maxsize=1)
def _room() -> np.ndarray:
    """Impulse response (2, samples): noise that dies away and darkens, different left and right."""
    from scipy.signal import firwin, oaconvolve

    time = np.arange(round(REVERB_SECONDS * MIX_RATE) - 400) / MIX_RATE
    noise = np.random.default_rng(5).standard_normal((2, len(time)))
    bright, dark = (
        oaconvolve(noise, np.asarray(firwin(129, hertz, fs=MIX_RATE))[None, :], mode="same", axes=1)
        for hertz in (5000, 1800)
    )
    early = np.exp(-time / 0.12)
    tail = (
        (bright * early + dark * (1 - early)) * np.exp(-time / 0.38) * np.minimum(time / 0.012, 1)
    )
    tail[:, -480:] *= np.linspace(1, 0, 480)
    tail -= tail.mean(axis=1, keepdims=True)
    return (tail / np.sqrt(np.sum(tail**2, axis=1, keepdims=True))).astype(np.float32)


def _reverberated(wet: np.ndarray) -> np.ndarray:
    from scipy.signal import oaconvolve

    # One side after the other: half a minute of both at once takes a hundred megabytes more.
    return np.stack(
        [
            oaconvolve(side, room, mode="full")[: len(side)]
            for side, room in zip(wet, _room(), strict=True)
        ]
    )
