"""Renders a film as a job does: its clips through the desk, in the job's own processes, then
joined.

The processes are warm, as a job has them before its first clip is due: it starts them while words
are still being read. The clips that preflight expects to take longest begin first, as in a job. The
cel cache is empty. Where time goes is counted from outside, in the children: two clock readings a
conversion, four files of /proc a clip.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from evals.bench.watch import Effort, Watch, effort
from film.formats import Format
from film.preflight import cost, seconds_terms
from film.rates import SECONDS
from film.stage import Stage
from graph.desk import Desk
from memory.vault import Vault
from tools.lab.colour import Planes
from tools.lab.join import join_cut
from tools.lab.render import ClipFacts, render_clip, warm
from tools.picture.weigh import weigh

AT_ONCE = 6
"""The Observer's `max_concurrency`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Clip:
    facts: ClipFacts
    convert_seconds: float
    """Of the facts' composite_seconds."""
    effort: Effort


@dataclass(frozen=True, kw_only=True, slots=True)
class Rendered:
    seconds: float
    join_seconds: float
    processes: int
    clips: tuple[Clip, ...]
    peak_mb: float
    beside_seconds: float = 0.0
    """Processor seconds of what the processes share: Chromium."""


class Studio:
    """A desk with warm processes, for one film after another."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.desk = Desk(folder / "studio", Vault(folder / "studio"))

    def __enter__(self) -> "Studio":
        self.desk.warm()
        size = self.desk.processes
        with ThreadPoolExecutor(size) as threads:
            list(threads.map(lambda at: self.desk.render(f"warm-up {at}", warm), range(size)))
        return self

    def __exit__(self, *_: object) -> None:
        self.desk.close()

    def render(self, stages: Sequence[Stage], format: Format, cache: Path) -> Rendered:
        clips = [self.folder / f"clip-{index}.mp4" for index in range(len(stages))]

        size = format.width, format.height

        def made(stage: Stage, out: Path) -> Clip:
            return self.desk.render(out.stem, timed_clip, stage, out, size, cache)

        expected = [cost(seconds_terms(weigh(stage, *size)), SECONDS) for stage in stages]
        order = sorted(range(len(stages)), key=lambda at: -expected[at])

        with Watch() as watch, ThreadPoolExecutor(AT_ONCE) as threads:
            before, begun = effort(), perf_counter()
            begun_first = [threads.submit(made, stages[at], clips[at]) for at in order]
            facts = tuple(clip.result() for clip in begun_first)
            joining = perf_counter()
            join_cut(clips, None, self.folder / "cut.mp4")
            ended = perf_counter()
        spent = (effort() - before).running - sum(clip.effort.all for clip in facts)
        return Rendered(
            seconds=ended - begun,
            join_seconds=ended - joining,
            processes=self.desk.processes,
            clips=facts,
            peak_mb=watch.peak_mb,
            beside_seconds=max(spent, 0.0),
        )


def timed_clip(stage: Stage, out: Path, size: tuple[int, int], cache: Path) -> Clip:
    """In the desk's child: one clip, and what it took."""
    convert, convert_seconds = Planes.update, 0.0

    def timed(planes: Planes, *given: object) -> None:
        nonlocal convert_seconds
        begun = perf_counter()
        convert(planes, *given)  # type: ignore[arg-type]
        convert_seconds += perf_counter() - begun

    before = effort()
    Planes.update = timed  # type: ignore[method-assign]
    try:
        facts = render_clip(stage, out, width=size[0], height=size[1], cache=cache)
    finally:
        Planes.update = convert
    return Clip(facts=facts, convert_seconds=convert_seconds, effort=effort() - before)
