"""Dynamics: a gentle compressor for voices and the limiter that ends the mix.

Both look ahead with symmetric windows instead of running filters, so that a block with its margins
gives the same samples as the whole.
"""

from collections.abc import Callable, Iterator

import numpy as np

from film.mix import MIX_RATE
from tools.sound.loudness import BLOCK, MARGIN, RISE, loud_runs, true_peaks

WINDOW = 2 * (MIX_RATE // 50)
"""40 ms: half of it before the peak, half after."""
COMPRESSOR_HOP = MIX_RATE // 200
THRESHOLD_DBFS, RATIO = -19.0, 2.2


Read = Callable[[int, int], np.ndarray]
"""Samples from one place to another, (n, 2): of an array, or of a tape."""


def limited_blocks(
    read: Read, length: int, gain: float, ceiling_dbtp: float
) -> Iterator[np.ndarray]:
    """`length` samples times `gain`, with no true peak above the ceiling, BLOCK by BLOCK."""
    ceiling = 10 ** (ceiling_dbtp / 20)
    for start in range(0, length, BLOCK):
        end = min(start + BLOCK, length)
        low, high = max(0, start - WINDOW), min(length, end + WINDOW)
        piece = read(low, high) * np.float32(gain)
        held = _held_gain(piece, ceiling)
        if held is not None:
            piece *= held[:, None]
        yield piece[start - low : end - low]


def limited(samples: np.ndarray, gain: float, ceiling_dbtp: float) -> np.ndarray:
    """The same of an array, (n, 2), in one."""
    pieces = limited_blocks(lambda a, b: samples[a:b], len(samples), gain, ceiling_dbtp)
    return np.concatenate([*pieces]) if len(samples) else samples


def _held_gain(piece: np.ndarray, ceiling: float) -> np.ndarray | None:
    """Gain of each sample; None where nothing is to be held."""
    from scipy.ndimage import convolve1d, minimum_filter1d

    wanted = np.ones(len(piece), np.float32)
    for first, last in loud_runs(piece, ceiling * RISE):
        low = max(0, first - MARGIN)
        peaks = true_peaks(piece[low : last + MARGIN])[first - low :][: last - first]
        wanted[first:last] = np.minimum(1.0, ceiling / np.maximum(peaks, 1e-9))
    if float(wanted.min(initial=1.0)) == 1.0:
        return None
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
