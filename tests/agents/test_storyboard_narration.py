"""Narrated scenes: which picture each sentence gets, and that edits stay local."""

from pathlib import Path

import pytest

from agents.storyboard import plan_scene
from film.cast import Appearance, Cast, Character, VoiceChoice
from film.content import (
    Bar,
    ChapterContent,
    IconContent,
    NumberContent,
    ProcessContent,
    QuoteContent,
)
from film.guidance import Guidance
from film.outline import outline_of
from film.script import Script
from film.storyboard import MAX_SHOT_SECONDS, SceneShots
from film.style import Style
from tools.words.read import read_script

EXAMPLES = Path(__file__).parents[2] / "examples"
VOICE = VoiceChoice(engine="hibari", voice="heart", why="")
PRESENTER = Character(
    name="NARRATOR", display_name="Narrator", appearance=Appearance(), voice=VOICE, why=""
)
CAST = Cast(characters=(PRESENTER,), settings=())
NOBODY = Cast(characters=(), settings=())


def script_of(text: str, previous: Script | None = None) -> Script:
    return read_script(text.encode(), "x.md", "narration", previous)


def plan(script: Script, at: int = 0, cast: Cast = CAST, media: tuple[str, ...] = ()) -> SceneShots:
    return plan_scene(
        script.scenes[at], outline_of(script), cast, Style(), max_seconds=0, guidance=Guidance(),
        media=media,
    )  # fmt: skip


def planned(text: str, **given) -> SceneShots:
    """The plan of a middle scene that holds this text."""
    script = script_of(f"# T\n\nOpening words.\n\n## A heading\n\n{text}\n\n## End\n\nThe end.")
    return plan(script, 1, **given)


@pytest.mark.parametrize(
    ("text", "template"),
    [
        ("Your cup is 98% water.", "number"),
        ("In 2019 18%, in 2020 41%, in 2021 52%.", "line"),
        ("She walked through the forest for an hour before anybody noticed that.", "story"),
        ("Nothing stays still.", "kinetic"),
        ("The old clock had been standing there ever since anybody in that family could remember.",
         "icon"),
        ("1. Weigh: the beans.\n2. Wait: a while.", "process"),
        ("First you look, then you think, and finally you ask.", "process"),
        ("First you look. Then you think. Finally you ask.", "process"),
        ("> Stay hungry.\n> — Stewart Brand, editor", "quote"),
        ("The formula that everybody in this room has learned is V = IR.", "formula"),
        ("It is something that several of us would have liked to know much earlier than this.",
         "story"),
    ],
)  # fmt: skip
def test_each_kind_of_words_gets_the_picture_that_carries_it(text: str, template: str) -> None:
    assert [shot.content.template for shot in planned(text).shots] == [template]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The world drinks more than 2 billion cups every day.",
         NumberContent(kicker="The world drinks more than", number="2", unit="billion",
                       label="cups every day", icon="hot-beverage")),
        ("Your cup is 98% water.",
         NumberContent(kicker="Your cup is", number="98", unit="%", label="water", icon="droplet",
                       ratio=0.98)),
        ("It uses 85% less power.",  # a change is no share: no ring
         NumberContent(kicker="It uses", number="85", unit="%", label="less power")),
        ("In 40 minutes it fades from daylight to candlelight.",
         IconContent(icons=("sun", "candle"), label="It fades from daylight to candlelight",
                     kicker="In 40 minutes")),
    ],
)  # fmt: skip
def test_content_holds_the_scripts_own_words(text: str, content: object) -> None:
    assert planned(text).shots[0].content == content


def test_bars_carry_their_source_and_highlight_the_highest() -> None:
    text = "Harvest, in tons: Brazil 65, Vietnam 29, Peru 4.\n\nSource: USDA, 2024"
    (shot,) = planned(text).shots
    content = shot.content
    assert content.template == "bars"
    assert (content.title, content.source, content.highlight) == (
        "Harvest, in tons", "Source: USDA, 2024", 0,
    )  # fmt: skip
    assert content.bars == (
        Bar(label="Brazil", value=65, shown="65"), Bar(label="Vietnam", value=29, shown="29"),
        Bar(label="Peru", value=4, shown="4"),
    )  # fmt: skip


def test_a_list_that_fits_is_one_picture_and_a_long_one_is_split_evenly() -> None:
    (one,) = planned("1. Look.\n2. Think.\n3. Ask.").shots
    assert isinstance(one.content, ProcessContent) and len(one.lines) == 3
    item = "Listen: to every single word that the others say to you"
    shots = planned("\n".join(f"{n}. {item} {n}." for n in range(1, 5))).shots
    assert [len(shot.lines) for shot in shots] == [2, 2]
    assert [shot.content.first_number for shot in shots] == [1, 3]


def test_items_that_are_paragraphs_are_told_one_by_one_under_their_names() -> None:
    item = "Diagonals cross: They meet in the middle of the kite, and each of them is cut in two "
    shots = planned(f"1. {item}there.\n2. Sides: {item}here.").shots
    assert shots[0].content == ChapterContent(number="1", title="Diagonals cross")


def test_a_quote_names_who_said_it_and_shows_them_when_they_are_cast() -> None:
    said = Character(
        name="STEWART BRAND", display_name="Stewart Brand", appearance=Appearance(), voice=VOICE,
        why="",
    )  # fmt: skip
    cast = Cast(characters=(PRESENTER, said), settings=())
    (shot,) = planned("> Stay hungry.\n> — Stewart Brand, editor", cast=cast).shots
    assert shot.content == QuoteContent(
        text="Stay hungry.", who="Stewart Brand", role="editor", actor="STEWART BRAND"
    )


def test_a_photo_is_shown_only_when_the_brief_has_it() -> None:
    text = "![The moon](moon.jpg)\n\nIt rises late."
    (with_photo,) = planned(text, media=("moon.jpg",)).shots
    (without,) = planned(text).shots
    assert (with_photo.content.template, with_photo.lines) == ("photo", without.lines)
    assert without.content.template != "photo"


def test_a_place_in_a_comparison_is_not_where_we_are() -> None:
    script = script_of("# T\n\nYour kitchen at midnight is as bright as an office.\n\nB.")
    content = plan(script).shots[0].content
    assert (content.template, content.place, content.time_of_day) == ("title", "kitchen", "night")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("He left the office at night, and nobody in that whole company ever saw him again.",
         ["office"]),
        ("The light bulb, the phone and the office all want their own piece of it.", []),
    ],
)  # fmt: skip
def test_a_place_that_is_only_listed_is_not_where_we_are(text: str, places: list[str]) -> None:
    contents = [shot.content for shot in planned(text).shots]
    assert [c.place for c in contents if c.template == "story"] == places


def test_sentences_with_one_dated_figure_each_become_one_chart() -> None:
    (shot,) = planned("In 1942 they slept 7.9 hours. In 2013 it was 6.8 hours.").shots
    assert [(bar.label, bar.shown) for bar in shot.content.bars] == [
        ("1942", "7.9 hours"), ("2013", "6.8 hours"),
    ]  # fmt: skip
    assert shot.content.title == "They slept"


def test_the_names_of_told_items_may_follow_each_other() -> None:
    rest = "for everybody who wants to be there when it happens at last"
    shots = planned(f"1. Start small: one street {rest}.\n2. Protect it: a kerb {rest}.").shots
    assert [shot.content.template for shot in shots] == ["chapter", "chapter"]


def test_without_a_presenter_nobody_stands_in_the_picture() -> None:
    shots = planned("She walked through the forest for an hour.", cast=NOBODY).shots
    assert shots[0].content.staging == () and shots[0].characters_foreground == ()


def test_an_untitled_text_opens_on_its_words_and_not_on_a_file_name() -> None:
    assert (
        plan(script_of("Nothing stays still. Not even the sea.")).shots[0].content.template
        != "title"
    )


def test_the_last_call_stands_on_the_end_card_and_else_a_silent_one_closes() -> None:
    called = plan(script_of("# T\n\nThe sea is rising every year.\n\nJoin us **today**.")).shots[-1]
    assert (called.content.template, called.content.cta, len(called.lines)) == (
        "endcard", "Join us today", 1,
    )  # fmt: skip
    silent = plan(script_of("# T\n\nThe sea is rising every year.")).shots[-1]
    assert (silent.content.template, silent.content.cta, silent.lines) == ("endcard", "", ())


def test_scripture_of_markup_stays_words_on_screen() -> None:
    (shot,) = planned("Say <b>no</b> & %{go}.").shots
    assert "<b>no</b>" in shot.shows


@pytest.mark.parametrize("name", ["coffee.md", "launch.md"])
def test_the_examples_keep_every_rule_of_the_look(name: str) -> None:
    script = read_script((EXAMPLES / name).read_bytes(), name, "auto", None)
    plans = [plan(script, index) for index in range(len(script.scenes))]
    shots = [shot for scene in plans for shot in scene.shots]
    assert [line for shot in shots for line in shot.lines] == [line.id for line in script.lines]
    assert all(shot.duration_seconds <= MAX_SHOT_SECONDS for shot in shots)
    assert len({shot.id for shot in shots}) == len(shots)
    assert all(shot.why and shot.shows and shot.setting for shot in shots)
    within = [
        (a.content.template, b.content.template)
        for scene in plans
        for a, b in zip(scene.shots, scene.shots[1:], strict=False)
    ]
    assert [pair for pair in within if pair[0] == pair[1]] == []
    for scene in plans:
        assert tuple(line for beat in scene.beats for line in beat.lines) == tuple(
            line for shot in scene.shots for line in shot.lines
        )


def test_the_coffee_film_uses_the_whole_vocabulary_and_lasts_about_a_minute() -> None:
    script = read_script((EXAMPLES / "coffee.md").read_bytes(), "coffee.md", "auto", None)
    shots = [s for at in range(len(script.scenes)) for s in plan(script, at).shots]
    assert {shot.content.template for shot in shots} == {
        "title", "number", "kinetic", "story", "icon", "bars", "process", "quote", "endcard",
    }  # fmt: skip
    assert 60 <= sum(shot.duration_seconds for shot in shots) <= 75


def without_codes(scene: SceneShots) -> dict[str, object]:
    return {shot.id: shot.model_copy(update={"code": ""}) for shot in scene.shots}


def test_one_changed_word_changes_one_shot() -> None:
    text = (EXAMPLES / "coffee.md").read_text("utf-8")
    before = script_of(text)
    after = script_of(text.replace("still loves shade", "still wants shade"), before)
    for index, (old, new) in enumerate(zip(before.scenes, after.scenes, strict=True)):
        changed = [
            shot_id
            for shot_id, shot in without_codes(plan(after, index)).items()
            if without_codes(plan(before, index)).get(shot_id) != shot
        ]
        assert len(changed) == (1 if index == 1 else 0), (old.heading, new.heading)


def test_a_sentence_put_in_the_middle_leaves_the_other_shots_alone() -> None:
    text = (EXAMPLES / "coffee.md").read_text("utf-8")
    before = script_of(text)
    edited = text.replace(
        "In a whole year", "Each cherry ripens slowly on its own branch up there.\nIn a whole year"
    )
    after = script_of(edited, before)
    old, new = without_codes(plan(before, 1)), without_codes(plan(after, 1))
    assert {shot_id: new[shot_id] for shot_id in old} == old
    assert len(new) == len(old) + 1


def test_a_scene_plan_knows_no_other_scenes_words() -> None:
    script = script_of((EXAMPLES / "coffee.md").read_text("utf-8"))
    scene = script.scenes[2]
    seen = outline_of(script).seen_from(scene.id)
    given = dict(max_seconds=0, guidance=Guidance(), media=())
    assert plan_scene(scene, seen, CAST, Style(), **given) == plan(script, 2)
