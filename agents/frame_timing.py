"""When each line of a shot is spoken and how long the shot is, in whole frames.

Numbers in seconds: a title waits until it is seen, other shots begin at once, those that open a
scene under a dip or wipe a little later; sentences are parted by a breath, questions by more; a
shot without words stays as long as its words on screen need to be read.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from agents.frame_words import SpokenWord
from film.content import Content
from film.guidance import Guidance
from film.script import Line
from film.storyboard import Shot
from film.time import RATE, frames_from_seconds
from film.voice import VoicedLine

TITLE_LEAD, LEAD, COVERED_LEAD = 0.4, 0.2, 0.45
"""Before the first word; `COVERED` when a dip or wipe still hides the picture."""
BREATH, TURN_BREATH, ITEM_BREATH, QUESTION_BREATH, TRAILING_BREATH = 0.30, 0.28, 0.34, 0.42, 0.45
TAIL, QUESTION_TAIL = 0.36, 0.48
SILENT_LEAST, SILENT_MOST = 2.0, 3.5
READ_MOST = 7.0
"""Nobody reads longer than this before the next picture must come."""
READ_BASE, READ_WORD = 1.2, 0.28
"""A text holds at least 1.2 s and 0.28 s a word (LOOK.md, Motion)."""
CHARACTERS_A_SECOND = 15.0
"""Guessed speed of a line that is not voiced yet."""
LEAST = 1.6
END_HOLD = 1.6
"""Seconds an end card stays after its last word: it is the only picture people may act on."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TimedLine:
    """A line at its place in the shot."""

    line: Line
    voice: VoicedLine | None
    start_frame: int
    end_frame: int
    words: tuple[SpokenWord, ...]
    seen: bool = False
    """Both ends of a call are before our eyes, whatever the cue says."""

    @property
    def on_screen(self) -> bool:
        """False when the speaker is heard but not seen speaking (V.O., O.S.)."""
        return self.seen or not re.search(
            r"V\.?\s?O|O\.?\s?S|O\.?\s?C", self.line.extension, re.IGNORECASE
        )

    def stressed_frames(self) -> tuple[int, ...]:
        """Start frames of stressed words: as the voice says, else as the writer marked them."""
        if self.voice is not None and self.voice.stressed:
            return tuple(
                self.words[i].start_frame for i in self.voice.stressed if i < len(self.words)
            )
        marked = {word.casefold() for phrase in self.line.emphasis for word in phrase.split()}
        return tuple(
            w.start_frame for w in self.words if re.sub(r"\W", "", w.text).casefold() in marked
        )


def time_lines(
    shot: Shot,
    lines: Sequence[Line],
    voices: Mapping[str, VoicedLine],
    pauses: Mapping[str, float],
    guidance: Guidance,
    lead_frames: int,
) -> tuple[TimedLine, ...]:
    """The shot's lines in order; `pauses` (line id → seconds of silence after it) overrides the
    usual breath."""
    by_id = {line.id: line for line in lines}
    slower = 1 / float(guidance.value_of("slower", shot.id) or 1)
    at, timed = lead_frames, []
    for position, line_id in enumerate(shot.lines):
        line, voice = by_id[line_id], voices.get(line_id)
        seconds = voice.duration_seconds if voice else guessed_seconds(line.text)
        end = at + max(1, -int(-seconds * RATE // 1))
        timed.append(
            TimedLine(
                line=line,
                voice=voice,
                start_frame=at,
                end_frame=end,
                words=_words(line, voice, at, end),
            )
        )
        if position + 1 < len(shot.lines):
            then = by_id[shot.lines[position + 1]]
            at = end + frames_from_seconds(pauses.get(line_id, breath(line, then)) * slower)
    return tuple(timed)


def lead_seconds(shot: Shot) -> float:
    if shot.content.template == "title":
        return TITLE_LEAD
    return COVERED_LEAD if shot.transition != "cut" else LEAD


def breath(line: Line, then: Line) -> float:
    """Seconds between two lines of one shot."""
    if line.dual_id and line.dual_id == then.dual_id:
        return 0.0  # dual dialogue: both at once is one after the other, without a breath
    text = line.text.rstrip("\"'”’) ")
    if text.endswith("?"):
        return QUESTION_BREATH
    if text.endswith(("…", "...", "—", "–")):
        return TRAILING_BREATH
    if line.speaker != then.speaker:
        return TURN_BREATH
    return ITEM_BREATH if line.kind == "item" or then.kind == "item" else BREATH


def tail_frames(
    shot: Shot, lines: Sequence[Line], pauses: Mapping[str, float], guidance: Guidance
) -> int:
    """After the last word."""
    last = next(line for line in lines if line.id == shot.lines[-1])
    usual = QUESTION_TAIL if last.text.rstrip("\"'”’) ").endswith("?") else TAIL
    seconds = pauses.get(last.id, usual)
    if shot.content.template == "endcard":
        seconds = max(seconds, END_HOLD)
    hold = float(guidance.value_of("longer_hold", shot.id) or 1)
    return frames_from_seconds(seconds * hold + (0.5 if hold > 1 else 0.0))


def silent_frames(shot: Shot, guidance: Guidance) -> int:
    """Length of a shot in which nobody speaks."""
    words = words_shown(shot.content)
    wished = min(max(shot.duration_seconds, SILENT_LEAST), SILENT_MOST)
    needed = min(READ_BASE + READ_WORD * words + 0.4, READ_MOST) if words else 0.0
    return frames_from_seconds(
        max(wished, needed) * float(guidance.value_of("longer_hold", shot.id) or 1)
    )


def words_shown(content: Content) -> int:
    """Words a viewer has to read."""
    return len(" ".join(_shown(content)).split())


_NOT_READ = frozenset(
    "template place time_of_day weather icon icons media actor language line side latex staging "
    "source said prefix".split()
)
"""Fields that are drawn, or read in passing."""


def _shown(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for each in value for text in _shown(each)]
    if isinstance(value, BaseModel):
        return [
            text
            for name in type(value).model_fields
            if name not in _NOT_READ
            for text in _shown(getattr(value, name))
        ]
    return []


def guessed_seconds(text: str) -> float:
    return max(0.8, len(text) / CHARACTERS_A_SECOND)


def _words(line: Line, voice: VoicedLine | None, start: int, end: int) -> tuple[SpokenWord, ...]:
    if voice is not None:
        return tuple(
            SpokenWord(
                word.text,
                start + frames_from_seconds(word.start_seconds),
                start + frames_from_seconds(word.end_seconds),
            )
            for word in voice.words
        )
    texts = line.text.split()
    total = sum(len(text) + 1 for text in texts) or 1
    words, passed = [], 0
    for text in texts:
        begin = start + round((end - start) * passed / total)
        passed += len(text) + 1
        words.append(SpokenWord(text, begin, start + round((end - start) * passed / total)))
    return tuple(words)
