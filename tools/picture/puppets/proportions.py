"""How a body is built, in unit space: feet at y = 0, crown of a grown-up about -600, head 114 ×
132.

One skeleton serves everyone; age, build and gender move its numbers. Bone lengths never change, so
poses and the walk are solved once; a child is the same skeleton small, with a larger head.
"""

from dataclasses import dataclass

from film.cast import Appearance
from tools.picture.puppets.kinds import HUMAN_RIG, own_rig

LEG = 128.0
"""Length of a thigh and of a shin."""
UPPER_ARM = 88.0
FOREARM = 84.0
TORSO = 172.0
"""Pelvis to base of the neck."""
SOLE = 25.0
"""Ankle to sole."""
HIP_DROP = 12.0
"""Hip joints lie this far below the pelvis origin."""
NECK = TORSO + 38.0
"""Pelvis to the joint where the head tilts."""
HEAD_RISE = 45.0
"""Head joint to the middle of the head."""
HEAD_TOP, HEAD_CHIN, HEAD_HALF = -90.0, 66.0, 64.0
"""Hair top, chin and half width of the head around its middle: the face box."""
CHILD_AGE, STOOP_AGE = 13, 68


@dataclass(frozen=True, kw_only=True, slots=True)
class Proportions:
    size: float
    """Whole figure against a grown-up."""
    head: float
    shoulder: float
    """Half width."""
    waist: float
    hip: float
    girth: float
    """Thickness of limbs, 1 is slim."""
    stoop: float
    """Degrees the back is bent forward by age."""
    feminine: bool


def proportions_of(appearance: Appearance) -> Proportions:
    feminine = appearance.gender == "f"
    child = appearance.age < CHILD_AGE
    girth = 1.15 if appearance.build == "broad" else 1.0
    shoulder, waist, hip = (54.0, 39.0, 49.0) if feminine else (64.0, 49.0, 48.0)
    if child:
        shoulder, waist, hip = 50.0, 42.0, 45.0
    match appearance.kind:
        case "ogre":
            return Proportions(
                size=1.24, head=1.1, shoulder=84.0, waist=78.0, hip=62.0, girth=1.42, stoop=4.0,
                feminine=False,
            )  # fmt: skip
        case "goblin":
            return Proportions(
                size=0.6, head=1.36, shoulder=48.0, waist=46.0, hip=44.0, girth=0.86, stoop=5.0,
                feminine=False,
            )  # fmt: skip
        case "robot":
            return Proportions(
                size=1.0, head=1.0, shoulder=66.0, waist=56.0, hip=52.0, girth=0.92, stoop=0.0,
                feminine=False,
            )  # fmt: skip
        case _:
            pass
    middle = 1.07 if appearance.age > 50 else 1.0
    return Proportions(
        size=0.72 if child else 0.97 if appearance.age > STOOP_AGE else 1.0,
        head=1.28 if child else 1.0,
        shoulder=shoulder * girth,
        waist=waist * girth * middle * (1.04 if girth > 1 else 1.0),
        hip=hip * girth,
        girth=girth,
        stoop=3.5 if appearance.age > STOOP_AGE else 0.0,
        feminine=feminine,
    )


def shoulder_joint(p: Proportions, front: bool) -> tuple[float, float]:
    """Where an arm hangs from the torso, facing right."""
    x = p.shoulder * 0.71
    return (x if front else -x), -(TORSO - 29.0)


def eye_line(appearance: Appearance) -> float:
    """Middle of a standing figure's head above the ground, in grown-up units: what a shot is
    framed by.
    """
    if appearance.kind not in HUMAN_RIG:
        return own_rig(appearance.kind).eye_line(appearance)
    p = proportions_of(appearance)
    return p.size * (SOLE + 2 * LEG + HIP_DROP + NECK + HEAD_RISE * p.head)
