"""Loudness and true peak by ITU-R BS.1770, in blocks: a ten-minute mix needs no second copy.

pyloudnorm gives the same loudness but filters whole films in float64; tests hold the two together.
"""

from collections.abc import Iterable, Iterator

import numpy as np

from film.mix import MIX_RATE

K_WEIGHTING = (
    (
        1.53512485958697,
        -2.69169618940638,
        1.19839281085285,
        1.0,
        -1.69065929318241,
        0.73248077421585,
    ),
    (1.0, -2.0, 1.0, 1.0, -1.99004745483398, 0.99007225036621),
)
"""Second-order sections at 48 kHz: head shelf, then high-pass (BS.1770-4, tables 1 and 2)."""
HOP = MIX_RATE // 10
BLOCK = 10 * MIX_RATE
OVERSAMPLING = 4
SILENT_LUFS = -70.0


def blocks(samples: np.ndarray, size: int = BLOCK) -> Iterator[np.ndarray]:
    for start in range(0, len(samples), size):
        yield samples[start : start + size]


def hop_powers(pieces: Iterable[np.ndarray]) -> np.ndarray:
    """K-weighted mean square of each 100 ms, summed over channels. Pieces follow one another; all
    but the last hold whole hops."""
    from scipy.signal import sosfilt

    state: np.ndarray | None = None
    powers: list[np.ndarray] = []
    for piece in pieces:
        both = piece[:, None] if piece.ndim == 1 else piece
        if state is None:
            state = np.zeros((2, 2, both.shape[1]))
        weighted, state = sosfilt(np.asarray(K_WEIGHTING), both, axis=0, zi=state)
        hops = len(weighted) // HOP
        whole = weighted[: hops * HOP].reshape(hops, HOP, -1)
        powers.append(np.einsum("hsc,hsc->h", whole, whole) / HOP)
    return np.concatenate(powers) if powers else np.zeros(0)


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
    from scipy.signal import resample_poly

    both = piece[:, None] if piece.ndim == 1 else piece
    finer = resample_poly(both, OVERSAMPLING, 1, axis=0, window=("kaiser", 6.0))
    return np.abs(finer).reshape(len(both), -1).max(axis=1).astype(np.float32)


def true_peak_dbtp(samples: np.ndarray) -> float:
    highest = max(
        (float(true_peaks(piece).max(initial=0.0)) for piece in blocks(samples)), default=0.0
    )
    return float(20 * np.log10(max(highest, 1e-9)))
