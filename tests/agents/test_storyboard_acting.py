"""Acting read from stage directions, by closed tables."""

import pytest

from agents.storyboard_acting import (
    Deed,
    Subject,
    deeds_in,
    expression_in,
    names_in,
    pose_in,
    prop_in,
    read_direction,
)

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
         (Deed(character="LEO", expression="joy", pose="present", holds="a small key", prop="key"),)),
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
    found = deeds_in(text, CAST)
    assert tuple(deed for deed in found if deed != Deed(character=deed.character)) == expected


def test_a_direction_without_a_subject_is_the_next_speakers() -> None:
    assert deeds_in("Shrugs.", CAST, "LEO") == (Deed(character="LEO", pose="shrug"),)


def test_a_direction_goes_on_about_those_named_together() -> None:
    _, subject = read_direction("Maya and Leo enter.", CAST, "", Subject())
    deeds, _ = read_direction("They kneel.", CAST, "", subject)
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
