"""A person's word at a gate: approvals freeze a take, rejections guide its remake. Doors call
these, then run the job.
"""

from agents.guidance import read_guidance
from film.errors import BadInput
from film.guidance import Guidance
from film.survey import SlotStatus, Survey
from film.surveyor import survey
from film.take import Decision, Snapshot
from graph.house import House
from graph.naming import scene_of, slot_named
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
    named = [slot_named(slot, snapshot) for slot in slots] or list(waiting)
    for slot in named:
        if slot not in waiting:
            raise BadInput(
                "This slot does not wait", slot, f"waiting: {', '.join(list(waiting)[:3])}"
            )
    for slot in named:
        _decide(house, job, snapshot, waiting[slot], "approved", "")
        house.ledger.freeze(job.timeline_id, slot)
    return named


STAGED_BY_SHOT_LIST = frozenset(
    {"avoid_template", "use_template", "max_words", "use_time_of_day", "alternative"}
)
"""What a person asks of a shot but its scene's shot list decides."""


def reject_slot(house: House, job: Job, slot: str, words: str) -> list[str]:
    """Have a slot remade under guidance; answers the slots that will be.

    Words about a shot reach the maker that can act on them: its picture is the shot list's, its
    acting and timing the sheet's. Raises BadInput; CannotFollow comes later, from a maker that
    cannot obey.
    """
    guidance = read_guidance(words)
    found, snapshot = survey_job(house, job)
    name = slot_named(slot, snapshot)
    status = found.status(name)
    if status is None:
        raise BadInput(
            "This slot is given, not made", name, "change the script or the settings instead"
        )
    _decide(house, job, snapshot, status, "rejected", words)
    remade = _routed(snapshot, name, guidance)
    for target, wanted in remade.items():
        house.ledger.thaw(job.timeline_id, target)
        house.ledger.guide(job.timeline_id, target, _joined(snapshot, target, wanted))
    return list(remade)


def _routed(snapshot: Snapshot, slot: str, guidance: Guidance) -> dict[str, Guidance]:
    """Slot to remake → its share of the guidance."""
    kind, _, rest = slot.partition("/")
    shot = rest.split("/")[0].split("@")[0]
    if kind not in ("shot", "clip") or slot.endswith("/verdict"):
        return {slot: guidance}
    scene = scene_of(snapshot, shot)
    staged = tuple(
        c.model_copy(update={"target": c.target or shot})
        for c in guidance.constraints
        if c.kind in STAGED_BY_SHOT_LIST
    )
    acted = tuple(c for c in guidance.constraints if c.kind not in STAGED_BY_SHOT_LIST)
    if not staged or not scene:
        return {f"shot/{shot}/sheet": guidance}
    routed = {f"scene/{scene}/shots": guidance.model_copy(update={"constraints": staged})}
    if acted:
        routed[f"shot/{shot}/sheet"] = guidance.model_copy(update={"constraints": acted})
    return routed


def _joined(snapshot: Snapshot, slot: str, wanted: Guidance) -> Guidance:
    """New guidance on top of what stands: the same kind for the same target is replaced, and what
    is asked for is no longer avoided.
    """
    standing = Guidance.model_validate(snapshot.guidance.get(slot, {}))
    new = {(c.kind, c.target) for c in wanted.constraints}
    wished = {(c.target, c.value) for c in wanted.constraints if c.kind == "use_template"}
    kept = tuple(
        c
        for c in standing.constraints
        if (c.kind, c.target) not in new
        and not (c.kind == "avoid_template" and (c.target, c.value) in wished)
    )
    return wanted.model_copy(update={"constraints": kept + wanted.constraints})


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
