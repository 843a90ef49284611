"""Control pictures: what the camera paints now against what was looked at and kept.

`make controls` (or this file with AUTEUR_REGENERATE_CONTROLS=1) keeps what is painted now.
"""

import os
from pathlib import Path

import numpy as np
import pytest

from evals.gallery.controls import (
    FOLDER,
    MEAN_LEVELS,
    MOST_BYTES,
    TILE_LEVELS,
    TILE_SIDE,
    apart,
    controls,
    difference_png,
    keep,
    kept,
    painted,
)
from evals.gallery.scenes import STYLES
from tools.supplies import world_map

REGENERATE = bool(os.environ.get("AUTEUR_REGENERATE_CONTROLS"))
CONTROLS = controls()
MAPS = ("template-route", "template-choropleth")


@pytest.fixture(scope="module")
def cels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cels")


@pytest.mark.timeout(120)
@pytest.mark.parametrize("name", CONTROLS)
def test_a_picture_is_painted_as_it_was_looked_at(name: str, cels: Path, tmp_path: Path):
    if name in MAPS and world_map() is None:
        pytest.skip("the world map is not installed here")
    now = painted(name, CONTROLS[name], cels)
    if REGENERATE:
        keep(name, now)
    control = kept(name)
    assert now.shape == control.shape
    mean, tile, at = apart(control, now)
    if mean > MEAN_LEVELS or tile > TILE_LEVELS:
        shown = tmp_path / f"{name}.png"
        difference_png(control, now, shown)
        pytest.fail(
            f"{name} is {mean:.2f} levels off in the mean (limit {MEAN_LEVELS}) and {tile:.1f} in "
            f"the tile at {at} (limit {TILE_LEVELS}); control, painting and difference: {shown}. "
            "`make controls` keeps what is painted now."
        )


def test_the_controls_are_small_and_only_those_that_are_painted():
    files = list(FOLDER.glob("*.png"))
    assert {file.stem for file in files} == set(CONTROLS)
    assert sum(file.stat().st_size for file in files) < MOST_BYTES


def test_every_style_has_a_control():
    assert {picture.style for picture in CONTROLS.values()} == set(STYLES)


@pytest.mark.parametrize("name", ["template-number", "place-kitchen", "style-chalkboard"])
def test_a_picture_that_moved_by_two_pixels_is_found(name: str):
    control = kept(name)
    mean, tile, _ = apart(control, np.roll(control, 2, axis=1))
    assert mean > MEAN_LEVELS or tile > TILE_LEVELS


@pytest.mark.parametrize(
    "name", ["captions-arabic", "captions-japanese", "template-bars", "style-blueprint"]
)
def test_a_patch_of_lost_words_is_found_where_it_is(name: str):
    """A tile's worth of detail replaced by its own mean colour: the words are gone."""
    control = kept(name)
    height, width = control.shape[:2]
    spots = [
        (x, y)
        for y in range(0, height - TILE_SIDE, TILE_SIDE)
        for x in range(0, width - TILE_SIDE, TILE_SIDE)
    ]
    x, y = max(
        spots, key=lambda at: control[at[1] : at[1] + TILE_SIDE, at[0] : at[0] + TILE_SIDE].std()
    )
    damaged = control.copy()
    tile = damaged[y : y + TILE_SIDE, x : x + TILE_SIDE]
    tile[:] = tile.mean(axis=(0, 1))
    assert apart(control, damaged)[1] > TILE_LEVELS
    assert apart(control, damaged)[2] == (x, y)
