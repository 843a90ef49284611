"""The preview: one page that plays the film before it is rendered.

Every shot is its laid-out stage as animated SVG, the voices lie beside it in the same file, and
sound is the clock. Why one SVG a shot and not one for all: a browser visits every animation of a
document on every tick, so a ten-minute film in one SVG would crawl; shots that are not on do not
exist for it. The cels are defined once and used by all shots. Nothing is fetched: the page works
from a mail or a USB stick.
"""

import base64
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from html import escape
from pathlib import Path
from string import Template
from typing import Any

from film.sheet import Sheet
from film.stage import Stage
from film.time import RATE, seconds_from_frames
from tools.picture.animation import Clock
from tools.picture.smil import NAMESPACE, defined, moving_shot

_PLAYER = Path(__file__).parent / "player"

CHANGE = "what should change, in a sentence"
"""Stands in a shot's command where the person's own words go."""


@dataclass(frozen=True, slots=True)
class Played:
    """A shot as the page plays it."""

    width: int
    height: int
    svg: str
    """Its moving planes; cels are named, ids begin with its own."""
    cels: dict[str, str]
    """Definitions of the cels it shows."""

    def packed(self) -> bytes:
        return json.dumps([self.width, self.height, self.svg, self.cels]).encode()

    @classmethod
    def unpacked(cls, data: bytes) -> "Played":
        return cls(*json.loads(data))


Shot = tuple[Sheet, Played, str]
"""A shot's sheet, how it plays, and why it looks as it does."""


def played(stage: Stage, shot_id: str) -> Played:
    """The shot apart from any page; `shot_id` keeps its ids from those of the others."""
    return Played(
        width=stage.width,
        height=stage.height,
        svg=moving_shot(stage, Clock(0, stage.frames, Fraction(RATE)), f"s{shot_id}-"),
        cels={key: defined([cel]) for key, cel in stage.cels.items()},
    )


def write_preview(shots: Sequence[Shot], audio: bytes | None, title: str, out: Path) -> None:
    """Writes a self-contained page. `audio` is WAV, M4A, MP3, Ogg or WebM of the whole film, or
    None. Raises OSError when it cannot be written.
    """
    out.write_text(preview_html(shots, audio, title), encoding="utf-8")


def preview_html(shots: Sequence[Shot], audio: bytes | None, title: str) -> str:
    script = _text("player.js")
    film = json.dumps(film_facts(shots, title), ensure_ascii=False, separators=(",", ":"))
    width, height = shots[0][1].width, shots[0][1].height
    return Template(_text("page.html")).substitute(
        title=escape(title),
        policy=_policy(script),
        style=_text("player.css"),
        ratio=f"{width} / {height}",
        tall="tall" if height > width else "wide",
        cels=_cels(shots),
        shots="".join(_shot(shot) for _, shot, _ in shots),
        audio=_audio(audio),
        film=film.replace("<", "\\u003c").replace("\u2028", " ").replace("\u2029", " "),
        script=script,
    )


def film_facts(shots: Sequence[Shot], title: str) -> dict[str, Any]:
    """What the player knows of the film, JSON-plain; times in seconds."""
    begun, facts = 0, []
    for sheet, _, why in shots:
        facts.append(
            {
                "code": sheet.code,
                "start": _seconds(begun),
                "end": _seconds(begun + sheet.frames),
                "template": sheet.content.template,
                "why": why,
                "command": f'auteur reject shot/{sheet.shot_id}/sheet "{CHANGE}"',
                "lines": [
                    {
                        "speaker": line.speaker,
                        "text": line.text,
                        "start": _seconds(begun + line.start_frame),
                        "end": _seconds(begun + line.end_frame),
                        "voiced": line.voiced,
                    }
                    for line in sheet.lines
                ],
            }
        )
        begun += sheet.frames
    return {
        "title": title,
        "rate": float(RATE),
        "seconds": _seconds(begun),
        "shots": facts,
    }


def _seconds(frames: int) -> float:
    """To the millisecond: a page of numbers stays short."""
    return round(seconds_from_frames(frames), 3)


def _text(name: str) -> str:
    return (_PLAYER / name).read_text(encoding="utf-8")


def _policy(script: str) -> str:
    """Only our own script, nothing from anywhere."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; "
        "img-src data:; media-src data:"
    )


def _cels(shots: Sequence[Shot]) -> str:
    cels = {key: cel for _, shot, _ in shots for key, cel in shot.cels.items()}
    return "".join(cels[key] for key in sorted(cels))


def _shot(shot: Played) -> str:
    view = f'viewBox="0 0 {shot.width} {shot.height}"'
    return f'<svg {NAMESPACE} class="shot" {view} aria-hidden="true">{shot.svg}</svg>'


def _audio(audio: bytes | None) -> str:
    if not audio:
        return ""
    kind = media_type(audio)
    data = base64.b64encode(audio).decode()
    return f'<audio preload="auto" src="data:{kind};base64,{data}"></audio>'


def media_type(audio: bytes) -> str:
    """By its first bytes."""
    if audio[:4] == b"RIFF":
        return "audio/wav"
    if audio[:4] == b"OggS":
        return "audio/ogg"
    if audio[:4] == b"\x1a\x45\xdf\xa3":
        return "audio/webm"
    if audio[:3] == b"ID3" or audio[:1] == b"\xff":
        return "audio/mpeg"
    return "audio/mp4"
