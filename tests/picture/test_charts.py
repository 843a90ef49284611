"""Charts, maps, product and split: clean in every format, told in the order of their reveals, and
only what the content says.
"""

import re
import time

import pytest

from film.cast import Appearance
from film.content import SplitContent, SplitSide, Staging
from film.content_cards import Callout, ProductContent
from film.content_charts import (
    ChoroplethContent,
    Country,
    DonutContent,
    LineContent,
    Moment,
    Part,
    Point,
    RouteContent,
    Stop,
    TimelineContent,
)
from film.formats import FORMATS, LAYOUTS
from film.sheet import ExpressionCue, Figure, MouthFrame, PoseCue, Reveal, Sheet
from film.stage import Drawing, Peg, Plane, amount_at
from film.style import Palette, Style
from tools.picture.layout import lay_out
from tools.picture.lint import lint
from tools.supplies import world_map

MAP_IS_HERE = world_map() is not None
needs_map = pytest.mark.skipif(not MAP_IS_HERE, reason="the world map is not installed here")


def caller(name: str, facing: str) -> Figure:
    return Figure(
        character=name,
        appearance=Appearance(),
        mark="centre",
        facing=facing,  # type: ignore[arg-type]
        poses=(PoseCue(frame=0, pose="phone"),),
        expressions=(ExpressionCue(frame=0, expression="worried"),),
        mouths=(MouthFrame(frame=10, mouth="D"), MouthFrame(frame=16, mouth="X")),
    )


CALLERS = (caller("LEO", "right"), caller("MAYA", "left"))
LISBON = Stop(name="Lisbon", longitude=-9.1, latitude=38.7)
BERLIN = Stop(name="Berlin", longitude=13.4, latitude=52.5)
ISTANBUL = Stop(name="Istanbul", longitude=28.9, latitude=41.0)
MONTHS = (
    "January February March April May June July August September October November December".split()
)

PLAIN = {
    "line": LineContent(
        title="Rides per day keep climbing",
        points=tuple(
            Point(label=str(2015 + i), value=v, shown=f"{v}k")
            for i, v in enumerate((12, 19, 17, 31, 46, 38, 64, 82))
        ),
        source="Source: the script",
    ),
    "line below zero": LineContent(
        title="Three months, one turn",
        points=(
            Point(label="January", value=140, shown="140 million"),
            Point(label="February", value=-20, shown="−20 million"),
            Point(label="March", value=90, shown="90 million"),
        ),
        highlight=1,
    ),
    "line of twelve": LineContent(
        title="A year of rain in millimetres over the western coast",
        points=tuple(
            Point(label=m, value=v, shown=str(v))
            for m, v in zip(MONTHS, (80, 70, 60, 44, 30, 20, 12, 18, 42, 70, 96, 110), strict=True)
        ),
    ),
    "flat line": LineContent(
        title="Nothing moves",
        points=tuple(Point(label=str(i), value=5, shown="5") for i in range(3)),
    ),
    "donut": DonutContent(
        title="Where the water goes",
        parts=(
            Part(label="Farms", value=0.7, shown="70%"),
            Part(label="Industry", value=0.19, shown="19%"),
            Part(label="Homes", value=0.11, shown="11%"),
        ),
        source="Source: script, line 2",
    ),
    "donut of slivers": DonutContent(
        title="Energy",
        parts=(
            Part(label="Wind and water", value=0.88, shown="88%"),
            Part(label="Sun", value=0.05, shown="5%"),
            Part(label="Gas", value=0.04, shown="4%"),
            Part(label="Coal", value=0.03, shown="3%"),
        ),
        highlight=3,
    ),
    "timeline": TimelineContent(
        title="The race to the Moon",
        moments=(
            Moment(date="1957", label="Sputnik circles the Earth"),
            Moment(date="1961", label="Gagarin flies"),
            Moment(date="1965", label="First walk outside"),
            Moment(date="1969", label="Two people stand on the Moon"),
        ),
        highlight=3,
    ),
    "timeline of six": TimelineContent(
        moments=tuple(
            Moment(date=d, label=t)
            for d, t in (
                ("3 May", "The letter arrives"),
                ("5 May", "Maya reads it twice and says nothing"),
                ("8 May", "They meet"),
                ("12 May", "The train leaves at seven"),
                ("1 June", "Silence"),
                ("20 June 1924", "A second letter"),
            )
        )
    ),
    "product": ProductContent(
        name="The Moka pot",
        callouts=(
            Callout(text="Brews in four minutes", side="left"),
            Callout(text="Recycled aluminium"),
            Callout(text="No pods, no waste", side="left"),
            Callout(text="Fits every stove"),
        ),
    ),
    "product with one callout": ProductContent(
        name="One bike", callouts=(Callout(text="Folds in ten seconds"),)
    ),
    "split": SplitContent(
        left=SplitSide(
            place="kitchen",
            time_of_day="night",
            staging=Staging(character="LEO", mark="centre", pose="phone"),
            label="Oslo",
        ),
        right=SplitSide(
            place="city",
            staging=Staging(character="MAYA", mark="centre", pose="phone"),
            label="New York",
        ),
    ),
}
MAPS = {
    "route": RouteContent(title="One parcel, three borders", stops=(LISBON, BERLIN, ISTANBUL)),
    "route of one": RouteContent(title="Where it began", stops=(ISTANBUL,)),
    "towns side by side": RouteContent(
        title="Four towns",
        joined=False,
        stops=(
            Stop(name="Amsterdam", longitude=4.9, latitude=52.37),
            Stop(name="Rotterdam", longitude=4.48, latitude=51.92),
            Stop(name="Utrecht", longitude=5.12, latitude=52.09),
            Stop(name="The Hague", longitude=4.3, latitude=52.08),
        ),
    ),
    "route over the date line": RouteContent(
        title="Across the Pacific",
        stops=(
            Stop(name="Tokyo", longitude=139.7, latitude=35.7),
            Stop(name="Honolulu", longitude=-157.8, latitude=21.3),
            Stop(name="San Francisco", longitude=-122.4, latitude=37.8),
        ),
    ),
    "choropleth": ChoroplethContent(
        title="Coffee a year, per head",
        countries=(
            Country(name="Finland", value=12, shown="12 kg"),
            Country(name="Norway", value=9.9, shown="9.9 kg"),
            Country(name="Germany", value=6.5, shown="6.5 kg"),
            Country(name="France", value=5.4, shown="5.4 kg"),
        ),
        source="Source: script, line 14",
    ),
}


def sheet_of(content, shot_id: str = "s1", reveals: dict[str, int] | None = None) -> Sheet:
    return Sheet(
        shot_id=shot_id,
        frames=180,
        content=content,
        size="medium",
        move="push",
        transition="cut",
        reveals=tuple(Reveal(name=n, frame=f) for n, f in (reveals or {}).items()),
        figures=CALLERS if content.template == "split" else (),
        lines=(),
        seed=7,
    )


def judged(content, format_name: str, shot_id: str = "s1", style: Style | None = None):
    format = FORMATS[format_name]
    stage = lay_out(sheet_of(content, shot_id), style or Style(), format)
    return [(finding.kind, finding.evidence) for finding in lint(stage, format)]


@pytest.mark.parametrize("format_name", [*LAYOUTS, "meta-ads"])
@pytest.mark.parametrize("content", PLAIN.values(), ids=PLAIN)
def test_charts_are_clean_in_every_format_and_on_every_ground(content, format_name):
    # A product without an icon says so; everything else is clean.
    assert [judged(content, format_name, f"shot {i}") for i in range(3)] == [[], [], []]


@needs_map
@pytest.mark.parametrize("format_name", [*LAYOUTS, "meta-ads"])
@pytest.mark.parametrize("content", MAPS.values(), ids=MAPS)
def test_maps_are_clean_in_every_format(content, format_name):
    assert judged(content, format_name) == []


@pytest.mark.parametrize(
    "palette",
    [
        Palette(background="#101418", ink="#f4f1ea", light="#ffffff"),
        Palette(primary="#bfe3d0", secondary="#ffd9cf", accent="#fff3c4"),
        Palette(primary="#220033", secondary="#220033", accent="#220033"),
    ],
    ids=["dark background", "pale colours", "one dark colour"],
)
@pytest.mark.parametrize("content", [*PLAIN.values(), *(MAPS.values() if MAP_IS_HERE else ())])
def test_no_brand_makes_a_chart_unreadable(content, palette):
    pale = [
        e for kind, e in judged(content, "16x9", style=Style(palette=palette))
        if kind == "low_contrast"
    ]  # fmt: skip
    assert pale == []


def test_values_are_only_those_of_the_content():
    for name in ("line", "donut", "timeline"):
        stage = lay_out(sheet_of(PLAIN[name]), Style(), FORMATS["16x9"])
        said = PLAIN[name].model_dump_json()
        numbers = {n for text in stage.texts for n in re.findall(r"\d+", text.text)}
        assert {n for n in numbers if n not in said} == set()


def test_a_part_of_a_donut_comes_with_its_word():
    reveals = {"part/0": 20, "part/1": 60, "part/2": 90}
    stage = lay_out(sheet_of(PLAIN["donut"], reveals=reveals), Style(), FORMATS["16x9"])
    first = {text.text: text.from_frame for text in stage.texts}
    assert (first["70%"], first["19%"], first["11%"]) == (28, 74, 104)


def test_a_value_of_a_line_appears_when_the_line_has_reached_it():
    reveals = {"line": 10, **{f"point/{i}": 20 + 15 * i for i in range(8)}}
    stage = lay_out(sheet_of(PLAIN["line"], reveals=reveals), Style(), FORMATS["16x9"])
    assert {t.text: t.from_frame for t in stage.texts if t.role == "number"} == {
        "12k": 20,
        "82k": 125,
    }


def _plane(stage, name: str) -> Plane:
    return next(plane for plane in stage.planes if plane.name == name)


def test_a_line_is_drawn_on_from_left_to_right():
    stage = lay_out(sheet_of(PLAIN["line"], reveals={"line": 10}), Style(), FORMATS["16x9"])
    (peg,) = _plane(stage, "line").root.children
    assert isinstance(peg, Peg) and peg.clip is not None
    widths = [amount_at(peg.clip.width, frame + 0.5) for frame in (10, 30, 50, 90)]
    assert widths == sorted(widths) and widths[0] < 30 and widths[-1] > 1500


@needs_map
def test_legs_are_drawn_in_turn_and_labels_lie_clear_of_each_other():
    reveals = {"stop/0": 5, "leg/0": 20, "stop/1": 50, "leg/1": 60, "stop/2": 90}
    stage = lay_out(sheet_of(MAPS["route"], reveals=reveals), Style(), FORMATS["9x16"])
    legs = _plane(stage, "legs").root.children
    shown = [leg.children[0].exposures[-1].frame for leg in legs]  # type: ignore[union-attr]
    assert shown == [20, 60]
    names = [text.box for text in stage.texts if text.role == "label"]
    assert max(a.meets(b) for a in names for b in names if a is not b) == 0


@pytest.mark.parametrize("format_name", [*LAYOUTS, "meta-ads"])
def test_both_sides_of_a_split_screen_are_seen_whole_above_the_captions(format_name):
    format = FORMATS[format_name]
    stage = lay_out(sheet_of(PLAIN["split"]), Style(), format)
    faces = {solid.name: solid.box for solid in stage.solids if solid.kind == "face"}
    assert set(faces) == {"LEO", "MAYA"}
    assert faces["LEO"].meets(faces["MAYA"]) == 0
    for box in faces.values():
        assert 0 <= box.x and box.right <= format.width
        assert format.safe[1] * 0.9 <= box.y and box.bottom < format.caption_band[0]


def test_a_half_of_a_split_screen_shows_nothing_of_the_other():
    stage = lay_out(sheet_of(PLAIN["split"]), Style(), FORMATS["16x9"])
    windows = [
        (peg.x, peg.clip.width)
        for name in ("place/far", "actors")
        for peg in _plane(stage, name).root.children
        if isinstance(peg, Peg) and peg.clip is not None
    ]
    assert windows == [(0, 960.0), (960.0, 960.0)] * 2


def test_the_second_half_is_wiped_in_with_its_word_or_soon():
    stage = lay_out(sheet_of(PLAIN["split"], reveals={"right": 30}), Style(), FORMATS["16x9"])
    right = _plane(stage, "place/far").root.children[1]
    assert isinstance(right, Peg) and right.clip is not None
    widths = [round(amount_at(right.clip.width, at + 0.5)) for at in (0, 7, 60)]
    assert widths == [0, 0, 960]


LONG = "An extraordinarily long label about interdisciplinary characteristics of everything "


@pytest.mark.parametrize("format_name", LAYOUTS)
@pytest.mark.parametrize(
    "content",
    [
        TimelineContent(moments=tuple(Moment(date="1900", label=LONG * 3) for _ in range(6))),
        DonutContent(
            title="x", parts=tuple(Part(label=LONG * 3, value=0.3, shown="30%") for _ in range(3))
        ),
        ProductContent(name="x", callouts=tuple(Callout(text=LONG * 2) for _ in range(4))),
    ],
    ids=lambda content: content.template,
)
def test_words_too_long_for_a_chart_are_found_as_overflow(content, format_name):
    assert "overflow" in [kind for kind, _ in judged(content, format_name)]


@pytest.mark.parametrize("format_name", LAYOUTS)
def test_a_number_without_ring_or_icon_has_one_of_several_pictures(format_name):
    from film.content import NumberContent
    from tools.picture.board import Board
    from tools.picture.emblems import emblem_for

    content = NumberContent(number="2.25", unit="billion cups", label="every day")
    chosen = set()
    for shot in range(24):
        sheet = sheet_of(content, f"n{shot}")
        emblem = emblem_for(Board(sheet, Style(), FORMATS[format_name]), content)
        chosen.add(emblem.__name__ if emblem else "")
        stage = lay_out(sheet, Style(), FORMATS[format_name])
        assert any(True for _ in _leaves(_plane(stage, "emblem").root))
    assert chosen == {"_ruler", "_swell", "_spread", "_dial"}


def _leaves(peg: Peg):
    for child in peg.children:
        if isinstance(child, Drawing):
            yield child
        else:
            yield from _leaves(child)


def test_a_chart_is_laid_out_in_a_seventh_of_a_second():
    contents = [*PLAIN.values(), *(MAPS.values() if MAP_IS_HERE else ())]
    for content in contents:
        lay_out(sheet_of(content), Style(), FORMATS["16x9"])
    begin = time.perf_counter()
    for content in contents:
        lay_out(sheet_of(content, "other"), Style(), FORMATS["16x9"])
    assert (time.perf_counter() - begin) / len(contents) < 0.15


def picture(width: int, height: int, colour: str) -> bytes:
    from io import BytesIO

    from PIL import Image

    data = BytesIO()
    Image.new("RGB", (width, height), colour).save(data, "PNG")
    return data.getvalue()


@pytest.mark.parametrize("colour", ["#ffffff", "#101010", "#c08040"])
@pytest.mark.parametrize("size", [(1600, 1000), (900, 1400), (3000, 400)])
@pytest.mark.parametrize("format_name", LAYOUTS)
def test_a_photo_of_any_shape_fills_every_format_and_its_caption_reads(format_name, size, colour):
    from film.content import PhotoContent

    content = PhotoContent(media="p", caption="The first roastery opened in 1892")
    format = FORMATS[format_name]
    stage = lay_out(sheet_of(content), Style(), format, media={"p": picture(*size, colour)})
    assert lint(stage, format) == ()
    (peg,) = [p for p in _plane(stage, "photo").root.children if isinstance(p, Peg)]
    assert [name for name in ("photo",) if any(True for _ in _leaves(peg))] == ["photo"]
    assert amount_at(peg.scale_x, 0.5) <= amount_at(peg.scale_x, stage.frames - 0.5) <= 1.08


def test_less_ink_lies_under_a_caption_over_a_dark_photo():
    from film.content import PhotoContent

    content = PhotoContent(media="p", caption="Night")
    behind = []
    for colour in ("#101010", "#ffffff"):
        stage = lay_out(
            sheet_of(content),
            Style(),
            FORMATS["16x9"],
            media={"p": picture(1600, 900, colour)},
        )
        shade = stage.cels[_plane(stage, "scrim").root.children[0].children[0].exposures[0].cel]  # type: ignore[union-attr,index]
        behind.append(max(float(n) for n in re.findall(r'stop-opacity="([\d.]+)"', shade.svg)))
    assert behind[0] < behind[1]


@pytest.mark.parametrize(
    ("content", "never"),
    [
        # Two billion are not two.
        ({"number": "2", "unit": "billion", "label": "cups every day"}, {"_tally", "_climb"}),
        # Water is no people, and 98 % is not ten of ten.
        ({"number": "98", "unit": "%", "label": "water", "ratio": 0.98}, {"_ten", "_ten_people"}),
        ({"number": "40", "unit": "%", "label": "of the water", "ratio": 0.4}, {"_ten_people"}),
        # Eight hundred aromas do not grow; a year does not either.
        ({"number": "800", "label": "aromas"}, {"_climb", "_tally"}),
        ({"number": "1892", "label": "the first roastery opens"}, {"_climb", "_tally"}),
        ({"number": "12", "unit": "°C", "label": "in the shade"}, {"_tally"}),
    ],
)
def test_a_number_is_never_pictured_as_more_than_it_says(content, never):
    from film.content import NumberContent
    from tools.picture.board import Board
    from tools.picture.emblems import emblem_for

    chosen = set()
    for shot in range(60):
        given = NumberContent(**content)
        emblem = emblem_for(Board(sheet_of(given, f"n{shot}"), Style(), FORMATS["16x9"]), given)
        chosen.add(emblem.__name__ if emblem else "ring")
    assert chosen & never == set() and len(chosen) >= 2


def test_people_stand_for_people_in_whole_tenths():
    from film.content import NumberContent
    from tools.picture.board import Board
    from tools.picture.emblems import emblem_for

    given = NumberContent(number="70", unit="%", label="of adults drink it", ratio=0.7)
    chosen = set()
    for shot in range(40):
        emblem = emblem_for(Board(sheet_of(given, f"n{shot}"), Style(), FORMATS["16x9"]), given)
        chosen.add(emblem.__name__ if emblem else "ring")
    assert chosen == {"ring", "_hundred", "_ten_people"}
