"""WAV bytes to samples and back. Voices are mono 24 kHz, the mix is stereo 48 kHz; both 16 bit."""

import io
import wave

import numpy as np


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


def samples_of(wav: bytes) -> tuple[np.ndarray, int]:
    """float32 samples, (n,) or (n, channels), and the rate in hertz."""
    with wave.open(io.BytesIO(wav), "rb") as file:
        channels, rate = file.getnchannels(), file.getframerate()
        data = np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(np.float32) / 32768
    return (data if channels == 1 else data.reshape(-1, channels)), rate
