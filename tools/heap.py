"""Memory given back: what a thread frees, the C library otherwise keeps for that thread, and what
of libraries was read to load them stays in a process for good.

Voices, layouts and mixes run in half a dozen threads and free hundreds of megabytes; measured on a
72 s film, the process of the house peaks at 522 MB with these measures and at 799 without. Only
glibc knows them; elsewhere they do nothing.
"""

import ctypes
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_M_ARENA_MAX = -8
"""mallopt(3): number of heaps threads may share."""
_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3
"""mallopt(3): what may stay free at the heap's end, and from what size on memory is no heap's."""
_LARGE, _LARGEST = 4 << 20, 32 << 20
"""Bytes: a frame of an encoder or a plane, and the highest that glibc lets the second rise to."""
_MADV_DONTNEED = 4
_MAPPING = re.compile(r"([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ \d+ +/")
"""A file's row in proc(5) smaps: from, until, permissions."""


def share_heaps(heaps: int = 2) -> None:
    """Call before threads begin."""
    _call("mallopt", _M_ARENA_MAX, heaps)


def give_back() -> None:
    """Return freed memory to the system; takes a few milliseconds."""
    _call("malloc_trim", 0)


@contextmanager
def large_apart() -> Iterator[None]:
    """Meanwhile frames, planes and pages lie outside the heap and are gone when they are freed.
    glibc would put them there once it saw some freed, where what comes between them keeps the gaps:
    up to 100 MB of a clip's 400. Not for work that takes and frees arrays of that size all the
    time: each would be new pages.
    """
    _call("mallopt", _M_TRIM_THRESHOLD, _LARGEST)
    _call("mallopt", _M_MMAP_THRESHOLD, _LARGE)
    try:
        yield
    finally:
        _call("mallopt", _M_MMAP_THRESHOLD, _LARGEST)


def let_code_go() -> None:
    """Unmap the files' pages that nobody wrote to: what is used again is read again from the
    system's cache. Loading the libraries of a render process leaves 136 MB of them.
    """
    for start, end in _unwritten():
        _call("madvise", ctypes.c_void_p(start), ctypes.c_size_t(end - start), _MADV_DONTNEED)


def _unwritten() -> Iterator[tuple[int, int]]:
    """Read-only mappings of files without a page of their own: relocated ones have some."""
    try:
        rows = Path("/proc/self/smaps").read_text().splitlines()
    except OSError:
        return  # no Linux
    mapping: re.Match[str] | None = None
    for row in rows:
        if row.startswith("Anonymous:"):
            if mapping and "w" not in mapping[3] and row.split()[1] == "0":
                yield int(mapping[1], 16), int(mapping[2], 16)
        elif "-" in row.partition(" ")[0]:
            mapping = _MAPPING.match(row)


def _call(name: str, *arguments: Any) -> None:
    if sys.platform == "linux":
        function = getattr(ctypes.CDLL(None), name, None)
        if function is not None:
            function(*arguments)
