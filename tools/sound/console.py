"""The console: every sound of a film in its place and at its level, a block at a time.

Levels are set against the voices as measured, not as assumed, so the voices are listened to once
from end to end before anything is mixed. After that any block can be asked for, and no more is held
than the sounds that reach into it: an hour's film takes the memory of a minute's.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from film.mix import MIX_RATE, AmbiencePlace, EffectCue, MixPlan, MusicPlace, VoicePlace
from film.time import RATE
from film.voice import SAMPLE_RATE
from tools.sound.ambience import LOOP_RMS, ambience
from tools.sound.ducking import ramp, sampled, shape_of_music
from tools.sound.effects import effect
from tools.sound.limit import compressed
from tools.sound.loudness import BLOCK, hop_powers, integrated_lufs
from tools.sound.wav import Sound, samples_between, samples_of

SAMPLES_A_FRAME = int(MIX_RATE / RATE)
AIR_FADE_SECONDS = 0.4
UNSPOKEN_LUFS = -20.0
"""What levels are set against when nobody speaks."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A voice made ready, and where it begins."""

    at: int
    samples: np.ndarray

    @property
    def end(self) -> int:
        return self.at + len(self.samples)


class Console:
    """One film's sounds. `voices` holds a WAV under each line's id, `sections` one under each
    section's number.
    """

    def __init__(
        self, plan: MixPlan, voices: Mapping[str, Sound], sections: Mapping[str, Sound]
    ) -> None:
        self.length = plan.total_frames * SAMPLES_A_FRAME
        self._plan, self._voices, self._sections = plan, voices, sections
        self._held: dict[str, _Held] = {}
        self._lengths: dict[str, int] = {}
        """Samples of each voice met so far, in the mix."""
        powers = hop_powers(self.voice(at, end) for at, end in self.blocks())
        self.spans = self._spans()
        self.voice_lufs = integrated_lufs(powers) if self.spans else UNSPOKEN_LUFS
        self._music = shape_of_music(plan, self.spans, self.length, self.voice_lufs)

    def blocks(self) -> list[tuple[int, int]]:
        """First and last sample of every block."""
        return [(at, min(at + BLOCK, self.length)) for at in range(0, self.length, BLOCK)]

    def mixed(self, start: int, end: int) -> np.ndarray:
        """Everything that sounds from `start` up to `end`: float32 (samples, 2), before loudness
        and limiting.
        """
        out = np.repeat(self.voice(start, end)[:, None], 2, axis=1)
        if self._plan.music:
            gain = sampled(self._music, start, end)
            for place in self._plan.music:
                self._play(out, start, place, gain)
        for air in self._plan.ambience:
            self._breathe(out, start, air)
        for cue in self._plan.cues:
            self._sound(out, start, cue)
        return out

    def voice(self, start: int, end: int) -> np.ndarray:
        """All voices, mono."""
        bus = np.zeros(end - start, np.float32)
        for place in self._plan.voices:
            at = place.start_frame * SAMPLES_A_FRAME
            known = self._lengths.get(place.line_id)
            if at >= end or (known is not None and at + known <= start):
                continue
            _add(bus, start, at, self._ready(place).samples)
        self._held = {line: held for line, held in self._held.items() if held.end > end}
        return bus

    def _ready(self, place: VoicePlace) -> _Held:
        if place.line_id not in self._held:
            at = place.start_frame * SAMPLES_A_FRAME
            samples = _processed(self._voices[place.line_id], place)
            self._held[place.line_id] = _Held(at, samples)
            self._lengths[place.line_id] = len(samples)
        return self._held[place.line_id]

    def _spans(self) -> list[tuple[float, float]]:
        """When each voice speaks, in seconds; not those with words no voice can say: the music
        does not make way for them.
        """
        places = [
            (place.start_frame * SAMPLES_A_FRAME, self._lengths.get(place.line_id, 0))
            for place in self._plan.voices
        ]
        return [
            (at / MIX_RATE, min(self.length, at + length) / MIX_RATE)
            for at, length in places
            if length
        ]

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
        level = 10 ** ((self.voice_lufs + air.gain_db) / 20) / LOOP_RMS
        places = np.arange(first, last)
        edges = np.minimum(places - at, end - 1 - places) / (AIR_FADE_SECONDS * MIX_RATE)
        gain = (level * ramp(edges)).astype(np.float32)
        out[first - start : last - start] += loop[places % len(loop)] * gain[:, None]

    def _sound(self, out: np.ndarray, start: int, cue: EffectCue) -> None:
        at = cue.frame * SAMPLES_A_FRAME
        if at >= start + len(out) + MIX_RATE * 60 or at < start - MIX_RATE * 60:
            return  # no effect is a minute long: it need not even be made
        made = effect(cue.effect)
        level = 10 ** ((self.voice_lufs + 20 + cue.gain_db) / 20)
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
