"""Whom a stage direction speaks of: names in all their forms, "the Prince", "he" and "she", and
those named together.

A direction goes on about the one it named last; "she" goes past a man who was named last to the
last woman, where the cast says who is which.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from film.cast import Cast
from film.script import NARRATOR
from tools.words.roles import is_common, name_forms

_JOINED = re.compile(r"^\W*(?:,|and|&|with)?\s*(?:the\s+)?$", re.IGNORECASE)
_PRONOUN = re.compile(r"^(?:he|she|they|it|both)\b", re.IGNORECASE)
_CLAUSES = re.compile(
    r"(?<=[;:])\s+|,\s+(?:(?:and|then|but)\s+)?|\s+(?:and|then|but|while|as)\s+|\s+(?=who\s)"
)
_ABOUT_HIM = re.compile(r"^(?:and |then |while |as )?he\b", re.IGNORECASE)
_ABOUT_HER = re.compile(r"^(?:and |then |while |as )?she\b", re.IGNORECASE)
_TITLES = ("king", "queen", "prince", "princess", "knight", "witch", "wizard", "doctor", "nurse",
           "judge", "captain", "detective", "waiter", "chef")  # fmt: skip
"""Outfits that a direction may name somebody by: "the Princess" of a play with one princess."""
_REMEMBERED = 6
"""Names kept for "he" and "she"."""
_SETS_OUT = re.compile(
    r"^(?:from|in|at|on|out of|through|behind|under|over|beside|outside|inside|above|below|down|up"
    r"|across|near|by)\b(?:\s+[\w’'-]+){1,5}$",
    re.IGNORECASE,
)
"""Where something happens, said first: "From every direction the Fairies come"."""
_AIMED = re.compile(
    r"\b(?:to|at|with|for|of|by|from|toward|towards|him|her|them|gives?|hands?|takes?|sees|"
    r"around|behind|beside|follows?|hugs|embraces|kisses|helps|calls|tells|shows?|in|on|near|under"
    r"|over|through|before)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Roster:
    """Who may be meant."""

    names: tuple[str, ...]
    genders: Mapping[str, str] = field(default_factory=dict)
    """Name → "f" or "m"; of those not in it nothing is known."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """A word for what only one of them is, upper case → the name."""

    @property
    def forms(self) -> Mapping[str, str]:
        known = {title: name for title, name in self.titles.items() if name in self.names}
        return {**known, **name_forms(self.names)}

    def only(self, names: Iterable[str]) -> "Roster":
        """The same knowledge about some of them."""
        return Roster(tuple(names), self.genders, self.titles)


def roster_of(cast: Cast) -> Roster:
    people = [one for one in cast.characters if one.name != NARRATOR]
    titles: dict[str, str] = {}
    for title in _TITLES:
        bearers = [one.name for one in people if one.appearance.outfit == title]
        if len(bearers) == 1:
            titles[title.upper()] = bearers[0]
    return Roster(
        tuple(one.name for one in people),
        {one.name: one.appearance.gender for one in people},
        titles,
    )


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a direction goes on about."""

    last: tuple[str, ...] = ()
    together: tuple[str, ...] = ()
    """Those last named as a group: "they"."""
    recent: tuple[str, ...] = ()
    """Named before, the latest first."""

    def now(self, who: tuple[str, ...]) -> "Subject":
        return Subject(who, who if len(who) > 1 else self.together, self.recent)

    def along(self, led: tuple[str, ...]) -> "Subject":
        """The same, after somebody led others off."""
        return Subject(self.last, led if len(led) > 1 else self.together, self.recent)

    def heard(self, names: Iterable[str]) -> "Subject":
        """After these were mentioned, in their order."""
        recent = self.recent
        for name in names:
            recent = (name, *(one for one in recent if one != name))
        return Subject(self.last, self.together, recent[:_REMEMBERED])

    def meant(self, clause: str, roster: Roster) -> "Subject":
        """After a clause that begins with "he" or "she"."""
        gender = "m" if _ABOUT_HIM.match(clause) else "f" if _ABOUT_HER.match(clause) else ""
        if not gender or (len(self.last) == 1 and self._fits(self.last[0], gender, roster)):
            return self
        known = (*self.last, *self.recent)
        fitting = [one for one in known if self._fits(one, gender, roster)]
        return self.now((fitting[0],)) if fitting else self

    def _fits(self, name: str, gender: str, roster: Roster) -> bool:
        return roster.genders.get(name, gender) == gender


def names_in(text: str, cast: Iterable[str] | Roster) -> tuple[str, ...]:
    """Cast members named in the text, in order; "MAYA" and "Maya" alike, a first or last name
    alone, and a word for what somebody is also in small letters ("the dealer")."""
    forms = cast.forms if isinstance(cast, Roster) else name_forms(cast)
    return tuple(dict.fromkeys(name for name, _ in mentions_in(text, forms)))


def mentions_in(text: str, forms: Mapping[str, str]) -> list[tuple[str, int]]:
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


def nameless(text: str, forms: Mapping[str, str]) -> str:
    """The text with its names made plain, so that Nurse Joy is not a glad nurse."""
    for form in sorted(forms, key=len, reverse=True):
        text = _mentions_of(form).sub("Someone", text)
    return text


def together_in(text: str, forms: Mapping[str, str]) -> tuple[str, ...]:
    """Names joined at the beginning: "King and Queen enter" → both."""
    found = mentions_in(text, forms)
    if not found or len(text[: found[0][1]].split()) > 3:
        return ()
    joined = [found[0][0]]
    for (_, at), (name, then) in zip(found, found[1:], strict=False):
        between = re.sub(r"^[\w’'.-]+(?:\s+[A-Z][\w’'-]+)*", "", text[at:then])
        if not _JOINED.match(between):
            break
        joined.append(name)
    return tuple(dict.fromkeys(joined))


def leads(clause: str, at: int) -> bool:
    """Whether the clause is about the name at `at`, not only aimed at it."""
    before = clause[:at]
    if _PRONOUN.match(before):
        return False
    bare = re.sub(r"\s*\b(?:the|an?)\s*$", "", before.strip(), flags=re.IGNORECASE)
    near = len(before.split()) <= 3 or bool(_SETS_OUT.match(bare))
    return near and not _AIMED.search(before)


def clauses_of(sentence: str, forms: Mapping[str, str]) -> list[str]:
    """The parts that each tell one deed; names joined by "and" stay together."""
    parts: list[str] = []
    start = 0
    for cut in _CLAUSES.finditer(sentence):
        part = sentence[start : cut.start()]
        if cut.group().strip().lower() == "and" and _just_named(part, forms):
            continue
        parts.append(part)
        start = cut.end()
    return [*parts, sentence[start:]]


def _just_named(part: str, forms: Mapping[str, str]) -> bool:
    """Whether a part holds a name and nothing else: "the Witch"."""
    bare = re.sub(r"^(?:the|both)\s+", "", part.strip(), flags=re.IGNORECASE)
    return bare.upper() in forms
