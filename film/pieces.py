"""The work beside the clips: what its time depends on, read from the film's shape.

While clips render, the same crew checks them, composes, mixes, listens, draws storyboard and thumbnail and
writes the preview; then the film is cut, checked and delivered. Each is a sum of a few counts times
rates, learnt like a clip's (preflight.py).
"""

from dataclasses import dataclass
from typing import Literal, get_args

from film.preflight import Terms
from film.settings import variants
from film.take import Snapshot

PieceName = Literal["clip_verdict", "music", "mix", "heard", "preview", "storyboard", "thumbnail"]
"""Makers whose work the crew does beside the clips."""
PIECES: frozenset[str] = frozenset(get_args(PieceName))


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


def film_size(snapshot: Snapshot, new_shots: int = 0) -> FilmSize:
    """As a timeline's sheets say."""
    sheets = [take for slot, take in snapshot.current.items() if slot.endswith("/sheet")]
    return FilmSize(
        shots=len(sheets),
        new_shots=new_shots,
        frames=sum(sheet.outline["frames"] for sheet in sheets),
        films=len(variants(snapshot.current["settings"].outline)),
    )


def piece_terms(name: PieceName, film: FilmSize, clip_frames: int, clip_mpx: float) -> Terms:
    """What the time of one piece depends on; of a clip's verdict, its frames and their area."""
    if name == "clip_verdict":
        return {"piece": 1.0, "frame": float(clip_frames), "mpx": clip_frames * clip_mpx}
    if name in ("mix", "heard"):
        return {"piece": 1.0, "second": film.seconds}
    if name in ("preview", "storyboard"):
        kept = film.shots - film.new_shots
        return {"piece": 1.0, "new_shot": float(film.new_shots), "kept_shot": float(kept)}
    return {"piece": 1.0}


def rendering_terms(busy_seconds: float, pieces: int, processes: int) -> Terms:
    """What the time from the first piece begun to the last one done depends on: how long the crew
    is busy, and what the house does between one piece and the next.
    """
    return {"run": 1.0, "busy": busy_seconds, "piece": pieces / processes}


def finishing_terms(film: FilmSize) -> Terms:
    """What the time from there to the finished films depends on."""
    return {"run": 1.0, "film": float(film.films), "second": film.films * film.seconds}
