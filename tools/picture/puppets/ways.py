"""Which way a figure is turned, stretch by stretch.

A body is drawn facing one way. Someone who walks against where they face, or there and back, is
rigged once for each way and each rig shows only in its stretch of frames: the feet stand on the
same ground either way, so the change is a turn, not a jump.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from film.content import Mark
from film.sheet import Figure, Walk
from film.stage import Amount, Cel, Drawing, Exposure, Peg
from tools.picture.puppets.acting import WalkSpan
from tools.picture.puppets.motion import shown
from tools.picture.puppets.pose_plans import ASIDE

_SIDES = {"right": 1, "left": -1, "front": 0}


class OneWay:
    """A rig for one way: its pegs, and the cels they show as they are drawn."""

    body: tuple[Peg, ...]

    def __init__(self) -> None:
        self.cels: dict[str, Cel] = {}

    def keep(self, cel: Cel) -> str:
        """The cel's key."""
        self.cels[cel.key] = cel
        return cel.key

    def one(self, cel: Cel) -> Drawing:
        """The cel from first to last."""
        return shown([(0, self.keep(cel))])


R = TypeVar("R", bound=OneWay)


def ways_of(
    figure: Figure, walks: tuple[Walk, ...], x_of: Callable[[Mark], float]
) -> list[tuple[int, int]]:
    """(frame, side) of each stretch. A walker faces where it walks and a sitter aside; "front"
    keeps the side of the last walk.
    """
    own = _SIDES[figure.facing]
    if not own and any(cue.pose in ASIDE for cue in figure.poses):
        own = 1
    if not walks:
        return [(0, own)]
    sides = [1 if x_of(walk.goal) >= x_of(walk.origin) else -1 for walk in walks]
    out = [(0, own or sides[0])]
    for walk, side in zip(walks, sides, strict=True):
        out.append((max(0, walk.start_frame), side))
        out.append((walk.end_frame, own or side))
    kept: list[tuple[int, int]] = []
    for frame, side in out:
        if kept and kept[-1][0] == frame:
            kept.pop()
        if not kept or kept[-1][1] != side:
            kept.append((frame, side))
    return kept


def rigged(
    ways: Sequence[tuple[int, int]], walks: Sequence[Walk], x_of: Callable[[Mark], float],
    start: float, unit: float, frames: int, rig: Callable[[int, tuple[WalkSpan, ...]], R],
) -> list[tuple[int, int, R]]:  # fmt: skip
    """(first frame, end, rig) of each way. `rig` is given the side and the walks as seen from it,
    in units from `start`; `x_of` and `start` are stage pixels.
    """
    rigs: list[tuple[int, int, R]] = []
    for (frame, side), end in zip(ways, [*(f for f, _ in ways[1:]), frames], strict=True):
        sign = side or 1
        spans = tuple(
            WalkSpan(
                start=walk.start_frame,
                end=walk.end_frame,
                begins_at=(x_of(walk.origin) - start) * sign / unit,
                distance=(x_of(walk.goal) - x_of(walk.origin)) * sign / unit,
                gait=walk.gait,
            )
            for walk in walks
        )
        rigs.append((frame, end, rig(side, spans)))
    return rigs


def body_of(
    character: str, x: Amount, ground_y: float, unit: float, rigs: Sequence[tuple[int, int, R]]
) -> Peg:
    """The whole figure on its ground, every rig shown in its stretch."""
    return Peg(
        name=f"puppet:{character}",
        x=x,
        y=ground_y,
        scale_x=unit,
        scale_y=unit,
        children=tuple(
            part if len(rigs) == 1 else _between(part, frame, end)
            for frame, end, one in rigs
            for part in one.body
        ),
    )


def _between(part: Peg, start: int, end: int) -> Peg:
    """The part, shown only from `start` until `end`."""
    return replace(
        part,
        children=tuple(
            _windowed(child, start, end)
            if isinstance(child, Drawing)
            else _between(child, start, end)
            for child in part.children
        ),
    )


def _windowed(drawing: Drawing, start: int, end: int) -> Drawing:
    inside = [Exposure(e.frame, e.cel) for e in drawing.exposures if start < e.frame < end]
    shown = [Exposure(start, drawing.at(start)), *inside, Exposure(end, None)]
    return Drawing(tuple(shown if start == 0 else [Exposure(0, None), *shown]))
