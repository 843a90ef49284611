"""The preview's voices are found again where they were placed, however long the film."""

from pathlib import Path

import numpy as np
import pytest

from film.voice import SAMPLE_RATE
from tools.delivery.voice_track import voice_track
from tools.sound.recording import recording
from tools.sound.wav import wav_bytes

SECONDS = 0.5


@pytest.mark.parametrize("frames", [150, 9000])
def test_a_voice_at_the_end_is_heard_at_the_end(tmp_path: Path, frames: int) -> None:
    noise = np.random.default_rng(7).normal(0, 0.1, round(SECONDS * SAMPLE_RATE))
    spoken = tmp_path / "line.wav"
    spoken.write_bytes(wav_bytes(noise.astype(np.float32), SAMPLE_RATE))
    every = range(0, frames - 60, 60)

    track = tmp_path / "voices.m4a"
    track.write_bytes(voice_track([(frame, spoken) for frame in every], frames))

    heard = np.abs(recording(track, 48_000, 1000.0))
    loud = heard[: frames * 1600].reshape(-1, 1600).mean(axis=1) > 0.03
    begins = [frame for frame in range(1, len(loud)) if loud[frame] and not loud[frame - 1]]
    assert len(loud) == frames
    assert loud[0]
    assert begins == [*every][1:]
