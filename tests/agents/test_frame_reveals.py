"""Every template's declared reveals get a frame within the shot, in every template's own order."""

import re
from typing import get_args

import pytest

from film.content import (
    Bar,
    BarsContent,
    EndCardContent,
    IconContent,
    KineticContent,
    KineticWord,
    NumberContent,
    PhotoContent,
    ProcessContent,
    QuoteContent,
    SplitContent,
    SplitSide,
    Staging,
    Step,
    StoryContent,
    TemplateName,
    TitleContent,
)
from film.content_cards import (
    BulletsContent,
    Callout,
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
from tests.agents.sheets import line, sheet

SIDES = [
    SplitSide(place="city", staging=Staging(character=name, mark="left"))
    for name in ("MAYA", "BEN")
]
SAMPLES = (
    TitleContent(title="Tea", subtitle="a story", actor="MAYA"),
    StoryContent(place="city", staging=()),
    KineticContent(rows=(KineticWord(text="one"), KineticWord(text="two"))),
    NumberContent(number="7", label="cups", icon="teacup"),
    BarsContent(title="Who", bars=(Bar(label="one", value=1, shown="1"),
                                   Bar(label="two", value=2, shown="2")), highlight=0, source="S"),
    ProcessContent(title="How", steps=(Step(title="one"), Step(title="two"))),
    QuoteContent(text="So be it", who="Ann", actor="MAYA"),
    IconContent(icons=("a", "b"), label="one two"),
    EndCardContent(name="Tea", tagline="hot", cta="Drink"),
    PhotoContent(media="x", caption="one"),
    BulletsContent(title="Why", items=(Item(text="one"), Item(text="two"))),
    ChecklistContent(title="Have", items=(ChecklistItem(text="one"), ChecklistItem(text="two"))),
    CompareContent(title="Or", left=CompareSide(title="one", points=("a",)),
                   right=CompareSide(title="two", points=("b",))),
    TableContent(title="All", header=("a", "b"), rows=(("one", "1"), ("two", "2")), source="S"),
    QuestionContent(text="Why?", icon="teacup"),
    ChapterContent(number="2", title="Two"),
    CodeContent(text="one()\ntwo()"),
    FormulaContent(title="Area", latex="a^2", terms=(("a", "side"),)),
    LogoContent(name="Tea"),
    ProductContent(name="Cup", callouts=(Callout(text="one"), Callout(text="two"))),
    LowerThirdContent(name="Ann", role="chef"),
    LineContent(title="Up", points=tuple(Point(label=n, value=1, shown="1") for n in "abc"),
                source="S"),
    DonutContent(title="Part", parts=(Part(label="one", value=0.5, shown="50%"),), source="S"),
    TimelineContent(title="When", moments=(Moment(date="1900", label="one"),
                                           Moment(date="1950", label="two"))),
    RouteContent(title="Way", stops=(Stop(name="one", longitude=0, latitude=0),
                                     Stop(name="two", longitude=1, latitude=1))),
    ChoroplethContent(title="Map", countries=(Country(name="one", value=1, shown="1"),),
                      source="S"),
    SplitContent(left=SIDES[0], right=SIDES[1]),
)  # fmt: skip


def declared(content) -> set[str]:
    """Names from the class's own docstring: "reveals: title, bar/0 … bar/n-1, source."."""
    said = (type(content).__doc__ or "").split("reveals:", 1)[1].split(".", 1)[0]
    said = re.sub(r"\(.*?\)", "", said.split(";")[0])
    names = {re.split(r"\s+…|\s", part.strip())[0] for part in said.split(",")}
    return {name.split("/")[0] for name in names if name != "none"}


def test_the_samples_are_all_templates_there_are() -> None:
    assert [s.template for s in SAMPLES] == list(get_args(TemplateName))


@pytest.mark.parametrize("content", SAMPLES, ids=lambda content: content.template)
@pytest.mark.parametrize("text", ["one and then two of it all", "nothing that is in any picture"])
def test_every_declared_reveal_gets_a_frame_within_the_shot(content, text: str) -> None:
    drawn = sheet(content, line(text))
    names = {reveal.name.split("/")[0] for reveal in drawn.reveals}
    assert names == declared(content)
    assert all(0 <= reveal.frame < drawn.frames for reveal in drawn.reveals)
    assert not drawn.reveals or min(reveal.frame for reveal in drawn.reveals) <= 7


@pytest.mark.parametrize(
    ("content", "text", "expected"),
    [
        # an item comes with its words, its tick after it
        (SAMPLES[11], "you need one now and the two", {"title": 3, "item/0": 33, "tick/0": 45,
                                                       "item/1": 89, "tick/1": 93}),
        # the way arrives as its stop is named
        (SAMPLES[24], "we begin at one and go on and on to two", {"title": 3, "stop/0": 48,
                                                                  "leg/0": 123, "stop/1": 153}),
        # rows by their first cell
        (SAMPLES[13], "one is first and two is next", {"title": 0, "row/0": 3, "row/1": 63,
                                                       "source": 81}),
    ],
)  # fmt: skip
def test_new_pictures_follow_the_spoken_words(content, text, expected) -> None:
    assert {r.name: r.frame for r in sheet(content, line(text)).reveals} == expected


def test_a_bullet_comes_with_the_line_that_says_it() -> None:
    content = BulletsContent(
        title="Why", items=(Item(text="Cheaper", line="a"), Item(text="Faster", line="b"))
    )
    first, second = line("it costs far less", line_id="a"), line("and takes no time", line_id="b")
    drawn = sheet(content, first, second)
    starts = [said.start_frame for said in drawn.lines]
    assert [(r.name, r.frame) for r in drawn.reveals] == [
        ("title", 0), ("item/0", starts[0] - 3), ("item/1", starts[1] - 3),
    ]  # fmt: skip
