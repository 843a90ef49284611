"""Acting read from stage directions: who does what, with which face and thing in hand, who comes
and who goes.

The tables are storyboard_verbs.py's, whom the words mean is storyboard_names.py's. A sentence
without a name goes on about the one named last.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from agents.storyboard_names import (
    Roster,
    Subject,
    clauses_of,
    leads,
    mentions_in,
    nameless,
    together_in,
)
from agents.storyboard_verbs import (
    ENTERS,
    EXPRESSIONS,
    FACES,
    GIVES,
    HOLDING,
    IN_A_HURRY,
    LEADS_OTHERS,
    LEAVES,
    LED_OFF,
    OF_POSE,
    POSES,
    PROPS,
    PUT_AWAY,
)
from film.content import Expression, Pose, Prop
from tools.words.conditions import change_in, freed_in

T = TypeVar("T")

_NOT = re.compile(
    r"\b(?:not|never|without|no longer|n't|almost|nearly|about to|wants? to"
    r"|tries to)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"^(?:he|she|they|it|both)\b", re.IGNORECASE)
_THEY = re.compile(r"^(?:they|both|the two)\b", re.IGNORECASE)
_SOMETHING = re.compile(
    r"^(?:an?|the|two|three|several|some|all|every|another|there|outside|somewhere)\b(?! two)",
    re.IGNORECASE,
)
"""A sentence about something else: "A car passes." goes on about nobody."""
_SENTENCES = re.compile(
    r"(?<=[.!?])(?<!\bDr\.)(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bSt\.)(?<!\bDR\.)(?<!\bMR\.)"
    r"(?<!\bMRS\.)\s+"
)
_COMES_FIRST = re.compile(r"^\W*(?:re-?)?(enter|exit|exeunt)\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Deed:
    """What one character does in a stage direction."""

    character: str
    pose: Pose | None = None
    expression: Expression | None = None
    enters: bool = False
    leaves: bool = False
    hurries: bool = False
    holds: str = ""
    """What they hold, in the script's words: "a small key"."""
    prop: Prop | None = None
    """What their hand has from here on."""
    puts_away: bool = False
    gives_to: str = ""
    """Whom the thing in hand goes to."""
    brings: tuple[str, ...] = ()
    """Conditions that come over them."""
    takes: tuple[str, ...] = ()
    """Conditions that end."""


def pose_in(text: str) -> Pose | None:
    return _first(text, POSES)


def expression_in(text: str) -> Expression | None:
    return _first(text, EXPRESSIONS)


def prop_in(text: str) -> Prop | None:
    """The thing that the words put in somebody's hand."""
    for found in re.finditer(rf"\b(?:{HOLDING})\b", text, re.IGNORECASE):
        if _NOT.search(text[: found.start()]):
            continue
        near = re.split(r"[.;]", text[found.end() : found.end() + 48])[0]
        near = " ".join(near.split()[:6])
        prop = _first(near, PROPS)
        if prop:
            return prop
    return OF_POSE.get(pose_in(text))


@lru_cache(maxsize=512)
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def _first(text: str, table: Sequence[tuple[str, T]]) -> T | None:
    """The value whose words come first in the text and are not denied."""
    best: tuple[int, T] | None = None
    for pattern, value in table:
        for found in _pattern(pattern).finditer(text):
            if not _NOT.search(text[: found.start()]) and (best is None or found.start() < best[0]):
                best = (found.start(), value)
                break
    return best[1] if best else None


def read_direction(
    text: str, roster: Roster, speaking_next: str, subject: Subject
) -> tuple[tuple[Deed, ...], Subject]:
    """The deeds of a direction, and whom the next one may go on about."""
    deeds: dict[str, dict[str, object]] = {}
    forms = roster.forms
    for sentence in _SENTENCES.split(text):
        named = list(dict.fromkeys(name for name, _ in mentions_in(sentence, forms)))
        comes = _COMES_FIRST.match(sentence)
        if comes and named:
            who = together_in(sentence[comes.end() :], forms) or tuple(named[:1])
            subject = subject.now(who).heard(named)
            for name in who:
                _add(deeds.setdefault(name, {}), nameless(sentence, forms), ())
            continue
        if _THEY.match(sentence) and subject.together:
            subject = subject.now(subject.together)
        elif not named and not _PRONOUN.match(sentence) and not subject.last and speaking_next:
            if re.match(r"^[A-Z]?[a-z]+s\b", sentence):
                subject = subject.now((speaking_next,))
        if not named and _SOMETHING.match(sentence):
            continue
        before: list[tuple[str, int]] = []
        for clause in clauses_of(sentence, forms):
            here = mentions_in(clause, forms)
            subject = subject.meant(clause, roster)
            if before and re.match(r"who\b", clause):
                subject = subject.now((before[-1][0],))
            before = here or before
            met = re.search(r"\bmet by (?:the )?", clause, re.IGNORECASE)
            if met and here:
                deeds.setdefault(here[-1][0], {})["enters"] = True
                subject = subject.now((here[-1][0],))
                continue
            if here and leads(clause, here[0][1]):
                groups = together_in(sentence, forms), together_in(clause, forms)
                group = next((one for one in groups if here[0][0] in one), (here[0][0],))
                subject = subject.now(group)
            subject = subject.heard(name for name, _ in here)
            others = tuple(name for name, _ in here if name not in subject.last)
            for who in subject.last:
                _add(deeds.setdefault(who, {}), nameless(clause, forms), others)
            if re.search(rf"\b(?:{LEADS_OTHERS})\b", sentence, re.IGNORECASE):
                along = _take_along(deeds, subject.last, sentence, forms)
                subject = subject.along(along)
            if others and freed_in(clause):
                for name in others:
                    deeds.setdefault(name, {})["takes"] = ("bound",)
    return tuple(Deed(character=who, **done) for who, done in deeds.items()), subject  # pyright: ignore[reportArgumentType]


def _take_along(
    deeds: dict[str, dict[str, object]],
    leaders: Sequence[str],
    sentence: str,
    forms: Mapping[str, str],
) -> tuple[str, ...]:
    """Those who are dragged or led come and go with their leader; who they are."""
    verb = re.search(rf"\b(?:{LEADS_OTHERS})\b", sentence, re.IGNORECASE)
    if verb is None:
        return ()
    after = together_in(sentence[verb.end() :], forms)
    across = re.search(r"\bacross\b|\bthrough\b", sentence, re.IGNORECASE)
    away = re.search(r"\b(?:off|out|away|into|up)\b", sentence[verb.end() :], re.IGNORECASE)
    for name in (*leaders, *after):
        done = deeds.setdefault(name, {})
        if across:
            done["enters"] = True
        if away and (after or across):
            done["leaves"] = True
        if name in after and verb.group().lower().startswith("drag"):
            done.setdefault("expression", "worried")
            done.setdefault("pose", "slump")
    return after


def _add(done: dict[str, object], clause: str, others: Sequence[str]) -> None:
    enters, leaves = _done(ENTERS, clause), _done(LEAVES, clause) or _done(LED_OFF, clause)
    if enters:
        done["enters"] = True
    if leaves:
        done["leaves"] = True
    if (enters or leaves) and _done(IN_A_HURRY, clause):
        done["hurries"] = True
    pose, face = pose_in(clause), expression_in(clause)
    if pose and not ((enters or leaves) and pose in ("walk", "run")):
        if not (enters or leaves) or pose not in ("reach", "stand"):
            if pose not in ("present", "walk") or "pose" not in done:
                done["pose"] = pose
    if face or (pose in FACES and "expression" not in done):
        done["expression"] = face or FACES[pose]
    _handle(done, clause, others)
    change = change_in(clause)
    if change.brings:
        done["brings"] = change.brings
    if change.takes:
        done["takes"] = change.takes


def _handle(done: dict[str, object], clause: str, others: Sequence[str]) -> None:
    """What hands take, keep and give."""
    held = re.search(
        r"\b(?:holds?(?: out| up)?|carries|carrying|picks? up|holding) ((?:an?|the|his"
        r"|her|their|two|three) [\w' -]{2,30})",
        clause,
    )
    if held:
        done["holds"] = held.group(1).strip()
    prop = prop_in(clause)
    if prop:
        done["prop"] = prop
        if done.get("pose") == "think":
            done["pose"] = "hold"
    given = re.search(rf"\b(?:{GIVES})\b", clause, re.IGNORECASE)
    if given and not _NOT.search(clause[: given.start()]):
        thing = _first(clause[given.end() :], PROPS)
        if thing:
            done["prop"] = thing
        if others and (thing or "holds" in done):
            done["gives_to"] = others[0]
    if re.search(rf"\b(?:{PUT_AWAY})\b", clause, re.IGNORECASE):
        done["puts_away"] = True
        done.pop("prop", None)


def _done(pattern: str, clause: str) -> bool:
    return any(
        not _NOT.search(clause[: found.start()]) for found in _pattern(pattern).finditer(clause)
    )
