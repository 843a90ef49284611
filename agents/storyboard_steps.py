"""Steps: lists, and sentences that count themselves, as a process."""

import re
from collections.abc import Sequence

from agents.storyboard_labels import ENDS, capitalised, first_words, short_title, shortened
from film.content import ProcessContent, Step
from film.script import Line
from tools.words.meaning import icon_of_deed, senses_of

STEPS = 5
STEP_WORDS = 7
STEP_CHARACTERS = 34
"""Of a step's name: two lines below its circle."""


def process_content(title: str, lines: Sequence[Line], *, ordered: bool) -> ProcessContent | None:
    """A list's items as steps: title before the colon, the rest below it."""
    steps = tuple(step_of(line) for line in lines if line.kind == "item")
    if not 2 <= len(steps) <= STEPS:
        return None
    return ProcessContent(
        title=short_title(title), steps=with_different_icons(steps), ordered=ordered
    )


def step_of(line: Line) -> Step:
    title = line.item_title.strip(" :.")
    rest = line.text[len(line.item_title) :].strip(" :—–-").rstrip(".") if title else ""
    if not title:
        whole = line.text.rstrip(".")
        title = shortened(whole, STEP_WORDS, STEP_CHARACTERS) or first_words(whole, 5)
    icon = icon_of_deed(title) or _sense(title) or _sense(_thing_done(rest))
    return Step(title=title[:1].upper() + title[1:], text=first_words(rest, 8), icon=icon)


_PLACES = re.compile(r",|;|\b(?:in|on|at|for|with|than|from|to|by|like|under|over|into|while)\b")
_TIMES = ("stopwatch", "mantelpiece-clock", "timer-clock", "calendar")


def _thing_done(rest: str) -> str:
    """What a step is done to: the words before anything that only places it."""
    return _PLACES.split(rest, maxsplit=1)[0]


def _sense(words: str) -> str:
    icons = [sense.icon for sense in senses_of(words) if sense.icon not in _TIMES]
    return icons[0] if icons else ""


def with_different_icons(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """An icon twice in one picture tells nothing: the second one goes. With half or fewer left, all
    go."""
    seen: set[str] = set()
    kept = []
    for step in steps:
        kept.append(
            step if step.icon and step.icon not in seen else step.model_copy(update={"icon": ""})
        )
        seen.add(step.icon)
    if sum(bool(step.icon) for step in kept) * 2 <= len(kept):
        kept = [step.model_copy(update={"icon": ""}) for step in kept]
    return tuple(kept)


_ORDER = re.compile(
    r"\b(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|then|next|after that|finally"
    r"|lastly|at last)\b,?\s*",
    re.IGNORECASE,
)


def steps_told(text: str) -> tuple[Step, ...]:
    """Steps of a sentence that counts them: "First X, then Y, and finally Z"."""
    marks = list(_ORDER.finditer(text))
    if (
        len(marks) < 3
        or not re.match(r"first", marks[0].group(), re.IGNORECASE)
        or marks[0].start() > 12
    ):
        return ()
    edges = [*(mark.end() for mark in marks), len(text)]
    starts = [*(mark.start() for mark in marks[1:]), len(text)]
    pieces = [text[a:b].strip(ENDS + ".!?") for a, b in zip(edges, starts, strict=False)]
    pieces = [re.sub(r"\s*,?\s*(?:and|then)$", "", piece).strip(ENDS) for piece in pieces]
    if any(not piece or len(piece.split()) > 9 for piece in pieces):
        return ()
    return with_different_icons(
        tuple(
            Step(
                title=capitalised(
                    piece if len(piece) <= STEP_CHARACTERS else first_words(piece, 5)
                ),
                icon=icon_of_deed(piece) or next((s.icon for s in senses_of(piece)), ""),
            )
            for piece in pieces
        )
    )
