"""The style agent: a style's own palette, a brand's colours over it, and both still read."""

from typing import get_args

import pytest

from agents.style import MOVED_APART, choose_style
from film.brand import Brand
from film.style import Palette, StyleName
from tools.picture.colour import contrast

STYLES: tuple[StyleName, ...] = get_args(StyleName)


def test_without_a_brand_the_flat_style_is_the_houses_own() -> None:
    chosen = choose_style("flat", Brand())
    assert (chosen.palette, chosen.motion) == (Palette(), "smooth")


@pytest.mark.parametrize("name", STYLES)
def test_a_brands_colours_win_over_the_styles(name: StyleName) -> None:
    colours = {"primary": "#7a1fa2", "accent": "#00bfa5"}
    chosen = choose_style(name, Brand(name="Plum", colours=colours))
    assert {role: getattr(chosen.palette, role) for role in colours} == colours
    assert chosen.why == f"style {name} as asked; brand kit of Plum sets accent, primary"


@pytest.mark.parametrize("name", STYLES)
@pytest.mark.parametrize("primary", ["#ffe04a", "#fff7ea", "#f7ead0", "#101820"])
def test_ink_reads_and_shapes_are_seen_whatever_the_primary(name: StyleName, primary: str) -> None:
    palette = choose_style(name, Brand(name="B", colours={"primary": primary})).palette
    assert contrast(palette.ink, palette.background) >= 6.99
    assert contrast(palette.primary, palette.background) >= min(MOVED_APART, 1.25) - 0.01
