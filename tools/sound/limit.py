"""Dynamics: a gentle compressor for voices and the limiter that ends the mix.

Both look ahead with symmetric windows instead of running filters, so that a block with its margins
gives the same samples as the whole.
"""

import numpy as np

from film.mix import MIX_RATE
from tools.sound.loudness import BLOCK, true_peaks

WINDOW = 2 * (MIX_RATE // 50)
"""40 ms: half of it before the peak, half after."""
COMPRESSOR_HOP = MIX_RATE // 200
THRESHOLD_DBFS, RATIO = -19.0, 2.2


def limited(samples: np.ndarray, gain: float, ceiling_dbtp: float) -> np.ndarray:
    """The samples times `gain`, (n, 2), with no true peak above the ceiling."""
    ceiling = 10 ** (ceiling_dbtp / 20)
    out = np.empty_like(samples)
    for start in range(0, len(samples), BLOCK):
        end = min(start + BLOCK, len(samples))
        low, high = max(0, start - WINDOW), min(len(samples), end + WINDOW)
        piece = samples[low:high] * np.float32(gain)
        out[start:end] = (piece * _held_gain(piece, ceiling)[:, None])[start - low : end - low]
    return out


def _held_gain(piece: np.ndarray, ceiling: float) -> np.ndarray:
    from scipy.ndimage import convolve1d, minimum_filter1d

    # Between two samples a peak rises at most ~3 dB above them: quieter stretches need no look.
    if float(np.abs(piece).max(initial=0.0)) < ceiling * 0.7:
        return np.ones(len(piece), np.float32)
    wanted = np.minimum(1.0, ceiling / np.maximum(true_peaks(piece), 1e-9)).astype(np.float32)
    held = minimum_filter1d(wanted, WINDOW + 1, mode="nearest")
    bell = np.hanning(WINDOW // 8 + 1)
    # At an eighth of the rate the bell costs a sixty-fourth; the least of eight keeps it safe.
    coarse = np.pad(held, (0, -len(held) % 8), mode="edge").reshape(-1, 8).min(axis=1)
    smooth = convolve1d(coarse, (bell / bell.sum()).astype(np.float32), mode="nearest")
    places = np.arange(len(held), dtype=np.float32)
    return np.interp(places, np.arange(len(smooth)) * 8 + 3.5, smooth).astype(np.float32)


def compressed(voice: np.ndarray) -> np.ndarray:
    """A voice, mono at MIX_RATE, with its loudest syllables held back by up to 6 dB."""
    hops = np.pad(voice, (0, -len(voice) % COMPRESSOR_HOP)).reshape(-1, COMPRESSOR_HOP)
    level = 10 * np.log10(np.mean(hops**2, axis=1) + 1e-9)
    bell = np.hanning(9)
    level = np.convolve(level, bell / bell.sum(), "same")
    over = np.maximum(0.0, level - THRESHOLD_DBFS) * (1 - 1 / RATIO)
    wide = np.hanning(13)
    gain_db = -np.convolve(np.minimum(over, 6.0), wide / wide.sum(), "same")
    places = (np.arange(len(hops)) + 0.5) * COMPRESSOR_HOP
    gain = 10 ** (np.interp(np.arange(len(voice)), places, gain_db) / 20)
    return (voice * gain).astype(np.float32)
