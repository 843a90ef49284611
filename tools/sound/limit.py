"""Dynamics: a gentle compressor for voices and the limiter that ends the mix.

Both look ahead with symmetric windows instead of running filters, so that a block with its margins
gives the same samples as the whole.
"""

from collections.abc import Callable, Iterator

import numpy as np

from film.mix import MIX_RATE
from tools.sound.curve import drawn
from tools.sound.loudness import (
    BEFORE,
    BLOCK,
    HOP,
    MARGIN,
    RISE,
    hop_powers,
    loud_runs,
    true_peaks,
)

WINDOW = 2 * (MIX_RATE // 50)
"""40 ms: half of it before the peak, half after."""
STEP = 16
"""Samples between two points of the limiter's gain."""
UNTOUCHED = 0.9999
COMPRESSOR_HOP = MIX_RATE // 200
THRESHOLD_DBFS, RATIO = -19.0, 2.2


Read = Callable[[int, int], np.ndarray]
"""Samples from one place to another, (n, 2): of an array, or of a tape."""


class Limiter:
    """What is read, `length` samples, times `gain`, with no true peak above the ceiling: any
    stretch of it.
    """

    def __init__(self, read: Read, length: int, gain: float, ceiling_dbtp: float) -> None:
        self._read, self._length, self._gain = read, length, np.float32(gain)
        self._ceiling = 10 ** (ceiling_dbtp / 20)

    def blocks(self, first: int, last: int, size: int = BLOCK) -> Iterator[np.ndarray]:
        """From sample `first` up to `last`, a block at a time."""
        for start in range(first, last, size):
            yield self._limited(start, min(start + size, last))[0]

    def powers(self, first: int, last: int) -> tuple[np.ndarray, np.ndarray]:
        """Which hops from `first` up to `last` sound otherwise than without a limiter, counted from
        `first`, and their K-weighted powers. `first` is the start of a hop.
        """
        hops: list[np.ndarray] = [np.zeros(0, np.int64)]
        powers: list[np.ndarray] = [np.zeros(0)]
        for start in range(first, last, BLOCK):
            low = max(0, start - BEFORE)
            piece, held = self._limited(low, min(start + BLOCK, last))
            if held is None:
                continue
            count = len(piece) // HOP
            less = held[: count * HOP].reshape(count, HOP).min(axis=1) < UNTOUCHED
            less[1:] |= less[:-1].copy()  # the weighting filter rings on
            for begin, end in _runs(less, (start - low) // HOP):
                early = max(0, begin - BEFORE // HOP)
                hops.append(np.arange(begin, end) + (low - first) // HOP)
                powers.append(hop_powers([piece[early * HOP : end * HOP]])[begin - early :])
        return np.concatenate(hops), np.concatenate(powers)

    def _limited(self, start: int, end: int) -> tuple[np.ndarray, np.ndarray | None]:
        """The stretch, and what it was held by; None where nothing was."""
        low, high = max(0, start - WINDOW), min(self._length, end + WINDOW)
        piece = self._read(low, high) * self._gain
        held = _held_gain(piece, self._ceiling)
        here = slice(start - low, end - low)
        if held is None:
            return piece[here], None
        return piece[here] * held[here, None], held[here]


def _runs(wanted: np.ndarray, first: int) -> Iterator[tuple[int, int]]:
    """Stretches of what is wanted from `first` on; those nearly joined as one."""
    places = np.flatnonzero(wanted[first:]) + first
    if not len(places):
        return
    breaks = np.flatnonzero(np.diff(places) > 2 * BEFORE // HOP)
    begins = [int(places[0]), *(int(places[at + 1]) for at in breaks)]
    ends = [*(int(places[at]) + 1 for at in breaks), int(places[-1]) + 1]
    yield from zip(begins, ends, strict=True)


def limited(samples: np.ndarray, gain: float, ceiling_dbtp: float) -> np.ndarray:
    """An array, (n, 2), limited."""
    limiter = Limiter(lambda a, b: samples[a:b], len(samples), gain, ceiling_dbtp)
    return np.concatenate([samples[:0], *limiter.blocks(0, len(samples))])


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
    bell = np.hanning(WINDOW // STEP + 1)
    # At a sixteenth of the rate the bell costs next to nothing; the least of each keeps it safe.
    coarse = np.pad(held, (0, -len(held) % STEP), mode="edge").reshape(-1, STEP).min(axis=1)
    smooth = convolve1d(coarse, (bell / bell.sum()).astype(np.float32), mode="nearest")
    return drawn(smooth, STEP, -STEP // 2, len(held), after=0.5)  # points lie in the middle


def compressed(voice: np.ndarray) -> np.ndarray:
    """A voice, mono at MIX_RATE, with its loudest syllables held back by up to 6 dB."""
    hops = np.pad(voice, (0, -len(voice) % COMPRESSOR_HOP)).reshape(-1, COMPRESSOR_HOP)
    level = 10 * np.log10(np.mean(hops**2, axis=1) + 1e-9)
    bell = np.hanning(9)
    level = np.convolve(level, bell / bell.sum(), "same")
    over = np.maximum(0.0, level - THRESHOLD_DBFS) * (1 - 1 / RATIO)
    wide = np.hanning(13)
    gain_db = -np.convolve(np.minimum(over, 6.0), wide / wide.sum(), "same")
    return voice * drawn(10 ** (gain_db / 20), COMPRESSOR_HOP, -COMPRESSOR_HOP // 2, len(voice))
