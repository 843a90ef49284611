"""Acting read from stage directions, by closed tables."""

import pytest

from agents.storyboard_acting import Deed, deeds_in, expression_in, names_in, pose_in

CAST = ("MAYA", "LEO", "THE DEALER")


@pytest.mark.parametrize(
    ("text", "pose"),
    [
        ("Maya waves.", "wave"), ("Leo points down the street.", "point"), ("He shrugs.", "shrug"),
        ("She sits down.", "sit"), ("Leo throws his arms up.", "cheer"), ("pondering", None),
        ("Leo thinks about it, then shrugs.", "think"), ("He holds out a small key.", "present"),
        ("She crosses her arms.", "idle_hip"), ("She does not wave.", None),
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
         (Deed(character="MAYA", enters=True, expression="tired"),)),
        ("Leo laughs. He holds out a small key.",
         (Deed(character="LEO", expression="joy", pose="present", holds="a small key"),)),
        ("Maya waves and leaves.",
         (Deed(character="MAYA", leaves=True, pose="wave", expression="happy"),)),
        ("Maya and Leo laugh.",
         (Deed(character="MAYA", expression="joy"), Deed(character="LEO", expression="joy"))),
        ("Leo looks at Maya and smiles.", (Deed(character="LEO", expression="happy"),)),
        ("Rain. A car passes.", ()),
    ],
)  # fmt: skip
def test_stage_directions_tell_who_does_what(text: str, expected: tuple[Deed, ...]) -> None:
    found = deeds_in(text, CAST)
    assert tuple(deed for deed in found if deed != Deed(character=deed.character)) == expected


def test_a_direction_without_a_subject_is_the_next_speakers() -> None:
    assert deeds_in("Shrugs.", CAST, "LEO") == (Deed(character="LEO", pose="shrug"),)


def test_names_are_found_as_cues_and_as_plain_names_but_not_inside_words() -> None:
    assert names_in("THE DEALER eyes Leo; Galileo waits.", CAST) == ("THE DEALER", "LEO")
