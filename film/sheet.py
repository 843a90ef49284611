"""The exposure sheet: what shows when and how it moves, for one shot, free of format.

Frames are counted from the shot's first frame. Layout (tools/picture/layout.py) is a pure function
of sheet, style and format; nothing else decides what a frame looks like. Captions are not here: a
clip with burned captions reads them too.
"""

from typing import Literal

from film.cast import Appearance
from film.content import Content, Expression, Mark, Pose, Prop
from film.sounds import SoundCue
from film.storyboard import CameraMove, ShotSize, TransitionKind
from film.value import Value
from film.voice import Mouth


class Reveal(Value):
    """Item `name` (see the content class's `reveals`) appears at `frame`, just before its word is
    spoken.
    """

    name: str
    frame: int


class PoseCue(Value):
    frame: int
    pose: Pose
    aim: Literal["", "left", "right"] = ""
    """Side of the frame a gesture (point, present, reach, wave) is made towards; "" is ahead."""


class ExpressionCue(Value):
    frame: int
    expression: Expression


class PropCue(Value):
    """From this frame on the front hand holds it; "none" empties the hand."""

    frame: int
    prop: Prop


class MouthFrame(Value):
    frame: int
    mouth: Mouth


class LookCue(Value):
    """Where head and eyes turn: -1 left … 1 right as the audience sees it; `down` 0..1 for eyes on
    hands.
    """

    frame: int
    turn: float
    down: float = 0.0


class Walk(Value):
    """From mark to mark, feet on the ground, between two frames."""

    start_frame: int
    end_frame: int
    origin: Mark
    goal: Mark
    gait: Literal["walk", "run"] = "walk"


class Figure(Value):
    """One puppet's part in the shot."""

    character: str
    appearance: Appearance
    mark: Mark
    facing: Literal["left", "right", "front"] = "front"
    poses: tuple[PoseCue, ...]
    """First cue at frame 0."""
    expressions: tuple[ExpressionCue, ...]
    mouths: tuple[MouthFrame, ...] = ()
    looks: tuple[LookCue, ...] = ()
    blinks: tuple[int, ...] = ()
    """First frames of blinks, each four frames long."""
    nods: tuple[int, ...] = ()
    """Frames of stressed syllables: the head bobs, brows lift."""
    walks: tuple[Walk, ...] = ()
    props: tuple[PropCue, ...] = ()


class SpokenLine(Value):
    line_id: str
    speaker: str
    text: str
    start_frame: int
    end_frame: int
    voiced: bool = True
    """False while the line is not yet spoken: a timed block marked so."""
    sung: bool = False


class Sheet(Value):
    shape: Literal["sheet/1"] = "sheet/1"
    shot_id: str
    code: str = ""
    """For display only, filled in where the film's order is known; empty as stored."""
    frames: int
    content: Content
    size: ShotSize
    move: CameraMove
    transition: TransitionKind
    reveals: tuple[Reveal, ...]
    figures: tuple[Figure, ...]
    lines: tuple[SpokenLine, ...]
    sounds: tuple[SoundCue, ...] = ()
    seed: int
    """Of all small chance in the drawing: blinks, leaves, stars."""

    def reveal(self, name: str) -> int:
        """Frame at which item `name` appears; 0 when the sheet does not name it."""
        return next((reveal.frame for reveal in self.reveals if reveal.name == name), 0)
