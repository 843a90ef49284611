"""A figure of the sheet as a puppet on its mark, and what the frame linter must know of it.

A body is drawn facing one way. Someone who walks against where they face, or there and back, is
rigged once for each way and each rig shows only in its stretch of frames: the feet stand on the
same ground either way, so the change is a turn, not a jump.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from film.content import Mark
from film.sheet import Figure, Walk
from film.stage import Box, Cel, Drawing, Exposure, Peg, SolidBox, amount_at
from tools.picture.puppets.acting import WalkSpan
from tools.picture.puppets.kinds import HUMAN_RIG, own_rig
from tools.picture.puppets.pose_plans import ASIDE
from tools.picture.puppets.proportions import (
    HEAD_CHIN,
    HEAD_HALF,
    HEAD_RISE,
    HEAD_TOP,
    NECK,
    proportions_of,
)
from tools.picture.puppets.rig import SEAT_SHIFT, Rig
from tools.picture.puppets.tints import ActorLight

_SIDES = {"right": 1, "left": -1, "front": 0}
_REACH = 120.0
"""Half width of a standing body with its arms, units."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Puppet:
    peg: Peg
    cels: dict[str, Cel]
    face: Box
    """The face at rest on its last mark, stage pixels."""
    body: Box
    """The whole figure there."""
    faces: tuple[SolidBox, ...] = ()
    """Where the face is and when: one box, or one for each rest when the figure walks."""


def stand(
    figure: Figure,
    *,
    frames: int,
    x_of: Callable[[Mark], float],
    ground_y: float,
    scale: float,
    light: ActorLight | None,
    seed: int,
    room: float = math.inf,
) -> Puppet:
    """The figure as a puppet.

    `x_of` gives a mark's x in stage pixels; `scale` is pixels a unit for a grown-up, 600 units
    tall; `room` is how many pixels from its middle a gesture may reach before it meets a neighbour
    or the frame's edge. Kinds with a body of their own are drawn by their own module (kinds.py).
    """
    kind = figure.appearance.kind
    if kind not in HUMAN_RIG:
        return own_rig(kind).stand(
            figure,
            frames=frames,
            x_of=x_of,
            ground_y=ground_y,
            scale=scale,
            light=light,
            seed=seed,
            room=room,
        )
    walks = tuple(sorted(figure.walks, key=lambda walk: walk.start_frame))
    unit = scale * proportions_of(figure.appearance).size
    free = room / unit
    start = x_of(walks[0].origin if walks else figure.mark)
    ways = ways_of(figure, walks, x_of)
    rigs: list[tuple[int, int, Rig]] = []
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
        rigs.append((frame, end, Rig(figure, side, spans, frames, light, seed, free)))
    rig = rigs[-1][2]
    shift = SEAT_SHIFT * rig.sign * unit if rig.sits else 0.0
    x = rig.motion.amount("travel", rig.sign * unit, start + shift)
    whole = len(rigs) == 1
    peg = Peg(
        name=f"puppet:{figure.character}",
        x=x,
        y=ground_y,
        scale_x=unit,
        scale_y=unit,
        children=tuple(
            part if whole else between(part, frame, end)
            for frame, end, one in rigs
            for part in one.body
        ),
    )
    exposed = _exposed(peg)
    boxes = _Boxes(rig, unit, ground_y)
    last = frames - 0.5
    borders = sorted(
        {0, *(w.end_frame for w in walks), *(w.start_frame for w in walks if w.start_frame > 0)}
    )
    resting = [
        SolidBox(
            kind="face",
            name=figure.character,
            box=boxes.face(amount_at(x, begin + 0.5), begin + 0.5),
            from_frame=begin,
            to_frame=end,
        )
        for begin, end in zip(borders, [*borders[1:], None], strict=True)
        if not any(w.start_frame <= begin < w.end_frame for w in walks)
    ]
    return Puppet(
        peg=peg,
        cels={key: cel for _, _, one in rigs for key, cel in one.cels.items() if key in exposed},
        face=boxes.face(amount_at(x, last), last),
        body=boxes.body(amount_at(x, last), last),
        faces=tuple(resting),
    )


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


def _exposed(peg: Peg) -> set[str]:
    """Cels that show at some frame: what was rigged for another stretch need not be painted."""
    out: set[str] = set()
    for child in peg.children:
        if isinstance(child, Drawing):
            out |= {exposure.cel for exposure in child.exposures if exposure.cel is not None}
        else:
            out |= _exposed(child)
    return out


def between(part: Peg, start: int, end: int) -> Peg:
    """The part, shown only from `start` until `end`."""
    return replace(
        part,
        children=tuple(
            _windowed(child, start, end)
            if isinstance(child, Drawing)
            else between(child, start, end)
            for child in part.children
        ),
    )


def _windowed(drawing: Drawing, start: int, end: int) -> Drawing:
    inside = [Exposure(e.frame, e.cel) for e in drawing.exposures if start < e.frame < end]
    shown = [Exposure(start, drawing.at(start)), *inside, Exposure(end, None)]
    return Drawing(tuple(shown if start == 0 else [Exposure(0, None), *shown]))


class _Boxes:
    """Where face and body are on the stage for a rig at x and a time."""

    def __init__(self, rig: Rig, unit: float, ground_y: float) -> None:
        self._rig, self._unit, self._ground_y = rig, unit, ground_y

    def face(self, x: float, time: float) -> Box:
        head = self._rig.p.head * self._unit
        lean = math.radians(amount_at(self._rig.motion.amount("lean", self._rig.sign), time))
        rise = (NECK + HEAD_RISE * self._rig.p.head) * self._unit
        middle = self._middle(x, time) + math.sin(lean) * rise
        top = self._pelvis_y(time) - math.cos(lean) * rise
        return Box(
            middle - HEAD_HALF * head,
            top + HEAD_TOP * head,
            2 * HEAD_HALF * head,
            (HEAD_CHIN - HEAD_TOP) * head,
        )

    def body(self, x: float, time: float) -> Box:
        face, middle = self.face(x, time), self._middle(x, time)
        reach = _REACH * self._unit
        return Box(middle - reach, face.y, 2 * reach, self._ground_y - face.y)

    def _middle(self, x: float, time: float) -> float:
        return x + amount_at(self._rig.motion.amount("pelvis_x", self._rig.sign), time) * self._unit

    def _pelvis_y(self, time: float) -> float:
        return self._ground_y + amount_at(self._rig.motion.amount("pelvis_y"), time) * self._unit
