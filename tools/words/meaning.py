"""Meaning: the icon that a sentence's nouns name, or none. A wrong icon is worse than none.

Three steps, each strict: the noun (or two words) is an icon's own name; the noun stands in the
table of senses below. A keyword index alone decides nothing: of emojilib's keywords that lead to
one icon only, about a third lead astray when
read by eye ("price" → bookmark, "world's" → violin, "future" → antenna). Tested by hand on words
both ways.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from tools.supplies import icon_keywords
from tools.words.grammar import Word, base_form, is_noun, tagged
from tools.words.senses import DEEDS, OTHER_SENSES, PHRASES, SENSES

_ABSENT = re.compile(
    r"\b(?:no|without|not an?|never an?|isn't an?|like (?:an?|the|my|your|her|his)"
    r"|as an?|than(?: an?)?)"
    r"\s+(?:\w+\s)?$"
)
"""What is not there, or only a comparison, is not shown."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sense:
    """A noun of the text and the icon that means it."""

    noun: str
    icon: str
    start: int


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return frozenset(icon_keywords())


def icon_of_noun(noun: str) -> str:
    """The icon of one noun (or two words), or ""."""
    names = _names()
    bare = (
        base_form(noun)
        if " " not in noun
        else " ".join((*noun.lower().split()[:-1], base_form(noun.split()[-1])))
    )
    if bare in SENSES:
        return SENSES[bare] if SENSES[bare] in names else ""
    hyphened = bare.replace(" ", "-")
    if (
        hyphened in names
        and hyphened not in OTHER_SENSES
        and not hyphened.endswith(("-face", "-button"))
    ):
        return hyphened
    return ""


def senses_of(text: str) -> tuple[Sense, ...]:
    """Every noun of the text that has an icon, in order; two words before one."""
    return _senses(text)


@lru_cache(maxsize=2048)
def _senses(text: str) -> tuple[Sense, ...]:
    words = tagged(text)
    lowered = text.lower()
    forbidden = {
        index
        for phrase, icon in PHRASES.items()
        if not icon
        for found in re.finditer(re.escape(phrase), lowered)
        for index in range(found.start(), found.end())
    }
    found: list[Sense] = []
    skip = -1
    for index, word in enumerate(words):
        if word.start in forbidden or index == skip or not is_noun(word) or _is_name(word, index):
            continue
        if _ABSENT.search(lowered[: word.start]) or _is_order(words, index):
            continue
        pair = words[index + 1] if index + 1 < len(words) else None
        if pair and pair.tag == "POS":
            continue  # whose it is, not what it is
        if pair and is_noun(pair):
            both = icon_of_noun(f"{word.text} {pair.text}")
            if both:
                found.append(Sense(noun=f"{word.text} {pair.text}", icon=both, start=word.start))
                skip = index + 1
            continue
        icon = icon_of_noun(word.text)
        if icon:
            found.append(Sense(noun=word.text, icon=icon, start=word.start))
    return tuple(found)


def icon_of_deed(text: str) -> str:
    """The icon of what a step says to do: its first verb that has one, or ""."""
    for word in re.findall(r"[a-z]+", text.lower())[:4]:
        icon = DEEDS.get(word, "")
        if icon and icon in _names():
            return icon
    return ""


def _is_order(words: tuple[Word, ...], index: int) -> bool:
    """ "Question not the future": a verb that begins a sentence looks like a noun to the tagger."""
    begins = index == 0 or words[index - 1].text in (".", "!", "?", '"', "“")
    after = words[index + 1] if index + 1 < len(words) else None
    return (
        begins and after is not None and (after.tag in ("DT", "PRP$", "PRP") or after.text == "not")
    )


def _is_name(word: Word, index: int) -> bool:
    """A capitalised name inside a sentence is somebody, not something: "Rose waited"."""
    return word.tag.startswith("NNP") and word.text[:1].isupper() and index > 0
