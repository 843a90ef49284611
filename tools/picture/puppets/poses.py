"""The pose table: where the pelvis rests, how back, arms and legs bend, which hands show.

Angles are degrees from hanging straight down, positive towards where the figure faces; an elbow or
knee counts from its upper bone. Every pose keeps the feet where they stand and moves the pelvis, so
changing pose never slides a shoe; legs follow by two-bone inverse kinematics with knees always
forward. The bend of an arm is fixed by its pose, so no elbow flips.
"""

import math
from dataclasses import dataclass, replace

from film.content import Pose
from tools.picture.puppets.limbs import HandShape
from tools.picture.puppets.proportions import (
    FOREARM,
    HIP_DROP,
    LEG,
    SOLE,
    UPPER_ARM,
    Proportions,
    shoulder_joint,
)

HIP_JOINT = 18.0
"""Hip joints lie this far either side of the pelvis."""
ANKLE = 29.0
"""Ankles of a standing figure, either side of its middle."""
_REACH = 2 * LEG - 0.06
"""A leg is straight but for a hair: an exactly straight one has no knee side."""
STANDING_PELVIS = -(SOLE + math.sqrt(_REACH**2 - (ANKLE - HIP_JOINT) ** 2) + HIP_DROP)
Bend = tuple[float, float]
"""Upper joint and lower joint, degrees."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Stance:
    """A pose solved for one body."""

    pelvis_x: float
    pelvis_y: float
    lean: float
    tilt: float
    front_arm: Bend
    back_arm: Bend
    front_leg: Bend
    back_leg: Bend
    front_hand: HandShape
    back_hand: HandShape
    look_up: bool = False
    seated: bool = False


def bend_to(x: float, y: float, upper: float, lower: float, sign: int) -> Bend:
    """Two bones from (0, 0) to a point below or beside; sign 1 bends the joint forward, -1
    backward.

    Law of cosines; a point out of reach is met by the straight limb.
    """
    distance = min(max(math.hypot(x, y), abs(upper - lower) + 1.0), upper + lower - 0.05)
    towards = math.degrees(math.atan2(x, y))
    at_upper = math.degrees(math.acos((upper**2 + distance**2 - lower**2) / (2 * upper * distance)))
    at_middle = math.degrees(math.acos((upper**2 + lower**2 - distance**2) / (2 * upper * lower)))
    return towards + sign * at_upper, -sign * (180 - at_middle)


def leg_to(pelvis_x: float, pelvis_y: float, hip: float, ankle_x: float, ankle_y: float) -> Bend:
    """Thigh and shin angles that put the ankle there, knee forward."""
    return bend_to(ankle_x - pelvis_x - hip, ankle_y - pelvis_y - HIP_DROP, LEG, LEG, 1)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Plan:
    """A pose before it is solved: an arm is two angles, or a wrist to reach (x, y in the torso,
    bend sign).
    """

    front: Bend | tuple[float, float, int]
    back: Bend | tuple[float, float, int]
    pelvis: tuple[float, float] = (0.0, 0.0)
    lean: float = 0.0
    tilt: float = 0.0
    front_hand: HandShape = "relaxed"
    back_hand: HandShape = "relaxed"
    look_up: bool = False
    seated: bool = False


def _plan(pose: Pose, p: Proportions) -> _Plan:
    match pose:
        case "stand":
            return _Plan(front=(12, 12), back=(-13, -7))
        case "idle_hip":
            return _Plan(
                front=(p.hip + 15, -30, 1),
                back=(-13, -5),
                pelvis=(-7, 0),
                lean=-2,
                tilt=2,
                front_hand="fist",
            )
        case "point":
            return _Plan(
                front=(97, 6), back=(-14, -6), pelvis=(5, 0), lean=2.5, tilt=2, front_hand="point"
            )
        case "present":
            return _Plan(front=(48, 46), back=(-15, -8), pelvis=(-3, 0), lean=-2, front_hand="open")
        case "think":
            return _Plan(
                front=_to_chin(p),
                back=(-17, -9),
                pelvis=(-5, 0),
                lean=-1,
                tilt=5,
                front_hand="fist",
                look_up=True,
            )
        case "walk":
            return _Plan(front=(-24, 20), back=(24, 26), lean=4)
        case "wave":
            return _Plan(front=(132, 26), back=(-14, -6), tilt=-4, front_hand="spread")
        case "sit":
            return _Plan(
                front=(88, -22, -1),
                back=(70, -14, -1),
                pelvis=(ANKLE - LEG - HIP_JOINT, 125.0),
                lean=-3,
                seated=True,
            )
        case "shrug":
            return _Plan(
                front=(34, 88), back=(-34, -88), tilt=6, front_hand="open", back_hand="open"
            )
        case "cheer":
            return _Plan(
                front=(150, 12), back=(-150, -12), lean=-2, front_hand="spread", back_hand="spread"
            )


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


_TIGHT: dict[Pose, tuple[Bend, Bend | None]] = {
    "stand": ((6, 7), (-7, -5)),
    "wave": ((138, 44), None),
    "point": ((2, 106), None),
    "present": ((4, 88), None),
    "shrug": ((14, 122), (-14, -122)),
    "cheer": ((160, 8), (-160, -8)),
}
"""Arms where a neighbour or the frame's edge is near: elbows at the ribs, hands to oneself."""
TIGHT_BELOW = 235.0
"""Units from the middle of the body that a fully stretched gesture takes."""


def stance_of(pose: Pose, p: Proportions, tight: bool = False) -> Stance:
    """The pose solved for a body; `tight` keeps its arms close."""
    plan = _plan(pose, p)
    if tight and pose in _TIGHT:
        front, back = _TIGHT[pose]
        plan = replace(plan, front=front, back=back or plan.back)
    x, y = plan.pelvis[0], STANDING_PELVIS + plan.pelvis[1]
    ankle_front, ankle_back = (62.0, -58.0) if pose == "walk" else (ANKLE, -ANKLE)
    if pose == "walk":
        y += 4.0
    if plan.seated:
        y = -(SOLE + LEG + HIP_DROP)
    return Stance(
        pelvis_x=x,
        pelvis_y=y,
        lean=plan.lean + p.stoop,
        tilt=plan.tilt - p.stoop * 0.6,
        front_arm=_arm(plan.front, p, True),
        back_arm=_arm(plan.back, p, False),
        front_leg=leg_to(x, y, HIP_JOINT, ankle_front, -SOLE),
        back_leg=leg_to(x, y, -HIP_JOINT, ankle_back, -SOLE),
        front_hand=plan.front_hand,
        back_hand=plan.back_hand,
        look_up=plan.look_up,
        seated=plan.seated,
    )


def _arm(goal: Bend | tuple[float, float, int], p: Proportions, front: bool) -> Bend:
    if len(goal) == 2:
        return goal
    x, y, sign = goal
    from_x, from_y = shoulder_joint(p, front)
    return bend_to(x - from_x, y - from_y, UPPER_ARM, FOREARM, sign)
