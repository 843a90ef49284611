"""A shelf: pieces of stills and previews as they were drawn before, beside the painted pixels.

A changed word changes one shot, but the preview and the storyboard are of the whole film: the other
shots' pieces are taken from here instead of being laid out and drawn again. A local cache that may
be deleted at any time, never the only place a thing lies.
"""

import hashlib
import os
import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from film.value import digest


class Shelf:
    """Pieces in `folder`, or none kept. `version` is of the code that draws them."""

    def __init__(self, folder: Path | None, version: str) -> None:
        self._folder, self._version = folder, version

    def piece(self, of: Any, make: Callable[[], bytes]) -> bytes:
        """The piece drawn from `of` (JSON-plain, and all that decides it), made when it is not
        here.
        """
        if self._folder is None:
            return make()
        place = self._folder / f"{digest([self._version, of])}.z"
        with suppress(OSError, zlib.error):
            return zlib.decompress(place.read_bytes())
        data = make()
        with suppress(OSError):  # a full disk is told by whoever must write
            self._folder.mkdir(parents=True, exist_ok=True)
            partial = place.with_suffix(f".{os.getpid()}")
            partial.write_bytes(zlib.compress(data, 1))
            partial.replace(place)
        return data


NOWHERE = Shelf(None, "")
"""Keeps nothing."""


def digests(media: Mapping[str, bytes]) -> dict[str, str]:
    """Names and hashes of pictures, to stand for them."""
    return {name: hashlib.sha256(data).hexdigest() for name, data in sorted(media.items())}
