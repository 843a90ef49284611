"""Which way words run: a line of text as stretches of one direction, in the order they are seen.

The Unicode bidirectional algorithm by python-bidi; each stretch is shaped by HarfBuzz in the order
it was written, so letters join as they should.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

RIGHT_TO_LEFT_MARK = "\u200f"
"""Put before a line that goes on a right-to-left text: nobody sees it, and the line keeps its
direction whatever word it begins with.
"""
_RIGHT = frozenset({"R", "AL"})


@dataclass(frozen=True, slots=True)
class Stretch:
    text: str
    right_to_left: bool


def is_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction runs from the right (Unicode UAX 9, P2)."""
    from unicodedata import bidirectional

    strong = (bidirectional(character) for character in text)
    return next((kind in _RIGHT for kind in strong if kind in _RIGHT or kind == "L"), False)


def has_right_to_left(text: str) -> bool:
    from unicodedata import bidirectional

    return any(bidirectional(character) in _RIGHT for character in text)


@lru_cache(maxsize=8192)
def seen_order(text: str) -> tuple[Stretch, ...]:
    """The stretches of one line from left to right."""
    if not has_right_to_left(text):
        return (Stretch(text, False),) if text else ()
    levels = _levels(text)
    runs: list[tuple[int, str]] = []
    for character, level in zip(text, levels, strict=True):
        if runs and runs[-1][0] == level:
            runs[-1] = (level, runs[-1][1] + character)
        else:
            runs.append((level, character))
    for level in range(max(levels), 0, -1):  # UAX 9, rule L2
        runs = _turned(runs, level)
    return tuple(Stretch(words, level % 2 == 1) for level, words in runs)


def seen_words(words: Sequence[str], right_to_left: bool) -> list[int]:
    """Indexes of a line's words from left to right, where each word is drawn by itself: in a
    right-to-left text rows of left-to-right words keep their order, and the other way round.
    """
    rows: list[tuple[bool, list[int]]] = []
    for index, word in enumerate(words):
        turned = is_right_to_left(word) if has_direction(word) else right_to_left
        if rows and rows[-1][0] == turned:
            rows[-1][1].append(index)
        else:
            rows.append((turned, [index]))
    ordered = [row[::-1] if turned else row for turned, row in rows]
    return [index for row in (ordered[::-1] if right_to_left else ordered) for index in row]


def has_direction(text: str) -> bool:
    """Whether the text has a letter that runs one way or the other."""
    from unicodedata import bidirectional

    return any(
        bidirectional(character) in _RIGHT or bidirectional(character) == "L" for character in text
    )


def _turned(runs: list[tuple[int, str]], level: int) -> list[tuple[int, str]]:
    """Every unbroken row of runs at or above the level, turned round."""
    out: list[tuple[int, str]] = []
    row: list[tuple[int, str]] = []
    for run in [*runs, (-1, "")]:
        if run[0] >= level:
            row.insert(0, run)
        else:
            out += [*row, run]
            row = []
    return out[:-1]


def _levels(text: str) -> list[int]:
    """The embedding level of every character. Formatting characters the algorithm drops take their
    neighbour's.
    """
    from bidi import algorithm as bidi

    base = 1 if is_right_to_left(text) else 0
    storage: dict[str, Any] = bidi.get_empty_storage()
    storage["base_level"] = base
    storage["base_dir"] = ("L", "R")[base]
    marked = [(index, character) for index, character in enumerate(text)]
    bidi.get_embedding_levels(text, storage)
    for step in (
        bidi.explicit_embed_and_overrides,
        bidi.resolve_weak_types,
        bidi.resolve_neutral_types,
    ):
        step(storage, False)
    bidi.resolve_implicit_levels(storage, False)
    kept = [row["level"] for row in storage["chars"]]
    left = [row["ch"] for row in storage["chars"]]
    levels: list[int] = []
    at = 0
    for _, character in marked:
        if at < len(left) and left[at] == character:
            levels.append(kept[at])
            at += 1
        else:
            levels.append(levels[-1] if levels else base)
    return levels
