"""Effects made from noise and sines. Each is short, starts and ends in silence, and is the same
every time.

An effect has a moment at which it is felt (the middle of a whoosh, the blow of an impact); cues
name that moment, so `lead_samples` says how far before it the sound begins.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from film.mix import MIX_RATE
from film.sounds import EffectName
from tools.sound.happenings import HAPPENINGS


@dataclass(frozen=True, slots=True)
class Effect:
    samples: np.ndarray
    """float32 (samples, 2)"""
    lead_samples: int


@lru_cache(maxsize=32)
def effect(name: EffectName) -> Effect:
    """The effect at a peak of about 0.5."""
    sound, felt_seconds = (_MAKERS.get(name) or HAPPENINGS[name])()
    fade = round(0.005 * MIX_RATE)
    sound[:, :fade] *= np.linspace(0, 1, fade)
    sound[:, -fade:] *= np.linspace(1, 0, fade)
    sound -= sound.mean(axis=1, keepdims=True)
    sound *= 0.5 / np.abs(sound).max()
    return Effect(np.ascontiguousarray(sound.T, np.float32), round(felt_seconds * MIX_RATE))


def _time(seconds: float) -> np.ndarray:
    return np.arange(round(seconds * MIX_RATE)) / MIX_RATE


def _noise(seconds: float, seed: int) -> np.ndarray:
    return np.random.default_rng(seed).standard_normal((2, round(seconds * MIX_RATE)))


def _swept(noise: np.ndarray, hertz: np.ndarray, width: float) -> np.ndarray:
    """Noise through a band that moves: short-time spectrum weighted by a bell over log
    frequency."""
    from scipy.signal import istft, stft

    _, moments, spectrum = stft(noise, fs=MIX_RATE, nperseg=1024)
    centre = np.interp(moments, np.arange(noise.shape[1]) / MIX_RATE, hertz)
    bins = np.maximum(np.fft.rfftfreq(1024, 1 / MIX_RATE), 20.0)
    octaves = np.log2(bins[:, None] / centre[None, :])
    _, sound = istft(spectrum * np.exp(-0.5 * (octaves / width) ** 2), fs=MIX_RATE, nperseg=1024)
    return sound[:, : noise.shape[1]]


def _whoosh() -> tuple[np.ndarray, float]:
    """Air that passes from left to right."""
    time = _time(0.75)
    share = time / time[-1]
    rise = np.exp(-0.5 * ((share - 0.48) / 0.17) ** 2)
    air = _swept(_noise(0.75, 21), 300 * 2 ** (3.0 * rise), 0.8) * rise
    side = np.clip((share - 0.15) / 0.7, 0, 1) * np.pi / 2
    return np.stack([air[0] * np.cos(side * 0.8), air[1] * np.sin(0.3 + side * 0.8)]), 0.36


def _pop() -> tuple[np.ndarray, float]:
    time = _time(0.12)
    phase = 2 * np.pi * (420 * time + 260 * 0.03 * (1 - np.exp(-time / 0.03)))
    return np.stack([np.sin(phase) * np.exp(-time / 0.022)] * 2), 0.006


def _click() -> tuple[np.ndarray, float]:
    time = _time(0.05)
    noise = np.diff(_noise(0.05, 22), axis=1, prepend=0.0) * np.exp(-time / 0.003)
    tone = np.sin(2 * np.pi * 2300 * time) * np.exp(-time / 0.006)
    return noise * 0.4 + tone, 0.004


def _riser() -> tuple[np.ndarray, float]:
    time = _time(1.6)
    share = time / time[-1]
    air = _swept(_noise(1.6, 23), 400 * 2 ** (3.5 * share), 0.6)
    return air * share**2 * np.clip((1 - share) / 0.04, 0, 1), 1.55


def _impact() -> tuple[np.ndarray, float]:
    time = _time(1.1)
    phase = 2 * np.pi * (46 * time + 70 * 0.04 * (1 - np.exp(-time / 0.04)))
    low = np.sin(phase) * np.exp(-time / 0.28)
    air = _swept(_noise(1.1, 24), 1800 * 2 ** (-3 * time / 1.1), 1.1) * np.exp(-time / 0.12)
    return low + air * 0.25, 0.006


def _room_tone() -> tuple[np.ndarray, float]:
    """Ten seconds of a quiet room."""
    noise = _noise(10.0, 25)
    spectrum = np.fft.rfft(noise, axis=1)
    hertz = np.maximum(np.fft.rfftfreq(noise.shape[1], 1 / MIX_RATE), 30.0)
    return np.fft.irfft(spectrum * (60.0 / hertz) ** 0.9, noise.shape[1], axis=1), 0.0


_MAKERS: dict[EffectName, Callable[[], tuple[np.ndarray, float]]] = {
    "whoosh": _whoosh,
    "pop": _pop,
    "click": _click,
    "riser": _riser,
    "impact": _impact,
    "room": _room_tone,
}
