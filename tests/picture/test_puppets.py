"""Puppets: feet stay on the ground, acting follows the cues, drawing depends on nothing else."""

import math
from typing import get_args

import pytest

from film.cast import Appearance
from film.content import Mark, Pose
from film.sheet import ExpressionCue, Figure, LookCue, MouthFrame, PoseCue, Walk
from film.stage import Drawing, Peg, Track, amount_at
from film.voice import Mouth
from tools.picture.puppets.faces import head_turns, lids
from tools.picture.puppets.poses import stance_of
from tools.picture.puppets.proportions import proportions_of
from tools.picture.puppets.puppet import Puppet, stand

POSES: tuple[Pose, ...] = get_args(Pose)
GROUND = 900.0
HEEL, TOE, SOLE = -14.0, 34.0, 25.0
PEOPLE = {
    "woman": Appearance(hair="bob", top="blazer"),
    "broad man": Appearance(gender="m", build="broad", beard="full", hat="hard", glasses=True),
    "child": Appearance(age=8, hair="ponytail", bottom="shorts"),
    "elder": Appearance(gender="m", age=75, hair="bald", top="sweater"),
}


def figure(**more: object) -> Figure:
    given: dict[str, object] = {
        "character": "ANNA",
        "appearance": PEOPLE["woman"],
        "mark": "centre",
        "facing": "right",
        "poses": (PoseCue(frame=0, pose="stand"),),
        "expressions": (ExpressionCue(frame=0, expression="neutral"),),
    }
    return Figure(**{**given, **more})  # type: ignore[arg-type]


def puppet_of(
    acting: Figure, frames: int = 120, goal_x: float = 960.0, scale: float = 1.0
) -> Puppet:
    marks: dict[Mark, float] = {"off_left": 0.0, "centre": goal_x, "off_right": 2 * goal_x}
    return stand(
        acting, frames=frames, x_of=marks.__getitem__, ground_y=GROUND, scale=scale, light=None,
        seed=3,
    )  # fmt: skip


def pegs(peg: Peg) -> list[Peg]:
    return [peg, *(one for child in peg.children if isinstance(child, Peg) for one in pegs(child))]


def drawings(peg: Peg) -> list[Drawing]:
    return [child for one in pegs(peg) for child in one.children if isinstance(child, Drawing)]


def on_stage(
    peg: Peg, name: str, point: tuple[float, float], time: float
) -> tuple[float, float] | None:
    """Stage position of a point of the peg so named, by the arithmetic of film/stage.py."""
    if peg.name != name:
        inner = next(
            (
                found
                for child in peg.children
                if isinstance(child, Peg) and (found := on_stage(child, name, point, time))
            ),
            None,
        )
        if inner is None:
            return None
        point = inner
    angle = math.radians(amount_at(peg.rotation, time))
    x, y = point[0] * amount_at(peg.scale_x, time), point[1] * amount_at(peg.scale_y, time)
    return (
        amount_at(peg.x, time) + x * math.cos(angle) - y * math.sin(angle),
        amount_at(peg.y, time) + x * math.sin(angle) + y * math.cos(angle),
    )


def soles(puppet: Puppet, time: float, side: int = 1) -> dict[str, list[tuple[float, float]]]:
    return {
        foot: [
            at
            for x in (HEEL, TOE)
            if (at := on_stage(puppet.peg, foot, (side * x, SOLE), time)) is not None
        ]
        for foot in ("front foot", "back foot")
    }


@pytest.mark.parametrize(
    ("who", "facing"),
    [("woman", "front"), ("broad man", "right"), ("child", "left"), ("elder", "right")],
)
@pytest.mark.parametrize("pose", POSES)
def test_both_feet_rest_on_the_ground_in_every_pose(pose: Pose, who: str, facing: str):
    """Heel and toe, or the toes alone of a foot whose heel is lifted; in the middle of what the
    pose plays, too.
    """
    acting = figure(appearance=PEOPLE[who], facing=facing, poses=(PoseCue(frame=0, pose=pose),))
    puppet = puppet_of(acting)
    for time in (10.5, 60.5, 97.5):
        side = -1 if facing == "left" else 1
        lowest = [max(y for _, y in foot) for foot in soles(puppet, time, side).values()]
        assert lowest == pytest.approx([GROUND] * 2, abs=0.6)


def test_a_walk_ends_standing_on_its_mark():
    walk = Walk(start_frame=0, end_frame=60, origin="off_left", goal="centre")
    walked = soles(puppet_of(figure(walks=(walk,))), 110.5)
    stood = soles(puppet_of(figure()), 110.5)
    for foot in stood:
        for one, other in zip(walked[foot], stood[foot], strict=True):
            assert one == pytest.approx(other, abs=0.5)


def test_someone_who_walks_against_their_facing_turns_around_and_stays_grounded():
    there = Walk(start_frame=0, end_frame=50, origin="off_right", goal="centre")
    puppet = puppet_of(figure(walks=(there,), facing="right"))
    feet = [peg for peg in pegs(puppet.peg) if peg.name == "front foot"]
    shown = [
        [
            drawing.at(frame) is not None
            for drawing in feet[i].children
            if isinstance(drawing, Drawing)
        ]
        for i in (0, 1)
        for frame in (20, 80)
    ]
    assert shown == [[True], [False], [False], [True]]


ELBOWS: dict[Pose, tuple[int, int]] = {
    **dict.fromkeys(POSES, (1, -1)),
    "idle_hip": (-1, -1),  # the elbow points away from the body
    "walk": (1, 1),
    "run": (1, 1),
    "sit": (1, 1),
    "crossed": (-1, 1),  # forearms over the chest
    "slump": (1, 1),
    "type": (1, 1),
    "carry": (1, 1),
    "kneel": (1, 1),
    "lie": (-1, -1),
    "hug": (1, 1),
    "bow": (-1, -1),  # a hand on the belly
    "plead": (1, 1),
    "cower": (1, 1),
    "stir": (1, 1),
}
"""Way the front and the back elbow bend: 1 is forward."""


@pytest.mark.parametrize("pose", POSES)
@pytest.mark.parametrize("who", PEOPLE)
def test_elbows_bend_the_way_their_pose_says(pose: Pose, who: str):
    stance = stance_of(pose, proportions_of(PEOPLE[who]))
    signs = tuple(math.copysign(1, bend[1]) for bend in (stance.front_arm, stance.back_arm))
    assert signs == ELBOWS[pose]


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("pose", POSES)
def test_knees_bend_forward(pose: Pose, who: str):
    stance = stance_of(pose, proportions_of(PEOPLE[who]))
    assert stance.front_leg[1] <= 0 and stance.back_leg[1] <= 0


def test_a_head_turn_passes_through_the_turns_between():
    looks = (LookCue(frame=0, turn=-1.0), LookCue(frame=30, turn=0.6))
    assert head_turns(figure(looks=looks), "right") == [(0, -1.0), (30, -0.5), (32, 0.0), (34, 0.5)]


def test_without_look_cues_the_head_turns_where_the_body_faces():
    assert [head_turns(figure(), facing) for facing in ("left", "front", "right")] == [
        [(0, -0.5)],
        [(0, 0.0)],
        [(0, 0.5)],
    ]


def test_a_blink_takes_four_frames():
    blinking = figure(blinks=(10,))
    assert lids(blinking) == [(0, "open"), (10, "half"), (11, "closed"), (13, "half"), (14, "open")]


def test_the_mouth_shows_the_cues_on_their_frames():
    shapes: tuple[Mouth, ...] = ("X", "D", "B", "X")
    cues = tuple(MouthFrame(frame=10 * i, mouth=shape) for i, shape in enumerate(shapes))
    peg = next(peg for peg in pegs(puppet_of(figure(mouths=cues)).peg) if peg.name == "mouth")
    (drawing,) = (child for child in peg.children if isinstance(child, Drawing))
    frames = [exposure.frame for exposure in drawing.exposures]
    keys = [exposure.cel for exposure in drawing.exposures]
    assert frames == [0, 10, 20, 30]
    assert (keys[0] == keys[3], len(set(keys))) == (True, 3)


def test_brows_lift_and_the_head_dips_on_a_stressed_syllable():
    puppet = puppet_of(figure(nods=(30,)))
    brows = next(peg for peg in pegs(puppet.peg) if peg.name == "brows")
    head = next(peg for peg in pegs(puppet.peg) if peg.name == "head")
    (middle,) = (child for child in head.children if isinstance(child, Peg))
    assert amount_at(brows.y, 30) < amount_at(brows.y, 0) - 3
    assert amount_at(middle.y, 30) > amount_at(middle.y, 0) + 3
    assert abs(amount_at(middle.rotation, 30)) <= 1.5


def test_nobody_is_still_for_three_seconds():
    puppet = puppet_of(figure(), frames=300)
    moving = [
        track
        for peg in pegs(puppet.peg)
        for track in (peg.y, peg.rotation)
        if isinstance(track, Track)
    ]
    for frame in range(0, 210, 15):
        moved = max(abs(track.at(frame + 90.5) - track.at(frame + 45.5)) for track in moving)
        assert moved > 0.3


def test_a_figure_has_about_twenty_parts_and_none_is_flipped():
    puppet = puppet_of(figure(facing="left", poses=(PoseCue(frame=0, pose="present"),)))
    assert len(drawings(puppet.peg)) <= 22
    scales = [(amount_at(peg.scale_x, 0), amount_at(peg.scale_y, 0)) for peg in pegs(puppet.peg)]
    assert min(min(scale) for scale in scales) > 0


def test_the_same_person_is_the_same_cels_in_another_shot_and_place():
    one = puppet_of(figure())
    other = puppet_of(figure(nods=(12,)), frames=77, goal_x=300.0, scale=2.0)
    assert one.cels == other.cels


def test_every_exposed_cel_is_there_and_every_cel_is_exposed():
    acting = figure(
        appearance=PEOPLE["broad man"],
        poses=(PoseCue(frame=0, pose="sit"), PoseCue(frame=40, pose="cheer")),
        looks=(LookCue(frame=0, turn=1.0), LookCue(frame=20, turn=-1.0)),
        blinks=(5, 60),
    )
    puppet = puppet_of(acting)
    shown = {
        exposure.cel
        for drawing in drawings(puppet.peg)
        for exposure in drawing.exposures
        if exposure.cel is not None
    }
    assert shown == set(puppet.cels)


def test_a_pose_after_a_wave_is_reached_and_so_is_one_after_a_walk():
    poses = (
        PoseCue(frame=0, pose="stand"),
        PoseCue(frame=70, pose="wave"),
        PoseCue(frame=90, pose="think"),
    )
    walk = Walk(start_frame=0, end_frame=60, origin="off_left", goal="centre")
    puppet = puppet_of(figure(poses=poses, walks=(walk,)))
    elbow = next(peg for peg in pegs(puppet.peg) if peg.name == "front forearm")
    wanted = stance_of("think", proportions_of(PEOPLE["woman"])).front_arm[1]
    assert amount_at(elbow.rotation, 110.5) == pytest.approx(-wanted, abs=0.01)


def test_the_face_box_follows_age_and_mark():
    adult, child = (puppet_of(figure(appearance=PEOPLE[who])).face for who in ("woman", "child"))
    assert adult.x + adult.width / 2 == pytest.approx(960.0, abs=8)
    assert adult.bottom < GROUND - 450
    assert (child.height < adult.height, child.y > adult.y + 100) == (True, True)
