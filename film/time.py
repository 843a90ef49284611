"""Time is whole frames at a rational rate; seconds only at the edges.

Frame f shows the instant (f + 1/2) / rate, the middle of its exposure: exposures change on frame
borders, so sampling mid-frame keeps preview and camera from ever disagreeing by a rounding error.
"""

from fractions import Fraction

RATE = Fraction(30)
"""Frames a second of every film."""


def frames_from_seconds(seconds: float, rate: Fraction = RATE) -> int:
    """Nearest whole frame."""
    return round(seconds * rate)


def seconds_from_frames(frames: int, rate: Fraction = RATE) -> float:
    return float(frames / rate)


def timecode(frames: int, rate: Fraction = RATE) -> str:
    """`mm:ss.t` for people."""
    seconds = seconds_from_frames(frames, rate)
    return f"{int(seconds // 60)}:{seconds % 60:04.1f}"
