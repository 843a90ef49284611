"""Mouths from phones and loudness, on the chart of film.voice.

A sound says which shapes are right for it, its loudness how far the mouth opens: a quiet vowel is
spoken with a smaller mouth of its family. The film's frames are the grid; of all ways to show a
line, each shape held two frames at least, the one that errs least is taken. Closed lips never give
way: an open mouth on an m is what an audience notices first.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np

from film.time import RATE
from film.voice import Mouth, MouthCue
from tools.sound.port import Phone

MOUTHS: tuple[Mouth, ...] = ("X", "A", "B", "C", "D", "E", "F", "G", "H")
OPENING = np.asarray([0.0, 0.0, 0.24, 0.55, 1.0, 0.62, 0.42, 0.2, 0.55])
"""How far each is open, as LOOK.md draws them."""

Family = dict[Mouth, float]
"""How wrong a shape is for a sound: 0 right, 1 another sound; shapes not named are `WRONG`."""
WRONG = 1.2
CLOSED: Family = {**dict.fromkeys(MOUTHS, 1.6), "A": 0.0, "X": 0.7}
ON_THE_LIP: Family = {**dict.fromkeys(MOUTHS, 1.4), "G": 0.0, "A": 0.9, "B": 0.9}
TONGUE: Family = {"H": 0.0, "B": 0.15, "C": 0.15, "E": 0.4, "F": 0.4, "D": 0.45}
TEETH: Family = {"B": 0.0, "C": 0.25, "H": 0.5, "F": 0.5, "E": 0.6, "D": 0.7, "A": 0.7, "X": 0.7}
SPREAD: Family = {"B": 0.0, "C": 0.1, "H": 0.5, "D": 0.5, "F": 0.7, "E": 0.7, "A": 0.9}
MIDDLE: Family = {"C": 0.0, "B": 0.12, "D": 0.15, "H": 0.4, "E": 0.4, "F": 0.5, "A": 0.9}
WIDE: Family = {"D": 0.0, "C": 0.08, "B": 0.35, "E": 0.5, "H": 0.5, "F": 0.7}
ROUND: Family = {"E": 0.0, "F": 0.08, "C": 0.4, "D": 0.5, "B": 0.6}
PUCKERED: Family = {"F": 0.0, "E": 0.3}
BENT: Family = {"F": 0.0, "E": 0.05, "B": 0.2, "C": 0.25, "H": 0.4, "D": 0.6}
RESTING: Family = {"X": 0.0, "A": 0.25, "B": 0.5}
PASSING: Family = {"B": 0.0, "A": 0.1, "X": 0.3, "C": 0.1, "F": 0.1, "E": 0.15, "H": 0.1, "G": 0.2}
"""A silence too short to rest in: the lips stay about where they are."""

FAMILY_OF: dict[str, tuple[Family, ...]] = {
    **dict.fromkeys("mbp", (CLOSED,)),
    **dict.fromkeys("fv", (ON_THE_LIP,)),
    **dict.fromkeys("lɾθð", (TONGUE,)),
    **dict.fromkeys("szʃʒʧʤtdknɡŋxjT", (TEETH,)),
    **dict.fromkeys("iɪᵻ", (SPREAD,)),
    **dict.fromkeys("ɹ", (BENT,)),
    **dict.fromkeys("wuʊ", (PUCKERED,)),
    **dict.fromkeys("ɔɒɜɝɚ", (ROUND,)),
    **dict.fromkeys("eɛəɐᵊʌh", (MIDDLE,)),
    **dict.fromkeys("æɑa", (WIDE,)),
    "A": (MIDDLE, SPREAD),  # day
    "I": (WIDE, SPREAD),  # my
    "O": (ROUND, PUCKERED),  # no, American
    "Q": (ROUND, PUCKERED),  # no, British
    "W": (WIDE, PUCKERED),  # now
    "Y": (ROUND, SPREAD),  # boy
}
"""Letters of the g2p alphabet to one family, or two for a diphthong."""

FRAME_SECONDS = 1 / float(RATE)
SHORTEST_FRAMES = 2
LEAD_FRAMES = 1
"""Lips move before they sound."""
PAUSE_SECONDS = 0.12
"""Lips do not rest in a shorter silence."""
MUST: dict[str, float] = {  # not of lips that open a line at once: they were closed before it
    **dict.fromkeys("mbp", 12.0),
    **dict.fromkeys("fv", 6.0),
    **dict.fromkeys("wu", 3.0),
}
"""What it costs not to show these sounds at all."""
LOUDNESS_WEIGHT = 2.0
CHANGE_COST = 0.14
"""Of every change: without it lips flutter."""
LOUD_PERCENTILE = 82
"""Of a line's frames: as loud as a mouth at its widest."""


def mouths_of(
    phones: Iterable[Phone], duration_seconds: float, energy: Sequence[float] = ()
) -> tuple[MouthCue, ...]:
    """Cues on whole frames in order, each a change, the first at 0, the last an X at the end of the
    sound. `energy` is loudness a frame of film; without it every sound is as loud as the next."""
    frames = max(1, int(np.ceil(duration_seconds / FRAME_SECONDS - 1e-6)))
    shown = _cheapest(_leading(_costs(tuple(phones), frames)) + _too_open(energy, frames))
    cues: list[MouthCue] = []
    for frame, index in enumerate(shown):
        if not cues or cues[-1].mouth != MOUTHS[index]:
            cues.append(
                MouthCue(start_seconds=round(frame * FRAME_SECONDS, 4), mouth=MOUTHS[index])
            )
    if cues[-1].mouth != "X":
        cues.append(MouthCue(start_seconds=round(duration_seconds, 4), mouth="X"))
    return tuple(cues)


def _leading(costs: np.ndarray) -> np.ndarray:
    """What is due a moment later; the first frame also stands for those before it."""
    ahead = np.concatenate([costs[LEAD_FRAMES:], np.repeat(costs[-1:], LEAD_FRAMES, axis=0)])
    ahead = ahead[: len(costs)]
    ahead[0] = ahead[0] + costs[:LEAD_FRAMES].sum(axis=0)
    return ahead


@lru_cache(maxsize=256)
def _families(symbol: str, rests: bool) -> np.ndarray:
    if not symbol.strip():
        families: tuple[Family, ...] = (RESTING if rests else PASSING,)
    else:
        families = FAMILY_OF.get(symbol, (MIDDLE,))
    return np.asarray([[family.get(mouth, WRONG) for mouth in MOUTHS] for family in families])


def _costs(phones: tuple[Phone, ...], frames: int) -> np.ndarray:
    """(frames, mouths): how wrong each shape is for what sounds in each frame."""
    costs = np.zeros((frames, len(MOUTHS)))
    edges = np.arange(frames + 1) * FRAME_SECONDS
    for phone in phones:
        length = phone.end_seconds - phone.start_seconds
        families = _families(phone.symbol, length >= PAUSE_SECONDS)
        step = length / len(families)
        for part, family in enumerate(families):
            start = phone.start_seconds + part * step
            share = np.minimum(edges[1:], start + step) - np.maximum(edges[:-1], start)
            share = np.clip(share / FRAME_SECONDS, 0.0, 1.0)
            costs += share[:, None] * family[None, :]
            begins = phone.symbol in "mbp" and phone.end_seconds < 1.5 * FRAME_SECONDS
            if phone.symbol in MUST and share.any() and not begins:
                at = int(share.argmax())
                costs[at] += MUST[phone.symbol] * (family > 0.1)
    return costs


def _too_open(energy: Sequence[float], frames: int) -> np.ndarray:
    """(frames, mouths): what it costs to open more or less than it is loud."""
    if not len(energy):
        return np.zeros((frames, len(MOUTHS)))
    loud = np.resize(np.asarray(energy, float), frames)
    loud = np.convolve(np.pad(loud, 1, mode="edge"), (0.25, 0.5, 0.25), "valid")
    wanted = np.clip(loud / max(float(np.percentile(loud, LOUD_PERCENTILE)), 1e-6), 0.0, 1.0)
    return LOUDNESS_WEIGHT * (OPENING[None, :] - wanted[:, None]) ** 2


def _cheapest(costs: np.ndarray) -> list[int]:
    """The cheapest run of shapes, none shorter than SHORTEST_FRAMES (2: a shape is new, or it
    has been held)."""
    count = costs.shape[1]
    new, held = costs[0].copy(), np.full(count, np.inf)
    came: list[tuple[np.ndarray, np.ndarray]] = []
    for cost in costs[1:]:
        change = held[None, :] + CHANGE_COST + np.where(np.eye(count, dtype=bool), np.inf, 0.0)
        origin = change.argmin(axis=1)
        from_new = new <= held
        came.append((origin, from_new))
        new, held = change.min(axis=1) + cost, np.where(from_new, new, held) + cost
    is_new = not np.isfinite(held).any()
    at = int((new if is_new else held).argmin())
    path = [at]
    for origin, from_new in reversed(came):
        if is_new:
            at, is_new = int(origin[at]), False
        else:
            is_new = bool(from_new[at])
        path.append(at)
    return path[::-1]
