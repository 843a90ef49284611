"""Blame is a table: for each finding kind the maker that could have prevented it."""

from typing import get_args

import pytest

from agents.attribution import BLAME, attribute
from film.guidance import Constraint
from film.quality import Finding, FindingKind

SCENE_OF = {"k1": "s1"}
TEMPLATE_OF = {"k1": "number"}


def finding(kind: str, slot: str) -> Finding:
    return Finding.model_validate(
        {"kind": kind, "slot": slot, "severity": "major", "confidence": 1.0, "evidence": "measured"}
    )


def test_every_finding_kind_has_somebody_to_blame() -> None:
    assert set(BLAME) == set(get_args(FindingKind))


@pytest.mark.parametrize(
    ("kind", "found_in", "blame", "constraints"),
    [
        # words that do not fit are the storyboard's doing
        ("overflow", "clip/k1@16x9+cc", "scene/s1/shots", (("max_words", "k1", "8"),)),
        # so is a picture used too often, and the picture is named
        ("repeated_picture", "shot/k1/sheet", "scene/s1/shots", (("avoid_template", "k1", "number"),)),
        # a line nobody understands is spoken again, slower
        ("line_not_heard", "line/l1/voice", "line/l1/voice", (("slower", "", "0.85"),)),
        # loudness is the mix's own; no constraint of ours mends it
        ("loudness", "verdict@16x9", "mix", ()),
        # a frozen picture is staged another way
        ("frozen_stretch", "clip/k1@16x9", "shot/k1/sheet", (("alternative", "", "1"),)),
        # nothing of ours can draw a glyph no font has
        ("missing_glyph", "clip/k1@16x9", "", ()),
        ("shared_voice", "cast", "", ()),
        ("wrong_duration", "verdict@16x9", "cut@16x9", ()),
    ],
)
def test_blame(kind: str, found_in: str, blame: str, constraints: tuple[tuple[str, str, str], ...]) -> None:
    blamed = attribute(finding(kind, found_in), scene_of=SCENE_OF, template_of=TEMPLATE_OF)
    wanted = tuple(
        Constraint.model_validate({"kind": k, "target": t, "value": v}) for k, t, v in constraints
    )
    assert (blamed.blame, blamed.constraints) == (blame, wanted)
