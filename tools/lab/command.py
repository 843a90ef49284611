"""ffmpeg's command lines, built with ffmpeg-python and run by the binary that set-up brought.

The builder only writes arguments; who runs them decides about pipes and failures.
"""

from typing import Any

from tools.supplies import ffmpeg

QUIET = ("-v", "error", "-nostdin")


def source(name: str, **options: Any) -> Any:
    """An input of a command: a path or `pipe:0`, options as ffmpeg names them."""
    import ffmpeg as builder

    return builder.input(name, **options)


def command(*streams: Any, out: str, **options: Any) -> list[str]:
    """Arguments that read the streams and write `out`, over what lies there. Raises ToolMissing."""
    import ffmpeg as builder

    written = builder.output(*streams, out, **options).global_args(*QUIET).overwrite_output()
    return written.compile(cmd=str(ffmpeg()))
