"""Rules for figures: soles on the ground line, faces whole and uncovered.

Read off the puppets' own pegs at rest, so a pose, an animal or a prop nobody thought of is judged
like the rest. Feet are pegs named "… foot" or "… paw"; who has none, or has wings, may hover.
"""

import math
from collections.abc import Iterator

from film.quality import Finding
from film.stage import Box, Peg, SolidBox, Stage, amount_at
from film.time import timecode
from tools.picture.lint_planes import (
    Matrix,
    Shown,
    around_box,
    common,
    placed,
    point,
    puppets,
    shown_in,
    undone,
)
from tools.picture.lint_terms import finding_of, rest
from tools.picture.puppets.proportions import SOLE

GROUND_PX = 3.0
"""How far the lowest sole may lie off the ground line."""
_PAW_PX = 10.0
"""More, downwards, for paws: not all their cels have the same room under the sole."""
_UNDER_PAW = 1 / 6
"""Share of a paw's cel, from the ankle down, that is room (puppets/animals/legs.py)."""
_STILL_PX = 0.5
_MOST_CUT = 0.15
"""Share of a face that may lie beyond the frame's edge."""
_MOST_COVERED = 0.3
_INSIDE = 0.12
"""Share of a cel's box at each side that its drawing seldom fills."""
_GRID = 5
_NOT_SOLID = ("shadow", "breath", "style")


def figures_ill_placed(stage: Stage, frame: int | None = None) -> Iterator[Finding]:
    faces = [s for s in stage.solids if s.kind == "face"]
    everyone = [_Figure(stage, peg, over) for peg, over in puppets(stage)]
    for one in everyone:
        peg = one.peg
        name = peg.name.partition(":")[2]
        rests = sorted({rest(face, stage) for face in faces if face.name == name})
        moments = rests[:2] if frame is None else [frame]
        for moment in moments:
            found = _feet_off_ground(stage, one, name, moment)
            if found is not None:
                yield found
                break
    for face in faces:
        moment = rest(face, stage) if frame is None else frame
        found = _cut_by_edge(stage, face, moment)
        if found is None:
            found = _covered(stage, face, everyone, moment)
        if found is not None:
            yield found


class _Figure:
    """A puppet and where its cels stand, worked out once a frame."""

    def __init__(self, stage: Stage, peg: Peg, over: tuple[Peg, ...]) -> None:
        self.peg, self._over, self._stage = peg, over, stage
        self._at: dict[int, list[tuple[Shown, Box]]] = {}

    def placed(self, frame: int) -> Matrix:
        return placed(self._over, frame)[0]

    def cels(self, frame: int) -> list[tuple[Shown, Box]]:
        """Each cel with the upright box around what its clips leave of it."""
        if frame not in self._at:
            out: list[tuple[Shown, Box]] = []
            for shown in shown_in(self.peg, frame, *placed(self._over, frame)):
                box = around_box(shown.matrix, self._stage.cels[shown.key].box)
                out.append((shown, box if shown.window is None else common(box, shown.window)))
            self._at[frame] = out
        return self._at[frame]


def _feet_off_ground(stage: Stage, figure: _Figure, name: str, frame: int) -> Finding | None:
    """The lowest sole against the ground line; nobody is judged who walks, or whose feet are
    outside the picture.
    """
    time, puppet = frame + 0.5, figure.peg
    if abs(amount_at(puppet.x, time) - amount_at(puppet.x, max(0.5, time - 4))) > _STILL_PX:
        return None
    ground = point(figure.placed(frame), amount_at(puppet.x, time), amount_at(puppet.y, time))
    if ground[1] > stage.height + 40:
        return None
    soles: list[float] = []
    paws = False
    for shown, box in figure.cels(frame):
        if shown.peg.endswith(" wing"):
            return None
        if shown.peg.endswith(" foot"):
            soles.append(point(shown.matrix, 0.0, SOLE)[1])
        elif shown.peg.endswith(" paw"):
            paws = True
            room = stage.cels[shown.key].box.bottom * _UNDER_PAW
            soles.append(box.bottom - room * math.hypot(*shown.matrix[2:4]))
    if not soles:
        return None
    off = max(soles) - ground[1]
    most = GROUND_PX + (_PAW_PX if paws else 0.0)
    if -GROUND_PX <= off <= most:
        return None
    where = "above" if off < 0 else "below"
    return finding_of(
        "floating_feet",
        "major",
        0.9,
        f"{name}'s lowest sole is {abs(off):.0f} px {where} the ground at {timecode(frame)} "
        f"(limit {GROUND_PX:.0f})",
    )


def _cut_by_edge(stage: Stage, face: SolidBox, frame: int) -> Finding | None:
    """A face the frame's edge cuts; who stands outside altogether is meant to."""
    box = _seen_by_camera(stage, face.box, frame)
    inside = box.meets(Box(0, 0, stage.width, stage.height)) / max(1.0, box.width * box.height)
    if inside <= 0.02 or inside >= 1 - _MOST_CUT:
        return None
    return finding_of(
        "face_covered",
        "major",
        0.9,
        f"the frame's edge cuts {1 - inside:.0%} of {face.name}'s face at {timecode(frame)}",
    )


def _seen_by_camera(stage: Stage, box: Box, frame: int) -> Box:
    """On a plane of depth 1, where actors are."""
    x, y, zoom = (
        amount_at(a, frame + 0.5) for a in (stage.camera_x, stage.camera_y, stage.camera_zoom)
    )
    left = stage.width / 2 + zoom * (box.x - stage.width / 2) - x
    top = stage.height / 2 + zoom * (box.y - stage.height / 2) - y
    return Box(left, top, box.width * zoom, box.height * zoom)


def _covered(stage: Stage, face: SolidBox, everyone: list[_Figure], frame: int) -> Finding | None:
    """The face behind somebody who stands before it, counted on a grid of points."""
    own = next((i for i, one in enumerate(everyone) if one.peg.name == f"puppet:{face.name}"), None)
    if own is None:
        return None
    box = face.box
    inner = Box(
        box.x + box.width * 0.2, box.y + box.height * 0.25, box.width * 0.6, box.height * 0.6
    )
    grid = [
        (inner.x + inner.width * (i + 0.5) / _GRID, inner.y + inner.height * (j + 0.5) / _GRID)
        for i in range(_GRID)
        for j in range(_GRID)
    ]
    for one in everyone[own + 1 :]:
        peg = one.peg
        near = [s for s, at in one.cels(frame) if s.peg not in _NOT_SOLID and at.meets(inner) > 0]
        hidden = sum(any(_hides(stage, s, x, y) for s in near) for x, y in grid)
        if hidden / len(grid) > _MOST_COVERED:
            other = peg.name.partition(":")[2]
            return finding_of(
                "face_covered",
                "major",
                0.8,
                f"{other} stands before {hidden / len(grid):.0%} of {face.name}'s face at "
                f"{timecode(frame)}",
            )
    return None


def _hides(stage: Stage, shown: Shown, x: float, y: float) -> bool:
    window = shown.window
    if window is not None and not (
        window.x <= x <= window.right and window.y <= y <= window.bottom
    ):
        return False
    box = stage.cels[shown.key].box
    at_x, at_y = undone(shown.matrix, x, y)
    across, down = box.width * _INSIDE, box.height * _INSIDE
    return (
        box.x + across <= at_x <= box.right - across and box.y + down <= at_y <= box.bottom - down
    )
