"""Sounds of what happens: doors, bells, weather, steps. Noise and sines, no assets, the same every
time.

Each maker gives (2, samples) at any level and the second at which it is felt.
"""

from collections.abc import Callable, Iterable

import numpy as np

from film.mix import MIX_RATE

Made = tuple[np.ndarray, float]


def time_of(seconds: float) -> np.ndarray:
    return np.arange(round(seconds * MIX_RATE)) / MIX_RATE


def noise_of(seconds: float, seed: int) -> np.ndarray:
    return np.random.default_rng(seed).standard_normal((2, round(seconds * MIX_RATE)))


def banded(noise: np.ndarray, low: float, high: float, slope: float = 2.0) -> np.ndarray:
    """Noise between two frequencies; `slope` is how steeply it falls outside, in powers."""
    hertz = np.maximum(np.fft.rfftfreq(noise.shape[-1], 1 / MIX_RATE), 1.0).astype(np.float32)
    shape = 1 / (1 + (low / hertz) ** (2 * slope)) / (1 + (hertz / high) ** (2 * slope))
    spectrum = np.fft.rfft(noise.astype(np.float32), axis=-1) * shape
    return np.fft.irfft(spectrum, noise.shape[-1], axis=-1)


def summed(parts: Iterable[np.ndarray]) -> np.ndarray:
    return np.sum(list(parts), axis=0)


def roomy(sound: np.ndarray, seconds: float, share: float, seed: int) -> np.ndarray:
    """The sound with a room around it; longer by the room's tail."""
    from scipy.signal import fftconvolve

    time = time_of(seconds)
    echo = banded(noise_of(seconds, seed), 150, 5000) * np.exp(-time * 6 / seconds)
    echo /= np.sqrt((echo**2).sum(axis=1, keepdims=True))
    wet = fftconvolve(sound, echo, axes=1)
    return np.pad(sound, ((0, 0), (0, len(time) - 1))) + share * wet


def blow(
    seconds: float, hertz: float, decay: float, seed: int, bright: float = 2500.0
) -> np.ndarray:
    """Something solid is hit: a low body and a short rattle."""
    time = time_of(seconds)
    body = np.sin(2 * np.pi * hertz * time * (1 + 0.3 * np.exp(-time / 0.02)))
    body = body * np.exp(-time / decay)
    rattle = banded(noise_of(seconds, seed), 200, bright) * np.exp(-time / (decay * 0.35))
    return body[None, :] + 0.6 * rattle


def repeated(sound: np.ndarray, at: tuple[float, ...], levels: tuple[float, ...]) -> np.ndarray:
    starts = [round(second * MIX_RATE) for second in at]
    out = np.zeros((2, max(starts) + sound.shape[1]))
    for start, level in zip(starts, levels, strict=True):
        out[:, start : start + sound.shape[1]] += sound * level
    return out


def slam() -> Made:
    return roomy(blow(0.5, 68, 0.11, 31, 3500), 0.8, 0.5, 32), 0.008


def knock() -> Made:
    one = blow(0.16, 190, 0.025, 33, 3000)
    return roomy(repeated(one, (0.0, 0.21, 0.42), (0.9, 0.75, 1.0)), 0.4, 0.3, 34), 0.008


def creak() -> Made:
    """A hinge: pulses of friction that speed up and slow down, through wood."""
    time = time_of(1.1)
    rate = 26 + 34 * np.sin(np.pi * time / 1.1) + 6 * np.sin(2 * np.pi * 3.1 * time)
    phase = np.cumsum(rate) / MIX_RATE
    pulses = (np.diff(np.floor(phase), prepend=0.0) > 0).astype(float)
    ring = time_of(0.03)
    wood = summed(
        np.sin(2 * np.pi * hertz * ring) * np.exp(-ring / 0.006) for hertz in (620, 1130, 1840)
    )
    sound = np.convolve(pulses, wood)[: len(time)] * np.sin(np.pi * time / 1.1) ** 0.7
    return roomy(np.stack([sound, sound * 0.8]), 0.4, 0.35, 35), 0.15


def thunder() -> Made:
    """A crack and a roll that comes back twice."""
    time = time_of(5.0)
    crack = banded(noise_of(5.0, 36), 300, 4500) * np.exp(-time / 0.09) * 0.5
    chance = np.random.default_rng(37)
    swell = np.interp(time, np.arange(0, 5.2, 0.2), chance.uniform(0.35, 1.0, 26))
    fall = np.clip(time / 0.06, 0, 1) * np.exp(-time / 1.5)
    roll = banded(noise_of(5.0, 38), 28, 190, 1.5) * swell * fall * 3.4
    return crack + roll, 0.06


def step() -> Made:
    time = time_of(0.14)
    heel = np.sin(2 * np.pi * 95 * time) * np.exp(-time / 0.018)
    sole = banded(noise_of(0.14, 39), 250, 2600) * np.exp(-((time - 0.035) ** 2) / 0.0006)
    return heel[None, :] * 0.8 + sole * 0.3, 0.012


def bell() -> Made:
    """A small church bell: partials of bronze, not of a string."""
    time = time_of(3.0)
    partials = ((0.5, 0.5, 1.6), (1.0, 1.0, 1.2), (1.19, 0.6, 0.9), (1.5, 0.4, 0.7))
    partials += ((2.0, 0.55, 0.5), (2.74, 0.25, 0.3), (4.07, 0.12, 0.16))
    sound = summed(
        level * np.sin(2 * np.pi * 523 * ratio * time) * np.exp(-time / decay)
        for ratio, level, decay in partials
    )
    return np.stack([sound, np.roll(sound, 90)]), 0.006


def phone() -> Made:
    """The double ring of an old telephone."""
    time = time_of(1.2)
    on = ((time % 0.6) < 0.4) & (time < 1.05)
    beat = 0.55 + 0.45 * np.sign(np.sin(2 * np.pi * 21 * time))
    tone = summed(np.sin(2 * np.pi * hertz * time) for hertz in (1180, 1470, 2360))
    gate = np.convolve(on * beat, np.hanning(480) / 240, "same")
    return roomy(np.stack([tone * gate] * 2), 0.4, 0.2, 40), 0.02


def bark() -> Made:
    """Two barks: a falling tone with a mouth that opens and shuts."""
    time = time_of(0.2)
    pitch = np.cumsum(520 * np.exp(-time / 0.16) + 60) / MIX_RATE
    voice = summed(np.sin(2 * np.pi * n * pitch) / n**0.7 for n in range(1, 14))
    rough = voice[None, :] * (1 + 0.5 * banded(noise_of(0.2, 41), 40, 300))
    one = banded(rough + 0.4 * noise_of(0.2, 42), 350, 2100) * np.sin(np.pi * time / 0.2) ** 1.4
    return roomy(repeated(one, (0.0, 0.34), (1.0, 0.85)), 0.35, 0.25, 43), 0.04


def cheer() -> Made:
    """Many voices at once: tones that glide, each with its own breath."""
    time, chance = time_of(2.4), np.random.default_rng(44)
    out = np.zeros((2, len(time)))
    for _ in range(26):
        base, begun = chance.uniform(150, 420), chance.uniform(0, 0.5)
        glide = base * (1 + 0.25 * np.sin(np.pi * np.clip((time - begun) / 1.6, 0, 1)))
        phase = 2 * np.pi * np.cumsum(glide) / MIX_RATE
        voice = summed(np.sin(n * phase) / n for n in (1, 2, 3, 4, 5, 6))
        swell = np.clip((time - begun) / 0.2, 0, 1) * np.clip((2.3 - time) / 0.9, 0, 1)
        side = chance.uniform(0.2, 0.8)
        out += np.stack([voice * side, voice * (1 - side)]) * swell
    breath = banded(noise_of(2.4, 45), 500, 4000) * np.sin(np.pi * time / 2.4) * 3
    return banded(out, 350, 2600) + breath, 0.3


def gust() -> Made:
    time = time_of(2.4)
    swell = np.sin(np.pi * time / 2.4) ** 2
    whistle = np.sin(2 * np.pi * np.cumsum(420 + 160 * swell) / MIX_RATE) * swell**3 * 0.12
    return banded(noise_of(2.4, 46), 120, 700, 1.2) * swell + whistle, 0.9


def fire() -> Made:
    time, chance = time_of(2.6), np.random.default_rng(47)
    crackle = np.zeros((2, len(time)))
    for _ in range(40):
        at, length = chance.integers(0, len(time) - 900), chance.integers(90, 700)
        snap = chance.standard_normal((2, length)) * np.exp(-np.arange(length) / (length / 5))
        crackle[:, at : at + length] += snap * chance.uniform(0.2, 1.0)
    swell = np.sin(np.pi * time / 2.6) ** 0.6
    return (banded(crackle, 700, 7000) + banded(noise_of(2.6, 48), 60, 380) * 0.35) * swell, 0.2


def splash() -> Made:
    time, chance = time_of(1.3), np.random.default_rng(49)
    wash = banded(noise_of(1.3, 50), 400, 5200) * np.exp(-time / 0.22) * np.clip(time / 0.02, 0, 1)
    drops = np.zeros(len(time))
    for _ in range(14):
        at = round(chance.uniform(0.1, 1.1) * MIX_RATE)
        ring = time_of(0.06)
        rising = chance.uniform(600, 1500) * (1 + 4 * ring)
        drop = np.sin(2 * np.pi * np.cumsum(rising) / MIX_RATE) * np.exp(-ring / 0.015)
        drops[at : at + len(drop)] += drop * chance.uniform(0.1, 0.4)
    return wash + drops[None, :], 0.03


def car() -> Made:
    """Passes from left to right: engine and tyres, falling in pitch as it goes by."""
    time = time_of(2.6)
    passing = np.tanh((time - 1.2) * 3)
    phase = 2 * np.pi * np.cumsum(72 * (1 - 0.09 * passing)) / MIX_RATE
    engine = summed(np.sin(n * phase + n) / n**0.8 for n in range(1, 12))
    near = 1 / (1 + ((time - 1.2) / 0.45) ** 2)
    edges = np.clip(time / 0.3, 0, 1) * np.clip((2.6 - time) / 0.4, 0, 1)
    sound = (engine[None, :] * 0.25 + banded(noise_of(2.6, 51), 200, 2200)) * near * edges
    side = (passing + 1) / 2 * np.pi / 2
    return sound * np.stack([0.3 + np.cos(side), 0.3 + np.sin(side)]), 1.2


def clap() -> Made:
    """A small audience."""
    time, chance = time_of(2.6), np.random.default_rng(52)
    out = np.zeros((2, len(time)))
    hand = time_of(0.03)
    for _ in range(14):
        rate, side, tone = chance.uniform(3.6, 5.2), chance.uniform(0.2, 0.8), chance.uniform(0, 1)
        for beat in np.arange(chance.uniform(0, 0.3), 2.2, 1 / rate):
            at = round((beat + chance.uniform(-0.02, 0.02)) * MIX_RATE)
            one = chance.standard_normal(len(hand)) * np.exp(-hand / (0.003 + 0.004 * tone))
            end = min(len(time), max(0, at) + len(one))
            level = np.array([side, 1 - side])[:, None] * chance.uniform(0.5, 1)
            out[:, max(0, at) : end] += level * one[: end - max(0, at)]
    return banded(out, 700, 4200) * np.clip((2.6 - time) / 0.8, 0, 1), 0.15


def shimmer() -> Made:
    """Magic: high bells that run up and hang in the air."""
    out = np.zeros((2, round(2.2 * MIX_RATE)))
    for count, semitone in enumerate((0, 2, 4, 7, 9, 12, 14, 16, 19, 21, 24)):
        ring = time_of(0.9)
        hertz = 1046.5 * 2 ** (semitone / 12)
        tone = np.sin(2 * np.pi * hertz * ring) + 0.3 * np.sin(2 * np.pi * 2.76 * hertz * ring)
        tone = tone * np.exp(-ring / 0.28) * np.clip(ring / 0.004, 0, 1)
        at, side = round(count * 0.07 * MIX_RATE), 0.3 + 0.4 * (count % 2)
        out[:, at : at + len(tone)] += np.stack([tone * side, tone * (1 - side)]) * (
            0.9 - count / 30
        )
    return roomy(out, 1.0, 0.5, 53), 0.35


def sword() -> Made:
    """Two blades: clash and ring."""
    time = time_of(1.2)
    ring = summed(
        level * np.sin(2 * np.pi * hertz * time) * np.exp(-time / decay)
        for hertz, level, decay in (
            (2210, 0.8, 0.22),
            (3470, 1.0, 0.3),
            (4890, 0.7, 0.18),
            (6630, 0.5, 0.12),
            (8210, 0.3, 0.08),
        )
    )
    clash = banded(noise_of(1.2, 54), 1500, 9000) * np.exp(-time / 0.012) * 1.5
    one = ring[None, :] * 0.6 + clash
    return roomy(repeated(one, (0.0, 0.38), (1.0, 0.8)), 0.5, 0.25, 55), 0.006


HAPPENINGS: dict[str, Callable[[], Made]] = {
    made.__name__: made
    for made in (
        slam, knock, creak, thunder, step, bell, phone, bark, cheer, gust, fire, splash, car,
        clap, shimmer, sword,
    )
}  # fmt: skip
