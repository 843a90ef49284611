"""When each thing in a picture appears: just before its word is spoken.

What there is to appear is listed in frame_items.py. What is not spoken follows what it
belongs to, or is spread between its neighbours; something is always seen at once, and nothing comes
too late to be read.
"""

from collections.abc import Mapping, Sequence

from agents.frame_items import IN_ORDER, Item, items_of
from agents.frame_words import SpokenWord, places_in_order
from film.content import Content
from film.sheet import Reveal

BEFORE_WORD = 3
"""Frames: a tenth of a second."""
FIRST_BY = 7
"""Frames: the first thing shows within a quarter of a second of the picture."""
NUMBER_BY = 60
"""Frames: a number spoken later still comes after two seconds; without it its picture is empty."""
HOLD = 36
"""Frames the last thing is seen before the shot ends."""
APART = 4
"""Frames between two things of one list."""
LEG = 30
"""Frames before a stop at which the way to it begins to be drawn."""
OPENING = 3
UNCOVERED = 5
"""Frames until a dip or a wipe lets something be seen: both end within ten."""


def spoken_reveals(
    content: Content, words: Sequence[SpokenWord], lines: Mapping[str, int] = {}
) -> dict[str, int]:
    """Frames of the items that are heard, by name. `lines`: line id → the frame it begins at, for
    items that know the line that says them."""
    items = [item for item in items_of(content) if item.spoken_as and not item.opening]
    if content.template in IN_ORDER:
        places = places_in_order([item.spoken_as for item in items], words)
    else:
        places = [places_in_order([item.spoken_as], words)[0] for item in items]
    heard = {
        item.name: max(0, words[at].start_frame - BEFORE_WORD)
        for item, at in zip(items, places, strict=True)
        if at is not None
    }
    for item in items:
        if item.line in lines and item.name not in heard:
            heard[item.name] = max(0, lines[item.line] - BEFORE_WORD)
    return heard


def place_reveals(
    content: Content, heard: dict[str, int], speech_end: int, frames: int, covered: bool = False
) -> tuple[Reveal, ...]:
    """All reveals of a shot of `frames`, given those heard; `covered` when it opens under a dip."""
    items = items_of(content)
    if not items:
        return ()
    opening = OPENING + (UNCOVERED if covered else 0)
    at: list[int | None] = [opening if item.opening else heard.get(item.name) for item in items]
    if content.template == "icon" and "icon/1" in heard and len(items) == 4:
        at[1] = max(opening + 9, heard["icon/1"] - 9)
    if content.template == "number":
        value = [item.name for item in items].index("value")
        at[value] = min(at[value] or opening + 6, NUMBER_BY)
    _follow(items, at, opening)
    reach = opening + round(0.75 * (min(speech_end or frames, frames) - opening))
    known = _spread(at, opening, max(opening, reach))
    if min(known) > FIRST_BY + opening - OPENING:
        known[_opener(content, items)] = opening
    latest = max(FIRST_BY, frames - HOLD)
    known = [min(frame, latest) for frame in known]
    if content.template == "route":
        _draw_ways(items, known)
    if content.template in IN_ORDER:
        _part(known, latest)
    elif content.template == "icon":
        known[-1] = min(max(known[-1], opening + 2 * APART), latest)
    return tuple(
        Reveal(name=item.name, frame=frame) for item, frame in zip(items, known, strict=True)
    )


def _draw_ways(items: Sequence[Item], known: list[int]) -> None:
    """A way is drawn so that it arrives as the place it leads to is named."""
    for i, item in enumerate(items):
        if item.name.startswith("leg/"):
            known[i] = max(known[i - 1] + APART, known[i + 1] - LEG)


def _follow(items: Sequence[Item], at: list[int | None], opening: int) -> None:
    for i, item in enumerate(items):
        if at[i] is None and item.gap is not None:
            before = at[i - 1] if i else opening
            if before is not None:
                at[i] = before + item.gap


def _spread(at: list[int | None], first: int, last: int) -> list[int]:
    """Gaps filled evenly between what is known; an open start begins at `first`, an open end
    reaches `last`."""
    known = {i: frame for i, frame in enumerate(at) if frame is not None}
    end = len(at) - 1
    if 0 not in known:
        known[0] = min([first, *known.values()])
    if end not in known:
        before = max(known)
        known[end] = max(last, known[before] + APART * (end - before))
    filled = []
    for i in range(len(at)):
        low = max(j for j in known if j <= i)
        high = min(j for j in known if j >= i)
        share = (i - low) / (high - low) if high > low else 0.0
        filled.append(round(known[low] + (known[high] - known[low]) * share))
    return filled


def _opener(content: Content, items: Sequence[Item]) -> int:
    """Which item may come before its word when none would show at once: a number keeps its
    surprise."""
    if content.template == "number":
        return next(i for i, item in enumerate(items) if item.name == "label")
    return 0


def _part(known: list[int], latest: int) -> None:
    """Lists rise by at least a few frames, the last no later than `latest`."""
    for i in reversed(range(len(known))):
        top = latest if i + 1 == len(known) else known[i + 1] - APART
        known[i] = max(0, min(known[i], top))
    for i in range(1, len(known)):
        known[i] = max(known[i], known[i - 1])
