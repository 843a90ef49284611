"""The storyboard: one frame a shot, settled, with its code, length, template and first words.

Drawn a row at a time: a page of 132 shots at once took Chromium 650 MB, and it can draw none that
is taller than 16,384 pixels.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from film.content import StoryContent
from film.formats import Format
from film.sheet import Sheet
from film.style import Style
from film.time import RATE, seconds_from_frames
from film.value import plain
from tools.delivery.contact import DISPLAY, ContactPage, Words, broken
from tools.delivery.pieces import NOWHERE, Pieces, digests
from tools.picture.easel import easel, page_html

SETTLED_SHARE = 0.7
"""Of a shot's frames: most entrances are over …"""
COUNTED_SHARE = 0.93
"""… and on a card the last number has been counted up."""
ENTRANCE = 24
"""Frames after its reveal until an item has arrived."""
PAPER, CARD, INK, FAINT, MARK = "#f3efe7", "#fffdf8", "#1d2340", "#6c7189", "#e2492a"
MARGIN, GAP, HEAD, FOOT, PAD = 48, 28, 118, 84, 14
COLUMNS = {"land": (4, 420), "square": (5, 320), "tall": (6, 264)}
"""Columns and a frame's width in pixels, by aspect class."""


def settled_frame(sheet: Sheet) -> int:
    """The frame that stands for a shot: late enough that its last item has arrived."""
    arrived = max((reveal.frame for reveal in sheet.reveals), default=0) + ENTRANCE
    share = SETTLED_SHARE if sheet.figures else COUNTED_SHARE
    return min(max(int(sheet.frames * share), arrived), sheet.frames - 2)


def storyboard_png(
    sheets: Sequence[Sheet],
    style: Style,
    format: Format,
    *,
    title: str,
    media: Mapping[str, bytes] | None = None,
    pieces: Pieces = NOWHERE,
) -> bytes:
    """A contact sheet of all shots in order, drawn row by row. Raises ToolMissing, RenderFailed."""
    columns, width = COLUMNS[format.aspect]
    grid = _Grid(min(columns, max(len(sheets), 1)), width, format)
    rows = [sheets[at : at + grid.columns] for at in range(0, len(sheets), grid.columns)]
    given = dict(media or {})
    known = [plain(style), format.name, digests(given)]
    bands = [_drawn(_head(grid, title, sheets, format), "drawing a storyboard's head")]
    for row in rows:
        of = ["row", grid.columns, [plain(sheet) for sheet in row], *known]
        bands.append(pieces.piece(of, lambda row=row: _row(grid, row, style, format, given)))
    return _stacked(bands, MARGIN - GAP)


@dataclass(frozen=True, slots=True)
class _Grid:
    columns: int
    width: int
    """Of a frame, in pixels."""
    format: Format

    @property
    def high(self) -> int:
        return round(self.width * self.format.height / self.format.width)

    @property
    def step(self) -> tuple[int, int]:
        """From one card to the next, across and down."""
        return self.width + 2 * PAD + GAP, self.high + FOOT + 2 * PAD + GAP

    @property
    def page_width(self) -> int:
        return 2 * MARGIN + self.columns * self.step[0] - GAP


def _row(
    grid: _Grid, sheets: Sequence[Sheet], style: Style, format: Format, media: dict[str, bytes]
) -> bytes:
    from tools.picture.layout import lay_out

    page = ContactPage(grid.page_width, grid.step[1], PAPER)
    for column, sheet in enumerate(sheets):
        x = MARGIN + column * grid.step[0]
        stage = lay_out(sheet, style, format, (), media)
        page.rect(x, 0, grid.width + 2 * PAD, grid.high + FOOT + 2 * PAD, CARD, 12)
        page.frame(stage, settled_frame(sheet), x + PAD, PAD, grid.width, 6)
        _caption(page, sheet, x + PAD, PAD + grid.high, grid.width)
    return _drawn(page, f"drawing {', '.join(sheet.code for sheet in sheets)} for a storyboard")


def _drawn(page: ContactPage, doing: str) -> bytes:
    return easel().picture(page_html(page.svg()), page.width, page.height, doing)


def _stacked(bands: Sequence[bytes], below: int) -> bytes:
    """Pictures of one width under each other, with so many rows of paper below, as PNG."""
    import cv2
    import numpy as np

    paper = np.array([int(PAPER[at : at + 2], 16) for at in (5, 3, 1)], np.uint8)
    pixels: list[np.ndarray] = []
    for band in bands:
        picture = cv2.imdecode(np.frombuffer(band, np.uint8), cv2.IMREAD_COLOR)
        assert picture is not None, "Chromium's own PNG cannot be read"
        pixels.append(picture)
    pixels.append(np.broadcast_to(paper, (below, pixels[0].shape[1], 3)))
    done, data = cv2.imencode(".png", np.vstack(pixels), [cv2.IMWRITE_PNG_COMPRESSION, 5])
    assert done
    return data.tobytes()


def _head(grid: _Grid, title: str, sheets: Sequence[Sheet], format: Format) -> ContactPage:
    page = ContactPage(grid.page_width, HEAD, PAPER)
    seconds = seconds_from_frames(sum(sheet.frames for sheet in sheets))
    big = Words(40, 800, INK, DISPLAY)
    (line,) = broken(title or "Storyboard", big, page.width - 2 * MARGIN, 1)
    page.words(line, MARGIN, 64, big)
    facts = f"{len(sheets)} shots · {seconds:.1f} s · {format.width}×{format.height} · {RATE} fps"
    page.words(facts, MARGIN, 94, Words(17, 500, FAINT))
    return page


def _caption(page: ContactPage, sheet: Sheet, x: float, y: float, width: float) -> None:
    code = page.words(sheet.code, x, y + 32, Words(21, 800, MARK, DISPLAY))
    facts = f"{seconds_from_frames(sheet.frames):.1f} s · {_kind(sheet)}"
    page.words(facts, x + code + 12, y + 32, Words(16, 600, FAINT))
    said = Words(16, 450, INK)
    text = " ".join(line.text for line in sheet.lines) or "no words spoken"
    for index, line in enumerate(broken(text, said, width, 2)):
        page.words(line, x, y + 57 + index * 21, said)


def _kind(sheet: Sheet) -> str:
    content = sheet.content
    if isinstance(content, StoryContent):
        return f"story · {content.place}, {content.time_of_day}"
    return content.template
