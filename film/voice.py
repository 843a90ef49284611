"""A spoken line: its timing in words and phones, beside the audio blob (mono WAV, 24 kHz, 16
bit).
"""

from typing import Literal

from film.value import Value

SAMPLE_RATE = 24_000
"""Hertz of every voice take."""

Mouth = Literal["X", "A", "B", "C", "D", "E", "F", "G", "H"]
"""The mouth chart (LOOK.md, visemes): X rest, A closed, B teeth, C open, D wide, E rounded, F
puckered, G f/v, H l.
"""


class WordTime(Value):
    text: str
    """The word as shown in the line's text, with its punctuation."""
    start_seconds: float
    end_seconds: float


class MouthCue(Value):
    start_seconds: float
    mouth: Mouth


class RecordedLine(Value):
    """Where a person's own recording says a line."""

    line_id: str
    found: bool
    """False: these words are not in the recording; the cast's voice speaks them."""
    start_seconds: float = 0.0
    end_seconds: float = 0.0
    """Of the recording."""
    words: tuple[WordTime, ...] = ()
    """From the line's start."""
    cost: float = 0.0
    """Of the alignment (tools/sound/hear.py): lower is surer."""


class Recording(Value):
    """A person's voice-over laid on the script's lines."""

    shape: Literal["recording/1"] = "recording/1"
    seconds: float
    lines: tuple[RecordedLine, ...]


class VoicedLine(Value):
    shape: Literal["voice/1"] = "voice/1"
    line_id: str
    recorded: bool = False
    """Cut from a person's own recording."""
    unspoken: str = ""
    """The script of words no installed voice can say: the line is silent."""
    duration_seconds: float
    """Of the audio blob, silence trimmed at both ends."""
    words: tuple[WordTime, ...]
    mouths: tuple[MouthCue, ...]
    """Ends with X."""
    spoken: str
    """The spoken form that was read: numbers and symbols as words."""
    pace: float
    """The speed used after slowing for captions."""
    stressed: tuple[int, ...] = ()
    """Indexes of words that carry stress: heads nod, brows rise."""
    clear: bool = False
    """Its words were understood in the voice alone: in the mix, where it is most of what is heard,
    they need not be made out again.
    """
    energy: tuple[float, ...] = ()
    """RMS a frame of film (30 a second), 0..1 relative to the line's peak."""
