"""Pairs of colours that a brand forbids, and what is set instead."""

from collections.abc import Sequence

from film.brand import Brand
from film.style import Palette
from tools.picture.colour import contrast, distance, lightness

_NEAR_HUE, _NEAR_LIGHT = 0.04, 0.05
"""OKLab: below both, two colours are one to the eye."""


def same_colour(one: str, other: str) -> bool:
    return distance(one, other) < _NEAR_HUE and abs(lightness(one) - lightness(other)) < _NEAR_LIGHT


def is_forbidden(colour: str, behind: str, pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether a pair forbids words in `colour` on `behind`; a pair holds both ways round."""
    return any(
        (same_colour(colour, one) and same_colour(behind, other))
        or (same_colour(colour, other) and same_colour(behind, one))
        for one, other in pairs
    )


def permitted(colour: str, behind: str, palette: Palette, brand: Brand, need: float) -> str:
    """The colour itself, or where a pair forbids it the palette's first that reads there."""
    pairs = brand.forbidden_pairs
    if not behind or not pairs or not is_forbidden(colour, behind, pairs):
        return colour
    others = (palette.light, palette.ink, palette.background, "#ffffff", "#000000")
    return next(
        (c for c in others if contrast(c, behind) >= need and not is_forbidden(c, behind, pairs)),
        colour,
    )
