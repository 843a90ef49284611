"""One figure facing one way, rigged: about twenty pivoted parts on one tree of pegs.

Order of drawing: shadow, seat, what lies behind the torso (back hair, back arm), legs, torso with
neck, hem, head, front arm. The upper body hangs on two pegs with the same tracks because tree order
is drawing order. Cels are keyed by their drawing, so the same person in the same light costs
nothing in the next shot.
"""

from collections.abc import Callable, Sequence

from film.sheet import Figure
from film.stage import Amount, Cel, Drawing, Peg
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
    HEAD_RISE,
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

FACING = {1: "right", -1: "left", 0: "front"}
SEAT_SHIFT = 62.0
"""Units a sitter's mark lies before the chair, so that chair and knees stand around it."""


class Rig:
    """Builds `body` (pegs in unit space, feet at 0, 0) and collects `cels`; `motion` holds the
    keys.

    `side` is 1 facing right, -1 left, 0 the audience; `walks` are given towards that side.
    """

    def __init__(
        self,
        figure: Figure,
        side: int,
        walks: tuple[WalkSpan, ...],
        frames: int,
        light: ActorLight | None,
        seed: int,
        tight: bool = False,
    ) -> None:
        self.figure, self.side, self.sign = figure, side, side or 1
        self.look = figure.appearance
        self.p: Proportions = proportions_of(self.look)
        self.t: Tints = tints_of(self.look, light)
        self.cels: dict[str, Cel] = {}
        self.act = perform(figure, self.p, walks, frames, seed, tight)
        self.motion = self.act.motion
        self.cues = faces.expressions(figure)
        faces.move_brows(self.motion, self.cues)
        faces.nod(self.motion, figure.nods)
        faces.beat(self.motion, figure.nods, self.act.front_hand)
        self.facing = FACING[side] if walks else figure.facing
        self.turns = faces.head_turns(figure, self.facing)
        self.sits = any(seated for _, seated in self.act.seated)
        self.body: tuple[Peg, ...] = (
            Peg(name="shadow", children=(self._one(shadow(self.t, self.sits, self.sign)),)),
            *self._seat(),
            self._behind(),
            self._leg(False),
            self._leg(True),
            self._before(),
        )

    def _keep(self, cel: Cel) -> str:
        self.cels[cel.key] = cel
        return cel.key

    def _one(self, cel: Cel) -> Drawing:
        return shown([(0, self._keep(cel))])

    def _turning(self, channel: str) -> Amount:
        """A limb's angle as a peg's clockwise rotation."""
        return self.motion.amount(channel, -self.sign)

    # Body

    def _seat(self) -> tuple[Peg, ...]:
        if not self.sits:
            return ()
        return (Peg(name="seat", children=(self._one(seat(self.t, self.sign)),)),)

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

    def _before(self) -> Peg:
        clothes = self._one(torso(self.look, self.p, self.t, self.side))
        parts: list[Peg | Drawing] = [Peg(name="torso", children=(clothes,))]
        skirts = [(f, hem(self.look, self.p, self.t, seated)) for f, seated in self.act.seated]
        if any(cel for _, cel in skirts):
            drawn = shown((f, self._keep(cel) if cel else None) for f, cel in skirts)
            parts.append(Peg(name="hem", children=(drawn,)))
        parts += [self._head("head", self._face()), self._arm(True)]
        return self._upper("before", tuple(parts))

    def _arm(self, front: bool) -> Peg:
        name = "front" if front else "back"
        x, y = shoulder_joint(self.p, front)
        shapes = self.act.front_hand if front else self.act.back_hand
        palm = shown((frame, self._keep(self._hand(shape, front))) for frame, shape in shapes)
        drawn = self._one(forearm(self.look, self.p, self.t, front))
        lower: tuple[Peg | Drawing, ...] = (
            Peg(name=f"{name} hand", y=FOREARM + 6, children=(palm,)),
            drawn,
        )
        if front and self.figure.nods:
            lower = (Peg(name="beat", rotation=self._turning("beat"), children=lower),)
        elbow = Peg(
            name=f"{name} forearm",
            y=UPPER_ARM,
            rotation=self._turning(f"{name}_elbow"),
            children=lower,
        )
        return Peg(
            name=f"{name} arm",
            x=x * self.sign,
            y=y,
            rotation=self._turning(f"{name}_shoulder"),
            children=(self._one(upper_arm(self.look, self.p, self.t, front)), elbow),
        )

    def _hand(self, shape: HandShape, front: bool) -> Cel:
        """Hanging thumbs point where the figure faces, inward from the front; palms face us."""
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
        upper = shown(
            (frame, self._keep(thigh(self.look, self.p, self.t, front, seated)))
            for frame, seated in self.act.seated
        )
        hip = Peg(
            name=f"{name} leg",
            x=(HIP_JOINT if front else -HIP_JOINT) * self.sign,
            y=HIP_DROP,
            rotation=self._turning(f"{name}_hip"),
            children=(knee, upper),
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

    def _face(self) -> tuple[Peg | Drawing, ...]:
        look, p, t, turns, cues = self.look, self.p, self.t, self.turns, self.cues
        gazes = faces.gazes(self.figure, self.facing, self.act.looks_up)
        lids, shapes = faces.lids(self.figure), faces.mouths(self.figure)

        def eyes_at(frame: int) -> str:
            seen = value_at(cues, frame), value_at(lids, frame), value_at(gazes, frame)
            return self._keep(eyes(look, p, t, *seen, value_at(turns, frame)))

        def mouth_at(frame: int) -> str:
            return self._keep(mouth(t, value_at(cues, frame), value_at(shapes, frame)))

        base = shown((frame, self._keep(skull(look, p, t, turn))) for frame, turn in turns)
        pair = shown((frame, eyes_at(frame)) for frame in frames_of(cues, lids, gazes, turns))
        lips = shown((frame, mouth_at(frame)) for frame in frames_of(cues, shapes))
        top = shown((frame, self._keep(crown(look, p, t, turn))) for frame, turn in turns)
        return (
            base,
            pair,
            Peg(
                name="brows",
                y=self.motion.amount("lift", 1.0, EYE_Y - 25),
                children=(self._brow(-1), self._brow(1)),
            ),
            Peg(
                name="mouth",
                x=self._stepped(lambda turn: turned_x(0.0, turn), turns),
                y=MOUTH_Y,
                children=(lips,),
            ),
            top,
        )

    def _brow(self, side: int) -> Peg:
        name = "left" if side < 0 else "right"
        return Peg(
            name=f"{name} brow",
            x=self._stepped(lambda turn: eye_x(side, turn), self.turns),
            y=self.motion.amount(f"{name}_brow"),
            rotation=self.motion.amount(f"{name}_tilt"),
            children=(self._one(brow(self.p, self.t, side)),),
        )

    @staticmethod
    def _stepped(x_at: Callable[[float], float], turns: Sequence[tuple[int, float]]) -> Amount:
        """A feature's x for every head turn, jumping as the exposures do."""
        channel = Motion()
        for frame, turn in turns:
            channel.set("x", frame, x_at(turn), "step")
        return channel.amount("x")
