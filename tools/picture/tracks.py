"""Amounts sampled for many frames at once: what the camera and the preview both read.

Same arithmetic as `film.stage.Track.at`, but one pass over the keys with numpy instead of one
search a frame.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from film.stage import EASES, Amount, Ease, Key

KEPT = 512
"""Tracks whose values are at hand: those of a shot, which two steps on the way to the camera read,
and of a figure whose limbs move alike. A megabyte.
"""


def eased_shares(ease: Ease, shares: np.ndarray) -> np.ndarray:
    """`film.stage.eased` for an array of shares 0..1."""
    if ease == "linear":
        return shares
    if ease == "step":
        return np.zeros_like(shares)
    x1, y1, x2, y2 = EASES[ease]
    low, high = np.zeros_like(shares), np.ones_like(shares)
    for _ in range(24):
        u = (low + high) / 2
        before = 3 * (1 - u) ** 2 * u * x1 + 3 * (1 - u) * u * u * x2 + u**3 < shares
        low, high = np.where(before, u, low), np.where(before, high, u)
    u = (low + high) / 2
    return np.where(shares <= 0, 0.0, 3 * (1 - u) ** 2 * u * y1 + 3 * (1 - u) * u * u * y2 + u**3)


def sampled(amount: Amount, times: np.ndarray) -> np.ndarray:
    """Values at ascending times in frames; shape (1,) when the amount never changes among them.
    Read only: who asks again for an equal track gets the same array.
    """
    if isinstance(amount, (int, float)):
        return np.array([float(amount)])
    return _sampled(amount.keys, times.tobytes())


@lru_cache(maxsize=KEPT)
def _sampled(keys: tuple[Key, ...], packed_times: bytes) -> np.ndarray:
    """One pass for each ease among the keys."""
    times = np.frombuffer(packed_times)
    frames = np.array([key.frame for key in keys])
    values = np.array([key.value for key in keys])
    held = np.searchsorted(frames, times, side="right") - 1
    result = values[np.clip(held, 0, len(keys) - 1)].astype(float)
    leaving: dict[Ease, list[int]] = {}
    for index, (now, then) in enumerate(zip(keys, keys[1:], strict=False)):
        if now.value != then.value:
            leaving.setdefault(now.ease, []).append(index)
    for ease, stretches in leaving.items():
        inside = np.isin(held, stretches)
        now = held[inside]
        if now.size:
            shares = (times[inside] - frames[now]) / (frames[now + 1] - frames[now])
            way = values[now + 1] - values[now]
            result[inside] = values[now] + way * eased_shares(ease, shares)
    result = result[:1] if np.ptp(result) < 1e-9 else result
    result.flags.writeable = False
    return result


def times_of(frames: Sequence[int] | range) -> np.ndarray:
    """Frames are sampled in their middle (film/time.py)."""
    return np.asarray(frames, float) + 0.5
