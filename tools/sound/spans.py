"""Spans: the stretches a film's sound is worked in, by whichever process is free.

Their cut depends on the film's length alone, so the sound is the same to the last bit whether one
process works or eight. They begin where loudness is counted; what needs to know the sound before
(a filter's state, an encoder's) begins a little earlier and leaves that part away.
"""

from collections.abc import Callable, Sequence
from math import ceil
from typing import Any

from film.mix import MIX_RATE
from tools.sound.loudness import HOP

SPAN = 40 * MIX_RATE
"""At most: processes end together, and what is begun earlier costs little."""

Span = tuple[int, int]
"""First sample, and the first of the next."""
Share = Callable[[str, Callable[..., Any], Sequence[tuple[Any, ...]]], list[Any]]
"""Works on pieces, each by itself, anywhere: what is done, by what, and each piece's arguments.
Results come in the order of the pieces.
"""


def spans_of(length: int) -> list[Span]:
    """The spans of so many samples, about as long as each other; one where there are none."""
    count = max(1, ceil(length / SPAN))
    size = max(HOP, ceil(length / count / HOP) * HOP)
    return [(at, min(at + size, length)) for at in range(0, max(length, 1), size)]


def here(doing: str, work: Callable[..., Any], pieces: Sequence[tuple[Any, ...]]) -> list[Any]:
    """A Share of one: in this process, one after the other."""
    return [work(*piece) for piece in pieces]
