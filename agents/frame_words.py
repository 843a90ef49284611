"""Spoken words in frames, and finding what a picture shows among them.

Words are compared by a light stem (grinding = grinds = grind) and by their beginnings: the words
shown come from the words spoken, so what differs is endings and small slips, never vocabulary.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

EMPTY = frozenset(
    """
    a an the of to in on at by for from with as and or but nor so if than then that this these
    those it its is are was were be been being am do does did has have had will would can could
    should may might must not no there here he she they we you i me him her them us my your his
    our their into up out over about just very
    """.split()
)
"""Words too common to find a place by."""

_NUMBER_WORDS = {
    word: str(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen"
        " eighteen nineteen twenty".split()
    )
} | {
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "seventy": "70",
    "eighty": "80",
    "ninety": "90",
    "hundred": "100",
    "half": "50",
    "twice": "2",
    "once": "1",
}


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """A word of the shot's lines and the frames it sounds in, counted from the shot's first."""

    text: str
    start_frame: int
    end_frame: int

    @property
    def stems(self) -> tuple[str, ...]:
        return stems_of(self.text)


@lru_cache(maxsize=8192)
def stems_of(text: str) -> tuple[str, ...]:
    """Stems of all words in a text; numbers lose their separators and signs."""
    return tuple(
        _stem(piece) for piece in re.findall(r"\d[\d,.]*\d|\w+(?:['’]\w+)?", text.casefold())
    )


def _stem(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "")
    word = re.sub(r"['’]\w*$", "", word)
    if word in _NUMBER_WORDS:
        return _NUMBER_WORDS[word]
    for ending, instead in (
        ("ies", "y"),
        ("ied", "y"),
        ("ingly", ""),
        ("edly", ""),
        ("ing", ""),
        ("ed", ""),
        ("ly", ""),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)] + instead
            break
    else:
        if re.search(r"(s|x|z|ch|sh)es$", word):
            word = word[:-2]
        elif word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
            word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    return word.rstrip("e") or word


def content_stems(text: str) -> tuple[str, ...]:
    """Stems worth finding: without the emptiest words, unless nothing else is left."""
    pieces = re.findall(r"\d[\d,.]*\d|\w+(?:['’]\w+)?", text.casefold())
    full = tuple(_stem(piece) for piece in pieces if piece not in EMPTY)
    return full or stems_of(text)


@lru_cache(maxsize=16384)
def alike(a: str, b: str) -> bool:
    if a == b:
        return True
    if a[:1].isdigit() or b[:1].isdigit() or min(len(a), len(b)) < 4:
        return False
    if a.startswith(b) or b.startswith(a):
        return abs(len(a) - len(b)) <= 3
    return min(len(a), len(b)) >= 5 and SequenceMatcher(None, a, b).ratio() >= 0.86


def fit_at(text: str, words: Sequence[SpokenWord], at: int) -> float:
    """How well `text` is spoken from word `at` on: share of its words heard nearby, 0 when too few
    are."""
    wanted = content_stems(text)
    if not wanted or not any(alike(stem, want) for stem in words[at].stems for want in wanted):
        return 0.0
    window = [stem for word in words[at : at + 2 * len(wanted) + 3] for stem in word.stems]
    found = sum(any(alike(stem, want) for stem in window) for want in wanted)
    share = found / len(wanted)
    return share if share >= 0.5 else 0.0


def places_in_order(
    texts: Sequence[Sequence[str]], words: Sequence[SpokenWord]
) -> list[int | None]:
    """For each item (texts it may be spoken as, best first) the index of the word it begins at,
    rising.

    The best total fit wins, so one item's chance hit late in the shot cannot push the others out.
    """
    count, length = len(texts), len(words)
    score = [
        [
            max((fit_at(t, words, at) / (1 + 0.25 * k) for k, t in enumerate(item)), default=0.0)
            for at in range(length)
        ]
        for item in texts
    ]
    best: list[list[tuple[float, int | None]]] = [
        [(0.0, None)] * (length + 1) for _ in range(count + 1)
    ]
    for i in reversed(range(count)):
        for start in reversed(range(length + 1)):
            choice = (best[i + 1][start][0], None)
            for at in range(start, length):
                if score[i][at] > 0:
                    total = score[i][at] + best[i + 1][at + 1][0]
                    if total > choice[0] + 1e-9:
                        choice = (total, at)
            best[i][start] = choice
    found: list[int | None] = []
    start = 0
    for i in range(count):
        at = best[i][start][1]
        found.append(at)
        start = start if at is None else at + 1
    return found
