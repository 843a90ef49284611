"""The world map: countries found by the names people write, seen where they are."""

import pytest

from film.stage import Box
from tools.picture.world import countries, country_at, country_named, outlines, view_of
from tools.supplies import world_map

pytestmark = pytest.mark.skipif(world_map() is None, reason="the world map is not installed here")
ROOM = Box(100, 100, 1720, 760)


@pytest.mark.parametrize(
    ("written", "own"),
    [
        ("France", "France"),
        ("the United States", "United States of America"),
        ("Türkiye", "Turkey"),
        ("Ivory Coast", "Côte d'Ivoire"),
        ("Czech Republic", "Czechia"),
        ("england", "United Kingdom"),
        ("Narnia", None),
    ],
)
def test_a_country_is_found_by_the_names_people_write(written, own):
    assert country_named(written) == own


@pytest.mark.parametrize(
    ("longitude", "latitude", "own"),
    [
        (2.35, 48.85, "France"),
        (-9.14, 38.72, "Portugal"),  # Lisbon, on a coast
        (29.0, 41.0, "Turkey"),  # Istanbul, off this map's coast
        (28.2, -29.5, "Lesotho"),  # a hole in South Africa
        (-30.0, 0.0, None),  # the Atlantic
        (179.5, 67.0, "Russia"),
    ],
)
def test_a_point_lies_in_its_country(longitude, latitude, own):
    assert country_at(longitude, latitude) == own


def test_a_view_holds_its_points_and_is_no_nearer_than_told():
    points = [(-9.1, 38.7), (13.4, 52.5), (28.9, 41.0)]
    view = view_of(points, ROOM, 26)
    for x, y in (view.at(*point) for point in points):
        assert ROOM.x - 1 <= x <= ROOM.right + 1 and ROOM.y - 1 <= y <= ROOM.bottom + 1
    assert view_of(points[:1], ROOM, 20).scale == pytest.approx(ROOM.width / 20)


def test_a_way_over_the_date_line_is_not_turned_around_the_world():
    view = view_of([(139.7, 35.7), (-122.4, 37.8)], ROOM, 26)
    (tokyo, _), (francisco, _) = view.at(139.7, 35.7), view.at(-122.4, 37.8)
    assert ROOM.x - 1 <= tokyo < francisco <= ROOM.right + 1


def test_no_outline_jumps_from_one_edge_of_the_world_to_the_other():
    for shape in countries().values():
        for ring in shape.rings:
            steps = abs(ring[1:, 0] - ring[:-1, 0])
            assert steps.max() < 180 or shape.name == "Antarctica"


def test_only_countries_in_the_frame_are_drawn():
    view = view_of([(-9.1, 38.7), (28.9, 52.5)], ROOM, 26)
    seen = outlines(view, 1920, 1080, 8.0)
    assert {"Spain", "Germany"} <= set(seen) and "Brazil" not in seen
