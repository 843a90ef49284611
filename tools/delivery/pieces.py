"""Pieces of stills and previews on the shelf, as they were drawn before.

A changed word changes one shot, but the preview and the storyboard are of the whole film: the other
shots' pieces are taken from here instead of being laid out and drawn again.
"""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from film.value import digest
from tools.shelf import Shelf


class Pieces:
    """Pieces on the shelf at `cache`, or none kept. `version` is of the code that draws them."""

    def __init__(self, cache: Path | None, version: str) -> None:
        self._shelf, self._version = cache and Shelf(cache, "pieces"), version

    def piece(self, of: Any, make: Callable[[], bytes]) -> bytes:
        """The piece drawn from `of` (JSON-plain, and all that decides it), made when it is not
        here.
        """
        if self._shelf is None:
            return make()
        import zstandard

        name = digest([self._version, of])
        kept = self._shelf.recalled(name)
        if kept is not None:
            try:
                return zstandard.ZstdDecompressor().decompress(kept)
            except zstandard.ZstdError:
                pass  # not whole: made again
        data = make()
        self._shelf.keep(name, zstandard.ZstdCompressor(1).compress(data))
        return data


NOWHERE = Pieces(None, "")
"""Keeps nothing."""


def digests(media: Mapping[str, bytes]) -> dict[str, str]:
    """Names and hashes of pictures, to stand for them."""
    return {name: hashlib.sha256(data).hexdigest() for name, data in sorted(media.items())}
