"""Animals: paws stay where they are planted, poses keep out of the ground, breeds differ, beasts
speak, look, breathe; every kind of the cast is drawn.
"""

from typing import get_args

import pytest

from film.cast import Appearance, Kind
from film.content import Pose
from film.sheet import ExpressionCue, Figure, LookCue, MouthFrame, PoseCue, Walk
from film.stage import Peg
from film.voice import Mouth
from tests.picture.test_puppets import GROUND, drawings, on_stage, pegs, puppet_of
from tools.picture.puppets.kinds import HUMAN_RIG, own_rig
from tools.picture.puppets.proportions import eye_line
from tools.picture.puppets.puppet import Puppet, stand

ANIMALS: tuple[Kind, ...] = tuple(kind for kind in get_args(Kind) if kind not in HUMAN_RIG)
FOOTED = tuple(kind for kind in ANIMALS if kind != "fish")
POSES: tuple[Pose, ...] = get_args(Pose)
LEGS = ("near_fore", "far_fore", "near_hind", "far_hind")


def beast(kind: Kind, **more: object) -> Figure:
    given: dict[str, object] = {
        "character": "BEAST",
        "appearance": Appearance(kind=kind),
        "mark": "centre",
        "facing": "right",
        "poses": (PoseCue(frame=0, pose="stand"),),
        "expressions": (ExpressionCue(frame=0, expression="neutral"),),
    }
    return Figure(**{**given, **more})  # type: ignore[arg-type]


def walker(kind: Kind, frames: int, gait: str = "walk") -> Figure:
    way = Walk(start_frame=0, end_frame=frames, origin="off_left", goal="centre", gait=gait)  # type: ignore[arg-type]
    return beast(kind, walks=(way,))


def soles(kind: Kind, puppet: Puppet, time: float) -> list[tuple[float, float]]:
    """Under each ankle, where the ground should be."""
    assert isinstance(puppet.peg.scale_y, float)
    ankle = own_rig(kind).BUILD.ankle * puppet.peg.scale_y
    places = (on_stage(puppet.peg, f"{leg} paw", (0, 0), time) for leg in LEGS)
    return [(x, y + ankle) for x, y in (place for place in places if place)]


def slides(kind: Kind, puppet: Puppet, frames: int) -> tuple[int, int, float]:
    """Foot-frames that slid over 2 pixels, foot-frames on the ground, deepest sole under it."""
    slid, planted, deepest = 0, 0, 0.0
    for frame in range(frames):
        before, after = (soles(kind, puppet, frame + at) for at in (0.5, 1.5))
        for (x1, y1), (x2, y2) in zip(before, after, strict=True):
            deepest = max(deepest, y2 - GROUND)
            if abs(y1 - GROUND) < 1 and abs(y2 - GROUND) < 1:
                planted += 1
                slid += abs(x2 - x1) > 2
    return slid, planted, deepest


@pytest.mark.parametrize("kind", ["dog", "cat", "mouse", "bear", "cow", "horse", "dragon"])
@pytest.mark.parametrize(
    ("distance", "frames", "scale", "gait"),
    [(300.0, 90, 1.6, "walk"), (900.0, 90, 1.0, "walk"), (1100.0, 60, 0.8, "run")],
)
def test_no_planted_paw_slides(kind: Kind, distance: float, frames: int, scale: float, gait: str):
    puppet = puppet_of(walker(kind, frames, gait), frames + 40, distance, scale)
    slid, planted, deepest = slides(kind, puppet, frames + 30)
    assert slid == 0
    assert planted > frames * 0.6
    assert deepest < 2


@pytest.mark.parametrize("kind", ["rabbit", "frog", "bird"])
def test_hoppers_leave_the_ground_and_never_slide(kind: Kind):
    puppet = puppet_of(walker(kind, 90), 120, 250.0)
    slid, planted, deepest = slides(kind, puppet, 110)
    assert slid == 0
    assert planted > 40
    assert deepest < 2
    assert any(max(y for _, y in soles(kind, puppet, f + 0.5)) < GROUND - 8 for f in range(90))


def test_a_bird_flies_a_long_way_and_lands():
    puppet = puppet_of(walker("bird", 80), 120, 900.0)
    middle = [y for _, y in soles("bird", puppet, 40.5)]
    landed = [y for _, y in soles("bird", puppet, 100.5)]
    assert max(middle) < GROUND - 100
    assert landed == [pytest.approx(GROUND, abs=0.5)] * 2


@pytest.mark.parametrize("kind", FOOTED)
@pytest.mark.parametrize("pose", POSES)
def test_every_pose_keeps_paws_and_knees_out_of_the_ground(kind: Kind, pose: Pose):
    cues = (PoseCue(frame=0, pose="stand"), PoseCue(frame=20, pose=pose))
    puppet = puppet_of(beast(kind, poses=cues), 80)
    for time in (0.5, 30.5, 60.5):
        lowest = max(y for _, y in soles(kind, puppet, time))
        knees = [on_stage(puppet.peg, f"{leg} lower", (0, 0), time) for leg in LEGS]
        assert lowest < GROUND + 1.5
        assert max(knee[1] for knee in knees if knee) < GROUND + 1.5


@pytest.mark.parametrize("kind", ANIMALS)
def test_nothing_is_still_for_three_seconds(kind: Kind):
    puppet = puppet_of(beast(kind), 300)
    for start in range(0, 210, 30):
        places = [
            on_stage(puppet.peg, "head middle", (0, -50), frame + 0.5)
            for frame in range(start, start + 90, 6)
        ]
        xs, ys = ([place[i] for place in places if place] for i in (0, 1))
        assert max(xs) - min(xs) + max(ys) - min(ys) > 0.5


@pytest.mark.parametrize("kind", ANIMALS)
def test_a_beast_speaks_with_four_openings_or_more(kind: Kind):
    shapes: tuple[Mouth, ...] = get_args(Mouth)
    spoken = tuple(MouthFrame(frame=i * 5, mouth=shape) for i, shape in enumerate(shapes))
    puppet = puppet_of(beast(kind, mouths=spoken), 60)
    (mouth,) = (peg for peg in pegs(puppet.peg) if peg.name == "mouth")
    (drawn,) = drawings(mouth)
    assert len({exposure.cel for exposure in drawn.exposures}) >= 4


@pytest.mark.parametrize("kind", ANIMALS)
def test_looks_blinks_and_moods_change_the_face(kind: Kind):
    acting = beast(
        kind,
        looks=(LookCue(frame=20, turn=-1.0),),
        blinks=(40,),
        expressions=(
            ExpressionCue(frame=0, expression="neutral"),
            ExpressionCue(frame=60, expression="joy"),
        ),
    )
    puppet = puppet_of(acting, 90)
    (eyes,) = (peg for peg in pegs(puppet.peg) if peg.name == "eyes")
    (drawn,) = drawings(eyes)
    assert len({drawn.at(frame) for frame in (5, 30, 41, 80)}) == 4


@pytest.mark.parametrize("kind", ANIMALS)
def test_two_of_a_kind_differ_and_one_is_always_the_same(kind: Kind):
    one, other = (
        Appearance(kind=kind, hair_colour=2, top_colour="#3f6fd8"),
        Appearance(kind=kind, hair_colour=5, top_colour="#d8553f"),
    )
    first, again, second = (puppet_of(beast(kind, appearance=look)) for look in (one, one, other))
    assert first == again
    assert set(first.cels) != set(second.cels)


@pytest.mark.parametrize("kind", ANIMALS)
def test_conditions_are_drawn(kind: Kind):
    plain = set(puppet_of(beast(kind)).cels)
    for condition in ("muddy", "wet", "dusty"):
        look = Appearance(kind=kind, conditions=(condition,))
        assert not plain >= set(puppet_of(beast(kind, appearance=look)).cels)


@pytest.mark.parametrize("kind", ANIMALS)
def test_at_most_twenty_parts_turn(kind: Kind):
    def pivots(peg: Peg) -> set[str]:
        own = {peg.name} if peg.rotation != 0.0 else set()
        return own.union(*(pivots(child) for child in peg.children if isinstance(child, Peg)))

    turning = pivots(puppet_of(beast(kind)).peg)
    same_track = {name for name in turning if name.endswith("on trunk")} | {"behind", "wings"}
    assert len(turning - same_track) <= 20


@pytest.mark.parametrize("kind", ANIMALS)
@pytest.mark.parametrize("facing", ["left", "right"])
def test_the_face_box_holds_the_head_at_the_eye_line(kind: Kind, facing: str):
    puppet = puppet_of(beast(kind, facing=facing))
    x, y = on_stage(puppet.peg, "head middle", (0, 0), 119.5) or (0, 0)
    box = puppet.face
    assert box.x < x < box.right
    assert box.y < y < box.bottom
    assert abs((GROUND - y) - eye_line(Appearance(kind=kind))) < 30


def test_eye_lines_follow_the_size_of_the_animal():
    order = ("mouse", "frog", "rabbit", "bird", "cat", "dog", "cow", "bear", "dragon", "horse")
    lines = [eye_line(Appearance(kind=kind)) for kind in order]  # type: ignore[arg-type]
    assert lines[0] < 70 and lines[-1] > 520
    assert lines == sorted(lines)


def _stood(acting: Figure, marks: dict[str, float], room: float = 1e9) -> Puppet:
    return stand(
        acting, frames=60, x_of=marks.__getitem__, ground_y=GROUND, scale=1.0, light=None, seed=3,
        room=room,
    )  # fmt: skip


@pytest.mark.parametrize("kind", ANIMALS)
def test_who_waits_beyond_the_edge_is_not_seen(kind: Kind):
    waiting = _stood(walker(kind, 60), {"off_left": -150.0, "centre": 900.0})
    head = on_stage(waiting.peg, "head middle", (0, 0), 0.5)
    assert head is not None
    assert head[0] + own_rig(kind).BUILD.head * 60 < 0


@pytest.mark.parametrize("kind", ANIMALS)
@pytest.mark.parametrize(("facing", "side"), [("right", 1), ("left", -1)])
def test_a_long_neck_keeps_out_of_its_neighbours_face(kind: Kind, facing: str, side: int):
    face = _stood(beast(kind, facing=facing), {"centre": 900.0}, room=120.0).face
    ahead = face.right - 900 if side > 0 else 900 - face.x
    assert ahead <= 125
