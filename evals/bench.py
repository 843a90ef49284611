"""`python -m evals.bench`: how fast and how large the house renders examples/coffee.md, against a
floor.

Render is everything between a laid-out stage and a cut: paint, composite, convert, encode, join, in
the processes a real job uses, with an empty cel cache. The floor is the same yuv420p frames piped
from memory to libx264 veryfast in one process, median of three (DESIGN 11): the encoder alone, with
nothing to draw. The floor's frames are held in batches of at most `FLOOR_FRAMES` (3 MB each), one
encoder a batch: a start of the encoder more or less is a hundredth of it. Memory is the whole
tree's proportional set size. The last line is one JSON object: ratio, realtime (film seconds a
render second), preview_seconds, peak_mb.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from threading import Event, Thread
from time import perf_counter

from film.captions import Captions
from film.formats import FORMATS, FormatName
from film.sheet import Sheet
from film.stage import Stage
from film.style import Style
from film.time import seconds_from_frames
from graph.desk import RENDER_PROCESSES
from tools.lab.colour import Planes
from tools.lab.encode import Encoder
from tools.lab.join import join_cut
from tools.lab.render import ClipFacts, render_clip
from tools.picture.camera import Camera
from tools.picture.paint import paint

SOURCE = Path(__file__).parent.parent / "examples" / "coffee.md"
FORMAT = "16x9"
FLOOR_FRAMES = 600
SAMPLE_SECONDS = 0.2


@dataclass(frozen=True, kw_only=True, slots=True)
class Rendered:
    seconds: float
    join_seconds: float
    clips: tuple[ClipFacts, ...]
    peak_mb: float


def main() -> None:
    parser = argparse.ArgumentParser(
        description="Render examples/coffee.md against the encoder's floor."
    )
    parser.add_argument("--limit", type=int, default=0, help="only the first N shots")
    parser.add_argument("--floors", type=int, default=3, help="floor runs; the median counts")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="auteur-bench-") as folder:
        home = Path(folder) / "home"
        preview_seconds = time_preview(home, Path(folder) / "films")
        stages = stages_of(home)[: asked.limit or None]
        cache = Path(folder) / "cache"
        rendered = render(stages, Path(folder), cache)
        floors = [floor_seconds(stages, cache, Path(folder)) for _ in range(asked.floors)]
    report(stages, rendered, floors, preview_seconds)


def report(
    stages: Sequence[Stage], rendered: Rendered, floors: Sequence[float], preview_seconds: float
) -> None:
    frames = sum(stage.frames for stage in stages)
    film, floor = seconds_from_frames(frames), statistics.median(floors)
    parts = {
        "paint": sum(clip.paint_seconds for clip in rendered.clips),
        "composite": sum(clip.composite_seconds for clip in rendered.clips),
        "encode": sum(clip.encode_seconds for clip in rendered.clips),
        "join": rendered.join_seconds,
    }
    print(
        f"film      {film:7.1f} s  {len(stages)} shots, {frames} frames, "
        f"{RENDER_PROCESSES} processes"
    )
    for name, seconds in parts.items():
        a_frame = f"{1000 * seconds / frames:.1f} ms a frame"
        print(f"{name:9} {seconds:7.1f} s  summed over processes, {a_frame}")
    print(f"render    {rendered.seconds:7.1f} s  {frames / rendered.seconds:.0f} frames/s")
    runs = ", ".join(f"{seconds:.1f}" for seconds in floors)
    print(f"floor     {floor:7.1f} s  {frames / floor:.0f} frames/s (median of {runs})")
    print(f"preview   {preview_seconds:7.1f} s  cold, with voices")
    print(f"memory    {rendered.peak_mb:7.0f} MB peak of the whole process tree")
    figures = {
        "ratio": round(rendered.seconds / floor, 3),
        "realtime": round(film / rendered.seconds, 3),
        "preview_seconds": round(preview_seconds, 2),
        "peak_mb": round(rendered.peak_mb),
    }
    print(json.dumps(figures))


# Preview and stages


def time_preview(home: Path, out: Path) -> float:
    """Seconds of `auteur preview` in a new home, as a person waits for it."""
    command = [sys.executable, "-m", "server.cli", "preview", str(SOURCE), "--out", str(out)]
    begun = perf_counter()
    done = subprocess.run(
        command,
        env={**os.environ, "AUTEUR_HOME": str(home)},
        cwd=SOURCE.parent.parent,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise SystemExit(f"auteur preview failed:\n{done.stdout}{done.stderr}")
    return perf_counter() - begun


def stages_of(home: Path, format_name: FormatName = FORMAT) -> list[Stage]:
    """The previewed film's shots in order, laid out with burned captions."""
    from graph.house import House
    from tools.picture.layout import lay_out

    house = House.open(home)
    try:
        current = house.ledger.snapshot(house.ledger.jobs()[0].timeline_id).current

        def value(slot: str) -> object:
            return house.vault.json(current[slot].content)

        style = Style.model_validate(value("style"))
        scenes = [scene["id"] for scene in current["script"].outline["scenes"]]
        stages = []
        for scene in scenes:
            for shot in current[f"scene/{scene}/shots"].outline["shots"]:
                sheet = Sheet.model_validate(value(f"shot/{shot['id']}/sheet"))
                captions = Captions.model_validate(value(f"shot/{shot['id']}/captions"))
                stages.append(lay_out(sheet, style, FORMATS[format_name], captions.chunks, {}))
        return stages
    finally:
        house.close()


# Render


def render(stages: Sequence[Stage], folder: Path, cache: Path) -> Rendered:
    format = FORMATS[FORMAT]
    clips = [folder / f"clip-{index}.mp4" for index in range(len(stages))]
    with Watch() as watch:
        begun = perf_counter()
        with ProcessPoolExecutor(RENDER_PROCESSES, mp_context=get_context("spawn")) as pool:
            jobs = [
                pool.submit(
                    render_clip, stage, clip, width=format.width, height=format.height, cache=cache
                )
                for stage, clip in zip(stages, clips, strict=True)
            ]
            facts = tuple(job.result() for job in jobs)
            joining = perf_counter()
            join_cut(clips, None, folder / "cut.mp4")
            ended = perf_counter()
    return Rendered(
        seconds=ended - begun, join_seconds=ended - joining, clips=facts, peak_mb=watch.peak_mb
    )


class Watch:
    """Samples the memory of this process and all below it (Linux; 0 elsewhere)."""

    def __init__(self) -> None:
        self.peak_mb = 0.0
        self._stop = Event()
        self._thread = Thread(target=self._look, daemon=True)

    def __enter__(self) -> "Watch":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._stop.wait(SAMPLE_SECONDS):
            self.peak_mb = max(self.peak_mb, sum(_pss_mb(pid) for pid in _tree(os.getpid())))


def _tree(root: int) -> Iterator[int]:
    yield root
    try:
        for thread in Path(f"/proc/{root}/task").iterdir():
            for child in (thread / "children").read_text().split():
                yield from _tree(int(child))
    except OSError:
        return  # it ended while we looked


def _pss_mb(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


# Floor


def floor_seconds(stages: Sequence[Stage], cache: Path, folder: Path) -> float:
    """Seconds libx264 veryfast takes for the same frames, given them from memory."""
    format = FORMATS[FORMAT]
    total, batch = 0.0, []
    for index, stage in enumerate(stages):
        batch += frames_of(stage, cache)
        if len(batch) >= FLOOR_FRAMES or index == len(stages) - 1:
            begun = perf_counter()
            with Encoder(folder / "floor.mp4", format.width, format.height) as encoder:
                for frame in batch:
                    encoder.write(frame)
            total += perf_counter() - begun
            batch = []
    return total


def frames_of(stage: Stage, cache: Path) -> list[bytes]:
    """A shot's yuv420p frames; unchanged ones are the same object."""
    format = FORMATS[FORMAT]
    camera = Camera(stage, format.width, format.height)
    planes = Planes(format.width, format.height)
    frames: list[bytes] = []
    for exposed in camera.shoot(paint(camera.wants, cache)):
        for rect in exposed.changed:
            planes.update(exposed.pixels, rect)
        frames.append(planes.buffer.tobytes() if exposed.changed else frames[-1])
    return frames


if __name__ == "__main__":
    main()
