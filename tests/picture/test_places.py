import re
import xml.etree.ElementTree as ET
from typing import get_args

import pytest

from film.cast import PlaceName
from film.formats import FORMATS, LAYOUTS
from film.script import TimeOfDay
from film.stage import Box
from film.style import Palette, Style
from tools.picture.places.draw import draw_place, is_drawn, is_indoors

PLACES = tuple(name for name in get_args(PlaceName) if is_drawn(name))
HOURS = get_args(TimeOfDay)
ALL = [(name, hour, shape) for name in PLACES for hour in HOURS for shape in LAYOUTS]


@pytest.fixture(scope="module")
def drawn():
    return {(n, h, f): draw_place(n, h, FORMATS[f], Style(), 7) for n, h, f in ALL}


@pytest.mark.parametrize("key", ALL, ids="-".join)
def test_every_place_is_at_most_four_planes_that_overscan_the_frame(drawn, key):
    place, shape = drawn[key], FORMATS[key[2]]
    assert [(p.name, p.depth, p.foreground) for p in place.planes] == [
        ("far", 0.2, False),
        ("mid", 0.5, False),
        ("ground", 0.8, False),
        ("foreground", 1.2, True),
    ]
    whole = Box(-100.0, -100.0, shape.width + 200.0, shape.height + 200.0)
    assert {plane.cel.box for plane in place.planes} == {whole}


@pytest.mark.parametrize("key", ALL, ids="-".join)
def test_every_place_has_room_for_feet_and_for_a_title(drawn, key):
    place, shape = drawn[key], FORMATS[key[2]]
    left, top, right, bottom = shape.safe
    assert shape.height * 0.8 < place.ground_y < shape.height
    empty = place.empty
    assert (
        left <= empty.x and empty.right <= right + 1 and top <= empty.y and empty.bottom <= bottom
    )
    assert empty.width * empty.height > 0.12 * shape.width * shape.height


@pytest.mark.parametrize("key", ALL, ids="-".join)
def test_the_drawing_is_whole_svg_without_filters_texts_or_stray_ids(drawn, key):
    for plane in drawn[key].planes:
        svg = plane.cel.svg
        root = ET.fromstring(f"<svg>{svg}</svg>")
        tags = {element.tag for element in root.iter()}
        assert not tags & {"filter", "text", "image", "mask", "pattern"}
        assert not re.search(r"nan|inf\b|PEN-", svg)
        used = set(re.findall(r"url\(#([^)]+)\)", svg))
        assert used <= {element.get("id") for element in root.iter()}
        assert all(name.startswith(f"c{plane.cel.key}-") for name in used)


def test_the_same_arguments_draw_the_same_cels_and_another_seed_others():
    once = draw_place("city", "dusk", FORMATS["16x9"], Style(), 7)
    again = draw_place("city", "dusk", FORMATS["16x9"], Style(), 7)
    other = draw_place("city", "dusk", FORMATS["16x9"], Style(), 8)
    assert once == again
    assert [p.cel.key for p in once.planes] != [p.cel.key for p in other.planes]


def test_no_hour_and_no_format_shares_a_far_plane_with_another(drawn):
    keys = [place.planes[0].cel.key for place in drawn.values()]
    assert len(set(keys)) == len(keys)


def test_brand_colours_reach_the_abstract_ground_and_tint_the_others():
    brand = Style(palette=Palette(primary="#7a1fa2", secondary="#00bfa5"))
    for name in PLACES:
        plain = draw_place(name, "day", FORMATS["16x9"], Style(), 7)
        tinted = draw_place(name, "day", FORMATS["16x9"], brand, 7)
        assert [p.cel.key for p in plain.planes] != [p.cel.key for p in tinted.planes]


@pytest.mark.parametrize("name", PLACES)
def test_a_place_is_lit_as_the_room_or_the_open_it_is(drawn, name):
    place = drawn[(name, "day", "16x9")]
    assert (place.indoors, place.light.indoors) == (is_indoors(name),) * 2
