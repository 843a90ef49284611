"""The shelf: what was drawn before, kept between shots, formats and jobs of a home; one file a
thing, written whole or not at all.

Painted cels (tools/picture/cels.py) and pieces of stills and previews (tools/delivery/pieces.py)
lie here. It is a cache that may be deleted at any time, never the only place a thing lies. It holds
`MOST_BYTES` of all kinds together, then the longest unused go. Two processes that want the same
thing need not both make it: the second does something else first, then takes the first one's.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

MOST_BYTES = 2 << 30
"""A thousand shots or so."""
CHECKED_BYTES = MOST_BYTES // 32
"""A process looks how much there is with its first thing, and again when it wrote this much."""
SPARED_BYTES = 256 << 20
"""The shelf leaves this much of the disk to clips."""

_written = CHECKED_BYTES
"""By this process since it last looked."""


class Shelf:
    """Things of one kind, in a folder `kind` below `root`, which holds those of all kinds."""

    def __init__(self, root: Path, kind: str) -> None:
        self._root, self._folder = root, root / kind

    def holds(self, name: str) -> bool:
        return self._place(name).exists()

    def recalled(self, name: str) -> bytes | None:
        """None when it is not there."""
        place = self._place(name)
        try:
            data = place.read_bytes()
        except OSError:
            return None
        with suppress(OSError):
            os.utime(place)
        return data

    def keep(self, name: str, data: bytes) -> None:
        """Keeps it if it can: without room it is made again next time, and the clip itself will say
        that the disk is full.
        """
        global _written
        place = self._place(name)
        half = place.with_name(f"{name}.{os.getpid()}.half")
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            if shutil.disk_usage(place.parent).free < SPARED_BYTES:
                return
            half.write_bytes(data)
            os.replace(half, place)
        except OSError:
            with suppress(OSError):
                half.unlink(missing_ok=True)
            return
        _written += len(data)
        if _written >= CHECKED_BYTES:
            _written = 0
            tidy(self._root)

    @contextmanager
    def claim(self, name: str, *, wait: bool) -> Iterator[bool]:
        """Whether nobody else is making this; while it lasts, nobody else begins to. A claim
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
