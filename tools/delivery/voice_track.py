"""The preview's voice track: every voice where its sheet says, nothing else, small enough to lie
inside a page.

No music and no mastering: a preview is there within seconds, and the mix is not. The file is
written where ffmpeg can seek: piped as one fragment, a track of more than two minutes came out
unreadable.
"""

import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from film.errors import RenderFailed
from film.time import seconds_from_frames
from film.voice import SAMPLE_RATE
from tools.lab.command import command, source
from tools.sound.wav import samples_of, wav_bytes

CODING: dict[str, Any] = {"c:a": "aac", "aac_coder": "fast", "b:a": "64k", "movflags": "+faststart"}
"""Of mono speech the fast coder keeps more than ffmpeg's usual one (26 dB above its error, not 23),
in a third of the time; for the mix in stereo it is the other way round.
"""


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
    with tempfile.TemporaryDirectory(prefix="auteur-voices-") as room:
        file = Path(room) / "voices.m4a"
        encode = command(source("pipe:0", format="wav"), out=str(file), **CODING)
        done = subprocess.run(encode, input=wav_bytes(track, SAMPLE_RATE), capture_output=True)
        if done.returncode:
            cause = done.stderr.decode(errors="replace").strip()[-200:]
            raise RenderFailed("ffmpeg", "encoding the preview's voices", cause)
        return file.read_bytes()
