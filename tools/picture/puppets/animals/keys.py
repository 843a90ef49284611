"""One moment of an animal's body as keys: legs solved to their feet, tail, neck and ears."""

import math

from tools.picture.puppets.animals.build import Build, Stance, joint_at
from tools.picture.puppets.motion import Motion
from tools.picture.puppets.poses import bend_to

LEGS = ("near_fore", "far_fore", "near_hind", "far_hind")


def write(
    motion: Motion, build: Build, time: float, gone: float, stance: Stance, ears: float
) -> None:
    """One moment of the whole body as keys."""
    pitch = stance.pitch
    for channel, value in (
        ("travel", gone),
        ("x", stance.x),
        ("y", stance.y),
        ("pitch", -pitch),
        ("neck", stance.neck + pitch),
        ("head", stance.head - stance.neck),
        ("tail", stance.tail + pitch),
        ("ears", ears),
        ("wing", stance.wing),
    ):
        motion.set(channel, time, value)
    for index, leg in enumerate(LEGS):
        if build.limbs == 0 or (build.limbs == 2 and index < 2):
            continue
        write_leg(motion, build, time, stance, index, leg)


def write_leg(
    motion: Motion, build: Build, time: float, stance: Stance, index: int, leg: str
) -> None:
    fore = index < 2
    x, y, hang = stance.feet[index]
    joint = joint_at(build, stance.x, stance.y, stance.pitch, fore)
    bones = build.fore if fore else build.hind
    arm = build.upright and stance.pitch > 60
    bend = 1 if not fore else -1 if arm else build.fore_bend
    if fore and not arm and -joint[1] < bones[0] * 0.8:
        bend = 1  # an elbow under the ground is none
    upper, lower = bend_to(x - joint[0], y - joint[1], *bones, bend)
    if fore and joint[1] + bones[0] * math.cos(math.radians(upper)) > -2.0:
        upper, lower = bend_to(x - joint[0], y - joint[1], *bones, 1)
    turn = stance.pitch - upper
    motion.set(f"{leg}_upper", time, turn)
    motion.set(f"{leg}_lower", time, -lower)
    world = hang if not (fore and arm) else hang - (upper + lower) * 0.65
    motion.set(f"{leg}_paw", time, world + upper + lower)
