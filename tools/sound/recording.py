"""A person's recording, read from whatever file it came in by the ffmpeg that set-up brought."""

import subprocess
from pathlib import Path

import numpy as np

from film.errors import ToolFailed
from tools.lab.command import command, source

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
    done = subprocess.run(
        command(sound, out="pipe:1", format="f32le", ar=rate, ac=1), capture_output=True
    )
    if done.returncode:
        raise _failure("decoding sound", done.stderr)
    return np.frombuffer(done.stdout, np.float32)


def _failure(doing: str, said: bytes) -> ToolFailed:
    cause = said.decode(errors="replace").strip().splitlines() or ["no word"]
    return ToolFailed("ffmpeg", doing, cause[-1])
