"""The formats a film is laid out in: sizes, safe margins, caption bands.

Margins are pixels for text, faces and logos; art bleeds to the edge. Source: LOOK.md, "Formats and
safe zones".
"""

from typing import Literal

from film.value import Value

FormatName = Literal["16x9", "9x16"]
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
    width: int
    height: int
    margins: Margins
    caption_band: tuple[int, int]
    """Top and bottom in pixels of the band kept free for burned captions."""
    caption_size: int
    """Pixels of the caption's type."""

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


FORMATS: dict[str, Format] = {
    "16x9": Format(
        name="16x9",
        width=1920,
        height=1080,
        margins=Margins(left=110, top=80, right=110, bottom=90),
        caption_band=(872, 1010),
        caption_size=46,
    ),
    "9x16": Format(
        name="9x16",
        width=1080,
        height=1920,
        margins=Margins(left=72, top=250, right=130, bottom=420),
        caption_band=(1310, 1500),
        caption_size=58,
    ),
}
