"""Places that a text names: towns and countries are found, people and words are not."""

import pytest

from tools.supplies import world_map
from tools.words.gazetteer import city_named, find_countries, find_places

pytestmark = pytest.mark.skipif(world_map() is None, reason="the world map is not installed here")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It went from Lisbon to Berlin and on to Istanbul.", ["Lisbon", "Berlin", "Istanbul"]),
        ("Tokyo. Delhi! Then Cairo and Nairobi.", ["Tokyo", "Delhi", "Cairo", "Nairobi"]),
        ("From New York to Rio de Janeiro and São Paulo", ["New York", "Rio de Janeiro",
                                                            "São Paulo"]),
        ("Coffee came from Ethiopia to Yemen, then Venice.", ["Ethiopia", "Yemen", "Venice"]),
        ("Florence smiled at Maya Paris.", []),  # people
        ("She lives in Florence, Italy.", ["Florence"]),  # the country only says where
        ("Dr Lincoln read a nice book in Reading, England.", ["Reading"]),
        ("Maya London met Leo in Oslo.", ["Oslo"]),
        ("In 1492 Columbus sailed from Spain.", ["Spain"]),
        ("They had turkey, a mobile phone and a nice bath.", []),
        ("MAYA walks to the Kitchen.", []),
        ("Turkey is a dish. The rain fell on London’s roofs.", ["London"]),
        ("", []),
    ],
)  # fmt: skip
def test_places_are_found_and_nothing_else(text, names):
    assert [stop.name for stop in find_places(text)] == names


@pytest.mark.parametrize(
    ("text", "longitude", "latitude"),
    [
        ("He moved to Paris.", 2, 49),
        ("He moved to Paris, Texas.", -96, 34),
        ("They met in Cambridge.", 0, 52),
        ("They sailed to Bombay.", 73, 19),
        ("They rode through Ethiopia.", 40, 9),
    ],
)
def test_a_place_is_where_it_is(text, longitude, latitude):
    (stop,) = find_places(text)
    assert (round(stop.longitude), round(stop.latitude)) == (longitude, latitude)


def test_countries_are_given_by_the_names_of_the_map():
    text = "From Britain and the Czech Republic to the United States"
    assert find_countries(text) == ("United Kingdom", "Czechia", "United States of America")


def test_of_towns_of_one_name_the_largest_is_meant():
    (london, ontario) = (city_named("London"), city_named("London", "CA"))
    assert london is not None and ontario is not None
    assert (london.country, ontario.country) == ("GB", "CA")
