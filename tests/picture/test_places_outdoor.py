"""Places in the open: light to keep, lit after dark, composed square, changed by weather."""

import pytest

from film.cast import PlaceName
from film.content import StoryContent
from film.formats import FORMATS, LAYOUTS
from film.script import TimeOfDay, Weather
from film.style import Style
from tools.picture.light import Light
from tools.picture.places.draw import draw_place, is_indoors
from tools.picture.places.place import Place

OUTDOOR: tuple[PlaceName, ...] = (
    "mountains", "desert", "space", "sea", "beach", "farm", "garden", "orchard", "road", "harbour",
    "lighthouse", "castle", "market", "stadium",
)  # fmt: skip
LAMPS: tuple[PlaceName, ...] = ("harbour", "lighthouse", "farm", "garden", "castle", "market")
HEAVIEST = 120_000
"""Characters of SVG a place may take, all planes together."""


def drawn(
    name: PlaceName, hour: TimeOfDay = "day", shape: str = "16x9", weather: Weather = "clear"
) -> Place:
    return draw_place(name, hour, FORMATS[shape], Style(), 7, weather)


def svg(place: Place) -> str:
    return "".join(plane.cel.svg for plane in place.planes)


@pytest.mark.parametrize("name", OUTDOOR)
@pytest.mark.parametrize("shape", LAYOUTS)
def test_a_place_in_the_open_is_light_to_keep(name: PlaceName, shape: str):
    assert not is_indoors(name)
    assert len(svg(drawn(name, "night", shape))) < HEAVIEST


@pytest.mark.parametrize("name", LAMPS)
def test_lamps_and_windows_burn_at_night_and_not_by_day(name: PlaceName):
    lamp = Light.of("night").lamp
    assert lamp in svg(drawn(name, "night"))
    assert lamp not in svg(drawn(name, "day"))


@pytest.mark.parametrize("name", OUTDOOR)
def test_a_square_has_its_calm_above_the_heads_and_its_own_composition(name: PlaceName):
    place, shape = drawn(name, shape="1x1"), FORMATS["1x1"]
    left, top, right, _ = shape.safe
    assert (place.empty.x, place.empty.y, place.empty.right) == (left, top, right)
    assert place.empty.bottom <= place.ground_y - 548 * place.figure_scale + 40
    across = {plane.name for plane in place.planes}
    assert across == {"far", "mid", "ground", "foreground"}


def test_figures_keep_their_share_of_a_portrait_as_of_a_square():
    shares = {
        shape: drawn("farm", shape=shape).figure_scale * 600 / FORMATS[shape].height
        for shape in ("16x9", "1x1", "4x5")
    }
    assert {round(share, 3) for share in shares.values()} == {0.578}


@pytest.mark.parametrize("name", [name for name in OUTDOOR if name != "space"])
@pytest.mark.parametrize("weather", ["rain", "snow", "fog", "dust"])
def test_weather_hides_the_sun_and_changes_every_plane_behind_the_actors(
    name: PlaceName, weather: Weather
):
    clear, hidden = drawn(name), drawn(name, weather=weather)
    sun = f'fill="{Light.of("day").orb}" r='
    assert sun in svg(clear)
    assert sun not in svg(hidden)
    behind = [
        (a.name, a.cel.key != b.cel.key)
        for a, b in zip(clear.planes, hidden.planes, strict=True)
        if not a.foreground
    ]
    assert behind == [("far", True), ("mid", True), ("ground", True)]


def test_there_is_no_weather_on_a_moon():
    cels = {
        weather: [plane.cel.key for plane in drawn("space", weather=weather).planes]
        for weather in ("clear", "rain", "snow", "fog", "dust")
    }
    assert all(keys == cels["clear"] for keys in cels.values())


def test_the_story_names_the_weather_it_is_drawn_in():
    content = StoryContent(place="farm", staging=(), weather="rain")
    assert drawn("farm", weather=content.weather).light.weather == "rain"
