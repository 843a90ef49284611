"""Sentences that count: their steps, or the one number they are about."""

import re
from collections.abc import Iterable

from agents.storyboard_candidate import Candidate, move_among
from agents.storyboard_contents import number_content, words_shown
from agents.storyboard_labels import short_title
from agents.storyboard_steps import step_of, steps_told, with_different_icons
from agents.storyboard_type import MAX_WORDS
from agents.storyboard_unit import Unit
from film.content import ProcessContent
from film.script import Line

_ORDINAL = re.compile(
    r"^(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|then|next|after that|finally|lastly"
    r"|at last),?\s+",
    re.IGNORECASE,
)

_PASSING = re.compile(
    r"^(?:In|After|For|Within|Every) (?:\w+ )?\d[\d,.]* "
    r"(?:seconds?|minutes?|hours?|days?|weeks?|months?)\b"
)


def step_cards(unit: Unit, heading: str) -> Iterable[Candidate]:
    if unit.kind == "steps":
        steps = with_different_icons(tuple(step_of(_without_ordinal(line)) for line in unit.lines))
    else:
        steps = steps_told(unit.text)
    if steps:
        title = short_title(heading)
        yield Candidate(
            content=ProcessContent(title=title, steps=steps, ordered=True),
            weight=130,
            why="the words count their steps: first, then, finally",
        )


def number_cards(unit: Unit) -> Iterable[Candidate]:
    if unit.kind not in ("sentence", "photo", "compare"):
        return
    number = number_content(unit.text)
    if number and words_shown(number) <= MAX_WORDS + 1:
        ring = (
            "a share of the whole, drawn as a ring"
            if number.ratio is not None
            else "the number that the sentence is about"
        )
        yield Candidate(
            content=number,
            weight=110 if number.ratio is not None else 66 if _in_passing(unit.text) else 96,
            why=f"“{number.prefix}{number.number} {number.unit}”: {ring}",
            move=move_among(unit.told, ("hold", "push")),
        )


def _in_passing(text: str) -> bool:
    """A time that only sets the clock: "In 40 minutes it fades …"."""
    return bool(_PASSING.match(text))


def _without_ordinal(line: Line) -> Line:
    rest = _ORDINAL.sub("", line.text)
    return line.model_copy(update={"text": rest[:1].upper() + rest[1:], "item_title": ""})
