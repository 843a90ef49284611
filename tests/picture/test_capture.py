"""The slow path's promise: Chromium's own film is the camera's (DESIGN 6)."""

import pytest

from evals.parity.measure import MEAN, TILE, apart
from film.stage import Box, Cel, Drawing, Exposure, Key, Peg, Plane, Stage, Track, tween
from tools.picture.camera import shoot
from tools.picture.capture import capture
from tools.picture.easel import easel, page_html

FRAMES = 40


def cel(key: str, svg: str, *box: float) -> Cel:
    return Cel(key=key, svg=svg, box=Box(*box))


TOWN = cel(
    "town",
    "".join(
        f'<rect x="{x}" y="{y}" width="150" height="400" fill="#3b3f7a"/>'
        for x, y in ((-60, 300), (150, 217), (360, 294), (570, 211), (780, 288))
    ),
    -60, 100, 900, 600,
)  # fmt: skip
HAND = cel(
    "hand", '<rect x="-6" y="-6" width="12" height="80" rx="6" fill="#ff6b4a"/>', -7, -7, 14, 82
)
OPEN = cel("open", '<ellipse rx="16" ry="10" fill="#5a1020"/>', -17, -11, 34, 22)
SHUT = cel("shut", '<ellipse rx="16" ry="2" fill="#5a1020"/>', -17, -3, 34, 6)


def at(key: str) -> Drawing:
    return Drawing((Exposure(0, key),))


def talking_stage() -> Stage:
    """A push past a town, an arm that turns and rests, a mouth, and words fading in on top."""
    turn = Track((Key(frame=0, value=10, ease="move"), Key(frame=20, value=80)))
    mouth = Drawing(
        (Exposure(0, "shut"), Exposure(6, "open"), Exposure(11, None), Exposure(14, "shut"))
    )
    actor = Peg(x=360.3, y=230, children=(Peg(rotation=turn, children=(at("hand"),)), mouth))
    title = Peg(x=60, y=40, opacity=tween(4, 0, 16, 1, "linear"), children=(at("shut"),))
    return Stage(
        width=720,
        height=480,
        frames=FRAMES,
        background="#fff7ea",
        cels={c.key: c for c in (TOWN, HAND, OPEN, SHUT)},
        planes=(
            Plane(name="town", depth=0.4, root=Peg(children=(at("town"),))),
            Plane(name="actor", depth=1.0, root=Peg(children=(actor,))),
            Plane(name="words", depth=0.0, root=Peg(children=(title,))),
        ),
        camera_zoom=tween(0, 1, 30, 1.06, "move"),
    )


@pytest.mark.parametrize(
    ("width", "height", "every"),
    [
        (720, 480, 1),
        (480, 320, 2),  # a draft
        (960, 640, 1),
    ],
)
def test_chromium_films_what_the_camera_films(width, height, every):
    stage = talking_stage()
    told, off = [], {}
    filmed = zip(
        shoot(stage, width, height, every=every), capture(stage, width, height, every), strict=True
    )
    for seen, photographed in filmed:
        told.append((seen.frame, photographed.frame))
        mean, tile = apart(seen.pixels, photographed.pixels)
        if mean > MEAN or tile > TILE:
            off[seen.frame] = (mean, tile)
    assert (told, off) == ([(frame, frame) for frame in range(FRAMES)], {})


def test_a_frame_that_stays_is_the_same_buffer_with_nothing_changed():
    whole = ((0, 0, 720, 480),)
    exposed = [(e.frame, e.changed) for e in capture(talking_stage(), 720, 480)]
    assert [changed for frame, changed in exposed if frame > 30] == [()] * 9
    assert [changed for frame, changed in exposed if frame < 8] == [whole] * 8


def test_ground_reaches_every_edge_and_is_opaque():
    """At 361 × 242 the picture is 240.7 rows high: below it is ground, as the camera has it."""
    pixels = next(iter(capture(talking_stage(), 361, 242))).pixels
    assert pixels[-1, 0].tolist() == [0xEA, 0xF7, 0xFF, 255]


def test_others_may_paint_between_two_batches():
    """The page is put back, and no frame is lost or doubled."""
    stage = talking_stage()
    alone = [e.pixels.copy() for e in capture(stage, 240, 160)]
    between = []
    for exposed in capture(stage, 240, 160):
        between.append(exposed.pixels.copy())
        if exposed.frame % 5 == 0:
            easel().picture(page_html("<svg/>"), 32, 32, "a test")
    assert [(a == b).all() for a, b in zip(alone, between, strict=True)] == [True] * FRAMES
