"""A four-legged figure on its mark: pegs, cels, and the face for the linter.

Drawn from back to front: shadow, tail, far legs, trunk with neck, near legs, head. Like people, one
who walks the other way is rigged once for each side, shown in turn. At most twenty pivoted parts:
four legs of three, neck, head, two ears, two brows, tail and trunk.
"""

from dataclasses import replace

from film.sheet import Figure
from film.stage import Amount, Box, Drawing, Peg, amount_at
from tools.picture.pen import Pen
from tools.picture.puppets import faces
from tools.picture.puppets.acting import WalkSpan
from tools.picture.puppets.animals.acting import perform
from tools.picture.puppets.animals.beast import Beast
from tools.picture.puppets.animals.build import head_of
from tools.picture.puppets.animals.keys import LEGS
from tools.picture.puppets.animals.stances import stance_of
from tools.picture.puppets.features import EYE_Y, brow, eye_x, eyes
from tools.picture.puppets.motion import Motion, frames_of, shown, stepped, value_at
from tools.picture.puppets.proportions import proportions_of
from tools.picture.puppets.rig import FACING
from tools.picture.puppets.tints import ActorLight
from tools.picture.puppets.ways import OneWay
from tools.picture.puppets.wounds import below_eyes

HEAD_BOX = Box(-130, -190, 260, 320)


class BeastRig(OneWay):
    """Builds `body` (pegs in unit space) and collects `cels`, for one side."""

    def __init__(
        self,
        beast: Beast,
        figure: Figure,
        side: int,
        walks: tuple[WalkSpan, ...],
        frames: int,
        light: ActorLight | None,
        seed: int,
    ) -> None:
        super().__init__()
        self.beast, self.figure, self.sign = beast, figure, side or 1
        self.build, self.frames = beast.build, frames
        self.coat = beast.coat(figure.appearance, light)
        self.act = perform(figure, beast.build, walks, frames, seed)
        self.motion = self.act.motion
        self.cues = faces.expressions(figure)
        faces.move_brows(self.motion, self.cues)
        faces.nod(self.motion, figure.nods)
        self.facing = FACING[side] if walks else figure.facing
        self.turns = faces.head_turns(figure, self.facing)
        self.body: tuple[Peg, ...] = (
            self._shadow(),
            self._tail(),
            *self._limb(3),
            *self._limb(1),
            *self._wing(False),
            self._trunk(),
            *self._limb(2),
            *self._limb(0),
            *(() if beast.build.limbs == 4 else self._wing(True)),
            self._head(),
            *(self._wing(True) if beast.build.limbs == 4 else ()),
        )

    def _turning(self, channel: str, scale: float = 1.0) -> Amount:
        return self.motion.amount(channel, self.sign * scale)

    def _on_trunk(self, name: str, children: tuple[Peg | Drawing, ...]) -> Peg:
        """A peg that goes with the trunk: several, because tree order is drawing order."""
        return Peg(
            name=name,
            x=self._turning("x"),
            y=self.motion.amount("y"),
            rotation=self._turning("pitch"),
            children=children,
        )

    def _shadow(self) -> Peg:
        build, t = self.build, self.coat.t
        full = (build.length / 2 + build.chest) * self.beast.shadow
        cuts: list[tuple[int, str]] = []
        for frame, upright in self.act.shadows:
            pen = Pen()
            half = build.rump * 1.25 if upright else full
            fade = pen.radial([(0, t.ink, 0.34), (0.6, t.ink, 0.2), (1, t.ink, 0)])
            high = max(4.0, half * 0.11)
            pen.ellipse(0, 1, half, high, fade)
            cuts.append(
                (frame, self.keep(pen.cel(Box(-half - 2, -high - 1, 2 * half + 4, 2 * high + 4))))
            )
        return Peg(name="shadow", children=(shown(cuts),))

    def _tail(self) -> Peg:
        if self.beast.tail is None:
            return Peg(name="tail")
        x, y = self.build.tail_at
        tail = Peg(
            name="tail",
            x=x * self.sign,
            y=y,
            rotation=self._turning("tail"),
            children=(self.one(self.beast.tail(self.coat, self.sign)),),
        )
        return self._on_trunk("behind", (tail,))

    def _trunk(self) -> Peg:
        build = self.build
        breath = Peg(
            name="breath",
            scale_y=self.motion.amount("breath", -0.007, 1.0),
            children=(self.one(self.beast.trunk(self.coat, self.sign)),),
        )
        if self.beast.neck is None:
            return self._on_trunk("trunk", (breath,))
        neck = Peg(
            name="neck",
            x=build.neck_at[0] * self.sign,
            y=build.neck_at[1],
            rotation=self._turning("neck"),
            children=(self.one(self.beast.neck(self.coat, self.sign)),),
        )
        return self._on_trunk("trunk", (breath, neck))

    def _wing(self, near: bool) -> tuple[Peg, ...]:
        draw = self.beast.wings
        if draw is None:
            return ()
        if self.build.limbs == 2:
            turning = self._turning("wing", 1.0 if near else 0.8)
            keys = {is_open: self.keep(draw(self.coat, self.sign, near, is_open))
                    for is_open in {is_open for _, is_open in self.act.spread}}  # fmt: skip
            drawn = shown((frame, keys[is_open]) for frame, is_open in self.act.spread)
        else:
            beat = Motion()
            for count in range(self.frames // 26 + 3):
                goal = (5.0 if count % 2 else -7.0) * (1 if near else 0.8)
                beat.set("turn", count * 26 - 8, goal, "move")
            turning = beat.amount("turn", self.sign)
            drawn = self.one(draw(self.coat, self.sign, near, True))
        x, y = self.beast.wing_at
        wing = Peg(
            name=f"{'near' if near else 'far'} wing",
            x=(x if near else x + self.build.length * 0.1) * self.sign,
            y=y,
            rotation=turning,
            children=(drawn,),
        )
        return (self._on_trunk("wings", (wing,)),)

    def _limb(self, index: int) -> tuple[Peg, ...]:
        if self.build.limbs == 0 or (self.build.limbs == 2 and index < 2):
            return ()
        leg, fore, near = LEGS[index], index < 2, index % 2 == 0
        build, draw = self.build, self.beast
        upper, lower = build.fore if fore else build.hind
        foot = Peg(
            name=f"{leg} paw",
            y=lower,
            rotation=self._turning(f"{leg}_paw"),
            children=(self.one(draw.foot(self.coat, self.sign, fore, near)),),
        )
        shank = Peg(
            name=f"{leg} lower",
            y=upper,
            rotation=self._turning(f"{leg}_lower"),
            children=(foot, self.one(draw.bone(self.coat, self.sign, fore, False, near))),
        )
        thigh = Peg(
            name=leg,
            x=(build.length / 2 if fore else -build.length / 2) * self.sign,
            y=build.joint,
            rotation=self._turning(f"{leg}_upper"),
            children=(shank, self.one(draw.bone(self.coat, self.sign, fore, True, near))),
        )
        return (self._on_trunk(f"{leg} on trunk", (thigh,)),)

    # Head

    def _head(self) -> Peg:
        build = self.build
        ears = self.beast.ears(self.coat)
        behind = () if ears is None or ears.front else self._ears()
        before = self._ears() if ears is not None and ears.front else ()
        middle = Peg(
            name="head middle",
            x=build.head_at[0] * self.sign,
            y=self.motion.amount("dip", build.head, build.head_at[1]),
            scale_x=build.head,
            scale_y=build.head,
            rotation=self._turning("nod"),
            children=(*behind, *self._face(), *before, self._crown()),
        )
        head = Peg(
            name="head",
            y=-build.neck,
            rotation=self._turning("head"),
            children=(middle,),
        )
        neck = Peg(
            name="neck of head",
            x=build.neck_at[0] * self.sign,
            y=build.neck_at[1],
            rotation=self._turning("neck"),
            children=(head,),
        )
        return self._on_trunk("head on trunk", (neck,))

    def _ears(self) -> tuple[Peg, ...]:
        ears = self.beast.ears(self.coat)
        if ears is None:
            return ()
        out = []
        for side in (-1, 1):
            out.append(
                Peg(
                    name=f"{'left' if side < 0 else 'right'} ear",
                    x=stepped(self.turns, lambda turn, s=side: s * ears.x - 6 * turn),
                    y=ears.y,
                    rotation=self.motion.amount("ears", side * ears.droop, side * ears.turn),
                    scale_x=stepped(self.turns, lambda turn, s=side: 1 - 0.24 * max(0.0, s * turn)),
                    children=(self.one(ears.draw(self.coat, side)),),
                )
            )
        return tuple(out)

    def _face(self) -> tuple[Peg | Drawing, ...]:
        beast, coat, turns, cues = self.beast, self.coat, self.turns, self.cues
        look, t = coat.look, coat.t
        p = proportions_of(look.model_copy(update={"kind": "human"}))
        calm = look.model_copy(update={"age": 30})
        gazes = faces.gazes(self.figure, self.facing, [(0, False)])
        lids, shapes = faces.lids(self.figure), faces.mouths(self.figure)

        def skull_at(turn: float) -> str:
            pen = Pen()
            beast.skull(pen, coat, turn)
            size, y = beast.eyes_scale, beast.eyes_y - EYE_Y * beast.eyes_scale
            with pen.group(f"translate({4 * turn:.1f} {y:.1f}) scale({size})"):
                below_eyes(pen, look, t, turn)
            return self.keep(pen.cel(HEAD_BOX))

        def eyes_at(frame: int) -> str:
            seen = value_at(cues, frame), value_at(lids, frame), value_at(gazes, frame)
            return self.keep(eyes(calm, p, t, *seen, value_at(turns, frame)))

        def mouth_at(frame: int) -> str:
            return self.keep(beast.mouth(coat, value_at(cues, frame), value_at(shapes, frame)))

        lift = EYE_Y * beast.eyes_scale
        parts: list[Peg | Drawing] = [
            shown((frame, skull_at(turn)) for frame, turn in turns),
            Peg(
                name="mouth",
                x=stepped(self.turns, lambda turn: beast.mouth_at(turn)[0]),
                y=stepped(self.turns, lambda turn: beast.mouth_at(turn)[1]),
                children=(shown((frame, mouth_at(frame)) for frame in frames_of(cues, shapes)),),
            ),
            Peg(
                name="eyes",
                x=stepped(self.turns, lambda turn: 4 * turn),
                y=beast.eyes_y - lift,
                scale_x=beast.eyes_scale,
                scale_y=beast.eyes_scale,
                children=(
                    shown((frame, eyes_at(frame)) for frame in frames_of(cues, lids, gazes, turns)),
                ),
            ),
        ]
        if beast.brows:
            pair = tuple(
                Peg(
                    name=f"{name} brow",
                    x=stepped(self.turns, lambda turn, s=side: eye_x(s, turn) + 4 * turn),
                    y=self.motion.amount(f"{name}_brow"),
                    rotation=self.motion.amount(f"{name}_tilt"),
                    scale_x=0.8,
                    scale_y=0.9,
                    children=(self.one(brow(p, t, side)),),
                )
                for name, side in (("left", -1), ("right", 1))
            )
            lifted = self.motion.amount("lift", 1.0, beast.eyes_y - 23 * beast.eyes_scale)
            parts.append(Peg(name="brows", y=lifted, children=pair))
        return tuple(parts)

    def _crown(self) -> Peg:
        cuts: list[tuple[int, str]] = []
        for frame, turn in self.turns:
            pen = Pen()
            self.beast.crown(pen, self.coat, turn)
            cuts.append((frame, self.keep(pen.cel(HEAD_BOX))))
        return Peg(name="crown", children=(shown(cuts),))

    def face(self, x: float, time: float, unit: float, ground_y: float) -> Box:
        """The face on the stage at a time, from the keys themselves."""
        build, motion = self.build, self.motion
        pitch = -amount_at(motion.amount("pitch"), time)
        stance = replace(
            stance_of(build, "stand"),
            x=amount_at(motion.amount("x"), time),
            y=amount_at(motion.amount("y"), time),
            pitch=pitch,
            neck=amount_at(motion.amount("neck"), time) - pitch,
        )
        hx, hy = head_of(build, stance)
        wide, high = (half * build.head * unit for half in self.beast.face_half)
        cx, cy = x + hx * self.sign * unit, ground_y + hy * unit
        return Box(cx - wide, cy - high, 2 * wide, 2 * high)
