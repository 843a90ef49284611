"""Words of a unit as type: a short sentence whole, a long one by its strongest clause or the thing
it speaks of, a point by its name.
"""

import re
from collections.abc import Iterable

from agents.storyboard_candidate import Candidate
from agents.storyboard_type import key_phrase, kinetic_content, kinetic_phrase
from agents.storyboard_unit import Unit

_WHO_SAID = re.compile(r", (?:[\w’'-]+ ){0,4}(?:said|says|say|found|reported|wrote)\.$")


def _claim(text: str) -> str:
    """A sentence without its last words on who said it: they are no part of what is claimed."""
    return _WHO_SAID.sub(".", text)


def typed(unit: Unit) -> Iterable[Candidate]:
    if unit.kind not in ("sentence", "photo", "steps", "list"):
        return
    named = unit.lines[0].item_title if unit.lines and unit.kind == "sentence" else ""
    if named and (title := kinetic_content((named,), unit.marked)):
        yield Candidate(content=title, weight=82, why="the name of this point", move="push")
    whole = kinetic_content([_claim(line.text) for line in unit.lines], unit.marked)
    words = len(unit.text.split())
    if whole and unit.text.endswith("?") and len(unit.lines) == 1:
        yield Candidate(content=whole, weight=40, why="a question, as type", move="push")
    elif whole and words <= 10:
        marked = bool(unit.marked)
        yield Candidate(
            content=whole,
            weight=76 if marked else 70 if words <= 8 else 58,
            why="a strong short sentence" + (", with the writer's own mark" if marked else ""),
            move="push",
        )
    elif phrase := kinetic_phrase(unit.text, unit.marked):
        marked = any(mark in " ".join(row.text for row in phrase.rows) for mark in unit.marked)
        yield Candidate(
            content=phrase, weight=66 if marked else 50, why="its strongest words", move="push"
        )
    elif whole:
        yield Candidate(content=whole, weight=38, why="the whole sentence, as type")
    elif unit.kind != "list" and (phrase := key_phrase(unit.text)):
        yield Candidate(content=phrase, weight=43, why="the thing it speaks of", move="push")
