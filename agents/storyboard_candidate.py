"""A candidate: one way to show a unit of narration, and what was shown before it.

A candidate's weight says how much the picture shows of the words: data first (tables, charts,
numbers), then lists and sides, then places, then type and icons, and a presenter in an open place
last. The weights are judgements, tuned by reading shot tables.
"""

from dataclasses import dataclass, field

from agents.storyboard_shot import pick
from film.content import Content
from film.looks import LastLook
from film.script import TimeOfDay
from film.storyboard import CameraMove, ShotSize


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    content: Content
    weight: float
    why: str
    setting: str = "abstract"
    time_of_day: TimeOfDay = "day"
    size: ShotSize = "medium"
    move: CameraMove = "hold"
    action: str = ""


@dataclass(slots=True)
class Around:
    """What the scene's earlier shots have shown."""

    templates: list[str] = field(default_factory=list)
    """Of the shots so far, in order."""
    icons: set[str] = field(default_factory=set)
    stops: set[str] = field(default_factory=set)
    """Places that a map has shown."""
    stories: int = 0
    titled: bool = False
    look: LastLook | None = None
    """Of the last shot of the scene before."""
    list_id: str = ""
    """The list whose item was told last, by its name."""

    @property
    def template(self) -> str:
        return self.templates[-1] if self.templates else ""

    def since(self, template: str) -> int:
        """Shots since one of this template: 1 is the one before; 99 for none."""
        back = self.templates[::-1]
        return back.index(template) + 1 if template in back else 99


def move_among(told: str, moves: tuple[CameraMove, ...]) -> CameraMove:
    """One of these moves, always the same for the same words."""
    chosen = pick(told, moves)
    return next(move for move in moves if move == chosen)
