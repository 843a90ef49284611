"""A film is as long as was asked, and as its platform takes."""

import pytest

from agents.quality_choices import length_findings
from film.formats import FORMATS


@pytest.mark.parametrize(
    ("seconds", "asked", "format", "kinds"),
    [
        (60, 0, "16x9", []),
        # a second over is let pass, more is not
        (60.9, 60, "16x9", []),
        (61.5, 60, "16x9", [("duration_over", "minor", "script")]),
        # a platform's own limits
        (181, 0, "shorts", [("duration_over", "major", "cut@shorts")]),
        (180, 0, "shorts", []),
        (2.5, 0, "reels", [("duration_under", "major", "cut@reels")]),
    ],
)
def test_length_is_held_against_the_wish_and_the_platform(seconds, asked, format, kinds) -> None:
    found = length_findings(round(seconds * 30), asked, f"cut@{format}", FORMATS[format])
    assert [(f.kind, f.severity, f.slot) for f in found] == kinds
