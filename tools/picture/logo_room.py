"""Where a brand's logo stands in every shot, and the room it asks for: words and faces keep out."""

from film.formats import Format
from film.stage import Box
from film.style import Style

CORNER_SHARE = 0.056
"""Height of the corner's logo, of the short side."""


def corner_box(style: Style, format: Format) -> Box | None:
    """Where the logo of every shot stands, without its clear space; None when the brand wants
    none there.
    """
    logo = style.brand.logo
    if logo is None or "corner" not in logo.places:
        return None
    short = min(format.width, format.height)
    height = max(logo.min_height * short / 1080, CORNER_SHARE * short)
    width = min(height * logo.ratio, format.width * 0.3)
    left, top, right, _ = format.safe
    x = left if logo.corner == "top_left" else right - width
    return Box(x, top, width, height)


def clear_box(style: Style, box: Box) -> Box:
    """The logo's box with its clear space."""
    gap = (style.brand.logo.clear_space if style.brand.logo else 0.0) * box.height
    return Box(box.x - gap, box.y - gap, box.width + 2 * gap, box.height + 2 * gap)
