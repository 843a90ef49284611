"""A tape: samples laid down once, in order, and read back from anywhere.

A ten-minute mix is 230 MB of float32. It is read several times (for its loudness, for the limiter,
for the encoder), but never as a whole, so it lies in a file without a name that is gone when
closed: on disk it costs no memory of ours.
"""

import tempfile
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType

import numpy as np

_SAMPLE = np.dtype(np.float32)


class Tape:
    """float32 (samples, channels)."""

    def __init__(self, folder: Path | None, channels: int = 2) -> None:
        """A tape in `folder`, or where temporary files go."""
        self._file = tempfile.TemporaryFile(dir=folder)
        self._channels = channels
        self.length = 0

    def __enter__(self) -> "Tape":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def record(self, pieces: Iterable[np.ndarray]) -> None:
        """Lays pieces down after what is there."""
        self._file.seek(0, 2)
        for piece in pieces:
            self._file.write(np.ascontiguousarray(piece, _SAMPLE).data)
            self.length += len(piece)
        self._file.flush()

    def read(self, start: int, end: int) -> np.ndarray:
        """Samples from `start` up to `end`; a copy, as far as there are any."""
        wide = self._channels * _SAMPLE.itemsize
        self._file.seek(max(0, start) * wide)
        data = self._file.read(max(0, end - max(0, start)) * wide)
        samples = np.frombuffer(bytearray(data), _SAMPLE)
        return samples if self._channels == 1 else samples.reshape(-1, self._channels)
