"""The preview's promise: what SMIL shows in Chromium is what the camera shoots (DESIGN 6)."""

import numpy as np
import pytest

from evals.parity.measure import MEAN, TILE, apart
from film.stage import (
    Box,
    Clip,
    Drawing,
    Exposure,
    Key,
    Peg,
    Plane,
    Stage,
    Track,
    tween,
)
from tools.picture.camera import Camera, still
from tools.picture.easel import easel, page_html
from tools.picture.paint import paint, pixels_of
from tools.picture.pen import Pen
from tools.picture.smil import animate, frame_svg

FRAMES = 60


def cel(pen: Pen, x, y, width, height):
    return pen.cel(Box(x, y, width, height))


def shown(*cels) -> Drawing:
    return Drawing(tuple(Exposure(frame, c.key if c else None) for frame, c in cels))


def busy_stage() -> Stage:
    """Everything the contract allows at once: eases, overshoot, reveals, faded groups, exposures,
    depths.
    """
    pen = Pen()
    pen.rect(-60, -60, 840, 600, pen.linear([(0, "#2b2d6b", 1), (1, "#ff9e6b", 1)]))
    pen.circle(500, 120, 60, "#ffd86b")
    sky = cel(pen, -60, -60, 840, 600)
    pen = Pen()
    for i in range(9):
        pen.rect(-60 + i * 95, 260 - (i * 47) % 130, 70, 400, ("#3b3f7a", "#4a4f92")[i % 2])
    town = cel(pen, -60, 100, 840, 440)
    pen = Pen()
    pen.rect(-8, -8, 16, 110, "#ff6b4a", rx=8)
    arm = cel(pen, -9, -9, 18, 112)
    pen = Pen()
    pen.rect(-45, -100, 90, 200, "#18a999", rx=20)
    body = cel(pen, -46, -101, 92, 202)
    mouths = []
    for height in (2, 8, 14):
        pen = Pen()
        pen.ellipse(0, 0, 20, height, "#5a1020")
        mouths.append(cel(pen, -21, -15, 42, 30))
    pen = Pen()
    for i in range(14):
        pen.path(f"M{i * 24} 0l8 -24l8 24m-13 -8h10", stroke="#ffffff", stroke_width=3)
    words = cel(pen, -4, -28, 350, 34)
    pen = Pen()
    pen.rect(0, 0, 200, 40, "#ffc53d")
    card = cel(pen, 0, 0, 200, 40)
    turn = Track(
        (
            Key(frame=0, value=-20, ease="move"),
            Key(frame=25, value=-140, ease="step"),
            Key(frame=40, value=-90),
        )
    )
    mouth = shown(*((f * 4, mouths[(f * 2) % 3] if f % 5 else None) for f in range(15)))
    actor = Peg(
        x=tween(0, 120.4, 50, 300, "move"),
        y=330,
        children=(
            shown((0, body)),
            Peg(x=40, y=-90, rotation=turn, children=(shown((0, arm)),)),
            Peg(y=-60, children=(mouth,)),
        ),
    )
    title = Peg(
        x=200.37,
        y=tween(4, 140, 20, 90.6),
        opacity=tween(4, 0, 14, 1, "linear"),
        clip=Clip(x=-10, y=-40, width=tween(4, 0, 30, 380), height=60),
        children=(shown((0, words)),),
    )
    pop = Peg(
        x=420,
        y=200,
        scale_x=tween(10, 0, 26, 1, "pop"),
        scale_y=tween(10, 0, 26, 1, "pop"),
        opacity=tween(30, 0.8, 50, 0.3, "exit"),
        children=(shown((0, card)), Peg(x=40, y=20, rotation=12, children=(shown((0, card)),))),
    )
    cels = {c.key: c for c in (sky, town, arm, body, words, card, *mouths)}
    return Stage(
        width=720,
        height=480,
        frames=FRAMES,
        background="#fff7ea",
        cels=cels,
        planes=(
            Plane(name="sky", depth=0.1, root=Peg(children=(shown((0, sky)),))),
            Plane(name="town", depth=0.5, root=Peg(children=(shown((0, town)),))),
            Plane(name="actors", depth=1.0, root=Peg(children=(actor,))),
            Plane(name="words", depth=0.0, root=Peg(children=(title, pop))),
        ),
        camera_x=tween(0, -10, FRAMES, 20, "linear"),
        camera_zoom=tween(0, 1, FRAMES, 1.05, "move"),
    )


def still_camera(stage: Stage) -> Stage:
    from dataclasses import replace

    return replace(stage, camera_x=3.5, camera_zoom=1.02)


STAGES = {"push": busy_stage(), "still": still_camera(busy_stage())}


def previewed(stages, frames) -> dict[int, np.ndarray]:
    seconds = [(frame + 0.5) / 30 for frame in frames]
    pictures = easel().film(page_html(animate(stages)), 720, 480, seconds, "a test")
    return dict(zip(frames, map(pixels_of, pictures), strict=True))


@pytest.mark.parametrize("name", STAGES)
def test_preview_and_camera_show_one_picture(name):
    """Frames after exposure changes, mid-ease, at rest, and in a second shot of the same film."""
    stage = STAGES[name]
    frames = [
        0,
        1,
        4,
        5,
        8,
        11,
        12,
        16,
        20,
        24,
        25,
        26,
        32,
        39,
        40,
        41,
        48,
        52,
        59,
        60,
        64,
        85,
        119,
    ]
    expected = previewed([stage, stage], frames)
    camera = Camera(stage, 720, 480)
    painted = paint(camera.wants)
    found = {}
    for exposed in camera.shoot(painted):
        for frame in (exposed.frame, exposed.frame + FRAMES):
            if frame in expected:
                found[frame] = apart(exposed.pixels, expected[frame])
    assert sorted(found) == frames
    worst = {f: d for f, d in found.items() if d[0] > MEAN or d[1] > TILE}
    assert worst == {}


def test_seeking_back_shows_the_same_bytes():
    page = page_html(animate([STAGES["push"]]))
    there, away, back = easel().film(page, 720, 480, [0.7, 1.9, 0.7], "a test")
    assert (there == back, there == away) == (True, False)


def test_one_still_frame_is_the_animated_one():
    stage = STAGES["push"]
    (moving,) = previewed([stage], [23]).values()
    plain = pixels_of(easel().picture(page_html(frame_svg(stage, 23)), 720, 480, "a test"))
    mean, tile = apart(moving, plain)
    assert (mean < 0.05, tile < 1.0) == (True, True)


def test_a_frame_shot_alone_is_the_frame_shot_in_order():
    stage = STAGES["push"]
    camera = Camera(stage, 720, 480)
    in_order = {
        e.frame: e.pixels.copy() for e in camera.shoot(paint(camera.wants)) if e.frame == 33
    }
    mean, tile = apart(still(stage, 33, 720, 480), in_order[33])
    assert (mean < 0.02, tile < 1.0) == (True, True)
