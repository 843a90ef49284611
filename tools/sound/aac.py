"""AAC in and out, by the ffmpeg that set-up brought."""

import subprocess
from pathlib import Path

import numpy as np

from film.errors import ToolFailed
from film.mix import MIX_RATE

BITS_A_SECOND = 192_000


def encode_aac(samples: np.ndarray, m4a: Path) -> None:
    """float32 (n, 2) at MIX_RATE to an m4a file. Raises ToolFailed."""
    _run(
        [
            "-f",
            "f32le",
            "-ar",
            str(MIX_RATE),
            "-ac",
            "2",
            "-i",
            "pipe:0",
            "-map_metadata",
            "-1",
            "-c:a",
            "aac",
            "-b:a",
            str(BITS_A_SECOND),
            "-fflags",
            "+bitexact",
            "-flags:a",
            "+bitexact",
            "-movflags",
            "+faststart",
            "-y",
            str(m4a),
        ],
        np.ascontiguousarray(samples, np.float32).tobytes(),
        "encoding the mix",
    )


def decoded(path: Path) -> np.ndarray:
    """The sound of any media file as float32 (n, 2) at MIX_RATE. Raises ToolFailed."""
    out = _run(
        ["-i", str(path), "-vn", "-f", "f32le", "-ar", str(MIX_RATE), "-ac", "2", "pipe:1"],
        b"",
        "decoding sound",
    )
    return np.frombuffer(out, np.float32).reshape(-1, 2)


def _run(arguments: list[str], given: bytes, doing: str) -> bytes:
    from tools.supplies import ffmpeg

    command = [str(ffmpeg()), "-hide_banner", "-loglevel", "error", "-nostdin", *arguments]
    done = subprocess.run(command, input=given, capture_output=True, check=False)
    if done.returncode:
        cause = done.stderr.decode(errors="replace").strip().splitlines() or ["no word"]
        raise ToolFailed("ffmpeg", doing, cause[-1])
    return done.stdout
