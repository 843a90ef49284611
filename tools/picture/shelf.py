"""Where painted cels are kept between shots, formats and jobs: one file a cel, written whole or not
at all, packed with zstandard.

Why zstandard at its first level: three times as fast as zlib's first level both ways, at a third
fewer bytes (measured on planes of five million pixels; lz4 unpacks faster still, but keeps twice
the bytes). The shelf holds `MOST_BYTES`, then the longest unused go. Two processes that want the
same cel do not paint it twice: the second does something else first, then takes the first one's.
"""

import os
import shutil
import struct
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

import numpy as np

MOST_BYTES = 2 << 30
"""Of all cels of a home, of every Chromium that ever painted there: a thousand shots or so."""
CHECKED_BYTES = MOST_BYTES // 32
"""A process looks how much there is with its first cel, and again when it wrote this much."""
SPARED_BYTES = 256 << 20
"""The shelf leaves this much of the disk to clips."""
_HEAD = struct.Struct("<4sIIii")
_MAGIC = b"cel2"

_written = CHECKED_BYTES
"""By this process since it last looked."""


class Kept(NamedTuple):
    """Premultiplied BGRA pixels, and where they lie in their cel."""

    pixels: np.ndarray
    left: int
    top: int


class Shelf:
    """The cels of one Chromium below `root`, which holds those of all."""

    def __init__(self, root: Path, brush: str) -> None:
        self._root, self._folder = root, root / brush

    def holds(self, name: str) -> bool:
        return self._place(name).exists()

    def recalled(self, name: str) -> Kept | None:
        """None when it is not there, or not whole."""
        import zstandard

        place = self._place(name)
        try:
            data = place.read_bytes()
            magic, width, height, left, top = _HEAD.unpack_from(data)
            pixels = np.empty((height, width, 4), np.uint8)
            if magic != _MAGIC or not _unpacked(memoryview(data)[_HEAD.size :], pixels):
                return None
            with suppress(OSError):
                os.utime(place)
            return Kept(pixels, left, top)
        except (OSError, struct.error, zstandard.ZstdError, ValueError, MemoryError):
            return None

    def keep(self, name: str, cel: Kept) -> None:
        """Keeps it if it can: without room the cel is painted again next time, and the clip itself
        will say that the disk is full.
        """
        import zstandard

        global _written
        height, width = cel.pixels.shape[:2]
        place = self._place(name)
        half = place.with_name(f"{name}.{os.getpid()}.half")
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            if shutil.disk_usage(place.parent).free < SPARED_BYTES:
                return
            packed = zstandard.ZstdCompressor(1).compress(np.ascontiguousarray(cel.pixels).data)
            half.write_bytes(_HEAD.pack(_MAGIC, width, height, cel.left, cel.top) + packed)
            os.replace(half, place)
        except OSError:
            with suppress(OSError):
                half.unlink(missing_ok=True)
            return
        _written += len(packed)
        if _written >= CHECKED_BYTES:
            _written = 0
            tidy(self._root)

    @contextmanager
    def claim(self, name: str, *, wait: bool) -> Iterator[bool]:
        """Whether nobody else is painting this cel; while it lasts, nobody else begins to. A claim
        ends with its process. Where files cannot be locked everyone may.
        """
        try:
            import fcntl
        except ImportError:
            yield True
            return
        lock = self._place(name).with_name(f"{name}.lock")
        try:
            lock.parent.mkdir(parents=True, exist_ok=True)
            held = lock.open("wb")
        except OSError:
            yield True
            return
        with held:
            try:
                fcntl.flock(held, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
            except OSError:
                yield False
                return
            yield True
            lock.unlink(missing_ok=True)

    def _place(self, name: str) -> Path:
        return self._folder / name[:2] / name


def _unpacked(packed: memoryview, pixels: np.ndarray) -> bool:
    """Fills the pixels; False when there were too few."""
    import zstandard

    into = pixels.reshape(-1).data
    with zstandard.ZstdDecompressor().stream_reader(packed) as reader:
        at = 0
        while at < len(into) and (count := reader.readinto(into[at:])):
            at += count
    return at == len(into)


def tidy(root: Path, most_bytes: int = MOST_BYTES) -> None:
    """Throws the longest unused away when there is more than `most_bytes`, down to nine tenths."""
    files: list[tuple[float, int, str]] = []
    for folder, _, names in os.walk(root):
        for name in names:
            path = os.path.join(folder, name)
            with suppress(OSError):  # another process tidies too
                facts = os.stat(path)
                files.append((facts.st_mtime, facts.st_size, path))
    spare = sum(size for _, size, _ in files) - most_bytes
    if spare <= 0:
        return
    spare += most_bytes // 10
    for _, size, path in sorted(files):
        with suppress(OSError):
            os.unlink(path)
        spare -= size
        if spare <= 0:
            return
