"""What is foreseen of a real film of three shots, what came of it, and what is learnt from it."""

import json
from typing import Any

import pytest

from graph.runner import Outcome

pytestmark = pytest.mark.slow

BREAD = """# Slow bread

Bread is flour, water and time.

Nobody can hurry it.

Good bread takes 18 hours.
"""


def learnt_kinds(maker: Any) -> dict[str, set[str]]:
    """Kind → the makers or stages there are lines of."""
    lines = (maker.folder / "home" / "measured.jsonl").read_text().splitlines()
    found: dict[str, set[str]] = {}
    for row in map(json.loads, lines):
        found.setdefault(row["kind"], set()).add(row["key"].split()[0])
    return found


def test_a_film_leaves_lines_of_all_the_crew_did_and_the_next_is_foreseen_from_them(
    maker: Any,
) -> None:
    source = maker.write(BREAD)
    first: Outcome = maker.make(source, music="auto")
    assert first.forecast is not None and first.came is not None
    assert first.forecast.measured_clips == 0
    (told,), (came,) = first.forecast.films, first.came.films
    assert (told.frames, told.clips, told.kept_clips) == (came.frames, came.clips, came.kept_clips)
    assert told.seconds == pytest.approx(first.forecast.seconds)
    assert told.seconds > 0
    assert came.seconds == pytest.approx(first.came.seconds)
    found = learnt_kinds(maker)
    assert found["piece"] == {
        "voice", "clip_verdict", "music", "mix", "heard", "preview", "storyboard", "thumbnail",
    }  # fmt: skip
    again: Outcome = maker.make(maker.write(BREAD.replace("18", "19")), goal="preflight")
    assert again.forecast is not None
    assert again.forecast.measured_clips == first.came.measured_clips == told.clips
    assert again.forecast.films[0].kept_clips == told.clips - 1
    assert 0 < again.forecast.cpu_seconds < first.forecast.cpu_seconds


def test_what_is_made_already_is_no_work(maker: Any) -> None:
    source = maker.write(BREAD)
    maker.make(source)
    told = maker.make(source, goal="preflight").forecast
    assert (told.seconds, told.cpu_seconds, told.frames) == (0.0, 0.0, 0)
