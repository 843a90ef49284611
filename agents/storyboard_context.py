"""Where and when the words of a narration are told, also where they do not say so themselves.

Of a place the words' own comes first, then that of the sentences before them in their section, the
section's heading, the film's name; then what the film is about: bread is talked of in a kitchen, a
theorem before a blackboard. Only where nothing is known stands open ground.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agents.storyboard_reading import place_named, time_named
from film.cast import PlaceName
from film.outline import Outline
from film.script import Scene, TimeOfDay
from tools.picture.world import country_named
from tools.words.gazetteer import find_places


@dataclass(frozen=True, kw_only=True, slots=True)
class Ground:
    """A place and the light on it."""

    place: PlaceName
    light: TimeOfDay
    words: str = ""
    """The words that say so, or "" for open ground."""


_SUBJECTS: tuple[tuple[PlaceName, str], ...] = (
    ("mountains", r"sky|sunsets?|sunlight|clouds?"),
    ("court", r"laws?uits?|judges?|jury|juries|lawyers?|tenants?|landlords?|contracts?|deposits?|"
              r"copyrights?|licen[cs]es?|lawful|illegal"),
    ("kitchen", r"bread|dough|loaf|loaves|recipes?|flour|baking|bake|cooking|soup|ovens?|knead|"
                r"kettles?|coffee"),
    ("road", r"tyres?|tires?|cars?|wheels?|driv(?:e|es|ing)|cycling|cyclists?"),
    ("stadium", r"champions?|marathon|athletes?|goals?|match(?:es)?|coach|sprint\w*|league|"
                r"races?|runners?|laps?"),
    ("classroom", r"theorems?|algebra|geometry|triangles?|quadrilaterals?|polynomials?|equations?|"
                  r"integrals?|calculus|mathematic\w*|sines|rule of \d+|simpson['’]s rule|"
                  r"probabilit\w+|proofs?|de morgan['’]s"),
    ("lab", r"molecules?|chemical|chemistry|reactions?|electrons?|atoms?|acids?|physics|motion|"
            r"energy|voltage|voltages?|circuits?|crystals?|x-rays?|wavelengths?|experiments?|"
            r"equilibrium|light"),
    ("office", r"interest|savers?|portfolio|shares|bonds|money|budget|algorithms?|software|"
               r"programs?|comput\w+|models?|machines?|data|news|weekly|report"),
)  # fmt: skip
"""What a film is about → where it is talked of."""


def _subject(text: str, at_least: int) -> tuple[PlaceName, str] | None:
    """The place of the subject that most words speak of, and the first of these words."""
    best: tuple[int, PlaceName, str] | None = None
    for place, pattern in _SUBJECTS:
        found = re.findall(rf"(?<![\w-])(?:{pattern})(?![\w-])", text, re.IGNORECASE)
        count = len({word.lower().rstrip("s") for word in found})
        if count >= at_least and (best is None or count > best[0]):
            best = (count, place, found[0])
    return (best[1], best[2]) if best else None


def _place_in(text: str) -> tuple[PlaceName, str] | None:
    """The drawn place a text names; a town is a city."""
    named = place_named(text)
    if named:
        return named
    town = next((stop.name for stop in find_places(text) if not country_named(stop.name)), "")
    return ("city", town) if town else None


class Grounds:
    """The grounds of one section."""

    def __init__(self, scene: Scene, outline: Outline, texts: Sequence[str]) -> None:
        self._heading, self._texts = scene.heading, tuple(texts)
        self._names = (scene.heading, outline.subtitle, outline.title)

    def of(self, text: str) -> Ground:
        """The ground of one unit's words."""
        at = self._texts.index(text) if text in self._texts else 0
        before = self._texts[:at][::-1]
        light: TimeOfDay = "day"
        told = map(time_named, (text, *before, self._heading))
        if first := next((said for said in told if said), None):
            light = first[0]
        for said in (text, *before, *self._names):
            place = _place_in(said)
            if place:
                return Ground(place=place[0], light=light, words=place[1])
        about = _subject(" ".join(self._names), 1) or _subject(" ".join(self._texts), 2)
        if about:
            return Ground(place=about[0], light=light, words=about[1])
        return Ground(place="abstract", light=light)
