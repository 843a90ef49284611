"""ffmpeg's command lines, built with ffmpeg-python and run by the binary that set-up brought; its
last words as our errors.

The builder only writes arguments; who runs them decides about pipes and failures.
"""

import errno
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from film.errors import DiskFull, RenderFailed, ToolFailed
from tools.supplies import ffmpeg

QUIET = ("-v", "error", "-nostdin")


def source(name: str, **options: Any) -> Any:
    """An input of a command: a path or `pipe:0`, options as ffmpeg names them."""
    import ffmpeg as builder

    return builder.input(name, **options)


def command(
    *streams: Any,
    out: str,
    by: Path | None = None,
    device: Mapping[str, str] | None = None,
    **options: Any,
) -> list[str]:
    """Arguments that read the streams and write `out`, over what lies there; `by` is another
    ffmpeg than set-up's, `device` the arguments that open hardware. Raises ToolMissing.
    """
    import ffmpeg as builder

    opened = [word for key, value in (device or {}).items() for word in (f"-{key}", value)]
    written = builder.output(*streams, out, **options).global_args(*QUIET, *opened)
    return written.overwrite_output().compile(cmd=str(by or ffmpeg()))


def encoder_failure(said: str, out: Path, doing: str) -> ToolFailed:
    """An encoder's or muxer's last words as one of our errors."""
    if "No space left" in said or f"Errno {errno.ENOSPC}" in said:
        return DiskFull(str(out.parent), doing)
    lines = said.splitlines()
    return RenderFailed("the encoder", doing, lines[0] if lines else "it died without a word")
