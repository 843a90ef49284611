"""The drawn rooms: light enough, fit for the people in them, different by chance, told apart by
their light."""

import re
import time

import pytest

from film.formats import FORMATS, LAYOUTS
from film.style import Style
from tools.picture.light import Light
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.draw import draw_place, is_indoors
from tools.picture.places.room import Room

ROOMS = (
    "classroom",
    "bedroom",
    "living_room",
    "shop",
    "cafe",
    "hospital",
    "lab",
    "library",
    "train",
    "station",
    "stage",
    "opera",
    "throne_room",
    "tower",
    "corridor",
    "court",
    "factory",
)
EVENING = "#fff4d6|#fff2c4|#fff2cc|#fff0cc|#fff6dc|#ffe2a0|#fdfff4|#ffcb74|#ffb65a"
"""Colours that only a burning lamp has."""


def room(shape: str, hour: str = "day") -> Room:
    light = Light.of(hour, True, ())  # pyright: ignore[reportArgumentType]
    return Room(Backdrop(FORMATS[shape], light, "a test"))


@pytest.mark.parametrize("name", ROOMS)
@pytest.mark.parametrize("shape", LAYOUTS)
def test_a_room_costs_less_than_120_kilobytes_in_every_format(name, shape):
    place = draw_place(name, "night", FORMATS[shape], Style(), 3)
    assert sum(len(plane.cel.svg) for plane in place.planes) < 120_000


def test_a_room_is_drawn_in_less_than_80_milliseconds():
    draw_place("opera", "night", FORMATS["16x9"], Style(), 1)
    took = []
    for seed in (2, 3, 4):
        start = time.perf_counter()
        draw_place("opera", "night", FORMATS["16x9"], Style(), seed)
        took.append(time.perf_counter() - start)
    assert min(took) < 0.080


@pytest.mark.parametrize("name", ROOMS)
def test_a_room_is_indoors_and_adults_fit_its_measure(name):
    assert is_indoors(name)
    scales = {
        shape: draw_place(name, "day", FORMATS[shape], Style(), 7).figure_scale for shape in LAYOUTS
    }
    assert scales == {"16x9": 1.04, "9x16": 1.5, "1x1": 1.04, "4x5": 1.3}


@pytest.mark.parametrize("name", ROOMS)
def test_two_adults_stand_whole_in_the_picture_with_air_above_them(name):
    for shape in LAYOUTS:
        place = draw_place(name, "day", FORMATS[shape], Style(), 7)
        top = place.ground_y - 600 * place.figure_scale
        assert top > 0.2 * FORMATS[shape].height


@pytest.mark.parametrize("name", sorted(set(ROOMS) - {"stage"}))
def test_lamps_burn_after_dark_and_not_by_day(name):
    def burning(hour):
        place = draw_place(name, hour, FORMATS["16x9"], Style(), 7)
        return len(re.findall(EVENING, "".join(plane.cel.svg for plane in place.planes)))

    assert burning("night") > burning("day") + 1
    assert burning("dusk") > burning("day") + 1


@pytest.mark.parametrize(
    "name", ("shop", "cafe", "lab", "library", "train", "station", "stage", "tower", "factory")
)
def test_another_seed_furnishes_the_same_room_otherwise(name):
    one, two = (draw_place(name, "day", FORMATS["16x9"], Style(), seed) for seed in (7, 8))
    assert one.ground_y == two.ground_y
    assert {p.cel.key for p in one.planes} != {p.cel.key for p in two.planes}


@pytest.mark.parametrize(
    ("shape", "half", "shape_class"),
    [("16x9", 960, "land"), ("1x1", 540, "square"), ("4x5", 432, "square"), ("9x16", 360, "tall")],
)
def test_a_room_knows_its_width_in_units_and_its_aspect_class(shape, half, shape_class):
    r = room(shape)
    assert (r.half, r.shape_class) == (half, shape_class)
    assert r.pick(1, 2, 3) == {"land": 1, "square": 2, "tall": 3}[shape_class]


def test_path_data_is_set_in_the_room_with_up_pointing_up():
    r = room("16x9")
    assert r.path("M0 0L10 20H-30V5Z") == "M960.0 864.0L970.0 844.0H930.0V859.0Z"
    assert r.path("M0 0L10 20", x=100, up=50, s=2, flip=True) == "M1060.0 814.0L1040.0 774.0"


def test_local_colours_are_graded_and_emitters_are_not():
    night, day = room("16x9", "night"), room("16x9", "day")
    assert day.colour("#c98f56") != night.colour("#c98f56")
    night.box(night.mid, 0, 0, 10, 10, "#c98f56", emits=True)
    night.box(night.far, 0, 0, 10, 10, "#c98f56")
    whole = night.calm(-960, 0, 960, 800)
    assert "#c98f56" in night.mid.cel(whole).svg
    assert "#c98f56" not in night.far.cel(whole).svg


def test_a_calm_box_never_leaves_the_safe_area():
    r = room("9x16")
    left, top, right, bottom = FORMATS["9x16"].safe
    box = r.calm(-2000, -2000, 2000, 2000)
    assert (box.x, box.y, box.right, box.bottom) == (left, top, right, bottom)
