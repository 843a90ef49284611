"""The words of a text as it is shown: between spaces, and by phrase where a script sets no spaces.

budoux knows where Japanese, Chinese and Thai phrases end; its models lie in its wheel.
"""

import re
from functools import lru_cache
from typing import Any

from film.writing import stands_without_spaces

_SPACES = re.compile(r"[^\S\u00a0\u202f\u2007]+")
"""Every space but those that hold a number and its unit together."""
LONGEST_PHRASE = 10
"""Characters; a longer phrase is cut, so that it can be wrapped and lit word by word."""


def written_words(text: str) -> list[str]:
    """Words in order; film.writing.together joins them again."""
    words: list[str] = []
    for piece in _SPACES.split(text.strip()):
        if piece:
            words += _phrases(piece) if any(map(stands_without_spaces, piece)) else [piece]
    return words


@lru_cache(maxsize=4096)
def _phrases(piece: str) -> tuple[str, ...]:
    found: list[str] = []
    for phrase in _parser(piece).parse(piece):
        while len(phrase) > LONGEST_PHRASE + 2:
            found.append(phrase[:LONGEST_PHRASE])
            phrase = phrase[LONGEST_PHRASE:]
        found.append(phrase)
    return tuple(found)


def _parser(piece: str) -> Any:
    if any("\u0e00" <= character <= "\u0e7f" for character in piece):
        return _models()["th"]
    kana = any("\u3040" <= character <= "\u30ff" for character in piece)
    return _models()["ja" if kana else "zh"]


@lru_cache(maxsize=1)
def _models() -> dict[str, Any]:
    import budoux

    return {
        "ja": budoux.load_default_japanese_parser(),
        "zh": budoux.load_default_simplified_chinese_parser(),
        "th": budoux.load_default_thai_parser(),
    }
