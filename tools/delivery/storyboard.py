"""The storyboard: one frame a shot, settled, with its code, length, template and first words."""

from collections.abc import Mapping, Sequence

from film.content import StoryContent
from film.formats import Format
from film.sheet import Sheet
from film.style import Style
from film.time import RATE, seconds_from_frames
from tools.delivery.contact import DISPLAY, ContactPage, Words, broken
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
) -> bytes:
    """A contact sheet of all shots in order. Raises ToolMissing, RenderFailed."""
    from tools.picture.layout import lay_out

    columns, width = COLUMNS[format.aspect]
    columns = min(columns, max(len(sheets), 1))
    high = round(width * format.height / format.width)
    step_x, step_y = width + 2 * PAD + GAP, high + FOOT + 2 * PAD + GAP
    rows = -(-len(sheets) // columns)
    page = ContactPage(
        2 * MARGIN + columns * step_x - GAP, HEAD + rows * step_y - GAP + MARGIN, PAPER
    )
    _head(page, title, sheets, format)
    for index, sheet in enumerate(sheets):
        x = MARGIN + index % columns * step_x
        y = HEAD + index // columns * step_y
        stage = lay_out(sheet, style, format, (), dict(media or {}))
        page.rect(x, y, width + 2 * PAD, high + FOOT + 2 * PAD, CARD, 12)
        page.frame(stage, settled_frame(sheet), x + PAD, y + PAD, width, 6)
        _caption(page, sheet, x + PAD, y + PAD + high, width)
    doing = f"drawing a storyboard of {len(sheets)} shots"
    return easel().picture(page_html(page.svg()), page.width, page.height, doing)


def _head(page: ContactPage, title: str, sheets: Sequence[Sheet], format: Format) -> None:
    seconds = seconds_from_frames(sum(sheet.frames for sheet in sheets))
    big = Words(40, 800, INK, DISPLAY)
    (line,) = broken(title or "Storyboard", big, page.width - 2 * MARGIN, 1)
    page.words(line, MARGIN, 64, big)
    facts = f"{len(sheets)} shots · {seconds:.1f} s · {format.width}×{format.height} · {RATE} fps"
    page.words(facts, MARGIN, 94, Words(17, 500, FAINT))


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
