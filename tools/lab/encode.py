"""The encoder: planes in, one clip out; x264 through a pipe, tagged BT.709 limited range.

Why these settings: `veryfast` is the speed the house is measured against; a fixed distance between
key frames and no open groups let clips be joined without re-encoding; the tags make every player
show the colours that were meant. Bytes differ between ffmpeg versions: films are compared by
decoded frames.
"""

import errno
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Any, cast

from film.errors import DiskFull, RenderFailed, ToolFailed
from film.time import RATE
from tools.lab.command import command, source

QUALITY = 20
"""x264's constant rate factor: flat art shows no blocks at 20."""
KEY_FRAMES = 60
"""Frames from key frame to key frame: seeking costs two seconds of decoding at most."""
PIPE_BYTES = 1 << 20
TAGS = {
    "color_range": "tv",
    "colorspace": "bt709",
    "color_primaries": "bt709",
    "color_trc": "bt709",
}
X264 = {"c:v": "libx264", "preset": "veryfast", "crf": QUALITY, "pix_fmt": "yuv420p"}
"""As the bench's floor uses them too."""


def planes_to_x264(
    out: str, width: int, height: int, threads: int = 0, most_kbps: int = 0
) -> list[str]:
    """The command that turns I420 frames on standard input into a clip. 0 threads: x264 decides;
    `most_kbps` is a platform's ceiling over two seconds, 0 sets none.
    """
    ceiling = {"maxrate": f"{most_kbps}k", "bufsize": f"{2 * most_kbps}k"} if most_kbps else {}
    frames = source(
        "pipe:0",
        format="rawvideo",
        pix_fmt="yuv420p",
        s=f"{width}x{height}",
        framerate=str(RATE),
        thread_queue_size=1,
        **TAGS,
    )
    return command(
        frames,
        out=out,
        format="mp4",
        g=KEY_FRAMES,
        threads=threads,
        map_metadata=-1,
        fflags="+bitexact",
        **X264,
        **ceiling,
        **TAGS,
    )


class Encoder:
    """`with Encoder(...) as encoder: encoder.write(planes.buffer)`. What was half written is
    removed on failure. Raises RenderFailed, DiskFull.
    """

    def __init__(
        self, out: Path, width: int, height: int, *, threads: int = 0, most_kbps: int = 0
    ) -> None:
        self.out = out
        self._words = tempfile.TemporaryFile()
        self._process = subprocess.Popen(
            planes_to_x264(str(out), width, height, threads, most_kbps),
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

    def __enter__(self) -> "Encoder":
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


def encoder_failure(said: str, out: Path, doing: str) -> ToolFailed:
    """ffmpeg's last words as one of our errors."""
    if "No space left" in said or f"Errno {errno.ENOSPC}" in said:
        return DiskFull(str(out.parent), doing)
    lines = said.splitlines()
    return RenderFailed("the encoder", doing, lines[0] if lines else "it died without a word")


def _widen(pipe: IO[bytes]) -> None:
    """A megabyte of pipe instead of 64 kB: a third as many switches a frame (Linux only)."""
    import fcntl

    widen = getattr(fcntl, "F_SETPIPE_SZ", None)
    if widen is not None:
        try:
            fcntl.fcntl(pipe.fileno(), widen, PIPE_BYTES)
        except OSError:
            pass  # over this user's limit: slower, no worse
