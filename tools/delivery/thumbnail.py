"""The thumbnail: the film's most telling settled frame, as large as upload pages take it."""

from collections.abc import Mapping, Sequence

from film.formats import Format
from film.sheet import Sheet
from film.style import Style
from tools.delivery.storyboard import settled_frame
from tools.picture.easel import easel, page_html
from tools.picture.smil import frame_svg

LONG_SIDE = 1280
"""Pixels; what video sites ask for."""
TELLING = ("title", "story", "number", "quote", "icon", "kinetic", "process", "bars", "photo")
"""Templates by how well one frame of them stands for the film. An end card never does."""


def thumbnail_png(
    sheets: Sequence[Sheet],
    style: Style,
    format: Format,
    *,
    media: Mapping[str, bytes] | None = None,
) -> bytes:
    """PNG of one shot's settled frame. Raises ToolMissing, RenderFailed."""
    from tools.picture.layout import lay_out

    sheet = telling_sheet(sheets)
    stage = lay_out(sheet, style, format, (), dict(media or {}))
    scale = LONG_SIDE / max(format.width, format.height)
    width, height = round(format.width * scale), round(format.height * scale)
    svg = frame_svg(stage, settled_frame(sheet))
    look = f"body>svg{{width:{width}px;height:{height}px}}"
    return easel().picture(
        page_html(svg, look), width, height, f"drawing {sheet.code} as thumbnail"
    )


def telling_sheet(sheets: Sequence[Sheet]) -> Sheet:
    """The first shot of the most telling template there is."""
    ranks = {template: rank for rank, template in enumerate(TELLING)}
    return min(sheets, key=lambda sheet: ranks.get(sheet.content.template, len(ranks)))
