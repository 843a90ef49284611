"""A timeline read on from where it was read last is the timeline read from the start."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from film.guidance import Guidance
from film.take import Decision, Take
from memory.ledger import Ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger.open(tmp_path)
    yield ledger
    ledger.close()


def a_take(slot: str, recipe: str) -> Take:
    return Take(
        take_id="",
        slot=slot,
        recipe=recipe,
        maker="sheet",
        maker_kind="house",
        maker_version="1",
        inputs={},
        content="c" * 64,
        made_at="",
        version=0,
    )


def test_reading_on_gives_what_reading_all_gives(ledger: Ledger, tmp_path: Path) -> None:
    here = ledger.project_for("coffee", "Coffee").timeline_id
    there = ledger.project_for("tea", "Tea").timeline_id

    def said(slot: str, take: Take, verdict: str) -> Decision:
        return Decision.model_validate(
            {"slot": slot, "take_id": take.take_id, "gate": "g", "verdict": verdict, "by": "person"}
        )

    first = ledger.record(here, a_take("shot/b/sheet", "r1"))
    second = ledger.record(here, a_take("shot/b/sheet", "r2"))
    steps = [
        lambda: ledger.record(here, a_take("shot/a/sheet", "r3")),
        lambda: ledger.record(there, a_take("shot/z/sheet", "r4")),
        lambda: ledger.decide(here, said("shot/b/sheet", second, "approved")),
        lambda: ledger.decide(here, said("shot/b/sheet", first, "rejected")),
        lambda: ledger.point(here, "shot/b/sheet", first.take_id),
        lambda: ledger.point(here, "shot/b/sheet", second.take_id),
        lambda: ledger.freeze(here, "shot/a/sheet"),
        lambda: ledger.pin(here, "shot/b/sheet"),
        lambda: ledger.guide(here, "shot/a/sheet", Guidance(text="slower, if you please")),
        lambda: ledger.vacate(here, ["shot/a/sheet", "shot/b/sheet"]),
        lambda: ledger.restore(here, ["shot/b/sheet"]),
    ]
    for step in [lambda: None, *steps]:
        step()
        other = Ledger.open(tmp_path)
        try:
            whole = other.snapshot(here)
        finally:
            other.close()
        seen = ledger.snapshot(here)
        assert seen == whole
        assert list(seen.current) == list(whole.current)


def test_a_timeline_where_nothing_happened_is_the_same_object(ledger: Ledger) -> None:
    here = ledger.project_for("coffee", "Coffee").timeline_id
    ledger.record(here, a_take("shot/b/sheet", "r1"))
    assert ledger.snapshot(here) is ledger.snapshot(here)
