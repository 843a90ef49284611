from fractions import Fraction
from xml.etree import ElementTree

import pytest

from film.stage import Box, Cel, Clip, Drawing, Exposure, Key, Peg, Plane, Stage, Track, tween
from tools.picture.animation import Clock, animated, number, shown_by_cel, straight_points
from tools.picture.smil import animate, frame_svg

DOT = Cel(key="dot", svg='<circle r="4"/>', box=Box(-5, -5, 10, 10))
CLOCK = Clock(60, 30, Fraction(30))


def stage_of(*nodes, **more) -> Stage:
    return Stage(
        width=100,
        height=50,
        frames=30,
        background="#fff7ea",
        cels={"dot": DOT},
        planes=(Plane(name="all", depth=1.0, root=Peg(children=nodes)),),
        **more,
    )


def test_a_plain_frame_is_short_and_holds_only_what_shows():
    peg = Peg(x=3, rotation=90, opacity=0.5, children=(Drawing((Exposure(0, "dot"),)),))
    hidden = Peg(opacity=0, children=(Drawing((Exposure(0, "dot"),)),))
    assert frame_svg(stage_of(peg, hidden), 0) == (
        '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50">'
        '<defs><svg id="cel-dot" x="-5" y="-5" width="10" height="10" '
        'viewBox="-5 -5 10 10" overflow="hidden">'
        '<circle r="4"/></svg></defs><rect width="100" height="50" fill="#fff7ea"/>'
        '<g><g transform="translate(3 0)rotate(90)" opacity="0.5">'
        '<use href="#cel-dot"/></g></g></svg>'
    )


def test_straight_moves_are_two_numbers_begun_at_their_shot():
    found = animated(tween(3, 0, 9, 12.5, "linear"), CLOCK, "x")
    assert (found.first, found.element) == (
        0,
        '<animate attributeName="x" begin="2.1s" dur="0.2s" fill="freeze" '
        'keyTimes="0;1" values="0;12.5"/>',
    )


def test_an_amount_that_never_changes_is_no_animation():
    level = Track((Key(frame=0, value=4), Key(frame=9, value=4)))
    assert [animated(a, CLOCK, "x") for a in (4, level)] == [animated(4.0, CLOCK, "x")] * 2


@pytest.mark.parametrize("ease", ["linear", "step", "enter", "move", "pop", "exit"])
def test_between_its_points_every_ease_is_straight_mid_frame(ease):
    """At f + 1/2 the points give the track's own value: what a browser shows is what the camera
    shoots.
    """
    track = Track(
        (
            Key(frame=2.5, value=1, ease=ease),
            Key(frame=14, value=7, ease=ease),
            Key(frame=20, value=3),
        )
    )
    points = straight_points(track, 30)
    for frame in range(30):
        time = frame + 0.5
        before = [p for p in points if p[0] <= time] or points[:1]
        after = [p for p in points if p[0] > time] or points[-1:]
        (t0, v0), (t1, v1) = before[-1], after[0]
        shown = v0 if t1 <= t0 else v0 + (v1 - v0) * (time - t0) / (t1 - t0)
        assert shown == pytest.approx(track.at(time), abs=1e-6)


@pytest.mark.parametrize(
    ("exposures", "expected"),
    [
        ([(0, "a")], {"a": [(0, 30)]}),
        ([(0, "a"), (10, "b"), (20, "a")], {"a": [(0, 10), (20, 30)], "b": [(10, 20)]}),
        ([(0, None), (5, "a"), (9, None)], {"a": [(5, 9)]}),
        ([(0, "a"), (8, "a"), (40, "b")], {"a": [(0, 30)]}),  # b would show after the shot
    ],
)
def test_a_cel_shows_in_its_stretches(exposures, expected):
    drawing = Drawing(tuple(Exposure(frame, cel) for frame, cel in exposures))
    assert shown_by_cel(drawing, 30) == expected


def test_shots_in_sequence_are_one_well_formed_document_with_unique_ids():
    clip = Clip(x=0, y=0, width=tween(0, 0, 9, 40), height=9)
    peg = Peg(clip=clip, children=(Drawing((Exposure(0, None), Exposure(4, "dot"))),))
    root = ElementTree.fromstring(animate([stage_of(peg), stage_of(peg, camera_zoom=1.2)]))
    ids = [e.get("id") for e in root.iter() if e.get("id")]
    assert sorted(ids) == ["cel-dot", "s0-clip-1", "s1-clip-1"]
    turns = [(e.get("begin"), e.get("dur")) for e in root.iter() if e.tag.endswith("set")]
    assert turns[0] == ("0s", "1s") and ("1s", None) in turns


@pytest.mark.parametrize(
    ("value", "text"),
    [(1.0, "1"), (-0.00001, "0"), (0.12345, "0.123"), (-2.5, "-2.5"), (100, "100")],
)
def test_numbers_are_short(value, text):
    assert number(value) == text
