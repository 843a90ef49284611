"""The flat full-bleed colour a shot stands on, and the colours that may lie on it.

Neighbouring shots must not look like one slide: each template has its own grounds, and a shot's
code picks among them, so that 2A and 2B of one template differ. Every text colour is walked until
it reads on its ground, whatever the brand: 4.5 : 1, or 3 : 1 for display type.
"""

from dataclasses import dataclass

from film.sheet import Sheet
from film.style import Palette, Style
from tools.picture.colour import INK, WHITE, contrast, legible, lighter, lightness, mix


@dataclass(frozen=True, kw_only=True, slots=True)
class Ground:
    colour: str
    text: str
    quiet: str
    """For second-rank words."""
    accent: str
    """The one highlight, for shapes: at least 2.2 : 1."""
    strong: str
    """The highlight as display type, 40 px and larger: at least 3 : 1."""
    shapes: tuple[str, str, str]
    """Decoration, barely off the ground, weakest first."""
    vivid: bool
    """A full colour; else a tint close to the palette's background."""


def ordinal(code: str) -> int:
    """Place of the shot in its scene, from its letters. The scene's number may be said or not, and
    preview and clip must agree, so it does not count.
    """
    place = 0
    for letter in code.lstrip("0123456789"):
        place = place * 26 + ord(letter) - ord("A") + 1
    return place


def vivid(colour: str, palette: Palette, ratio: float = 4.6) -> Ground:
    """A full-bleed ground of one palette colour, darkened until white reads on it, unless it is a
    light colour.

    `ratio` 3.6 is for grounds that carry only display type.
    """
    ink, light = palette.ink, palette.light
    if contrast(ink, colour) < 7 and contrast(light, colour) < ratio:
        colour = legible(colour, light, ratio)
    text = light if contrast(light, colour) >= ratio - 0.1 else ink
    accent = next(
        (
            c
            for c in (palette.accent, palette.secondary, palette.primary, text)
            if contrast(c, colour) >= 2.6
        ),
        text,
    )
    step = -1 if lightness(colour) > 0.8 else 1
    return Ground(
        colour=colour,
        text=text,
        quiet=legible(mix(text, colour, 0.14), colour, 4.6),
        accent=accent,
        strong=legible(accent, colour, 3.1),
        vivid=True,
        shapes=(
            lighter(colour, step * 0.032),
            lighter(colour, step * 0.062),
            lighter(colour, step * 0.10),
        ),
    )


def tinted(hue: str, share: float, palette: Palette) -> Ground:
    """The palette's background with a breath of `hue`."""
    colour = mix(
        mix(palette.background, palette.light, 0.0 if hue == palette.background else 0.75),
        hue,
        share,
    )
    text = (
        palette.ink
        if contrast(palette.ink, colour) >= 7
        else max(
            (palette.ink, palette.light, palette.background), key=lambda c: contrast(c, colour)
        )
    )
    accent = next(
        (c for c in (palette.secondary, palette.primary, text) if contrast(c, colour) >= 2.2), text
    )
    return Ground(
        colour=colour,
        text=text,
        quiet=legible(mix(text, colour, 0.22), colour, 4.6),
        accent=accent,
        strong=legible(accent, colour, 3.1),
        vivid=False,
        shapes=(
            mix(colour, palette.accent, 0.16),
            mix(colour, palette.secondary, 0.16),
            mix(colour, palette.primary, 0.16),
        ),
    )


def dark_of(palette: Palette) -> str:
    """The palette's deepest colour, for scrims and outlines: a brand may write light ink on a dark
    background.
    """
    darkest = min((palette.ink, palette.background), key=lightness)
    return darkest if lightness(darkest) < 0.42 else INK


def light_of(palette: Palette) -> str:
    """What is set on it: the palette's light, or white when that is none."""
    return palette.light if contrast(palette.light, dark_of(palette)) >= 7 else WHITE


def ground_for(sheet: Sheet, style: Style) -> Ground:
    """The shot's ground: by its template, turned by its code."""
    palette = style.palette
    turn = ordinal(sheet.code)
    match sheet.content.template:
        case "number":
            return vivid((palette.primary, palette.support, dark_of(palette))[turn % 3], palette)
        case "kinetic":
            return vivid(
                (palette.secondary, palette.primary, palette.accent)[turn % 3], palette, 3.6
            )
        case "quote":
            return vivid((dark_of(palette), palette.support, palette.primary)[turn % 3], palette)
        case "icon":
            return vivid((palette.accent, palette.support, palette.primary)[turn % 3], palette)
        case "title" | "photo" | "story":
            return vivid(dark_of(palette), palette)
        case "bars":
            hues = (palette.background, palette.support, palette.primary)
        case "process":
            hues = (palette.background, palette.primary, palette.support)
        case "endcard":
            hues = (palette.background,)
    return tinted(hues[turn % len(hues)], 0.13, palette)
