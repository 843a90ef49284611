"""Direction: how lines are covered, and that no picture is like the one before it."""

from pathlib import Path

import pytest

from agents.asset import cast_film
from agents.asset_extras import can_be_drawn
from agents.storyboard import plan_scene
from agents.storyboard_coverage import Picture, differences
from film.content import Staging
from film.guidance import Guidance
from film.outline import outline_of
from film.people import people_of
from film.script import Script
from film.storyboard import MAX_SHOT_SECONDS, Shot
from film.style import Style
from tools.words.read import read_script

EXAMPLES = Path(__file__).parents[2] / "examples"
BEAST = "dog" if can_be_drawn("dog") else "goblin"
"""Somebody who acts without a word; animals are cast where a rig draws them."""
ORCHARD = f"""Title: The Silver Plums

EXT. WITCH'S ORCHARD - NIGHT

Rain falls. A WITCH stirs her cauldron. A {BEAST} sleeps by the fire.

An OGRE stalks in, swinging his club.

OGRE
Ha, old witch, it is done at last! I have broken the stronghold of the king.
I have stolen away his children from the clutch of their guards, and brought them here.
They shall rue my power when once they are up the winding stair of my tower.
And you shall help me, or I will drink your cauldron dry before the moon is up.

WITCH
Now why did you plot such a wicked thing?

The Witch gives the Ogre a bottle. The {BEAST} barks.

OGRE
(whispering)
Is it strong enough?

WITCH
Strong enough for two.

KING (O.S.)
Who is there?

The Ogre and the Witch exit.

INT. TOWER ROOM - DAY

PRINCESS WINSOME kneels, bound, in tears.

PRINCESS WINSOME
Is there no hope for me in this cold and lonely tower?

A KNIGHT runs in. He unties the princess.

KNIGHT
There is always hope, my lady.

INTERCUT BETWEEN TOWER AND KITCHEN

KNIGHT ^
We must go!

"""
CALL = """INT. KITCHEN / INT. OFFICE - NIGHT

INTERCUT BETWEEN KITCHEN AND OFFICE

ANNA
Are you still at work?

BEN (V.O.)
I lost track of the time. Is everything all right?

ANNA
The hospital called about your brother this evening.

BEN
What happened?!
"""
MONTAGE = """INT. OFFICE - DAY

ANNA and BEN stand at the window.

ANNA
We have one week.

MONTAGE

Anna types at her desk.

Ben carries a box down the street.

Anna and Ben hug in the kitchen.
"""


def plan(text: str, name: str = "x.fountain") -> tuple[Script, list[list[Shot]]]:
    script = read_script(text.encode(), name, "auto", None)
    cast, outline = cast_film(people_of(script)), outline_of(script)
    return script, [
        list(
            plan_scene(
                scene, outline, cast, Style(), max_seconds=0, guidance=Guidance(), media=()
            ).shots
        )
        for scene in script.scenes
    ]


def staged(shot: Shot) -> tuple[Staging, ...]:
    content = shot.content
    if content.template == "split":
        return content.left.staging, content.right.staging
    return content.staging if content.template == "story" else ()


def picture(shot: Shot) -> Picture:
    seen = staged(shot)
    return Picture(
        shot.size,
        tuple(one.character for one in seen),
        tuple(one.mark for one in seen),
        tuple(one.pose for one in seen),
        shot.content.template,
    )


TEXTS = [
    *(path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.fountain"))),
    ORCHARD,
    CALL,
    MONTAGE,
]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_no_shot_is_like_the_one_before_it(text: str) -> None:
    _, scenes = plan(text)
    shots = [shot for shots in scenes for shot in shots]
    for one, other in zip(shots, shots[1:], strict=False):
        assert differences(picture(one), picture(other)) >= 2, (one.shows, other.shows)
        if one.content.template == other.content.template == "story":
            seen = [(picture(shot).who, shot.size) for shot in (one, other)]
            assert seen[0] != seen[1], (one.shows, other.shows)


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_every_line_is_spoken_in_one_shot_and_none_lasts_too_long(text: str) -> None:
    script, scenes = plan(text)
    spoken = [line for shots in scenes for shot in shots for line in shot.lines]
    assert spoken == [line.id for line in script.lines]
    assert all(shot.duration_seconds <= MAX_SHOT_SECONDS for shots in scenes for shot in shots)


def test_a_long_speech_is_seen_from_the_speaker_the_listener_and_far_away() -> None:
    shots = plan(ORCHARD)[1][0]
    speech = [shot for shot in shots if shot.lines][:4]
    assert [(shot.size, {one.character for one in staged(shot)}) for shot in speech] == [
        ("medium", {"OGRE"}),
        ("wide", {"WITCH", "OGRE"}),
        ("close", {"WITCH"}),  # the face that hears it
        ("medium", {"OGRE"}),
    ]


def test_stage_directions_are_acted_with_things_in_hand_that_change_hands() -> None:
    shots = plan(ORCHARD)[1][0]
    opening = staged(shots[1])
    assert [(one.character, one.pose, one.prop) for one in opening] == [
        ("WITCH", "stir", "spoon"),
        (BEAST.upper(), "lie", "none"),
    ]
    enters = next(one for one in staged(shots[2]) if one.character == "OGRE")
    assert (enters.enters_from, enters.prop) == ("off_left", "club")
    gives = next(shot for shot in shots if "gives the Ogre" in shot.action)
    assert {one.character: (one.prop, one.prop_after) for one in staged(gives)}["WITCH"] == (
        "cup",
        "none",
    )
    after = shots[shots.index(gives) + 1 :]
    held = [one.prop for shot in after for one in staged(shot) if one.character == "OGRE"]
    assert set(held) == {"cup"}
    assert all("gives" not in line.text for line in plan(ORCHARD)[0].lines)


def test_animals_are_seen_whole_and_those_off_screen_not_at_all() -> None:
    for shots in plan(ORCHARD)[1]:
        for shot in shots:
            names = {one.character for one in staged(shot)}
            assert BEAST.upper() not in names or shot.size == "wide"
            assert "KING" not in names


def test_rain_falls_outside_and_not_in_the_tower() -> None:
    outside, inside = plan(ORCHARD)[1]
    assert {shot.content.weather for shot in outside if shot.content.template == "story"} == {
        "rain"
    }
    assert {shot.content.weather for shot in inside if shot.content.template == "story"} == {
        "clear"
    }


def test_somebody_untied_is_free_from_there_on() -> None:
    shots = [shot for shot in plan(ORCHARD)[1][1] if shot.content.template == "story"]
    lost = [
        "bound" in one.lost
        for shot in shots
        for one in staged(shot)
        if one.character == "PRINCESS WINSOME"
    ]
    assert lost[0] is False and lost[-1] is True


def test_who_runs_in_runs() -> None:
    shots = plan(ORCHARD)[1][1]
    enters = next(one for shot in shots for one in staged(shot) if one.enters_from)
    assert (enters.character, enters.hurries) == ("KNIGHT", True)


def test_a_call_between_two_places_is_a_split_screen_and_never_twice_in_a_row() -> None:
    shots = plan(CALL)[1][0]
    assert [shot.content.template for shot in shots] == [
        "split",  # both, before a word is said
        "story",
        "split",
        "story",
        "split",
    ]
    first = shots[0].content
    assert first.template == "split"
    assert (first.left.place, first.right.place) == ("kitchen", "office")
    assert {one.pose for shot in shots for one in staged(shot)} == {"phone"}


def test_a_voice_on_the_phone_alone_splits_nothing() -> None:
    text = "INT. KITCHEN - DAY\n\nANNA\n(into phone)\nHello?\n\nBEN (V.O.)\nIt is only me.\n"
    templates = [shot.content.template for shot in plan(text)[1][0]]
    assert "split" not in templates


def test_moments_of_a_montage_are_short_shots_of_their_own() -> None:
    shots = plan(MONTAGE)[1][0][-3:]
    assert [(shot.lines, shot.duration_seconds <= 2.4) for shot in shots] == [((), True)] * 3
    assert [shot.content.place for shot in shots if shot.content.template == "story"] == [
        "office",
        "city",
        "kitchen",
    ]


def test_dual_dialogue_is_one_two_shot() -> None:
    text = (
        "INT. OFFICE - DAY\n\nANNA and BEN wait.\n\nANNA\nNow we begin, I think.\n\n"
        "ANNA\nGo on then!\n\nBEN ^\nNot without you!\n"
    )
    script, scenes = plan(text)
    both = [line.id for line in script.lines if line.dual_id]
    shot = next(shot for shot in scenes[0] if shot.lines == tuple(both))
    assert {one.character for one in staged(shot)} == {"ANNA", "BEN"} and len(both) == 2


PLAY = """THE SILVER PLUMS

CHARACTERS

Witch.
Ogre.
King.


ACT I.

SCENE I. _In the Witch's orchard. Witch stirs her cauldron._

_Witch_

  Bubble and boil, and let the fire be high.

[_Enter Ogre._

_Ogre_

  Good evening, witch. What is it that you brew?

_Witch_

  A broth for kings, and none of it for you.


SCENE II. _The throne room. King sits on his throne._

_King_

  Where are my children? Who has seen them go?

_Witch_

  The ogre has them, and I told you so.


ACT II.

SCENE I. _The throne room. King stands up._

_King_

  Then I shall go and fetch them home again.

_Witch_

  You will not find the tower in this rain.
"""


def test_acts_open_with_a_card_and_a_song_is_named_once() -> None:
    _, scenes = plan(PLAY, "plums.txt")
    cards = [
        (shot.content.number, shot.content.title)
        for shots in scenes
        for shot in shots
        if shot.content.template == "chapter"
    ]
    assert [number for number, _ in cards] == ["Act 1", "Act 2"]
    shots = [shot for shots in scenes for shot in shots]
    assert shots[0].content.template in ("title", "chapter")
