"""Acting read from stage directions: who does what, with which face and thing in hand, who comes
and who goes.

The tables are storyboard_verbs.py's. A direction goes on about the one it named last: "He" and a
sentence without a name are theirs, "They" are the last ones named together.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

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
from tools.words.roles import is_common, name_forms

T = TypeVar("T")

_NOT = re.compile(
    r"\b(?:not|never|without|no longer|n't|almost|nearly|about to|wants? to"
    r"|tries to)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"^(?:he|she|they|it|both)\b", re.IGNORECASE)
_THEY = re.compile(r"^(?:they|both|the two)\b", re.IGNORECASE)
_CLAUSES = re.compile(r"(?<=[;:])\s+|,\s+|\s+(?:and|then|but|while|as)\s+|\s+(?=who\s)")
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
_JOINED = re.compile(r"^\W*(?:,|and|&|with)?\s*(?:the\s+)?$", re.IGNORECASE)


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


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a direction goes on about."""

    last: tuple[str, ...] = ()
    together: tuple[str, ...] = ()
    """Those last named as a group: "they"."""


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


def names_in(text: str, cast: Iterable[str]) -> tuple[str, ...]:
    """Cast members named in the text, in order; "MAYA" and "Maya" alike, a first or last name
    alone, and a word for what somebody is also in small letters ("the dealer")."""
    return tuple(dict.fromkeys(name for name, _ in _named(text, name_forms(cast))))


def _named(text: str, forms: Mapping[str, str]) -> list[tuple[str, int]]:
    """(cast name, where) of every mention, longest forms first, never two in one place; a title
    before another's name is that one's: "Queen Titania" is not the queen."""
    found: dict[int, tuple[str, int]] = {}
    taken: set[int] = set()
    for form in sorted(forms, key=len, reverse=True):
        for at in _mentions_of(form).finditer(text):
            if not taken & set(range(at.start(), at.end())):
                taken |= set(range(at.start(), at.end()))
                found[at.start()] = (forms[form], at.start())
    ordered = [found[at] for at in sorted(found)]
    titles = {
        at
        for (name, at), (other, then) in zip(ordered, ordered[1:], strict=False)
        if name != other and text[at:then].strip().upper() == name and is_common(name)
    }
    return [(name, at) for name, at in ordered if at not in titles]


@lru_cache(maxsize=1024)
def _mentions_of(form: str) -> re.Pattern[str]:
    if is_common(form):
        return re.compile(rf"\b{re.escape(form)}\b", re.IGNORECASE)
    ways = {form, form.title(), form.capitalize()}
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(ways)))})\b")


def deeds_in(text: str, cast: Sequence[str], speaking_next: str = "") -> tuple[Deed, ...]:
    """What the stage direction has each character do, merged a character."""
    return read_direction(text, cast, speaking_next, Subject())[0]


def read_direction(
    text: str, cast: Sequence[str], speaking_next: str, subject: Subject
) -> tuple[tuple[Deed, ...], Subject]:
    """The deeds of a direction, and whom the next one may go on about."""
    deeds: dict[str, dict[str, object]] = {}
    forms = name_forms(cast)
    for sentence in _SENTENCES.split(text):
        named = list(dict.fromkeys(name for name, _ in _named(sentence, forms)))
        comes = _COMES_FIRST.match(sentence)
        if comes and named:
            who = _together(sentence[comes.end() :], forms) or tuple(named[:1])
            subject = _now(subject, who)
            for name in who:
                _add(deeds.setdefault(name, {}), _nameless(sentence, forms), ())
            continue
        if _THEY.match(sentence) and subject.together:
            subject = Subject(subject.together, subject.together)
        elif not named and not _PRONOUN.match(sentence) and not subject.last and speaking_next:
            if re.match(r"^[A-Z]?[a-z]+s\b", sentence):
                subject = Subject((speaking_next,), subject.together)
        if not named and _SOMETHING.match(sentence):
            continue
        before: list[tuple[str, int]] = []
        for clause in _CLAUSES.split(sentence):
            here = _named(clause, forms)
            if before and re.match(r"who\b", clause):
                subject = _now(subject, (before[-1][0],))
            before = here or before
            met = re.search(r"\bmet by (?:the )?", clause, re.IGNORECASE)
            if met and here:
                deeds.setdefault(here[-1][0], {})["enters"] = True
                subject = _now(subject, (here[-1][0],))
                continue
            if here and _leads(clause, here[0][1]):
                group = _together(sentence, forms)
                subject = _now(subject, group if here[0][0] in group else (here[0][0],))
            others = tuple(name for name, _ in here if name not in subject.last)
            for who in subject.last:
                _add(deeds.setdefault(who, {}), _nameless(clause, forms), others)
            if re.search(rf"\b(?:{LEADS_OTHERS})\b", sentence, re.IGNORECASE):
                along = _take_along(deeds, subject.last, sentence, forms)
                subject = Subject(subject.last, along if len(along) > 1 else subject.together)
            if others and freed_in(clause):
                for name in others:
                    deeds.setdefault(name, {})["takes"] = ("bound",)
    return tuple(Deed(character=who, **done) for who, done in deeds.items()), subject  # pyright: ignore[reportArgumentType]


def _nameless(text: str, forms: Mapping[str, str]) -> str:
    """The text with its names made plain, so that Nurse Joy is not a glad nurse."""
    for form in sorted(forms, key=len, reverse=True):
        text = _mentions_of(form).sub("Someone", text)
    return text


def _now(subject: Subject, who: tuple[str, ...]) -> Subject:
    return Subject(who, who if len(who) > 1 else subject.together)


def _together(text: str, forms: Mapping[str, str]) -> tuple[str, ...]:
    """Names joined at the beginning: "King and Queen enter" → both."""
    found = _named(text, forms)
    if not found or len(text[: found[0][1]].split()) > 3:
        return ()
    joined = [found[0][0]]
    for (_, at), (name, then) in zip(found, found[1:], strict=False):
        between = re.sub(r"^[\w’'.-]+(?:\s+[A-Z][\w’'-]+)*", "", text[at:then])
        if not _JOINED.match(between):
            break
        joined.append(name)
    return tuple(dict.fromkeys(joined))


def _leads(clause: str, at: int) -> bool:
    """Whether the clause is about the name at `at`, not only aimed at it."""
    before = clause[:at]
    if _PRONOUN.match(before):
        return False
    return len(before.split()) <= 3 and not re.search(
        r"\b(?:to|at|with|for|of|by|from|toward|towards|him|her|them|gives?|hands?|takes?|sees|"
        r"around|behind|beside|follows?|hugs|embraces|kisses|helps|calls|tells|shows?)\s+(?:the\s+)?$",
        before,
        re.IGNORECASE,
    )


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
    after = _together(sentence[verb.end() :], forms)
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
