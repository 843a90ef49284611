"""Which template the words of a narration call for, and where they do not call for it."""

import pytest

from agents.storyboard import plan_scene
from film.brand import Brand, Logo
from film.cast import Appearance, Cast, Character, VoiceChoice
from film.content import (
    BulletsContent,
    ChecklistContent,
    CompareContent,
    DonutContent,
    FormulaContent,
    LineContent,
    LowerThirdContent,
    ProcessContent,
    QuestionContent,
    RouteContent,
    TableContent,
    TimelineContent,
)
from film.content_cards import ChecklistItem, CompareSide, Item
from film.content_charts import Moment, Part
from film.guidance import Guidance
from film.outline import outline_of
from film.storyboard import Shot
from film.style import Style
from tools.words.read import read_script

PRESENTER = Character(
    name="NARRATOR",
    display_name="Narrator",
    appearance=Appearance(),
    voice=VoiceChoice(engine="hibari", voice="heart", why=""),
    why="",
)
PLAIN = Style()
CAST = Cast(characters=(PRESENTER,), settings=())


def shots_of(text: str, at: int, style: Style = PLAIN) -> tuple[Shot, ...]:
    script = read_script(text.encode(), "x.md", "narration", None)
    return plan_scene(
        script.scenes[at], outline_of(script), CAST, style, max_seconds=0, guidance=Guidance(),
        media=(),
    ).shots  # fmt: skip


def planned(text: str, heading: str = "A heading") -> tuple[Shot, ...]:
    """The shots of a middle scene that holds this text."""
    return shots_of(f"# T\n\nOpening words.\n\n## {heading}\n\n{text}\n\n## End\n\nThe end.", 1)


@pytest.mark.parametrize(
    ("text", "heading", "templates"),
    [
        ("- Books and songs\n- Drawings\n- Programs", "What it covers", ["bullets"]),
        ("- [x] Flour\n- [ ] Yeast", "Now", ["checklist"]),
        ("- Flour\n- Yeast", "What you need", ["checklist"]),
        ("- Flour\n- Yeast", "What is sold", ["bullets"]),
        ("1. Look.\n2. Think.", "Then", ["process"]),
        ("- Plug it in.\n- Tap it once.", "Three small steps", ["process"]),
        ("- 1945: War ends\n- 1961: A wall\n- 1989: It falls", "Berlin", ["timeline"]),
        ("- 45 grams\n- 61 grams\n- 89 grams", "Weights", ["bullets"]),
        ("In 1945 it ended. In 1961 it began. In 1989 it fell.", "Berlin", ["timeline"]),
        ("- Silent: 38 decibels\n- Quick: one cup", "Meet the Kettle", ["product"]),
        ("- Silent: 38 decibels\n- Quick: one cup", "About the firm", ["bullets"]),
        ("Old way: wait for hours. New way: do it now.", "After", ["compare"]),
        ("It used to be noise. Now it is tea.", "After", ["compare"]),
        ("A strict licence says: ask first. An open licence says: take it.", "Two", ["compare"]),
        ("The king waited at home. The queen rode to war.", "Two", ["kinetic"]),
        ("Would you rather have a cent, or a million?", "Ask", ["compare"]),
        ("Who owns it?", "Ask", ["question"]),
        ("When does it begin, a reporter asked.", "Ask", ["question"]),
        ("He looked up and said: immediately, without delay.", "Ask", ["quote"]),
        ("If it rains all day, the match is off.", "Ask", ["compare"]),
        ("Shares are 60% of it, bonds are 25%, and cash is 15%.", "Mix", ["donut"]),
        ("Shares are 60% of it, and cash is 15%.", "Mix", ["bars"]),
        ("Sales were 3 in 2019, 5 in 2020 and 9 in 2021.", "Sales", ["line"]),
        ("Solar grew by 29%, wind by 11%, coal shrank by 7%.", "Power", ["bullets"]),
        ("The law that all of them learned is V = IR.", "Ohm", ["formula"]),
        ("The news travelled from Berlin to Prague and Vienna.", "News", ["route"]),
        ("In Lisbon the trams run all night.", "News", ["route"]),
        ("In winter the trams run all night long.", "News", ["icon"]),
        ("It was built by the engineer Mara Keller.", "Who", ["lowerthird"]),
        ("Mara Keller, the engineer, built it.", "Who", ["lowerthird"]),
        ("```console\n$ make film\n```", "How", ["code"]),
        ("See:\n\n| A | B | C |\n|---|---|---|\n| x | 1 | 2 |\n| y | 3 | 4 |", "How", ["table"]),
        ("See:\n\n| A | B |\n|---|---|\n| x | 1 |\n| y | 3 |", "How", ["bars"]),
        ("See:\n\n| Year | B |\n|---|---|\n| 2019 | 1 |\n| 2020 | 3 |\n| 2021 | 4 |", "How",
         ["line"]),
        ("See:\n\n| Part | B |\n|---|---|\n| x | 70% |\n| y | 30% |", "How", ["donut"]),
        ("See:\n\n| Land | B |\n|---|---|\n| Peru | 1 |\n| Chile | 2 |\n| Brazil | 3 |", "How",
         ["choropleth"]),
    ],
)  # fmt: skip
def test_words_get_the_template_they_call_for(
    text: str, heading: str, templates: list[str]
) -> None:
    assert [shot.content.template for shot in planned(text, heading)] == templates


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Shares are 60% of it, bonds are 25%, and cash is 15%.",
         DonutContent(title="A heading", parts=(
             Part(label="Shares", value=0.6, shown="60%"),
             Part(label="Bonds", value=0.25, shown="25%"),
             Part(label="Cash", value=0.15, shown="15%")), source="")),
        ("- 1945: The war ends\n- 1961: A wall\n- 1989: It falls",
         TimelineContent(title="A heading", moments=(
             Moment(date="1945", label="The war ends"), Moment(date="1961", label="A wall"),
             Moment(date="1989", label="It falls")))),
        ("- [x] Flour\n- [ ] Yeast",
         ChecklistContent(title="A heading", items=(
             ChecklistItem(text="Flour"), ChecklistItem(text="Yeast", checked=False)))),
        ("Old way: wait for hours. New way: do it now.",
         CompareContent(
             left=CompareSide(title="Old way", points=("Wait for hours",)),
             right=CompareSide(title="New way", points=("Do it now",)), versus="→")),
        ("Do: ask first. Don't: guess.",
         CompareContent(
             left=CompareSide(title="Do", points=("Ask first",), good=True),
             right=CompareSide(title="Don't", points=("Guess",), good=False))),
        ("Do:\n\n- Ask first\n- Say who\n\nDon't:\n\n- Guess",
         CompareContent(
             left=CompareSide(title="Do", points=("Ask first", "Say who"), good=True),
             right=CompareSide(title="Don't", points=("Guess",), good=False))),
        ("Who owns it?", QuestionContent(text="Who owns it?")),
        ("It was built by the engineer Mara Keller.",
         LowerThirdContent(name="Mara Keller", role="Engineer")),
        ("So it is:\n\n$$E = mc^2$$\n\nHere E is the energy and m is the mass.",
         FormulaContent(latex="E = mc^2", said="E = mc^2", title="A heading",
                        terms=(("E", "energy"), ("m", "mass")))),
        ("If a and b are the legs, then a² + b² = c².",
         FormulaContent(latex="a² + b² = c²", said="a² + b² = c²", title="A heading",
                        terms=(("a, b", "legs"),))),
        ("The reds are longer:\n\n| Colour | nm | x |\n|---|---|---|\n| Violet | 4 | 9 |\n"
         "| Reds | 7 | 1 |\n\nSource: Rayleigh",
         TableContent(title="The reds are longer", header=("Colour", "nm", "x"),
                      rows=(("Violet", "4", "9"), ("Reds", "7", "1")), highlight=1,
                      source="Source: Rayleigh")),
    ],
)  # fmt: skip
def test_a_card_holds_the_scripts_own_words(text: str, content: object) -> None:
    assert planned(text)[0].content == content


def test_bullets_know_the_lines_that_say_them() -> None:
    (shot,) = planned("- Books and songs\n- Drawings")
    assert shot.content == BulletsContent(
        title="A heading",
        items=tuple(
            Item(text=text, line=line)
            for text, line in zip(("Books and songs", "Drawings"), shot.lines, strict=True)
        ),
    )


def test_a_way_is_joined_and_places_beside_each_other_are_not() -> None:
    (way,) = planned("The news travelled from Berlin to Prague and Vienna.")
    (beside,) = planned("Berlin and Vienna have the same old problem with their bicycles.")
    assert isinstance(way.content, RouteContent) and isinstance(beside.content, RouteContent)
    assert [stop.name for stop in way.content.stops] == ["Berlin", "Prague", "Vienna"]
    assert (way.content.joined, beside.content.joined) == (True, False)


def test_a_sentence_too_long_for_one_shot_draws_its_line_as_far_as_it_is_told() -> None:
    shots = planned(
        "World records fell from 1:51.9 in 1912 to 1:46.6 in 1939, to 1:43.5 in 1976, and to "
        "1:40.91 in 2012."
    )
    lines = [shot.content for shot in shots if isinstance(shot.content, LineContent)]
    assert [[point.label for point in line.points] for line in lines] == [
        ["1912", "1939", "1976"],
        ["1912", "1939", "1976", "2012"],
    ]
    assert lines[1].title == "World records" and lines[1].points[3].shown == "1:40.91"


def test_steps_go_on_with_their_own_numbers() -> None:
    item = "listen to every single word that the others say"
    shots = planned("\n".join(f"{n}. Listen: {item} {n}." for n in range(1, 5)))
    contents = [shot.content for shot in shots]
    assert all(isinstance(content, ProcessContent) for content in contents)
    assert [content.first_number for content in contents] == [1, 3]  # type: ignore[union-attr]


def test_the_subtitle_keeps_its_and() -> None:
    text = "---\ntitle: Why the sky is blue\nsubtitle: And the sunset is not\n---\n\nIt is so.\n\n"
    content = shots_of(text + "## More\n\nMore of it.", 0)[0].content
    assert (content.template, getattr(content, "subtitle", "")) == (
        "title",
        "And the sunset is not",
    )


def test_a_film_that_begins_with_a_question_asks_it_before_it_is_named() -> None:
    text = (
        "# The eighth wonder\n\nWould you rather have a cent, or a million?\n\nTake the cent.\n\n"
    )
    shots = shots_of(
        text + "It doubles every day, and that is the whole of the trick.\n\n## B\n\nB.", 0
    )
    assert [shot.content.template for shot in shots[:2]] == ["compare", "title"]


HOLDS = "It holds for metals, and for most things that a current can cross.\n\n"
POWER = "The power is P = VI, where a current flows at all.\n\n"
STRONG = "# Ohm's law\n\nThe law is V = IR and nothing else.\n\n"


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        (STRONG + POWER + "B.", [("formula", 1), ("formula", 1)]),
        (STRONG + POWER + HOLDS * 6, [("title", 0), ("formula", 1)]),
        ("# Bread\n\nBread is flour, water and a lot of time.\n\n" + HOLDS * 2, [("title", 1)]),
    ],
)
def test_a_title_speaks_unless_all_words_have_pictures_and_is_silent_in_no_short_film(
    text: str, opening: list[tuple[str, int]]
) -> None:
    shots = shots_of(text, 0)
    assert [(s.content.template, len(s.lines)) for s in shots[: len(opening)]] == opening
    assert all(shot.duration_seconds <= 1.8 for shot in shots[:1] if not shot.lines)


@pytest.mark.parametrize(("places", "first"), [(("opening",), "logo"), (("endcard",), "title")])
def test_the_brands_mark_opens_only_where_its_kit_asks_for_it(
    places: tuple[str, ...], first: str
) -> None:
    brand = Brand(name="Ember", logo=Logo(media="logo.svg", places=places))  # type: ignore[arg-type]
    style = Style(brand_name="Ember", brand=brand)
    assert shots_of("# T\n\nIt is late.\n\n## B\n\nB it is.", 0, style)[0].content.template == first


def test_a_section_opens_with_its_heading_only_in_a_long_film_with_no_stronger_picture() -> None:
    filler = "It is what it is for everybody who has seen so much of it before. " * 16
    opening = "It may well be that several of us know it. "
    weak = f"# T\n\nOpening.\n\n## Why it works\n\n{opening}\n\n## C\n\n{filler}"
    strong = weak.replace(opening, "We walk through the forest. ")
    short = weak.replace(filler, "It is so.")
    assert [shots_of(text, 1)[0].content.template for text in (weak, strong, short)] == [
        "chapter", "story", "kinetic",
    ]  # fmt: skip


def test_a_flat_tyre_is_no_living_room() -> None:
    shots = planned("A flat tyre can happen to anybody who drives for long enough in their life.")
    assert shots[0].setting == "road"
