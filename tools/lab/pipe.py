"""An ffmpeg process at the end of a pipe: for hardware encoders only.

Why hardware is not driven in process: the set-up's ffmpeg and the one on PATH know encoders that
the library in our process was built without, and a driver that crashes takes an ffmpeg with it, not
the render process.
"""

import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Any, cast

from film.errors import ToolFailed
from film.time import RATE
from tools.lab.codecs import TAGS, Codec
from tools.lab.command import command, encoder_failure, source
from tools.lab.containers import container_of

PIPE_BYTES = 1 << 20


def planes_to_clip(
    out: Path, width: int, height: int, codec: Codec, *, by: Path | None = None, threads: int = 0
) -> list[str]:
    """The command that turns I420 frames on standard input into a clip. 0 threads: the encoder
    decides.
    """
    frames = source(
        "pipe:0",
        format="rawvideo",
        pix_fmt="yuv420p",
        s=f"{width}x{height}",
        framerate=str(RATE),
        thread_queue_size=1,
        **TAGS,
    )
    options: dict[str, Any] = {"c:v": codec.name, "map_metadata": -1, "fflags": "+bitexact"}
    if codec.filters:
        options["vf"] = codec.filters
    else:
        options["pix_fmt"] = "yuv420p" if codec.name == "libx264" else "nv12"
    return command(
        frames,
        out=str(out),
        by=by,
        device=codec.device,
        format=container_of(out),
        threads=threads,
        **options,
        **{_of_video(name): value for name, value in codec.options.items()},
        **TAGS,
    )


def _of_video(name: str) -> str:
    """`b` and `q` name a stream's option, and ffmpeg wants to hear whose."""
    return f"{name}:v" if name in ("b", "q") else name


class PipeEncoder:
    """`with PipeEncoder(...) as encoder: encoder.write(planes)`. What was half written is removed
    on failure. Raises RenderFailed, DiskFull.
    """

    def __init__(
        self,
        out: Path,
        width: int,
        height: int,
        codec: Codec,
        *,
        by: Path | None = None,
        threads: int = 0,
    ) -> None:
        self.out = out
        self._words = tempfile.TemporaryFile()
        self._process = subprocess.Popen(
            planes_to_clip(out, width, height, codec, by=by, threads=threads),
            stdin=subprocess.PIPE,
            stderr=self._words,
        )
        self._pipe = cast(IO[bytes], self._process.stdin)
        _widen(self._pipe)

    def write(self, planes: Any) -> None:
        """One frame: anything with a buffer of I420 bytes."""
        try:
            self._pipe.write(planes)
        except OSError as error:
            self._process.wait()
            raise self._failure(str(error)) from error

    def __enter__(self) -> "PipeEncoder":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is not None:
            self._process.kill()
        with suppress(OSError):  # ffmpeg may be gone already; its exit code says why
            self._pipe.close()
        code = self._process.wait()
        failure = self._failure(f"exit code {code}") if code else None
        self._words.close()
        if failure:
            self.out.unlink(missing_ok=True)
            if kind is None:
                raise failure

    def _failure(self, otherwise: str) -> ToolFailed:
        self._words.seek(0)
        said = self._words.read().decode(errors="replace").strip()
        return encoder_failure(said or otherwise, self.out, f"encoding {self.out.name}")


def _widen(pipe: IO[bytes]) -> None:
    """A megabyte of pipe instead of 64 kB: a third as many switches a frame (Linux only)."""
    import fcntl

    widen = getattr(fcntl, "F_SETPIPE_SZ", None)
    if widen is not None:
        try:
            fcntl.fcntl(pipe.fileno(), widen, PIPE_BYTES)
        except OSError:
            pass  # over this user's limit: slower, no worse
