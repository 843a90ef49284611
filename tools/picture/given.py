"""A picture that a person gives, decoded whole and encoded anew: nothing comes in but pixels."""

from io import BytesIO
from pathlib import Path
from typing import Literal

from film.errors import ToolFailed

MOST_PIXELS = 100_000_000
"""Twice as many are refused before they are decoded: a file of kilobytes can claim gigabytes."""
_MODES = {"JPEG": "RGB", "PNG": "RGBA"}


def encoded_anew(
    given: Path | bytes, kind: Literal["JPEG", "PNG"], longest_px: int
) -> tuple[bytes, int, int]:
    """The picture's bytes, width and height, no side longer than `longest_px`. Raises ToolFailed
    when it cannot be decoded.
    """
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    try:
        with Image.open(BytesIO(given) if isinstance(given, bytes) else given) as image:
            picture = image.convert(_MODES[kind])
    except (OSError, ValueError, Image.DecompressionBombError) as bad:
        raise ToolFailed("Pillow", "decoding a picture", str(bad)) from bad
    picture.thumbnail((longest_px, longest_px))
    out = BytesIO()
    picture.save(out, kind, quality=92)
    return out.getvalue(), picture.width, picture.height
