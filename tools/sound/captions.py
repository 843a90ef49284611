"""Captions of a shot: cues of at most two lines, word by word on the frame, inside the shot.

Cues follow the words as they are spoken; where a reader would fall behind, a cue stays into the
pause after it or comes a little early. It never reaches over a cut.
"""

from collections.abc import Mapping

from film.captions import MAX_CHARACTERS_A_SECOND, CaptionChunk, CaptionWord
from film.mix import ShotTiming
from film.sheet import Sheet, SpokenLine
from film.time import RATE, frames_from_seconds
from film.voice import VoicedLine
from film.writing import reading_width
from tools.sound.breaks import caption_pieces
from tools.words.segments import written_words

STAY_FRAMES = 15
"""A cue may stay half a second into the pause after it."""
EARLY_FRAMES = 2
"""And come a little before its first word, when it could not be read otherwise."""
SHORTEST_FRAMES = 21
BRIDGED_FRAMES = 8
"""Between two words or cues of one line a shorter gap is not shown: a caption must not flicker."""


def chunk_captions(
    sheet: Sheet | ShotTiming, voices: Mapping[str, VoicedLine]
) -> tuple[CaptionChunk, ...]:
    """Cues of the shot's lines in order of time, none overlapping; frames count from the shot's
    first. A line without a voice is timed by the length of its words.
    """
    chunks: list[CaptionChunk] = []
    for line in sheet.lines:
        words = _timed_words(line, voices.get(line.line_id))
        for first, last in caption_pieces(tuple(word.text for word in words)):
            piece = words[first:last]
            chunks.append(
                CaptionChunk(
                    shot_id=sheet.shot_id,
                    line_id=line.line_id,
                    speaker=line.speaker,
                    start_frame=piece[0].start_frame,
                    end_frame=piece[-1].end_frame,
                    words=piece,
                )
            )
    return _stretched(sorted(chunks, key=lambda chunk: chunk.start_frame), sheet.frames)


def _timed_words(line: SpokenLine, voice: VoicedLine | None) -> tuple[CaptionWord, ...]:
    if voice is None:
        spans = _spread(written_words(line.text), line.start_frame, line.end_frame)
    else:
        spans = [
            (
                word.text,
                line.start_frame + frames_from_seconds(word.start_seconds),
                line.start_frame + frames_from_seconds(word.end_seconds),
            )
            for word in voice.words
        ]
    timed: list[CaptionWord] = []
    for i, (text, start, end) in enumerate(spans):
        if i + 1 < len(spans) and spans[i + 1][1] - end < BRIDGED_FRAMES:
            end = spans[i + 1][1]
        timed.append(CaptionWord(text=text, start_frame=start, end_frame=max(end, start + 1)))
    return tuple(timed)


def _spread(words: list[str], start: int, end: int) -> list[tuple[str, int, int]]:
    whole = sum(reading_width(word) + 1 for word in words)
    spans: list[tuple[str, int, int]] = []
    before = 0
    for word in words:
        after = before + reading_width(word) + 1
        at, to = (start + (end - start) * share // whole for share in (before, after))
        spans.append((word, at, to))
        before = after
    return spans


def _stretched(chunks: list[CaptionChunk], frames: int) -> tuple[CaptionChunk, ...]:
    """Cues given the time around them, within the shot and clear of each other."""
    out: list[CaptionChunk] = []
    for i, chunk in enumerate(chunks):
        free_until = chunks[i + 1].start_frame if i + 1 < len(chunks) else frames
        free_from = out[-1].end_frame if out else 0
        spoken_end = min(chunk.end_frame, free_until)
        end = min(free_until, spoken_end + STAY_FRAMES)
        start = min(max(chunk.start_frame, free_from), max(end - 1, 0))
        needed = max(SHORTEST_FRAMES, _reading_frames(chunk.text))
        if end - start < needed:
            start = max(free_from, start - EARLY_FRAMES, end - needed)
        if end - start < SHORTEST_FRAMES:
            end = min(free_until, start + SHORTEST_FRAMES)
        out.append(
            chunk.model_copy(
                update={"start_frame": start, "end_frame": end, "words": _within(chunk, end)}
            )
        )
    return tuple(out)


def _within(chunk: CaptionChunk, end: int) -> tuple[CaptionWord, ...]:
    """Words whose frames end with the cue at the latest."""
    return tuple(
        CaptionWord(
            text=word.text,
            start_frame=min(word.start_frame, end - 1),
            end_frame=min(word.end_frame, end),
        )
        for word in chunk.words
    )


def _reading_frames(text: str) -> int:
    """Frames in which the text can just be read."""
    return -(-reading_width(text) * int(RATE) // int(MAX_CHARACTERS_A_SECOND))
