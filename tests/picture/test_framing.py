"""Every chin over the captions and every hat in the frame, whoever stands beside whom."""

from random import Random

import pytest

from film.cast import Appearance
from film.content import Pose
from film.formats import FORMATS, LAYOUTS
from film.sheet import ExpressionCue, Figure, PoseCue, PropCue
from film.style import Style
from tools.picture.framing import frame_shot
from tools.picture.framing_room import placed_as
from tools.picture.places.draw import draw_place
from tools.picture.puppets.heads import span_of

WITCH = Appearance(outfit="witch")
WIZARD = Appearance(outfit="wizard", gender="m")
KING = Appearance(outfit="king", gender="m", age=60)
CHEF = Appearance(outfit="chef")
OGRE = Appearance(kind="ogre", gender="m")
CHILD = Appearance(age=6)
DOG = Appearance(kind="dog")
GOBLIN = Appearance(kind="goblin")


def _figure(name: str, look: Appearance, pose: Pose = "stand", umbrella: bool = False) -> Figure:
    return Figure(
        character=name,
        appearance=look,
        mark="left" if name == "A" else "right",
        poses=(PoseCue(frame=0, pose=pose),),
        expressions=(ExpressionCue(frame=0, expression="neutral"),),
        props=(PropCue(frame=0, prop="umbrella"),) if umbrella else (),
    )


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    ("size", "figures"),
    [
        ("close", [_figure("A", WITCH)]),
        ("close", [_figure("A", WIZARD)]),
        ("close", [_figure("A", CHEF)]),
        ("close", [_figure("A", CHILD, umbrella=True)]),
        ("close", [_figure("A", KING, "kneel")]),
        ("medium", [_figure("A", WITCH), _figure("B", CHILD)]),
        ("medium", [_figure("A", WIZARD), _figure("B", DOG)]),
        ("medium", [_figure("A", OGRE), _figure("B", CHILD)]),
        ("medium", [_figure("A", OGRE), _figure("B", GOBLIN)]),
        ("medium", [_figure("A", KING), _figure("B", CHEF, "kneel")]),
        ("medium", [_figure("A", CHEF, "type"), _figure("B", KING)]),
        ("medium", [_figure("A", OGRE), _figure("B", CHILD, "cower")]),
    ],
)
def test_a_nearer_shot_holds_every_hat_and_every_chin(layout, size, figures):
    format = FORMATS[layout]
    place = draw_place("castle", "day", format, Style(), 1)
    placed = [placed_as(one, one.mark, one.facing, 90) for one in figures]
    framing = frame_shot(size, place, format, placed)
    for one in placed:
        unit, ground = framing.scale_of(one.character), framing.ground_of(one.character)
        assert ground - one.highest * unit >= 0
        assert ground - one.lowest * unit <= format.caption_band[0] - 29


@pytest.mark.parametrize(
    ("pose", "lower_by"),
    # Units of a grown-up, from the pose table: what the pelvis sinks and the back bends.
    [("stand", 0), ("sit", 128), ("type", 128), ("kneel", 134), ("cower", 69), ("lie", 456)],
)
def test_eyes_are_as_low_as_the_pose(pose, lower_by):
    standing = span_of(_figure("A", KING), 90)
    span = span_of(_figure("A", KING, pose), 90)
    assert round(standing.eye_line - span.eye_line) == pytest.approx(lower_by, abs=3)


def test_a_pose_of_a_moment_does_not_move_the_camera():
    figure = _figure("A", KING).model_copy(
        update={
            "poses": (
                PoseCue(frame=0, pose="stand"),
                PoseCue(frame=40, pose="kneel"),
                PoseCue(frame=50, pose="stand"),
            )
        }
    )
    assert span_of(figure, 90) == span_of(_figure("A", KING), 90)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("kind", ["mouse", "frog", "rabbit", "bird", "cat", "dog"])
def test_a_close_shot_of_a_small_animal_is_of_its_head(layout, kind):
    format = FORMATS[layout]
    (placed,) = (placed_as(_figure("A", Appearance(kind=kind)), "left", "right", 90),)
    place = draw_place("forest", "day", format, Style(), 1)
    near, far = (frame_shot(size, place, format, [placed]) for size in ("close", "medium"))
    unit, ground = near.scale_of("A"), near.ground_of("A")
    # A person's face is 19 to 24 % of a frame's height in a close shot.
    assert 2 * placed.face * unit > format.height * (0.15 if format.aspect == "tall" else 0.2)
    assert unit >= far.scale_of("A")
    assert ground - placed.highest * unit >= 0
    assert ground - placed.lowest * unit <= format.caption_band[0] - 29
    # The place comes no nearer than its planes reach.
    assert near.zoom * place.figure_scale <= 2.75


@pytest.mark.parametrize("kind", ["dragon", "horse", "cow", "dog"])
@pytest.mark.parametrize(("mark", "facing"), [("far_left", "right"), ("far_right", "left")])
def test_a_long_body_at_the_outer_marks_stands_in_the_frame(kind, mark, facing):
    format = FORMATS["16x9"]
    placed = placed_as(_figure("A", Appearance(kind=kind)), mark, facing, 90)
    framing = frame_shot("wide", draw_place("forest", "day", format, Style(), 1), format, [placed])
    way = 1 if facing == "left" else -1
    rump = framing.xs["A"] + way * placed.behind * framing.scale
    assert 0 <= round(rump) <= format.width


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("chance", range(5))
def test_two_small_animals_have_room_side_by_side(layout, chance):
    format = FORMATS[layout]
    figures = [_figure("A", Appearance(kind="bird")), _figure("B", Appearance(kind="cat"))]
    placed = [placed_as(one, one.mark, "right", 90) for one in figures]
    place = draw_place("forest", "day", format, Style(), 1)
    framing = frame_shot("medium", place, format, placed, Random(chance))
    long = sum((one.behind + one.face) * framing.scale_of(one.character) for one in placed)
    assert long <= format.width
