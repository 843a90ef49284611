"""The audio agent: what the music is to be, and what sounds when. It makes no sound itself.

Restraint is the judgement here: an effect marks a change of scene, a number, an item that appears,
and never more than a few a minute. Music follows the film's title and headings, never single words
of lines: a changed sentence must not restart the score.
"""

from collections.abc import Sequence
from math import ceil

from agents.audio_moods import TONES, mood_of
from agents.audio_places import ambience_of
from film.mix import EffectCue, MixPlan, MusicPlace, Score, ShotTiming, VoicePlace
from film.outline import Outline
from film.settings import MusicMood
from film.sounds import EffectName
from film.time import RATE

SECTION_FRAMES = 30 * int(RATE)
ROOM_FRAMES = 10 * int(RATE)
"""Length of one piece of room tone."""
ROOM_DB = -38.0
APART_FRAMES: dict[EffectName, int] = {
    "whoosh": 4 * int(RATE),
    "impact": 10 * int(RATE),
    "pop": int(RATE),
    "step": 6,
}
"""Least distance between two effects of a kind."""
HAPPENING_APART = 3 * int(RATE)
"""Of what actions name."""
LEVEL_DB: dict[EffectName, float] = {
    "whoosh": -11.0,
    "impact": -9.0,
    "pop": -17.0,
    "slam": -9.0,
    "knock": -12.0,
    "creak": -17.0,
    "thunder": -5.0,
    "step": -24.0,
    "bell": -15.0,
    "phone": -17.0,
    "bark": -13.0,
    "cheer": -13.0,
    "gust": -14.0,
    "fire": -8.0,
    "splash": -13.0,
    "car": -13.0,
    "clap": -9.0,
    "shimmer": -17.0,
    "sword": -14.0,
}
UNDER_VOICE_DB = -5.0
"""What happens while someone speaks is heard, but not instead of them."""
SONG_DB = 5.0
"""The music under a song."""
MOST_POPS_A_SHOT = 5
APPEARING = {"bars": "bar/", "process": "step/", "icon": "icon/"}
"""Templates whose items arrive with a pop, and how their reveals begin."""


def score_film(
    outline: Outline, *, wanted: MusicMood, seed: int, tone: Sequence[str] = ()
) -> Score:
    """The score a film gets: the mood asked for, the brand's tone, or what its title and headings
    speak of.
    """
    if wanted not in ("auto", "none"):
        return Score(mood=wanted, seed=seed, why=f"{wanted} was asked for")
    for word in tone:
        if mood := TONES.get(word.strip().lower()):
            return Score(mood=mood, seed=seed, why=f"the brand's tone is “{word}”")
    mood, why = mood_of(outline)
    return Score(mood=mood, seed=seed, why=why)


def plan_mix(shots: Sequence[ShotTiming], *, sections: int, quieter_db: float = 0.0) -> MixPlan:
    """What sounds from which frame of the film. `sections` counts the music's 30 s sections: none
    means no music, and a quiet room is heard instead. `quieter_db` lowers the music."""
    total = sum(shot.frames for shot in shots)
    voices: list[VoicePlace] = []
    cues: list[EffectCue] = []
    start = 0
    for shot in shots:
        voices += [
            VoicePlace(
                line_id=line.line_id,
                start_frame=start + line.start_frame,
                music_db=SONG_DB if line.sung else 0.0,
            )
            for line in shot.lines
            if line.voiced
        ]
        cues += _cues_of(shot, start)
        start += shot.frames
    cues = _apart(cues)
    if not sections:
        cues += [
            EffectCue(frame=at, effect="room", gain_db=ROOM_DB)
            for at in range(0, total, ROOM_FRAMES)
        ]
    used = min(sections, ceil(total / SECTION_FRAMES))
    lower = abs(quieter_db)
    plain = MixPlan(total_frames=total, voices=())
    return MixPlan(
        total_frames=total,
        voices=tuple(voices),
        music=tuple(
            MusicPlace(section=str(index), start_frame=index * SECTION_FRAMES)
            for index in range(used)
        ),
        cues=tuple(cues),
        ambience=ambience_of(shots),
        music_under_voice_db=plain.music_under_voice_db - lower,
        music_alone_db=plain.music_alone_db - lower,
    )


def _cues_of(shot: ShotTiming, start: int) -> list[EffectCue]:
    """Effects a shot asks for, in film frames: before they are thinned out."""
    cues: list[EffectCue] = []
    if start and shot.transition in ("dip", "wipe"):
        cues.append(_cue("whoosh", start + 4))
    if shot.template == "number":
        cues += [_cue("impact", start + r.frame) for r in shot.reveals if r.name == "value"]
    item = APPEARING.get(shot.template)
    if item:
        items = [r for r in shot.reveals if r.name.startswith(item)]
        cues += [_cue("pop", start + r.frame + 3) for r in items[:MOST_POPS_A_SHOT]]
    for sound in shot.sounds:
        spoken = any(line.start_frame <= sound.frame + 15 < line.end_frame for line in shot.lines)
        cues.append(_cue(sound.effect, start + sound.frame, UNDER_VOICE_DB if spoken else 0.0))
    return cues


def _cue(effect: EffectName, frame: int, lower_db: float = 0.0) -> EffectCue:
    return EffectCue(frame=frame, effect=effect, gain_db=LEVEL_DB[effect] + lower_db)


def _apart(cues: Sequence[EffectCue]) -> list[EffectCue]:
    """In order of time, each kind at its distance: the first of a crowd is kept."""
    kept: list[EffectCue] = []
    for cue in sorted(cues, key=lambda cue: cue.frame):
        last = next((k.frame for k in reversed(kept) if k.effect == cue.effect), None)
        if last is None or cue.frame - last >= APART_FRAMES.get(cue.effect, HAPPENING_APART):
            kept.append(cue)
    return kept
