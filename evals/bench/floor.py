"""The floor: the same yuv420p frames piped from memory to libx264 veryfast, one process.

As DESIGN 11 defines it. Nothing is drawn and nothing waits: it is what encoding alone costs on this
machine. Its command is written here and not taken from the lab, so that no tuning of ours moves it.
A film's frames lie in memory at once (2.8 GB for 900 that all differ), so that one encoder gets
them all without a pause; they lie in a process of their own, whose memory goes with it.
"""

import subprocess
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter
from typing import IO, cast

from film.formats import Format
from film.stage import Stage
from tools.lab.colour import Planes
from tools.picture.camera import Camera
from tools.picture.paint import paint
from tools.supplies import ffmpeg

PIPE_BYTES = 1 << 20
_COLOURS = ("-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709")
TAGS = (*_COLOURS, "-color_trc", "bt709")


def floors_of(
    stages: Sequence[Stage], format: Format, cache: Path, folder: Path, runs: int
) -> list[float]:
    """Seconds of each floor run of a film whose cels are painted."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as apart:
        return apart.submit(_floors, stages, format, cache, folder, runs).result()


def _floors(
    stages: Sequence[Stage], format: Format, cache: Path, folder: Path, runs: int
) -> list[float]:
    frames = [frame for stage in stages for frame in frames_of(stage, format, cache)]
    return [floor_seconds(frames, format, folder) for _ in range(runs)]


def floor_command(out: Path, width: int, height: int) -> list[str]:
    """x264 decides its threads."""
    frames = ("-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", f"{width}x{height}", "-r", "30")
    x264 = ("-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-g", "60")
    quiet = ("-v", "error", "-nostdin", "-y")
    shape = ("-pix_fmt", "yuv420p", "-f", "mp4")
    return [str(ffmpeg()), *quiet, *frames, *TAGS, "-i", "pipe:0", *x264, *shape, *TAGS, str(out)]


def floor_seconds(frames: Sequence[bytes], format: Format, folder: Path) -> float:
    """Seconds until the last of these frames is encoded and the file is closed."""
    command = floor_command(folder / "floor.mp4", format.width, format.height)
    begun = perf_counter()
    encoder = subprocess.Popen(command, stdin=subprocess.PIPE)
    with cast(IO[bytes], encoder.stdin) as pipe:
        _widen(pipe)
        for frame in frames:
            pipe.write(frame)
    if encoder.wait():
        raise SystemExit(f"the floor's encoder failed: exit code {encoder.returncode}")
    return perf_counter() - begun


def frames_of(stage: Stage, format: Format, cache: Path) -> list[bytes]:
    """A shot's yuv420p frames; unchanged ones are the same object."""
    camera = Camera(stage, format.width, format.height)
    planes = Planes(format.width, format.height)
    frames: list[bytes] = []
    for exposed in camera.shoot(paint(camera.wants, cache)):
        for rect in exposed.changed:
            planes.update(exposed.pixels, rect)
        frames.append(planes.buffer.tobytes() if exposed.changed else frames[-1])
    return frames


def _widen(pipe: IO[bytes]) -> None:
    """As wide as the lab's own pipes (Linux only)."""
    import fcntl

    widen = getattr(fcntl, "F_SETPIPE_SZ", None)
    if widen is not None:
        with suppress(OSError):  # over this user's limit
            fcntl.fcntl(pipe.fileno(), widen, PIPE_BYTES)
