"""People's words about a take, read into constraints that house makers can obey.

Rules over a closed table: what is not recognised stays as text, and a maker that needs more than
text says so.
"""

import re
from typing import get_args

from film.content import Expression, Pose, TemplateName
from film.errors import BadInput
from film.guidance import Constraint, ConstraintKind, Guidance

MIN_CHARACTERS = 10
"""Regeneration asks for as much, so that the ledger can tell later why (DESIGN 4)."""

_PHRASES: tuple[tuple[str, ConstraintKind, str], ...] = (
    (r"\b(slower|slow down|too fast)\b", "slower", "0.85"),
    (r"\b(hold|longer|too short|too quick)\b", "longer_hold", "1.5"),
    (r"\b(fewer|shorter|less) (words|text)\b|\btoo (many words|much text)\b", "max_words", "6"),
    (
        r"\b(another|different|other) (picture|idea|template|shot)\b"
        r"|\b(something else|alternative)\b",
        "alternative",
        "1",
    ),
    (r"\bat (day|dawn|dusk|night)\b", "use_time_of_day", r"\1"),
    (r"\b(quieter|softer|lower) music\b|\bmusic (is )?too loud\b", "quieter_music", "6"),
)
_CALLED: dict[str, str] = {
    "bars": r"bars|bar chart",
    "line": r"line (?:chart|graph)|curve",
    "donut": r"donut|doughnut|ring chart|pie(?: chart)?",
    "choropleth": r"choropleth|shaded map|map of countries",
    "route": r"route|map(?! of countries)",
    "timeline": r"time ?line",
    "bullets": r"bullets|bullet points|bullet list",
    "checklist": r"check ?list|boxes to tick",
    "process": r"process|steps",
    "compare": r"compare|comparison|two sides|side by side",
    "question": r"question card|big question",
    "chapter": r"chapter(?: card)?",
    "code": r"code card|code window|terminal",
    "formula": r"formula|equation",
    "product": r"product(?: shot| card)?|callouts",
    "lowerthird": r"lower ?third|name card",
    "split": r"split(?: screen)?",
    "logo": r"logo sting|logo card",
    "number": r"number|big number",
    "quote": r"quote",
}
"""What people call a template; a word that often means something else counts only with its kind
("line chart")."""


def read_guidance(words: str) -> Guidance:
    """Guidance from a person's sentence. Raises BadInput when it says too little to be kept."""
    if len(words.strip()) < MIN_CHARACTERS:
        raise BadInput(
            "The guidance is too short",
            f"“{words.strip()}” has {len(words.strip())} characters",
            f"say in at least {MIN_CHARACTERS} what should change",
        )
    found = [
        Constraint(kind=kind, value=match.expand(value) if "\\" in value else value)
        for pattern, kind, value in _PHRASES
        if (match := re.search(pattern, words, re.IGNORECASE))
    ]
    for name in get_args(TemplateName):
        called = _CALLED.get(name, name)
        if re.search(
            rf"\b(no|not|without|avoid|never) (a |an |the )?(?:{called})\b", words, re.IGNORECASE
        ):
            found.append(Constraint(kind="avoid_template", value=name))
        elif re.search(
            rf"\b(use|as|with|make it|show) (a |an |the )?(?:{called})\b", words, re.IGNORECASE
        ):
            found.append(Constraint(kind="use_template", value=name))
    for kind, names in (("pose", get_args(Pose)), ("expression", get_args(Expression))):
        for name in names:
            if re.search(
                rf"\b(look|looks|be|being|pose|poses|should)\b.*\b{name}\b", words, re.IGNORECASE
            ):
                found.append(Constraint(kind=kind, value=name))  # type: ignore[arg-type]
    return Guidance(text=words.strip(), constraints=tuple(found))
