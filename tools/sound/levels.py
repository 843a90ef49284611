"""How loud a coded file is, where it clips and where it is silent: measured span by span, judged as
a whole.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from film.measures import Stretch
from film.mix import MIX_RATE
from tools.sound.coded import decoded_between
from tools.sound.loudness import (
    BEFORE,
    dbtp,
    highest_peak,
    hop_powers,
    integrated_lufs,
    loudness_range,
)

SILENCE_DBFS = -60.0
SILENCE_SECONDS = 0.5
CLIPPED = 0.9999
QUIET_HOP = MIX_RATE // 100


@dataclass(frozen=True, slots=True)
class Levels:
    """Of a stretch of sound."""

    samples: int
    powers: np.ndarray
    """K-weighted, of each 100 ms."""
    peak: float
    clipped: int
    quiet: np.ndarray
    """Whether each 10 ms are silent."""

    @property
    def lufs(self) -> float:
        return integrated_lufs(self.powers)

    @property
    def range_lu(self) -> float:
        return loudness_range(self.powers)

    @property
    def true_peak_dbtp(self) -> float:
        return dbtp(self.peak)

    @property
    def silences(self) -> tuple[Stretch, ...]:
        """Stretches below SILENCE_DBFS that last longer than SILENCE_SECONDS, to 10 ms."""
        quiet = np.concatenate([[False], self.quiet, [False]])
        edges = np.flatnonzero(quiet[1:] != quiet[:-1])
        return tuple(
            (float(start) / 100, float(end) / 100)
            for start, end in zip(edges[::2], edges[1::2], strict=True)
            if end - start > SILENCE_SECONDS * 100
        )


def levels_of(sound: np.ndarray, before: int = 0) -> Levels:
    """Of samples (n, 2) at MIX_RATE, of which the first `before` lie before the stretch."""
    mine = sound[before:]
    loudest = np.maximum(np.abs(mine[:, 0]), np.abs(mine[:, 1]))
    count = len(mine) // QUIET_HOP
    peaks = loudest[: count * QUIET_HOP].reshape(count, QUIET_HOP).max(axis=1, initial=0.0)
    return Levels(
        samples=len(mine),
        powers=hop_powers([sound])[before * 10 // MIX_RATE :],
        peak=highest_peak(mine),
        clipped=int(np.count_nonzero(loudest >= CLIPPED)),
        quiet=peaks < 10 ** (SILENCE_DBFS / 20),
    )


def levels_between(path: str, start: int, end: int | None) -> Levels:
    """Of a file, from sample `start`, where a hop begins, up to `end` or the file's end. Raises
    ToolFailed.
    """
    before = min(start, BEFORE)
    return levels_of(decoded_between(Path(path), start - before, end), before)


def peak_between(path: str, start: int, end: int | None) -> float:
    """The true peak alone. Raises ToolFailed."""
    return highest_peak(decoded_between(Path(path), start, end))


def together(spans: Sequence[Levels]) -> Levels:
    """Of a whole from its spans."""
    return Levels(
        samples=sum(span.samples for span in spans),
        powers=np.concatenate([span.powers for span in spans]),
        peak=max(span.peak for span in spans),
        clipped=sum(span.clipped for span in spans),
        quiet=np.concatenate([span.quiet for span in spans]),
    )
