"""Narration and Markdown become scenes of lines."""

import pytest

from film.script import Action, Line, Photo
from tools.words.narration import read_narration, title_from_name

EVERYTHING = """---
title: "Tides"
subtitle: Why the sea breathes
author: Ada
---

The sea **breathes** twice a day.

## Who pulls

> The moon is a *loyal* companion.
> — Tahereh Mafi, novelist

![The moon over a harbour](moon.jpg)

Source: NOAA, 2020

1. Moon: it pulls first.
2. Sun: it pulls less. Much less.

- Go and look
- **Listen** to it
"""


def test_every_kind_of_block_is_read_with_its_marks() -> None:
    script = read_narration(EVERYTHING, "x.md")
    assert (script.title, script.titled, script.subtitle, script.author) == (
        "Tides", True, "Why the sea breathes", "Ada",
    )  # fmt: skip
    opening, second = script.scenes
    line = Line(id="", speaker="NARRATOR", text="")
    assert opening.heading == "" and second.heading == "Who pulls"
    assert opening.blocks == (
        line.model_copy(
            update={"text": "The sea breathes twice a day.", "emphasis": ("breathes",)}
        ),
    )
    item = line.model_copy(update={"kind": "item", "list_id": "1", "ordered": True})
    loose = line.model_copy(update={"kind": "item", "list_id": "2"})
    assert second.blocks == (
        line.model_copy(
            update={
                "text": "The moon is a loyal companion.", "kind": "quote", "emphasis": ("loyal",),
                "attribution": "Tahereh Mafi, novelist",
            }
        ),
        Photo(id="", path="moon.jpg", alt="The moon over a harbour"),
        Action(id="", text="Source: NOAA, 2020"),
        item.model_copy(update={"text": "Moon: it pulls first.", "item_title": "Moon"}),
        item.model_copy(update={"text": "Sun: it pulls less.", "item_title": "Sun"}),
        item.model_copy(update={"text": "Much less.", "kind": "narration"}),
        loose.model_copy(update={"text": "Go and look"}),
        loose.model_copy(
            update={"text": "Listen to it", "emphasis": ("Listen",), "item_title": "Listen"}
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "title", "titled", "first"),
    [
        ("# A title\n\nFirst words.", "A title", True, "First words."),
        ("A Plain Title\n\nFirst words.", "A Plain Title", True, "First words."),
        ("A whole sentence.\n\nSecond words.", "My notes", False, "A whole sentence."),
        ("Only this", "My notes", False, "Only this"),
        ("---\nnot front matter\n---\n\nFirst words.", "My notes", False, "First words."),
    ],
)
def test_a_title_is_written_or_only_the_files_name(
    text: str, title: str, titled: bool, first: str
) -> None:
    script = read_narration(text, "my_notes.txt")
    assert (script.title, script.titled, script.lines[-1 if "front" in text else 0].text) == (
        title, titled, first,
    )  # fmt: skip


def test_an_attribution_below_the_quote_belongs_to_it() -> None:
    script = read_narration("> Stay hungry.\n\n— Stewart Brand, editor\n\nSo he said.", "x.md")
    assert [(line.kind, line.attribution) for line in script.lines] == [
        ("quote", "Stewart Brand, editor"), ("narration", ""),
    ]  # fmt: skip


def test_quotation_marks_around_a_quote_are_not_read_twice() -> None:
    assert read_narration('> "Stay hungry."\n> — Somebody', "x.md").lines[0].text == "Stay hungry."


def test_a_rule_between_paragraphs_opens_a_section_without_a_heading() -> None:
    script = read_narration("One.\n\n***\n\nTwo.", "x.md")
    assert [[line.text for line in scene.lines] for scene in script.scenes] == [["One."], ["Two."]]


def test_a_very_long_sentence_becomes_lines_that_a_shot_can_hold() -> None:
    clause = "the water rises a little more than anybody on the quay expected that morning"
    text = f"When the moon stands high, {clause}, {clause}, and {clause}."
    lines = read_narration(text, "x.md").lines
    assert " ".join(line.text for line in lines) == text
    assert all(len(line.text) <= 112 for line in lines) and len(lines) >= 3


def test_numbers_that_take_long_to_say_make_shorter_lines() -> None:
    text = "It rose by 1,234,567 in 1987, by 2,345,678 in 1988, by 3,456,789 in 1989 and stopped."
    assert len(read_narration(text, "x.md").lines) >= 2


def test_a_name_of_a_file_becomes_words() -> None:
    assert title_from_name("films/my_great-idea.final.md") == "My great idea.final"
