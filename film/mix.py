"""The sound of a film as a plan: what sounds from which frame at which level.

Sounds are named, not held: a voice by its line's id, a section of music by its number. Whoever
mixes brings the sounds under these names.
"""

from typing import Literal

from film.script import TimeOfDay, Weather
from film.sheet import Reveal, SpokenLine
from film.sounds import AmbienceName, EffectName, SoundCue
from film.storyboard import TransitionKind
from film.value import Value

Mood = Literal["calm", "bright", "tense", "warm", "driving"]

MIX_RATE = 48_000
"""Hertz of the mix."""


class ShotTiming(Value):
    """`shot/ID/sheet#timing`: all of a sheet that sound and captions depend on."""

    shot_id: str
    frames: int
    transition: TransitionKind
    template: str
    lines: tuple[SpokenLine, ...]
    reveals: tuple[Reveal, ...]
    sounds: tuple[SoundCue, ...] = ()
    place: str = ""
    """Where it plays (film.cast.PlaceName); "" of cards, charts and split screens."""
    time_of_day: TimeOfDay = "day"
    weather: Weather = "clear"


class Score(Value):
    """What the music of a film is to be. Sections of fixed length are composed from it."""

    shape: Literal["score/1"] = "score/1"
    mood: Mood
    seed: int
    why: str


class VoicePlace(Value):
    line_id: str
    start_frame: int
    gain_db: float = 0.0
    music_db: float = 0.0
    """The music under it is so much louder than under speech: songs."""


class MusicPlace(Value):
    section: str
    """Number of the section, counted from 0, as in `music/SECTION`."""
    start_frame: int


class EffectCue(Value):
    frame: int
    """Where the effect is felt: the middle of a whoosh, the blow of an impact."""
    effect: EffectName
    gain_db: float = 0.0


class AmbiencePlace(Value):
    """The air of a place, from frame to frame."""

    ambience: AmbienceName
    start_frame: int
    end_frame: int
    gain_db: float
    """Against the voices."""


class MixPlan(Value):
    shape: Literal["mix/1"] = "mix/1"
    total_frames: int
    voices: tuple[VoicePlace, ...]
    music: tuple[MusicPlace, ...] = ()
    cues: tuple[EffectCue, ...] = ()
    ambience: tuple[AmbiencePlace, ...] = ()
    music_under_voice_db: float = -14.0
    """Music against the voice while someone speaks."""
    music_alone_db: float = -6.0
    """Music against the voice's level in the gaps."""
