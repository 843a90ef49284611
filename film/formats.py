"""The formats a film is laid out in: sizes, safe margins, caption bands, a platform's limits.

The numbers live in formats.toml beside this file, platform presets as rows of the same table: a
format is one row, a new platform is one more.
"""

import tomllib
from importlib.resources import files
from typing import Any, Literal

from pydantic import Field

from film.value import Value

FormatName = str
"""A row of formats.toml: 16x9, 9x16, 1x1, 4x5, youtube, shorts …"""
AspectClass = Literal["land", "square", "tall"]
Quality = Literal["draft", "final"]

DRAFT_WIDTH = 640
"""A draft's width in pixels on its wider reading: 640 wide whatever the format."""


class Margins(Value):
    left: int
    top: int
    right: int
    bottom: int


class Format(Value):
    name: FormatName
    width: int = Field(gt=0)
    height: int = Field(gt=0)
    margins: Margins
    caption_band: tuple[int, int]
    """Top and bottom in pixels of the band kept free for burned captions."""
    caption_size: int
    """Pixels of the caption's type."""
    min_seconds: float = 0.0
    """Shortest film the platform takes; 0 sets no limit."""
    max_seconds: float = 0.0
    """Longest film the platform takes; 0 sets no limit."""
    video_kbps: int = 0
    """Most the platform wants of the picture, kilobits a second; 0 leaves it to the quality."""
    containers: tuple[str, ...] = ("mp4", "webm")
    """What the platform takes, the one it likes best first."""
    note: str = ""
    like: FormatName = ""
    """Of a platform's preset: the format it is a kind of."""

    @property
    def aspect(self) -> AspectClass:
        ratio = self.width / self.height
        return "land" if ratio > 1.2 else "tall" if ratio < 0.7 else "square"

    @property
    def safe(self) -> tuple[int, int, int, int]:
        """Left, top, right, bottom edges of the safe area in pixels."""
        m = self.margins
        return m.left, m.top, self.width - m.right, self.height - m.bottom


def picture_size(format: Format, quality: Quality, width: int = 0) -> tuple[int, int]:
    """Width and height in pixels of a film; both even, as the encoder needs them."""
    wide = width or (DRAFT_WIDTH if quality == "draft" else format.width)
    return wide // 2 * 2, round(format.height * wide / format.width / 2) * 2


def _rows() -> dict[str, Format]:
    table = tomllib.loads(files("film").joinpath("formats.toml").read_text(encoding="utf-8"))
    return {name: _format(name, table) for name in table}


def _format(name: str, table: dict[str, dict[str, Any]]) -> Format:
    row = table[name]
    given = {**table.get(row.get("like", ""), {}), **row, "name": name}
    given["margins"] = dict(zip(Margins.model_fields, given["margins"], strict=True))
    return Format.model_validate(given)


FORMATS: dict[FormatName, Format] = _rows()
LAYOUTS: tuple[FormatName, ...] = tuple(name for name, row in FORMATS.items() if not row.like)
"""The formats that are nobody's preset: each is laid out for itself."""
