"""Words → weather: what headings and stage directions say falls from the sky or hangs in the air.

Read strictly: weather that is denied, over, or only talked of ("no rain", "the rain has stopped")
clears the sky again.
"""

import re

from film.script import Weather

_WEATHER: tuple[tuple[Weather, str], ...] = (
    ("dust", r"dust ?storms?|sand ?storms?|clouds? of dust|dust (?:blows|swirls|hangs|rises)|"
     r"swirling (?:dust|sand)"),
    ("snow", r"snow(?:s|ing|fall|flakes?|storm|y)?|blizzard|sleet|hail(?:storm)?"),
    ("rain", r"rain(?:s|ing|y|storm|fall)?|downpour|drizzl(?:e|es|ing)|(?:thunder)?storms?|"
     r"thunder|lightning|it pours|cloudburst|tempest"),
    ("fog", r"fog(?:gy)?|mist(?:y)?|haz[ey]|smog"),
)  # fmt: skip
_DENIED = re.compile(
    r"\b(?:no|not|without|never|after the|like|as|against the)\s+(?:\w+\s+)?$", re.I
)
_OVER = re.compile(
    r"^\W*(?:has |have |had )?(?:finally |slowly )?(?:stop(?:s|ped)?|ends?|ended|is over|clears?|"
    r"lifts?|eases?|dies down|boots?|coats?|man|white|proof)\b",
    re.I,
)
_CLEARS = re.compile(
    r"\b(?:(?:rain|snow|storm|fog|mist|dust)\s+(?:has |have )?(?:finally |slowly )?(?:stop(?:s|ped)"
    r"?|ends?|ended|is over|clears?|lifts?|dies down)|sun (?:comes|breaks) (?:out|through)|"
    r"skies clear|sky clears|clear (?:sky|skies)|sunny|bright sun)\b",
    re.I,
)


def weather_of(text: str) -> tuple[Weather, str] | None:
    """(weather, the words that say so), the last word said winning; None when nothing is said."""
    found: list[tuple[int, Weather, str]] = []
    for weather, pattern in _WEATHER:
        for match in re.finditer(
            rf"(?<![\w-])(?<!dust )(?<!sand )(?:{pattern})(?![\w-])", text, re.I
        ):
            if not _DENIED.search(text[: match.start()]) and not _OVER.match(text[match.end() :]):
                found.append((match.start(), weather, match.group()))
    for match in _CLEARS.finditer(text):
        found.append((match.start(), "clear", match.group()))
    if not found:
        return None
    _, weather, words = max(found)
    return weather, words
