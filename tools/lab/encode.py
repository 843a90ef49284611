"""The encoder: planes in, one clip out, tagged BT.709 limited range.

In this process, by the libraries in PyAV's wheel: the same x264 at the end of a pipe cost 1 to 2 ms
a 1080p frame more for copying and a process of up to 235 MB beside each camera. A fixed distance
between key frames and no open groups let clips be joined without re-encoding; the tags make every
player show the colours that were meant. Bytes differ between builds: films are compared by decoded
frames.

Frames are handed over without a copy. That is safe for the encoders that run here: x264 and libvpx
copy a frame into their own before `encode` returns. Hardware may hold on to frames; it works
through pipe.py.
"""

from contextlib import suppress
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol

import numpy as np

from film.errors import ToolMissing
from film.time import RATE
from tools.lab.codecs import Codec, Coding, codec_for
from tools.lab.command import encoder_failure
from tools.lab.containers import container_of
from tools.lab.pipe import PipeEncoder

THREADS = 1
"""A clip: clips render side by side, and every thread more holds 30 to 50 MB of frames."""
BT709, LIMITED = 1, 1
"""ITU-T H.273's number of BT.709 in all three tables; ffmpeg's of the limited range."""


class FrameWriter(Protocol):
    """What render.py sees of an encoder; leaving its `with` ends the clip or removes it."""

    def __enter__(self) -> "FrameWriter": ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    def write(self, planes: Any) -> None:
        """One frame: anything with a buffer of I420 bytes, free again when this returns."""
        ...


def encoder_for(out: Path, width: int, height: int, coding: Coding) -> FrameWriter:
    """The encoder of a clip; `out`'s suffix is its container. Raises ToolMissing where the
    hardware that was found at intake is not there, RenderFailed, DiskFull.
    """
    codec = codec_for(container_of(out), coding)
    if coding.encoder == "software":
        return ClipEncoder(out, width, height, codec)
    from tools.lab.hardware import way_to

    by = way_to(coding.encoder)
    if by is None:
        raise ToolMissing(
            f"the encoder {coding.encoder}", "make the film again with --encoder software"
        )
    return PipeEncoder(out, width, height, codec, by=by)


class ClipEncoder:
    """`with ClipEncoder(...) as encoder: encoder.write(planes.buffer)`."""

    def __init__(self, out: Path, width: int, height: int, codec: Codec) -> None:
        import av

        self.out = out
        self._shape = (height * 3 // 2, width)
        self._frames = 0
        self._tick = Fraction(1) / RATE
        try:
            self._file = av.open(
                str(out), "w", format=container_of(out), options={"fflags": "+bitexact"}
            )
            self._stream: Any = self._file.add_stream(
                codec.name, rate=RATE, options=dict(codec.options)
            )
        except OSError as error:
            raise self._failure(error) from error
        context = self._stream.codec_context
        context.width, context.height, context.pix_fmt = width, height, "yuv420p"
        context.thread_count = THREADS
        context.colorspace = context.color_primaries = context.color_trc = BT709
        context.color_range = LIMITED

    def write(self, planes: Any) -> None:
        from av import VideoFrame

        pixels = np.frombuffer(planes, np.uint8).reshape(self._shape)
        frame = VideoFrame.from_numpy_buffer(pixels, "yuv420p")
        frame.pts, frame.time_base = self._frames, self._tick
        self._encode(frame)
        self._frames += 1

    def __enter__(self) -> "ClipEncoder":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        whole = False
        try:
            if kind is None:
                self._encode(None)
                self._close()
                whole = True
        finally:
            if not whole:
                with suppress(OSError, ValueError):
                    self._file.close()
                self.out.unlink(missing_ok=True)

    def _encode(self, frame: Any) -> None:
        try:
            self._file.mux(self._stream.encode(frame))
        except (OSError, ValueError) as error:
            raise self._failure(error) from error

    def _close(self) -> None:
        try:
            self._file.close()
        except (OSError, ValueError) as error:
            raise self._failure(error) from error

    def _failure(self, error: Exception) -> Exception:
        return encoder_failure(str(error), self.out, f"encoding {self.out.name}")
