"""Mouths from phones, on the chart of film.voice.

A mouth is read in no less than two frames of film, so shorter shapes give way; closed lips never
do: an open mouth on an m is what an audience notices first.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from film.voice import Mouth, MouthCue
from tools.sound.port import Phone

MOUTH_OF: dict[str, tuple[Mouth, ...]] = {
    **dict.fromkeys("mbp", ("A",)),
    **dict.fromkeys("fv", ("G",)),
    **dict.fromkeys("l", ("H",)),
    **dict.fromkeys("szʃʒʧʤtdknɡŋxjɾTiɪᵻθð", ("B",)),
    **dict.fromkeys("wɹ", ("F",)),
    **dict.fromkeys("uʊ", ("F",)),
    **dict.fromkeys("ɔɒɜɝɚ", ("E",)),
    **dict.fromkeys("eɛəɐᵊʌh", ("C",)),
    **dict.fromkeys("æɑa", ("D",)),
    "A": ("C", "B"),  # day
    "I": ("D", "B"),  # my
    "O": ("E", "F"),  # no, American
    "Q": ("E", "F"),  # no, British
    "W": ("D", "F"),  # now
    "Y": ("E", "B"),  # boy
}
"""Letters of the g2p alphabet to one mouth, or two for a diphthong: Rhubarb's letters as LOOK.md
draws them."""

STRENGTH: dict[Mouth, int] = {
    "X": 1,
    "A": 5,
    "B": 0,
    "C": 2,
    "D": 3,
    "E": 3,
    "F": 3,
    "G": 4,
    "H": 2,
}
"""Which shape wins where there is no time for both."""
SHORTEST_SECONDS = 2 / 30
PAUSE_SECONDS = 0.12
"""A silence shorter than this holds the mouth before it: lips do not rest between words."""
LEAD_SECONDS = 0.03
"""Lips move before they sound."""


@dataclass(slots=True)
class _Stretch:
    start: float
    end: float
    mouth: Mouth

    @property
    def length(self) -> float:
        return self.end - self.start


def mouths_of(phones: Iterable[Phone], duration_seconds: float) -> tuple[MouthCue, ...]:
    """Cues in order, each a change, the first at 0, the last an X at the end of the sound."""
    stretches = _merged(list(_shapes(phones)))
    while short := [s for s in stretches if s.length < SHORTEST_SECONDS - 1e-6]:
        if len(stretches) == 1:
            break
        _settle(stretches, min(short, key=lambda s: s.length))
        stretches = _merged(stretches)
    cues = [
        MouthCue(
            start_seconds=round(max(0.0, s.start - LEAD_SECONDS) if i else 0.0, 4), mouth=s.mouth
        )
        for i, s in enumerate(stretches)
    ]
    if not cues or cues[-1].mouth != "X":
        cues.append(MouthCue(start_seconds=round(duration_seconds, 4), mouth="X"))
    return tuple(cues)


def _settle(stretches: list[_Stretch], short: _Stretch) -> None:
    """A stretch too short to be read takes time from a weaker neighbour, or gives way."""
    at = stretches.index(short)
    neighbours = [stretches[i] for i in (at - 1, at + 1) if 0 <= i < len(stretches)]
    lacking = SHORTEST_SECONDS - short.length

    def reluctance(other: _Stretch) -> tuple[int, bool, bool]:
        has_spare = other.length - lacking >= SHORTEST_SECONDS
        return STRENGTH[other.mouth], not has_spare, other.start < short.start

    for other in sorted(neighbours, key=reluctance):
        if STRENGTH[other.mouth] >= STRENGTH[short.mouth]:
            break
        taken = lacking if other.length - lacking >= SHORTEST_SECONDS else other.length
        if other.start < short.start:
            short.start -= taken
        else:
            short.end += taken
        if taken == other.length:
            stretches.remove(other)
        else:
            other.start, other.end = (
                (other.start, short.start) if other.start < short.start else (short.end, other.end)
            )
        return
    heir = max(neighbours, key=lambda s: (STRENGTH[s.mouth], -s.length))
    heir.start, heir.end = min(heir.start, short.start), max(heir.end, short.end)
    stretches.remove(short)


def _merged(stretches: list[_Stretch]) -> list[_Stretch]:
    out: list[_Stretch] = []
    for stretch in stretches:
        if out and out[-1].mouth == stretch.mouth:
            out[-1].end = stretch.end
        else:
            out.append(stretch)
    return out


def _shapes(phones: Iterable[Phone]) -> Iterable[_Stretch]:
    last: Mouth = "X"
    for phone in phones:
        length = phone.end_seconds - phone.start_seconds
        if not phone.symbol:
            yield _Stretch(
                phone.start_seconds, phone.end_seconds, "X" if length >= PAUSE_SECONDS else last
            )
            continue
        shapes = MOUTH_OF.get(phone.symbol, ("C",))
        if length < 2 * SHORTEST_SECONDS:
            shapes = shapes[:1]
        for i, last in enumerate(shapes):
            step = length / len(shapes)
            yield _Stretch(
                phone.start_seconds + step * i, phone.start_seconds + step * (i + 1), last
            )
