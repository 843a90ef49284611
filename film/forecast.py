"""The forecast of a job's films: what is said before rendering, what `auteur preflight` answers,
and what the manifest keeps beside the figures as they came out.
"""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True, slots=True)
class FilmForecast:
    """One film of a job."""

    name: str
    """film@16x9, film@9x16-draft …"""
    frames: int
    """To be rendered; those of kept clips are not counted."""
    clips: int
    kept_clips: int
    """Of an earlier run, another branch or another film: used again as they are."""
    seconds: float
    """Its share of all, as its clips have it."""
    bytes: int
    """Of the finished file."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Forecast:
    """What making a job's films takes from here, with every shot laid out; or took, with the same
    fields.
    """

    films: tuple[FilmForecast, ...]
    seconds: float
    """What a person waits for: from this word to the last film checked and delivered."""
    cpu_seconds: float
    """Of the processor, in the render processes, for clips and all they do beside them: seconds
    change with what others do on the machine, these hardly.
    """
    memory_bytes: int
    """At its highest, all processes together; 0 when the system does not tell."""
    processes: int
    """Render processes at once."""
    disk_needed_bytes: int
    disk_free_bytes: int
    measured_clips: int
    """Clips of this machine that the rates were learnt from; 0: built-in rates, scaled by its
    speed.
    """

    @property
    def frames(self) -> int:
        return sum(film.frames for film in self.films)

    def lines(self) -> list[str]:
        """One line a film, as people read it."""
        return [_line(film, self.memory_bytes) for film in self.films]

    def plain(self) -> dict[str, Any]:
        """As JSON has it."""
        told = asdict(self)
        told["films"] = [
            {**asdict(film), "seconds": round(film.seconds, 1), "line": line}
            for film, line in zip(self.films, self.lines(), strict=True)
        ]
        return {**told, "frames": self.frames, **_rounded(self)}


def _rounded(forecast: Forecast) -> dict[str, float]:
    return {
        "seconds": round(forecast.seconds, 1),
        "cpu_seconds": round(forecast.cpu_seconds, 1),
    }


def _line(film: FilmForecast, memory_bytes: int) -> str:
    if not film.frames:
        return f"{film.name}: nothing to render, all {film.clips} clips are there"
    kept = f" ({film.kept_clips} of {film.clips} clips are there)" if film.kept_clips else ""
    return (
        f"{film.name}: {film.frames:,} frames{kept}, about {said_seconds(film.seconds)} to make, "
        f"{said_bytes(film.bytes)}, {said_bytes(memory_bytes)} of memory"
    )


def said_seconds(seconds: float) -> str:
    """33 s, 4 min 10 s."""
    whole = max(1, round(seconds))
    return f"{whole} s" if whole < 120 else f"{whole // 60} min {whole % 60:02d} s"


def said_bytes(count: float) -> str:
    """9.4 MB, 1.1 GB."""
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.1f} MB"
