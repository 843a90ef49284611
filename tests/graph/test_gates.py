"""Approving one of several sheets renders that one while the others wait; a lost checkpoint loses
nothing.
"""

from typing import Any

import pytest

from film.take import JobState
from graph.gates import approve_slots, reject_slot
from graph.runner import run_job

pytestmark = pytest.mark.slow


SIX_SHOTS = """# Slow bread

Bread is flour, water and time.

## Time

Nobody can hurry it.

## Salt

Salt wakes the taste of everything.

## Heat

The oven takes 250 degrees.

## Rest

Good bread takes 18 hours.

## Table

Now eat it warm with friends.
"""


def test_one_of_six_approved_sheets_is_rendered_while_five_wait(maker: Any) -> None:
    source = maker.write(SIX_SHOTS)
    first = maker.make(source, stop_at=("sheet",))
    assert (first.status, first.exit_code) == (JobState.AWAITING_APPROVAL, 3)
    sheets = first.waiting
    assert len(sheets) == 6 and not [slot for slot in first.made if slot.startswith("clip/")]

    approve_slots(maker.house, first.job, [sheets[1]])
    second = run_job(maker.house, maker.house.ledger.job(first.job.job_id))
    shot = sheets[1].split("/")[1]
    assert {slot.split("@")[0] for slot in second.made if slot.startswith("clip/")} == {
        f"clip/{shot}"
    }
    assert second.waiting == (sheets[0], *sheets[2:])

    for file in maker.house.home.glob("checkpoints.sqlite*"):
        file.unlink()
    approve_slots(maker.house, first.job, [])
    third = run_job(maker.house, maker.house.ledger.job(first.job.job_id))
    assert (third.status, third.exit_code) == (JobState.COMPLETED, 0)
    assert maker.house.ledger.snapshot(first.job.timeline_id).frozen == frozenset(sheets)


def test_a_rejected_shot_list_is_made_again_under_the_guidance_and_keeps_it(maker: Any) -> None:
    source = maker.write(
        "# Slow bread\n\nBread is flour, water and time.\n\nNobody can hurry it.\n"
    )
    first = maker.make(source, stop_at=("shots",))
    slot = first.waiting[0]
    reject_slot(maker.house, first.job, slot, "not a kinetic shot here, please")
    second = run_job(maker.house, maker.house.ledger.job(first.job.job_id))
    assert second.waiting == (slot,)
    take = maker.house.ledger.snapshot(first.job.timeline_id).current[slot]
    assert take.message == "not a kinetic shot here, please"
    templates = [
        shot["content"]["template"] for shot in maker.house.vault.json(take.content)["shots"]
    ]
    assert "kinetic" not in templates
