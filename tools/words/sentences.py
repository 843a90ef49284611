"""Sentences, and speeches cut into pieces one breath long.

pysbd finds the borders; it also returns lone quotation marks and dots as sentences, which are
merged into a neighbour.
"""

import re
from functools import lru_cache

BREATH_CHARACTERS = 110
"""Longest piece of a speech: about 7 s spoken, so that a shot of one line stays within 8 s."""

_ONLY_MARKS = re.compile(r"^[\W_]+$")
_BREATHS = re.compile(r"(?<=[,;:—–])\s+|\s+(?=\([^)]{14,}\))|(?<=\))\s+(?=[a-z]{2})")
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
    for piece in _segmenter().segment(paragraph):
        piece = piece.strip()
        if not piece:
            continue
        if sentences and (_ONLY_MARKS.match(piece) or _ONLY_MARKS.match(sentences[-1])):
            joint = "" if _ONLY_MARKS.match(piece) and piece[0] in "\"'”’.!?…)" else " "
            sentences[-1] = f"{sentences[-1]}{joint}{piece}"
        else:
            sentences.append(piece)
    return tuple(sentences)


def split_speech(text: str, limit: int = BREATH_CHARACTERS) -> tuple[str, ...]:
    """Pieces of at most about `limit` characters: whole sentences first, then clauses, then
    words."""
    pieces: list[str] = []
    for sentence in split_sentences(text):
        for part in _breaths(sentence, limit):
            if pieces and len(pieces[-1]) + 1 + len(part) <= limit and _ends(pieces[-1]):
                pieces[-1] = f"{pieces[-1]} {part}"
            else:
                pieces.append(part)
    return tuple(pieces)


def _ends(piece: str) -> bool:
    return piece.rstrip("\"'”’)")[-1:] in ".!?…"


def _breaths(sentence: str, limit: int) -> list[str]:
    """A sentence that is too long for one breath, cut at its clauses into pieces of like length."""
    if len(sentence) <= limit:
        return [sentence]
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
