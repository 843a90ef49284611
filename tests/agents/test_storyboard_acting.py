"""Acting read from stage directions, by closed tables."""

import pytest

from agents.storyboard_acting import (
    Deed,
    expression_in,
    pose_in,
    prop_in,
    read_direction,
)
from agents.storyboard_names import Roster, Subject, names_in

CAST = ("MAYA", "LEO", "THE DEALER")


@pytest.mark.parametrize(
    ("text", "pose"),
    [
        ("Maya waves.", "wave"), ("Leo points down the street.", "point"), ("He shrugs.", "shrug"),
        ("She sits down.", "sit"), ("Leo throws his arms up.", "cheer"), ("pondering", None),
        ("Leo thinks about it, then shrugs.", "think"), ("He holds out a small key.", "present"),
        ("She crosses her arms.", "crossed"), ("She does not wave.", None),
        ("The sitcom ends.", None), ("Leo wants to wave.", None),
    ],
)  # fmt: skip
def test_verbs_become_poses_unless_they_are_denied(text: str, pose: str | None) -> None:
    assert pose_in(text) == pose


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("laughing", "joy"), ("smiling", "happy"), ("worried", "worried"), ("angrily", "angry"),
        ("surprised", "surprised"), ("skeptical", "skeptical"), ("sceptical", "skeptical"),
        ("tired", "tired"), ("smirking", "smirk"), ("crying", "sad"), ("not angry", None),
        ("in Vietnamese", None), ("shakes her head", "skeptical"),
        ("never sad, always smiling", "happy"),
    ],
)  # fmt: skip
def test_manners_become_faces_unless_they_are_denied(text: str, expression: str | None) -> None:
    assert expression_in(text) == expression


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LEO, 33, green hoodie, walks in and waves.",
         (Deed(character="LEO", enters=True, pose="wave", expression="happy"),)),
        ("Maya walks in, tired, and stops beside him.",
         (Deed(character="MAYA", enters=True, expression="tired", brings=("tired",)),)),
        ("Leo laughs. He holds out a small key.",
         (Deed(character="LEO", expression="joy", pose="present", holds="a small key",
               prop="key"),)),
        ("Maya waves and leaves.",
         (Deed(character="MAYA", leaves=True, pose="wave", expression="happy"),)),
        ("Maya and Leo laugh.",
         (Deed(character="MAYA", expression="joy"), Deed(character="LEO", expression="joy"))),
        ("Leo looks at Maya and smiles.", (Deed(character="LEO", expression="happy"),)),
        ("Rain. A car passes.", ()),
        # a way in, and what the hand has
        ("The dealer stalks in, swinging his bludgeon.",
         (Deed(character="THE DEALER", pose="hold", enters=True, prop="club"),)),
        ("Enter Maya and Leo weeping.",
         (Deed(character="MAYA", pose="plead", expression="sad", enters=True, brings=("crying",)),
          Deed(character="LEO", pose="plead", expression="sad", enters=True, brings=("crying",)))),
        ("Exit the dealer.", (Deed(character="THE DEALER", leaves=True),)),
        # what is given changes hands; what is put away is gone
        ("Leo gives Maya the letter.",
         (Deed(character="LEO", pose="reach", prop="letter", gives_to="MAYA"),)),
        ("Leo sheathes his sword.", (Deed(character="LEO", puts_away=True),)),
        ("Maya runs out.", (Deed(character="MAYA", leaves=True, hurries=True),)),
        # those who are dragged go along
        ("Leo drags Maya across the stage.",
         (Deed(character="LEO", pose="reach", enters=True),
          Deed(character="MAYA", pose="slump", expression="worried", enters=True))),
        ("Leo, met by Maya, stops.", (Deed(character="MAYA", enters=True),)),
        ("Maya unties Leo.", (Deed(character="LEO", takes=("bound",)),)),
    ],
)  # fmt: skip
def test_stage_directions_tell_who_does_what(text: str, expected: tuple[Deed, ...]) -> None:
    found, _ = read_direction(text, Roster(CAST), "", Subject())
    assert tuple(deed for deed in found if deed != Deed(character=deed.character)) == expected


def test_a_direction_without_a_subject_is_the_next_speakers() -> None:
    deeds, _ = read_direction("Shrugs.", Roster(CAST), "LEO", Subject())
    assert deeds == (Deed(character="LEO", pose="shrug"),)


def test_a_direction_goes_on_about_those_named_together() -> None:
    _, subject = read_direction("Maya and Leo enter.", Roster(CAST), "", Subject())
    deeds, _ = read_direction("They kneel.", Roster(CAST), "", subject)
    assert [(deed.character, deed.pose) for deed in deeds] == [("MAYA", "kneel"), ("LEO", "kneel")]


@pytest.mark.parametrize(
    ("text", "pose", "prop"),
    [
        ("She kneels and prays.", "kneel", None), ("He stirs the pot.", "stir", "spoon"),
        ("She wrings her hands.", "plead", None), ("He answers the phone.", "phone", "phone"),
        ("She types.", "type", "laptop"), ("He draws his sword.", "hold", "sword"),
        ("She waves her wand.", "present", "wand"), ("He bows.", "bow", None),
        ("They hug.", "hug", None), ("He falls to the ground.", "lie", None),
        ("She reads the letter.", "hold", "letter"), ("He carries a box.", "carry", "box"),
        ("She dances.", "dance", None), ("He cowers.", "cower", None),
        ("He locks the door with a key.", "reach", "key"), ("She runs.", "run", None),
        ("He sees a sword.", None, None),
    ],
)  # fmt: skip
def test_bodies_and_hands_follow_the_verbs(text: str, pose: str | None, prop: str | None) -> None:
    assert (pose_in(text), prop_in(text)) == (pose, prop)


def test_names_are_found_as_cues_and_as_plain_names_but_not_inside_words() -> None:
    assert names_in("THE DEALER eyes Leo; Galileo waits.", CAST) == ("THE DEALER", "LEO")


COURT = Roster(
    ("PRINCESS WINSOME", "KNIGHT", "WITCH", "OGRE", "CHORUS OF FAIRIES", "OTTO"),
    {"PRINCESS WINSOME": "f", "KNIGHT": "m", "WITCH": "f", "OGRE": "m", "OTTO": "m"},
    {"PRINCESS": "PRINCESS WINSOME", "KING": "OTTO"},
)


@pytest.mark.parametrize(
    ("directions", "who", "pose"),
    [
        # she goes past the knight, named last, to the princess
        (("The Princess greets the Knight.", "She bows."), "PRINCESS WINSOME", "bow"),
        (("The Princess greets the Knight.", "He kneels."), "KNIGHT", "kneel"),
        (("The Knight waits.", "The Princess looks at him, and he waves."), "KNIGHT", "wave"),
        # a title that only one of them has
        (("The King sits down.",), "OTTO", "sit"),
        (("Witch and Ogre enter, she pointing at the door.",), "WITCH", "point"),
        # where it happens is said first
        (("At the window the Princess waves.",), "PRINCESS WINSOME", "wave"),
        # nobody fits: the one named last
        (("The Ogre waits.", "She waves."), "OGRE", "wave"),
    ],
)  # fmt: skip
def test_he_and_she_and_titles_mean_whom_they_fit(directions, who, pose):
    subject, deeds = Subject(), ()
    for text in directions:
        deeds, subject = read_direction(text, COURT, "", subject)
    done = {deed.character: deed.pose for deed in deeds}
    assert done.get(who) == pose


def test_those_joined_by_and_come_in_together_wherever_the_sentence_says_so():
    deeds, _ = read_direction(
        "They take hold as the Witch and Ogre come darting in.", COURT, "", Subject()
    )
    assert {deed.character for deed in deeds if deed.enters} == {"WITCH", "OGRE"}


def test_a_chorus_comes_in_from_every_direction():
    text = "He blows a flute, and from every direction the Fairies come floating in."
    deeds, _ = read_direction(text, COURT, "", Subject(("KNIGHT",)))
    assert [d.character for d in deeds if d.enters] == ["CHORUS OF FAIRIES"]
