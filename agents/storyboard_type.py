"""Type on the screen: which words of a sentence stand large, and where its rows break."""

import re
from collections.abc import Sequence

from agents.storyboard_labels import capitalised, clauses_of, plain_clause, stands_alone
from film.content import KineticContent, KineticWord
from tools.words.grammar import Word, is_verb, tagged

MAX_WORDS = 12
"""On screen, outside quotes (LOOK)."""


KINETIC_WORDS = 9


ROW_CHARACTERS = 17


def kinetic_content(sentences: Sequence[str], marked: Sequence[str]) -> KineticContent | None:
    """One to three short sentences as at most four rows, one of them highlighted."""
    words = " ".join(sentences).split()
    if len(words) > MAX_WORDS or len(words) < 2:
        return None
    rows = [
        row
        for sentence in sentences
        for row in rows_of(sentence.rstrip(" ,;:—–"), marked, 4 // len(sentences))
    ]
    if len(rows) > 4 or any(len(row) > 30 for row in rows):
        return None
    strong = _strong_row(rows, marked)
    large = {
        index
        for index in range(len(rows))
        if index != strong
        and len(rows[index].split()) <= 2
        and len(rows) > 2
        and abs(index - strong) > 1
    }
    return KineticContent(
        rows=tuple(
            KineticWord(text=row, emphasis=2 if index == strong else 1 if index in large else 0)
            for index, row in enumerate(rows)
        )
    )


def _strong_row(rows: Sequence[str], marked: Sequence[str]) -> int:
    for index, row in enumerate(rows):
        if any(_bare(mark) in _bare(row) or _bare(row) in _bare(mark) for mark in marked):
            return index
    last = len(rows) - 1
    return last - 1 if last and _PLACES_ONLY.match(rows[last]) else last


_PLACES_ONLY = re.compile(
    r"(?:of\b|(?:in|between|since|from|during|by|until|before|after|on|at) .*\d)", re.IGNORECASE
)
"""A row that only says of what, or when: not what the sentence is about."""


def _bare(text: str) -> str:
    return re.sub(r"[^\w ]", "", text).lower().strip()


_BREAK_BEFORE = {
    "IN": 2.0, "TO": 1.5, "CC": 2.0, "VBZ": 1.2, "VBP": 1.0, "VBD": 1.2, "MD": 1.5, "WDT": 2.0,
    "WRB": 2.0, "RB": 0.3, "VB": 0.4, "VBG": 0.8, "DT": 0.7, "CD": 0.7, "PRP$": 0.7,
}  # fmt: skip
"""How well a row begins with a word of this kind."""
_NO_BREAK_AFTER = ("DT", "PRP$", "JJ", "CD", "IN", "TO", "POS")
WIDE_ROW_CHARACTERS = 21


def rows_of(sentence: str, marked: Sequence[str], most: int) -> list[str]:
    """The sentence broken at its joints into balanced rows of about three words."""
    words = sentence.split()
    tags = _tags_of(sentence, words)
    wanted = max(1, min(most, -(-len(sentence) // ROW_CHARACTERS)))
    if wanted == 1 or len(words) <= 2:
        return [sentence]
    broken = [
        rows
        for count in (wanted, wanted - 1)
        if count > 1
        for rows in _broken(words, tags, count, marked)
    ]
    fewer = [
        row
        for row in broken
        if len(row[1]) == wanted or max(map(len, row[1])) <= WIDE_ROW_CHARACTERS
    ]
    return min(fewer, key=lambda row: row[0])[1] if fewer else [sentence]


def _broken(
    words: Sequence[str], tags: Sequence[str], count: int, marked: Sequence[str]
) -> list[tuple[float, list[str]]]:
    """Every way to break words into so many rows, with what it costs a row."""
    target = len(" ".join(words)) / count
    ways = []
    for cuts in _cuts(len(words), count):
        edges = [0, *cuts, len(words)]
        rows = [" ".join(words[a:b]) for a, b in zip(edges, edges[1:], strict=False)]
        cost = sum(((len(row) - target) / target) ** 2 for row in rows) / count
        joints = sum(_joint(words, tags, cut, marked) for cut in cuts) / len(cuts)
        ways.append((cost + joints + 0.3 * sum(len(row) <= 2 for row in rows), rows))
    return ways


def _joint(words: Sequence[str], tags: Sequence[str], cut: int, marked: Sequence[str]) -> float:
    """What a break before this word costs; less than nothing where the sentence has a joint."""
    cost = -0.14 * _BREAK_BEFORE.get(tags[cut], 0.0)
    cost -= 0.4 if words[cut - 1][-1] in ",;:.!?" else 0.0
    subject = tags[cut - 1] == "PRP" and tags[cut][:2] in ("VB", "MD", "RB")
    if tags[cut - 1] in _NO_BREAK_AFTER or (
        subject and words[cut - 1].lower() not in ("them", "him", "me", "us")
    ):
        cost += 0.5
    return cost + (1.0 if _cuts_mark(words, cut, marked) else 0.0)


def _cuts(count: int, rows: int) -> list[tuple[int, ...]]:
    from itertools import combinations

    return list(combinations(range(1, count), min(rows, count) - 1))


def _cuts_mark(words: Sequence[str], cut: int, marked: Sequence[str]) -> bool:
    joint = _bare(" ".join(words[max(0, cut - 1) : cut + 1]))
    return any(joint and joint in _bare(mark) for mark in marked)


def _tags_of(sentence: str, words: Sequence[str]) -> list[str]:
    starts, at = {}, 0
    for index, word in enumerate(words):
        at = sentence.find(word, at)
        starts[at] = index
        at += len(word)
    tags = ["NN"] * len(words)
    for word in tagged(sentence):
        if word.start in starts:
            tags[starts[word.start]] = word.tag
    return tags


_OPEN_ENDS = ("IN", "DT", "TO", "CC", "PRP$", "WDT", "VBZ", "VBP", "MD")
"""A clause that ends so wants more words."""


def kinetic_phrase(text: str, marked: Sequence[str]) -> KineticContent | None:
    """The strongest clause of a longer sentence as type: the one with the writer's mark, else the
    shortest full one."""
    clauses = [
        clause
        for clause in clauses_of(text)
        if 3 <= len(clause.split()) <= KINETIC_WORDS
        and len(clause) <= 56
        and stands_alone(clause)
        and tagged(clause)[-1].tag not in _OPEN_ENDS
    ]
    if not clauses:
        return None
    clauses.sort(
        key=lambda clause: (
            not any(_bare(mark) in _bare(clause) for mark in marked),
            not any(is_verb(word) for word in tagged(clause)),
            len(clause),
        )
    )
    return kinetic_content((plain_clause(clauses[0]),), marked)


def _length(run: Sequence[Word]) -> int:
    return run[-1].start + len(run[-1].text) - run[0].start


PHRASE_CHARACTERS = 44
PHRASE_WORDS = 6
"""Hyphens and joints counted."""
_VAGUE = frozenset(
    "other same such certain several many much more most own first second last "
    "various different following lot way thing area areas field fields application "
    "applications".split()
)


def _joins(words: Sequence[Word], index: int) -> bool:
    """Whether a noun phrase goes on over this word: "of", "and", a hyphen, "of a"."""
    word = words[index]
    after = [other.tag[:2] for other in words[index + 1 : index + 3]]
    if word.text.lower() in ("of", "and") or word.tag == "HYPH":
        return after[:1] in (["NN"], ["JJ"]) or (word.text == "of" and after == ["DT", "NN"])
    return word.tag == "DT" and words[index - 1].text == "of" and after[:1] == ["NN"]


def key_phrase(text: str) -> KineticContent | None:
    """The longest noun phrase of a sentence that nothing else shows: "unique type of
    quadrilateral"."""
    words = [word for word in tagged(text)]
    best: list[Word] = []
    run: list[Word] = []
    for index, word in enumerate(words):
        joins = bool(run) and _joins(words, index)
        if (
            word.tag[:2] in ("NN", "JJ") and len(word.text) > 1 and word.text.lower() not in _VAGUE
        ) or joins:
            run.append(word)
        else:
            run = []
        while run and (
            _length(run) > PHRASE_CHARACTERS or run[0].tag in ("IN", "CC", "DT", "HYPH")
        ):
            run = run[1:]
        goes_on = bool(best) and best[-1] in run and len(run) == len(best)
        longer = len(run) > max(1, len(best)) or goes_on
        if longer and len(run) <= PHRASE_WORDS and run[-1].tag.startswith("NN"):
            best = list(run)
    if len(best) < 2:
        return None
    start = best[0].start
    if text[start - 1 : start] == "-":
        start = text.rfind(" ", 0, start) + 1
    phrase = text[start : best[-1].start + len(best[-1].text)]
    return kinetic_content((capitalised(phrase),), ()) if len(phrase) <= PHRASE_CHARACTERS else None
