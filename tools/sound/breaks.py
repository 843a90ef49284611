"""Where a caption breaks: into cues, and a cue into lines. Decided by the words alone, so that the
voice can be paced for the cues before any shot exists."""

import re
from collections.abc import Sequence

from film.writing import reading_width, together
from tools.words.segments import written_words

MAX_CUE_CHARACTERS = 64
"""Two lines of at most 42 that still leave the picture air."""
MAX_LINE_CHARACTERS = 42
LEADING = frozenset(
    """
    and but or so because while when where which that who if than as with without after before
    until for from in into on of to by at through over under between among like about
    """.split()
)
"""A clause or phrase begins with these: a break before them reads well."""
CLINGING = frozenset(
    """
    a an the my your his her its our their this that these those very more most no not i'm it's
    """.split()
)
"""Never the last word of a line."""


def caption_pieces(
    words: Sequence[str], most: int = MAX_CUE_CHARACTERS
) -> tuple[tuple[int, int], ...]:
    """Ranges (first word, one past the last) of the cues of a line, in order, covering all words.

    The fewest cues that hold, cut where the reading cost is least; a single word longer than `most`
    stays whole.
    """
    count = len(words)
    best: list[tuple[float, int]] = [(0.0, 0)] + [(float("inf"), 0)] * count
    whole = reading_width(together(words))
    ideal = whole / max(1, -(-whole // most))
    for end in range(1, count + 1):
        for start in range(end - 1, -1, -1):
            size = reading_width(together(words[start:end]))
            if size > most and end - start > 1:
                break
            uneven = ((size - ideal) / most) ** 2 * 1.5
            cost = best[start][0] + 1.0 + uneven + (break_cost(words, end) if end < count else 0.0)
            if cost < best[end][0]:
                best[end] = (cost, start)
    pieces: list[tuple[int, int]] = []
    end = count
    while end > 0:
        pieces.append((best[end][1], end))
        end = best[end][1]
    return tuple(reversed(pieces))


def caption_lines(text: str, most: int = MAX_LINE_CHARACTERS) -> tuple[str, ...]:
    """One or two lines of a cue: broken at the best place near its middle, when it does not fit one
    line."""
    words = written_words(text)
    if reading_width(text) <= most or len(words) < 2:
        return (text,)

    def cost(at: int) -> float:
        upper, lower = (reading_width(together(part)) for part in (words[:at], words[at:]))
        return (
            break_cost(words, at)
            + abs(upper - lower) / reading_width(text)
            + 9.0 * (max(upper, lower) > most)
        )

    at = min(range(1, len(words)), key=cost)
    return together(words[:at]), together(words[at:])


def break_cost(words: Sequence[str], at: int) -> float:
    """What it costs the reader to break before word `at`: 0 after a sentence, 1 and more inside a
    phrase."""
    before, after = words[at - 1], words[at]
    closing = before.rstrip("\"”’')]")
    if closing.endswith((".", "!", "?", "…")) and not re.fullmatch(r"\w{1,3}\.", closing):
        return 0.0
    if closing.endswith((";", ":", "—", "–")) or after in ("—", "–"):
        return 0.1
    if closing.endswith(","):
        return 0.2
    if (
        before.lower() in CLINGING
        or before.lower() in LEADING
        or re.fullmatch(r"[$€£]?[\d.,]+", before)
    ):
        return 1.6
    if after.lower() in LEADING:
        return 0.5
    return 1.0
