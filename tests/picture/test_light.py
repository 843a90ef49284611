import pytest

from tools.picture.colour import lightness
from tools.picture.light import Light

HUES = ("#2f5bea", "#ff6b4a", "#ffc53d", "#18a999")


def test_daylight_without_hues_leaves_a_near_colour_alone():
    assert Light.of("day").grade("#b5584a") == "#b5584a"


@pytest.mark.parametrize("hour", ["day", "dawn", "dusk", "night"])
def test_depth_leads_to_the_fog(hour):
    light = Light.of(hour)
    at = [light.grade("#b5584a", depth / 4) for depth in range(5)]
    away = [abs(lightness(colour) - lightness(light.fog)) for colour in at]
    assert away == sorted(away, reverse=True)
    assert len(set(at)) == 5


def test_the_hours_grow_darker_and_rooms_keep_more_light_than_streets():
    outside = [
        lightness(Light.of(hour).grade("#e0d0c0")) for hour in ("day", "dawn", "dusk", "night")
    ]
    inside = [
        lightness(Light.of(hour, True).grade("#e0d0c0")) for hour in ("dawn", "dusk", "night")
    ]
    assert outside == sorted(outside, reverse=True)
    assert all(room > street for room, street in zip(inside, outside[1:], strict=True))


def test_skin_keeps_more_of_itself_than_the_wall_behind_it():
    night = Light.of("night", False, HUES)
    skin = "#e0b08c"
    assert lightness(night.for_actor(skin)) > lightness(night.grade(skin)) + 0.15


def test_neutral_colours_are_not_pulled_to_a_hue():
    assert Light.of("day", False, HUES).grade("#808080") == "#808080"


def test_the_sky_runs_from_its_first_stop_to_its_last():
    dusk = Light.of("dusk")
    assert (dusk.at_sky(0), dusk.at_sky(1)) == (dusk.sky[0], dusk.sky[-1])
