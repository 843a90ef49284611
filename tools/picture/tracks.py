"""Amounts sampled for many frames at once: what the camera and the preview both read.

Same arithmetic as `film.stage.Track.at`, but one pass over the keys with numpy instead of one
search a frame.
"""

from collections.abc import Sequence

import numpy as np

from film.stage import EASES, Amount, Ease


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
    """Values at ascending times in frames; shape (1,) when the amount never changes among them."""
    if isinstance(amount, (int, float)):
        return np.array([float(amount)])
    keys = amount.keys
    frames = np.array([key.frame for key in keys])
    values = np.array([key.value for key in keys])
    held = np.searchsorted(frames, times, side="right") - 1
    result = values[np.clip(held, 0, len(keys) - 1)].astype(float)
    for index in np.unique(held[(held >= 0) & (held < len(keys) - 1)]):
        now, then = keys[index], keys[index + 1]
        if now.value == then.value:
            continue
        inside = held == index
        shares = (times[inside] - now.frame) / (then.frame - now.frame)
        result[inside] = now.value + (then.value - now.value) * eased_shares(now.ease, shares)
    return result[:1] if np.ptp(result) < 1e-9 else result


def times_of(frames: Sequence[int] | range) -> np.ndarray:
    """Frames are sampled in their middle (film/time.py)."""
    return np.asarray(frames, float) + 0.5
