"""What a narration tells of others' words, and what follows from what: a question somebody asked,
words somebody said, a condition and its consequence.
"""

import re
from collections.abc import Iterable

from agents.storyboard_candidate import Candidate
from agents.storyboard_compare import POINT_CHARACTERS, POINT_WORDS
from agents.storyboard_labels import capitalised
from agents.storyboard_unit import Unit
from film.content import QuestionContent, QuoteContent
from film.content_cards import CompareContent, CompareSide
from tools.words.grammar import is_verb, tagged

_ASKED = re.compile(
    r"^[“\"]?(?P<question>(?:Who|What|When|Where|Why|How|Which|Is|Are|Do|Does|Did|Can|Will)\b[^?]*?)"
    r"[?,”\"]+ (?P<who>(?:\w+ ){0,4}\w+) (?:asked|wondered|wanted to know)\.?$"
)
_SAID = re.compile(
    r"^(?P<who>(?:\w+ ){0,6})?(?:said|says|answered|replied|shouted|called out)\s*[:,]\s*"
    r"[“\"]?(?P<words>[^“”\"]+)[”\"]?$"
)
_IF = re.compile(r"^(?:So |And |But |Now |Then )?[Ii]f (?P<first>.+?), (?:then )?(?P<then>[^,].+)$")
_EQUAL = re.compile(
    r"(?P<one>NOT \([A-Z]+(?: [A-Z]+)*\)) is (?:equivalent|equal) to (?P<other>\(NOT .+\))\.?$"
)
WORDS_SAID = 14


def told_of_others(unit: Unit) -> Iterable[Candidate]:
    """Cards for one sentence alone."""
    if unit.kind != "sentence" or len(unit.lines) != 1:
        return
    text = unit.text.strip()
    asked = _ASKED.match(text)
    if asked and len(asked["question"].split()) <= WORDS_SAID:
        yield Candidate(
            content=QuestionContent(text=capitalised(asked["question"].strip(" ,")) + "?"),
            weight=92,
            why=f"a question that {asked['who']} asked",
            move="push",
        )
    said = _SAID.match(text)
    if said and 2 <= len(said["words"].split()) <= WORDS_SAID:
        yield Candidate(
            content=QuoteContent(text=capitalised(said["words"].strip()), who=""),
            weight=88,
            why="words that somebody said",
        )
    same = _EQUAL.search(text)
    if same and all(len(same[side]) <= POINT_CHARACTERS for side in ("one", "other")):
        yield Candidate(
            content=CompareContent(
                left=CompareSide(title=same["one"]),
                right=CompareSide(title=same["other"]),
                versus="=",
            ),
            weight=108,
            why="two expressions that mean the same",
        )
    sides = conditional(text)
    if sides:
        yield Candidate(content=sides, weight=90, why="a condition, and what follows from it")


def conditional(text: str) -> CompareContent | None:
    """ "If it rains, the match is off": the condition and what follows, side by side."""
    found = _IF.match(text.strip())
    if not found:
        return None
    whole = text.rstrip().endswith((".", "!"))
    if not whole or not all(any(map(is_verb, tagged(found[side]))) for side in ("first", "then")):
        return None
    points = tuple(capitalised(found[side].strip(" .!;:")) for side in ("first", "then"))
    for point in points:
        if (
            len(point.split()) > POINT_WORDS + 1
            or len(point) > POINT_CHARACTERS + 8
            or "?" in point
        ):
            return None
    return CompareContent(
        left=CompareSide(title="If", points=points[:1]),
        right=CompareSide(title="Then", points=points[1:]),
        versus="→",
    )
