"""One figure facing one way, rigged: about twenty pivoted parts on one tree of pegs.

Order of drawing: shadow, seat, what lies behind the torso (back hair, back arm), legs, torso with
neck, hem, head, front arm. The upper body hangs on two pegs with the same tracks because tree order
is drawing order. Cels are keyed by their drawing, so the same person in the same light costs
nothing in the next shot.
"""

import math

from film.content import Pose, Prop
from film.sheet import Figure
from film.stage import Amount, Cel, Drawing, Peg
from tools.picture.puppets import faces
from tools.picture.puppets.acting import WalkSpan, perform
from tools.picture.puppets.features import EYE_Y, MOUTH_Y, brow, eye_x, eyes, mouth
from tools.picture.puppets.hair import hair_back
from tools.picture.puppets.head import crown, skull
from tools.picture.puppets.limbs import HandShape, foot, forearm, hand, shin, thigh, upper_arm
from tools.picture.puppets.motion import Motion, frames_of, shown, stepped, value_at
from tools.picture.puppets.outfits.costume import worn
from tools.picture.puppets.outfits.drape import behind
from tools.picture.puppets.outfits.pieces import paint
from tools.picture.puppets.outfits.wardrobe import costume_of
from tools.picture.puppets.outline import turned_x
from tools.picture.puppets.poses import HIP_JOINT
from tools.picture.puppets.proportions import (
    FOREARM,
    HEAD_RISE,
    HIP_DROP,
    LEG,
    NECK,
    TORSO,
    UPPER_ARM,
    Proportions,
    proportions_of,
    shoulder_joint,
)
from tools.picture.puppets.props import (
    borne,
    cane,
    desk,
    draw_prop,
    leans_on_cane,
    over_fingers,
    prop_angle,
    prop_in,
)
from tools.picture.puppets.seat import seat, shadow, throne
from tools.picture.puppets.tints import ActorLight, Tints, tints_of
from tools.picture.puppets.torso import hem, torso
from tools.picture.puppets.ways import OneWay
from tools.picture.puppets.wounds import ropes

FACING = {1: "right", -1: "left", 0: "front"}
SEAT_SHIFT = 62.0
"""Units a sitter's mark lies before the chair, so that chair and knees stand around it."""


class Rig(OneWay):
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
        room: float = math.inf,
    ) -> None:
        super().__init__()
        self.figure, self.side, self.sign = figure, side, side or 1
        self.costume = costume_of(figure.appearance)
        self.look = worn(figure.appearance, self.costume)
        self.p: Proportions = proportions_of(self.look)
        self.t: Tints = tints_of(self.look, light)
        self.frames = frames
        self.act = perform(figure, self.p, walks, frames, seed, room, self.sign)
        self.motion = self.act.motion
        self.cues = faces.expressions(figure)
        faces.move_brows(self.motion, self.cues)
        faces.nod(self.motion, figure.nods)
        faces.beat(self.motion, figure.nods, self.act.front_hand)
        self.facing = FACING[side] if walks else figure.facing
        self.turns = faces.head_turns(figure, self.facing)
        self.sits = any(seated for _, seated in self.act.seated)
        self.body: tuple[Peg, ...] = (
            Peg(name="shadow", children=(self._shadow(),)),
            *self._seat(),
            self._behind(),
            *(() if self.costume.legless else (self._leg(False), self._leg(True))),
            *self._desk(),
            self._before(),
        )

    def _turning(self, channel: str) -> Amount:
        """A limb's angle as a peg's clockwise rotation."""
        return self.motion.amount(channel, -self.sign)

    # Body

    def _shadow(self) -> Drawing:
        return shown(
            (frame, self.keep(shadow(self.t, pose, self.sign))) for frame, pose in self.act.poses
        )

    def _seat(self) -> tuple[Peg, ...]:
        if not self.sits:
            return ()
        drawn = throne if self.look.outfit in ("king", "queen") else seat
        return (Peg(name="seat", children=(self.one(drawn(self.t, self.sign)),)),)

    def _desk(self) -> tuple[Peg, ...]:
        """There from the first frame, as the chair is: furniture does not pop up."""
        if all(pose != "type" for _, pose in self.act.poses):
            return ()
        return (Peg(name="desk", children=(self.one(desk(self.t, self.sign)),)),)

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
        hair = (self._head("back hair", (self.one(back),)),) if back else ()
        return self._upper("behind", (*self._drape(), *hair, self._arm(False)))

    def _drape(self) -> tuple[Peg, ...]:
        """Cape, wings or pack."""
        cuts = [
            (frame, behind(self.p, self.t, self.costume, self.side, folded))
            for frame, folded in self.act.folded
        ]
        if not any(cel for _, cel in cuts):
            return ()
        drawn = shown((frame, self.keep(cel) if cel else None) for frame, cel in cuts)
        if self.costume.back in ("guitar", "airpack"):
            return (Peg(name="back", children=(drawn,)),)
        if self.costume.back == "wings":
            return (
                Peg(name="wings", y=-110, scale_x=self._flutter(), children=(
                    Peg(y=110, children=(drawn,)),
                )),
            )  # fmt: skip
        sway = Peg(y=NECK - 38, children=(drawn,))
        return (
            Peg(
                name="cape", y=-(NECK - 38), rotation=self.motion.amount("cape", self.sign),
                children=(sway,),
            ),
        )  # fmt: skip

    def _flutter(self) -> Amount:
        wings = Motion()
        for beat in range(self.frames // 7 + 2):
            wings.set("beat", beat * 7, 1.0 if beat % 2 else 0.86)
        return wings.amount("beat")

    def _before(self) -> Peg:
        clothes = self.one(torso(self.look, self.p, self.t, self.side))
        parts: list[Peg | Drawing] = [Peg(name="torso", children=(clothes,))]
        skirts = [(f, hem(self.look, self.p, self.t, folded)) for f, folded in self.act.folded]
        if any(cel for _, cel in skirts):
            drawn = shown((f, self.keep(cel) if cel else None) for f, cel in skirts)
            parts.append(
                Peg(
                    name="hem",
                    scale_x=self.motion.amount("skirt", 0.24, 1.0),
                    rotation=self.motion.amount("lean", -0.8 * self.sign),
                    children=(drawn,),
                )
            )
        parts += [self._head("head", self._face()), *self._borne(), self._arm(True)]
        if "bound" in self.look.conditions:
            parts.append(Peg(name="ropes", children=(self.one(ropes(self.t, self.p)),)))
        return self._upper("before", tuple(parts))

    def _borne(self) -> tuple[Peg, ...]:
        """What both arms carry, and the far forearm of folded arms."""
        changes: list[tuple[int, Pose, Prop]] = [
            (frame, value_at(self.act.poses, frame), value_at(self.act.props, frame))
            for frame in frames_of(self.act.poses, self.act.props)
        ]
        bare = self.look.top in ("tee", "apron", "dress")
        sleeve, rim = (
            (self.t.skin_shade, self.t.skin_line) if bare else (self.t.top_back, self.t.top_rim)
        )
        cels = [
            (frame, borne(pose, prop, self.t, self.side, sleeve, rim))
            for frame, pose, prop in changes
        ]
        if not any(cel for _, cel in cels):
            return ()
        drawn = shown((frame, self.keep(cel) if cel else None) for frame, cel in cels)
        return (Peg(name="borne", children=(drawn,)),)

    def _cane(self) -> tuple[Peg, ...]:
        """An elder's walking stick, upright in the back hand."""
        leaning = [(frame, leans_on_cane(self.look, pose)) for frame, pose in self.act.poses]
        if not any(leans for _, leans in leaning):
            return ()
        reach, turn = 0.0, 0.0
        for frame, pose, stance in self.act.stances:
            if not leans_on_cane(self.look, pose):
                continue
            turn = sum(stance.back_arm) - stance.lean
            self.motion.move("cane", frame, 14, -turn)
            if frame == 0 or not reach:
                self.motion.set("cane", frame, -turn)
            upper = math.radians(stance.back_arm[0] - stance.lean)
            reach = -stance.pelvis_y + (TORSO - 29) * math.cos(math.radians(stance.lean))
            reach -= UPPER_ARM * math.cos(upper) + (FOREARM + 26) * math.cos(math.radians(turn))
        key = self.keep(cane(self.t, self.sign, round(reach)))
        drawn = shown((frame, key if leans else None) for frame, leans in leaning)
        return (Peg(name="cane", y=20, rotation=self._turning("cane"), children=(drawn,)),)

    def _prop(self) -> tuple[Peg, ...]:
        """What the front hand holds, turned to stand upright in the world as the arm moves."""
        held: list[tuple[int, Prop]] = [
            (frame, prop_in(value_at(self.act.poses, frame), value_at(self.act.props, frame)))
            for frame in frames_of(self.act.poses, self.act.props)
        ]
        if all(prop == "none" for _, prop in held):
            return ()
        for frame, pose, stance in self.act.stances:
            prop = prop_in(pose, value_at(self.act.props, frame))
            if prop == "none":
                continue
            goal = prop_angle(prop, pose, sum(stance.front_arm) - stance.lean)
            if frame == 0 or self.motion.at("prop", frame) == 0.0:
                self.motion.set("prop", frame, goal)
            else:
                self.motion.move("prop", frame, 14, goal)
        drawn = shown(
            (frame, self.keep(draw_prop(prop, self.t, self.sign)) if prop != "none" else None)
            for frame, prop in held
        )
        return (Peg(name="prop", y=20, rotation=self._turning("prop"), children=(drawn,)),)

    def _arm(self, front: bool) -> Peg:
        name = "front" if front else "back"
        x, y = shoulder_joint(self.p, front)
        shapes = self.act.front_hand if front else self.act.back_hand
        palm = shown((frame, self.keep(self._hand(shape, front))) for frame, shape in shapes)
        drawn = self.one(forearm(self.look, self.p, self.t, front))
        if front:
            things = self._prop()
            over = any(over_fingers(prop) for _, prop in self.act.props)
            inside = (palm, *things) if over else (*things, palm)
        else:
            inside = (*self._cane(), palm)
        lower: tuple[Peg | Drawing, ...] = (
            Peg(name=f"{name} hand", y=FOREARM + 6, children=inside),
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
            children=(self.one(upper_arm(self.look, self.p, self.t, front)), elbow),
        )

    def _hand(self, shape: HandShape, front: bool) -> Cel:
        """Hanging thumbs point where the figure faces, inward from the front; palms face us."""
        if shape in ("relaxed", "fist"):
            thumb = self.side or (-1 if front else 1)
        else:
            thumb = self.sign if front else -self.sign
        glove = paint(self.t, self.costume, self.costume.gloves) if self.costume.gloves else ""
        return hand(shape, thumb, self.t, front, glove)

    def _leg(self, front: bool) -> Peg:
        name = "front" if front else "back"
        toward = self.side or (1 if front else -1)
        ankle = Peg(
            name=f"{name} foot",
            y=LEG,
            rotation=self._turning(f"{name}_foot"),
            children=(self.one(foot(self.look, self.t, front, toward, self.side == 0)),),
        )
        knee = Peg(
            name=f"{name} shin",
            y=LEG,
            rotation=self._turning(f"{name}_knee"),
            children=(
                ankle,
                shown(
                    (frame, self.keep(shin(self.look, self.p, self.t, front, folded)))
                    for frame, folded in self.act.folded
                ),
            ),
        )
        upper = shown(
            (frame, self.keep(thigh(self.look, self.p, self.t, front, folded)))
            for frame, folded in self.act.folded
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
            return self.keep(eyes(look, p, t, *seen, value_at(turns, frame)))

        def mouth_at(frame: int) -> str:
            return self.keep(mouth(t, value_at(cues, frame), value_at(shapes, frame)))

        base = shown((frame, self.keep(skull(look, p, t, turn))) for frame, turn in turns)
        pair = shown((frame, eyes_at(frame)) for frame in frames_of(cues, lids, gazes, turns))
        lips = shown((frame, mouth_at(frame)) for frame in frames_of(cues, shapes))
        top = shown((frame, self.keep(crown(look, p, t, turn))) for frame, turn in turns)
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
                x=stepped(turns, lambda turn: turned_x(0.0, turn)),
                y=MOUTH_Y,
                children=(lips,),
            ),
            top,
        )

    def _brow(self, side: int) -> Peg:
        name = "left" if side < 0 else "right"
        return Peg(
            name=f"{name} brow",
            x=stepped(self.turns, lambda turn: eye_x(side, turn)),
            y=self.motion.amount(f"{name}_brow"),
            rotation=self.motion.amount(f"{name}_tilt"),
            children=(self.one(brow(self.p, self.t, side)),),
        )
