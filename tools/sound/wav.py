"""WAV to samples and back. Voices are mono 24 kHz, the mix is stereo 48 kHz; both 16 bit.

A stretch of a file is read by itself: an hour's recording is never held to cut one line out of it.
"""

import io
import wave
from pathlib import Path

import numpy as np

Sound = bytes | Path
"""A WAV: its bytes, or where it lies."""


def wav_bytes(samples: np.ndarray, rate: int) -> bytes:
    """16-bit WAV of float samples: (n,) mono or (n, 2) stereo; beyond ±1 is clipped."""
    channels = 1 if samples.ndim == 1 else samples.shape[1]
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(pcm_16(samples))
    return out.getvalue()


def pcm_16(samples: np.ndarray) -> bytes:
    scaled = np.clip(samples, -1.0, 1.0) * np.float32(32767)
    return np.rint(scaled).astype("<i2").tobytes()


def samples_of(wav: Sound) -> tuple[np.ndarray, int]:
    """float32 samples, (n,) or (n, channels), and the rate in hertz."""
    with _opened(wav) as file:
        return _read(file, file.getnframes()), file.getframerate()


def length_of(wav: Sound) -> tuple[int, int]:
    """How many samples there are, and the rate in hertz."""
    with _opened(wav) as file:
        return file.getnframes(), file.getframerate()


def samples_between(wav: Sound, first: int, last: int) -> np.ndarray:
    """The samples from `first` up to `last`, as far as there are any."""
    with _opened(wav) as file:
        first = min(max(0, first), file.getnframes())
        file.setpos(first)
        return _read(file, max(0, last - first))


def _opened(wav: Sound) -> wave.Wave_read:
    return wave.open(io.BytesIO(wav) if isinstance(wav, bytes) else str(wav), "rb")


def _read(file: wave.Wave_read, count: int) -> np.ndarray:
    channels = file.getnchannels()
    data = np.frombuffer(file.readframes(count), "<i2").astype(np.float32)
    data /= 32768
    return data if channels == 1 else data.reshape(-1, channels)
