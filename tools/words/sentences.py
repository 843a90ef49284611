"""Sentences, and speeches cut into pieces one breath long.

pysbd finds the borders; it also returns lone quotation marks and dots as sentences, which are
merged into a neighbour.
"""

import re
from functools import lru_cache
from unicodedata import category

from tools.words.languages import (
    HALF_STOPS,
    STOPS,
    breath_of,
    ends_sentence,
    is_spaceless,
    split_at_stops,
)

BREATH_CHARACTERS = 110
"""Longest piece of a speech: about 7 s spoken, so that a shot of one line stays within 8 s."""

_ONLY_MARKS = re.compile(r"^[\W_]+$")
_BREATHS = re.compile(r"(?<=[,;:—–،؛])\s+|\s+(?=\([^)]{14,}\))|(?<=\))\s+(?=[a-z]{2})")
CHUNK_CHARACTERS = 3000
_LIKELY_END = re.compile(r"[a-z\d)][.!?][\"”’)]? (?=[A-Z])")
_STOPPED = re.compile(f"[{STOPS}]")
_JOINTS = frozenset(
    "and or but that which who whose when where because if while unless although is "
    "are was were has have can will of to in on at by for "
    "from with as than into between through after before during".split()
)
"""Words before which a long clause may be cut."""


@lru_cache(maxsize=1)
def _segmenter():
    import warnings

    with warnings.catch_warnings():
        # pysbd 0.3.4 has unescaped regular expressions: one class of warning in 3.11, another later
        warnings.simplefilter("ignore", SyntaxWarning)
        warnings.simplefilter("ignore", DeprecationWarning)
        import pysbd
    return pysbd.Segmenter(language="en", clean=False)


def split_sentences(text: str) -> tuple[str, ...]:
    """Sentences of one paragraph, in order, without surrounding space."""
    paragraph = " ".join(text.split())
    if not paragraph:
        return ()
    sentences: list[str] = []
    stopped = split_at_stops(paragraph) if _STOPPED.search(paragraph) else [paragraph]
    pieces = (
        piece
        for part in stopped
        for chunk in _chunks(part)
        for piece in _segmenter().segment(chunk)
    )
    for piece in pieces:
        piece = piece.strip()
        if not piece:
            continue
        if sentences and (_ONLY_MARKS.match(piece) or _ONLY_MARKS.match(sentences[-1])):
            joint = "" if _ONLY_MARKS.match(piece) and piece[0] in "\"'”’.!?…)」』）】" else " "
            sentences[-1] = f"{sentences[-1]}{joint}{piece}"
        else:
            sentences.append(piece)
    return tuple(sentences)


def _chunks(paragraph: str) -> list[str]:
    """A very long paragraph cut at ends of sentences: pysbd's time grows with the square."""
    chunks, start = [], 0
    while len(paragraph) - start > 2 * CHUNK_CHARACTERS:
        found = _LIKELY_END.search(paragraph, start + CHUNK_CHARACTERS)
        if not found:
            break
        chunks.append(paragraph[start : found.end()].strip())
        start = found.end()
    return [*chunks, paragraph[start:]]


def split_speech(text: str, limit: int = BREATH_CHARACTERS) -> tuple[str, ...]:
    """Pieces of at most about `limit` characters (fewer where letters are syllables): whole
    sentences first, then clauses, then words."""
    limit = breath_of(text, limit)
    pieces: list[str] = []
    for sentence in split_sentences(text):
        for part in _breaths(sentence, limit):
            if pieces and len(pieces[-1]) + 1 + len(part) <= limit and _ends(pieces[-1]):
                joint = "" if pieces[-1].rstrip("」』”’\"')）】")[-1:] in "。！？｡" else " "
                pieces[-1] = f"{pieces[-1]}{joint}{part}"
            else:
                pieces.append(part)
    return tuple(pieces)


def _ends(piece: str) -> bool:
    return ends_sentence(piece.rstrip("\"'”’)」』）】")[-1:])


def _breaths(sentence: str, limit: int) -> list[str]:
    """A sentence that is too long for one breath, cut at its clauses into pieces of like length."""
    if len(sentence) <= limit:
        return [sentence]
    if is_spaceless(sentence):
        return _by_letters(sentence, limit)
    clauses = [piece for clause in _clauses(sentence) for piece in _by_words(clause, limit)]
    wanted = len(sentence) / -(-len(sentence) // limit)
    pieces = [clauses[0]]
    for clause in clauses[1:]:
        joined = f"{pieces[-1]} {clause}"
        if len(joined) <= limit and (len(pieces[-1]) < wanted * 0.6 or len(joined) <= wanted * 1.1):
            pieces[-1] = joined
        else:
            pieces.append(clause)
    return pieces


def _by_letters(sentence: str, limit: int) -> list[str]:
    """A sentence without spaces between words, cut after half stops and spaces, else in pieces of
    like length; a mark never begins a piece."""
    clauses = [piece for part in split_at_stops(sentence, HALF_STOPS) for piece in part.split(" ")]
    pieces: list[str] = []
    for clause in clauses:
        count = -(-len(clause) // limit)
        step = -(-len(clause) // count) if count else limit
        for start in range(0, len(clause), max(1, step)):
            part = clause[start : start + step]
            while pieces and part and not part[0].isalnum() and part[0] not in "「『（【“‘(":
                if category(part[0])[0] not in "PM":
                    break
                pieces[-1], part = pieces[-1] + part[0], part[1:]
            joint = "" if start or (pieces and pieces[-1][-1] in HALF_STOPS) else " "
            if pieces and part and len(pieces[-1]) + len(joint) + len(part) <= limit:
                pieces[-1] += joint + part
            elif part:
                pieces.append(part)
    return pieces


def _clauses(sentence: str) -> list[str]:
    """Cut where a reader breathes; a short bracket stays with the words before it."""
    clauses: list[str] = []
    for piece in _BREATHS.split(sentence):
        if clauses and (
            len(clauses[-1]) < 12 or len(piece) < 12 or re.search(r"\([^)]{0,13}\)$", clauses[-1])
        ):
            clauses[-1] = f"{clauses[-1]} {piece}"
        else:
            clauses.append(piece)
    return clauses


def _by_words(clause: str, limit: int) -> list[str]:
    """A clause without a pause in it, cut before a joining word near the middle of what is left."""
    if len(clause) <= limit:
        return [clause]
    words = clause.split()
    wanted = len(clause) / -(-len(clause) // limit)
    best, cost = 1, float("inf")
    length = 0
    for index, word in enumerate(words[:-1], 1):
        length += len(word) + (index > 1)
        far = (
            abs(length - wanted) / wanted
            + (0.0 if words[index].lower() in _JOINTS else 0.35)
            + (9.0 if length > limit else 0.0)
        )
        if far < cost:
            best, cost = index, far
    return [" ".join(words[:best]), *_by_words(" ".join(words[best:]), limit)]
