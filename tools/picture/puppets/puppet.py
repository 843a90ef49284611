"""A figure of the sheet as a puppet on its mark: about twenty pivoted parts on one tree of pegs.

Order of drawing: shadow, seat, what lies behind the torso (back hair, back arm), legs, torso with
neck, hem, head, front arm. The upper body hangs on two pegs with the same tracks because tree order
is drawing order. Cels are keyed by their drawing, so the same person in the same light costs
nothing in the next shot.
"""

from collections.abc import Callable
from dataclasses import dataclass

from film.content import Expression, Mark
from film.sheet import Figure
from film.stage import Amount, Box, Cel, Drawing, Peg, SolidBox, amount_at
from tools.picture.puppets import faces
from tools.picture.puppets.acting import WalkSpan, perform
from tools.picture.puppets.features import EYE_Y, MOUTH_Y, brow, eye_x, eyes, mouth
from tools.picture.puppets.hair import hair_back
from tools.picture.puppets.head import crown, skull
from tools.picture.puppets.limbs import HandShape, foot, forearm, hand, shin, thigh, upper_arm
from tools.picture.puppets.motion import Motion, frames_of, shown, value_at
from tools.picture.puppets.outline import turned_x
from tools.picture.puppets.poses import HIP_JOINT
from tools.picture.puppets.proportions import (
    FOREARM,
    HEAD_CHIN,
    HEAD_HALF,
    HEAD_RISE,
    HEAD_TOP,
    HIP_DROP,
    LEG,
    NECK,
    UPPER_ARM,
    Proportions,
    proportions_of,
    shoulder_joint,
)
from tools.picture.puppets.seat import seat, shadow
from tools.picture.puppets.tints import ActorLight, Tints, tints_of
from tools.picture.puppets.torso import hem, torso


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
) -> Puppet:
    """The figure as a puppet. `x_of` gives a mark's x in stage pixels; `scale` is pixels a unit
    for a grown-up.
    """
    return _Rig(figure, frames, x_of, ground_y, scale, light, seed).puppet()


class _Rig:
    def __init__(
        self,
        figure: Figure,
        frames: int,
        x_of: Callable[[Mark], float],
        ground_y: float,
        scale: float,
        light: ActorLight | None,
        seed: int,
    ) -> None:
        self.figure, self.frames, self.x_of, self.ground_y, self.seed = (
            figure,
            frames,
            x_of,
            ground_y,
            seed,
        )
        self.look = figure.appearance
        self.p: Proportions = proportions_of(self.look)
        self.t: Tints = tints_of(self.look, light)
        self.scale = scale * self.p.size
        self.cels: dict[str, Cel] = {}
        self.side = self._side()
        self.sign = self.side or 1

    def _side(self) -> int:
        """1 right, -1 left, 0 front. A walker faces where it walks, a sitter is never seen from
        the front.
        """
        given = {"right": 1, "left": -1, "front": 0}[self.figure.facing]
        ways = [self.x_of(walk.goal) - self.x_of(walk.origin) for walk in self.figure.walks]
        if ways:
            return 1 if ways[0] > 0 else -1
        return given or (1 if any(cue.pose == "sit" for cue in self.figure.poses) else 0)

    def puppet(self) -> Puppet:
        start = self.x_of(self.figure.walks[0].origin if self.figure.walks else self.figure.mark)
        spans = []
        for walk in sorted(self.figure.walks, key=lambda walk: walk.start_frame):
            begin = (self.x_of(walk.origin) - start) * self.sign / self.scale
            end = (self.x_of(walk.goal) - start) * self.sign / self.scale
            spans.append(
                WalkSpan(
                    start=walk.start_frame,
                    end=walk.end_frame,
                    begins_at=begin,
                    distance=end - begin,
                )
            )
        act = perform(self.figure, self.p, tuple(spans), self.frames, self.seed)
        self.act, self.motion = act, act.motion
        cues = faces.expressions(self.figure)
        faces.move_brows(self.motion, cues)
        faces.nod(self.motion, self.figure.nods)
        self.turns = faces.head_turns(self.figure, self._facing())
        sits = any(seated for _, seated in act.seated)
        x = self.motion.amount(
            "travel", self.sign * self.scale, start + (62 * self.sign * self.scale if sits else 0)
        )
        body = (
            *self._seat(sits),
            self._behind(),
            self._leg(False),
            self._leg(True),
            self._before(cues),
        )
        peg = Peg(
            name=f"puppet:{self.figure.character}",
            x=x,
            y=self.ground_y,
            scale_x=self.scale,
            scale_y=self.scale,
            children=(self._shadow(sits), *body),
        )
        rest = self._rest(amount_at(x, self.frames - 0.5), self.frames - 0.5)
        return Puppet(peg=peg, cels=self.cels, face=rest[0], body=rest[1], faces=self._faces(x))

    def _facing(self) -> str:
        return (
            {1: "right", -1: "left", 0: "front"}[self.side]
            if self.figure.walks
            else self.figure.facing
        )

    # Parts

    def _keep(self, cel: Cel) -> str:
        self.cels[cel.key] = cel
        return cel.key

    def _one(self, cel: Cel) -> Drawing:
        return shown([(0, self._keep(cel))])

    def _turning(self, channel: str, offset: float = 0.0) -> Amount:
        """A limb's angle as a peg's clockwise rotation."""
        return self.motion.amount(channel, -self.sign, offset)

    def _shadow(self, sits: bool) -> Peg:
        return Peg(name="shadow", children=(self._one(shadow(self.t, sits, self.sign)),))

    def _seat(self, sits: bool) -> tuple[Peg, ...]:
        return (Peg(name="seat", children=(self._one(seat(self.t, self.sign)),)),) if sits else ()

    def _upper(self, name: str, children: tuple[Peg | Drawing, ...]) -> Peg:
        """The upper body's peg: pelvis, lean and breath."""
        breath = Peg(
            name="breath",
            y=self.motion.amount("breath"),
            rotation=self.motion.amount("sway", 0.5),
            children=children,
        )
        return Peg(
            name=name,
            x=self.motion.amount("pelvis_x", self.sign),
            y=self.motion.amount("pelvis_y"),
            rotation=self.motion.amount("lean", self.sign),
            children=(breath,),
        )

    def _behind(self) -> Peg:
        back = hair_back(self.look, self.t, self.side)
        hair = (self._head("back hair", (self._one(back),)),) if back else ()
        return self._upper("behind", (*hair, self._arm(False)))

    def _before(self, cues: list[tuple[int, Expression]]) -> Peg:
        parts: list[Peg | Drawing] = [
            Peg(name="torso", children=(self._one(torso(self.look, self.p, self.t, self.side)),))
        ]
        skirts = [
            (frame, hem(self.look, self.p, self.t, seated)) for frame, seated in self.act.seated
        ]
        if any(cel for _, cel in skirts):
            parts.append(
                Peg(
                    name="hem",
                    children=(shown([(f, self._keep(cel) if cel else None) for f, cel in skirts]),),
                )
            )
        parts.append(self._head("head", self._face(cues)))
        parts.append(self._arm(True))
        return self._upper("before", tuple(parts))

    def _arm(self, front: bool) -> Peg:
        name = "front" if front else "back"
        x, y = shoulder_joint(self.p, front)
        shapes: list[tuple[int, HandShape]] = self.act.front_hand if front else self.act.back_hand
        drawn = shown([(frame, self._keep(self._hand(shape, front))) for frame, shape in shapes])
        wrist = Peg(name=f"{name} hand", y=FOREARM + 6, children=(drawn,))
        lower = Peg(
            name=f"{name} forearm",
            y=UPPER_ARM,
            rotation=self._turning(f"{name}_elbow"),
            children=(wrist, self._one(forearm(self.look, self.p, self.t, front))),
        )
        return Peg(
            name=f"{name} arm",
            x=x * self.sign,
            y=y,
            rotation=self._turning(f"{name}_shoulder"),
            children=(self._one(upper_arm(self.look, self.p, self.t, front)), lower),
        )

    def _hand(self, shape: HandShape, front: bool) -> Cel:
        if shape in ("relaxed", "fist"):
            thumb = self.side or (-1 if front else 1)
        else:
            thumb = self.sign if front else -self.sign
        return hand(shape, thumb, self.t, front)

    def _leg(self, front: bool) -> Peg:
        name = "front" if front else "back"
        toward = self.side or (1 if front else -1)
        ankle = Peg(
            name=f"{name} foot",
            y=LEG,
            rotation=self._turning(f"{name}_foot"),
            children=(self._one(foot(self.look, self.t, front, toward, self.side == 0)),),
        )
        knee = Peg(
            name=f"{name} shin",
            y=LEG,
            rotation=self._turning(f"{name}_knee"),
            children=(ankle, self._one(shin(self.look, self.p, self.t, front))),
        )
        hip = Peg(
            name=f"{name} leg",
            x=(HIP_JOINT if front else -HIP_JOINT) * self.sign,
            y=HIP_DROP,
            rotation=self._turning(f"{name}_hip"),
            children=(knee, self._one(thigh(self.look, self.p, self.t, front))),
        )
        return Peg(
            name=f"{name} pelvis",
            x=self.motion.amount("pelvis_x", self.sign),
            y=self.motion.amount("pelvis_y"),
            children=(hip,),
        )

    # Head

    def _head(self, name: str, children: tuple[Peg | Drawing, ...]) -> Peg:
        middle = Peg(
            name="head middle",
            y=self.motion.amount("dip", 1.0, -HEAD_RISE * self.p.head),
            scale_x=self.p.head,
            scale_y=self.p.head,
            rotation=self.motion.amount("nod", self.sign),
            children=children,
        )
        return Peg(
            name=name,
            x=2 * self.side,
            y=-NECK,
            rotation=self.motion.amount("tilt", self.sign),
            children=(middle,),
        )

    def _face(self, cues: list[tuple[int, Expression]]) -> tuple[Peg | Drawing, ...]:
        look, p, t, turns = self.look, self.p, self.t, self.turns
        looks = faces.gazes(self.figure, self._facing(), self.act.looks_up)
        lids = faces.lids(self.figure)
        shapes = faces.mouths(self.figure)
        base = shown([(frame, self._keep(skull(look, p, t, turn))) for frame, turn in turns])
        eye = shown(
            [
                (
                    f,
                    self._keep(
                        eyes(
                            look,
                            p,
                            t,
                            value_at(cues, f),
                            value_at(lids, f),
                            value_at(looks, f),
                            value_at(turns, f),
                        )
                    ),
                )
                for f in frames_of(cues, lids, looks, turns)
            ]
        )
        lips = shown(
            [
                (f, self._keep(mouth(t, value_at(cues, f), value_at(shapes, f))))
                for f in frames_of(cues, shapes)
            ]
        )
        top = shown([(frame, self._keep(crown(look, p, t, turn))) for frame, turn in turns])
        brows = Peg(
            name="brows",
            y=self.motion.amount("lift", 1.0, EYE_Y - 25),
            children=(self._brow(-1), self._brow(1)),
        )
        return (
            base,
            eye,
            brows,
            Peg(
                name="mouth",
                x=self._step_x(lambda turn: turned_x(0.0, turn)),
                y=MOUTH_Y,
                children=(lips,),
            ),
            top,
        )

    def _brow(self, side: int) -> Peg:
        name = "left" if side < 0 else "right"
        return Peg(
            name=f"{name} brow",
            x=self._step_x(lambda turn: eye_x(side, turn)),
            y=self.motion.amount(f"{name}_brow"),
            rotation=self.motion.amount(f"{name}_tilt"),
            children=(self._one(brow(self.p, self.t, side)),),
        )

    def _step_x(self, x_at: Callable[[float], float]) -> Amount:
        """A feature's x for every head turn, jumping as the exposures do."""
        channel = Motion()
        for frame, turn in self.turns:
            channel.set("x", frame, x_at(turn), "step")
        return channel.amount("x")

    # What the linter sees

    def _rest(self, x: float, time: float) -> tuple[Box, Box]:
        s, head = self.scale, self.p.head
        pelvis_x = amount_at(self.motion.amount("pelvis_x", self.sign), time)
        pelvis_y = amount_at(self.motion.amount("pelvis_y"), time)
        middle = pelvis_y - NECK - HEAD_RISE * head
        face = Box(
            x + (pelvis_x - HEAD_HALF * head) * s,
            self.ground_y + (middle + HEAD_TOP * head) * s,
            2 * HEAD_HALF * head * s,
            (HEAD_CHIN - HEAD_TOP) * head * s,
        )
        reach = 120.0
        return face, Box(x + (pelvis_x - reach) * s, face.y, 2 * reach * s, self.ground_y - face.y)

    def _faces(self, x: Amount) -> tuple[SolidBox, ...]:
        ends = sorted({0, *(walk.end_frame for walk in self.figure.walks)})
        starts = sorted({*(walk.start_frame for walk in self.figure.walks if walk.start_frame > 0)})
        borders = sorted({*ends, *starts})
        out = []
        for begin, end in zip(borders, [*borders[1:], None], strict=True):
            if any(walk.start_frame <= begin < walk.end_frame for walk in self.figure.walks):
                continue
            face, _ = self._rest(amount_at(x, begin + 0.5), begin + 0.5)
            out.append(
                SolidBox(
                    kind="face",
                    name=self.figure.character,
                    box=face,
                    from_frame=begin,
                    to_frame=end,
                )
            )
        return tuple(out)
