"""Fountain becomes scenes of lines and actions."""

import pytest

from film.script import Action, Line, Transition
from tools.words.fountain_script import read_fountain, read_slug

SCRIPT = """Title:
    _**The Key**_
    _**Part Two**_
Author: Ada Low

/* INT. GARAGE - DAY

BRICK
Never said. */

INT. MAYA'S KITCHEN - NIGHT

[[remember the plant]]Rain. MAYA sits.

MAYA (V.O.) (CONT'D)
(whispering)
I was *never* here.
(louder)
NEVER!

LEO
Yes.

MAYA ^
No.

CUT TO:

# A section

= A synopsis

EXT. STREET

They leave.
"""


def test_every_element_is_read_and_the_writers_own_is_dropped() -> None:
    script = read_fountain(SCRIPT, "x.fountain")
    assert (script.title, script.author, script.mode) == (
        "The Key Part Two",
        "Ada Low",
        "screenplay",
    )
    kitchen, street = script.scenes
    assert (kitchen.heading, kitchen.interior, kitchen.place, kitchen.time_of_day) == (
        "INT. MAYA'S KITCHEN - NIGHT", True, "MAYA'S KITCHEN", "night",
    )  # fmt: skip
    maya = Line(id="", speaker="MAYA", text="", kind="dialogue", extension="V.O., CONT'D")
    assert kitchen.blocks == (
        Action(id="", text="Rain. MAYA sits."),
        maya.model_copy(
            update={
                "text": "I was never here.", "parenthetical": "whispering", "emphasis": ("never",),
            }
        ),
        maya.model_copy(update={"text": "NEVER!", "parenthetical": "louder"}),
        Line(id="", speaker="LEO", text="Yes.", kind="dialogue", dual_id="1"),
        Line(id="", speaker="MAYA", text="No.", kind="dialogue", dual_id="1"),
        Transition(id="", text="CUT TO:"),
    )  # fmt: skip
    assert street.blocks == (Action(id="", text="They leave."),)


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("INT. KITCHEN - NIGHT", (True, "KITCHEN", "night")),
        ("EXT. OLD TOWN - MARKET - SUNSET", (False, "OLD TOWN - MARKET", "dusk")),
        ("INT./EXT. CAR -- DAWN", (None, "CAR", "dawn")),
        ("I/E. CAR — DAY", (None, "CAR", "day")),
        ("EXT. FOREST", (False, "FOREST", None)),
        ("int. office - continuous", (True, "OFFICE", None)),
        ("INT. HALL - NIGHT (FLASHBACK)", (True, "HALL - NIGHT (FLASHBACK)", None)),
        ("THE FAR SHORE", (None, "THE FAR SHORE", None)),
        ("INT. T-REX PADDOCK - MORNING", (True, "T-REX PADDOCK", "day")),
    ],
)
def test_slug_lines_tell_inside_place_and_light(heading: str, expected: tuple) -> None:
    assert read_slug(heading) == expected


def test_continuous_scenes_keep_the_light_of_the_scene_before() -> None:
    text = "INT. HALL - NIGHT\n\nA\nOne.\n\nINT. ROOM - CONTINUOUS\n\nA\nTwo.\n"
    assert [scene.time_of_day for scene in read_fountain(text, "x").scenes] == ["night", "night"]


def test_a_long_speech_is_cut_at_sentence_ends_and_keeps_its_manner_once() -> None:
    sentence = "We carried the piano up five floors because the lift was far too small. "
    text = f"INT. HALL - DAY\n\nBEN\n(tired)\n{sentence * 3}\n"
    lines = read_fountain(text, "x").lines
    assert [line.text for line in lines] == [sentence.strip()] * 3
    assert [line.parenthetical for line in lines] == ["tired", "", ""]


def test_dialogue_over_two_rows_is_one_breath() -> None:
    text = "INT. HALL - DAY\n\nDAN\nThen let's retire them.\n_Permanently_.\n"
    (line,) = read_fountain(text, "x").lines
    assert line.text == "Then let's retire them. Permanently."


def test_a_script_without_a_title_page_is_not_titled() -> None:
    script = read_fountain("INT. HALL - DAY\n\nA\nOne.\n", "old_hall.fountain")
    assert (script.title, script.titled) == ("Old hall", False)
