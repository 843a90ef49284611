"""When each thing in a picture appears: just before its word is spoken.

Names are those listed at each content class in film/content.py. What is not spoken follows what it
belongs to, or is spread between its neighbours; something is always seen at once, and nothing comes
too late to be read.
"""

from collections.abc import Sequence
from dataclasses import dataclass

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
OPENING = 3
UNCOVERED = 5
"""Frames until a dip or a wipe lets something be seen: both end within ten."""


@dataclass(frozen=True, slots=True)
class Item:
    """`spoken_as`: texts by which it may be heard, best first. `gap`: frames after the item before
    it when it is not."""

    name: str
    spoken_as: tuple[str, ...] = ()
    opening: bool = False
    gap: int | None = None
    """None: spread between neighbours."""


def items_of(content: Content) -> tuple[Item, ...]:
    if content.template == "title":
        items = [Item("title", opening=True)]
        if content.subtitle:
            items.append(Item("subtitle", (content.subtitle,), gap=24))
        if content.actor:
            items.append(Item("actor", opening=True))
        return tuple(items)
    if content.template == "kinetic":
        return tuple(Item(f"row/{i}", (row.text,)) for i, row in enumerate(content.rows))
    if content.template == "number":
        figure = f"{content.prefix}{content.number}"
        value = Item("value", (figure, content.number), gap=6)
        label = Item("label", (content.label,), gap=15)
        if content.icon:
            return Item("icon", opening=True), value, label
        return value, label
    if content.template == "bars":
        bars = (Item(f"bar/{i}", (bar.label, bar.shown)) for i, bar in enumerate(content.bars))
        source = (Item("source", gap=18),) if content.source else ()
        return Item("title", opening=True), *bars, *source
    if content.template == "process":
        steps = (
            Item(f"step/{i}", tuple(t for t in (step.title, step.text) if t))
            for i, step in enumerate(content.steps)
        )
        return Item("title", opening=True), *steps
    if content.template == "quote":
        items = [Item("quote", opening=True), Item("attribution", (content.who,), gap=40)]
        return (*items, Item("actor", opening=True)) if content.actor else tuple(items)
    if content.template == "icon":
        first = Item("icon/0", opening=True)
        label = Item("label", (content.label,), gap=12)
        if len(content.icons) < 2:
            return first, label
        return (
            first,
            Item("arrow", gap=21),
            Item("icon/1", (content.icons[1].replace("-", " "),), gap=9),
            label,
        )
    if content.template == "endcard":
        items = [Item("logo", opening=True), Item("name", (content.name,), gap=6)]
        if content.tagline:
            items.append(Item("tagline", (content.tagline,), gap=15))
        if content.cta:
            items.append(Item("cta", (content.cta,), gap=18))
        return tuple(items)
    if content.template == "photo":
        caption = (Item("caption", (content.caption,), gap=15),) if content.caption else ()
        return Item("photo", opening=True), *caption
    return ()


_IN_ORDER = ("kinetic", "bars", "process")


def spoken_reveals(content: Content, words: Sequence[SpokenWord]) -> dict[str, int]:
    """Frames of the items that are heard, by name."""
    items = [item for item in items_of(content) if item.spoken_as and not item.opening]
    if content.template in _IN_ORDER:
        places = places_in_order([item.spoken_as for item in items], words)
    else:
        places = [places_in_order([item.spoken_as], words)[0] for item in items]
    return {
        item.name: max(0, words[at].start_frame - BEFORE_WORD)
        for item, at in zip(items, places, strict=True)
        if at is not None
    }


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
    if content.template in _IN_ORDER:
        _part(known, latest)
    elif content.template == "icon":
        known[-1] = min(max(known[-1], opening + 2 * APART), latest)
    return tuple(
        Reveal(name=item.name, frame=frame) for item, frame in zip(items, known, strict=True)
    )


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
