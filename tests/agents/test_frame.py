import pytest

from film.content import (
    Bar,
    BarsContent,
    EndCardContent,
    IconContent,
    KineticContent,
    KineticWord,
    NumberContent,
    ProcessContent,
    QuoteContent,
    Step,
    StoryContent,
    TitleContent,
)
from film.sheet import SpokenLine
from tests.agents.sheets import line, reveals, sheet

TAIL = 11
"""Frames after the last word of an ordinary shot."""


def test_lines_follow_each_other_with_a_breath_and_the_shot_ends_after_its_tail():
    first, second = line("Coffee wakes us", line_id="a"), line("It has for ages", line_id="b")
    drawn = sheet(KineticContent(rows=(KineticWord(text="wakes"),)), first, second)
    assert drawn.lines == (
        SpokenLine(
            line_id="a", speaker="NARRATOR", text="Coffee wakes us", start_frame=6, end_frame=51
        ),
        SpokenLine(
            line_id="b", speaker="NARRATOR", text="It has for ages", start_frame=60, end_frame=120
        ),
    )
    assert drawn.frames == 120 + TAIL


@pytest.mark.parametrize(
    ("first", "second", "gap"),
    [
        (line("Why?"), line("So.", line_id="b"), 13),  # a question is left to stand
        (line("Well…"), line("So.", line_id="b"), 14),  # trailing off
        (line("One.", "MAYA"), line("Two.", "BEN", "b"), 8),  # another speaker answers
        (line("One.", kind="item"), line("Two.", line_id="b", kind="item"), 10),  # items of a list
        (line("One."), line("Two.", line_id="b"), 9),  # plain sentences
    ],
)
def test_the_pause_between_lines_says_what_stands_between_them(first, second, gap):
    drawn = sheet(StoryContent(place="city", staging=()), first, second)
    assert drawn.lines[1].start_frame - drawn.lines[0].end_frame == gap


def test_pauses_of_the_audio_agent_win():
    first, second = line("One.", line_id="a"), line("Two.", line_id="b")
    drawn = sheet(
        StoryContent(place="city", staging=()), first, second, pauses={"a": 1.0, "b": 2.0}
    )
    assert drawn.lines[1].start_frame - drawn.lines[0].end_frame == 30
    assert drawn.frames - drawn.lines[1].end_frame == 60


@pytest.mark.parametrize(
    ("content", "transition", "start"),
    [
        (TitleContent(title="Coffee"), "cut", 12),  # seen before it is spoken
        (StoryContent(place="city", staging=()), "cut", 6),
        (StoryContent(place="city", staging=()), "dip", 14),  # the picture is still covered
    ],
)
def test_the_first_word_waits_for_the_picture(content, transition, start):
    drawn = sheet(content, line("Coffee wakes the world"), transition=transition)
    assert drawn.lines[0].start_frame == start


def test_a_line_without_a_voice_is_timed_by_its_length_and_marked():
    drawn = sheet(StoryContent(place="city", staging=()), line("x" * 60), voices={})
    assert drawn.lines == (
        SpokenLine(
            line_id="a",
            speaker="NARRATOR",
            text="x" * 60,
            start_frame=6,
            end_frame=126,
            voiced=False,
        ),
    )


@pytest.mark.parametrize(
    ("content", "seconds", "frames"),
    [
        (
            StoryContent(place="city", staging=()),
            3.0,
            90,
        ),  # nothing to read: as the storyboard wished
        (StoryContent(place="city", staging=()), 9.0, 105),  # but no longer than 3.5 s
        (StoryContent(place="city", staging=()), 0.5, 60),  # and no shorter than 2 s
        (
            TitleContent(title="one two three four five six seven eight"),
            2.0,
            115,
        ),  # as long as reading takes
    ],
)
def test_a_silent_shot_lasts_as_long_as_it_is_read(content, seconds, frames):
    assert sheet(content, duration_seconds=seconds).frames == frames


@pytest.mark.parametrize(
    ("content", "text", "expected"),
    [
        # each row three frames before its word (words start at 6, 21, 36 …)
        (
            KineticContent(
                rows=(
                    KineticWord(text="Grind"),
                    KineticWord(text="Pour"),
                    KineticWord(text="Drink"),
                )
            ),
            "grind then pour and then drink it",
            {"row/0": 3, "row/1": 33, "row/2": 78},
        ),
        # endings differ; "boiling" is not heard and comes between its neighbours
        (
            ProcessContent(
                title="How",
                steps=(Step(title="Grind beans"), Step(title="Boiling"), Step(title="Pour")),
            ),
            "you should be grinding your beans now then just pour over",
            {"title": 3, "step/0": 48, "step/1": 93, "step/2": 138},
        ),
        # a number by its figures, the label first because something must show at once
        (
            NumberContent(number="2.25", unit="billion", label="cups a day"),
            "we drink about 2.25 billion cups of it",
            {"value": 48, "label": 3},
        ),
        (
            NumberContent(number="1,200", label="metres", icon="mountain"),
            "it grows at 1,200 metres up there",
            {"icon": 3, "value": 48, "label": 63},
        ),
        # spoken late, a number does not leave its picture empty for more than two seconds
        (
            NumberContent(number="7", label="", icon="mountain"),
            "after a long and winding road there are 7",
            {"icon": 3, "value": 60, "label": 75},
        ),
        # bars by label, or by the value when the label is not said
        (
            BarsContent(
                title="Who",
                bars=(
                    Bar(label="Finland", value=12, shown="12 kg"),
                    Bar(label="Sweden", value=8, shown="8 kg"),
                ),
                highlight=0,
                source="ICO",
            ),
            "in Finland they drink 12 kilos and some 8 in the west",
            {"title": 3, "bar/0": 18, "bar/1": 123, "source": 141},
        ),
        (
            IconContent(icons=("coffee", "light-bulb"), label="a bright idea"),
            "from one cup comes a bright idea like light bulbs",
            {"icon/0": 3, "arrow": 114, "icon/1": 123, "label": 78},
        ),
        (
            QuoteContent(text="Measure out life", who="Eliot"),
            "Measure out life said Eliot then",
            {"quote": 3, "attribution": 63},
        ),
        # nothing is said: one after the other
        (
            EndCardContent(name="Auteur", tagline="Words to film", cta="Try it"),
            "that is all for now folks see you",
            {"logo": 3, "name": 9, "tagline": 24, "cta": 42},
        ),
    ],
)
def test_things_appear_a_tenth_of_a_second_before_their_word(content, text, expected):
    assert reveals(content, text) == expected


def test_something_shows_within_a_quarter_second_and_nothing_after_the_last_chance():
    rows = tuple(KineticWord(text=word) for word in ("late", "later", "latest"))
    drawn = sheet(
        KineticContent(rows=rows), line("so here it comes rather late then later then latest")
    )
    frames = [reveal.frame for reveal in drawn.reveals]
    assert frames[0] <= 7 and frames == sorted(frames) and frames[-1] <= drawn.frames - 36


def test_nothing_appears_while_a_dip_still_covers_the_picture():
    content = ProcessContent(title="How", steps=(Step(title="Grind"), Step(title="Pour")))
    drawn = sheet(content, line("Grind then pour it all slowly"), transition="dip")
    assert [(r.name, r.frame) for r in drawn.reveals] == [
        ("title", 7),
        ("step/0", 11),
        ("step/1", 41),
    ]


def test_a_chance_hit_late_does_not_push_the_other_rows_out():
    content = KineticContent(
        rows=(KineticWord(text="water"), KineticWord(text="heat"), KineticWord(text="time"))
    )
    found = reveals(content, "take some water add heat and time and once more water at last")
    assert found == {"row/0": 3, "row/1": 63, "row/2": 93}
