"""Loudness and true peak by ITU-R BS.1770, in blocks: a ten-minute mix needs no second copy.

pyloudnorm gives the same loudness but filters whole films in float64; tests hold the two together.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

import numpy as np

from film.mix import MIX_RATE

HOP = MIX_RATE // 10
BEFORE = 3 * HOP
"""After so many samples the weighting filter has forgotten what it began with."""
BLOCK = 10 * MIX_RATE
OVERSAMPLING = 4
REACH = 10 * OVERSAMPLING
"""Taps of the oversampling filter on each side."""
SILENT_LUFS = -70.0
CHUNK = 512
"""Samples that are looked at together when peaks are searched."""
NEAR = 8
"""Samples beside a loud one between which its peak may lie."""
MARGIN = 32
"""Samples beside a stretch that its oversampling needs (ten each side) and more."""
RISE = 0.7
"""Between two samples a peak rises at most ~3 dB above them."""


def blocks(samples: np.ndarray, size: int = BLOCK) -> Iterator[np.ndarray]:
    for start in range(0, len(samples), size):
        yield samples[start : start + size]


def hop_powers(pieces: Iterable[np.ndarray]) -> np.ndarray:
    """K-weighted mean square of each 100 ms, summed over channels. Pieces follow one another; all
    but the last hold whole hops."""
    weighting, powers = Weighting(), [np.zeros(0)]
    for piece in pieces:
        hops = weighting.hops(piece)
        powers.append(np.einsum("chs,chs->h", hops, hops) / HOP)
    return np.concatenate(powers)


class Weighting:
    """The K-weighting filter, run over sound that arrives piece by piece."""

    def __init__(self) -> None:
        self._state: np.ndarray | None = None

    def hops(self, piece: np.ndarray) -> np.ndarray:
        """(channels, hops, HOP) of a piece (samples,) or (samples, channels), weighted; what is
        less than a hop is left away.
        """
        from tools.sound.weighting import STATE, weigh

        sides = piece.T.reshape(-1, len(piece)).astype(np.float32, copy=False)
        if self._state is None:
            self._state = np.zeros((len(sides), STATE))
        weighted = np.empty(sides.shape)
        weigh(sides, self._state, weighted)
        hops = weighted.shape[1] // HOP
        return weighted[:, : hops * HOP].reshape(-1, hops, HOP)


def integrated_lufs(powers: np.ndarray) -> float:
    """Gated loudness of a programme from its hops: 400 ms blocks, three quarters overlapping."""
    if len(powers) < 4:
        return SILENT_LUFS
    windows = np.convolve(powers, np.full(4, 0.25), "valid")
    loud = windows[windows > 10 ** ((SILENT_LUFS + 0.691) / 10)]
    if not len(loud):
        return SILENT_LUFS
    gate = loud.mean() * 0.1
    return float(-0.691 + 10 * np.log10(loud[loud > gate].mean()))


def loudness_range(powers: np.ndarray) -> float:
    """LRA in LU: spread of 3 s loudness between its 10th and 95th percentile (EBU Tech 3342)."""
    if len(powers) < 30:
        return 0.0
    windows = np.convolve(powers, np.full(30, 1 / 30), "valid")
    loud = windows[windows > 10 ** ((SILENT_LUFS + 0.691) / 10)]
    if not len(loud):
        return 0.0
    loud = loud[loud > loud.mean() * 0.01]
    levels = 10 * np.log10(loud)
    return float(np.percentile(levels, 95) - np.percentile(levels, 10))


def true_peaks(piece: np.ndarray) -> np.ndarray:
    """The greatest magnitude at and after each sample (samples,), four times oversampled, over all
    channels."""
    from scipy.signal import upfirdn

    sides = np.ascontiguousarray(piece.T, np.float32).reshape(-1, len(piece))
    finer = upfirdn(_finer_filter(), sides, up=OVERSAMPLING)
    loudest = np.abs(finer[:, REACH : REACH + len(piece) * OVERSAMPLING]).max(axis=0)
    return np.maximum.reduce([loudest[step::OVERSAMPLING] for step in range(OVERSAMPLING)])


def loud_runs(piece: np.ndarray, level: float) -> Iterator[tuple[int, int]]:
    """Stretches of the piece, far apart, that hold every sample of at least `level` and its
    neighbours.
    """
    magnitude = _loudest_channel(piece)
    peaks = np.maximum.reduceat(magnitude, np.arange(0, len(piece), CHUNK)) if len(piece) else piece
    loud = np.concatenate([[False], peaks >= level, [False]])
    edges = np.flatnonzero(loud[1:] != loud[:-1])
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        yield max(0, int(first) * CHUNK - NEAR), min(int(last) * CHUNK + NEAR, len(piece))


def _loudest_channel(piece: np.ndarray) -> np.ndarray:
    """Magnitude of each sample; channel by channel, which is ten times faster than over rows of
    two.
    """
    if piece.ndim == 1:
        return np.abs(piece)
    return np.maximum.reduce([np.abs(piece[:, channel]) for channel in range(piece.shape[1])])


def highest_peak(piece: np.ndarray) -> float:
    """The true peak of a piece; only what is loud enough to hold it is oversampled."""
    highest = float(np.abs(piece).max(initial=0.0))
    for first, last in loud_runs(piece, highest * RISE):
        low = max(0, first - MARGIN)
        peaks = true_peaks(piece[low : last + MARGIN])
        highest = max(highest, float(peaks.max(initial=0.0)))
    return highest


def dbtp(peak: float) -> float:
    return float(20 * np.log10(max(peak, 1e-9)))


@lru_cache(maxsize=1)
def _finer_filter() -> np.ndarray:
    """As scipy's resample_poly makes it for this window."""
    from scipy.signal import firwin

    window: Any = ("kaiser", 6.0)
    taps = firwin(2 * REACH + 1, 1 / OVERSAMPLING, window=window)
    return np.asarray(taps * OVERSAMPLING, np.float32)
