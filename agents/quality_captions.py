"""What the quality agent reads: captions against what the voices say, and against a reader's pace.

A cue is held against the voice, not against itself: shifted as a whole it agrees with its own words
and with nothing that is heard.
"""

from collections.abc import Iterable, Mapping, Sequence

from agents.findings import CAPTION_OFF_MS, TOO_FAST_TO_READ, found
from film.captions import MAX_CHARACTERS_A_SECOND, CaptionChunk, Captions
from film.guidance import Constraint
from film.measures import SaidLine
from film.quality import Finding
from film.time import RATE, seconds_from_frames
from film.writing import reading_width


def caption_findings(
    captions: Captions, frames_of: Mapping[str, int], said: Sequence[SaidLine]
) -> Iterable[Finding]:
    """`frames_of` holds each shot's frames, `said` every line as its voice speaks it."""
    of_line: dict[str, list[CaptionChunk]] = {}
    for chunk in captions.chunks:
        of_line.setdefault(chunk.line_id, []).append(chunk)
        yield from _speed_findings(chunk)
        if chunk.start_frame < 0 or chunk.end_frame > frames_of.get(chunk.shot_id, 0):
            evidence = f"{_quoted(chunk.text)} reaches out of its shot"
            yield found("caption_timing", _slot(chunk.shot_id), "major", 1.0, evidence)
        elif chunk.end_frame <= chunk.start_frame:
            evidence = f"{_quoted(chunk.text)} is never shown"
            yield found("caption_timing", _slot(chunk.shot_id), "major", 1.0, evidence)
    for line in said:
        yield from _timing_findings(line, of_line.get(line.line_id, []))


def _speed_findings(chunk: CaptionChunk) -> Iterable[Finding]:
    speed = characters_a_second(chunk)
    if speed > MAX_CHARACTERS_A_SECOND + 0.05:
        evidence = (
            f"{_quoted(chunk.text)} runs at {speed:.1f} characters a second "
            f"(limit {MAX_CHARACTERS_A_SECOND:.0f})"
        )
        severity = "major" if speed > TOO_FAST_TO_READ else "minor"
        slower = (Constraint(kind="slower", value="0.85"),)
        slot = f"line/{chunk.line_id}/voice"
        yield found("reading_speed", slot, severity, 1.0, evidence, slower)


def _timing_findings(line: SaidLine, chunks: Sequence[CaptionChunk]) -> Iterable[Finding]:
    slot = _slot(line.shot_id)
    shown = [word.text for chunk in chunks for word in chunk.words]
    spoken = [word.text for word in line.words]
    if shown != spoken:
        evidence = f"captions read {_quoted(' '.join(shown))}, said is {_quoted(' '.join(spoken))}"
        yield found("caption_timing", slot, "major", 1.0, evidence)
        return
    words = iter(line.words)
    for chunk in chunks:
        heard = [next(words) for _ in chunk.words]
        off = [
            abs(word.start_frame - at.start_frame)
            for word, at in zip(chunk.words, heard, strict=True)
        ]
        off.append(abs(chunk.start_frame - heard[0].start_frame))
        off.append(heard[-1].end_frame - chunk.end_frame)
        if (late := max(off) * 1000 / float(RATE)) > CAPTION_OFF_MS:
            evidence = f"{_quoted(chunk.text)} shows {late:.0f} ms off its words"
            yield found("caption_timing", slot, "major", 1.0, evidence)


def _slot(shot_id: str) -> str:
    return f"shot/{shot_id}/captions"


def _quoted(text: str) -> str:
    return f"“{text if len(text) <= 40 else text[:39] + '…'}”"


def characters_a_second(chunk: CaptionChunk) -> float:
    seconds = seconds_from_frames(chunk.end_frame - chunk.start_frame)
    return reading_width(chunk.text) / seconds if seconds > 0 else float("inf")
