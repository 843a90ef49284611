"""The preview's voice track: every voice where its sheet says, nothing else, small enough to lie
inside
a page.

No music and no mastering: a preview is there within seconds, and the mix is not.
"""

import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from film.errors import RenderFailed
from film.time import seconds_from_frames
from film.voice import SAMPLE_RATE
from tools.lab.command import command, source
from tools.sound.wav import samples_of, wav_bytes

BITRATE = "64k"


def voice_track(placed: Sequence[tuple[int, Path]], total_frames: int) -> bytes:
    """M4A bytes: mono AAC of the whole film's length. `placed` are (start frame, WAV at
    film.voice.SAMPLE_RATE).

    Raises RenderFailed when ffmpeg cannot encode it.
    """
    room = round(seconds_from_frames(total_frames) * SAMPLE_RATE) + SAMPLE_RATE // 10
    track = np.zeros(room, np.float32)
    for start_frame, path in placed:
        heard, _ = samples_of(path.read_bytes())
        at = round(seconds_from_frames(start_frame) * SAMPLE_RATE)
        track[at : at + len(heard)] += heard[: max(0, room - at)]
    coded: dict[str, Any] = {"c:a": "aac", "b:a": BITRATE}
    encode = command(
        source("pipe:0", format="wav"),
        out="pipe:1",
        format="mp4",
        movflags="frag_keyframe+empty_moov",
        **coded,
    )
    done = subprocess.run(encode, input=wav_bytes(track, SAMPLE_RATE), capture_output=True)
    if done.returncode:
        cause = done.stderr.decode(errors="replace").strip()[-200:]
        raise RenderFailed("ffmpeg", "encoding the preview's voices", cause)
    return done.stdout
