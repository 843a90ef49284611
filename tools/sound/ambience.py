"""The air of a place: rain, wind, birds, a city far off. Loops of noise and small calls, very low.

A loop is LOOP_SECONDS long and meets its own beginning without a seam.
"""

from collections.abc import Callable
from functools import lru_cache

import numpy as np

from film.mix import MIX_RATE
from film.sounds import AmbienceName
from tools.sound.happenings import banded, noise_of, time_of

LOOP_SECONDS = 12.0
LOOP_RMS = 0.05


@lru_cache(maxsize=8)
def ambience(name: AmbienceName) -> np.ndarray:
    """One loop: float32 (samples, 2) at LOOP_RMS."""
    sound = _MAKERS[name]()
    sound = sound - sound.mean(axis=1, keepdims=True)
    sound *= LOOP_RMS / np.sqrt(np.mean(sound**2))
    return np.ascontiguousarray(np.clip(sound, -0.6, 0.6).T, np.float32)


def _swell(seed: int, low: float, points: int = 8) -> np.ndarray:
    """A slow level, low … 1, whose end is its beginning."""
    knots = np.random.default_rng(seed).uniform(low, 1.0, points)
    places = np.linspace(0, points, round(LOOP_SECONDS * MIX_RATE), endpoint=False)
    at = places.astype(int)
    share = 0.5 - 0.5 * np.cos(np.float32(np.pi) * (places - at).astype(np.float32))
    return knots[at] * (1 - share) + knots[(at + 1) % points] * share


def _rain() -> np.ndarray:
    drops = noise_of(LOOP_SECONDS, 62)
    sparse = np.where(np.abs(drops) > 3.2, drops, 0.0)
    wash = banded(noise_of(LOOP_SECONDS, 61), 400, 3200, 0.8)
    return wash * _swell(63, 0.8) + banded(sparse, 1200, 6000) * 4


def _wind() -> np.ndarray:
    low = banded(noise_of(LOOP_SECONDS, 64), 80, 420, 1.2) * _swell(65, 0.3)
    return low + banded(noise_of(LOOP_SECONDS, 66), 380, 900, 1.5) * _swell(67, 0.05) * 0.5


def _birds() -> np.ndarray:
    """Three birds that call and answer over leaves."""
    chance = np.random.default_rng(68)
    out = banded(noise_of(LOOP_SECONDS, 69), 300, 3000, 1.0) * 0.01
    for base, side in ((2900.0, 0.25), (3800.0, 0.7), (2300.0, 0.5)):
        at = chance.uniform(0.2, 1.5)
        while at < LOOP_SECONDS - 1.0:
            for note in range(int(chance.integers(2, 6))):
                length = chance.uniform(0.05, 0.13)
                ring = time_of(length)
                bend = base * (1 + chance.uniform(-0.2, 0.25) * ring / length)
                call = np.sin(2 * np.pi * np.cumsum(bend) / MIX_RATE)
                call *= np.sin(np.pi * ring / length) ** 2 * chance.uniform(0.4, 1.0)
                start = round((at + note * 0.15) * MIX_RATE)
                out[:, start : start + len(call)] += np.stack([call * side, call * (1 - side)])
            at += chance.uniform(1.6, 3.6)
    return out


def _crickets() -> np.ndarray:
    time = time_of(LOOP_SECONDS)
    chirps = np.clip(np.sin(2 * np.pi * 30 * time), 0, 1) * ((time % 0.75) < 0.3)
    far = np.clip(np.sin(2 * np.pi * 26 * time), 0, 1) * ((time % 0.6) < 0.24)
    near = np.sin(2 * np.pi * 4200 * time) * chirps
    away = np.sin(2 * np.pi * 4700 * time) * far * 0.5
    air = banded(noise_of(LOOP_SECONDS, 70), 200, 1500, 1.0) * 0.06
    return np.stack([near * 0.7 + away * 0.3, near * 0.3 + away * 0.7]) + air


def _city() -> np.ndarray:
    hum = banded(noise_of(LOOP_SECONDS, 71), 40, 260, 1.0) * _swell(72, 0.6)
    return hum + banded(noise_of(LOOP_SECONDS, 73), 300, 1600, 1.0) * _swell(74, 0.1, 5) * 0.18


def _sea() -> np.ndarray:
    wave = _swell(75, 0.15, 4)
    return banded(noise_of(LOOP_SECONDS, 76), 120, 1800, 0.8) * wave**1.5


def _murmur() -> np.ndarray:
    """People further off: bands of a voice, each swelling at the pace of syllables."""
    out = np.zeros((2, round(LOOP_SECONDS * MIX_RATE)))
    for voice in range(5):
        talk = banded(noise_of(LOOP_SECONDS, 80 + voice), 180 + 60 * voice, 500 + 200 * voice, 2.0)
        out += talk * _swell(90 + voice, 0.0, 44) ** 2
    return out


_MAKERS: dict[AmbienceName, Callable[[], np.ndarray]] = {
    "rain": _rain,
    "wind": _wind,
    "birds": _birds,
    "crickets": _crickets,
    "city": _city,
    "sea": _sea,
    "murmur": _murmur,
}
