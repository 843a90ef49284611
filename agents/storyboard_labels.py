"""Labels: words for the screen cut from sentences — at joints, never inside a phrase, never
invented."""

import re

from tools.words.grammar import tagged

TITLE_CHARACTERS = 60


_OPENERS = re.compile(
    r"^(?:and|but|so|then|now|yet|or|because|in fact|of course|for example"
    r"|for instance|after all|that is why|today),?\s+",
    re.IGNORECASE,
)


_CLAUSE = re.compile(
    r"(?<=[,;:—–])\s+|\s+(?=(?:which|because|while|whereas|when|where|so that|unless"
    r"|until|although)\s)|\s+(?=(?:and|but|or|so)\s+(?:it|they|we|you|he|she|I|this|that|there)\s)"
)


ENDS = " ,;:—–"


def short_title(text: str) -> str:
    """At most 60 characters, cut at a word."""
    text = text.strip()
    if len(text) <= TITLE_CHARACTERS:
        return text
    head = re.split(r"(?<=\S)[:—–]\s", text)[0].strip()
    if 8 <= len(head) <= TITLE_CHARACTERS:
        return head
    return text[: TITLE_CHARACTERS - 1].rsplit(" ", 1)[0].rstrip(ENDS) + "…"


SUBTITLE_WORDS = 9


def subtitle_shown(subtitle: str) -> str:
    """As it is written where it fits; else its best clause."""
    fits = len(subtitle.split()) <= SUBTITLE_WORDS and len(subtitle) <= 64
    return subtitle if fits else shortened(subtitle, SUBTITLE_WORDS)


def clauses_of(text: str) -> tuple[str, ...]:
    return tuple(part.strip(ENDS) for part in _CLAUSE.split(text) if part.strip(ENDS))


def plain_clause(text: str) -> str:
    """A clause as a label: no opener, no closing mark, first letter large."""
    words = _OPENERS.sub("", text.strip()).strip(ENDS + ".")
    for opening, closing in ("()", "[]", "{}", "“”", '""'):
        whole = words.startswith(opening) and words.endswith(closing)
        if whole or words.count(opening) != words.count(closing) or words.count('"') % 2:
            words = words.strip(opening + closing).strip(ENDS)
    return capitalised(words)


def capitalised(words: str) -> str:
    """First letter large, unless it is a letter of a formula: "a² + b²"."""
    if re.match(r"[a-z](?![\w'’])(?:\s*[=+−<>≤≥^/*-]|\s[b-hj-z]\b)|[a-z][²³₀₁₂0-9(]", words):
        return words
    return words[:1].upper() + words[1:]


def shortened(text: str, words: int, characters: int = 64) -> str:
    """The whole text when it fits, else its best clause that does, else ""."""
    whole = plain_clause(text)
    if len(whole.split()) <= words and len(whole) <= characters:
        return whole
    for clause in clauses_of(text):
        label = plain_clause(clause)
        if 2 <= len(label.split()) <= words and len(label) <= characters and stands_alone(clause):
            return label
    return ""


_LETTER_LEFT = re.compile(r"(?:and )?[A-Za-z] (?:is|are)\b")
"""The end of "If a, b and c are the sides" says something else."""


def stands_alone(clause: str) -> bool:
    """Whether a clause says something by itself: not a phrase that only places another ("In a
    kite")."""
    words = tagged(clause)
    return (
        bool(words)
        and not _LETTER_LEFT.match(clause)
        and words[0].tag not in ("IN", "TO", "WDT", "WRB", "VBG", "VBN")
        and len(clause.split()) >= 2
    )


def cut_label(label: str, words: int) -> str:
    """At most so many words, cut before a preposition or conjunction, never inside a phrase."""
    label = re.split(r",\s|\s[—–]\s|;\s", label)[0]
    parts = label.split()
    if len(parts) <= words:
        return label
    for count in range(words, 1, -1):
        if parts[count].lower() in (
            "of",
            "in",
            "on",
            "at",
            "to",
            "for",
            "with",
            "by",
            "from",
            "and",
            "or",
            "than",
            "that",
            "which",
            "when",
            "while",
            "as",
            "before",
            "after",
        ):
            return " ".join(parts[:count])
    return ""


def first_words(text: str, count: int) -> str:
    words = text.split()
    if len(words) <= count:
        return text
    return cut_label(text, count) or " ".join(words[:count]).rstrip(ENDS) + "…"


def subject_of(text: str) -> str:
    """The words before a sentence's verb, where they name a thing: "World records"."""
    words = tagged(text)
    at = next((i for i, word in enumerate(words) if i and word.tag in _SAYING), 0)
    named = words[:at]
    if not 1 <= len(named) <= 4 or not named[-1].tag.startswith("NN"):
        return ""
    return capitalised(re.sub(r"^(?:The|Our|Its) ", "", text[: words[at].start].strip()))


_SAYING = ("VBD", "VBZ", "VBP", "MD")


def noun_phrase(text: str, start: int) -> str:
    """The noun at `start` with the adjectives before it: "old clock"; "" when it stands alone."""
    words = tagged(text)
    at = next((index for index, word in enumerate(words) if word.start == start), None)
    if at is None:
        return ""
    first = at
    while first and words[first - 1].tag in ("JJ", "JJR", "JJS", "NN", "NNP", "CD"):
        first -= 1
    if first and words[first - 1].tag == "NNS":
        return ""  # two things side by side: "how many years money takes"
    last = at
    while last + 1 < len(words) and words[last + 1].tag.startswith("NN"):
        last += 1
    phrase = text[words[first].start : words[last].start + len(words[last].text)]
    return capitalised(phrase) if 2 <= len(phrase.split()) <= 5 else ""
