"""One clip: a stage painted, shot, converted and encoded. Safe in a child process: it reads no
ledger.

Why a clip at a time and one process each: a shot's frames hang together, shots do not; two clips on
two cores need no locks and no shared memory.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from film.settings import RenderPath
from film.stage import Stage
from tools.lab.codecs import Coding, codec_for
from tools.lab.colour import Planes, converter
from tools.lab.containers import container_of
from tools.lab.encode import encoder_for
from tools.lab.probe import probe
from tools.picture.camera import Camera, Exposed
from tools.picture.easel import easel
from tools.picture.paint import paint


def warm() -> None:
    """Loads the compiled code and starts Chromium, while words are still being read."""
    converter()
    easel().rest()


@dataclass(frozen=True, kw_only=True, slots=True)
class ClipFacts:
    frames: int
    width: int
    height: int
    packet_hash: str
    bytes: int
    encoder: str
    """For people: what encoded it."""
    paint_seconds: float
    composite_seconds: float
    encode_seconds: float
    """In the encoder, or waiting for one at the end of a pipe."""


def render_clip(
    stage: Stage,
    out: Path,
    *,
    width: int,
    height: int,
    every: int = 1,
    cache: Path | None = None,
    coding: Coding | None = None,
    path: RenderPath = "camera",
) -> ClipFacts:
    """Renders the stage to a clip of that size in the container that `out`'s suffix names; `every`
    2 shows every second frame, held for two (drafts). Raises ToolMissing, RenderFailed, DiskFull;
    then nothing is left at `out`.
    """
    coding = coding or Coding()
    begun = perf_counter()
    shot = _shot(stage, width, height, every, cache, path)
    paint_seconds = perf_counter() - begun
    planes = Planes(width, height)
    composite_seconds = encode_seconds = 0.0
    with encoder_for(out, width, height, coding) as encoder:
        while True:
            begun = perf_counter()
            exposed = next(shot, None)
            if exposed is None:
                break
            for rect in exposed.changed:
                planes.update(exposed.pixels, rect)
            shot_at = perf_counter()
            encoder.write(planes.buffer)
            composite_seconds += shot_at - begun
            encode_seconds += perf_counter() - shot_at
        begun = perf_counter()
    encode_seconds += perf_counter() - begun
    return ClipFacts(
        frames=stage.frames,
        width=width,
        height=height,
        packet_hash=probe(out).packet_hash,
        bytes=out.stat().st_size,
        encoder=codec_for(container_of(out), coding).said,
        paint_seconds=round(paint_seconds, 3),
        composite_seconds=round(composite_seconds, 3),
        encode_seconds=round(encode_seconds, 3),
    )


def _shot(
    stage: Stage, width: int, height: int, every: int, cache: Path | None, path: RenderPath
) -> Iterator[Exposed]:
    """Every frame of the stage; what must be painted first is painted before this returns."""
    if path == "chromium":
        from tools.picture.capture import capture

        return capture(stage, width, height, every)
    camera = Camera(stage, width, height, every)
    return camera.shoot(paint(camera.wants, cache))
