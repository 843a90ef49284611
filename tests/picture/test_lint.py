from dataclasses import replace

import pytest

from film.formats import FORMATS
from film.stage import Box, Missing, SolidBox, Stage, TextBox
from tools.picture.lint import lint

WIDE = FORMATS["16x9"]
STAGE = Stage(width=1920, height=1080, frames=120, background="#ffffff", planes=(), cels={})
GOOD = TextBox(
    text="Good words",
    role="body",
    box=Box(200, 200, 400, 40),
    size=40,
    colour="#111111",
    behind="#ffffff",
)


def found(stage: Stage, **more) -> list[str]:
    return [finding.kind for finding in lint(stage, WIDE, **more)]


def test_a_good_text_is_left_alone():
    assert found(replace(STAGE, texts=(GOOD,))) == []


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"box": Box(80, 200, 400, 40)}, "unsafe_text"),  # left of 110
        ({"box": Box(1500, 200, 400, 40)}, "unsafe_text"),  # right of 1810
        ({"box": Box(200, 980, 400, 40)}, "unsafe_text"),  # below 990
        ({"role": "caption", "box": Box(200, 800, 400, 40)}, "unsafe_text"),  # above its band
        ({"size": 22.0}, "small_text"),  # floor 24
        ({"colour": "#999999", "size": 30.0}, "low_contrast"),  # 2.8 : 1
        ({"colour": "#888888", "size": 30.0}, "low_contrast"),  # 3.5 : 1 is enough from 40 px only
    ],
)
def test_one_bad_property_is_one_finding(change, kind):
    assert found(replace(STAGE, texts=(replace(GOOD, **change),))) == [kind]


@pytest.mark.parametrize(
    "change",
    [
        {"colour": "#888888", "size": 44.0},  # 3.5 : 1 at 44 px
        {"role": "caption", "box": Box(200, 960, 400, 45)},  # the caption's own band
        {"box": Box(109, 200, 400, 40)},  # the round of an O
    ],
)
def test_what_only_looks_close_is_left_alone(change):
    assert found(replace(STAGE, texts=(replace(GOOD, **change),))) == []


def test_texts_on_each_other_are_found_only_while_both_are_there():
    other = replace(GOOD, text="Other words", box=Box(300, 210, 400, 40), from_frame=60)
    early = replace(GOOD, to_frame=60)
    assert found(replace(STAGE, texts=(GOOD, other))) == ["text_overlap"]
    assert found(replace(STAGE, texts=(early, other))) == []


def test_lines_whose_tails_pass_are_not_an_overlap():
    below = replace(GOOD, text="next line", box=Box(200, 234, 400, 40))
    assert found(replace(STAGE, texts=(GOOD, below))) == []


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("face", "text_on_face"), ("icon", "text_overlap"), ("shape", "text_overlap")],
)
def test_text_on_what_must_be_kept_clear_is_found(kind, expected):
    solid = SolidBox(kind=kind, name="MAYA", box=Box(300, 180, 100, 100))
    assert found(replace(STAGE, texts=(GOOD,), solids=(solid,))) == [expected]


def test_a_text_over_a_picture_is_judged_by_its_pixels():
    stage = replace(STAGE, texts=(replace(GOOD, colour="#ffffff", behind=""),))
    assert found(stage) == []
    assert found(stage, pixels=lambda box, frame: [(240, 240, 240)] * 50) == ["low_contrast"]
    assert found(stage, pixels=lambda box, frame: [(20, 20, 40)] * 50) == []


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("glyph", "missing_glyph"),
        ("icon", "missing_icon"),
        ("photo", "missing_icon"),
        ("overflow", "overflow"),
    ],
)
def test_what_could_not_be_drawn_is_a_finding(kind, expected):
    missing = Missing(kind=kind, name="x", where="title")
    assert found(replace(STAGE, missing=(missing,))) == [expected]


def test_one_frame_is_judged_alone():
    late = replace(GOOD, size=10.0, from_frame=60)
    stage = replace(STAGE, texts=(late,))
    assert (found(stage, frame=30), found(stage, frame=90)) == ([], ["small_text"])


def test_evidence_names_the_words_the_measure_and_the_time():
    (finding,) = lint(replace(STAGE, texts=(replace(GOOD, size=20.0),)), WIDE)
    assert finding.evidence == "“Good words” is 20 px at 0:00.7 (limit 24)"
