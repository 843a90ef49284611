"""The flat full-bleed colour a shot stands on, and the colours that may lie on it.

Neighbouring shots must not look like one slide: neighbours differ in template, so templates differ
in colour. A shot's place in the film plays no part, or a line put in before it would repaint it.
Every text colour is walked until it reads on its ground, whatever the brand: 4.5 : 1, or 3 : 1 for
display type.
"""

from dataclasses import dataclass
from zlib import crc32

from film.sheet import Sheet
from film.style import Palette, Style
from tools.picture.colour import INK, WHITE, contrast, legible, lighter, lightness, mix, to_rgb


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


_INK_READS = 5.3
"""Where ink reaches this contrast a ground keeps its own colour and carries ink."""


def vivid(colour: str, palette: Palette, ratio: float = 4.6) -> Ground:
    """A full-bleed ground of one palette colour, as it is when ink or white reads on it, else
    darkened until white does. `ratio` 3.6 is for grounds that carry only display type.
    """
    ink, light = palette.ink, palette.light
    dark_enough = _INK_READS if ratio >= 4.5 else 7.0
    if contrast(light, colour) < ratio and contrast(ink, colour) < dark_enough:
        colour = legible(colour, light, ratio)
    text = light if contrast(light, colour) >= ratio - 0.1 else ink
    accent = next(
        (
            c
            for c in (palette.accent, palette.secondary, palette.primary, light)
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
        strong=accent if contrast(accent, colour) >= 3 else _strong(accent, text, colour),
        vivid=True,
        shapes=(
            lighter(colour, step * 0.032),
            lighter(colour, step * 0.062),
            lighter(colour, step * 0.10),
        ),
    )


def _strong(accent: str, text: str, colour: str) -> str:
    """The accent as display type; where it would have to leave its hue, the text's own colour."""
    moved = legible(accent, colour, 3.1)
    return moved if abs(lightness(moved) - lightness(accent)) < 0.2 else text


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


def worst_under(scrim: str, share: float) -> str:
    """What a scrim leaves of a white wall: the lightest that can lie behind words on it."""
    return "#" + "".join(f"{round(share * c + (1 - share) * 255):02x}" for c in to_rgb(scrim))


def ground_for(sheet: Sheet, style: Style) -> Ground:
    """The shot's ground: each template has colours of its own, and which of them is the shot's own
    chance.
    """
    palette = style.palette
    dark = dark_of(palette)
    chance = crc32(sheet.shot_id.encode())
    match sheet.content.template:
        case "title" | "photo" | "story" | "quote":
            return vivid(dark, palette)
        case "endcard":
            return tinted(palette.background, 0.0, palette)
        case "bars":
            return tinted((palette.background, palette.primary)[chance % 2], 0.13, palette)
        case "process":
            return tinted((palette.support, palette.accent)[chance % 2], 0.13, palette)
        case "kinetic":
            return vivid((palette.secondary, palette.accent)[chance % 2], palette, 3.6)
        case "number":
            return vivid((palette.primary, dark)[chance % 2], palette)
        case "icon" | _:
            deep = mix(palette.primary, dark, 0.45)
            return vivid((palette.support, deep)[chance % 2], palette)
