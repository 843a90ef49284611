"""Preflight: what a film will cost, worked out before anything is painted.

A clip is described by features that its layout tells (how much there is to paint, how much of the
picture changes); a cost is a sum of features times rates. Features are the same on every machine,
rates are not: they begin as built-in ones and are learnt from what this machine really rendered.
All pure: who measures and who keeps is told in graph/preflight.py.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil, sqrt

Terms = dict[str, float]
"""Name of a feature → how much of it there is."""
Rates = Mapping[str, float]
"""Name of a feature → what one of it costs, in seconds or bytes."""

KEY_FRAMES = 60
"""Frames from key frame to key frame (tools/lab/encode.py): they cost most bytes."""
DOUBT = 0.5
"""How far a built-in rate may be wrong, as a share of itself: what learning is held back by."""
SURE = 0.15
"""The same of bytes, which no machine changes: from a few films of one kind little is learnt of
another (a rainy city after type and charts: -9 % instead of -33 %).
"""
SPREAD = 0.2
"""How far one clip lies from what its features say, as a share of it."""
ROUNDS = 60
"""Passes of the descent that learns; it settles in far fewer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FreshCel:
    """A picture the painting cache does not hold."""

    name: str
    mpx: float
    kb: float
    """Of its SVG."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ClipFeatures:
    """What is known of a clip before it is rendered. Areas are megapixels of the film's own."""

    frames: int
    """All that the film shows."""
    frame_mpx: float
    """One frame's area."""
    fresh: tuple[FreshCel, ...]
    """What must be painted first."""
    held_mpx: float
    """All painted pictures the camera holds at once."""
    changed_mpx: float
    """Area that differs from the frame before, summed over frames."""
    copied_mpx: float
    """Area of pictures drawn into it that lie where they were painted."""
    warped_mpx: float
    """The same of those that turn, grow or lie between pixels."""
    pieces: float
    """How many pictures are drawn, summed over frames."""
    ink_kb: float
    """Kilobytes of SVG seen in the middle of the clip: how rich the picture is."""
    drift_kb: float = 0.0
    """Kilobytes of SVG that pass over the picture, summed over frames: rain, snow, traffic. What
    moves fast over something else cannot be foretold by an encoder.
    """
    most_kbps: int = 0
    """A platform's ceiling; 0 sets none."""


def seconds_terms(f: ClipFeatures) -> Terms:
    """What the time of a clip depends on."""
    return {
        "clip": 1.0,
        "cel": float(len(f.fresh)),
        "paint_mpx": sum(cel.mpx for cel in f.fresh),
        "paint_kb": sum(cel.kb for cel in f.fresh),
        "changed_mpx": f.changed_mpx,
        "copied_mpx": f.copied_mpx,
        "warped_mpx": f.warped_mpx,
        "piece": f.pieces,
        "encoded_mpx": f.frames * f.frame_mpx,
    }


def waiting_terms(f: ClipFeatures, cpu_seconds: float) -> Terms:
    """What a render process's waiting depends on: all paint with one Chromium, and the house's own
    work takes its share of the processors.
    """
    painting = seconds_terms(f)
    return {
        "cpu": cpu_seconds,
        **{name: painting[name] for name in ("clip", "cel", "paint_mpx", "paint_kb")},
    }


def bytes_terms(f: ClipFeatures) -> Terms:
    """What the size of a clip depends on: key frames by how rich the picture is, the others by how
    much of it changes; what drifts costs more the larger the frame, for small streaks fade. Found
    by regression on 570 clips of 28 films.
    """
    keys = ceil(f.frames / KEY_FRAMES)
    return {
        "key": float(keys),
        "key_mpx": keys * f.frame_mpx,
        "key_ink": keys * sqrt(f.ink_kb * f.frame_mpx),
        "frame": float(f.frames),
        "change": sqrt(f.changed_mpx * f.ink_kb),
        "warped_mpx": f.warped_mpx,
        "piece": f.pieces,
        "drift": f.drift_kb * f.frame_mpx**1.4,
    }


def cost(terms: Terms, rates: Rates) -> float:
    return sum(amount * rates.get(name, 0.0) for name, amount in terms.items())


def clip_bytes(f: ClipFeatures, rates: Rates) -> float:
    """Bytes of a clip, held below its platform's ceiling."""
    free = cost(bytes_terms(f), rates)
    seconds = f.frames / 30
    return min(free, f.most_kbps * 125 * seconds) if f.most_kbps else free


def painted_once(clips: Sequence[ClipFeatures]) -> list[ClipFeatures]:
    """The clips in the order they are rendered, each cel painted by the first that shows it."""
    known: set[str] = set()
    paying: list[ClipFeatures] = []
    for clip in clips:
        paying.append(replace(clip, fresh=tuple(c for c in clip.fresh if c.name not in known)))
        known |= {cel.name for cel in clip.fresh}
    return paying


def learnt(
    rates: Rates, measured: Iterable[tuple[Terms, float]], doubt: float = DOUBT
) -> dict[str, float]:
    """Rates that suit what was measured, none below zero, pulled towards the given ones where
    little was measured or they are in little `doubt`: least squares of shares, with the given
    rates as its prior (ridge regression), solved by coordinate descent.
    """
    rows = [(terms, amount) for terms, amount in measured if amount > 0]
    found = dict(rates)
    if not rows:
        return found
    mean = sum(amount for _, amount in rows) / len(rows)
    holds = {name: 1 / (doubt * rate) ** 2 for name, rate in rates.items() if rate > 0}
    pulls = dict.fromkeys(holds, 0.0)
    """What the rows would have each rate changed by, as they stand against the others."""
    steep = {name: dict.fromkeys(holds, 0.0) for name in holds}
    for terms, amount in rows:
        weight = 1 / (SPREAD**2 * amount * mean)
        rest = amount - cost(terms, found)
        here = [name for name in holds if terms.get(name)]
        for name in here:
            weighed = weight * terms[name]
            pulls[name] += weighed * rest
            for other in here:
                steep[name][other] += weighed * terms[other]
    for _ in range(ROUNDS):
        for name, hold in holds.items():
            pull = pulls[name] + hold * (rates[name] - found[name])
            step = max(pull / (steep[name][name] + hold), -found[name])
            found[name] += step
            for other, shared in steep[name].items():
                pulls[other] -= step * shared
    return found
