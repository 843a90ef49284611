"""How the cast looks in a scene, and what the scene leaves behind for the next."""

from typing import Literal

from film.script import TimeOfDay
from film.value import Value


class CharacterState(Value):
    character: str
    conditions: tuple[str, ...] = ()
    """Condition tags that the puppet draws: muddy, wet, dusty."""
    because: str = ""
    """The script's words, or "carried from the scene before"."""


class SceneLooks(Value):
    """Starting states of everyone in a scene: inherited from the scene before, changed by what is
    written.
    """

    shape: Literal["looks/1"] = "looks/1"
    scene_id: str
    states: tuple[CharacterState, ...]

    def conditions_of(self, character: str) -> tuple[str, ...]:
        return next((state.conditions for state in self.states if state.character == character), ())


class LastLook(Value):
    """What the last picture of a scene looked like: the next scene does not begin alike."""

    template: str
    place: str = ""
    """The place behind it, or "" on plain ground."""
    size: str = ""
    mark: str = ""
    """Where its first figure stood, or "" without one."""


class SceneEnd(Value):
    """End state: what the next scene inherits."""

    shape: Literal["end/1"] = "end/1"
    scene_id: str
    states: tuple[CharacterState, ...]
    time_of_day: TimeOfDay | None
    last_action: str = ""
    look: LastLook | None = None
    """Of narrations; None where nothing was shown."""
