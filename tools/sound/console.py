"""The console: every sound of a film in its place, any block of it, and no more held than the
sounds that reach into it: an hour's film takes the memory of a minute's.

Levels are set against the voices as measured, not as assumed. How loud the voices are is known only
when all were heard, and by then the rest shall be laid down too: so it is laid apart from them, as
it would be under voices of 0 LUFS, and brought to its level when the two are added.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from film.mix import MIX_RATE, AmbiencePlace, EffectCue, MixPlan, MusicPlace, VoicePlace
from film.time import RATE
from film.voice import SAMPLE_RATE
from tools.sound.ambience import LOOP_RMS, ambience
from tools.sound.ducking import ramp, sampled, shape_of_music
from tools.sound.effects import effect
from tools.sound.limit import compressed
from tools.sound.wav import Sound, length_of, samples_between, samples_of

SAMPLES_A_FRAME = int(MIX_RATE / RATE)
AIR_FADE_SECONDS = 0.4
Speech = tuple[float, float]
"""When a voice speaks, in seconds."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A voice made ready, and where it begins."""

    at: int
    samples: np.ndarray

    @property
    def end(self) -> int:
        return self.at + len(self.samples)


class Placed(NamedTuple):
    """A voice on the film's clock, in samples."""

    line_id: str
    start: int
    end: int
    silent: bool
    """Its words are in a script that no voice can say."""


def placed(plan: MixPlan, voices: Mapping[str, Sound]) -> list[Placed]:
    """Where each voice lies."""
    found: list[Placed] = []
    for place in plan.voices:
        spoken, rate = samples_of(voices[place.line_id])
        start = place.start_frame * SAMPLES_A_FRAME
        end = start + len(spoken) * (MIX_RATE // rate)
        found.append(Placed(place.line_id, start, end, silent=not spoken.any()))
    return found


def speech_of(plan: MixPlan, places: Sequence[Placed]) -> tuple[Speech, ...]:
    """When someone speaks; for words no voice can say the music does not make way."""
    length = plan.total_frames * SAMPLES_A_FRAME
    return tuple(
        (place.start / MIX_RATE, min(length, place.end) / MIX_RATE)
        for place in places
        if not place.silent
    )


class Console:
    """One film's sounds, as far as they are given: `voices` holds a WAV under each line's id,
    `sections` one under each section's number. `speech` says when someone speaks in all the film.
    """

    def __init__(
        self,
        plan: MixPlan,
        voices: Mapping[str, Sound],
        sections: Mapping[str, Sound],
        speech: Sequence[Speech],
    ) -> None:
        self.length = plan.total_frames * SAMPLES_A_FRAME
        self._plan, self._voices, self._sections = plan, voices, sections
        self._held: dict[str, _Held] = {}
        self._lengths: dict[str, int] = {}
        """Samples of each voice met so far, in the mix."""
        self._music = shape_of_music(plan, speech, self.length)

    def voice(self, start: int, end: int) -> np.ndarray:
        """All voices from `start` up to `end`, mono."""
        bus = np.zeros(end - start, np.float32)
        for place in self._plan.voices:
            at = place.start_frame * SAMPLES_A_FRAME
            if place.line_id in self._voices and at < end and at + self._length(place) > start:
                _add(bus, start, at, self._ready(place).samples)
        self._held = {line: held for line, held in self._held.items() if held.end > end}
        return bus

    def rest(self, start: int, end: int) -> np.ndarray:
        """Everything else, (samples, 2), as it lies under voices of 0 LUFS."""
        out = np.zeros((end - start, 2), np.float32)
        if self._plan.music:
            gain = sampled(self._music, start, end)
            for place in self._plan.music:
                self._play(out, start, place, gain)
        for air in self._plan.ambience:
            self._breathe(out, start, air)
        for cue in self._plan.cues:
            self._sound(out, start, cue)
        return out

    def _length(self, place: VoicePlace) -> int:
        if place.line_id not in self._lengths:
            spoken, rate = length_of(self._voices[place.line_id])
            self._lengths[place.line_id] = spoken * (MIX_RATE // rate)
        return self._lengths[place.line_id]

    def _ready(self, place: VoicePlace) -> _Held:
        if place.line_id not in self._held:
            at = place.start_frame * SAMPLES_A_FRAME
            samples = _processed(self._voices[place.line_id], place)
            self._held[place.line_id] = _Held(at, samples)
        return self._held[place.line_id]

    def _play(self, out: np.ndarray, start: int, place: MusicPlace, gain: np.ndarray) -> None:
        at = place.start_frame * SAMPLES_A_FRAME
        first = max(start, at)
        section = samples_between(self._sections[place.section], first - at, start + len(out) - at)
        here = first - start
        if len(section) and here < len(out):
            out[here : here + len(section)] += section * gain[here : here + len(section), None]

    def _breathe(self, out: np.ndarray, start: int, air: AmbiencePlace) -> None:
        """The air of a place, its loop laid on the film's clock so that stretches of it join."""
        at, end = air.start_frame * SAMPLES_A_FRAME, air.end_frame * SAMPLES_A_FRAME
        end = min(self.length, end)
        first, last = max(at, start), min(end, start + len(out))
        if last <= first:
            return
        loop = ambience(air.ambience)
        level = 10 ** (air.gain_db / 20) / LOOP_RMS
        places = np.arange(first, last)
        edges = np.minimum(places - at, end - 1 - places) / (AIR_FADE_SECONDS * MIX_RATE)
        gain = (level * ramp(edges)).astype(np.float32)
        out[first - start : last - start] += loop[places % len(loop)] * gain[:, None]

    def _sound(self, out: np.ndarray, start: int, cue: EffectCue) -> None:
        at = cue.frame * SAMPLES_A_FRAME
        if at >= start + len(out) + MIX_RATE * 60 or at < start - MIX_RATE * 60:
            return  # no effect is a minute long: it need not even be made
        made = effect(cue.effect)
        level = 10 ** ((20 + cue.gain_db) / 20)
        _add(out, start, at - made.lead_samples, made.samples, level)


def _processed(wav: Sound, place: VoicePlace) -> np.ndarray:
    """A voice at MIX_RATE, compressed and at its level; empty when there is nothing to hear."""
    from scipy.signal import resample_poly

    spoken, rate = samples_of(wav)
    if not spoken.any():
        return np.zeros(0, np.float32)
    assert rate == SAMPLE_RATE, f"voice of {place.line_id} is at {rate} Hz"
    voice = compressed(resample_poly(spoken, MIX_RATE // SAMPLE_RATE, 1).astype(np.float32))
    return voice * np.float32(10 ** (place.gain_db / 20))


def _add(out: np.ndarray, start: int, at: int, samples: np.ndarray, level: float = 1.0) -> None:
    """Adds to a block that begins at `start` what of `samples`, beginning at `at`, lies in it."""
    first, last = max(start, at), min(start + len(out), at + len(samples))
    if last > first:
        out[first - start : last - start] += samples[first - at : last - at] * np.float32(level)
