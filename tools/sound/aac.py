"""AAC in and out, by the ffmpeg that set-up brought."""

import subprocess
from pathlib import Path

import numpy as np

from film.errors import ToolFailed
from film.mix import MIX_RATE
from tools.lab.command import command, source

BITS_A_SECOND = 192_000


def encode_aac(samples: np.ndarray, m4a: Path) -> None:
    """float32 (n, 2) at MIX_RATE to an m4a file. Raises ToolFailed."""
    mix = source("pipe:0", format="f32le", ar=MIX_RATE, ac=2)
    encode = command(
        mix,
        out=str(m4a),
        map_metadata=-1,
        fflags="+bitexact",
        movflags="+faststart",
        **{"c:a": "aac", "b:a": BITS_A_SECOND, "flags:a": "+bitexact"},
    )
    _run(encode, np.ascontiguousarray(samples, np.float32).tobytes(), "encoding the mix")


def decoded(path: Path) -> np.ndarray:
    """The sound of any media file as float32 (n, 2) at MIX_RATE. Raises ToolFailed."""
    sound = source(str(path))["a"]
    out = _run(
        command(sound, out="pipe:1", format="f32le", ar=MIX_RATE, ac=2), b"", "decoding sound"
    )
    return np.frombuffer(out, np.float32).reshape(-1, 2)


DEMUXERS = "wav,w64,mp3,mov,mp4,m4a,3gp,3g2,mj2,flac,ogg,matroska,webm,aac,aiff,caf"
"""Containers a person's recording may come in. Playlists and scripts of ffmpeg are not among them:
they could name other files and addresses.
"""


def recording(path: Path, rate: int, most_seconds: float) -> np.ndarray:
    """A person's sound file as float32 mono at `rate` hertz, cut at `most_seconds`. Raises
    ToolFailed for what is no sound.
    """
    sound = source(str(path), protocol_whitelist="file", format_whitelist=DEMUXERS, t=most_seconds)[
        "a"
    ]
    out = _run(command(sound, out="pipe:1", format="f32le", ar=rate, ac=1), b"", "decoding sound")
    return np.frombuffer(out, np.float32)


def _run(words: list[str], given: bytes, doing: str) -> bytes:
    done = subprocess.run(words, input=given, capture_output=True, check=False)
    if done.returncode:
        cause = done.stderr.decode(errors="replace").strip().splitlines() or ["no word"]
        raise ToolFailed("ffmpeg", doing, cause[-1])
    return done.stdout
