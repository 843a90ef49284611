"""What weather and work do to people, read from action text: muddy, wet, dusty, and clean again.

What is described ("Leo, soaked, …") is a state; what happens ("Leo falls into the mud") begins one.
"""

import re

_STATES: tuple[tuple[str, str], ...] = (
    (
        "wet",
        r"(?:rain-?|soaking[ -]|dripping[ -]|sopping[ -])?(?:soaked|drenched|wet|"
        r"dripping|sodden|sopping)",
    ),
    (
        "muddy",
        r"muddy|mud-?(?:covered|caked|spattered|splattered|stained)|(?:covered|caked|"
        r"splattered|spattered|smeared) (?:in|with) (?:\w+ )?mud",
    ),
    (
        "dusty",
        r"dusty|dust-?covered|(?:covered|caked|grey|white) (?:in|with) (?:\w+ )?(?:dust|"
        r"flour|ash|ashes|soot|plaster)",
    ),
)
_AFTER_STATE = (
    r"(?=\s*(?:[.,;:!?)…–—-]|$)|\s+(?:and|from|with|to|through|after|all|but|again|"
    r"hair|clothes|coat|jacket|shirt|boots|shoes|trousers|dress|face|in|by|now|as)\b)"
)
_DENIED = re.compile(
    r"\b(?:not|never|no longer|isn't|isn’t|without being|hardly)\s+(?:\w+\s+)?$", re.I
)
_EVENTS: tuple[tuple[str, str], ...] = (
    (
        "muddy",
        r"\b(?:falls?|slips?|trips?|lands?|steps?|rolls?|crawls?|sinks?|slides?|"
        r"wades?)\b[^.]*\bmud\b",
    ),
    (
        "wet",
        r"\b(?:falls?|slips?|jumps?|dives?|lands?|wades?|steps?|"
        r"tumbles?)\b[^.]*\b(?:water|river|lake|pool|sea|pond|puddle|fountain|stream)\b",
    ),
    (
        "wet",
        r"\b(?:in|through|into) the (?:\w+ )?(?:rain|downpour|storm)\b|\b(?:splash(?:es|"
        r"ed)?|spray(?:s|ed)?|drench(?:es|ed)?|soak(?:s|ed)?)\b[^.]*\b(?:him|her|them)\b",
    ),
    ("dusty", r"\b(?:falls?|crawls?|digs?|rolls?)\b[^.]*\b(?:dust|rubble|ash|ashes|flour)\b"),
)
CLEANED = re.compile(
    r"\b(?:dr(?:y|ies) (?:off|himself|herself|themselves|his|her)|towels?|washes|"
    r"showers|cleans? (?:up|off|himself|herself)|"
    r"changes? (?:clothes|into)|in (?:clean|fresh|dry|new) clothes|(?:clean|dry) "
    r"(?:again|now)|brushes (?:the|off))\b",
    re.I,
)
RAIN = re.compile(
    r"\b(?:rain (?:starts|begins|pours|falls|comes)|(?:starts|begins) to rain|it "
    r"pours|pours down|downpour|it rains|it is raining)\b",
    re.I,
)


def conditions_described(text: str) -> list[str]:
    """Conditions that the words say someone is in."""
    found = []
    for tag, pattern in _STATES:
        match = re.search(rf"(?<![\w-])(?:{pattern}){_AFTER_STATE}", text, re.I)
        if match and not _DENIED.search(text[: match.start()]) and not conditions_happening(text):
            found.append(tag)
    return found


def conditions_happening(text: str) -> list[str]:
    """Conditions that the words say someone gets into, or is described in by the end."""
    found = [tag for tag, pattern in _EVENTS if re.search(pattern, text, re.I)]
    if RAIN.search(text):
        found.append("wet")
    return list(dict.fromkeys(found))


def dirtied_before(text: str, told: tuple[str, ...]) -> bool:
    """True when something dirtying stands before the cleaning: then it belongs to the scene's end,
    not its start.
    """
    before = told[: told.index(text)]
    return any(conditions_happening(other) or conditions_described(other) for other in before)
