"""Blame is a table: for each kind of finding the maker that could have prevented it; steps end."""

from typing import get_args

import pytest

from agents.attribution import BLAME, Staged, attribute
from film.guidance import Constraint
from film.quality import Finding, FindingKind

STAGED = Staged(scene_of={"k1": "s1"}, template_of={"k1": "number"}, shot_of={"l1": "k1"})


def finding(kind: str, slot: str, *constraints: Constraint) -> Finding:
    return Finding.model_validate(
        {
            "kind": kind,
            "slot": slot,
            "severity": "major",
            "confidence": 1.0,
            "evidence": "measured",
            "constraints": constraints,
        }
    )


def wish(kind: str, target: str, value: str) -> Constraint:
    return Constraint.model_validate({"kind": kind, "target": target, "value": value})


def test_every_finding_kind_has_somebody_to_blame() -> None:
    assert set(BLAME) == set(get_args(FindingKind))


@pytest.mark.parametrize(
    ("kind", "found_in", "blame", "constraints"),
    [
        # words that do not fit are the storyboard's doing
        ("overflow", "clip/k1@16x9+cc", "scene/s1/shots", [("avoid_template", "k1", "number")]),
        # so is a picture used too often, and the picture is named
        (
            "repeated_picture",
            "shot/k1/sheet",
            "scene/s1/shots",
            [("avoid_template", "k1", "number")],
        ),
        # a line nobody understands is spoken again, slower
        ("line_not_heard", "line/l1/voice", "line/l1/voice", [("slower", "", "0.85")]),
        # loudness is the mix's own; no constraint of ours mends it
        ("loudness", "mix", "mix", []),
        # a frozen picture is staged another way
        ("frozen_stretch", "clip/k1@16x9", "shot/k1/sheet", [("alternative", "", "1")]),
        # nothing of ours can draw a glyph no font has
        ("missing_glyph", "clip/k1@16x9", "", []),
        ("shared_voice", "cast", "", []),
        # what is wrong with a clip is not the cut's fault
        ("wrong_duration", "clip/k1@16x9", "clip/k1@16x9", []),
        ("wrong_duration", "cut@16x9+cc/draft", "cut@16x9+cc/draft", []),
        # a cut that holds other clips than those judged
        ("unjudged_clip", "clip/k1@16x9+cc", "cut@16x9+cc", []),
        # … or another sound than the one measured
        ("unmeasured_sound", "cut@16x9+cc", "cut@16x9+cc", []),
        ("caption_timing", "shot/k1/captions", "shot/k1/captions", []),
    ],
)
def test_blame(
    kind: str, found_in: str, blame: str, constraints: list[tuple[str, str, str]]
) -> None:
    blamed = attribute(finding(kind, found_in), STAGED)
    assert (blamed.blame, blamed.constraints) == (blame, tuple(wish(*c) for c in constraints))


def steps(found: Finding) -> list[tuple[str, Constraint]]:
    """All steps, each tried without success."""
    tried: list[tuple[str, Constraint]] = []
    for _ in range(10):
        blamed = attribute(found, STAGED, frozenset(tried))
        if not blamed.constraints:
            return tried
        tried += [(blamed.blame, constraint) for constraint in blamed.constraints]
    raise AssertionError("it goes on for ever")


@pytest.mark.parametrize("kind", get_args(FindingKind))
@pytest.mark.parametrize("slot", ["clip/k1@16x9+cc", "line/l1/voice", "shot/k1/sheet", "mix"])
def test_steps_of_every_kind_come_to_an_end(kind: str, slot: str) -> None:
    found = steps(finding(kind, slot))
    assert len(found) == len(set(found)) <= 2


def test_words_that_still_do_not_fit_are_shown_another_way() -> None:
    assert steps(finding("overflow", "clip/k1@16x9")) == [
        ("scene/s1/shots", wish("avoid_template", "k1", "number")),
        ("scene/s1/shots", wish("max_words", "k1", "8")),
    ]


def test_captions_too_fast_slow_the_voice_then_hold_its_shot() -> None:
    slower = wish("slower", "", "0.85")
    assert steps(finding("reading_speed", "line/l1/voice", slower)) == [
        ("line/l1/voice", slower),
        ("shot/k1/sheet", wish("longer_hold", "", "1.5")),
    ]


def test_a_line_of_no_known_shot_blames_no_sheet() -> None:
    assert steps(finding("reading_speed", "line/l9/voice")) == [
        ("line/l9/voice", wish("slower", "", "0.85"))
    ]
