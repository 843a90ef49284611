"""A figure of the sheet as a puppet on its mark, and what the frame linter must know of it."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from film.content import Mark
from film.sheet import Figure
from film.stage import Box, Cel, Drawing, Peg, SolidBox, amount_at
from tools.picture.puppets.kinds import HUMAN_RIG, own_rig
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
from tools.picture.puppets.ways import body_of, rigged, ways_of

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
    rigs = rigged(
        ways_of(figure, walks, x_of), walks, x_of, start, unit, frames,
        lambda side, spans: Rig(figure, side, spans, frames, light, seed, free),
    )  # fmt: skip
    rig = rigs[-1][2]
    shift = SEAT_SHIFT * rig.sign * unit if rig.sits else 0.0
    x = rig.motion.amount("travel", rig.sign * unit, start + shift)
    peg = body_of(figure.character, x, ground_y, unit, rigs)
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


def _exposed(peg: Peg) -> set[str]:
    """Cels that show at some frame: what was rigged for another stretch need not be painted."""
    out: set[str] = set()
    for child in peg.children:
        if isinstance(child, Drawing):
            out |= {exposure.cel for exposure in child.exposures if exposure.cel is not None}
        else:
            out |= _exposed(child)
    return out


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
