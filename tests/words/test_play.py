"""Plays: who speaks, what is acted, where scenes are."""

import time
from pathlib import Path

import pytest

from film.errors import BadInput
from film.script import Action, Line, Script, Transition
from tools.words.play import is_play, read_play
from tools.words.read import mode_of, read_script

WINSOME = Path(__file__).parents[2] / "../shared/inputs/princess-winsome.txt"

PLAY = """Title: The Lost Hat
Author: Ada Low

A PUBLISHERS' NOTE
Nobody may say this.

CHARACTERS

  King Otto           Mr. Brown.
  Nell, a cook.
  Chorus of Cats.

SYNOPSIS

ACT I.
SCENE I. In the Royal Kitchen at night. The hat is lost.

ACT I.

SCENE I. _Nell stirs a pot._

_Nell_

  I have lost a _hat_--oh dear,
  And everyone shall know it.

[_Drops the spoon._

  Who is there?

_King_ (angrily)

  My hat!

[_Enter Cats, singing._

_Cat Chorus_

  1. We come, we come,
  With a hat for the King.

  (_They sing louder._) Hurrah!

SCENE II. A garden.

NELL. Here it is. [_Gives the hat.

KING. (softly) Thank you, Nell.

[_Curtain._

End of the Project Gutenberg EBook of The Lost Hat
"""


def line(speaker: str, text: str, **more: object) -> Line:
    return Line.model_validate(
        {"id": "", "speaker": speaker, "text": text, "kind": "dialogue", **more}
    )


def test_a_play_is_read_to_scenes_of_speeches_and_acted_directions() -> None:
    script = read_play(PLAY, "hat.txt")
    assert (script.title, script.author, script.mode) == ("The Lost Hat", "Ada Low", "play")
    assert script.cast_names == ("KING OTTO", "NELL", "CHORUS OF CATS")
    kitchen, garden = script.scenes
    assert (kitchen.heading, kitchen.place, kitchen.interior, kitchen.time_of_day) == (
        "ACT I, SCENE I", "ROYAL KITCHEN", True, "night",
    )  # fmt: skip
    cats = {"kind": "lyric"}
    assert kitchen.blocks == (
        Action(id="", text="Nell stirs a pot."),
        line("NELL", "I have lost a hat—oh dear, and everyone shall know it.", emphasis=("hat",)),
        Action(id="", text="Nell drops the spoon."),
        line("NELL", "Who is there?"),
        line("KING OTTO", "My hat!", parenthetical="angrily"),
        Action(id="", text="Enter Cats, singing."),
        line("CHORUS OF CATS", "We come, we come, with a hat for the King.", **cats),
        line("CHORUS OF CATS", "Hurrah!", parenthetical="sing louder", **cats),
    )
    assert (garden.heading, garden.place, garden.interior) == ("ACT I, SCENE II", "GARDEN", False)
    assert garden.blocks == (
        Action(id="", text="A garden."),
        line("NELL", "Here it is."),
        Action(id="", text="Nell gives the hat."),
        line("KING OTTO", "Thank you, Nell.", parenthetical="softly"),
        Transition(id="", text="CURTAIN"),
    )


SAID = {
    # speaker: (turns, first words), counted by hand row by row; the princess has thirteen labels,
    # and two of them (her dove song, her song again) follow her own words
    "OGRE": (5, "Ha, old witch, it is done at last!"),
    "WITCH": (6, "Now why didst thou plot such a wicked thing?"),
    "PRINCESS WINSOME": (11, "Oh, save us, good, wise witch,"),
    "KING": (6, "Good dame, Godmother of our daughter dear,"),
    "GODMOTHER": (3, "Nay! Nay! Your Majesty, go not"),
    "QUEEN": (5, "My noble son a dog? A beast?"),
    "KNIGHT": (5, "O Sire, I know your children's plight."),
    "MORNING-GLORY": (1, "Fair Princess, this morning,"),
    "PANSY": (1, "Gracious Princess, I come from Feal the Faithful."),
    "ROSE": (1, "Thy true knight battled for thee to-day,"),
    "FORGET-ME-NOT": (1, "Fair Princess, down by the brook,"),
    "POPPY": (1, "Dear Princess Winsome,"),
    "DAISY": (1, "O Princess fair,"),
    "CHORUS OF FAIRIES": (3, "We come, we come at thy call,"),
    "TITANIA": (2, "Princess Winsome, when thy good Godmother"),
    "PRINCE HERO": (1, "Hail, Feal the Faithful!"),
}


@pytest.fixture(scope="module")
def winsome() -> Script:
    if not WINSOME.exists():
        pytest.skip("the play does not lie beside the project")
    return read_script(WINSOME.read_bytes(), WINSOME.name, "auto", None)


def test_everyone_who_speaks_in_the_whole_play_is_found_with_their_first_words(
    winsome: Script,
) -> None:
    first: dict[str, str] = {}
    for said in winsome.lines:
        first.setdefault(said.speaker, said.text)
    assert list(first) == list(SAID)
    for speaker, (_, words) in SAID.items():
        assert first[speaker].startswith(words), speaker


def test_nothing_of_the_front_matter_and_no_direction_is_spoken(winsome: Script) -> None:
    spoken = " ".join(said.text for said in winsome.lines)
    for never in ("Copyright", "Moore", "PUBLISHERS", "bewail", "Gutenberg", "Illustration",
                  "Song", "Pulls back", "wringing", "Exit", "Enter", "Curtain", "_", "--",
                  "[", "]", "1.", "She reads", "Disappears", "Holding up"):  # fmt: skip
        assert never not in spoken, never
    assert (winsome.title, winsome.author) == (
        "The Rescue of the Princess Winsome",
        "Annie Fellows Johnston",
    )


def test_the_scenes_of_the_play_tell_their_places(winsome: Script) -> None:
    assert [(scene.heading, scene.place, scene.interior) for scene in winsome.scenes] == [
        ("ACT I, SCENE I", "WITCH'S ORCHARD", False),
        ("ACT I, SCENE II", "WITCH'S ORCHARD", False),
        ("ACT II", "TOWER ROOM", True),
        ("ACT III", "WITCH'S ORCHARD", False),
    ]


def test_words_of_every_speech_are_kept_in_order_and_lines_hold_one_breath(
    winsome: Script,
) -> None:
    assert all(len(said.text) <= 112 for said in winsome.lines)
    speeches = {speaker: 0 for speaker in SAID}
    last = ""
    for said in winsome.lines:
        speeches[said.speaker] += said.speaker != last
        last = said.speaker
    songs = [said for said in winsome.lines if said.kind == "lyric"]
    assert {said.speaker for said in songs} == {"PRINCESS WINSOME", "CHORUS OF FAIRIES"}
    assert speeches == {speaker: count for speaker, (count, _) in SAID.items()}


MODERN = """The Wire

ACT ONE

SCENE 2. A street. Night.

ANNA: (whispering) Is it safe?
BEN: No. [He looks around.] Yes.
ANNA: Then run!

Exit ANNA.

BEN: Wait for me!
"""


def test_speeches_on_one_row_with_their_name_are_read_too() -> None:
    script = read_play(MODERN, "wire.txt")
    (street,) = script.scenes
    assert (script.title, street.heading, street.place, street.time_of_day) == (
        "The Wire", "ACT ONE, SCENE 2", "STREET", "night",
    )  # fmt: skip
    assert street.blocks == (
        Action(id="", text="A street. Night."),
        line("ANNA", "Is it safe?", parenthetical="whispering"),
        line("BEN", "No."),
        Action(id="", text="He looks around."),
        line("BEN", "Yes."),
        line("ANNA", "Then run!"),
        Action(id="", text="Exit ANNA."),
        line("BEN", "Wait for me!"),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PLAY, "play"),
        (MODERN, "play"),
        ("The act of kindness.\n\nScene by scene it grew.\n\nNote: nothing.", "narration"),
        ("ACT NOW\n\nBuy two: get one.\n\nBuy two: get one.\n", "narration"),
        ("INT. ROOM - DAY\n\nANNA\nHello.\n\nBEN\nHello.\n", "screenplay"),
        ("Act I of the opera is long.\n\nIt lasts an hour. Nobody minds.\n", "narration"),
    ],
)
def test_auto_reads_plays_as_plays_and_nothing_else(text: str, expected: str) -> None:
    assert mode_of(text, "a.txt") == expected


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"   \n", "The file is empty: p.txt; write some words into it."),
        (b"Just some words.\n\nAnd more.",
         "No speakers are found: p.txt; write each name on a line of its own above its words "
         "(or NAME: words), or use --mode narration."),
        (b"ACT I\n\nSCENE I. A room.\n\n[Curtain.]",
         "No speakers are found: p.txt; write each name on a line of its own above its words "
         "(or NAME: words), or use --mode narration."),
    ],
)  # fmt: skip
def test_a_play_without_speakers_gets_one_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_script(data, "p.txt", "play", None)
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    "hostile",
    ["[" * 300_000, "_" * 300_000, "(" * 300_000, "A. " * 100_000, "[_a\n\n" * 60_000,
     "ACT I\n\n" * 40_000, "_Ogre_\n\n" * 30_000, "NOTE: a\n" * 40_000],
)  # fmt: skip
def test_hostile_rows_take_linear_time(hostile: str) -> None:
    begun = time.perf_counter()
    is_play(f"ACT I\n\n{hostile}\n\nACT II\n")
    assert time.perf_counter() - begun < 3.0
