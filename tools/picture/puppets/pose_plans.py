"""The pose table: where the pelvis rests, how back and arms bend, where the feet stand, which hands
show.

Angles are degrees from hanging straight down, positive towards where the figure faces. An arm is
two angles or a wrist to reach (x, y in the torso, bend sign): its bend is fixed by the pose, so no
elbow flips. Feet are ankle x, ankle y, pitch (toes up +), solved so that a shoe always rests on
the ground.
"""

import math
from dataclasses import dataclass

from film.content import Pose
from tools.picture.puppets.limbs import HandShape
from tools.picture.puppets.proportions import (
    LEG,
    SOLE,
    UPPER_ARM,
    Proportions,
    shoulder_joint,
)

ANKLE = 29.0
"""Ankles of a standing figure, either side of its middle."""
Bend = tuple[float, float]
"""Upper joint and lower joint, degrees."""
Arm = Bend | tuple[float, float, int]
Foot = tuple[float, float, float]
FLAT: Foot = (ANKLE, -SOLE, 0.0)
FLAT_BACK: Foot = (-ANKLE, -SOLE, 0.0)
_BALL = (34.0, SOLE)
ASIDE: tuple[Pose, ...] = (
    "sit",
    "type",
    "carry",
    "stir",
    "kneel",
    "lie",
    "hug",
    "run",
    "walk",
    "cower",
    "plead",
    "bow",
)
"""Poses that only read from the side: a figure that faces the audience turns its body right."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """A pose before it is solved for a body."""

    front: Arm
    back: Arm
    pelvis: tuple[float, float] = (0.0, 0.0)
    """Against standing; y down."""
    lean: float = 0.0
    tilt: float = 0.0
    front_foot: Foot = FLAT
    back_foot: Foot = FLAT_BACK
    front_hand: HandShape = "relaxed"
    back_hand: HandShape = "relaxed"
    look_up: bool = False
    seated: bool = False
    folded: bool = False
    steady: bool = False


def plan_of(pose: Pose, p: Proportions) -> Plan:
    if pose == "think":
        return Plan(
            front=_to_chin(p),
            back=(-17, -9),
            pelvis=(-5, 0),
            lean=-1,
            tilt=5,
            front_hand="fist",
            look_up=True,
        )
    if pose == "idle_hip":
        return Plan(
            front=(p.hip + 15, -30, 1),
            back=(-13, -5),
            pelvis=(-7, 0),
            lean=-2,
            tilt=2,
            front_hand="fist",
        )
    return _PLANS[pose]


def _on_toes(x: float, pitch: float) -> Foot:
    """A foot whose ball rests on the ground below x, its heel lifted (pitch < 0)."""
    angle = -math.radians(pitch)
    across = _BALL[0] * math.cos(angle) - _BALL[1] * math.sin(angle)
    down = _BALL[0] * math.sin(angle) + _BALL[1] * math.cos(angle)
    return x + _BALL[0] - across, -down, pitch


def _to_chin(p: Proportions) -> Bend:
    """Elbow before the ribs, forearm up to the chin: past a right fold, so the direction is
    taken, not the distance.
    """
    x, y = shoulder_joint(p, True)
    upper = 17.0
    elbow_x, elbow_y = (
        x + UPPER_ARM * math.sin(math.radians(upper)),
        y + UPPER_ARM * math.cos(math.radians(upper)),
    )
    towards = math.degrees(math.atan2(33 - elbow_x, -152 - elbow_y)) % 360
    return upper, towards - upper


_SEAT = ANKLE - LEG - 18.0
_PLANS: dict[Pose, Plan] = {
    "stand": Plan(front=(12, 12), back=(-13, -7)),
    "point": Plan(
        front=(97, 6), back=(-14, -6), pelvis=(5, 0), lean=2.5, tilt=2, front_hand="point"
    ),
    "present": Plan(front=(48, 46), back=(-15, -8), pelvis=(-3, 0), lean=-2, front_hand="open"),
    "walk": Plan(
        front=(24, 34),
        back=(-27, 12),
        pelvis=(0, 9),
        lean=4,
        front_foot=(-48, -SOLE, 0),
        back_foot=(52, -SOLE, 0),
    ),
    "run": Plan(
        front=(-44, 84),
        back=(42, 86),
        pelvis=(18, 26),
        lean=11,
        front_foot=(66, -SOLE, 0),
        back_foot=_on_toes(-128, -42),
        front_hand="fist",
        back_hand="fist",
    ),
    "wave": Plan(front=(132, 26), back=(-14, -6), tilt=-4, front_hand="spread"),
    "sit": Plan(
        front=(88, -22, -1),
        back=(70, -14, -1),
        pelvis=(_SEAT, 125),
        lean=-3,
        seated=True,
        folded=True,
    ),
    "shrug": Plan(front=(34, 88), back=(-34, -88), tilt=6, front_hand="open", back_hand="open"),
    "cheer": Plan(
        front=(150, 12), back=(-150, -12), lean=-2, front_hand="spread", back_hand="spread"
    ),
    "hold": Plan(front=(16, 86), back=(-14, -6), front_hand="fist", tilt=2, steady=True),
    "slump": Plan(front=(20, 6), back=(4, 8), pelvis=(-6, 7), lean=11, tilt=17),
    "crossed": Plan(
        front=(14, -121), back=(-16, 96), pelvis=(-5, 0), lean=-2, front_hand="fist", steady=True
    ),
    "phone": Plan(front=(58, 146), back=(-14, -8), tilt=5, front_hand="fist", steady=True),
    "type": Plan(
        front=(104, -50, -1),
        back=(90, -46, -1),
        pelvis=(_SEAT, 125),
        lean=4,
        tilt=6,
        seated=True,
        folded=True,
    ),
    "carry": Plan(
        front=(92, -46, -1),
        back=(104, -44, -1),
        lean=-5,
        tilt=1,
        front_hand="fist",
        back_hand="fist",
        steady=True,
    ),
    "kneel": Plan(
        front=(98, -22, -1),
        back=(-8, 4),
        pelvis=(-22, 134),
        lean=4,
        tilt=4,
        front_foot=(88, -SOLE, 0),
        back_foot=(-160, -42.0, -60),
        folded=True,
    ),
    "lie": Plan(
        front=(14, -62),
        back=(16, -6),
        pelvis=(-176, 236),
        lean=-82,
        tilt=4,
        folded=True,
    ),
    "hug": Plan(
        front=(72, 30),
        back=(84, 24),
        pelvis=(6, 0),
        lean=6,
        tilt=7,
        front_hand="open",
        back_hand="open",
        steady=True,
    ),  # fmt: skip
    "bow": Plan(
        front=(10, -78), back=(4, -14), pelvis=(-20, 4), lean=44, tilt=12, front_hand="fist"
    ),
    "plead": Plan(
        front=(92, -118, -1),
        back=(94, -122, -1),
        pelvis=(4, 8),
        lean=8,
        tilt=-6,
        front_hand="flat",
        back_hand="flat",
    ),
    "reach": Plan(
        front=(80, 8), back=(-30, -16), pelvis=(12, 2), lean=9, tilt=-3, front_hand="open"
    ),
    "cower": Plan(
        front=(58, 122),
        back=(64, 112),
        pelvis=(-38, 66),
        lean=9,
        tilt=18,
        front_hand="spread",
        back_hand="spread",
        folded=True,
    ),
    "stir": Plan(
        front=(84, -72, -1),
        back=(66, -58, -1),
        lean=5,
        tilt=8,
        front_hand="fist",
        steady=True,
    ),  # fmt: skip
    "dance": Plan(
        front=(118, 44),
        back=(-62, -84),
        pelvis=(10, 6),
        lean=-5,
        tilt=7,
        front_hand="open",
        back_hand="open",
    ),
}
