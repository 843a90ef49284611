"""Poses solved for one body: back, arms and legs as angles of its bones (the table: pose_plans.py).

Angles are degrees from hanging straight down, positive towards where the figure faces; an elbow or
knee counts from its upper bone. Most poses keep the feet where they stand and move the pelvis, so
changing pose never slides a shoe (a foot that must move is lifted); legs follow by two-bone
inverse kinematics with knees always forward. The bend of an arm is fixed by its pose, so no elbow
flips.
"""

import math
from dataclasses import dataclass, replace

from film.content import Pose, Prop
from tools.picture.puppets.limbs import HandShape
from tools.picture.puppets.pose_plans import ANKLE, Arm, Bend, Foot, Plan, plan_of
from tools.picture.puppets.proportions import (
    FOREARM,
    HIP_DROP,
    LEG,
    SOLE,
    UPPER_ARM,
    Proportions,
    shoulder_joint,
)
from tools.picture.puppets.props import AIMED_PROPS

HIP_JOINT = 18.0
"""Hip joints lie this far either side of the pelvis."""
_REACH = 2 * LEG - 0.06
"""A leg is straight but for a hair: an exactly straight one has no knee side."""
STANDING_PELVIS = -(SOLE + math.sqrt(_REACH**2 - (ANKLE - HIP_JOINT) ** 2) + HIP_DROP)


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
    front_foot: Foot
    back_foot: Foot
    front_hand: HandShape
    back_hand: HandShape
    look_up: bool = False
    seated: bool = False
    folded: bool = False
    """Legs bent so far that a skirt lies on the thighs instead of hanging."""
    steady: bool = False
    """The arms keep still in a walk: they carry or hold on to something."""
    steady_front: bool = False
    """Only the front arm does: its hand holds a prop."""
    steady_back: bool = False
    """Only the back arm does: it leans on a cane."""


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


_HAND = 56.0
"""Wrist to the tip of a pointing finger."""
_POINTED = 90.0
"""A wand or a sword reaches so much further than a finger."""
_CLEAR = 14.0
"""Units kept between a hand and what limits it."""
_TIGHT: dict[Pose, tuple[Bend, Bend | None]] = {
    "stand": ((6, 7), (-7, -5)),
    "wave": ((138, 44), None),
    "point": ((2, 106), None),
    "present": ((4, 88), None),
    "reach": ((10, 92), (-14, -7)),
    "shrug": ((14, 122), (-14, -122)),
    "cheer": ((160, 8), (-160, -8)),
    "dance": ((150, 20), (-12, -100)),
}
"""Arms where a neighbour or the frame's edge is near: elbows at the ribs, hands to oneself."""
_NARROW: dict[Pose, tuple[Bend, Bend | None]] = {
    **_TIGHT,
    "point": ((-4, 150), None),
    "present": ((-2, 134), None),
    "reach": ((-2, 130), (-7, -5)),
    "shrug": ((8, 148), (-8, -148)),
    "wave": ((150, 36), None),
}
"""Arms where the neighbour is nearer still: the hand goes up before the own shoulder."""
_HELD: dict[Prop, Bend] = {
    "cup": (10, 96),
    "book": (16, 92),
    "letter": (16, 92),
    "phone": (14, 100),
    "flower": (14, 96),
    "key": (12, 88),
    "wand": (26, 74),
    "sword": (20, 62),
    "lantern": (34, 40),
    "umbrella": (0, 128),
    "staff": (24, 20),
    "broom": (24, 20),
    "flute": (46, 104),
    "microphone": (20, 118),
    "camera": (22, 104),
    "magnifier": (34, 88),
    "tray": (14, 104),
    "clipboard": (14, 98),
    "ball": (14, 78),
    "spoon": (14, 92),
    "hammer": (14, 74),
    "shield": (18, 70),
    "laptop": (10, 92),
    "box": (10, 86),
    "club": (20, 84),
    "stethoscope": (14, 92),
    "bag": (8, 5),
    "basket": (22, 62),
    "rope": (10, 18),
}
"""The front arm that keeps a prop while the rest of the body stands or walks."""
_NEAR_ARM: Bend = (-8, 138)
"""The same arm where a neighbour is near: the hand before the own chest."""
_HELD_OUT: tuple[Prop, ...] = (
    "club", "sword", "hammer", "wand", "lantern", "magnifier", "flute", "tray", "shield", "camera",
)  # fmt: skip
"""Props whose arm reaches far enough to meet a neighbour."""
_RESTING: tuple[Pose, ...] = ("stand", "hold", "walk", "run", "idle_hip", "slump")


def stance_of(
    pose: Pose,
    p: Proportions,
    room: float = math.inf,
    prop: Prop = "none",
    behind: bool = False,
) -> Stance:
    """The pose solved for a body. `room` is how many units a gesture may reach; `behind` makes the
    gesture with the other arm, towards where the figure does not face.
    """
    plan = plan_of(pose, p)
    if prop in AIMED_PROPS and pose in AIMED:
        room -= _POINTED
    for arms in (_TIGHT, _NARROW):
        if pose in arms and reach_of(plan, p) + _CLEAR > room:
            front, back = arms[pose]
            plan = replace(plan, front=front, back=back or plan.back)
    held = prop != "none" and pose in _RESTING and prop in _HELD
    if held:
        plan = replace(plan, front=_HELD[prop])
        further = _POINTED if prop in AIMED_PROPS else _CLEAR
        if prop in _HELD_OUT and reach_of(plan, p) - _HAND + further > room:
            plan = replace(plan, front=_NEAR_ARM)
    if prop != "none" and plan.front_hand in ("relaxed", "open", "spread"):
        plan = replace(plan, front_hand="fist")
    front, back = _arm(plan.front, p, True), _arm(plan.back, p, False)
    hands = plan.front_hand, plan.back_hand
    if behind and pose in AIMED:
        front, back = (-back[0], -back[1]), (-front[0], -front[1])
        hands = hands[1], hands[0]
    x, y = plan.pelvis[0], STANDING_PELVIS + plan.pelvis[1]
    if plan.seated:
        y = -(SOLE + LEG + HIP_DROP)
    return Stance(
        pelvis_x=x,
        pelvis_y=y,
        lean=plan.lean + (p.stoop if not plan.folded else 0.0),
        tilt=plan.tilt - p.stoop * 0.6,
        front_arm=front,
        back_arm=back,
        front_leg=leg_to(x, y, HIP_JOINT, *plan.front_foot[:2]),
        back_leg=leg_to(x, y, -HIP_JOINT, *plan.back_foot[:2]),
        front_foot=plan.front_foot,
        back_foot=plan.back_foot,
        front_hand=hands[0],
        back_hand=hands[1],
        look_up=plan.look_up,
        seated=plan.seated,
        folded=plan.folded,
        steady=plan.steady,
        steady_front=held,
    )


def reach_of(plan: Plan, p: Proportions) -> float:
    """Units from the middle of the body to the tip of the hand that goes furthest aside."""
    out = 0.0
    for goal, front in ((plan.front, True), (plan.back, False)):
        upper, lower = (math.radians(angle) for angle in _arm(goal, p, front))
        x = shoulder_joint(p, front)[0] + UPPER_ARM * math.sin(upper)
        out = max(out, abs(x + (FOREARM + _HAND) * math.sin(upper + lower)))
    return out


AIMED: tuple[Pose, ...] = ("point", "present", "reach", "wave")
"""Gestures that are made towards something, so a cue may aim them at either side."""


def _arm(goal: Arm, p: Proportions, front: bool) -> Bend:
    if len(goal) == 2:
        return goal
    x, y, sign = goal
    from_x, from_y = shoulder_joint(p, front)
    return bend_to(x - from_x, y - from_y, UPPER_ARM, FOREARM, sign)
