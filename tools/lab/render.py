"""One clip: a stage painted, shot, converted and encoded. Safe in a child process: it reads no
ledger.

Why a clip at a time and one process each: a shot's frames hang together, shots do not; two clips on
two cores need no locks and no shared memory.
"""

from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from film.stage import Stage
from tools.lab.colour import Planes, converter
from tools.lab.encode import Encoder
from tools.lab.probe import probe
from tools.picture.camera import Camera
from tools.picture.easel import easel
from tools.picture.paint import paint

ENCODER_THREADS = 1
"""x264 threads a clip: clips render side by side, and every thread more holds 30 to 50 MB of
frames.
"""


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
    paint_seconds: float
    composite_seconds: float
    encode_seconds: float
    """Waiting for the encoder; it works while the camera does."""


def render_clip(
    stage: Stage,
    out: Path,
    *,
    width: int,
    height: int,
    every: int = 1,
    cache: Path | None = None,
    most_kbps: int = 0,
) -> ClipFacts:
    """Renders the stage to an MP4 of that size; `every` 2 shows every second frame, held for two
    (drafts); `most_kbps` is a platform's ceiling, 0 sets none. Raises ToolMissing, RenderFailed,
    DiskFull; then nothing is left at `out`.
    """
    begun = perf_counter()
    camera = Camera(stage, width, height, every)
    painted = paint(camera.wants, cache)
    paint_seconds = perf_counter() - begun
    planes = Planes(width, height)
    shot = camera.shoot(painted)
    composite_seconds = encode_seconds = 0.0
    with Encoder(out, width, height, threads=ENCODER_THREADS, most_kbps=most_kbps) as encoder:
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
        paint_seconds=round(paint_seconds, 3),
        composite_seconds=round(composite_seconds, 3),
        encode_seconds=round(encode_seconds, 3),
    )
