"""Sound in and out, by the ffmpeg that set-up brought, piece by piece: a film's sound is never held
whole. AAC lies in MP4, Opus in WebM; both begin before the film and say by how much, so that what
is decoded lies on the picture.
"""

import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

import numpy as np

from film.errors import ToolFailed
from film.mix import MIX_RATE
from tools.lab.command import command, source

CODECS: dict[str, dict[str, Any]] = {
    ".m4a": {
        "format": "ipod",
        "movflags": "+faststart",
        "c:a": "aac",
        "b:a": 192_000,
        "flags:a": "+bitexact",
    },
    ".weba": {"format": "webm", "c:a": "libopus", "b:a": 160_000, "flags:a": "+bitexact"},
}
"""By the suffix of the file; Opus at 160 kbit/s is as far from the original as AAC at 192."""
PIECE = 10 * MIX_RATE
"""Samples of a decoded piece: 4 MB in stereo."""


def encode_sound(pieces: Iterable[np.ndarray], out: Path) -> None:
    """Pieces of float32 (n, 2) at MIX_RATE, one after the other, to an m4a or weba file. Raises
    ToolFailed.
    """
    mix = source("pipe:0", format="f32le", ar=MIX_RATE, ac=2)
    encode = command(
        mix,
        out=str(out),
        map_metadata=-1,
        fflags="+bitexact",
        **CODECS[out.suffix],
    )
    with tempfile.TemporaryFile() as said:
        with subprocess.Popen(encode, stdin=subprocess.PIPE, stderr=said) as encoder:
            assert encoder.stdin is not None
            try:
                for piece in pieces:
                    encoder.stdin.write(np.ascontiguousarray(piece, np.float32).data)
                encoder.stdin.close()
            except BrokenPipeError:
                encoder.kill()  # it is gone already: what it said is told below
                with suppress(BrokenPipeError):
                    encoder.stdin.close()
            except BaseException:
                encoder.kill()
                raise
        _check(encoder, said, "encoding the mix")


def decoded_pieces(path: Path, size: int = PIECE) -> Iterator[np.ndarray]:
    """The sound of any media file as float32 (n, 2) at MIX_RATE, `size` samples at a time. Raises
    ToolFailed.
    """
    decode = command(source(str(path))["a"], out="pipe:1", format="f32le", ar=MIX_RATE, ac=2)
    with tempfile.TemporaryFile() as said:
        with subprocess.Popen(decode, stdout=subprocess.PIPE, stderr=said) as decoder:
            assert decoder.stdout is not None
            try:
                while data := decoder.stdout.read(size * 8):
                    yield np.frombuffer(data, np.float32).reshape(-1, 2)
            except BaseException:
                decoder.kill()
                raise
        _check(decoder, said, "decoding sound")


def decoded(path: Path) -> np.ndarray:
    """The whole sound of a short file, float32 (n, 2) at MIX_RATE. Raises ToolFailed."""
    pieces = [*decoded_pieces(path)]
    return np.concatenate(pieces) if pieces else np.zeros((0, 2), np.float32)


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


def _check(ended: "subprocess.Popen[bytes]", said: IO[bytes], doing: str) -> None:
    if ended.returncode:
        said.seek(0)
        raise _failure(doing, said.read())


def _failure(doing: str, said: bytes) -> ToolFailed:
    cause = said.decode(errors="replace").strip().splitlines() or ["no word"]
    return ToolFailed("ffmpeg", doing, cause[-1])
