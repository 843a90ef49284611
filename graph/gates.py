"""A person's word at a gate: approvals freeze a take, rejections guide its remake. Doors call
these, then run the job.
"""

from difflib import get_close_matches

from agents.guidance import read_guidance
from film.errors import BadInput
from film.guidance import Guidance
from film.survey import SlotStatus, Survey, survey
from film.take import Decision, Snapshot
from graph.house import House
from graph.recipes import BOOK
from graph.versions import maker_versions
from memory.records import Job


def survey_job(house: House, job: Job) -> tuple[Survey, Snapshot]:
    """The job's survey as its own request gates it."""
    snapshot = house.ledger.snapshot(job.timeline_id)
    found = survey(
        BOOK,
        snapshot,
        versions=maker_versions(),
        stop_at=tuple(job.request.get("stop_at", ())),
        goal=job.request.get("goal", "film"),
    )
    return found, snapshot


def approve_slots(house: House, job: Job, slots: list[str]) -> list[str]:
    """Approve waiting takes by name, or all of them; approved takes are frozen. Raises BadInput for
    a slot that does not wait.
    """
    found, snapshot = survey_job(house, job)
    waiting = {status.slot: status for status in found.awaiting}
    if not waiting:
        raise BadInput("Nothing waits for approval", f"job {job.job_id}", "see `auteur show`")
    named = [_named(slot, list(waiting), "waiting slot") for slot in slots] or list(waiting)
    for slot in named:
        _decide(house, job, snapshot, waiting[slot], "approved", "")
        house.ledger.freeze(job.timeline_id, slot)
    return named


def reject_slot(house: House, job: Job, slot: str, words: str) -> Guidance:
    """Have a slot remade under guidance. Raises BadInput, CannotFollow later when its maker cannot
    obey.
    """
    guidance = read_guidance(words)
    found, snapshot = survey_job(house, job)
    filled = {status.slot: status for status in found.statuses if status.slot in snapshot.current}
    name = _named(slot, list(filled), "slot")
    _decide(house, job, snapshot, filled[name], "rejected", words)
    house.ledger.thaw(job.timeline_id, name)
    house.ledger.guide(job.timeline_id, name, guidance)
    return guidance


def _decide(
    house: House, job: Job, snapshot: Snapshot, status: SlotStatus, verdict: str, message: str
) -> None:
    house.ledger.decide(
        job.timeline_id,
        Decision.model_validate(
            {
                "slot": status.slot,
                "take_id": snapshot.current[status.slot].take_id,
                "gate": status.rule.gate or "any",
                "verdict": verdict,
                "by": "person",
                "message": message,
            }
        ),
    )


def _named(slot: str, valid: list[str], what: str) -> str:
    if slot in valid:
        return slot
    near = get_close_matches(slot, valid, n=3, cutoff=0.3) or valid[:3]
    raise BadInput(f"There is no such {what}", slot, f"nearest: {', '.join(near)}")
