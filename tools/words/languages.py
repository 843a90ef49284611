"""Which language a text is in, told by its letters, and where sentences end in scripts that write
no space after a stop.

Letters tell a script, not always a language: Latin is taken for English, Cyrillic for Russian
unless it holds letters that only Ukrainian has, Arabic letters for Arabic unless Persian ones are
there.
"""

from collections import Counter

_BLOCKS: tuple[tuple[int, int, str], ...] = (
    (0x0370, 0x03FF, "el"),
    (0x0400, 0x052F, "ru"),
    (0x0530, 0x058F, "hy"),
    (0x0590, 0x05FF, "he"),
    (0x0600, 0x06FF, "ar"),
    (0x0750, 0x077F, "ar"),
    (0x0900, 0x097F, "hi"),
    (0x0980, 0x09FF, "bn"),
    (0x0B80, 0x0BFF, "ta"),
    (0x0E00, 0x0E7F, "th"),
    (0x10A0, 0x10FF, "ka"),
    (0x1100, 0x11FF, "ko"),
    (0x3040, 0x30FF, "ja"),
    (0x3400, 0x9FFF, "zh"),
    (0xAC00, 0xD7AF, "ko"),
)
_ONLY_IN = {"uk": ("ru", "іїєґІЇЄҐ"), "fa": ("ar", "پچژگی")}
SPACELESS = ("ja", "zh", "th")
"""Written without spaces between words."""
STOPS = "。！？｡؟۔।॥"
"""Marks that end a sentence, beside .!?…"""
HALF_STOPS = "、，；：،؛"


def language_of(text: str) -> str:
    """ISO 639-1 of the script most letters are written in; kana anywhere makes Han Japanese."""
    count: Counter[str] = Counter()
    for letter, times in Counter(text).items():
        if letter.isalpha():
            count[_language(ord(letter))] += times
    if not count:
        return "en"
    if count["ja"] and count["ja"] * 12 >= count["zh"]:
        count["ja"] += count.pop("zh", 0)
    if count["ko"]:
        count["ko"] += count.pop("zh", 0)
    found = max(sorted(count), key=lambda name: (count[name], name == "en"))
    for special, (general, letters) in _ONLY_IN.items():
        if found == general and any(letter in text for letter in letters):
            return special
    return found


def _language(code: int) -> str:
    for first, last, name in _BLOCKS:
        if first <= code <= last:
            return name
    return "en"


def ends_sentence(mark: str) -> bool:
    return bool(mark) and mark in ".!?…" + STOPS


def split_at_stops(text: str, stops: str = STOPS) -> list[str]:
    """Pieces that end with a stop and the closing quotes after it; nothing is lost."""
    pieces, start, at = [], 0, 0
    while at < len(text):
        if text[at] in stops:
            at += 1
            while at < len(text) and text[at] in stops + "」』”’\"')）】":
                at += 1
            pieces.append(text[start:at].strip())
            start = at
        else:
            at += 1
    return [piece for piece in (*pieces, text[start:].strip()) if piece]


def is_spaceless(text: str) -> bool:
    """Whether most of it is written without spaces between words."""
    letters = [letter for letter in text if letter.isalpha()]
    inside = sum(_language(ord(letter)) in SPACELESS for letter in letters)
    return bool(letters) and inside * 2 > len(letters)


def breath_of(text: str, limit: int) -> int:
    """The limit of a breath in this text's letters: one of Chinese or Japanese is a syllable or
    two, so a breath holds about a third as many; Thai is nearer to Latin."""
    counted = Counter(_language(ord(letter)) for letter in text if letter.isalpha())
    dense = counted["zh"] + counted["ja"] + counted["ko"]
    if dense * 2 > sum(counted.values()):
        return max(16, limit * 2 // 5)
    return limit
