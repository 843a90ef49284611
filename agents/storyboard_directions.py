"""Stage directions put together into beats, each shown by one shot."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from agents.storyboard_acting import Deed
from agents.storyboard_stage import Stage
from film.script import Action

ACTION_CHARACTERS = 150
"""So many of stage directions are shown in one shot."""
IN_PASSING = 40
"""Directions this short that nobody acts need no shot of their own: "A pause."."""


@dataclass(slots=True)
class Beat:
    """Stage directions that one shot shows."""

    actions: list[Action] = field(default_factory=list)
    deeds: list[Deed] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(action.text for action in self.actions)


def beats_of(actions: Sequence[Action], stage: Stage, next_speaker: str) -> list[Beat]:
    """Directions shown together: until somebody new comes, acts again, or it gets long."""
    beats: list[Beat] = []
    for action in actions:
        deeds = list(stage.read(action.text, next_speaker))
        if not beats or _parts(beats[-1], action, deeds):
            beats.append(Beat())
        beats[-1].actions.append(action)
        beats[-1].deeds += deeds
    return beats


def _parts(before: Beat, action: Action, deeds: Sequence[Deed]) -> bool:
    if action.montage_id or before.actions[0].montage_id:
        return True
    acting = {deed.character for deed in before.deeds if deed.pose or deed.enters or deed.leaves}
    again = any(deed.character in acting and (deed.pose or deed.leaves) for deed in deeds)
    comes = bool(acting) and any(deed.enters or deed.leaves for deed in deeds)
    return again or comes or len(before.text) + len(action.text) > ACTION_CHARACTERS


def carries(beat: Beat, next_speaker: str, stage: Stage) -> bool:
    """Whether the words that follow can show what is done before them."""
    if next_speaker not in stage.people:
        return False
    if not beat.deeds and len(beat.text) < IN_PASSING:
        return True
    doers = {deed.character for deed in beat.deeds}
    return next_speaker in doers or (bool(doers) and len(stage.present) <= 2)
