"""What is swept: flat colour unchanged, light rounded fairly, nothing past its edge."""

import numpy as np
import pytest

from tools.picture.broom import Broom, Seen

WIDTH, HEIGHT = 64, 48
ALL = (0, 0, WIDTH, HEIGHT)


def filled(bgra, width=120, height=90) -> np.ndarray:
    return np.full((height, width, 4), bgra, np.uint8)


def swept(picture, placed, *, under=(7, 7, 7, 255), opacity=1.0, solid=False, within=ALL):
    frame = filled(under, WIDTH, HEIGHT)
    seen = Seen([ALL], []) if solid else Seen([], [ALL])
    Broom(frame).sweep(picture, placed, opacity, seen, within)
    return frame


@pytest.mark.parametrize("solid", [True, False])
@pytest.mark.parametrize("placed", [(0.7, 0.7, -5.3, -2.8), (1.0, 1.0, -3.5, -0.25)])
@pytest.mark.parametrize("colour", [(0, 0, 0), (1, 127, 254), (255, 255, 255)])
def test_flat_colour_comes_out_as_it_went_in(solid, placed, colour):
    frame = swept(filled((*colour, 255)), placed, solid=solid)
    assert np.unique(frame.reshape(-1, 4), axis=0).tolist() == [[*colour, 255]]


@pytest.mark.parametrize("under", [(0, 0, 0, 255), (200, 100, 255, 255)])
def test_where_a_picture_is_empty_nothing_changes(under):
    frame = swept(filled((0, 0, 0, 0)), (0.7, 0.7, -5.3, -2.8), under=under)
    assert np.unique(frame.reshape(-1, 4), axis=0).tolist() == [list(under)]


@pytest.mark.parametrize(
    ("picture", "opacity", "expected"),
    [((0, 0, 0, 128), 1.0, 255 * 127 / 255), ((100, 100, 100, 255), 0.25, 216.25)],
)
def test_what_is_half_seen_is_mixed_and_rounded_fairly(picture, opacity, expected):
    frame = swept(filled(picture), (0.9, 0.9, -5.3, -2.8), under=(255,) * 4, opacity=opacity)
    assert frame[..., :3].mean() == pytest.approx(expected, abs=0.06)
    assert np.ptp(frame[..., :3]) <= 1


def test_a_slope_is_neither_darker_nor_lighter_than_it_was_painted():
    picture = filled((0, 0, 0, 255))
    picture[..., :3] = np.linspace(40, 60, 120).round().astype(np.uint8)[None, :, None]
    frame = swept(picture, (0.75, 0.75, -4.4, -3.1))
    at = (np.arange(WIDTH) + 0.5 + 4.4) / 0.75 - 0.5
    expected = np.interp(at, np.arange(120), picture[0, :, 0])
    assert abs(float((frame[..., 0] - expected).mean())) < 0.03


def test_a_picture_ends_where_it_ends_and_in_its_rectangle():
    frame = swept(filled((0, 0, 255, 255), 20, 20), (0.5, 0.5, 10.0, 8.0), within=(0, 0, 64, 12))
    red = np.argwhere(frame[..., 2] == 255)
    assert (red.min(axis=0).tolist(), red.max(axis=0).tolist()) == ([8, 10], [11, 19])
    assert np.unique(frame[12:].reshape(-1, 4), axis=0).tolist() == [[7, 7, 7, 255]]
