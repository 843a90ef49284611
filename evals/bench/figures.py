"""The bench's arithmetic: from what was measured to ratio, shares and the last line."""

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from evals.bench.render import Rendered
from evals.bench.watch import Effort
from film.time import seconds_from_frames

Part = Literal["paint", "composite", "convert", "encode", "join", "waiting"]
PARTS: tuple[Part, ...] = get_args(Part)


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """One film rendered, and its floor measured beside it."""

    name: str
    frames: int
    seconds: float
    parts: Mapping[Part, float]
    """Seconds of each of PARTS, summed over processes: together `processes` × `seconds`."""
    processes: int
    effort: Effort
    floors: tuple[float, ...]
    peak_mb: float

    @property
    def floor(self) -> float:
        return statistics.median(self.floors)

    @property
    def ratio(self) -> float:
        return self.seconds / self.floor


def run_of(name: str, rendered: Rendered, floors: Sequence[float]) -> Run:
    clips = rendered.clips
    parts: dict[Part, float] = {
        "paint": sum(clip.facts.paint_seconds for clip in clips),
        "composite": sum(clip.facts.composite_seconds - clip.convert_seconds for clip in clips),
        "convert": sum(clip.convert_seconds for clip in clips),
        "encode": sum(clip.facts.encode_seconds for clip in clips),
        "join": rendered.join_seconds,
    }
    parts["waiting"] = rendered.processes * rendered.seconds - sum(parts.values())
    return Run(
        name=name,
        frames=sum(clip.facts.frames for clip in clips),
        seconds=rendered.seconds,
        parts=parts,
        processes=rendered.processes,
        effort=sum((clip.effort for clip in clips), Effort(running=rendered.beside_seconds)),
        floors=tuple(floors),
        peak_mb=rendered.peak_mb,
    )


def figures(runs: Sequence[Run], preview_seconds: float) -> dict[str, float]:
    """The last line: of all films together but for the worst ratio and the peak."""
    seconds = sum(run.seconds for run in runs)
    return {
        "ratio": round(seconds / sum(run.floor for run in runs), 3),
        "worst_ratio": round(max(run.ratio for run in runs), 3),
        "realtime": round(seconds_from_frames(sum(run.frames for run in runs)) / seconds, 3),
        "preview_seconds": round(preview_seconds, 2),
        "peak_mb": round(max(run.peak_mb for run in runs)),
    }


def told(run: Run) -> list[str]:
    """A film's lines in the report."""
    frames, whole = run.frames, run.processes * run.seconds
    shares = ", ".join(f"{part} {run.parts[part] / whole:.0%}" for part in PARTS)
    work = run.effort
    floors = ", ".join(f"{seconds:.1f}" for seconds in run.floors)
    return [
        f"{run.name:9}{run.seconds:7.1f} s  {frames / run.seconds:4.0f} frames/s,  "
        f"ratio {run.ratio:.2f},  {run.peak_mb:.0f} MB",
        f"  floor  {run.floor:7.1f} s  {frames / run.floor:4.0f} frames/s  (median of {floors})",
        f"  time   {whole:7.1f} s  of {run.processes} processes: {shares}",
        f"  work   {work.all:7.1f} s  of processors: our own {_a_frame(work.own, frames)}, "
        f"Chromium {_a_frame(work.running, frames)}, others {_a_frame(work.ended, frames)}",
    ]


def _a_frame(seconds: float, frames: int) -> str:
    return f"{1000 * seconds / frames:.1f} ms a frame"


def together(runs: Sequence[Run]) -> Run:
    """All films as one: their seconds, and of their floors the medians."""
    return Run(
        name="all",
        frames=sum(run.frames for run in runs),
        seconds=sum(run.seconds for run in runs),
        parts={part: sum(run.parts[part] for run in runs) for part in PARTS},
        processes=max(run.processes for run in runs),
        effort=sum((run.effort for run in runs), Effort()),
        floors=(sum(run.floor for run in runs),),
        peak_mb=max(run.peak_mb for run in runs),
    )
