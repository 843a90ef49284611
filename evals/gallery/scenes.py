"""What the gallery shows: named rows of pictures, each a shot, a style and a format.

A row is laid out when it is asked for, and only there: the whole gallery never lies in memory.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, get_args

from agents.style import choose_style
from evals.gallery.contents import LEO, MAYA, TEMPLATES, content_of, figure, media, sheet_of
from film.brand import Brand
from film.cast import Appearance, Hair, Kind, Outfit, PlaceName
from film.content import Expression, Mark, Pose, Prop, StoryContent, TemplateName
from film.formats import FORMATS, LAYOUTS, FormatName
from film.script import TimeOfDay, Weather
from film.sheet import Figure, PropCue, Sheet
from film.stage import Stage
from film.style import Style, StyleName
from tools.picture.layout import lay_out
from tools.picture.puppets.kinds import HUMAN_RIG, own_rig

Section = Literal["styles", "templates", "cast", "places"]
STYLES: tuple[StyleName, ...] = get_args(StyleName)
PLACES: tuple[PlaceName, ...] = get_args(PlaceName)
TIMES: tuple[TimeOfDay, ...] = get_args(TimeOfDay)
WEATHERS: tuple[Weather, ...] = get_args(Weather)
SETTLED = 110
"""Frame of a 150 frame shot at which everything has arrived and nobody leaves yet."""
_MARKS: tuple[Mark, ...] = ("far_left", "left", "centre", "right", "far_right")


@dataclass(frozen=True, kw_only=True, slots=True)
class Picture:
    """One frame to be drawn."""

    name: str
    sheet: Sheet
    style: StyleName = "flat"
    format: FormatName = "16x9"

    def stage(self) -> Stage:
        return lay_out(self.sheet, style_named(self.style), FORMATS[self.format], (), media())


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    section: Section
    title: str
    pictures: tuple[Picture, ...]


@lru_cache(maxsize=len(STYLES))
def style_named(name: StyleName) -> Style:
    return choose_style(name, Brand())


def rows() -> Iterator[Row]:
    """Everything, in the order of the page."""
    yield from _styles()
    yield from _templates()
    yield from _cast()
    yield from _places()


STYLED: tuple[TemplateName, ...] = (
    "title",
    "story",
    "number",
    "process",
    "bars",
    "compare",
    "route",
)


def _styles() -> Iterator[Row]:
    for style in STYLES:
        shown = [
            Picture(name=name, sheet=sheet_of(content_of(name), shot_id=name), style=style)
            for name in STYLED
        ]
        shown.insert(2, Picture(name="wide", sheet=two_in("forest", "dusk"), style=style))
        yield Row(section="styles", title=style, pictures=tuple(shown))


def _templates() -> Iterator[Row]:
    for name in TEMPLATES:
        sheet = sheet_of(content_of(name), shot_id=name)
        shown = tuple(Picture(name=format, sheet=sheet, format=format) for format in LAYOUTS)
        yield Row(section="templates", title=name, pictures=shown)


def two_in(
    place: PlaceName,
    time: TimeOfDay,
    weather: Weather = "clear",
    size: Any = "wide",
    outfits: tuple[Outfit, Outfit] = ("plain", "plain"),
) -> Sheet:
    """Maya and Leo talking in a place."""
    maya, leo = (
        looks.model_copy(update={"outfit": outfit})
        for looks, outfit in zip((MAYA, LEO), outfits, strict=True)
    )
    people = (
        figure("MAYA", maya, "left", "right", "present"),
        figure("LEO", leo, "right", "left", "stand"),
    )
    content = StoryContent(place=place, time_of_day=time, weather=weather, staging=())
    return sheet_of(content, shot_id=f"{place}-{time}", size=size, figures=people)


def _places() -> Iterator[Row]:
    for place in PLACES:
        shown = [Picture(name=time, sheet=two_in(place, time)) for time in TIMES]
        shown.append(Picture(name="tall", sheet=two_in(place, "day"), format="9x16"))
        shown.append(Picture(name="near", sheet=two_in(place, "day", size="medium")))
        yield Row(section="places", title=place, pictures=tuple(shown))
    for place in ("city", "forest", "farm"):
        yield Row(
            section="places",
            title=f"{place}, weather",
            pictures=tuple(
                Picture(name=weather, sheet=two_in(place, "day", weather)) for weather in WEATHERS
            ),
        )


def line_up(title: str, people: list[tuple[str, Figure]]) -> Row:
    """Five to a picture, before nothing that would hide them."""
    shown = []
    for at in range(0, len(people), 5):
        group = people[at : at + 5]
        figures = tuple(
            one.model_copy(update={"mark": mark, "character": name.upper()})
            for mark, (name, one) in zip(_MARKS, group, strict=False)
        )
        content = StoryContent(place="abstract", staging=())
        sheet = sheet_of(content, shot_id=f"{title}-{at}", size="wide", figures=figures)
        shown.append(Picture(name=", ".join(name for name, _ in group), sheet=sheet))
    return Row(section="cast", title=title, pictures=tuple(shown))


def cast_row(title: str) -> Row:
    """The row of the cast with that title."""
    return next(row for row in _cast() if row.title == title)


def _of(
    looks: Appearance, pose: Any = "stand", facing: Any = "right", mood: Any = "neutral"
) -> Figure:
    return figure("X", looks, "centre", facing, pose, mood)


def kinds_drawn() -> tuple[Kind, ...]:
    """Kinds with a body to show; the others are said to be missing by the house itself."""
    from film.errors import DeveloperMustAct

    drawn: list[Kind] = []
    for kind in get_args(Kind):
        try:
            if kind not in HUMAN_RIG:
                own_rig(kind)
            drawn.append(kind)
        except DeveloperMustAct:
            continue
    return tuple(drawn)


def _cast() -> Iterator[Row]:
    people = [MAYA, LEO]
    outfits: list[tuple[str, Figure]] = []
    for index, outfit in enumerate(get_args(Outfit)):
        looks = people[index % 2].model_copy(update={"outfit": outfit, "skin": index % 6})
        outfits.append((outfit, _of(looks, facing=("right", "front", "left")[index % 3])))
    yield line_up("outfits", outfits)
    poses = [(pose, _of(people[i % 2], pose)) for i, pose in enumerate(get_args(Pose))]
    yield line_up("poses", poses)
    props = [
        (
            prop,
            _of(people[i % 2], "hold").model_copy(update={"props": (PropCue(frame=0, prop=prop),)}),
        )
        for i, prop in enumerate(get_args(Prop)[1:])
    ]
    yield line_up("props", props)
    drawn = sorted(kinds_drawn(), key=lambda kind: (kind not in HUMAN_RIG, kind))
    kinds = [(kind, _of(Appearance(kind=kind))) for kind in drawn]
    yield line_up("kinds", kinds)
    hairs = [
        (hair, _of(MAYA.model_copy(update={"hair": hair, "hair_colour": i % 7, "skin": i % 6}),
                   facing=("front", "right")[i % 2]))
        for i, hair in enumerate(get_args(Hair))
    ]  # fmt: skip
    yield line_up("hair", hairs)
    ages = [
        (f"{age} {g}", _of(people[g == "m"].model_copy(update={"age": age, "gender": g})))
        for age in (6, 11, 20, 50, 80)
        for g in ("f", "m")
    ]
    yield line_up("ages", ages)
    moods = tuple(
        Picture(name=mood, sheet=sheet_of(
            StoryContent(place="abstract", staging=()), shot_id=mood, size="close",
            figures=(figure("MAYA", (MAYA, LEO)[i % 2], "centre", "front", "stand", mood),),
        ))
        for i, mood in enumerate(get_args(Expression))
    )  # fmt: skip
    yield Row(section="cast", title="expressions", pictures=moods)
    hurt = ("muddy", "wet", "dusty", "injured", "sweaty", "crying", "torn", "bound", "tired")
    states = [(c, _of(people[i % 2].model_copy(update={"conditions": (c,)}), facing="front"))
              for i, c in enumerate(hurt)]  # fmt: skip
    yield line_up("conditions", states)
