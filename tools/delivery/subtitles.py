"""Captions as files: SubRip and WebVTT, cues in film time.

Both are written from the same cues, so what is burned and what is exported never differ.
"""

import html
from collections.abc import Mapping

from film.captions import Captions
from film.script import NARRATOR
from film.time import RATE
from tools.sound.breaks import caption_lines


def srt(captions: Captions, shot_starts: Mapping[str, int]) -> str:
    """SubRip text. `shot_starts` holds each shot's first frame in the film."""
    cues = [
        f"{number}\n{_clock(start, ',')} --> {_clock(end, ',')}\n{text}\n"
        for number, (start, end, _, text) in enumerate(_cues(captions, shot_starts), 1)
    ]
    return "\n".join(cues)


def vtt(captions: Captions, shot_starts: Mapping[str, int]) -> str:
    """WebVTT text; a cast member's cue carries their name as a voice span."""
    cues: list[str] = ["WEBVTT\n"]
    for start, end, speaker, text in _cues(captions, shot_starts):
        said = html.escape(text, quote=False)
        if speaker != NARRATOR:
            said = f"<v {html.escape(speaker.title(), quote=False)}>{said}"
        cues.append(f"{_clock(start, '.')} --> {_clock(end, '.')}\n{said}\n")
    return "\n".join(cues)


def _cues(captions: Captions, shot_starts: Mapping[str, int]) -> list[tuple[int, int, str, str]]:
    """Start and end frame in the film, speaker, text in lines; in order."""
    return sorted(
        (
            shot_starts[chunk.shot_id] + chunk.start_frame,
            shot_starts[chunk.shot_id] + chunk.end_frame,
            chunk.speaker,
            "\n".join(caption_lines(chunk.text)),
        )
        for chunk in captions.chunks
    )


def _clock(frame: int, decimal: str) -> str:
    """HH:MM:SS and milliseconds of the frame's start."""
    milliseconds = round(frame * 1000 / RATE)
    seconds, thousandths = divmod(milliseconds, 1000)
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours:02}:{minute:02}:{second:02}{decimal}{thousandths:03}"
