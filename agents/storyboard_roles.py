"""Narrative roles and beats: what each shot does for the story, and where a person in front of a
camera would help most."""

import re
from collections.abc import Sequence

from agents.storyboard_shot import ROLE_SCORES
from agents.storyboard_unit import Unit
from film.content import Content
from film.outline import OutlineScene
from film.storyboard import Beat, NarrativeRole, Shot
from tools.words.figures import find_figures
from tools.words.grammar import begins_with_order

_TURN = re.compile(r"^(?:but|yet|however|still|instead|until|then one day)\b", re.IGNORECASE)
_PROBLEM = re.compile(
    r"\b(?:problem|wrong|fails?|failed|bad|worse|worst|lose|lost|waste|wasted|hard"
    r"|difficult|risk|danger|never|cannot|can't|too (?:much|many|late|slow)"
    r"|could be better|mistake|suffer|stuck|tired of|awake|bitter|stale)\b",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(
    r"\b(?:for example|for instance|imagine|take the|say you|picture this|once)\b", re.IGNORECASE
)
_SOLUTION = re.compile(
    r"\b(?:solution|answer|instead|so begin|here is how|that is why|fix|meet|introducing)\b",
    re.IGNORECASE,
)


def role_of(
    unit: Unit, content: Content, here: OutlineScene, index: int, count: int, *, last: bool
) -> NarrativeRole:
    if here.first and index == 0:
        return "hook"
    if content.template == "endcard" or (last and begins_with_order(unit.text)):
        return "call_to_action"
    if unit.kind == "list":
        return (
            "solution"
            if any(begins_with_order(line.text) or line.item_title for line in unit.lines)
            else "explanation"
        )
    if unit.kind in ("quote", "series") or find_figures(unit.text):
        return "evidence"
    if _EXAMPLE.search(unit.text) or unit.kind == "photo":
        return "example"
    if _TURN.match(unit.text):
        return "turn"
    if _SOLUTION.search(unit.text):
        return "solution"
    if _PROBLEM.search(unit.text):
        return "problem"
    return "context" if here.first or index == 0 else "explanation"


def beats_of(shots: Sequence[Shot], texts: dict[str, str]) -> tuple[Beat, ...]:
    """Shots in a row with one role are a beat. `texts`: line id → its words."""
    groups: list[list[Shot]] = []
    for shot in shots:
        if groups and groups[-1][0].role == shot.role:
            groups[-1].append(shot)
        else:
            groups.append([shot])
    return tuple(_beat(group, texts) for group in groups)


def _beat(group: list[Shot], texts: dict[str, str]) -> Beat:
    lines = tuple(line for shot in group for line in shot.lines)
    words = texts.get(lines[0], "") if lines else (group[0].action or group[0].shows)
    summary = words if len(words) <= 90 else words[:88].rsplit(" ", 1)[0] + "…"
    quoted = any(shot.content.template == "quote" for shot in group)
    score = max(ROLE_SCORES[group[0].role], 0.7 if quoted else 0.0)
    return Beat(
        id=f"b-{group[0].id.split('-', 1)[-1]}",
        role=group[0].role,
        recommendation_score=score,
        lines=lines,
        summary=summary,
    )
