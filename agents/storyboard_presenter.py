"""The presenter: where somebody stands, how close the camera is and what they do while they tell
it. Never twice alike: size, place and pose go round.
"""

import re

from agents.storyboard_candidate import Around, Candidate, move_among
from agents.storyboard_reading import face_for
from agents.storyboard_unit import Unit
from film.cast import PlaceName
from film.content import Mark, Pose, Staging, StoryContent
from film.script import TimeOfDay
from film.storyboard import CameraMove, ShotSize

_ROUND: tuple[tuple[Mark, ShotSize, CameraMove], ...] = (
    ("left", "medium", "push"),
    ("right", "close", "hold"),
    ("right", "medium", "pull"),
    ("centre", "wide", "push"),
    ("left", "close", "hold"),
)
_POSES: tuple[Pose, ...] = ("present", "idle_hip", "point", "stand")
OFFSET = 2
"""Each scene begins its round two places on from the scene before, so that no cut between scenes
joins two pictures alike."""


def story(
    unit: Unit,
    presenter: str,
    place: PlaceName,
    light: TimeOfDay,
    *,
    weight: float,
    why: str,
    around: Around,
    scene_number: int,
) -> Candidate:
    """The words told in a place, by the presenter where the film has one."""
    turn = around.stories + OFFSET * scene_number
    look = around.look
    if look and around.stories == 0 and _ROUND[turn % len(_ROUND)][0] == look.mark:
        turn += 1
    mark, size, move = _ROUND[turn % len(_ROUND)]
    staging: tuple[Staging, ...] = ()
    action = ""
    if presenter:
        staging = (
            Staging(
                character=presenter,
                mark=mark,
                facing="front",
                pose=pose_for(unit.text, turn),
                expression=face_for(unit.text),
            ),
        )
        where = f" in the {place.replace('_', ' ')}" if place != "abstract" else ""
        action = f"The presenter tells it{where}."
    opens = around.stories == 0 and place != "abstract"
    if opens or not staging:
        size = "wide"
        move = move_among(unit.told + "move", ("push", "pan_right", "pan_left"))
    elif unit.marked and size == "medium":
        size = "close"
    return Candidate(
        content=StoryContent(place=place, time_of_day=light, staging=staging),
        weight=weight,
        why=why,
        setting=place,
        time_of_day=light,
        size=size,
        action=action,
        move=move,
    )


def pose_for(text: str, turn: int) -> Pose:
    """What the presenter does while telling it: what the words ask for, else the next in turn."""
    lowered = text.lower()
    if re.search(r"\b(?:walk|walks|go|come|step) (?:in|into|to|through|along|down|out)\b", lowered):
        return "walk"
    if text.rstrip().endswith("?") or re.search(
        r"\b(?:think|wonder|imagine|maybe|perhaps)\b", lowered
    ):
        return "think"
    if re.search(r"\b(?:hello|welcome|goodbye|good night)\b", lowered):
        return "wave"
    if re.search(r"\b(?:nobody knows|who knows|no idea|unclear)\b", lowered):
        return "shrug"
    if re.search(r"\b(?:this is|these are|here|look|see|notice)\b", lowered):
        return "point"
    return _POSES[turn % len(_POSES)]
