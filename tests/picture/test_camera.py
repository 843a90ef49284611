from dataclasses import replace

import numpy as np
import pytest

from film.stage import Box, Cel, Drawing, Exposure, Peg, Plane, Stage, tween
from tools.picture.camera import Camera, shoot
from tools.picture.flatten import flatten
from tools.picture.paint import paint
from tools.picture.rects import joined
from tools.picture.score import FINER, RUNG


def square(colour: str, side: int = 20) -> Cel:
    svg = f'<rect width="{side}" height="{side}" fill="{colour}"/>'
    return Cel(key=f"square-{colour[1:]}", svg=svg, box=Box(0, 0, side, side))


RED, BLUE = square("#ff0000"), square("#0000ff")


def at(x, y, cel, **more) -> Peg:
    return Peg(x=x, y=y, children=(Drawing((Exposure(0, cel.key),)),), **more)


def stage_of(*pegs, frames=6, **more) -> Stage:
    return Stage(
        width=120,
        height=80,
        frames=frames,
        background="#ffffff",
        cels={RED.key: RED, BLUE.key: BLUE},
        planes=(Plane(name="all", depth=1.0, root=Peg(children=pegs)),),
        **more,
    )


def test_what_stands_still_is_baked_into_one_cel_with_the_ground():
    flat = flatten(stage_of(at(5, 5, RED), at(40, 5, BLUE, rotation=30)))
    (plane,) = flat.planes
    (drawing,) = plane.root.children
    baked = flat.cels[drawing.exposures[0].cel]
    assert (type(drawing), baked.box) == (Drawing, Box(0, 0, 120, 80))


def test_order_is_kept_around_what_moves():
    moving = at(tween(0, 0, 5, 50, "linear"), 5, BLUE)
    flat = flatten(stage_of(at(5, 5, RED), moving, at(40, 5, RED), at(60, 5, RED)))
    kinds = [type(child).__name__ for child in flat.planes[0].root.children]
    assert kinds == ["Drawing", "Peg", "Drawing"]


def test_unchanged_frames_change_nothing_and_still_ones_are_one_picture():
    changes = [e.changed for e in shoot(stage_of(at(5, 5, RED)), 120, 80)]
    assert changes == [((0, 0, 120, 80),), (), (), (), (), ()]


def test_only_what_moved_is_redrawn():
    moving = at(tween(2, 10, 3, 30, "linear"), 5, BLUE)
    changes = [e.changed for e in shoot(stage_of(at(80, 50, RED), moving), 120, 80)]
    assert changes == [((0, 0, 120, 80),), (), ((10, 5, 40, 25),), ((20, 5, 50, 25),), (), ()]


def test_a_draft_holds_every_second_frame():
    moving = at(tween(0, 0, 6, 60, "linear"), 5, BLUE)
    frames = [
        (e.frame, bool(e.changed)) for e in shoot(stage_of(moving, frames=5), 60, 40, every=2)
    ]
    assert frames == [(0, True), (1, False), (2, True), (3, False), (4, True)]


@pytest.mark.parametrize(
    ("peg", "pixel", "bgr"),
    [
        (at(10, 10, RED), (12, 12), (0, 0, 255)),
        (at(10, 10, RED, opacity=0.5), (12, 12), (127, 127, 255)),  # over white
        (at(10, 10, RED, rotation=90), (5, 12), (0, 0, 255)),  # clockwise: to the left of its peg
        (at(10, 10, RED, scale_x=2, scale_y=0.5), (45, 17), (0, 0, 255)),
        (at(10, 10, RED, scale_x=0), (10, 12), (255, 255, 255)),
        (at(10, 10, RED, opacity=0), (12, 12), (255, 255, 255)),
    ],
)
def test_pegs_place_turn_scale_and_fade(peg, pixel, bgr):
    x, y = pixel
    first = next(iter(shoot(stage_of(peg), 120, 80))).pixels[y, x, :3]
    assert np.abs(first.astype(int) - bgr).max() <= 1


def test_a_group_fades_as_one_picture():
    """Where two cels of a half-faded group overlap, the lower one does not shine through."""
    group = Peg(opacity=tween(0, 0.5, 5, 0.4), children=(at(10, 10, RED), at(10, 10, BLUE)))
    first = next(iter(shoot(stage_of(group), 120, 80))).pixels[15, 15, :3].astype(int)
    assert first[2] == first[1] > 120 and first[0] == 255


def test_depth_moves_with_the_camera_and_depth_zero_stays():
    near = Plane(name="near", depth=1.0, root=Peg(children=(at(50, 30, RED),)))
    frame = Plane(name="frame", depth=0.0, root=Peg(children=(at(0, 0, BLUE),)))
    stage = replace(
        stage_of(frames=11), planes=(near, frame), camera_x=tween(0.5, 0, 10.5, 10, "linear")
    )
    last = [e.pixels.copy() for e in shoot(stage, 120, 80)][-1]
    assert [last[35, x, :3].tolist() for x in (39, 41, 59, 61)] == [
        [255, 255, 255],
        [0, 0, 255],
        [0, 0, 255],
        [255, 255, 255],
    ]
    assert last[5, 5, :3].tolist() == [255, 0, 0]


@pytest.mark.parametrize(
    ("rects", "expected"),
    [
        ([], []),
        ([(0, 0, 10, 10), (50, 50, 60, 60)], [(0, 0, 10, 10), (50, 50, 60, 60)]),
        ([(0, 0, 10, 10), (5, 5, 20, 20)], [(0, 0, 20, 20)]),  # they overlap
        ([(0, 0, 10, 10), (10, 0, 20, 10)], [(0, 0, 20, 10)]),  # together they waste nothing
        (
            [(0, 0, 10, 10), (30, 0, 40, 10), (5, 0, 35, 10)],
            [(0, 0, 40, 10)],
        ),  # the third joins both
    ],
)
def test_rectangles_to_redraw_never_overlap(rects, expected):
    assert sorted(joined(rects)) == expected


def test_many_rectangles_are_joined_to_few():
    rects = [(i * 40, j * 40, i * 40 + 4, j * 40 + 4) for i in range(6) for j in range(6)]
    assert len(joined(rects)) <= 10


def test_a_cel_at_rest_is_painted_at_its_own_place_below_the_pixel():
    stage = stage_of(at(tween(0, 60, 2, 10.37), 20, RED), frames=20)
    (want,) = (w for w in Camera(stage, 120, 80).wants if w.key == RED.key)
    assert (want.scale, want.phase_x, want.phase_y) == (1.0, 3, 0)
    assert paint([want])[want].width == 21


def test_a_large_picture_that_never_rests_is_painted_finer_and_a_resting_one_is_not():
    moving = at(tween(0, 0.3, 20, 20, "linear"), 5.2, BLUE, scale_x=4, scale_y=4)
    resting = at(10, 5, RED, scale_x=4, scale_y=4)
    wants = Camera(stage_of(resting, moving, frames=20), 120, 80).wants
    assert [want.scale for want in wants if want.key == BLUE.key] == [round(FINER * RUNG**24, 4)]
    assert FINER * RUNG**23 < 4 * FINER < FINER * RUNG**24
    assert all(want.scale <= 4 for want in wants if want.key != BLUE.key)


def test_shots_pushed_by_a_hundredth_more_or_less_share_their_paint():
    def pushed(zoom: float) -> Stage:
        peg = at(0, 0, BLUE, scale_x=12, scale_y=8)
        return stage_of(peg, frames=20, camera_zoom=tween(0, 1.0, 20, zoom, "linear"))

    wants = {w: w.scale for zoom in (1.02, 1.03, 1.05) for w in Camera(pushed(zoom), 120, 80).wants}
    assert list(wants.values()) == [round(FINER * RUNG, 4)]


def test_a_part_that_turns_is_painted_on_the_ladder_and_one_at_rest_is_not():
    def turning(size: float) -> Stage:
        turn = tween(0, 3, 20, 40, "linear")
        return stage_of(at(30, 20, RED, rotation=turn, scale_x=size, scale_y=size), frames=20)

    def resting(size: float) -> Stage:
        return stage_of(at(tween(0, 9, 2, 30), 20, RED, scale_x=size, scale_y=size), frames=20)

    def scales(stage: Stage) -> set[float]:
        return {w.scale for w in Camera(stage, 120, 80).wants if w.key == RED.key}

    assert scales(turning(1.24)) == scales(turning(1.22)) != scales(turning(1.3))
    assert min(scales(turning(1.24))) >= 1.24
    assert (scales(resting(1.21)), scales(resting(1.19))) == ({1.21}, {1.19})
