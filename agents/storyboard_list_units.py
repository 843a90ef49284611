"""Lists as units: as few shots as hold the items, each of like length, none of them alone where
that can be helped.
"""

from collections.abc import Sequence
from dataclasses import replace

from agents.storyboard_lists import dated, moments_of
from agents.storyboard_sentences import sentence_units
from agents.storyboard_unit import LONG_CARD_SECONDS, Unit, seconds_of
from film.script import Line
from film.storyboard import MAX_SHOT_SECONDS

TIMELINE_SECONDS = 20.0
"""A line of moments grows while it is told: it is one picture for this long."""
LONG_ITEM_SECONDS = 6.5
"""An item that takes longer to say is no step but a paragraph."""


def split_list(run: list[Line]) -> list[Unit]:
    """The items in as few shots as hold them, each of like length; at most five steps a shot."""
    items: list[list[Line]] = []
    for line in run:
        if line.kind == "item" or not items:
            items.append([line])
        else:
            items[-1].append(line)
    lengths = [seconds_of(item) for item in items]
    if max(lengths) > LONG_ITEM_SECONDS:
        return _told_items(items)
    whole = tuple(item[0] for item in items)
    told_by_date = bool(moments_of([line.text for line in whole]))
    if told_by_date and _seconds(items) <= TIMELINE_SECONDS:
        return [
            Unit(kind="list", lines=tuple(line for item in items for line in item), whole=whole)
        ]
    parts = _parted(items)
    alone = sum(len(part) < 2 for part in parts)
    if len(items) > 1 and alone > 1 and not moments_of([line.text for line in whole]):
        return _told_items(items)
    units: list[Unit] = []
    for index, part in enumerate(parts):
        if len(items) > 1 and len(part) < 2 and not dated(part[0][0].text):
            units.extend(replace(unit, whole=whole) for unit in sentence_units(part[0]))
            continue
        lines = tuple(line for item in part for line in item)
        units.append(Unit(kind="list", lines=lines, part=(index, len(parts)), whole=whole))
    return units


def _told_items(items: list[list[Line]]) -> list[Unit]:
    """Items too long for steps: each is told like a paragraph, its title with its first line."""
    whole = tuple(item[0] for item in items)
    return [replace(unit, whole=whole) for item in items for unit in sentence_units(item)]


def _seconds(part: Sequence[list[Line]]) -> float:
    return seconds_of([line for item in part for line in item])


def _parted(items: list[list[Line]]) -> list[list[list[Line]]]:
    """The items in runs that fit a shot: as few alone as can be, then as few runs, then of like
    length.
    """
    count, best = len(items), {len(items): (0.0, 0, 0.0, [])}
    for start in range(count - 1, -1, -1):
        ways = []
        for end in range(start + 1, min(count, start + 5) + 1):
            part = items[start:end]
            length = _seconds(part)
            if length > LONG_CARD_SECONDS and end > start + 1:
                break
            alone, runs, squares, rest = best[end]
            one = (1.0 if end == start + 1 else 0.0) + (0.3 if end == 1 else 0.0)
            late = 0.2 if length > MAX_SHOT_SECONDS + 0.5 else 0.0
            ways.append((alone + one + late, runs + 1, squares + length**2, [part, *rest]))
        best[start] = min(ways, key=lambda way: way[:3])
    return best[0][3]
