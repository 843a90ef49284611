"""Where labels go beside their points: clear of each other, of every point, of the ways
between them and of what else is read.

At most a dozen labels, so a careful search is cheap: each has a ring of places from near to far,
each place a cost, and the order of choosing is improved until no label can better itself. What
stands far from its point gets a leader line from the caller.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from film.stage import Box

_WAYS = ((0.0, 1.0), (0.0, -1.0), (1.0, 0.0), (-1.0, 0.0), (0.8, 0.8), (-0.8, 0.8), (0.8, -0.8),
         (-0.8, -0.8))  # fmt: skip
"""Directions a label may lie in, best first: below, above, beside, corners."""
_GAPS = (1.0, 2.2, 4.0, 6.5)
"""Distances, in the point's own clearance."""
_ROUNDS = 6


@dataclass(frozen=True, slots=True)
class Label:
    """A label to be placed: its point, its size, how far its edge stays from the point."""

    x: float
    y: float
    width: float
    height: float
    clearance: float


@dataclass(frozen=True, slots=True)
class Spot:
    box: Box
    far: bool
    """Far enough from its point to need a leader."""
    clear: bool
    """False when no place was free: it touches something."""


def place_labels(
    labels: Sequence[Label],
    room: Box,
    keep_clear: Sequence[Box] = (),
    along: Sequence[tuple[float, float]] = (),
    above: bool = False,
) -> tuple[Spot, ...]:
    """A box for each label inside `room`. `keep_clear` are solid; `along` are points of lines that
    are better left uncovered; `above` looks there first.
    """
    ways = sorted(_WAYS, key=lambda way: way[1]) if above else _WAYS
    dots = [
        Box(one.x - one.clearance, one.y - one.clearance, 2 * one.clearance, 2 * one.clearance)
        for one in labels
    ]
    choices = [
        _choices(label, room, keep_clear, dots, along, i, ways) for i, label in enumerate(labels)
    ]
    chosen = [min(options, key=lambda option: option[0]) for options in choices]
    for _ in range(_ROUNDS):
        changed = False
        for i, options in enumerate(choices):
            others = [chosen[k][1] for k in range(len(labels)) if k != i]
            best = min(options, key=lambda option: option[0] + _shared(option[1], others))
            changed |= best is not chosen[i]
            chosen[i] = best
        if not changed:
            break
    spots = []
    for i, (cost, box, far) in enumerate(chosen):
        others = [chosen[k][1] for k in range(len(labels)) if k != i]
        spots.append(Spot(box, far, cost < 1000 and _shared(box, others) == 0))
    return tuple(spots)


def _choices(
    label: Label,
    room: Box,
    keep_clear: Sequence[Box],
    dots: Sequence[Box],
    along: Sequence[tuple[float, float]],
    own: int,
    ways: Sequence[tuple[float, float]],
) -> list[tuple[float, Box, bool]]:
    found: list[tuple[float, Box, bool]] = []
    for ring, gap in enumerate(_GAPS):
        for order, (dx, dy) in enumerate(ways):
            reach = label.clearance * gap
            x = label.x + dx * (label.width / 2 + reach)
            y = label.y + dy * (label.height / 2 + reach)
            box = Box(x - label.width / 2, y - label.height / 2, label.width, label.height)
            box = _held(box, room)
            cost = ring * 9.0 + order * 1.0 + math.dist((x, y), _middle(box)) * 0.2
            padded = Box(box.x - 8, box.y - 8, box.width + 16, box.height + 16)
            for index, dot in enumerate(dots):
                if padded.meets(dot) > 0:
                    cost += 4000 if index == own else 2500
                elif index != own and Box(box.x - 34, box.y - 26, box.width + 68,
                                          box.height + 52).meets(dot) > 0:  # fmt: skip
                    cost += 14
            cost += sum(3000 for solid in keep_clear if padded.meets(solid) > 0)
            cost += sum(
                2.5
                for px, py in along
                if box.x - 4 < px < box.right + 4 and box.y - 4 < py < box.bottom + 4
            )
            found.append((cost, box, ring >= 2))
    return found


def _held(box: Box, room: Box) -> Box:
    return Box(
        min(max(box.x, room.x), max(room.x, room.right - box.width)),
        min(max(box.y, room.y), max(room.y, room.bottom - box.height)),
        box.width,
        box.height,
    )


def _middle(box: Box) -> tuple[float, float]:
    return box.x + box.width / 2, box.y + box.height / 2


def _shared(box: Box, others: Sequence[Box]) -> float:
    padded = Box(box.x - 7, box.y - 7, box.width + 14, box.height + 14)
    return sum(5000.0 for other in others if padded.meets(other) > 0)
