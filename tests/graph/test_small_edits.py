"""Change little, remake little: real films of three shots, edited."""

from collections import Counter
from typing import Any

import pytest

from graph.runner import Outcome

pytestmark = pytest.mark.slow

BREAD = """# Slow bread

Bread is flour, water and time.

Nobody can hurry it.

Good bread takes 18 hours.
"""

WHOLE_FILM = {
    "captions": 1, "cut": 1, "verdict": 1, "mix": 1, "mix/heard": 1,
    "preview": 1, "storyboard": 1, "thumbnail": 1, "delivery": 1,
}  # fmt: skip
"""Products of the whole film, which any change of its words makes again."""


def kinds(outcome: Outcome) -> dict[str, int]:
    """What a run made, counted by kind of slot, ids left out."""
    return dict(
        Counter(
            "/".join(p for p in s.split("@")[0].split("/") if "-" not in p) + _tail(s)
            for s in outcome.made
        )
    )


def _tail(slot: str) -> str:
    return "/verdict" if slot.startswith("clip/") and slot.endswith("/verdict") else ""


def test_the_same_command_again_makes_nothing(maker: Any) -> None:
    source = maker.write(BREAD)
    assert maker.make(source).exit_code == 0
    again = maker.make(source)
    assert (again.exit_code, again.made) == (0, ())


def test_one_word_of_one_line_remakes_that_line_and_the_film_around_it(maker: Any) -> None:
    maker.make(maker.write(BREAD))
    changed = maker.make(maker.write(BREAD.replace("Nobody can hurry it", "Nobody may hurry it")))
    assert kinds(changed) == {
        "script": 1, "scene/shots": 1, "line/voice": 1, "shot/sheet": 1, "shot/captions": 1,
        "clip": 1, "clip/verdict": 1, **WHOLE_FILM,
    }  # fmt: skip


def test_a_line_and_a_scene_put_in_the_middle_leave_all_other_clips_alone(maker: Any) -> None:
    source = maker.write(BREAD + "\n## The end\n\nEat it warm.\n")
    first = maker.make(source)
    clips = {slot for slot in first.made if slot.startswith("clip/")}
    voice = next(slot for slot in first.made if slot.endswith("/voice"))
    job = first.job
    maker.house.ledger.pin(job.timeline_id, voice)
    edited = BREAD.replace("Good bread", "Flour alone is dust.\n\nGood bread") + (
        "\n## The middle\n\nSalt wakes the taste.\n\n## The end\n\nEat it warm.\n"
    )
    second = maker.make(maker.write(edited))
    assert not clips & set(second.made)
    assert {s for s in second.made if s.endswith("/voice")} == set(second.made) - {
        s for s in second.made if not s.endswith("/voice")
    }
    assert kinds(second)["line/voice"] == 2
    assert voice in maker.house.ledger.snapshot(job.timeline_id).pinned
    assert maker.house.ledger.orphans(job.timeline_id) == []
