"""A four-legged figure on its mark: where it stands, which way it is turned, what the linter knows.

The face, not the middle of a long body, belongs near the mark: shots are framed for faces, and a
neighbour wants room. Like people, one who walks the other way is rigged once for each side, shown
in turn.
"""

from collections.abc import Callable
from dataclasses import dataclass

from film.content import Mark
from film.sheet import Figure
from film.stage import Box, SolidBox, amount_at
from tools.picture.puppets.animals.beast import Beast
from tools.picture.puppets.animals.build import head_of
from tools.picture.puppets.animals.measure import HEAD_TO_MARK, size_of
from tools.picture.puppets.animals.rig import BeastRig
from tools.picture.puppets.animals.stances import on_fours, stance_of
from tools.picture.puppets.puppet import Puppet
from tools.picture.puppets.tints import ActorLight
from tools.picture.puppets.ways import body_of, rigged, ways_of


@dataclass(frozen=True, slots=True)
class _Marks:
    """A mark's x for the middle of this body: set back so that the head is near the mark and
    clear of the neighbour, and wholly out of the picture at the marks beyond its edges.
    """

    beast: Beast
    mark_x: Callable[[Mark], float]
    unit: float
    room: float
    """Pixels from the mark to what the animal faces."""
    side: int

    def x_of(self, mark: Mark) -> float:
        x = self.mark_x(mark) - self.side * self._set_back()
        hidden = max(0.0, self._half() * self.unit + self._set_back() - _OFF * self.unit)
        return x + {"off_left": -hidden, "off_right": hidden}.get(mark, 0.0)

    def _set_back(self) -> float:
        ahead = head_of(self.beast.build, stance_of(self.beast.build, "stand"))[0]
        reach = ahead + self.beast.face_half[0] * self.beast.build.head + _SWAY
        back = max(ahead * HEAD_TO_MARK * self.unit, reach * self.unit - self.room)
        return min(max(back, 0.0), max(ahead, 0.0) * 1.2 * self.unit)

    def _half(self) -> float:
        build = self.beast.build
        head = head_of(build, on_fours(build))[0] + self.beast.face_half[0] * build.head + _SWAY
        return max(head, build.length / 2 + build.rump + build.tail_long)


_SWAY = 14.0
"""Units a resting head drifts."""
_OFF = 150.0
"""Units beyond the edge at which off marks lie (framing.py)."""


def stand_beast(
    beast: Beast,
    figure: Figure,
    *,
    frames: int,
    x_of: Callable[[Mark], float],
    ground_y: float,
    scale: float,
    light: ActorLight | None,
    seed: int,
    room: float,
) -> Puppet:
    """The animal as a puppet; arguments as in puppet.py."""
    walks = tuple(sorted(figure.walks, key=lambda walk: walk.start_frame))
    unit = scale * size_of(figure.appearance)
    ways = ways_of(figure, walks, x_of)
    stage_x = _Marks(beast, x_of, unit, room, ways[-1][1] or 1).x_of
    start = stage_x(walks[0].origin if walks else figure.mark)
    rigs = rigged(
        ways, walks, stage_x, start, unit, frames,
        lambda side, spans: BeastRig(beast, figure, side, spans, frames, light, seed),
    )  # fmt: skip
    rig = rigs[-1][2]
    x = rig.motion.amount("travel", rig.sign * unit, start)
    peg = body_of(figure.character, x, ground_y, unit, rigs)
    last = frames - 0.5
    borders = sorted(
        {0, *(w.end_frame for w in walks), *(w.start_frame for w in walks if w.start_frame > 0)}
        | {stretch.frame for stretch in rig.act.stretches if 0 < stretch.frame < frames}
    )
    resting = [
        SolidBox(
            kind="face",
            name=figure.character,
            box=rig.face(amount_at(x, settled), settled, unit, ground_y),
            from_frame=begin,
            to_frame=end,
        )
        for begin, end in zip(borders, [*borders[1:], None], strict=True)
        if not any(w.start_frame <= begin < w.end_frame for w in walks)
        for settled in (min(begin + 24.5, (end or frames) - 0.5),)
    ]
    face = rig.face(amount_at(x, last), last, unit, ground_y)
    build = beast.build
    reach = (build.length / 2 + build.chest) * unit
    middle = amount_at(x, last)
    left, right = min(middle - reach, face.x), max(middle + reach, face.right)
    return Puppet(
        peg=peg,
        cels={key: cel for _, _, one in rigs for key, cel in one.cels.items()},
        face=face,
        body=Box(left, face.y, right - left, ground_y - face.y),
        faces=tuple(resting),
    )
