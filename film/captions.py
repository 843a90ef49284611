"""Captions as chunks that never cross a shot border."""

from typing import Literal

from film.value import Value
from film.writing import together

MAX_CHARACTERS_A_SECOND = 20.0
"""Of reading_width: a wide letter counts two."""
PREFERRED_CHARACTERS_A_SECOND = 17.0


class CaptionWord(Value):
    text: str
    start_frame: int
    end_frame: int


class CaptionChunk(Value):
    """One cue: at most two lines. Frames are counted from its shot's first frame."""

    shot_id: str
    line_id: str
    speaker: str
    start_frame: int
    end_frame: int
    words: tuple[CaptionWord, ...]

    @property
    def text(self) -> str:
        return together([word.text for word in self.words])


class Captions(Value):
    shape: Literal["captions/1"] = "captions/1"
    chunks: tuple[CaptionChunk, ...]
