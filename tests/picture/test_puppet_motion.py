"""Feet in motion, gestures near a neighbour, lives between two poses."""

import math
from itertools import pairwise
from typing import get_args

import pytest

from film.content import Pose
from film.sheet import Figure, PoseCue, PropCue, Walk
from film.stage import Track, amount_at
from tests.picture.test_puppets import GROUND, PEOPLE, figure, on_stage, pegs, puppet_of, soles
from tools.picture.puppets.pose_plans import plan_of
from tools.picture.puppets.poses import reach_of, stance_of
from tools.picture.puppets.proportions import FOREARM, UPPER_ARM, proportions_of, shoulder_joint
from tools.picture.puppets.puppet import Puppet
from tools.picture.puppets.walk import Gait

POSES: tuple[Pose, ...] = get_args(Pose)


def slides(puppet: Puppet, frames: int) -> tuple[int, int, float]:
    """Frames in which a planted foot moved more than 2 pixels, frames with a planted foot, and how
    deep (pixels) a sole went into the ground.
    """
    slid, touching, deepest = 0, 0, 0.0
    for frame in range(frames):
        before, after = soles(puppet, frame + 0.5), soles(puppet, frame + 1.5)
        steps = [
            abs(b[0] - a[0])
            for foot in before
            for a, b in zip(before[foot], after[foot], strict=True)
            if abs(a[1] - GROUND) < 1 and abs(b[1] - GROUND) < 1
        ]
        touching += bool(steps)
        slid += bool(steps) and min(steps) > 2
        deepest = max(deepest, *(y - GROUND for foot in after.values() for _, y in foot))
    return slid, touching, deepest


@pytest.mark.parametrize(
    ("gait", "distance", "frames", "scale", "grounded"),
    [
        ("walk", 400.0, 90, 1.5, 0.9),  # slow, near
        ("walk", 900.0, 90, 1.0, 0.9),  # unhurried
        ("walk", 700.0, 62, 0.62, 0.9),  # brisk, as in a wide shot
        ("walk", 200.0, 30, 1.0, 0.9),  # two steps
        ("walk", 1500.0, 60, 1.0, 0.9),  # as fast as legs can walk
        ("run", 700.0, 60, 1.0, 0.5),  # a trot
        ("run", 1200.0, 60, 1.0, 0.5),  # a run
        ("run", 1600.0, 54, 0.8, 0.5),  # a sprint in a wide shot
    ],
)
def test_no_planted_foot_slides(
    gait: Gait, distance: float, frames: int, scale: float, grounded: float
):
    way = Walk(start_frame=0, end_frame=frames, origin="off_left", goal="centre", gait=gait)
    puppet = puppet_of(figure(walks=(way,)), frames + 30, distance, scale)
    slid, touching, deepest = slides(puppet, frames + 20)
    assert slid == 0
    assert touching >= grounded * frames
    assert deepest < 2.0 * scale


def test_who_runs_leaves_the_ground_and_who_walks_does_not():
    def airborne(gait: Gait) -> int:
        way = Walk(start_frame=0, end_frame=60, origin="off_left", goal="centre", gait=gait)
        puppet = puppet_of(figure(walks=(way,)), 80, 1000.0)
        return sum(
            all(y < GROUND - 3 for foot in soles(puppet, frame + 0.5).values() for _, y in foot)
            for frame in range(60)
        )

    assert airborne("walk") == 0
    assert airborne("run") >= 8


@pytest.mark.parametrize(("before", "after"), [*pairwise(POSES), ("lie", "dance")])
def test_changing_pose_slides_no_shoe_and_pushes_none_into_the_ground(before: Pose, after: Pose):
    cues = (PoseCue(frame=0, pose=before), PoseCue(frame=30, pose=after))
    slid, _, deepest = slides(puppet_of(figure(poses=cues), 100), 95)
    assert slid == 0
    assert deepest < 1.5


@pytest.mark.parametrize("pose", POSES)
def test_no_pose_is_still_for_three_seconds(pose: Pose):
    """A hand moves more than a pixel somewhere within every three seconds."""
    puppet = puppet_of(figure(poses=(PoseCue(frame=0, pose=pose),)), frames=300)
    for start in range(0, 210, 30):
        places = [
            on_stage(puppet.peg, "front hand", (0, 0), frame + 0.5)
            for frame in range(start, start + 90, 6)
        ]
        xs, ys = ([place[i] for place in places if place] for i in (0, 1))
        assert max(xs) - min(xs) + max(ys) - min(ys) > 1.0


@pytest.mark.parametrize("pose", ["point", "present", "reach", "wave", "shrug"])
@pytest.mark.parametrize("room", [260.0, 200.0, 160.0])
@pytest.mark.parametrize("who", ["woman", "broad man"])
def test_a_gesture_stays_within_its_room(pose: Pose, room: float, who: str):
    p = proportions_of(PEOPLE[who])
    stance = stance_of(pose, p, room)
    for bend, front in ((stance.front_arm, True), (stance.back_arm, False)):
        upper, lower = (math.radians(angle) for angle in bend)
        tip = shoulder_joint(p, front)[0] + UPPER_ARM * math.sin(upper)
        tip += (FOREARM + 56) * math.sin(upper + lower)
        assert abs(tip) <= room


def test_with_all_the_room_in_the_world_a_pointing_arm_is_stretched():
    p = proportions_of(PEOPLE["woman"])
    assert reach_of(plan_of("point", p), p) > 240


@pytest.mark.parametrize(("aim", "way"), [("", 1), ("right", 1), ("left", -1)])
@pytest.mark.parametrize("pose", ["point", "present", "reach"])
def test_a_gesture_goes_to_the_side_it_is_aimed_at(pose: Pose, aim: str, way: int):
    acting = figure(facing="front", poses=(PoseCue(frame=0, pose=pose, aim=aim),))  # type: ignore[arg-type]
    puppet = puppet_of(acting)
    hands = [
        on_stage(puppet.peg, f"{name} hand", (0, 0), 40.5) or (0.0, 0.0)
        for name in ("front", "back")
    ]
    furthest = max((x - 960 for x, _ in hands), key=abs)
    assert math.copysign(1, furthest) == way
    assert abs(furthest) > 130


def _world_turn(puppet: Puppet, name: str, time: float) -> float:
    def down(peg, total: float) -> float | None:
        total += amount_at(peg.rotation, time)
        if peg.name == name:
            return total
        found = (down(child, total) for child in peg.children if hasattr(child, "children"))
        return next((turn for turn in found if turn is not None), None)

    turned = down(puppet.peg, 0.0)
    assert turned is not None
    return turned


@pytest.mark.parametrize("facing", ["left", "right"])
@pytest.mark.parametrize("pose", ["stand", "sit", "point", "wave", "kneel"])
def test_a_lantern_hangs_straight_in_every_pose(pose: Pose, facing: str):
    acting = figure(
        facing=facing,
        poses=(PoseCue(frame=0, pose="stand"), PoseCue(frame=20, pose=pose)),
        props=(PropCue(frame=0, prop="lantern"),),
    )
    still = 18.5 if pose == "wave" else 44.5  # a waving lantern swings
    assert abs(_world_turn(puppet_of(acting), "prop", still)) < 6


def test_arms_of_the_bound_stay_at_their_sides():
    tied: Figure = figure(
        appearance=PEOPLE["woman"].model_copy(update={"conditions": ("bound",)}),
        poses=(PoseCue(frame=0, pose="cheer"),),
    )
    arms = [peg for peg in pegs(puppet_of(tied).peg) if peg.name in ("front arm", "back arm")]
    turns = [
        max(abs(key.value) for key in arm.rotation.keys)
        if isinstance(arm.rotation, Track)
        else abs(arm.rotation)
        for arm in arms
    ]
    assert max(turns) < 8
