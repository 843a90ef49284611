"""What a shot is weighed at before anything is painted."""

from pathlib import Path

import pytest

from film.stage import Box, Cel, Drawing, Exposure, Peg, Plane, Stage, tween
from tools.picture.camera import Camera
from tools.picture.paint import paint
from tools.picture.weigh import weigh

RED = Cel(key="red", svg='<rect width="64" height="36" fill="#f00"/>', box=Box(0, 0, 64, 36))
FRAME_MPX = 640 * 360 / 1e6


def shot(*pegs: Peg, frames: int = 10) -> Stage:
    return Stage(
        width=640,
        height=360,
        frames=frames,
        background="#ffffff",
        cels={RED.key: RED},
        planes=(Plane(name="all", depth=1.0, root=Peg(children=pegs)),),
    )


def at(x: object, y: object) -> Peg:
    return Peg(x=x, y=y, children=(Drawing((Exposure(0, RED.key),)),))  # type: ignore[arg-type]


def test_a_shot_that_stands_still_changes_once_whole() -> None:
    still = weigh(shot(at(100, 100)), 640, 360)
    assert (still.frames, still.changed_mpx, still.warped_mpx, still.drift_kb) == pytest.approx(
        (10, FRAME_MPX, 0.0, 0.0)
    )


def test_what_moves_adds_the_area_it_leaves_and_enters_and_nothing_else() -> None:
    moving = weigh(shot(at(tween(0, 0, 9, 90, "linear"), 100)), 640, 360)
    swept = 9 * (64 + 10) * 36 / 1e6
    assert moving.changed_mpx - FRAME_MPX == pytest.approx(swept, rel=0.35)  # counted in cells
    assert moving.drift_kb > 0  # ten pixels of 640 a frame: no encoder foretells that


def test_only_what_the_cache_lacks_is_to_be_painted(tmp_path: Path) -> None:
    stage = shot(at(100, 100), at(tween(0, 0, 9, 90, "linear"), 200))
    before = weigh(stage, 640, 360, cache=tmp_path)
    paint(Camera(stage, 640, 360).wants, tmp_path)
    after = weigh(stage, 640, 360, cache=tmp_path)
    assert (len(before.fresh), after.fresh) == (2, ())
    assert after.held_mpx == before.held_mpx > FRAME_MPX
