"""A tape: samples laid down once and read back from anywhere, by several processes.

A ten-minute mix is 320 MB of float32. It is read several times (for the limiter, for the encoder),
but never as a whole, so it lies in a file that each process opens by its name: on disk it costs no
memory of ours. Who makes the file takes it away.
"""

from collections.abc import Iterable
from pathlib import Path
from types import TracebackType

import numpy as np

_SAMPLE = np.dtype(np.float32)


class Tape:
    """float32 (samples, channels)."""

    def __init__(self, path: Path, channels: int) -> None:
        """The tape that lies at `path`; an empty one where nothing is."""
        path.touch()
        self._file = path.open("r+b", buffering=0)
        self._channels = channels
        self._wide = channels * _SAMPLE.itemsize

    def __enter__(self) -> "Tape":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def record(self, at: int, pieces: Iterable[np.ndarray]) -> None:
        """Lays pieces down one after the other, the first at sample `at`."""
        self._file.seek(at * self._wide)
        for piece in pieces:
            data = np.ascontiguousarray(piece, _SAMPLE).data.cast("B")
            while data:
                data = data[self._file.write(data) :]

    def read(self, start: int, end: int) -> np.ndarray:
        """Samples from `start` up to `end`; a copy, as far as there are any."""
        start = max(0, start)
        self._file.seek(start * self._wide)
        data = bytearray(max(0, end - start) * self._wide)
        got = 0
        while got < len(data) and (more := self._file.readinto(memoryview(data)[got:])):
            got += more
        whole = got - got % self._wide
        return np.frombuffer(data, _SAMPLE, whole // _SAMPLE.itemsize).reshape(-1, self._channels)
