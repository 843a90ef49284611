"""One shot made from its content: ids from the ids of what it tells, so an edit elsewhere leaves it
byte for byte alone."""

import hashlib
from collections.abc import Sequence

from film.content import Content, StoryContent
from film.script import Line, TimeOfDay
from film.storyboard import CameraMove, NarrativeRole, Shot, ShotSize, TransitionKind

MIN_SECONDS = 1.8
"""A shorter shot reads as a flash."""

ROLE_SCORES: dict[NarrativeRole, float] = {
    "hook": 0.5,
    "context": 0.3,
    "problem": 0.35,
    "explanation": 0.15,
    "evidence": 0.1,
    "example": 0.55,
    "turn": 0.4,
    "solution": 0.2,
    "call_to_action": 0.6,
    "scene": 0.1,
}
"""How much a human insert is recommended where a shot plays this role."""


def shot_id(told: str) -> str:
    """Minted from the id of the first line or action it tells."""
    return f"sh-{told.split('-', 1)[-1]}"


def pick(seed: str, choices: Sequence[str]) -> str:
    """One of the choices, always the same for a seed."""
    return choices[hashlib.sha256(seed.encode()).digest()[0] % len(choices)]


def make_shot(
    told: str,
    lines: Sequence[Line],
    content: Content,
    *,
    seconds: float,
    setting: str,
    time_of_day: TimeOfDay,
    role: NarrativeRole,
    why: str,
    shows: str = "",
    action: str = "",
    size: ShotSize = "medium",
    move: CameraMove = "hold",
    transition: TransitionKind = "cut",
    emphasis: float = 0.5,
    background: Sequence[str] = (),
    continuity: Sequence[str] = (),
) -> Shot:
    """A shot without its code: that is given when the scene is whole."""
    seen = (
        tuple(staging.character for staging in content.staging)
        if isinstance(content, StoryContent)
        else ()
    )
    actor = getattr(content, "actor", "")
    return Shot(
        id=shot_id(told),
        code="",
        duration_seconds=round(max(MIN_SECONDS, seconds), 2),
        lines=tuple(line.id for line in lines),
        action=action,
        characters_foreground=seen or ((actor,) if actor else ()),
        characters_background=tuple(name for name in background if name not in seen),
        setting=setting,
        time_of_day=time_of_day,
        size=size,
        move=move,
        transition=transition,
        role=role,
        emphasis=round(min(1.0, emphasis), 2),
        continuity=tuple(continuity),
        content=content,
        shows=shows or " ".join(line.text for line in lines),
        why=why,
    )


def letters(index: int) -> str:
    """A, B … Z, AA, AB …"""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name
