"""Words that name places and weather: honest sides, heads of phrases, prose read strictly."""

from typing import get_args

import pytest

from film.cast import PlaceName
from tools.words.places import place_of, place_said
from tools.words.weather import weather_of


@pytest.mark.parametrize(
    ("words", "interior", "place"),
    [
        ("MAYA'S KITCHEN", True, "kitchen"),
        ("OFFICE KITCHEN", True, "kitchen"),  # the head decides
        ("HOSPITAL - CORRIDOR", True, "corridor"),
        ("Room in Ogre's tower", None, "tower"),  # no head that is known: what it is in
        ("In front of Witch's Orchard", None, "orchard"),
        ("STREET OUTSIDE THE HOSPITAL", False, "city"),
        ("OUTSIDE THE FOOD STORE", False, "city"),
        ("HOSPITAL", False, "city"),  # its outside is a street
        ("CASTLE", True, "throne_room"),  # its inside
        ("CASTLE GATE", False, "castle"),
        ("TOWER ROOM", True, "tower"),
        ("LIGHTHOUSE", False, "lighthouse"),
        ("COTTAGE", False, "garden"),
        ("HARBOR", False, "harbour"),
        ("COURTROOM", True, "court"),
        ("TENNIS COURT", False, "stadium"),
        ("TRAIN STATION", True, "station"),
        ("CAR PARK", False, "city"),
        ("PARK", False, "garden"),
        ("CITY HALL", True, None),
        ("MUSEUM", True, None),
        ("CAR", True, None),
        ("SPACESHIP", None, None),
    ],
)
def test_a_slug_line_names_the_place_that_honestly_stands_for_it(
    words: str, interior: bool | None, place: str | None
) -> None:
    found = place_of(words, interior)
    assert (found[0] if found else None) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("It is as bright as an office.", None),
        ("The bulb, the phone and the office.", None),
        ("The stock market fell.", None),
        ("At this stage we wait.", None),
        ("In court he said nothing.", None),
        ("She waits at the market.", "market"),
        ("We reached the summit.", "mountains"),
        ("He walks to the station in the rain.", "station"),
        ("Most people read it at their desk.", "office"),
    ],
)
def test_prose_is_read_more_strictly_than_a_slug_line(text: str, place: str | None) -> None:
    found = place_said(text)
    assert (found[0] if found else None) == place


def test_every_place_can_be_named() -> None:
    named = {name: place_of(name.replace("_", " ")) for name in get_args(PlaceName)}
    assert {name for name, found in named.items() if not found or found[0] != name} == {"abstract"}


@pytest.mark.parametrize(
    ("text", "weather"),
    [
        ("EXT. STREET - NIGHT - RAIN", "rain"),
        ("A storm breaks over the harbour.", "rain"),
        ("Snow falls on the square.", "snow"),
        ("The street lies in fog.", "fog"),
        ("A dust storm comes up.", "dust"),
        ("There is no rain.", None),
        ("The rain has stopped.", "clear"),
        ("It rains. Then the sun breaks through.", "clear"),
        ("Her raincoat drips.", None),
        ("The train arrives.", None),
    ],
)
def test_weather_is_read_unless_it_is_denied_or_over(text: str, weather: str | None) -> None:
    found = weather_of(text)
    assert (found[0] if found else None) == weather
