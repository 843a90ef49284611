"""What may sound in a film besides voices and music, by name: effects with a moment, and the air of
a place.
"""

from typing import Literal

from film.value import Value

EffectName = Literal[
    "whoosh",
    "pop",
    "click",
    "riser",
    "impact",
    "room",
    "slam",
    "knock",
    "creak",
    "thunder",
    "step",
    "bell",
    "phone",
    "bark",
    "cheer",
    "gust",
    "fire",
    "splash",
    "car",
    "clap",
    "shimmer",
    "sword",
]
AmbienceName = Literal["rain", "wind", "birds", "crickets", "city", "sea", "murmur"]


class SoundCue(Value):
    """Something that is done in a shot is heard at this frame of it."""

    frame: int
    effect: EffectName
    why: str = ""
    """The script's word that names it; "" for steps, which follow the walk."""
