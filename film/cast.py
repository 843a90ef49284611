"""The cast: who and what is seen and heard. Identity is constant by name and attributes across
shots, films and formats.
"""

from typing import Literal

from film.script import TimeOfDay
from film.value import Value

Build = Literal["slim", "broad"]
Hair = Literal[
    "short",
    "side",
    "bob",
    "long",
    "bun",
    "ponytail",
    "afro",
    "curly",
    "bald",
    "braids",
    "fringe",
    "balding",
]
Top = Literal["tee", "shirt", "sweater", "hoodie", "blazer", "coat", "apron", "dress"]
Bottom = Literal["trousers", "shorts", "skirt"]
Hat = Literal["none", "cap", "hard", "hijab"]
Beard = Literal["none", "stubble", "full", "moustache"]
Kind = Literal[
    "human",
    "ogre",
    "goblin",
    "ghost",
    "robot",
    "dragon",
    "dog",
    "cat",
    "bird",
    "horse",
    "frog",
    "rabbit",
    "bear",
    "mouse",
    "cow",
    "fish",
]
"""What a body is. Ogre, goblin, ghost and robot stand on the human rig; the rest have their own."""
Outfit = Literal[
    "plain",
    "doctor",
    "nurse",
    "scientist",
    "chef",
    "knight",
    "soldier",
    "witch",
    "wizard",
    "king",
    "queen",
    "prince",
    "princess",
    "fairy",
    "peasant",
    "detective",
    "police",
    "firefighter",
    "sailor",
    "captain",
    "pirate",
    "worker",
    "farmer",
    "judge",
    "teacher",
    "business",
    "waiter",
    "astronaut",
    "sport",
    "monk",
    "musician",
]
"""Clothes by role; `plain` is what the garment fields say, every other outfit replaces them."""
PlaceName = Literal[
    "abstract",
    "kitchen",
    "office",
    "city",
    "forest",
    "mountains",
    "desert",
    "space",
    "sea",
    "beach",
    "classroom",
    "bedroom",
    "living_room",
    "shop",
    "market",
    "cafe",
    "hospital",
    "lab",
    "library",
    "farm",
    "garden",
    "orchard",
    "road",
    "train",
    "station",
    "stage",
    "opera",
    "castle",
    "throne_room",
    "tower",
    "harbour",
    "lighthouse",
    "corridor",
    "court",
    "stadium",
    "factory",
]
"""A drawn place: one module of tools/picture/places each; `abstract` is the honest stand-in."""


class Appearance(Value):
    """Everything a puppet's drawing depends on. Indexes point into the puppet's own skin and hair
    tables.
    """

    kind: Kind = "human"
    outfit: Outfit = "plain"
    gender: Literal["f", "m"] = "f"
    age: int = 32
    """Years: below 13 drawn as a child, above 62 grey."""
    build: Build = "slim"
    skin: int = 2
    """0 lightest … 5 darkest."""
    hair: Hair = "short"
    hair_colour: int = 0
    """0 black, 1 dark brown, 2 brown, 3 copper, 4 blond, 5 grey, 6 red."""
    hat: Hat = "none"
    beard: Beard = "none"
    glasses: bool = False
    top: Top = "tee"
    top_colour: str = "#3f6fd8"
    bottom: Bottom = "trousers"
    bottom_colour: str = "#2c3550"
    shoe_colour: str = "#22242c"
    accent_colour: str = "#ffc53d"
    stripes: bool = False
    conditions: tuple[str, ...] = ()
    """Condition tags that are drawn over the looks: muddy, wet, dusty, injured, sweaty, crying,
    torn, bound, tired.
    """


class VoiceChoice(Value):
    """One speaker, one voice."""

    engine: Literal["hibari", "kokoro"]
    voice: str
    """The engine's voice name: "heart", "am_michael", …"""
    pitch: float = 1.0
    """Resampling factor: 0.72 lower … 1.25 higher; 1.0 untouched."""
    pace: float = 1.0
    """Speaking speed before any slowing for captions; ≥ 0.85."""
    why: str
    shared_with: tuple[str, ...] = ()
    """Speakers who must share this voice: a finding says so."""


class Character(Value):
    name: str
    """As the script's cue: upper case."""
    display_name: str
    appearance: Appearance
    voice: VoiceChoice
    described_by: tuple[str, ...] = ()
    """The script's words the appearance was read from."""
    why: str


class SettingLook(Value):
    """A place as the script names it, and the drawn place that stands for it."""

    name: str
    """Script words, upper case; "" is the narration's own ground."""
    place: PlaceName
    times: tuple[TimeOfDay, ...]
    why: str
    recognised: bool = True
    """False when an unknown place became an honest abstract: a finding says so."""


class Cast(Value):
    shape: Literal["cast/1"] = "cast/1"
    characters: tuple[Character, ...]
    """Narrator included (name NARRATOR): first, when the script has narration."""
    settings: tuple[SettingLook, ...]

    def character(self, name: str) -> Character:
        return next(character for character in self.characters if character.name == name)
