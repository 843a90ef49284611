"""The script: what was written, as scenes of blocks with ids that survive edits.

Every way of writing (narration, screenplay, later plays and FDX) is read to this one value. A block
never changes its id when its neighbours move: `tools/words/align.py` gives an edited script the ids
of the last one. Order is the tuple.
"""

from typing import Annotated, Literal

from pydantic import Field

from film.value import Value

Mode = Literal["narration", "screenplay", "play"]
TimeOfDay = Literal["day", "dawn", "dusk", "night"]
LineKind = Literal["narration", "dialogue", "quote", "item", "lyric"]
Weather = Literal["clear", "rain", "snow", "fog", "dust"]

NARRATOR = "NARRATOR"
"""The speaker of every line nobody else speaks."""


class Line(Value):
    """Words spoken by one voice in one breath: a sentence of narration, or a piece of a speech of
    at most ~9 s.
    """

    kind_of: Literal["line"] = "line"
    id: str
    speaker: str
    """Upper case as in a screenplay cue; NARRATOR for narration."""
    text: str
    """As shown; the spoken form is made by the audio side."""
    kind: LineKind = "narration"
    parenthetical: str = ""
    """Manner of speaking, without brackets: it reaches the face and the voice."""
    extension: str = ""
    """V.O., O.S., CONT'D as written."""
    emphasis: tuple[str, ...] = ()
    """Words the writer marked (bold, italics, capitals)."""
    attribution: str = ""
    """Of a quote: who said it."""
    list_id: str = ""
    """Lines of one list share it."""
    ordered: bool = False
    """Of a list item: its list is numbered."""
    item_title: str = ""
    """Of a list item: the words before its colon or dash (also the start of `text`)."""
    checked: bool | None = None
    """Of an item of a checklist (`- [x]`, `- [ ]`): whether it is ticked; None of any other."""
    dual_id: str = ""
    """Lines of dual dialogue share it: they are spoken in one shot, without a pause between."""


class Action(Value):
    kind_of: Literal["action"] = "action"
    id: str
    text: str
    """What is seen; acted, never spoken."""
    montage_id: str = ""
    """Actions of one montage share it: each is a short shot of its own."""


class Photo(Value):
    kind_of: Literal["photo"] = "photo"
    id: str
    path: str
    """As written in the source."""
    alt: str = ""


class Transition(Value):
    kind_of: Literal["transition"] = "transition"
    id: str
    text: str


class Table(Value):
    """A table of a narration: shown with the line before it (or after it, when it comes first)."""

    kind_of: Literal["table"] = "table"
    id: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """Each as long as the header."""
    caption: str = ""
    """The heading or the words that introduce it."""


class Code(Value):
    """A fenced block of a narration: shown with the line before it, never spoken."""

    kind_of: Literal["code"] = "code"
    id: str
    language: str = ""
    """As written after the fence; "console" and the like make it a terminal."""
    text: str


class Formula(Value):
    """A formula on a line of its own: shown with the line before it, never spoken."""

    kind_of: Literal["formula"] = "formula"
    id: str
    latex: str


Block = Annotated[
    Line | Action | Photo | Transition | Table | Code | Formula, Field(discriminator="kind_of")
]


class Scene(Value):
    """A slug-lined scene, or one section of a narration."""

    id: str
    heading: str = ""
    """As written: "INT. KITCHEN - NIGHT", or the section's heading; empty for an opening
    section.
    """
    interior: bool | None = None
    place: str = ""
    """The place's words from a slug line ("KITCHEN"); empty in narration."""
    time_of_day: TimeOfDay | None = None
    blocks: tuple[Block, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(block for block in self.blocks if isinstance(block, Line))


class Script(Value):
    shape: Literal["script/1"] = "script/1"
    title: str
    titled: bool = True
    """False when nobody wrote a title and it is the file's name: then it is never shown as one."""
    subtitle: str = ""
    author: str = ""
    mode: Mode
    language: str = "en"
    """ISO 639-1, told by the letters it is written in."""
    cast_names: tuple[str, ...] = ()
    """Of a play: its cast list, upper case, in order; not all of them need to speak."""
    scenes: tuple[Scene, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for scene in self.scenes for line in scene.lines)

    def line(self, line_id: str) -> Line:
        return next(line for line in self.lines if line.id == line_id)

    def scene(self, scene_id: str) -> Scene:
        return next(scene for scene in self.scenes if scene.id == scene_id)
