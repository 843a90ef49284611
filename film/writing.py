"""Facts of writing that every room needs: which letters stand without spaces, how wide text reads.

Chinese, Japanese and Korean letters are twice as wide as others and are read half as fast; Chinese,
Japanese, Thai, Lao, Khmer and Burmese set no space between words.
"""

from collections.abc import Sequence


def is_wide(character: str) -> bool:
    """Chinese, Japanese, Korean letters and their stops."""
    return (
        "\u2e80" <= character <= "\u9fff"
        or "\uac00" <= character <= "\ud7af"
        or "\uf900" <= character <= "\ufaff"
        or "\uff00" <= character <= "\uffef"
        or character >= "\U00020000"
    )


def stands_without_spaces(character: str) -> bool:
    """Letters of scripts that set no space between words; Hangul does set them."""
    hangul = "\uac00" <= character <= "\ud7af"
    return (is_wide(character) and not hangul) or (
        "\u0e00" <= character <= "\u0eff"
        or "\u1000" <= character <= "\u109f"
        or "\u1780" <= character <= "\u17ff"
    )


def together(words: Sequence[str]) -> str:
    """Words as one text: a space between two, but none where the script sets none."""
    text = ""
    for word in words:
        close = text and word and stands_without_spaces(text[-1]) and stands_without_spaces(word[0])
        text += word if close or not text else f" {word}"
    return text


def reading_width(text: str) -> int:
    """Length in characters as a reader feels it: a wide letter counts two, a mark on a letter
    none.
    """
    return sum(2 if is_wide(character) else 1 for character in text)
