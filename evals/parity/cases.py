"""The stills that `python -m evals.parity --matrix` compares: every place and every template once,
each with an hour, weather, camera move, style and layout drawn by seed, so that every value of each
comes up several times.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar, get_args

from agents.style import choose_style
from film.brand import Brand
from film.cast import Appearance, PlaceName
from film.content import (
    Bar,
    BarsContent,
    Content,
    EndCardContent,
    IconContent,
    KineticContent,
    KineticWord,
    NumberContent,
    ProcessContent,
    QuoteContent,
    SplitContent,
    SplitSide,
    Staging,
    Step,
    StoryContent,
    TitleContent,
)
from film.content_cards import (
    BulletsContent,
    ChapterContent,
    ChecklistContent,
    ChecklistItem,
    CodeContent,
    CompareContent,
    CompareSide,
    FormulaContent,
    Item,
    LogoContent,
    LowerThirdContent,
    ProductContent,
    QuestionContent,
    TableContent,
)
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
from film.script import TimeOfDay, Weather
from film.sheet import ExpressionCue, Figure, PoseCue, Sheet
from film.stage import Stage
from film.storyboard import CameraMove, ShotSize
from film.style import StyleName
from tools.picture.layout import lay_out

T = TypeVar("T")

SECONDS = 4
FRAMES = 30 * SECONDS
MAYA = Figure(
    character="MAYA", appearance=Appearance(hair="long"), mark="left",
    poses=(PoseCue(frame=0, pose="stand"), PoseCue(frame=40, pose="present")),
    expressions=(ExpressionCue(frame=0, expression="happy"),),
)  # fmt: skip

CARDS: tuple[Content, ...] = (
    TitleContent(title="Why cities never sleep", subtitle="The night shift", weather="rain"),
    KineticContent(rows=(KineticWord(text="Stop"), KineticWord(text="building.", emphasis=2))),
    NumberContent(number="73", unit="%", label="of small firms lose sales", ratio=0.73),
    BarsContent(
        title="Cups a day", highlight=1, source="Source: the script",
        bars=tuple(Bar(label=str(2020 + v), value=v, shown=str(v)) for v in (3, 8, 5)),
    ),
    ProcessContent(title="Bean to cup", steps=(Step(title="Roast"), Step(title="Pour"))),
    QuoteContent(text="Coffee is patience.", who="Maya Torres", actor="MAYA"),
    IconContent(icons=("fire", "cup"), label="One idea lights a street"),
    EndCardContent(name="Northwind", tagline="Quiet software", cta="Start today"),
    BulletsContent(title="Three things", items=tuple(Item(text=t) for t in ("Sleep", "Sun"))),
    ChecklistContent(
        title="To bring", items=tuple(ChecklistItem(text=t) for t in ("A map", "Water"))
    ),
    CompareContent(
        title="Tea or coffee", left=CompareSide(title="Tea", points=("Calm",), good=True),
        right=CompareSide(title="Coffee", points=("Awake",), good=False),
    ),
    TableContent(title="Prices", header=("Cup", "Price"), rows=(("Small", "2"), ("Large", "3"))),
    QuestionContent(text="Who pays for the night?"),
    ChapterContent(number="2", title="The long way home"),
    CodeContent(language="python", text="for cup in day:\n    drink(cup)\n", title="day.py"),
    FormulaContent(latex=r"E = m c^2", title="Rest energy", terms=(("m", "mass"),)),
    LogoContent(name="Northwind", tagline="Quiet software"),
    ProductContent(name="The kettle", icon="cup", callouts=()),
    LowerThirdContent(name="Maya Torres", role="Baker", actor="MAYA", place="cafe"),
    LineContent(
        title="Rain", points=tuple(Point(label=str(i), value=i % 3, shown=str(i)) for i in range(5))
    ),
    DonutContent(title="Time", parts=(Part(label="Sleep", value=1, shown="8 h"),
                                      Part(label="Awake", value=2, shown="16 h"))),
    TimelineContent(moments=tuple(Moment(date=d, label="Step") for d in ("1961", "1969", "1972"))),
    RouteContent(title="South", stops=(Stop(name="Oslo", longitude=10.7, latitude=59.9),
                                       Stop(name="Rome", longitude=12.5, latitude=41.9))),
    ChoroplethContent(title="Cups", countries=(Country(name="France", value=3, shown="3"),
                                               Country(name="Italy", value=5, shown="5"))),
    SplitContent(
        left=SplitSide(place="kitchen", staging=Staging(character="MAYA", mark="centre")),
        right=SplitSide(place="office", staging=Staging(character="LEO", mark="centre")),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    stage: Stage
    frame: int


def cases(seed: int) -> Iterator[Case]:
    """Laid out as they are asked for: stages are large."""
    chance = random.Random(seed)
    places: list[PlaceName] = list(get_args(PlaceName))
    hours = _dealt(chance, get_args(TimeOfDay))
    weathers = _dealt(chance, get_args(Weather))
    moves: Iterator[CameraMove] = _dealt(chance, (*get_args(CameraMove), "push"))
    styles: Iterator[StyleName] = _dealt(chance, ("flat", "flat", "flat", *get_args(StyleName)))
    sizes: Iterator[ShotSize] = _dealt(chance, ("wide", "wide", *get_args(ShotSize)))
    shapes = _dealt(chance, ("16x9", "16x9", *LAYOUTS))
    contents: list[Content] = [
        StoryContent(place=place, time_of_day=next(hours), weather=next(weathers), staging=())
        for place in places
    ]
    for content in (*contents, *CARDS):
        style, move, size, shape = next(styles), next(moves), next(sizes), next(shapes)
        told = [content.template, style, move, size, shape]
        if isinstance(content, StoryContent):
            told[:1] = [content.place, content.time_of_day, content.weather]
        named = {"story", "lowerthird", "quote"}
        people: tuple[Figure, ...] = (MAYA,) if content.template in named else ()
        if isinstance(content, SplitContent):
            people = (MAYA, MAYA.model_copy(update={"character": "LEO", "facing": "left"}))
        sheet = Sheet(
            shot_id=f"parity-{told[0]}", code="1A", frames=FRAMES, content=content, size=size,
            move=move, transition="cut", reveals=(), figures=people, lines=(), seed=seed,
        )  # fmt: skip
        stage = lay_out(sheet, choose_style(style, Brand()), FORMATS[shape])
        yield Case(" ".join(told), stage, chance.randrange(FRAMES))


def _dealt(chance: random.Random, values: tuple[T, ...]) -> Iterator[T]:
    """All of them in some order, again and again."""
    while True:
        yield from chance.sample(values, len(values))
