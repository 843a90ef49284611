"""What a sentence tells a storyboard: the place and the light it names, its feeling, how long it
takes to say.

Closed tables, read strictly; places come from the one table of tools/words/places.py, and only
those that are drawn.
"""

import re
from functools import lru_cache

from film.cast import Cast, PlaceName
from film.content import Expression
from film.script import TimeOfDay
from tools.words.places import place_of, place_said
from tools.words.spoken import spoken_form

CHARACTERS_A_SECOND = 17.0
"""Of the spoken form, no pauses: the built-in voice said 18.1 over the examples (15.4 to 20.7)."""
SHOT_PAUSE_SECONDS = 0.6
"""Before the first word and after the last one."""
LINE_PAUSE_SECONDS = 0.3

_TIMES: tuple[tuple[TimeOfDay, str], ...] = (
    (
        "dawn",
        r"before the (?:city|world|town|sun) (?:wakes|rises)|at dawn|dawn|daybreak"
        r"|sunrise|first light|early (?:in the )?morning",
    ),
    ("dusk", r"dusk|sunset|twilight|golden hour|(?<!good )evenings?|at sundown|nightfall"),
    (
        "night",
        r"(?:at|by|last|every|one|all|the|to)\s?night(?!mare)|midnight|after dark"
        r"|moonlight|asleep|(?:ten|eleven|twelve) at night",
    ),
    ("day", r"at noon|midday|in the afternoon|daylight|by day|morning"),
)


_IN_COURT = re.compile(r"\bin court\b.*\b(?:judge|jury|lawyer|trial|witness)\b", re.IGNORECASE)


def place_named(text: str) -> tuple[PlaceName, str] | None:
    """(drawn place, the word that names it): the first one that is not a comparison."""
    from tools.picture.places.draw import is_drawn

    named = place_said(text)
    if named is None and _IN_COURT.search(text):
        named = "court", "in court"
    return named if named and is_drawn(named[0]) else None


def time_named(text: str) -> tuple[TimeOfDay, str] | None:
    """(light, the words that name it): the first one in the text."""
    best: tuple[int, TimeOfDay, str] | None = None
    for time, pattern in _TIMES:
        found = re.search(rf"\b(?:{pattern})\b", text, re.IGNORECASE)
        if found and (best is None or found.start() < best[0]):
            best = (found.start(), time, found.group())
    return (best[1], best[2]) if best else None


def place_of_setting(words: str, cast: Cast) -> tuple[PlaceName, bool]:
    """(drawn place, recognised) of a slug line's place: the cast's, else the words'."""
    for setting in cast.settings:
        if setting.name and setting.name == words.upper():
            return setting.place, setting.recognised
    from tools.picture.places.draw import is_drawn

    named = place_of(words)
    return (named[0], True) if named and is_drawn(named[0]) else ("abstract", False)


def seconds_to_say(*texts: str) -> float:
    """A shot in which these lines are spoken, its pauses included; 0 without words."""
    if not texts:
        return 0.0
    spoken = sum(len(spoken_form(text)) for text in texts) / CHARACTERS_A_SECOND
    return SHOT_PAUSE_SECONDS + spoken + LINE_PAUSE_SECONDS * (len(texts) - 1)


@lru_cache(maxsize=1)
def _feelings():
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    return SentimentIntensityAnalyzer()


def feeling_of(text: str) -> float:
    """-1 bad … 1 good (VADER's compound)."""
    return float(_feelings().polarity_scores(text)["compound"])


def face_for(text: str) -> Expression:
    """The face of somebody who tells this to the camera."""
    if text.rstrip().endswith("?"):
        return "skeptical"
    feeling = feeling_of(text)
    if feeling > 0.4:
        return "happy"
    return "worried" if feeling < -0.5 else "neutral"
