"""Rectangles of whole pixels: what has changed, joined so that none overlaps another."""

from collections.abc import Iterable, Iterator

Rect = tuple[int, int, int, int]
"""Left, top, right, bottom in whole pixels."""

MOST_RECTS = 10
"""More dirty rectangles than this are joined: each costs a walk of the score."""


def joined(rects: list[Rect]) -> list[Rect]:
    """Rectangles that do not overlap: those that meet, or would waste little together, are one."""
    kept: list[Rect] = []
    # The largest first: it swallows most of the others at once.
    for rect in sorted(set(rects), key=area, reverse=True):
        while True:
            other = next((k for k in kept if _worth_joining(k, rect)), None)
            if other is None:
                break
            kept.remove(other)
            rect = _union(other, rect)
        kept.append(rect)
    while len(kept) > MOST_RECTS:
        rect = _union(kept.pop(), kept.pop())
        kept = joined([*kept, rect])
    return kept


def _union(a: Rect, b: Rect) -> Rect:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])


def area(rect: Rect) -> int:
    return (rect[2] - rect[0]) * (rect[3] - rect[1])


def _worth_joining(a: Rect, b: Rect) -> bool:
    overlap = a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    return overlap or area(_union(a, b)) < 1.1 * (area(a) + area(b))


def inside(rects: Iterable[Rect], within: Rect) -> Iterator[Rect]:
    """What of each lies within another, where anything does."""
    for left, top, right, bottom in rects:
        left, top = max(left, within[0]), max(top, within[1])
        right, bottom = min(right, within[2]), min(bottom, within[3])
        if right > left and bottom > top:
            yield left, top, right, bottom
