import numpy as np
import pytest

from tools.picture.cover import TILE, Cover, tile_rects

WIDTH, HEIGHT = 360, 240


def alpha(**rect) -> np.ndarray:
    """A picture of the frame's size, solid inside left, top, right, bottom."""
    picture = np.zeros((HEIGHT, WIDTH), np.uint8)
    picture[rect["top"] : rect["bottom"], rect["left"] : rect["right"]] = 255
    return picture


@pytest.mark.parametrize(
    "matrix",
    [
        (1.0, 0, 0, 1.0, 0.0, 0.0),
        (0.97, 0, 0, 0.97, 6.3, -4.2),
        (1.05, 0, 0, 1.05, -20.7, 11.1),
        (1.0, 0, 0, 1.0, 170.5, 90.25),  # half outside the frame
    ],
)
def test_tiles_never_lose_ink_and_never_hide_through_a_hole(matrix):
    picture = alpha(left=40, top=30, right=330, bottom=200)
    picture[100:103, 200:203] = 128
    needs, hides = Cover.of(picture).tiles(WIDTH, HEIGHT, np.array(matrix))
    a, _, _, d, e, f = matrix
    for row in range(HEIGHT // TILE):
        for column in range(WIDTH // TILE):
            xs = (np.arange(column * TILE, (column + 1) * TILE) + 0.5 - e) / a - 0.5
            ys = (np.arange(row * TILE, (row + 1) * TILE) + 0.5 - f) / d - 0.5
            x = np.concatenate([np.floor(xs), np.floor(xs) + 1]).astype(int)
            y = np.concatenate([np.floor(ys), np.floor(ys) + 1]).astype(int)
            on = picture[np.ix_(y[(y >= 0) & (y < HEIGHT)], x[(x >= 0) & (x < WIDTH)])]
            outside = on.size < x.size * y.size
            assert needs[row, column] or not on.any()
            assert not hides[row, column] or (not outside and on.min() == 255)


def test_a_solid_middle_hides_and_an_empty_rim_is_not_needed():
    picture = alpha(left=60, top=60, right=360, bottom=240)
    needs, hides = Cover.of(picture).tiles(WIDTH, HEIGHT, np.array([1, 0, 0, 1, 0, 0.0]))
    assert (needs[0].any(), bool(hides[2, 3]), bool(hides[0, 0])) == (True, True, False)
    far = Cover.of(alpha(left=200, top=150, right=210, bottom=160))
    needs, hides = far.tiles(WIDTH, HEIGHT, np.array([1, 0, 0, 1, 0, 0.0]))
    assert (int(needs.sum()) <= 4, bool(hides.any())) == (True, False)


def test_rectangles_of_tiles_cover_them_once():
    needed = np.array([[1, 1, 0, 1], [1, 1, 0, 1], [0, 0, 0, 0], [1, 1, 1, 1]], bool)
    assert tile_rects(needed, 230, 240) == [
        (0, 0, 120, 120),
        (180, 0, 230, 120),
        (0, 180, 230, 240),
    ]
