"""The shot list of a scene, with all mandatory fields, and the beats it answers to."""

from typing import Literal

from pydantic import Field

from film.content import Content
from film.script import TimeOfDay
from film.value import Value

NarrativeRole = Literal[
    "hook",
    "context",
    "problem",
    "explanation",
    "evidence",
    "example",
    "turn",
    "solution",
    "call_to_action",
    "scene",
]
ShotSize = Literal["wide", "medium", "close"]
CameraMove = Literal["hold", "push", "pull", "pan_left", "pan_right"]
TransitionKind = Literal["cut", "dip", "wipe"]

MAX_SHOT_SECONDS = 8.0
"""Estimated, before voicing; 9 after."""


class Beat(Value):
    id: str
    role: NarrativeRole
    recommendation_score: float = Field(ge=0, le=1)
    """How much a human insert is recommended here (FEATURES C7); 0 not at all, 1 strongly."""
    lines: tuple[str, ...]
    summary: str


class Shot(Value):
    id: str
    """Minted once; order is the tuple, `code` is for people."""
    code: str
    """The shot's letters in its scene, A, B … AA: with the scene's number before them people say 3A
    (`said_code`).
    """
    duration_seconds: float
    """Estimated from the words; the voices decide."""
    lines: tuple[str, ...]
    """Ids of the script lines spoken in it, verbatim, in order; may be empty."""
    action: str
    characters_foreground: tuple[str, ...] = ()
    characters_background: tuple[str, ...] = ()
    setting: str
    time_of_day: TimeOfDay
    size: ShotSize
    move: CameraMove
    transition: TransitionKind = "cut"
    """How this shot opens."""
    role: NarrativeRole
    emphasis: float = Field(ge=0, le=1, default=0.5)
    continuity: tuple[str, ...] = ()
    """Flags for the next shot: "MAYA holds the letter"."""
    content: Content
    shows: str
    """The script's words that this shot's picture shows."""
    why: str
    """Why this template and setting: recorded, shown by `auteur why`."""


class SceneShots(Value):
    shape: Literal["shots/1"] = "shots/1"
    scene_id: str
    beats: tuple[Beat, ...]
    shots: tuple[Shot, ...]
    replaced: str = ""
    """Why the house planned this though a model was asked to; quality reports it as a finding."""

    def shot(self, shot_id: str) -> Shot:
        return next(shot for shot in self.shots if shot.id == shot_id)


def said_code(scene_number: int, shot: Shot) -> str:
    """Shot ID as people say it: 3A. The number is not stored, so a scene put in before restages
    nothing.
    """
    return f"{scene_number}{shot.code}"
