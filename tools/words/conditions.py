"""What weather, work and grief do to people, read from action text: muddy, wet, dusty, injured,
sweaty, crying, torn, bound, tired, and what takes each away again.

What is described ("Leo, soaked, …") is a state; what happens ("Leo falls into the mud") begins one.
"""

import re
from typing import NamedTuple

_MUCH = r"(?:all |quite |very |still |completely |badly )?"
_STATES: tuple[tuple[str, str], ...] = (
    (
        "wet",
        r"(?:rain-?|soaking[ -]|dripping[ -]|sopping[ -])?(?:soaked|drenched|wet|dripping|sodden|"
        r"sopping)(?! (?:in|with) sweat)",
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
    (
        "injured",
        r"injured|wounded|bleeding|bloodied|bandaged|bruised|battered|limping|"
        r"(?:with )?(?:an?|his|her) (?:arm|leg|head|hand) (?:in a sling|in plaster|bandaged)|"
        r"with a (?:black eye|bandage|broken (?:arm|leg|nose))",
    ),
    ("sweaty", r"sweaty|sweating|perspiring|(?:drenched|soaked|covered) (?:in|with) sweat"),
    (
        "crying",
        r"crying|weeping|sobbing|in tears|tearful|tear-?(?:stained|streaked)|"
        r"(?:eyes|face) full of tears|in floods of tears",
    ),
    ("torn", r"in rags|in tatters|tattered|ragged|in torn clothes|with torn (?:clothes|sleeves?)"),
    (
        "bound",
        r"bound(?! for)|(?:roped|chained|handcuffed|shackled|gagged)(?: up| together| to)?|"
        r"tied (?:up|together|by|(?:to (?:a|the) (?:chair|tree|post|mast|bed|stake|rails?)))|"
        r"in (?:chains|handcuffs|shackles|irons)|captive|tangled in (?:\w+ )*(?:cord|rope|thread)",
    ),
    ("tired", r"exhausted|weary|worn[- ]out|dead tired|bleary-eyed|sleepless|tired"),
)
_AFTER_STATE = (
    r"(?=\s*(?:[.,;:!?)…–—-]|$)|\s+(?:and|from|with|to|through|after|all|but|again|"
    r"hair|clothes|coat|jacket|shirt|boots|shoes|trousers|dress|face|in|by|now|as|up|"
    r"Prince|Princess|King|hand|hands)\b)"
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
    (
        "injured",
        r"\b(?:is|gets?|are) (?:shot|stabbed|hit|struck|hurt|wounded|injured)\b|"
        r"\b(?:cuts?|breaks?|burns?|sprains?|twists?) (?:his|her|their) (?:hand|arm|leg|ankle|"
        r"finger|foot|wrist|head)\b|\bfalls? (?:down|off|from) the (?:stairs|ladder|roof|horse)\b",
    ),
    ("sweaty", r"\b(?:breaks into a sweat|wipes the sweat|sweat runs|begins to sweat)\b"),
    (
        "crying",
        r"\b(?:bursts? into tears|breaks? down|begins? to (?:cry|weep|sob)|starts? "
        r"(?:to cry|crying|weeping|sobbing)|weeps?|sobs?|cries(?! out)|falls to wailing)\b",
    ),
    ("torn", r"\b(?:tears|rips) (?:his|her|their) (?:\w+ )?(?:clothes|shirt|sleeve|coat|dress)\b"),
    (
        "bound",
        r"\b(?:is|are|gets?) (?:tied up|chained|handcuffed|captured|seized)\b|"
        r"\b(?:stands?|lies?|sits?) bound\b",
    ),
)
_GONE: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("muddy", "wet", "dusty", "sweaty", "torn", "crying", "bound", "injured", "tired"),
        r"changes? (?:clothes|into)|in (?:clean|fresh|dry|new) clothes|(?:clean|dry) (?:again|now)",
    ),
    (
        ("muddy", "wet", "dusty", "sweaty", "crying"),
        r"dr(?:y|ies) (?:off|himself|herself|themselves|his|her)|towels?|washes|showers|"
        r"cleans? (?:up|off|himself|herself)|brushes (?:the|off)",
    ),
    (("crying",), r"(?:wipes?|dries|brushes) (?:away )?(?:his|her|their|the) (?:tears|eyes)"),
    (("injured",), r"heal(?:s|ed)|recover(?:s|ed)|is well again|takes? off the bandages?"),
    (
        ("bound",),
        r"(?:is|are) (?:untied|freed|released|unbound|set free|free)|breaks? (?:free|loose)|"
        r"escapes?|frees? (?:himself|herself|themselves)|burst out|shakes? off the ropes?",
    ),
    (("tired",), r"wakes? (?:up )?(?:refreshed|rested)|well rested|slept well"),
)  # fmt: skip
_FREES = re.compile(
    r"\b(?:unties|untie|frees|free|releases|release|unbinds|unchains|cuts (?:the )?ropes? (?:of|"
    r"from))\s+(?:him|her|them|the \w+|[A-Z]\w+)",
)
RAIN = re.compile(
    r"\b(?:rain (?:starts|begins|pours|falls|comes)|(?:starts|begins) to rain|it "
    r"pours|pours down|downpour|it rains|it is raining)\b",
    re.I,
)
FLEETING = ("crying", "sweaty")
"""They pass between two scenes."""


class Change(NamedTuple):
    """What a text does to somebody: conditions it brings, and those it takes away."""

    brings: tuple[str, ...]
    takes: tuple[str, ...]


def conditions_described(text: str) -> list[str]:
    """Conditions that the words say someone is in."""
    found = []
    for tag, pattern in _STATES:
        match = re.search(rf"(?<![\w-]){_MUCH}(?:{pattern}){_AFTER_STATE}", text, re.I)
        if match and not _DENIED.search(text[: match.start()]) and not conditions_happening(text):
            found.append(tag)
    return found


def conditions_happening(text: str) -> list[str]:
    """Conditions that the words say someone gets into, or is described in by the end."""
    found = [tag for tag, pattern in _EVENTS if re.search(pattern, text, re.I)]
    if RAIN.search(text):
        found.append("wet")
    return list(dict.fromkeys(found))


def conditions_ended(text: str) -> tuple[str, ...]:
    """Conditions that the words take away."""
    return tuple(
        tag
        for tags, pattern in _GONE
        if re.search(rf"\b(?:{pattern})\b", text, re.I)
        for tag in tags
    )


def freed_in(text: str) -> bool:
    """Whether somebody unties those named after the verb."""
    return bool(_FREES.search(text))


def change_in(text: str) -> Change:
    return Change(
        brings=tuple(dict.fromkeys((*conditions_happening(text), *conditions_described(text)))),
        takes=tuple(dict.fromkeys(conditions_ended(text))),
    )


def dirtied_before(text: str, told: tuple[str, ...]) -> bool:
    """True when something dirtying stands before the cleaning: then it belongs to the scene's end,
    not its start.
    """
    before = told[: told.index(text)]
    return any(conditions_happening(other) or conditions_described(other) for other in before)
