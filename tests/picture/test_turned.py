"""What is turned, halved, copied and clipped: against bilinear sampling in floating point."""

import math

import numpy as np
import pytest

from film.stage import Box, Cel
from tools.picture.broom import Broom, Print, clipped
from tools.picture.paint import Painted, wanted

WIDTH, HEIGHT = 96, 80
ALL = (0, 0, WIDTH, HEIGHT)
UNDER = (200, 100, 40, 255)


def frame() -> np.ndarray:
    return np.full((HEIGHT, WIDTH, 4), UNDER, np.uint8)


def printed(pixels: np.ndarray) -> Print:
    cel = Cel(key="k", svg="", box=Box(0, 0, 1, 1))
    return Print(Painted(np.ascontiguousarray(pixels), 0, 0, wanted(cel, 1.0)))


def slope(width: int = 40, height: int = 30) -> np.ndarray:
    """Colours that rise to the right and down, half seen at the left edge, premultiplied."""
    alpha = np.clip(np.arange(width) * 16 + 60, 0, 255)[None, :].repeat(height, 0)
    down, across = np.mgrid[:height, :width]
    colour = np.stack([across * 5, down * 7, 255 - across * 4], axis=2) * alpha[..., None] / 255
    return np.concatenate([colour, alpha[..., None]], axis=2).astype(np.uint8)


def expected(pixels: np.ndarray, matrix, opacity: float) -> np.ndarray:
    a, b, c, d, e, f = matrix
    inverse = np.linalg.inv(np.array([[a, c, e], [b, d, f], [0, 0, 1]]))
    down, across = np.mgrid[:HEIGHT, :WIDTH] + 0.5
    u, v = (inverse[i, 0] * across + inverse[i, 1] * down + inverse[i, 2] - 0.5 for i in (0, 1))
    padded = np.pad(pixels.astype(float), ((1, 2), (1, 2), (0, 0)))
    i, j = np.floor(u).astype(int), np.floor(v).astype(int)
    seen = (i >= -1) & (i < pixels.shape[1]) & (j >= -1) & (j < pixels.shape[0])
    i, j = np.where(seen, i, -1) + 1, np.where(seen, j, -1) + 1
    s, t = (u - np.floor(u))[..., None], (v - np.floor(v))[..., None]
    top = padded[j, i] * (1 - s) + padded[j, i + 1] * s
    low = padded[j + 1, i] * (1 - s) + padded[j + 1, i + 1] * s
    over = np.where(seen[..., None], top * (1 - t) + low * t, 0.0) * opacity
    return over + np.array(UNDER) * (1 - over[..., 3:] / 255)


@pytest.mark.parametrize("opacity", [1.0, 0.5])
@pytest.mark.parametrize(
    "matrix",
    [
        (0.9, 0.2, -0.2, 0.9, 20.3, 12.8),
        (0.0, 1.0, -1.0, 0.0, 60.0, 10.0),
        (-1.1, 0.3, 0.25, 1.2, 70.2, 5.5),
        (1.3, 0.0, 0.0, 0.8, -9.7, -4.2),
        (0.7, -0.7, 0.7, 0.7, 30.0, 60.0),
    ],
)
def test_a_turned_picture_is_sampled_bilinearly(matrix, opacity):
    pixels, drawn = slope(), frame()
    Broom(drawn).turn(printed(pixels), matrix, opacity, ALL)
    off = np.abs(drawn.astype(float) - expected(pixels, matrix, opacity))
    assert (off.mean() < 0.3, off.max() < 2.6) == (True, True)


@pytest.mark.parametrize("degrees", [0, 17, 90, 133, 270])
def test_flat_colour_comes_out_as_it_went_in(degrees):
    turn = math.radians(degrees)
    cos, sin = math.cos(turn), math.sin(turn)
    middle = (48 - 200 * (cos - sin), 40 - 200 * (cos + sin))
    drawn = frame()
    picture = np.full((400, 400, 4), (1, 127, 254, 255), np.uint8)
    Broom(drawn).turn(printed(picture), (cos, sin, -sin, cos, *middle), 1.0, ALL)
    assert np.unique(drawn.reshape(-1, 4), axis=0).tolist() == [[1, 127, 254, 255]]


def test_a_much_smaller_picture_keeps_its_mean_brightness():
    noise = np.random.default_rng(3).integers(0, 256, (301, 403, 1), np.uint8)
    picture = np.concatenate([noise.repeat(3, 2), np.full_like(noise, 255)], axis=2)
    drawn = frame()
    Broom(drawn).turn(printed(picture), (0.2, 0.0, 0.0, 0.2, 5.0, 5.0), 1.0, ALL)
    inside = drawn[8:60, 8:80, :3].astype(float)
    assert inside.mean() == pytest.approx(noise.mean(), abs=1.5)
    assert inside.std() < 25  # bilinear alone would leave about 60


@pytest.mark.parametrize("opacity", [1.0, 0.25])
def test_a_copy_is_the_picture_over_what_lay_there(opacity):
    pixels, drawn = slope(70, 30), frame()
    pixels[10:20, 20:50] = 0
    Broom(drawn).copy(printed(pixels).words, 7, 11, opacity, ALL)
    placed = expected(pixels, (1, 0, 0, 1, 7, 11), opacity)
    off = np.abs(drawn.astype(float) - placed)
    assert off.max() <= 1.01


def test_nothing_is_drawn_outside_the_rectangle():
    drawn = frame()
    broom = Broom(drawn)
    solid = printed(np.full((50, 50, 4), 255, np.uint8))
    for draw in (
        lambda: broom.turn(solid, (1.0, 0.1, -0.1, 1.0, 4.0, 4.0), 1.0, (10, 12, 20, 18)),
        lambda: broom.copy(solid.words, 3, 3, 1.0, (10, 12, 20, 18)),
        lambda: broom.stamp(solid.words, 3, 3, (10, 12, 20, 18)),
    ):
        drawn[:] = UNDER
        draw()
        at = np.argwhere((drawn != UNDER).any(axis=2))
        assert (at.min(axis=0).tolist(), at.max(axis=0).tolist()) == ([12, 10], [17, 19])


@pytest.mark.parametrize(
    ("edges", "parts"),
    [
        ((2.0, 3.0, 5.0, 6.0), {(2, 3, 5, 6): 1.0}),
        ((2.25, 3.0, 2.75, 4.0), {(2, 3, 3, 4): 0.5}),
        ((1.5, 3.0, 4.0, 4.0), {(1, 3, 2, 4): 0.5, (2, 3, 4, 4): 1.0}),
        ((1.5, 2.5, 2.5, 3.0), {(1, 2, 2, 3): 0.25, (2, 2, 3, 3): 0.25}),
        ((3.0, 3.0, 2.0, 4.0), {}),
        ((-np.inf, 0.0, np.inf, 1.0), {(0, 0, WIDTH, 1): 1.0}),
    ],
)
def test_a_clip_between_pixels_covers_its_edges_in_part(edges, parts):
    assert dict(clipped(edges, ALL)) == pytest.approx(parts)
