"""Findings of real films are mended, or left to a person: in few remakes, and never in a circle."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from film.brand import Brand
from film.errors import BadInput
from film.guidance import Constraint, Guidance
from film.settings import Policy, Settings
from film.survey import Goal
from graph.attribute import MAX_REMAKES_A_SLOT
from graph.exceptions import except_finding
from graph.gates import reject_slot
from graph.house import House
from graph.intake import Request, take_in, validate
from graph.runner import Outcome, run_job

pytestmark = pytest.mark.slow
NAME = "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenauszahlungsstellenleiter"
"""Eighty letters that cannot be broken: no card of a tall frame holds them."""
QUOTED = (
    f"# Slow bread\n\nBread is flour, water and time.\n\n> Nobody can hurry a dough.\n> — {NAME}\n"
)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = House.open(tmp_path / "home")
    try:
        yield house
    finally:
        house.close()
        house.ledger.close()


def filmed(house: House, words: str, captions: str = "none", goal: Goal = "film") -> Outcome:
    source = house.home.parent / "words.md"
    source.write_text(words)
    settings = {"formats": ("9x16",), "width": 180, "captions": captions, "music": "none"}
    request = Request(
        source=source,
        out=house.home.parent / "films",
        settings=Settings.model_validate(settings),
        brand=Brand(),
        policy=Policy(),
        goal=goal,
    )
    given = validate(request)
    return run_job(house, take_in(house, request, given))


def told(house: House, outcome: Outcome, kind: str) -> list[dict[str, Any]]:
    return [e.payload for e in house.ledger.events(outcome.job.job_id) if e.kind == kind]


def steps(house: House, outcome: Outcome) -> list[tuple[str, str]]:
    """(kind of slot, constraint) of every remake that was asked for."""
    return [
        (step["blame"].split("/")[0], constraint["kind"])
        for step in told(house, outcome, "attributed")
        for constraint in step["constraints"]
    ]


def shot_list(house: House, outcome: Outcome) -> str:
    current = house.ledger.snapshot(outcome.job.timeline_id).current
    return next(slot for slot in current if slot.endswith("/shots"))


def shots(house: House, outcome: Outcome) -> list[dict[str, Any]]:
    current = house.ledger.snapshot(outcome.job.timeline_id).current
    return house.vault.json(current[shot_list(house, outcome)].content)["shots"]


def templates(house: House, outcome: Outcome) -> list[str]:
    return [shot["content"]["template"] for shot in shots(house, outcome)]


def again(house: House, outcome: Outcome) -> Outcome:
    return run_job(house, house.ledger.job(outcome.job.job_id))


def quality(outcome: Outcome) -> dict[str, Any]:
    assert outcome.exported is not None
    (film,) = json.loads(outcome.exported.files["qa"].read_text())["films"]
    return film


def test_a_name_too_long_for_its_card_is_shown_another_way_in_one_remake(house: House) -> None:
    outcome = filmed(house, QUOTED)
    assert steps(house, outcome) == [("scene", "avoid_template")]
    assert "quote" not in templates(house, outcome)
    assert (outcome.exit_code, outcome.findings) == (0, ())
    remade = Counter(outcome.made)
    assert remade[shot_list(house, outcome)] == 2
    assert max(remade.values()) == 2
    assert again(house, outcome).made == ()


def test_what_a_person_insists_on_is_blocked_and_delivered_only_by_their_word(house: House) -> None:
    planned = filmed(house, QUOTED, goal="preview")
    quoted = shots(house, planned)[1]["id"]
    reject_slot(house, planned.job, f"shot/{quoted}/sheet", "use a quote for this shot, please")
    blocked = filmed(house, QUOTED)

    # The storyboard refuses to avoid what the person asked for, so their word stands again …
    (refused,) = told(house, blocked, "refused")
    assert refused["slot"] == shot_list(house, blocked)
    assert templates(house, blocked)[1] == "quote"
    # … the next step changes nothing, and the person is told.
    assert steps(house, blocked) == [("scene", "avoid_template"), ("scene", "max_words")]
    left = told(house, blocked, "left_to_person")
    assert {step["finding"] for step in left} == {f.kind for f in blocked.findings}
    assert (blocked.exit_code, blocked.blocked) == (4, ("9x16",))
    assert blocked.exported is not None and blocked.exported.films == ()
    assert not list(blocked.exported.folder.glob("film@*.mp4"))
    assert again(house, blocked).made == ()

    fault = blocked.findings[0]
    with pytest.raises(BadInput, match="no such finding"):
        except_finding(house, blocked.job, fault.slot, "silence", "it is meant to be quiet")
    with pytest.raises(BadInput, match="too short"):
        except_finding(house, blocked.job, fault.slot, fault.kind, "ok")
    for kind in {f.kind for f in blocked.findings if f.severity == "blocker"}:
        except_finding(house, blocked.job, fault.slot, kind, "the name is cut on purpose")
    delivered = again(house, blocked)
    assert (delivered.exit_code, delivered.made, delivered.blocked) == (0, (), ())
    assert delivered.exported is not None and Path(delivered.exported.films[0]["path"]).exists()
    excepted = [f for f in quality(delivered)["findings"] if f["severity"] == "blocker"]
    assert {f["excepted_because"] for f in excepted} == {"the name is cut on purpose"}


def test_a_persons_word_for_a_picture_overrules_what_was_avoided_before(house: House) -> None:
    planned = filmed(house, QUOTED, goal="preview")
    quoted, slot = shots(house, planned)[1]["id"], shot_list(house, planned)
    avoided = Constraint(kind="avoid_template", target=quoted, value="quote")
    house.ledger.guide(planned.job.timeline_id, slot, Guidance(constraints=(avoided,)))
    assert templates(house, again(house, planned))[1] != "quote"
    reject_slot(house, planned.job, f"shot/{quoted}/sheet", "use a quote for this shot, please")
    assert templates(house, again(house, planned))[1] == "quote"


def test_a_voice_that_cannot_be_slower_is_tried_once_and_left_to_the_person(house: House) -> None:
    outcome = filmed(house, f"# Fees\n\nThe {NAME} pays.\n", captions="burned")
    made = [e for e in told(house, outcome, "made") if e["unchanged"]]
    assert any(e["slot"].endswith("/voice") for e in made)
    asked = Counter(step["blame"] for step in told(house, outcome, "attributed"))
    assert asked and max(asked.values()) <= MAX_REMAKES_A_SLOT
    assert asked[next(slot for slot in asked if slot.endswith("/voice"))] == 1
    left = told(house, outcome, "left_to_person")
    assert "reading_speed" in {step["finding"] for step in left}
    assert again(house, outcome).made == ()


def test_what_a_person_froze_is_not_remade_for_a_finding(house: House) -> None:
    planned = filmed(house, QUOTED, goal="preview")
    house.ledger.freeze(planned.job.timeline_id, shot_list(house, planned))
    outcome = filmed(house, QUOTED)
    assert (steps(house, outcome), outcome.exit_code) == ([], 4)
    assert [step["blame"] for step in told(house, outcome, "left_to_person")] == [
        shot_list(house, outcome)
    ]
