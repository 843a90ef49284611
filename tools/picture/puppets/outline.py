"""Path data a puppet is cut from: capsules, bands, mirrored and turned outlines.

Outlines are written once, facing right. Facing left is a true mirror of the outline's numbers,
never scale(-1): shade stays on the side away from the light and a pocket stays on the wearer's own
side, because those are drawn unmirrored.
"""

import math
import re
from collections.abc import Callable

_TOKEN = re.compile(r"[MLCQZ]|-?\d+(?:\.\d+)?")


def capsule(x1: float, y1: float, x2: float, y2: float, r1: float, r2: float) -> str:
    """A limb with round ends: radius r1 at the first point, r2 at the second."""
    nx, ny = _normal(x1, y1, x2, y2)
    return (
        f"M{x1 + nx * r1:.1f} {y1 + ny * r1:.1f}L{x2 + nx * r2:.1f} {y2 + ny * r2:.1f}"
        f"A{r2:.1f} {r2:.1f} 0 0 0 {x2 - nx * r2:.1f} {y2 - ny * r2:.1f}"
        f"L{x1 - nx * r1:.1f} {y1 - ny * r1:.1f}A{r1:.1f} {r1:.1f} 0 0 "
        f"0 {x1 + nx * r1:.1f} {y1 + ny * r1:.1f}Z"
    )


def tube(y1: float, y2: float, r1: float, r2: float, hem: float = 0.0) -> str:
    """A hanging limb piece round at the top and cut straight at y2; `hem` bows the cut."""
    return (
        f"M{-r1:.1f} {y1:.1f}A{r1:.1f} {r1:.1f} 0 0 1 {r1:.1f} {y1:.1f}L{r2:.1f} {y2:.1f}"
        f"Q0 {y2 + hem:.1f} {-r2:.1f} {y2:.1f}Z"
    )


def sides(y1: float, y2: float, r1: float, r2: float, length: float) -> str:
    """The two sides of a hanging limb (radii r1 to r2 over `length`) between y1 and y2, as open
    lines.
    """
    one, two = r1 + (r2 - r1) * y1 / length, r1 + (r2 - r1) * y2 / length
    return f"M{-one:.1f} {y1:.1f}L{-two:.1f} {y2:.1f}M{one:.1f} {y1:.1f}L{two:.1f} {y2:.1f}"


def sleeve(y1: float, length: float, r1: float, r2: float) -> str:
    """Sides and round end of a hanging limb as one open line from y1 down: the rim that the next
    bone lies on.
    """
    one = r1 + (r2 - r1) * y1 / length
    return (
        f"M{-one:.1f} {y1:.1f}L{-r2:.1f} {length:.1f}A{r2:.1f} {r2:.1f} 0 0 0 {r2:.1f} "
        f"{length:.1f}L{one:.1f} {y1:.1f}"
    )


def _normal(x1: float, y1: float, x2: float, y2: float) -> tuple[float, float]:
    length = math.hypot(x2 - x1, y2 - y1) or 1.0
    return -(y2 - y1) / length, (x2 - x1) / length


def mapped(d: str, move: Callable[[float, float], tuple[float, float]]) -> str:
    """Path data of M, L, C, Q and Z (absolute) with every point moved."""
    out: list[str] = []
    waiting: list[float] = []
    for token in _TOKEN.findall(d):
        if token.isalpha():
            out.append(token)
            continue
        waiting.append(float(token))
        if len(waiting) == 2:
            x, y = move(waiting[0], waiting[1])
            out.append(f"{x:.1f} {y:.1f}")
            waiting = []
    return " ".join(out)


def mirrored(d: str, side: int) -> str:
    """The outline as drawn (side 1), or facing the other way (side -1)."""
    return d if side > 0 else mapped(d, lambda x, y: (-x, y))


TURN_SHIFT = 16.0
"""Units a feature in the middle of the face moves when the head turns fully."""


def turned_x(x: float, turn: float) -> float:
    """Where a feature at x of the frontal face lies when the head is turned: the rim of the
    skull stays.
    """
    reach = max(0.0, 1 - (x / 66) ** 2)
    return x + TURN_SHIFT * turn * reach


def turned(d: str, turn: float) -> str:
    """A frontal outline on the skull as seen when the head is turned (-1 left … 1 right)."""
    return d if turn == 0 else mapped(d, lambda x, y: (turned_x(x, turn), y))
