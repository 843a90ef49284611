"""The style agent: a named style and a brand kit become one palette, type pair and motion.

The style brings its own palette, letters and motion (tools/picture/styles). A brand's colours take
their roles as given; roles it leaves out keep the style's own, unless they would sit too near the
brand's primary: then they move in lightness until they can be told apart.
"""

from film.brand import Brand
from film.style import Palette, Style, StyleName
from tools.picture.colour import contrast, legible
from tools.picture.styles.style import manner_named

TELL_APART = 1.25
"""Least contrast between background and primary: below it a full-bleed ground would swallow its
shapes.
"""
MOVED_APART = 1.6
"""What a background that was too near the primary is moved to: enough to see a shape, and ink still
reads."""


def choose_style(name: StyleName, brand: Brand) -> Style:
    """The film's style, with the reason in `why`."""
    manner = manner_named(name)
    palette = Palette.model_validate({**manner.palette.model_dump(), **brand.colours})
    if (
        contrast(palette.primary, palette.background) < TELL_APART
        and "background" not in brand.colours
    ):
        apart = legible(palette.background, palette.primary, MOVED_APART)
        palette = palette.model_copy(update={"background": apart})
    if contrast(palette.ink, palette.background) < 7:
        palette = palette.model_copy(update={"ink": legible(palette.ink, palette.background, 7.0)})
    given = ", ".join(sorted(brand.colours)) or "no colours"
    owner = f"brand kit of {brand.name}" if brand.name else "no brand kit"
    return Style(
        name=name,
        palette=palette,
        type=manner.type.model_copy(update={font.role: font.family for font in brand.fonts}),
        motion=manner.motion,
        brand_name=brand.name,
        tagline=brand.tagline,
        call_to_action=brand.call_to_action,
        brand=brand,
        why=f"style {name} as asked; {owner} sets {given}",
    )
