"""The work beside the clips: what its time depends on, read from the film's shape.

Before clips render, the crew speaks; while they render, it checks them, composes, mixes, listens,
draws storyboard and thumbnail and writes the preview; then the film is cut, checked and delivered.
Each is a sum of a few counts times rates, learnt like a clip's (preflight.py).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil
from typing import Literal, get_args

from film.makespan import Step
from film.preflight import Terms
from film.settings import variants
from film.take import Snapshot

PieceName = Literal[
    "voice", "clip_verdict", "music", "mix", "heard", "preview", "storyboard", "thumbnail"
]
"""Makers whose work the crew does beside the clips."""
PIECES: frozenset[str] = frozenset(get_args(PieceName))
PHASES: Mapping[str, int] = {"mix": 4, "heard": 1}
"""Whose work is shared out in spans, and how often they wait for the last of them."""
SPAN_SECONDS = 40
"""Of a film's sound: the longest one process works at (tools/sound/spans.py)."""
COLD = 0.5
"""How likely a section of music is the first in its process, against the one before: whoever of two
is free takes it.
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class FilmSize:
    """What is known of a film when its sheets are there."""

    shots: int
    new_shots: int
    """Whose clips are to be rendered: the others were drawn before, for preview and storyboard
    too.
    """
    frames: int
    films: int = 1
    """How many of it: formats, with captions and without."""

    @property
    def seconds(self) -> float:
        return self.frames / 30


@dataclass(frozen=True, kw_only=True, slots=True)
class PieceSize:
    """What is known of one piece beside the film it is of."""

    frames: int = 0
    """Of a clip that is judged."""
    mpx: float = 0.0
    """Of one of them."""
    characters: int = 0
    """Of a line that is spoken."""
    studio: bool = False
    """By a studio voice."""
    section: int = 0
    """Of music."""


def film_size(snapshot: Snapshot, new_shots: int = 0) -> FilmSize:
    """As a timeline's sheets say."""
    sheets = [take for slot, take in snapshot.current.items() if slot.endswith("/sheet")]
    return FilmSize(
        shots=len(sheets),
        new_shots=new_shots,
        frames=sum(sheet.outline["frames"] for sheet in sheets),
        films=len(variants(snapshot.current["settings"].outline)),
    )


def piece_terms(name: PieceName, film: FilmSize, size: PieceSize) -> Terms:
    """What the time of one piece depends on."""
    if name == "voice":
        spoken = "studio_character" if size.studio else "character"
        return {"piece": 1.0, spoken: float(size.characters)}
    if name == "clip_verdict":
        return {"piece": 1.0, "frame": float(size.frames), "mpx": size.frames * size.mpx}
    if name == "music":
        return {"piece": 1.0, "cold": COLD**size.section}
    if name in ("mix", "heard"):
        return {"piece": 1.0, "second": film.seconds}
    if name in ("preview", "storyboard"):
        kept = film.shots - film.new_shots
        return {"piece": 1.0, "new_shot": float(film.new_shots), "kept_shot": float(kept)}
    return {"piece": 1.0}


def steps_of(maker: str, seconds: float, film: FilmSize) -> list[Step]:
    """What processes do for a slot that takes them so many seconds together."""
    phases = PHASES.get(maker, 1)
    spans = max(1, ceil(film.seconds / SPAN_SECONDS)) if maker in PHASES else 1
    return [[seconds / (phases * spans)] * spans] * phases


def speaking_terms(busy_seconds: float, studio: bool) -> Terms:
    """What the time of words and voices depends on: a studio voice's model is loaded first."""
    return {"run": 1.0, "busy": busy_seconds, "studio": float(studio)}


def rendering_terms(busy_seconds: float, pieces: int, processes: int) -> Terms:
    """What the time from the first piece begun to the last one done depends on: how long the crew
    is busy, and what the house does between one piece and the next.
    """
    return {"run": 1.0, "busy": busy_seconds, "piece": pieces / processes}


def finishing_terms(film: FilmSize) -> Terms:
    """What the time from there to the finished films depends on."""
    return {"run": 1.0, "film": float(film.films), "second": film.films * film.seconds}
