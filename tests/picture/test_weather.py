"""Weather falls in loops without a seam, covers the frame, stays under words, and spares rooms."""

import re

import pytest

from film.cast import Appearance, PlaceName
from film.content import StoryContent, TitleContent
from film.formats import FORMATS, LAYOUTS
from film.script import Weather
from film.sheet import ExpressionCue, Figure, PoseCue, Sheet
from film.stage import Peg, Stage, amount_at
from film.style import Style
from tools.picture.board import Board
from tools.picture.colour import distance, lightness
from tools.picture.light import Light
from tools.picture.templates.story import story
from tools.picture.templates.title import title
from tools.picture.weather import _DUST, _FALLS

FRAMES = 90
FALLING: tuple[Weather, ...] = ("rain", "snow")
ALL: tuple[Weather, ...] = ("rain", "snow", "fog", "dust")


def sheet(content: StoryContent | TitleContent) -> Sheet:
    leo = Figure(
        character="LEO", appearance=Appearance(), mark="centre",
        poses=(PoseCue(frame=0, pose="stand"),),
        expressions=(ExpressionCue(frame=0, expression="neutral"),),
    )  # fmt: skip
    return Sheet(
        shot_id="s1", code="1A", frames=FRAMES, content=content, size="wide", move="hold",
        transition="cut", reveals=(), figures=(leo,), seed=7, lines=(),
    )  # fmt: skip


def told(
    weather: Weather, place: PlaceName = "farm", shape: str = "16x9", named: bool = False
) -> Stage:
    content = StoryContent(
        place=place, staging=(), weather=weather, lower_third=("LEO", "Farmer") if named else None
    )
    board = Board(sheet(content), Style(), FORMATS[shape])
    story(board, content)
    return board.stage()


def planes(stage: Stage) -> list[str]:
    return [plane.name for plane in stage.planes]


def fallen(stage: Stage) -> list[Peg]:
    pegs = [plane.root for plane in stage.planes if plane.name.startswith("weather")]
    return [peg.children[0] for peg in pegs if isinstance(peg.children[0], Peg)]


@pytest.mark.parametrize(
    ("weather", "expected"),
    [
        ("clear", []),
        ("rain", ["weather/0", "weather/1"]),
        ("snow", ["weather/0", "weather/1"]),
        ("fog", ["weather/0"]),
        ("dust", ["weather/0", "weather/1"]),
    ],
)
def test_each_weather_is_at_most_two_planes(weather: Weather, expected: list[str]):
    assert [name for name in planes(told(weather)) if "weather" in name] == expected


@pytest.mark.parametrize("place", ["kitchen", "space"])
@pytest.mark.parametrize("weather", ALL)
def test_nothing_falls_indoors_or_on_a_moon(place: PlaceName, weather: Weather):
    assert not [name for name in planes(told(weather, place)) if "weather" in name]


@pytest.mark.parametrize("weather", ALL)
def test_it_falls_before_the_actors_and_behind_the_words(weather: Weather):
    order = planes(told(weather, named=True))
    first, last = order.index("weather/0"), order.index("lower third")
    assert order.index("actors") < first < last


def test_a_title_has_its_weather_under_the_scrim():
    content = TitleContent(title="Storm", place="harbour", weather="rain")
    board = Board(sheet(content), Style(), FORMATS["16x9"])
    title(board, content)
    order = planes(board.stage())
    assert order.index("place/ground") < order.index("weather/0")


@pytest.mark.parametrize("weather", ALL)
@pytest.mark.parametrize("shape", LAYOUTS)
def test_the_planes_cover_the_frame_on_every_frame(weather: Weather, shape: str):
    stage = told(weather, shape=shape)
    for peg in fallen(stage):
        box = stage.cels[peg.children[0].exposures[0].cel].box  # type: ignore[union-attr, index]
        for frame in range(FRAMES):
            x, y = amount_at(peg.x, frame + 0.5), amount_at(peg.y, frame + 0.5)
            assert box.x + x <= 0 and box.right + x >= stage.width
            assert box.y + y <= 0 and box.bottom + y >= stage.height


@pytest.mark.parametrize("weather", FALLING)
@pytest.mark.parametrize("index", [0, 1])
def test_a_fall_repeats_itself_so_that_its_loop_has_no_seam(weather: Weather, index: int):
    stage, fall = told(weather), _FALLS[weather][index]
    peg = fallen(stage)[index]
    cel = stage.cels[peg.children[0].exposures[0].cel]  # type: ignore[union-attr, index]
    marks = [(float(x), float(y)) for x, y in re.findall(r"M(-?[\d.]+) (-?[\d.]+)", cel.svg)]
    spots = {(round(x / 4), round(y / 4)) for x, y in marks}
    box, step = cel.box, fall.repeat
    size = fall.size[1] + 20
    inner = [
        (x + fall.lean * step, y + step)
        for x, y in marks
        if y + step < box.bottom - size and box.x + size < x + fall.lean * step < box.right - size
    ]
    near = [
        any((round(x / 4) + i, round(y / 4) + j) in spots for i in (-1, 0, 1) for j in (-1, 0, 1))
        for x, y in inner
    ]
    assert len(near) > 40
    assert all(near)
    ys = [amount_at(peg.y, frame + 0.5) for frame in range(FRAMES)]
    assert all(-step <= y <= 0 for y in ys)
    falls = {round((b - a) % step, 2) for a, b in zip(ys[::2], ys[2::2], strict=False)}
    assert max(falls) - min(falls) <= 1  # by whole pixels
    assert all(y == round(y) for y in ys)


def test_dust_blows_sideways_and_rain_leans_as_it_falls():
    dust, rain = fallen(told("dust"))[1], fallen(told("rain"))[0]
    assert amount_at(dust.y, 10.5) == 0
    moved = amount_at(dust.x, 12.5) - amount_at(dust.x, 2.5)
    assert moved == pytest.approx(10 * _DUST.speed)
    share = (amount_at(rain.x, 6.5) - amount_at(rain.x, 2.5)) / (
        amount_at(rain.y, 6.5) - amount_at(rain.y, 2.5)
    )
    assert share == pytest.approx(_FALLS["rain"][0].lean, abs=0.01)


@pytest.mark.parametrize("weather", ALL)
def test_the_same_shot_has_the_same_weather(weather: Weather):
    assert told(weather) == told(weather)


@pytest.mark.parametrize("weather", ALL)
@pytest.mark.parametrize("hour", ["day", "dawn", "dusk", "night"])
def test_an_overcast_sky_is_flatter_and_hazier_than_a_clear_one(weather: Weather, hour: str):
    clear, light = Light.of(hour), Light.of(hour, weather=weather)  # type: ignore[arg-type]
    assert distance(light.sky[0], light.sky[-1]) < distance(clear.sky[0], clear.sky[-1])
    assert light.fog_share > clear.fog_share
    assert light.overcast and not clear.overcast
    assert abs(lightness(light.sky[0]) - lightness(clear.sky[0])) < 0.35


def test_light_without_weather_is_what_it_was():
    assert Light.of("dusk", True, ("#ff0000",)) == Light.of("dusk", True, ("#ff0000",), "clear")
