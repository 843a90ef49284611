"""What the music plays, as notes in time: mood → tempo, progression, voice-led chords, lines.

Everything follows from mood, seed and the number of the bar counted from the film's start, so any
stretch of the music can be composed alone and still fits its neighbours. Sections of 30 s hold
whole bars: tempos are multiples of 8.
"""

from dataclasses import dataclass
from itertools import product
from typing import Literal

import numpy as np

from film.mix import Mood

Instrument = Literal["pad", "pluck", "keys", "bass", "kick", "hat", "thump", "shaker"]
SECTION_SECONDS = 30
BEATS_A_BAR = 4


@dataclass(frozen=True, slots=True)
class Note:
    instrument: Instrument
    start_seconds: float
    length_seconds: float
    pitch: int
    """MIDI number; 0 for drums."""
    loud: float
    """0..1"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Manner:
    """How a mood plays."""

    beats_a_minute: int
    scale: tuple[int, ...]
    progressions: tuple[tuple[int, ...], ...]
    """Scale degrees from 0, a chord each `bars_a_chord` bars; the seed picks one."""
    bars_a_chord: int
    sevenths: bool
    arpeggio: tuple[float, ...]
    """Beats of a bar on which the pluck may sound."""
    bass: tuple[float, ...]
    drums: tuple[tuple[Instrument, tuple[float, ...], float], ...]
    """Instrument, beats, loudness: in from the fifth bar."""


MAJOR, MINOR, DORIAN = (0, 2, 4, 5, 7, 9, 11), (0, 2, 3, 5, 7, 8, 10), (0, 2, 3, 5, 7, 9, 10)
EIGHTHS = tuple(step / 2 for step in range(8))
MANNERS: dict[Mood, Manner] = {
    "calm": Manner(
        beats_a_minute=72,
        scale=MAJOR,
        progressions=((0, 2, 5, 3), (0, 5, 3, 4), (3, 0, 5, 4)),
        bars_a_chord=1,
        sevenths=True,
        arpeggio=(0.0, 1.0, 1.5, 2.5, 3.0),
        bass=(0.0,),
        drums=(),
    ),
    "bright": Manner(
        beats_a_minute=112,
        scale=MAJOR,
        progressions=((0, 4, 5, 3), (0, 3, 5, 4), (3, 4, 0, 5)),
        bars_a_chord=1,
        sevenths=False,
        arpeggio=EIGHTHS,
        bass=(0.0, 1.5, 2.0, 3.5),
        drums=(("kick", (0.0, 2.0), 0.7), ("hat", (0.5, 1.5, 2.5, 3.5), 0.5)),
    ),
    "tense": Manner(
        beats_a_minute=88,
        scale=MINOR,
        progressions=((0, 5, 3, 4), (0, 0, 5, 4), (0, 3, 0, 6)),
        bars_a_chord=2,
        sevenths=False,
        arpeggio=EIGHTHS,
        bass=(0.0, 2.0),
        drums=(("thump", (0.0, 0.5), 0.8),),
    ),
    "warm": Manner(
        beats_a_minute=80,
        scale=MAJOR,
        progressions=((3, 0, 1, 4), (0, 3, 1, 4), (5, 3, 0, 4)),
        bars_a_chord=1,
        sevenths=True,
        arpeggio=(0.0, 0.5, 1.5, 2.0, 3.0, 3.5),
        bass=(0.0, 2.5),
        drums=(("shaker", EIGHTHS, 0.4),),
    ),
    "driving": Manner(
        beats_a_minute=120,
        scale=DORIAN,
        progressions=((0, 6, 3, 6), (0, 3, 6, 0), (0, 2, 6, 3)),
        bars_a_chord=2,
        sevenths=False,
        arpeggio=(0.0, 0.75, 1.5, 2.0, 2.75, 3.5),
        bass=EIGHTHS,
        drums=(("kick", (0.0, 1.0, 2.0, 3.0), 0.7), ("hat", tuple(s / 4 for s in range(16)), 0.3)),
    ),
}


@dataclass(frozen=True, slots=True)
class Piece:
    mood: Mood
    seed: int

    @property
    def manner(self) -> Manner:
        return MANNERS[self.mood]

    @property
    def bar_seconds(self) -> float:
        return BEATS_A_BAR * 60 / self.manner.beats_a_minute

    @property
    def tonic(self) -> int:
        """Between A and E♭ around middle C, by the seed."""
        return 57 + int(np.random.default_rng([self.seed, 1]).integers(0, 7))

    @property
    def degrees(self) -> tuple[int, ...]:
        options = self.manner.progressions
        return options[int(np.random.default_rng([self.seed, 2]).integers(0, len(options)))]

    def pitch(self, degree: int, octave: int = 0) -> int:
        scale = self.manner.scale
        return self.tonic + scale[degree % 7] + 12 * (degree // 7 + octave)

    def degree_of(self, bar: int) -> int:
        return self.degrees[bar // self.manner.bars_a_chord % len(self.degrees)]

    def voicings(self) -> tuple[tuple[int, ...], ...]:
        """One chord of three or four notes for each degree of the progression, each as near as can
        be to the one before it; the first is near a fifth above the tonic."""
        steps = (0, 2, 4, 6) if self.manner.sevenths else (0, 2, 4)
        chords: list[tuple[int, ...]] = []
        centre = self.tonic + 4.0
        for degree in self.degrees:
            tones = [self.pitch(degree + step) for step in steps]
            options = [
                tuple(sorted(tone + 12 * shift for tone, shift in zip(tones, shifts, strict=True)))
                for shifts in product((-2, -1, 0, 1), repeat=len(tones))
            ]
            before = chords[-1] if chords else tuple([round(centre)] * len(steps))
            chords.append(min(options, key=lambda option: _distance(option, before, centre)))
        return tuple(chords)

    def notes_of_bar(self, bar: int) -> list[Note]:
        """All notes that begin in a bar, counted from the film's start."""
        if bar < 0:
            return []
        index = bar // self.manner.bars_a_chord % len(self.degrees)
        chord = self.voicings()[index]
        return [
            *self._pad(bar, chord),
            *self._pluck(bar, chord),
            *self._bass(bar),
            *self._drums(bar),
        ]

    def _pad(self, bar: int, chord: tuple[int, ...]) -> list[Note]:
        if bar % self.manner.bars_a_chord:
            return []
        length = self.bar_seconds * self.manner.bars_a_chord
        return [Note("pad", bar * self.bar_seconds, length, pitch, 0.7) for pitch in chord]

    def _pluck(self, bar: int, chord: tuple[int, ...]) -> list[Note]:
        """A figure of four bars that comes back, its last bar varied every sixteen."""
        beat = self.bar_seconds / BEATS_A_BAR
        figure = bar % 4 if bar % 16 != 15 else 7
        chance = np.random.default_rng([self.seed, 3, figure])
        tones = [pitch + 12 for pitch in chord] + [chord[0] + 24]
        instrument: Instrument = "keys" if self.mood in ("warm", "calm") else "pluck"
        density = {"calm": 0.6, "warm": 0.75, "bright": 0.85, "tense": 1.0, "driving": 0.9}[
            self.mood
        ]
        notes: list[Note] = []
        at = int(chance.integers(0, len(tones)))
        for place in self.manner.arpeggio:
            step, skipped = int(chance.integers(-1, 2)), chance.random() > density
            at = min(max(at + (step or 1), 0), len(tones) - 1)
            if skipped:
                continue
            loud = (0.75 if place == int(place) else 0.55) + 0.1 * float(chance.random())
            pitch = tones[0] if self.mood == "tense" and place % 1 else tones[at]
            notes.append(
                Note(instrument, bar * self.bar_seconds + place * beat, beat * 1.5, pitch, loud)
            )
        return notes

    def _bass(self, bar: int) -> list[Note]:
        if bar < 2:
            return []
        beat = self.bar_seconds / BEATS_A_BAR
        root = self.pitch(self.degree_of(bar))
        while root > 47:
            root -= 12
        places = (*self.manner.bass, float(BEATS_A_BAR))
        return [
            Note(
                "bass",
                bar * self.bar_seconds + place * beat,
                (after - place) * beat * 0.92,
                root,
                0.8,
            )
            for place, after in zip(places, places[1:], strict=False)
        ]

    def _drums(self, bar: int) -> list[Note]:
        """In from the fifth bar; silent in the last bar of sixteen, so that the return is heard."""
        if bar < 4 or bar % 16 == 15:
            return []
        beat = self.bar_seconds / BEATS_A_BAR
        return [
            Note(
                instrument,
                bar * self.bar_seconds + place * beat,
                0.4,
                0,
                loud * (1.0 if place % 1 == 0 else 0.7),
            )
            for instrument, places, loud in self.manner.drums
            for place in places
        ]


def _distance(chord: tuple[int, ...], before: tuple[int, ...], centre: float) -> float:
    """Movement of the voices, with a price for crowding and for leaving the middle."""
    moved = sum(abs(a - b) for a, b in zip(chord, before, strict=True))
    gaps = [b - a for a, b in zip(chord, chord[1:], strict=False)]
    crowded = sum(3.0 for gap in gaps if gap < 3) + sum(2.0 for gap in gaps if gap > 9)
    return moved + crowded + 0.6 * abs(sum(chord) / len(chord) - centre)
