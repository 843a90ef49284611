"""One figure's part in a shot: who plays it, where, among whom, on which lines; and how far marks
lie apart."""

from dataclasses import dataclass

from agents.frame_timing import TimedLine
from film.cast import Appearance
from film.content import Expression, Mark, Pose, Staging

MARK_AT: dict[Mark, float] = {
    "off_left": -0.18,
    "far_left": 0.15,
    "left": 0.33,
    "centre": 0.5,
    "right": 0.67,
    "far_right": 0.85,
    "off_right": 1.18,
}
"""Shares of the stage's width, for distances and looks; layout decides the pixels."""
WALK_FRAMES_A_STAGE = 66
"""Half the stage in 1.1 s."""
RUN_SHARE = 0.58
"""Of a walk's time."""
ON_TWO_LEGS = ("human", "ogre", "goblin", "ghost", "robot")


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """All that decides one figure's acting."""

    staging: Staging
    appearance: Appearance
    partners: tuple[Staging, ...]
    """The others on stage."""
    lines: tuple[TimedLine, ...]
    """Every line of the shot, the figure's own and the others'."""
    frames: int
    chance_key: str
    pose: Pose | None = None
    """Asked for by guidance: kept through the shot."""
    expression: Expression | None = None

    @property
    def animal(self) -> bool:
        return self.appearance.kind not in ON_TWO_LEGS

    @property
    def hands_free(self) -> bool:
        """Whether arms may gesture: paws, and hands that are bound, do not."""
        return not self.animal and "bound" not in self.appearance.conditions


def walk_frames(origin: Mark, goal: Mark, *, hurries: bool = False) -> int:
    distance = abs(MARK_AT[goal] - MARK_AT[origin])
    frames = min(max(round(distance * WALK_FRAMES_A_STAGE), 20), 60)
    return max(14, round(frames * RUN_SHARE)) if hurries else frames


def speaks(character: str, line: TimedLine) -> bool:
    return line.line.speaker == character and line.on_screen
