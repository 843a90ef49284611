"""A full disk, told as such wherever memory writes."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from film.errors import DiskFull

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


@contextmanager
def full_disk_told(path: Path, doing: str) -> Iterator[None]:
    """Raises DiskFull for the system's "no space left" and "quota exceeded"; other errors pass."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise DiskFull(str(path), doing) from error
        raise
